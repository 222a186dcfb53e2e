package dev.vmklab.simulation;

import dev.vmklab.simulation.event.EventKind;
import dev.vmklab.simulation.mechanism.Mechanisms;
import dev.vmklab.simulation.state.State;

/// Failures and recoveries as they take effect, and as teams and switches notice them.
final class ElementEvents {
    private final Mechanisms mechanisms;
    private final State state;

    ElementEvents(Mechanisms mechanisms) {
        this.mechanisms = mechanisms;
        this.state = mechanisms.state();
    }

    void handle(EventKind kind, int subject, int detail) {
        boolean changed = switch (kind) {
            case ELEMENT -> element(subject, detail == 1);
            case FLAP -> mechanisms.links().flapping().handle(subject, detail);
            case PORT_FORWARDS, DETECTION -> mechanisms.links().links().handle(kind, subject, detail);
            default -> throw new IllegalArgumentException(kind + " is not about an element");
        };
        if (changed) {
            mechanisms.changes().topology();
        }
    }

    private boolean element(int element, boolean works) {
        state.network.setWorks(element, works);
        if (works) {
            state.network.setDark(element, false);
        }
        int host = state.model.network.hostOf(state.model.network.element(element));
        if (host >= 0 && !works) {
            mechanisms.migrations().hostFailed(host);
            mechanisms.faultTolerance().hostFailed(host);
            mechanisms.availability().hostFailed(host);
        }
        return true;
    }
}

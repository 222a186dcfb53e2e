package dev.vmklab.simulation;

import dev.vmklab.design.value.Id;
import dev.vmklab.simulation.recording.Occurrence;

/// Failures and recoveries as they take effect, and as teams notice them.
final class ElementEvents {
    private final Mechanisms mechanisms;
    private final State state;

    ElementEvents(Mechanisms mechanisms) {
        this.mechanisms = mechanisms;
        this.state = mechanisms.state();
    }

    void handle(EventKind kind, int subject, int detail) {
        switch (kind) {
            case ELEMENT -> element(subject, detail == 1);
            case DETECTION -> detection(subject, detail == 1);
            default -> throw new IllegalArgumentException(kind + " is not about an element");
        }
    }

    private void element(int element, boolean works) {
        new Elements(state).set(element, works);
        mechanisms.changes().topology();
        int host = state.model.network.hostOf(state.model.network.element(element));
        if (host >= 0 && !works) {
            mechanisms.availability().hostFailed(host);
        }
    }

    private void detection(int vmnic, boolean up) {
        new Elements(state).detect(vmnic, up);
        mechanisms.changes().topology();
        Id id = state.model.network.element(vmnic);
        mechanisms
                .recorder()
                .note(
                        Occurrence.Kind.PATH,
                        "teams see " + state.model.network.index().label(id) + (up ? " up again" : " down"),
                        id);
    }
}

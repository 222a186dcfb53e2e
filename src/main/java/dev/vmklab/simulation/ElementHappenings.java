package dev.vmklab.simulation;

import dev.vmklab.design.value.Id;
import dev.vmklab.network.Network;
import dev.vmklab.scenario.ElementHappening;
import dev.vmklab.simulation.recording.Occurrence;

/// Elements that a scenario lets fail, degrade or recover.
final class ElementHappenings {
    private final Mechanisms mechanisms;
    private final State state;
    private final Recorder recorder;
    private final Changes changes;

    ElementHappenings(Mechanisms mechanisms) {
        this.mechanisms = mechanisms;
        state = mechanisms.state();
        recorder = mechanisms.recorder();
        changes = mechanisms.changes();
    }

    void handle(ElementHappening happening) {
        switch (happening) {
            case ElementHappening.Fail fail -> element(fail.element(), false);
            case ElementHappening.Restore restore -> element(restore.element(), true);
            case ElementHappening.Degrade _ -> recorder.notSimulated("degraded links");
            case ElementHappening.BlackHole _ -> recorder.notSimulated("black holes");
            case ElementHappening.Flap _ -> recorder.notSimulated("flapping links");
        }
    }

    private void element(Id id, boolean works) {
        Network network = state.model.network;
        int element = network.elementOf(id);
        String label = network.index().label(id);
        if (works && state.model.datastoreOf(id) >= 0) {
            new DeviceLoss(mechanisms).end(id);
        } else if (element < 0) {
            nothing(label + " cannot fail or recover: it is no physical element of the design", id);
        } else if (works && heals(id)) {
            recorder.note(Occurrence.Kind.EVENT, "the management network of " + label + " is whole again", id);
            changes.topology();
        } else if (state.network.works(element) == works) {
            nothing(label + (works ? " works already" : " is down already"), id);
        } else if (works) {
            recorder.note(Occurrence.Kind.EVENT, label + " is restored", id);
            new Elements(state).restore(element);
        } else {
            recorder.note(Occurrence.Kind.EVENT, label + " fails", id);
            new Elements(state).fail(element);
        }
    }

    /// Whether a restored host was isolated or partitioned, and works apart from that.
    private boolean heals(Id id) {
        int host = state.model.network.hostOf(id);
        return host >= 0 && state.network.works(state.model.network.elementOf(id)) && new NetworkCuts(state).heal(host);
    }

    private void nothing(String reason, Id id) {
        recorder.note(Occurrence.Kind.NOTE, reason, id);
    }
}

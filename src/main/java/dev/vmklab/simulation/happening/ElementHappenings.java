package dev.vmklab.simulation.happening;

import dev.vmklab.design.value.Id;
import dev.vmklab.network.Impairment;
import dev.vmklab.scenario.ElementHappening;
import dev.vmklab.simulation.availability.NetworkCuts;
import dev.vmklab.simulation.mechanism.Mechanisms;
import dev.vmklab.simulation.recorder.Recorder;
import dev.vmklab.simulation.recording.Occurrence;
import dev.vmklab.simulation.state.Changes;
import dev.vmklab.simulation.state.Elements;
import dev.vmklab.simulation.state.State;
import dev.vmklab.simulation.teaming.Flapping;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/// Elements that a scenario lets fail, degrade or recover.
final class ElementHappenings {
    private final Mechanisms mechanisms;
    private final State state;
    private final Recorder recorder;
    private final Changes changes;
    private final Flapping flapping;

    ElementHappenings(Mechanisms mechanisms) {
        this.mechanisms = mechanisms;
        state = mechanisms.state();
        recorder = mechanisms.recorder();
        changes = mechanisms.changes();
        flapping = mechanisms.links().flapping();
    }

    void handle(ElementHappening happening) {
        switch (happening) {
            case ElementHappening.Fail fail -> fail(fail.element());
            case ElementHappening.Restore restore -> restore(restore.element());
            case ElementHappening.Degrade degrade -> degrade(degrade);
            case ElementHappening.BlackHole hole -> darken(hole.element());
            case ElementHappening.Flap flap -> flap(flap);
        }
    }

    private void fail(Id id) {
        int element = known(id, "fail");
        if (element >= 0 && !state.network.hasCarrier(element) && !flapping.end(element)) {
            nothing(label(id) + " is down already", id);
        } else if (element >= 0) {
            flapping.end(element);
            event(label(id) + " fails", id);
            noteIdle(element, id);
            new Elements(state).fail(element);
        }
    }

    private void restore(Id id) {
        if (state.model.datastoreOf(id) >= 0) {
            mechanisms.deviceLoss().end(id);
            return;
        }
        int element = known(id, "recover");
        if (element < 0) {
            return;
        }
        boolean flapped = flapping.end(element);
        boolean impaired = changes.isImpaired(id);
        changes.impair(id, Optional.empty());
        if (impaired && state.network.hasCarrier(element) && !state.network.isDark(element)) {
            event(label(id) + " works well again", id);
        } else if (heals(id)) {
            event("the management network of " + label(id) + " is whole again", id);
            changes.topology();
        } else if (!flapped && state.network.hasCarrier(element) && !state.network.isDark(element)) {
            nothing(label(id) + " works already", id);
        } else {
            event(label(id) + " is restored", id);
            new Elements(state).restore(element);
        }
    }

    private void degrade(ElementHappening.Degrade degrade) {
        int element = known(degrade.element(), "work badly");
        if (element >= 0 && links(element).length == 0) {
            nothing(label(degrade.element()) + " cannot work badly: it has no line of its own", degrade.element());
        } else if (element >= 0) {
            changes.impair(
                    degrade.element(),
                    Optional.of(new Impairment(
                            degrade.capacityFraction(), degrade.lossFraction(), degrade.delaySeconds())));
            event(
                    String.format(
                            Locale.ROOT,
                            "%s works badly: %.1f %% of its speed, %.2f %% of packets lost, %.3f ms more delay",
                            label(degrade.element()),
                            100 * degrade.capacityFraction(),
                            100 * degrade.lossFraction(),
                            1e3 * degrade.delaySeconds()),
                    degrade.element());
            noteIdle(element, degrade.element());
        }
    }

    private void darken(Id id) {
        int element = known(id, "become a black hole");
        if (element >= 0 && state.network.isDark(element)) {
            nothing(label(id) + " passes nothing already", id);
        } else if (element >= 0) {
            event(label(id) + " passes nothing from now on, though its link stays up", id);
            noteIdle(element, id);
            state.network.setDark(element, true);
            changes.topology();
        }
    }

    private void flap(ElementHappening.Flap flap) {
        int element = known(flap.element(), "flap");
        if (element >= 0 && state.model.network.hostOf(flap.element()) >= 0) {
            nothing(
                    label(flap.element()) + " cannot flap: it is a host, let it fail and recover again and again",
                    flap.element());
        } else if (element >= 0 && !state.network.hasCarrier(element)) {
            nothing(label(flap.element()) + " is down and cannot flap", flap.element());
        } else if (element >= 0) {
            event(
                    String.format(
                            Locale.ROOT,
                            "%s begins to flap: %d times down for %.2f s and up for %.2f s",
                            label(flap.element()),
                            flap.times(),
                            flap.downSeconds(),
                            flap.upSeconds()),
                    flap.element());
            noteIdle(element, flap.element());
            flapping.begin(element, flap.downSeconds(), flap.upSeconds(), flap.times());
        }
    }

    /// Says why nothing follows from what befalls an element that carries nothing.
    private void noteIdle(int element, Id id) {
        int[] links = links(element);
        boolean idle = links.length > 0
                && Arrays.stream(links)
                        .allMatch(l -> IntStream.range(0, state.sharing.flowsOn(l))
                                .allMatch(i -> state.sharing.rate(state.sharing.flowOn(l, i)) == 0));
        if (idle) {
            nothing("nothing crosses " + label(id) + " at this moment", id);
        }
    }

    /// The links that need an element.
    private int[] links(int element) {
        return IntStream.range(0, state.model.network.linkCount())
                .filter(l -> Arrays.stream(state.model.network.elementsOf(l)).anyMatch(e -> e == element))
                .toArray();
    }

    /// The element's number, -1 when it is none that can fail, which is noted.
    private int known(Id id, String verb) {
        int element = state.model.network.elementOf(id);
        if (element < 0) {
            String what = verb.equals("fail") || verb.equals("recover") ? "fail or recover" : verb;
            nothing(label(id) + " cannot " + what + ": it is no physical element of the design", id);
        }
        return element;
    }

    private String label(Id id) {
        return state.model.network.index().label(id);
    }

    private void event(String text, Id id) {
        recorder.note(Occurrence.Kind.EVENT, text, id);
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

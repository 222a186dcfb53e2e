package dev.vmklab.simulation;

import dev.vmklab.simulation.event.EventKind;
import dev.vmklab.simulation.mechanism.Mechanisms;

/// What moves ports of teams to other uplinks: load, LACP, beacons.

final class TeamingEvents {
    private final Mechanisms mechanisms;

    TeamingEvents(Mechanisms mechanisms) {
        this.mechanisms = mechanisms;
    }

    void handle(EventKind kind, int subject, int detail) {
        boolean moved = switch (kind) {
            case LOAD_BASED_TEAMING -> mechanisms.loadBased().look(mechanisms.recorder());
            case BEACONS -> mechanisms.links().beacons().handle(subject, detail);
            case LACP -> {
                mechanisms.links().lacp().handle(subject, detail);
                yield false;
            }
            default -> throw new IllegalArgumentException(kind + " is not about teaming");
        };
        if (moved) {
            mechanisms.changes().topology();
        }
    }
}

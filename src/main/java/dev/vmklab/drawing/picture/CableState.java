package dev.vmklab.drawing.picture;

import dev.vmklab.analysis.condition.Condition;

/// What shape a cable is in at an instant; that of what it needs, if that is worse.
public enum CableState {
    WORKING,
    /// Waits to take over.
    STANDBY,
    /// Held back by spanning tree.
    BLOCKED,
    /// Works at less than its rate.
    DEGRADED,
    /// Goes down and comes up again and again, and is up now.
    FLAPPING,
    /// Its link is up, and nothing passes.
    BLACK_HOLE,
    /// It, one of its ports or what these belong to does not work.
    FAILED;

    /// Whether nothing is to be told about it but its load.
    boolean isWell() {
        return this == WORKING || this == STANDBY;
    }

    /// What a condition of something that a cable needs makes of it.
    static CableState of(Condition.Kind kind) {
        return switch (kind) {
            case NOTICE, MAINTENANCE, ISOLATED -> WORKING;
            case DEGRADED -> DEGRADED;
            case FLAPPING -> FLAPPING;
            case BLACK_HOLE -> BLACK_HOLE;
            case FAILED, UNDETECTED -> FAILED;
        };
    }
}

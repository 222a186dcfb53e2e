package dev.vmklab.simulation.migration;

import dev.vmklab.parameters.Parameter;
import dev.vmklab.simulation.event.EventKind;
import dev.vmklab.simulation.flow.Frames;
import dev.vmklab.simulation.state.State;
import java.util.Arrays;
import java.util.Optional;

/// The flows of vMotions under way, and when each is done at the rates that they have.
final class MigrationFlows {
    private static final int[] NO_SLOTS = {};

    private final State state;
    private final Migrations migrations;

    MigrationFlows(State state, Migrations migrations) {
        this.state = state;
        this.migrations = migrations;
    }

    /// Routes all migrations under way again, after the network changed.
    void reroute() {
        for (int i = migrations.firstOpen(); i < migrations.size(); i++) {
            if (migrations.get(i).isSending()) {
                route(i);
            }
        }
    }

    /// Gives a migration the flows that it is to have.
    void route(int i) {
        Migration m = migrations.get(i);
        int[] slots = VMotionStreams.open(state, m.from(), m.to(), m.slots());
        boolean same = Arrays.equals(slots, m.slots());
        migrations.set(i, m.withSlots(slots));
        if (!same || m.rate() == 0) {
            schedule(i);
        }
    }

    /// Takes the flows of a migration away.
    void drop(int i) {
        Migration m = migrations.get(i);
        for (int slot : m.slots()) {
            state.flows.remove(slot);
        }
        migrations.set(i, m.withSlots(NO_SLOTS));
    }

    /// Notes the rates that are in force from now on, and when each migration will be done at them.
    void observe() {
        for (int i = migrations.firstOpen(); i < migrations.size(); i++) {
            Migration m = migrations.get(i);
            if (m.isSending() && payloadRate(m) != m.rate()) {
                migrations.set(i, m.atRate(payloadRate(m), state.now));
                schedule(i);
            }
        }
    }

    private double payloadRate(Migration m) {
        double rate = 0;
        for (int slot : m.slots()) {
            rate += Frames.payloadBytesPerSecond(
                    state.sharing.rate(slot), state.flows.way(slot).mtu());
        }
        return rate;
    }

    /// Foresees when what a migration sends has arrived, or that it gives up.
    void schedule(int i) {
        Migration m = migrations.get(i);
        if (m.rate() > 0) {
            state.events.push(m.since() + m.left() / m.rate(), EventKind.MIGRATION_PROGRESS, i, m.generation());
        } else if (m.left() == 0) {
            state.events.push(state.now, EventKind.MIGRATION_PROGRESS, i, m.generation());
        } else {
            double limit = state.model.get(Parameter.VMOTION_NET_TIMEOUT_SECONDS);
            state.events.push(state.now + limit, EventKind.MIGRATION_TIMEOUT, i, m.generation());
        }
    }

    /// The migration that a flow belongs to.
    Optional<Migration> owner(int slot) {
        for (Migration m : migrations.open()) {
            for (int own : m.slots()) {
                if (own == slot) {
                    return Optional.of(m);
                }
            }
        }
        return Optional.empty();
    }
}

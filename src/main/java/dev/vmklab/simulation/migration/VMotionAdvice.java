package dev.vmklab.simulation.migration;

import dev.vmklab.design.value.Service;
import dev.vmklab.network.Route;
import dev.vmklab.network.Routing;
import dev.vmklab.parameters.Parameter;
import dev.vmklab.simulation.flow.Frames;
import dev.vmklab.simulation.recording.MigrationRecord;
import dev.vmklab.simulation.state.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What vSphere requires of a vMotion's network, and what it says about it: round trip, link speed, bandwidth of a
/// session, CPU. Sources: vMotion and Limits of vCenter.
final class VMotionAdvice {
    private static final double MILLI = 1e3;

    private final State state;

    VMotionAdvice(State state) {
        this.state = state;
    }

    /// Why two hosts are too far from each other, or empty.
    Optional<String> tooFar(int from, int to) {
        double most = state.model.get(Parameter.VMOTION_MAX_ROUND_TRIP_SECONDS);
        double trip = roundTrip(from, to);
        return trip > most
                ? Optional.of(String.format(
                        Locale.ROOT,
                        "the round trip to %s takes %.1f ms, vMotion supports %.0f",
                        state.model.hostName(to),
                        trip * MILLI,
                        most * MILLI))
                : Optional.empty();
    }

    /// What there is to say when a migration starts.
    List<String> atStart(Migration m) {
        List<String> advice = new ArrayList<>();
        double trip = roundTrip(m.from(), m.to());
        if (trip >= state.model.get(Parameter.VMOTION_LATENCY_MODE_SECONDS)) {
            advice.add(String.format(
                    Locale.ROOT, "round trip %.1f ms: vMotion works in its latency-aware mode", trip * MILLI));
        }
        for (int host : new int[] {m.from(), m.to()}) {
            double link = VMotionStreams.slowestUplink(state, host);
            if (link < state.model.get(Parameter.VMOTION_LOW_LINK_BITS_PER_SECOND)) {
                advice.add(String.format(
                        Locale.ROOT,
                        "link capacity of the vMotion network on %s is low: %.0f Mbit/s",
                        state.model.hostName(host),
                        link / 1e6));
            }
        }
        if (state.model.vms.get(m.vm()).encryptedVmotion()) {
            double link = VMotionStreams.slowestUplink(state, m.from());
            advice.add(String.format(
                    Locale.ROOT,
                    "vMotion reserves %.1f cores on each host; encryption costs up to %.1f more at the source and %.1f"
                            + " at the destination",
                    cpu().reserved(link),
                    cpu().encryption(link, true),
                    cpu().encryption(link, false)));
        }
        return advice;
    }

    /// What there is to say when the rounds of a migration are done.
    Optional<String> afterwards(Migration m) {
        double bytes = 0;
        double seconds = 0;
        for (MigrationRecord.Round round : m.rounds()) {
            bytes += round.bytes();
            seconds += round.seconds();
        }
        double rate = seconds > 0 ? bytes * Frames.BITS_PER_BYTE / seconds : Double.POSITIVE_INFINITY;
        double floor = state.model.get(Parameter.VMOTION_FLOOR_BITS_PER_SECOND);
        return rate < floor && bytes > 0
                ? Optional.of(String.format(
                        Locale.ROOT,
                        "its session had %.0f Mbit/s on average; vMotion needs at least %.0f",
                        rate / 1e6,
                        floor / 1e6))
                : Optional.empty();
    }

    private ReservedCpu cpu() {
        return new ReservedCpu(
                state.model.get(Parameter.VMOTION_CPU_CORES_PER_GIGABIT),
                state.model.get(Parameter.VMOTION_CPU_MIN_CORES),
                state.model.get(Parameter.VMOTION_ENCRYPTION_SOURCE_CORES),
                state.model.get(Parameter.VMOTION_ENCRYPTION_DESTINATION_CORES));
    }

    /// Propagation there and back between the first vMotion vmks, 0 where they have no way.
    private double roundTrip(int from, int to) {
        List<Integer> senders = Routing.vmksFor(state.model.network, from, Service.VMOTION);
        List<Integer> receivers = Routing.vmksFor(state.model.network, to, Service.VMOTION);
        if (senders.isEmpty() || receivers.isEmpty()) {
            return 0;
        }
        return oneWay(senders.getFirst(), receivers.getFirst()) + oneWay(receivers.getFirst(), senders.getFirst());
    }

    private double oneWay(int from, int to) {
        double seconds = 0;
        if (Routing.route(state.model.network, state.network, from, to) instanceof Route.Way way) {
            for (int l : way.links()) {
                seconds += state.model.network.link(l).delaySeconds();
            }
        }
        return seconds;
    }
}

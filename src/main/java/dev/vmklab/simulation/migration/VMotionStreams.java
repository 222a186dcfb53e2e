package dev.vmklab.simulation.migration;

import dev.vmklab.design.value.Service;
import dev.vmklab.network.Link;
import dev.vmklab.network.Route;
import dev.vmklab.network.Routing;
import dev.vmklab.network.UplinkChoice;
import dev.vmklab.parameters.Parameter;
import dev.vmklab.simulation.flow.Frames;
import dev.vmklab.simulation.state.State;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The TCP streams of a vMotion: one bundle per pair of vMotion vmks of the two hosts.
///
/// A stream carries at most about 15 Gbit/s. From ESXi 7.0 Update 2 on, a vmk opens as many as its uplink needs; before
/// that, one. All streams of a migration together fill a part of their lines (see [LineUse]). Sources: vMotion.
public final class VMotionStreams {
    private VMotionStreams() {}

    /// The flows of a migration as they are to be; none where no pair of vmks has a way.
    ///
    /// @param open the slots of those that it has
    public static int[] open(State state, int from, int to, int[] open) {
        List<int[]> pairs = new ArrayList<>();
        List<Route.Way> ways = new ArrayList<>();
        for (int[] pair : pairs(state, from, to)) {
            Route route = Routing.route(state.model.network, state.network, pair[0], pair[1]);
            if (route instanceof Route.Way way && way.passesFullFrames()) {
                pairs.add(pair);
                ways.add(way);
            }
        }
        double most = mostOfAll(state, from, to, ways);
        double lines = 0;
        for (Route.Way way : ways) {
            lines += slowest(state, way.links());
        }
        double[] streams = new double[pairs.size()];
        for (int i = 0; i < streams.length; i++) {
            streams[i] = streams(state, from, to, slowest(state, ways.get(i).links()), streams.length);
        }
        int[] slots = new int[pairs.size()];
        for (int i = 0; i < slots.length; i++) {
            double line = slowest(state, ways.get(i).links());
            double own = Frames.wireBitsPerSecond(
                    most * line / lines / Frames.BITS_PER_BYTE, ways.get(i).mtu());
            slots[i] = state.flows.replace(
                    i < open.length ? open[i] : -1,
                    ways.get(i),
                    pairs.get(i)[0],
                    pairs.get(i)[1],
                    Service.VMOTION,
                    streams[i] * state.model.get(Parameter.VMOTION_CONNECTIONS_PER_STREAM),
                    Math.min(streams[i] * state.model.get(Parameter.VMOTION_STREAM_BITS_PER_SECOND), own),
                    state.model.get(Parameter.QUEUE_SEGMENT_BYTES));
        }
        for (int i = slots.length; i < open.length; i++) {
            state.flows.remove(open[i]);
        }
        return slots;
    }

    /// Payload bit/s of a migration at most, over all its vmks: what it makes of its lines.
    private static double mostOfAll(State state, int from, int to, List<Route.Way> ways) {
        double line =
                Math.min(lines(state, ways, Link.Kind.UPLINK_TRANSMIT), lines(state, ways, Link.Kind.UPLINK_RECEIVE));
        double of10G = state.model.get(Parameter.VMOTION_LINE_USE_10G);
        boolean scales = scales(state, from) && scales(state, to);
        LineUse use = new LineUse(
                state.model.get(Parameter.VMOTION_LINE_USE_1G),
                of10G,
                scales ? of10G : state.model.get(Parameter.VMOTION_LINE_USE_40G));
        return line == 0 ? Double.POSITIVE_INFINITY : line * use.at(line);
    }

    /// The rate of all uplinks of a side together, each counted once.
    private static double lines(State state, List<Route.Way> ways, Link.Kind kind) {
        return ways.stream()
                .flatMapToInt(way -> Arrays.stream(way.links()))
                .distinct()
                .mapToObj(state.model.network::link)
                .filter(link -> link.kind() == kind)
                .mapToDouble(Link::bitsPerSecond)
                .sum();
    }

    private static List<int[]> pairs(State state, int from, int to) {
        List<Integer> senders = Routing.vmksFor(state.model.network, from, Service.VMOTION);
        List<Integer> receivers = Routing.vmksFor(state.model.network, to, Service.VMOTION);
        List<int[]> pairs = new ArrayList<>();
        for (int i = 0; i < Math.min(senders.size(), receivers.size()); i++) {
            pairs.add(new int[] {senders.get(i), receivers.get(i)});
        }
        return pairs;
    }

    /// Why no data moves, as the end of a sentence.
    static String why(State state, int from, int to) {
        for (int[] pair : pairs(state, from, to)) {
            switch (Routing.route(state.model.network, state.network, pair[0], pair[1])) {
                case Route.None none -> {
                    return ": " + none.reason();
                }
                case Route.Way way
                when !way.passesFullFrames() -> {
                    return ": frames of MTU " + way.mtu() + " do not pass a hop of MTU " + way.narrowestMtu();
                }
                case Route.Way way -> {}
            }
        }
        return "";
    }

    private static double slowest(State state, int[] links) {
        double slowest = Double.POSITIVE_INFINITY;
        for (int l : links) {
            slowest = Math.min(slowest, state.model.network.link(l).bitsPerSecond());
        }
        return slowest;
    }

    /// The streams of one pair of vmks: as many as were set for a migration, else what its line needs; one at least.
    private static double streams(State state, int from, int to, double bitsPerSecond, int pairs) {
        double set = state.model.get(Parameter.VMOTION_HELPERS);
        if (set > 0) {
            return Math.max(1, set / pairs);
        }
        if (!scales(state, from) || !scales(state, to)) {
            return 1;
        }
        double needed = Math.ceil(bitsPerSecond / state.model.get(Parameter.VMOTION_STREAM_BITS_PER_SECOND));
        return Math.clamp(needed, 1, Math.max(1, state.model.get(Parameter.VMOTION_MAX_HELPERS) / pairs));
    }

    /// Whether the host's release opens as many streams as the link needs; one that is not stated does.
    private static boolean scales(State state, int host) {
        return new EsxiRelease(state.model.network.design().hosts().get(host).release()).isAtLeast(7, 0, 2);
    }

    /// The slowest uplink that the host's vMotion vmks use, in bit/s; 0 when they have none.
    static double slowestUplink(State state, int host) {
        double slowest = Double.POSITIVE_INFINITY;
        for (int vmk : Routing.vmksFor(state.model.network, host, Service.VMOTION)) {
            UplinkChoice choice = Routing.uplink(state.model.network, state.network, vmk, Optional.empty());
            slowest = Math.min(
                    slowest,
                    choice instanceof UplinkChoice.Uplink uplink ? state.model.uplinkRate(uplink.vmnicElement()) : 0);
        }
        return slowest == Double.POSITIVE_INFINITY ? 0 : slowest;
    }
}

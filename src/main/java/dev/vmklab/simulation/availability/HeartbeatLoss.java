package dev.vmklab.simulation.availability;

import dev.vmklab.design.value.Service;
import dev.vmklab.network.Route;
import dev.vmklab.network.Routing;
import dev.vmklab.parameters.Parameter;
import dev.vmklab.simulation.event.EventKind;
import dev.vmklab.simulation.outage.LossRuns;
import dev.vmklab.simulation.random.Draws;
import dev.vmklab.simulation.state.State;
import java.util.Arrays;

/// Heartbeats that get lost on ways that work: in the saturated queues of switches that they cross, and where elements
/// lose packets at random. Ten in a row are silence, and vSphere HA reacts though nothing has failed.
///
/// Each second's exchange between two hosts is one draw; which are lost is decided by the seed alone.
final class HeartbeatLoss {
    private static final int NOBODY = -1;
    /// Silence that is rarer than this each second does not happen.
    private static final double NEVER = 1e-12;
    /// More switches than any way crosses, for the largest loss that queues alone can cause.
    private static final int MOST_QUEUES = 32;

    private final State state;
    private final HaLayout layout;
    private final int run;
    private final boolean possible;
    /// Per host: the primary that it last heeded, the share of exchanges with it that get lost, and its timer.
    private final int[] primary;
    private final double[] lost;
    private final int[] generation;

    HeartbeatLoss(State state, HaLayout layout) {
        this.state = state;
        this.layout = layout;
        run = (int) Math.round(state.model.get(Parameter.HA_HOST_TIMEOUT_SECONDS));
        double drop = state.model.get(Parameter.HA_HEARTBEAT_DROP_SHARE);
        double worst = 1 - StrictMath.pow(1 - drop, MOST_QUEUES);
        possible = StrictMath.pow(worst, run) > NEVER
                || state.model.impairments.values().stream().anyMatch(i -> i.lossFraction() > 0);
        int hosts = state.model.network.hostCount();
        primary = new int[hosts];
        Arrays.fill(primary, NOBODY);
        lost = new double[hosts];
        generation = new int[hosts];
    }

    HeartbeatLoss copy(State copied) {
        HeartbeatLoss copy = new HeartbeatLoss(copied, layout);
        System.arraycopy(primary, 0, copy.primary, 0, primary.length);
        System.arraycopy(lost, 0, copy.lost, 0, lost.length);
        System.arraycopy(generation, 0, copy.generation, 0, generation.length);
        return copy;
    }

    /// The same after an amendment that left all hosts as they are; timers of before are void.
    HeartbeatLoss amended(State amended, HaLayout newLayout) {
        HeartbeatLoss same = new HeartbeatLoss(amended, newLayout);
        Arrays.setAll(same.generation, h -> generation[h] + 1);
        return same;
    }

    /// Whether any way can lose ten heartbeats in a row.
    boolean isPossible() {
        return possible;
    }

    /// Whether this second is one of so many in a row in which nothing passes between two hosts.
    boolean isSilent(int a, int b) {
        double share = possible ? between(a, b) : 0;
        return StrictMath.pow(share, run) > NEVER && LossRuns.isSilent(draws(a, b), share, second(), run);
    }

    private long second() {
        return (long) StrictMath.floor(state.now);
    }

    private Draws draws(int a, int b) {
        String one = state.model.hostName(Math.min(a, b));
        return new Draws(state.model.scenario.seed(), one + " " + state.model.hostName(Math.max(a, b)), "heartbeat");
    }

    /// Looks at the way between a host and its primary, and when heartbeats will be silent or heard again.
    ///
    /// @param heeded the primary, -1 while it hears none
    void observe(int host, int heeded) {
        int to = heeded >= 0 ? heeded : primary[host];
        if (to < 0 || to == host) {
            return;
        }
        double share = between(host, to);
        if (to != primary[host] || share != lost[host]) {
            boolean matters = Math.max(StrictMath.pow(share, run), StrictMath.pow(lost[host], run)) > NEVER;
            primary[host] = to;
            lost[host] = share;
            generation[host]++;
            if (matters) {
                state.events.push(state.now, EventKind.HEARTBEATS, host, generation[host]);
            }
        }
    }

    /// Sets the timer for the next change.
    void handle(int host, int timer) {
        if (timer != generation[host] || StrictMath.pow(lost[host], run) <= NEVER) {
            return;
        }
        long end = (long) StrictMath.ceil(2 * state.model.scenario.durationSeconds());
        long next = LossRuns.nextChange(draws(host, primary[host]), lost[host], second(), run, end);
        if (next > second()) {
            state.events.push((double) next, EventKind.HEARTBEATS, host, timer);
        }
    }

    /// The share of exchanges of two hosts that get lost, by the best pair of their vmks; 0 where there is no way at
    /// all, which is not for this to say.
    private double between(int a, int b) {
        double least = 1;
        boolean any = false;
        for (int from : layout.heartbeatVmks(a)) {
            for (int to : layout.heartbeatVmks(b)) {
                if (Routing.route(state.model.network, state.network, from, to) instanceof Route.Way out
                        && Routing.route(state.model.network, state.network, to, from) instanceof Route.Way back) {
                    any = true;
                    least = Math.min(least, 1 - arriving(a, out) * arriving(a, back));
                }
            }
        }
        return any ? least : 0;
    }

    private double arriving(int host, Route.Way way) {
        boolean vsan = layout.domainOf(host) >= 0
                && layout.domains().get(layout.domainOf(host)).vsan();
        int kind = (vsan ? Service.VSAN : Service.MANAGEMENT).ordinal();
        double arriving = 1 - state.model.network.lossOn(way.links());
        double drop = state.model.get(Parameter.HA_HEARTBEAT_DROP_SHARE);
        for (int link : way.links()) {
            boolean drops = !state.queues.isOnSender(link) && state.queues.isSaturated(link, kind);
            arriving *= drops ? 1 - drop : 1;
        }
        return arriving;
    }
}

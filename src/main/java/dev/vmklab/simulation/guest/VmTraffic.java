package dev.vmklab.simulation.guest;

import dev.vmklab.design.value.Service;
import dev.vmklab.network.Route;
import dev.vmklab.network.RouteChanges;
import dev.vmklab.network.Routing;
import dev.vmklab.parameters.Parameter;
import dev.vmklab.simulation.amendment.Axis;
import dev.vmklab.simulation.amendment.Reindex;
import dev.vmklab.simulation.event.EventKind;
import dev.vmklab.simulation.flow.Frames;
import dev.vmklab.simulation.guest.VmStreams.Stream;
import dev.vmklab.simulation.state.State;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The traffic of VMs, to each other or through the gateway of their VLAN, in the rhythm that each load has.
///
/// Traffic between VMs on one host and port group never leaves the host. What a VM forwards between two others crosses
/// the network twice.
public final class VmTraffic {
    private final State state;
    private final VmStreams plan;
    private final int[] slot;
    /// Per load: the step of its rhythm, and the factor of the stated rates in it.
    private final int[] step;
    private final double[] factor;

    public VmTraffic(State state) {
        this.state = state;
        this.plan = new VmStreams(state.model);
        slot = new int[plan.streams.size()];
        Arrays.fill(slot, -1);
        step = new int[plan.rhythms.size()];
        factor = new double[step.length];
        Arrays.fill(factor, 1);
    }

    private VmTraffic(VmTraffic other, State copiedState) {
        state = copiedState;
        plan = other.plan;
        slot = other.slot.clone();
        step = other.step.clone();
        factor = other.factor.clone();
    }

    /// The same after an amendment, with the loads of the new design. Ways are found by [#reroute].
    public VmTraffic(VmTraffic other, State amended, VmStreams plan, Reindex by, Axis loads) {
        state = amended;
        this.plan = plan;
        Axis streams = other.plan.streamsTo(plan);
        slot = streams.carry(other.slot, -1);
        if (!by.sameFlows()) {
            Arrays.fill(slot, -1);
        }
        for (int s = 0; s < other.slot.length && by.sameFlows(); s++) {
            if (streams.now(s) < 0 && other.slot[s] >= 0) {
                state.flows.remove(other.slot[s]);
            }
        }
        step = loads.carry(other.step, 0);
        factor = loads.carry(other.factor, 1);
        for (int load = 0; load < step.length; load++) {
            if (loads.old(load) < 0 && plan.rhythms.get(load).isPresent()) {
                enter(load, plan.rhythms.get(load).get().stepAt(state.now));
            }
        }
    }

    public VmStreams plan() {
        return plan;
    }

    public VmTraffic copy(State copiedState) {
        return new VmTraffic(this, copiedState);
    }

    /// Loads that cannot flow whatever happens, and why.
    public List<String> problems() {
        return plan.problems;
    }

    /// Starts the rhythms.
    public void begin() {
        for (int load = 0; load < step.length; load++) {
            if (plan.rhythms.get(load).isPresent()) {
                enter(load, 0);
            }
        }
    }

    /// The next step of a load's rhythm begins.
    public void advance(int load) {
        enter(load, step[load] + 1);
        for (int s : plan.ofLoad(load)) {
            adjust(s);
        }
    }

    private void enter(int load, int number) {
        var rhythm = plan.rhythms.get(load).orElseThrow();
        step[load] = number;
        factor[load] = rhythm.factor(number);
        state.events.push(rhythm.begins(number + 1), EventKind.TRAFFIC_STEP, load, number);
    }

    private void adjust(int s) {
        double wanted = wanted(plan.streams.get(s));
        if (slot[s] >= 0 && wanted > 0) {
            state.flows.setDemand(slot[s], demand(wanted, state.flows.way(slot[s])));
        } else {
            place(s);
        }
    }

    /// Why traffic that VMs ask for now does not flow.
    public List<String> stranded() {
        List<String> reasons = new ArrayList<>();
        for (int s = 0; s < slot.length; s++) {
            Stream stream = plan.streams.get(s);
            if (slot[s] < 0 && wanted(stream) > 0) {
                String reason = switch (route(stream, stream.far()[0])) {
                    case Route.None none -> none.reason();
                    case Route.Way way ->
                        "frames of MTU " + way.mtu() + " do not pass a hop of MTU " + way.narrowestMtu();
                };
                reasons.add(state.model.vms.get(stream.vm()).name() + " has no way to "
                        + state.model.network.endpoint(stream.far()[0]).label() + ": " + reason);
            }
        }
        return reasons;
    }

    /// Routes streams again after the network changed: those whose way may be another, and those that ask for something
    /// else.
    public void reroute(RouteChanges changes) {
        for (int s = 0; s < slot.length; s++) {
            if (mayGoAnotherWay(plan.streams.get(s), changes) || !isAsWanted(s)) {
                place(s);
            }
        }
    }

    private static boolean mayGoAnotherWay(Stream stream, RouteChanges changes) {
        for (int far : stream.far()) {
            if (changes.mayConcern(stream.near(), far)) {
                return true;
            }
        }
        return false;
    }

    private boolean isAsWanted(int s) {
        double wanted = wanted(plan.streams.get(s));
        return slot[s] < 0
                ? wanted <= 0
                : wanted > 0 && state.flows.asked(slot[s]) == demand(wanted, state.flows.way(slot[s]));
    }

    private static double demand(double wanted, Route.Way way) {
        return wanted / Frames.efficiency(way.mtu());
    }

    /// Routes the streams of one VM again, after it moved, stopped or changed its load.
    public void reroute(int vm) {
        for (int s : plan.ofVm(vm)) {
            place(s);
        }
    }

    private void place(int s) {
        Stream stream = plan.streams.get(s);
        double wanted = wanted(stream);
        boolean placed = false;
        for (int i = 0; i < stream.far().length && wanted > 0 && !placed; i++) {
            if (route(stream, stream.far()[i]) instanceof Route.Way way && way.passesFullFrames()) {
                placed = true;
                slot[s] = state.flows.replace(
                        slot[s],
                        way,
                        from(stream, stream.far()[i]),
                        to(stream, stream.far()[i]),
                        Service.VM,
                        1,
                        demand(wanted, way),
                        state.model.get(Parameter.QUEUE_PACKET_BYTES));
            }
        }
        if (!placed && slot[s] >= 0) {
            state.flows.remove(slot[s]);
            slot[s] = -1;
        }
    }

    /// Payload in bit/s that a stream wants now.
    private double wanted(Stream stream) {
        boolean runs = state.isActive(stream.vm());
        for (int other : stream.others()) {
            runs &= state.isActive(other);
        }
        return runs
                ? stream.payloadBitsPerSecond()
                        * state.networkFactor[stream.vm()]
                        * state.speedOf(stream.vm())
                        * factor[stream.load()]
                : 0;
    }

    private Route route(Stream stream, int far) {
        return Routing.route(state.model.network, state.network, from(stream, far), to(stream, far));
    }

    private static int from(Stream stream, int far) {
        return stream.sends() ? stream.near() : far;
    }

    private static int to(Stream stream, int far) {
        return stream.sends() ? far : stream.near();
    }
}

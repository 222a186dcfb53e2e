package dev.vmklab.simulation.transfer;

import dev.vmklab.network.Route;
import dev.vmklab.network.Routing;
import dev.vmklab.parameters.Parameter;
import dev.vmklab.simulation.amendment.Reindex;
import dev.vmklab.simulation.event.EventKind;
import dev.vmklab.simulation.flow.Frames;
import dev.vmklab.simulation.model.StorageLayout;
import dev.vmklab.simulation.state.State;
import dev.vmklab.simulation.storage.StorageTraffic;
import dev.vmklab.simulation.transfer.Transfer.Leg;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// All bulk transfers of a run but vMotions: flows, pace, end.
///
/// The legs of a transfer are joined by one pipe: it moves as fast as its slowest leg lets it, and the others ask for
/// no
/// more than that. Rates are found by letting every leg ask for all it could use, then cutting the legs that are faster
/// than their slowest, until what that frees changes nothing (see [#couple]).
public final class Transfers {
    private static final double PRECISION = 1e-9;

    private final State state;
    private final StorageTraffic storage;
    private final List<Transfer> all;
    private int storageVersion;

    public Transfers(State state, StorageTraffic storage) {
        this(state, storage, List.of(), -1);
    }

    private Transfers(State state, StorageTraffic storage, List<Transfer> all, int storageVersion) {
        this.state = state;
        this.storage = storage;
        this.all = new ArrayList<>(all);
        this.storageVersion = storageVersion;
    }

    public Transfers copy(State copiedState, StorageTraffic copiedStorage) {
        return new Transfers(copiedState, copiedStorage, all, storageVersion);
    }

    /// The same after an amendment; every transfer under way is to be routed anew.
    public Transfers amended(State amended, StorageTraffic amendedStorage, Reindex by) {
        List<Transfer> carried = all.stream()
                .map(t -> t.ended() ? t : t.amended(by, by.sameFlows()))
                .toList();
        return new Transfers(amended, amendedStorage, carried, -1);
    }

    /// Those under way that an amendment ends, by number, with the reason.
    public Map<Integer, String> endedBy(Reindex by) {
        Map<Integer, String> ended = new TreeMap<>();
        for (int i = 0; i < all.size(); i++) {
            String reason = all.get(i).ended() ? "" : all.get(i).job().endedBy(by);
            if (!reason.isEmpty()) {
                ended.put(i, reason);
            }
        }
        return ended;
    }

    public Transfer get(int i) {
        return all.get(i);
    }

    /// Starts a transfer.
    ///
    /// @param most payload bytes per second that the programs at its ends can move
    /// @return its index
    public int begin(Transfer.Job job, double most) {
        all.add(Transfer.of(job, most, state.now));
        route(all.size() - 1);
        schedule(all.size() - 1);
        return all.size() - 1;
    }

    public void cap(int i, double most) {
        all.set(i, all.get(i).capped(most));
    }

    public void end(int i) {
        drop(i);
        all.set(i, all.get(i).end(state.now));
    }

    /// Whether an event about a transfer is still true.
    public boolean isCurrent(int i, int generation) {
        return !all.get(i).ended() && all.get(i).generation() == generation;
    }

    /// Routes every transfer again, after the network or a storage path changed.
    public void reroute() {
        storageVersion = storage.version();
        for (int i = 0; i < all.size(); i++) {
            if (!all.get(i).ended()) {
                route(i);
            }
        }
    }

    private void route(int i) {
        Transfer t = all.get(i);
        List<Leg> legs = new ArrayList<>(t.job().legs());
        for (int load : t.job().loads()) {
            legs.addAll(pathsOf(load));
        }
        List<Leg> routed = new ArrayList<>();
        List<Integer> slots = new ArrayList<>();
        String why = "";
        for (Leg leg : legs) {
            Route route = Routing.route(state.model.network, state.network, leg.from(), leg.to());
            boolean usable = leg.path() < 0 || storage.isUp(leg.path());
            if (usable && route instanceof Route.Way way && way.passesFullFrames()) {
                routed.add(leg);
                slots.add(flow(leg, way, slots.size() < t.slots().length ? t.slots()[slots.size()] : -1));
            } else {
                why = obstacle(leg, route);
            }
        }
        for (int k = slots.size(); k < t.slots().length; k++) {
            state.flows.remove(t.slots()[k]);
        }
        String stopped = t.job().parallel() && !routed.isEmpty() ? "" : why;
        all.set(i, t.routed(stopped, routed, slots.stream().mapToInt(s -> s).toArray()));
    }

    /// @param slot of the flow that it has, -1 for none
    private int flow(Leg leg, Route.Way way, int slot) {
        return state.flows.replace(
                slot,
                way,
                leg.from(),
                leg.to(),
                leg.service(),
                leg.connections(),
                slot < 0 ? 0 : state.flows.asked(slot),
                state.model.get(Parameter.QUEUE_SEGMENT_BYTES));
    }

    private static String obstacle(Leg leg, Route route) {
        return switch (route) {
            case Route.None none -> none.reason();
            case Route.Way way
            when !way.passesFullFrames() ->
                "frames of MTU " + way.mtu() + " do not pass a hop of MTU " + way.narrowestMtu();
            case Route.Way way -> "a storage path of the " + leg.service().label() + " traffic is silent";
        };
    }

    /// The paths that a storage load's operations take now.
    private List<Leg> pathsOf(int load) {
        StorageLayout.Load l = state.model.storage.loads.get(load);
        List<Leg> legs = new ArrayList<>();
        for (int p = l.firstPath(); p < l.firstPath() + l.pathCount(); p++) {
            StorageLayout.Path path = state.model.storage.paths.get(p);
            if (path.remote() >= 0 && storage.share(p) > 0) {
                int remote = storage.targetOf(p);
                int from = l.write() ? path.local() : remote;
                int to = l.write() ? remote : path.local();
                legs.add(new Leg(p, from, to, l.service(), l.connections(), storage.share(p)));
            }
        }
        return legs;
    }

    private void drop(int i) {
        for (int slot : all.get(i).slots()) {
            state.flows.remove(slot);
        }
        all.set(i, all.get(i).routed(all.get(i).why(), List.of(), new int[0]));
    }

    /// The flows are gone: the network was compiled again. [#reroute] opens others.
    public void forgetFlows() {
        all.replaceAll(t -> t.routed(t.why(), List.of(), new int[0]));
    }

    /// Lets every leg ask for all that its transfer can use.
    public void release() {
        if (storageVersion != storage.version()) {
            reroute();
        }
        for (Transfer t : all) {
            for (int leg = 0; leg < t.slots().length; leg++) {
                ask(t, leg, t.why().isEmpty() ? t.most() : 0);
            }
        }
    }

    private void ask(Transfer t, int leg, double bytesPerSecond) {
        int slot = t.slots()[leg];
        double payload = bytesPerSecond * t.legs().get(leg).share();
        state.flows.setDemand(
                slot, Frames.wireBitsPerSecond(payload, state.flows.way(slot).mtu()));
    }

    /// Cuts the legs that are faster than their transfer.
    ///
    /// @return whether any asks for less than before
    public boolean couple() {
        boolean cut = false;
        for (Transfer t : all) {
            if (t.job().parallel() || t.slots().length < 2) {
                continue;
            }
            double pace = pace(t, true);
            for (int leg = 0; leg < t.slots().length; leg++) {
                if (speed(t, leg) > pace * (1 + PRECISION)) {
                    ask(t, leg, pace);
                    cut = true;
                }
            }
        }
        return cut;
    }

    /// The slowest leg's speed.
    ///
    /// @param held whether to look only at legs that the network holds back
    private double pace(Transfer t, boolean held) {
        double slowest = t.most();
        for (int leg = 0; leg < t.slots().length; leg++) {
            int slot = t.slots()[leg];
            boolean isHeld = state.sharing.rate(slot) < state.flows.asked(slot) * (1 - PRECISION);
            slowest = isHeld || !held ? Math.min(slowest, speed(t, leg)) : slowest;
        }
        return slowest;
    }

    /// Bytes of the job per second that a leg moves.
    private double speed(Transfer t, int leg) {
        int slot = t.slots()[leg];
        double payload = Frames.payloadBytesPerSecond(
                state.sharing.rate(slot), state.flows.way(slot).mtu());
        return payload / t.legs().get(leg).share();
    }

    private double rate(Transfer t) {
        if (!t.why().isEmpty()) {
            return 0;
        }
        if (!t.job().parallel()) {
            return pace(t, false);
        }
        double sum = 0;
        for (int leg = 0; leg < t.slots().length; leg++) {
            sum += speed(t, leg) * t.legs().get(leg).share();
        }
        return t.slots().length == 0 ? t.most() : sum;
    }

    /// Notes the rates that are in force from now on, and when each transfer will be done at them.
    public void observe() {
        for (int i = 0; i < all.size(); i++) {
            Transfer t = all.get(i);
            if (!t.ended() && rate(t) != t.rate()) {
                all.set(i, t.atRate(rate(t), state.now));
                schedule(i);
            }
        }
    }

    private void schedule(int i) {
        Transfer t = all.get(i);
        if (t.left() == 0 || t.rate() > 0) {
            double at = t.left() == 0 ? state.now : t.since() + t.left() / t.rate();
            state.events.push(at, EventKind.TRANSFER_PROGRESS, i, t.generation());
        } else {
            double limit = state.model.get(Parameter.NFC_TIMEOUT_SECONDS);
            state.events.push(state.now + limit, EventKind.TRANSFER_TIMEOUT, i, t.generation());
        }
    }

    /// What a flow is called that belongs to a transfer, or empty.
    public Optional<String> labelOf(int slot) {
        for (Transfer t : all) {
            for (int own : t.slots()) {
                if (own == slot) {
                    return Optional.of(t.job().label());
                }
            }
        }
        return Optional.empty();
    }

    /// How many have not ended, but for patient ones, which nobody waits for.
    public int pending() {
        return (int) all.stream().filter(t -> !t.ended() && !t.job().patient()).count();
    }
}

package dev.vmklab.simulation.vsan;

import dev.vmklab.design.value.Service;
import dev.vmklab.network.Route;
import dev.vmklab.network.Routing;
import dev.vmklab.parameters.Parameter;
import dev.vmklab.simulation.flow.FlowTable;
import dev.vmklab.simulation.flow.Frames;
import dev.vmklab.simulation.model.StorageLayout;
import dev.vmklab.simulation.model.VsanWrites;
import dev.vmklab.simulation.state.State;
import dev.vmklab.simulation.storage.StorageTraffic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What the copies inside the other site of a stretched vSAN cluster send: a write crosses the line between the sites
/// once, and the host that takes it there passes it on to the others. Sources: vSAN.
///
/// They ask for as much as arrives. What passing on adds to the latency of a write is in the latency of the path that
/// crosses ([StorageTraffic]); that copies which are starved hold it back by more than their queues is not modelled.
public final class InnerCopies {
    private static final double PRECISION = 1e-9;

    /// @param from endpoint of the host that takes writes of the other site
    /// @param to endpoint of another host of its site
    private record Pair(int datastore, int from, int to) {}

    /// @param crossing the paths by which writes come to the first host
    private record Copies(Pair pair, List<Integer> crossing, int others) {}

    private final State state;
    private final StorageTraffic storage;
    private final List<Copies> all;
    private final int[] slot;

    public InnerCopies(State state, StorageTraffic storage) {
        this.state = state;
        this.storage = storage;
        all = of(state.model.storage);
        slot = new int[all.size()];
        Arrays.fill(slot, -1);
    }

    private InnerCopies(InnerCopies other, State state, StorageTraffic storage) {
        this.state = state;
        this.storage = storage;
        all = other.all;
        slot = other.slot.clone();
    }

    public InnerCopies copy(State copiedState, StorageTraffic copiedStorage) {
        return new InnerCopies(this, copiedState, copiedStorage);
    }

    private static List<Copies> of(StorageLayout layout) {
        Map<Pair, List<Integer>> crossing = new LinkedHashMap<>();
        Map<Pair, Integer> others = new LinkedHashMap<>();
        for (StorageLayout.Load load : layout.loads) {
            List<Integer> far = new ArrayList<>();
            for (int p = load.firstPath(); p < load.firstPath() + load.pathCount(); p++) {
                if (layout.paths.get(p).isBetweenSites()) {
                    far.add(p);
                }
            }
            for (int p : far) {
                for (int q : far) {
                    if (p != q) {
                        Pair pair = new Pair(
                                load.datastore(),
                                layout.paths.get(p).remote(),
                                layout.paths.get(q).remote());
                        crossing.computeIfAbsent(pair, key -> new ArrayList<>()).add(p);
                        others.put(pair, far.size() - 1);
                    }
                }
            }
        }
        return crossing.entrySet().stream()
                .map(e -> new Copies(e.getKey(), List.copyOf(e.getValue()), others.getOrDefault(e.getKey(), 1)))
                .toList();
    }

    /// Forgets flows that are in no table any more.
    public void forgetFlows() {
        Arrays.fill(slot, -1);
    }

    /// Takes the flows out of a table that they were copied into.
    public void removeFlows(FlowTable flows) {
        for (int s : slot) {
            if (s >= 0) {
                flows.remove(s);
            }
        }
    }

    /// Finds the ways again, after the network changed.
    public void reroute() {
        for (int i = 0; i < slot.length; i++) {
            Pair pair = all.get(i).pair();
            Route route = Routing.route(state.model.network, state.network, pair.from(), pair.to());
            if (route instanceof Route.Way way && way.passesFullFrames()) {
                double asked = slot[i] < 0 ? 0 : state.flows.asked(slot[i]);
                double job = state.model.get(Parameter.QUEUE_SEGMENT_BYTES);
                slot[i] = state.flows.replace(slot[i], way, pair.from(), pair.to(), Service.VSAN, 1, asked, job);
            } else if (slot[i] >= 0) {
                state.flows.remove(slot[i]);
                slot[i] = -1;
            }
        }
    }

    /// Lets every copy ask for what arrives.
    ///
    /// @return whether any asks for something else than before
    public boolean follow() {
        boolean changed = false;
        for (int i = 0; i < slot.length; i++) {
            if (slot[i] >= 0) {
                double wire = Frames.wireBitsPerSecond(
                        arriving(all.get(i)), state.flows.way(slot[i]).mtu());
                double asked = state.flows.asked(slot[i]);
                if (Math.abs(wire - asked) > PRECISION * Math.max(wire, asked)) {
                    state.flows.setDemand(slot[i], wire);
                    changed = true;
                }
            }
        }
        return changed;
    }

    private double arriving(Copies copies) {
        double bytes = 0;
        Pair pair = copies.pair();
        if (state.vsanDisks.areAllOut(
                pair.datastore(), state.model.network.endpoint(pair.to()).host())) {
            return 0;
        }
        for (int p : copies.crossing()) {
            int of = storage.slot(p);
            if (of >= 0) {
                int load = state.model.storage.paths.get(p).load();
                VsanWrites writes = state.model.storage.loads.get(load).writes().orElseThrow();
                double more = writes.factor(storage.bytesOf(load)) / writes.oneCopy() - 1;
                bytes += Frames.payloadBytesPerSecond(
                                state.sharing.rate(of), state.flows.way(of).mtu())
                        * more
                        / copies.others();
            }
        }
        return bytes;
    }
}

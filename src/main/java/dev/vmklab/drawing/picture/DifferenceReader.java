package dev.vmklab.drawing.picture;

import dev.vmklab.analysis.condition.Condition;
import dev.vmklab.design.DesignIndex;
import dev.vmklab.design.storage.Datastore;
import dev.vmklab.design.value.Id;
import dev.vmklab.drawing.geometry.Geometry;
import dev.vmklab.network.Link;
import dev.vmklab.network.Network;
import dev.vmklab.simulation.recording.Log;
import dev.vmklab.simulation.recording.Recording;
import dev.vmklab.simulation.recording.StoragePathKey;
import dev.vmklab.simulation.recording.StorageSample;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Reads how two runs differ at an instant. What has one id in both designs is the same thing, else what has one name.
public final class DifferenceReader {
    private static final double P95 = 0.95;

    private final Network a;
    private final Network b;
    private final LoadReader loadsOfA;
    private final LoadReader loadsOfB;

    private DifferenceReader(Geometry geometry, Network a, Network b) {
        this.a = a;
        this.b = b;
        loadsOfA = LoadReader.of(geometry, a, twins(b));
        loadsOfB = LoadReader.of(geometry, b);
    }

    /// @param geometry of B's design
    public static DifferenceReader of(Geometry geometry, Network a, Network b) {
        return new DifferenceReader(geometry, a, b);
    }

    /// Links whose cables B does not have stand for its links between ports of the same names.
    private static UnaryOperator<Link> twins(Network b) {
        Map<String, Link> byName = new HashMap<>();
        for (int l = 0; l < b.linkCount(); l++) {
            byName.put(b.link(l).label(), b.link(l));
        }
        return link ->
                link.cable().filter(b.index()::contains).isPresent() ? link : byName.getOrDefault(link.label(), link);
    }

    /// How B differs from A.
    ///
    /// @param time seconds since the start of both runs
    /// @param conditionsInB of B's elements that are not as they should be
    public Differences at(Recording ofA, Recording ofB, double time, Map<Id, Condition> conditionsInB) {
        LiveLoads one = loadsOfA.at(ofA, time);
        LiveLoads two = loadsOfB.at(ofB, time, conditionsInB);
        double[] forward = new double[two.size()];
        double[] backward = new double[two.size()];
        for (int c = 0; c < forward.length; c++) {
            forward[c] = two.forwardUse(c) - one.forwardUse(c);
            backward[c] = two.backwardUse(c) - one.backwardUse(c);
        }
        List<Differences.OfDatastore> datastores = new ArrayList<>();
        for (Datastore store : b.design().datastores()) {
            datastores.add(new Differences.OfDatastore(
                    store.id(), inA(store).map(id -> worst(ofA, id, time)).orElse(0.0), worst(ofB, store.id(), time)));
        }
        return new Differences(forward, backward, two.states(), datastores);
    }

    private Optional<Id> inA(Datastore store) {
        DesignIndex index = a.index();
        return index.contains(store.id())
                ? Optional.of(store.id())
                : a.design().datastores().stream()
                        .filter(s -> s.name().equals(store.name()))
                        .map(Datastore::id)
                        .findFirst();
    }

    /// The largest p95 of any path, as the latency charts show it.
    private static double worst(Recording recording, Id datastore, double time) {
        double worst = 0;
        List<StoragePathKey> paths = recording.storagePaths();
        for (int p = 0; p < paths.size(); p++) {
            Log<StorageSample> log = recording.storage(p);
            int at = paths.get(p).datastore().equals(datastore) ? log.indexAt(time) : -1;
            if (at >= 0 && log.get(at).operationsPerSecond() > 0) {
                worst = Math.max(worst, log.get(at).latency().quantile(P95));
            }
        }
        return worst;
    }
}

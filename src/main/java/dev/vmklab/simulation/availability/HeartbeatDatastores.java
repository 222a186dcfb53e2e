package dev.vmklab.simulation.availability;

import dev.vmklab.design.Design;
import dev.vmklab.design.compute.Cluster;
import dev.vmklab.design.storage.Backing;
import dev.vmklab.design.storage.Datastore;
import dev.vmklab.design.value.Id;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Which datastores a host writes its heartbeats to.
///
/// Those that the cluster names, else as vCenter chooses: among shared ones those mounted by most hosts, VMFS before
/// NFS, the second on another array than the first. vSAN and local datastores are of no use (preferences of vCenter:
/// unconfirmed).
public final class HeartbeatDatastores {
    private HeartbeatDatastores() {}

    /// @param count how many vCenter chooses
    /// @return indices of datastores in the design
    public static int[] of(Design design, Cluster cluster, Id host, int count) {
        List<Integer> usable = IntStream.range(0, design.datastores().size())
                .filter(d -> isUsable(design.datastores().get(d), host))
                .boxed()
                .toList();
        List<Id> named = cluster.ha().heartbeatDatastores();
        if (!named.isEmpty()) {
            return usable.stream()
                    .filter(d -> named.contains(design.datastores().get(d).id()))
                    .mapToInt(Integer::intValue)
                    .toArray();
        }
        List<Integer> ranked = usable.stream()
                .sorted(Comparator.comparingInt((Integer d) ->
                                -design.datastores().get(d).hosts().size())
                        .thenComparing(d -> isNfs(design.datastores().get(d)))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        return onManyArrays(design, ranked, count);
    }

    private static boolean isUsable(Datastore store, Id host) {
        boolean shared = store.hosts().size() > 1 && store.hosts().contains(host);
        return shared && !(store.backing() instanceof Backing.Vsan) && !(store.backing() instanceof Backing.Local);
    }

    private static boolean isNfs(Datastore store) {
        return store.backing() instanceof Backing.Nfs;
    }

    private static int[] onManyArrays(Design design, List<Integer> ranked, int count) {
        List<Integer> chosen = new ArrayList<>();
        List<Optional<Id>> arrays = new ArrayList<>();
        for (boolean repeat : new boolean[] {false, true}) {
            for (int d : ranked) {
                Optional<Id> array = arrayOf(design.datastores().get(d).backing());
                if (chosen.size() < count && !chosen.contains(d) && (repeat || !arrays.contains(array))) {
                    chosen.add(d);
                    arrays.add(array);
                }
            }
        }
        return chosen.stream().mapToInt(Integer::intValue).toArray();
    }

    private static Optional<Id> arrayOf(Backing backing) {
        return switch (backing) {
            case Backing.Nfs nfs -> Optional.of(nfs.array());
            case Backing.Iscsi iscsi -> Optional.of(iscsi.array());
            case Backing.NvmeTcp nvme -> Optional.of(nvme.array());
            case Backing.Vsan vsan -> Optional.empty();
            case Backing.Local local -> Optional.empty();
        };
    }
}

package dev.vmklab.simulation.model;

import dev.vmklab.design.Design;
import dev.vmklab.design.storage.Backing;
import dev.vmklab.design.storage.Datastore;
import dev.vmklab.design.storage.Media;
import dev.vmklab.design.storage.StoragePolicy;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.Service;
import dev.vmklab.parameters.Parameter;
import dev.vmklab.parameters.Parameters;
import java.util.Optional;

/// What a datastore's backing means for the kernel: its service, its unloaded latency, how many copies a write makes.
public final class StorageModel {
    private StorageModel() {}

    /// The service that carries it, empty for storage that is not on this network.
    static Optional<Service> service(Backing backing) {
        return switch (backing) {
            case Backing.Nfs nfs -> Optional.of(Service.NFS);
            case Backing.Iscsi iscsi -> Optional.of(Service.ISCSI);
            case Backing.NvmeTcp nvme -> Optional.of(Service.NVME_TCP);
            case Backing.Vsan vsan -> Optional.of(Service.VSAN);
            case Backing.Local local -> Optional.empty();
        };
    }

    /// TCP connections of one path.
    static double connections(Backing backing) {
        return backing instanceof Backing.Nfs nfs ? nfs.connections() : 1;
    }

    /// The datastore's own figure, else the default of protocol and media (sources: Latency of storage). Arrays state
    /// their media; a datastore whose array is not in the design counts as all-flash.
    static double deviceSeconds(Design design, Datastore store, boolean write, Parameters parameters) {
        Optional<Double> own = write ? store.writeLatencySeconds() : store.readLatencySeconds();
        return own.orElseGet(() -> parameters.get(deviceParameter(design, store.backing(), write)));
    }

    private static Parameter deviceParameter(Design design, Backing backing, boolean write) {
        return switch (backing) {
            case Backing.Nfs nfs ->
                isHybrid(design, nfs.array())
                        ? write ? Parameter.DEVICE_NFS_HYBRID_WRITE : Parameter.DEVICE_NFS_HYBRID_READ
                        : write ? Parameter.DEVICE_NFS_FLASH_WRITE : Parameter.DEVICE_NFS_FLASH_READ;
            case Backing.Iscsi iscsi ->
                isHybrid(design, iscsi.array())
                        ? write ? Parameter.DEVICE_ISCSI_HYBRID_WRITE : Parameter.DEVICE_ISCSI_HYBRID_READ
                        : write ? Parameter.DEVICE_ISCSI_FLASH_WRITE : Parameter.DEVICE_ISCSI_FLASH_READ;
            case Backing.NvmeTcp nvme -> write ? Parameter.DEVICE_NVME_FLASH_WRITE : Parameter.DEVICE_NVME_FLASH_READ;
            case Backing.Vsan vsan -> vsanParameter(vsan, write);
            case Backing.Local local -> throw new IllegalArgumentException("local storage is not on the network");
        };
    }

    private static boolean isHybrid(Design design, Id array) {
        return design.storageArrays().stream().anyMatch(a -> a.id().equals(array) && a.media() == Media.HYBRID);
    }

    private static Parameter vsanParameter(Backing.Vsan vsan, boolean write) {
        if (vsan.express()) {
            return write ? Parameter.DEVICE_VSAN_ESA_WRITE : Parameter.DEVICE_VSAN_ESA_READ;
        }
        if (vsan.media() == Media.HYBRID) {
            return write ? Parameter.DEVICE_VSAN_OSA_HYBRID_WRITE : Parameter.DEVICE_VSAN_OSA_HYBRID_READ;
        }
        return write ? Parameter.DEVICE_VSAN_OSA_FLASH_WRITE : Parameter.DEVICE_VSAN_OSA_FLASH_READ;
    }

    /// What a vSAN datastore's writes send; empty for reads and other storage.
    ///
    /// @param hosts of its cluster
    static Optional<VsanWrites> writes(
            Design design, Backing backing, boolean write, int hosts, Parameters parameters) {
        if (!write || !(backing instanceof Backing.Vsan vsan)) {
            return Optional.empty();
        }
        Optional<StoragePolicy> policy = policy(design, vsan);
        return Optional.of(new VsanWrites(
                policy.map(StoragePolicy::raid).orElse(StoragePolicy.Raid.MIRROR),
                policy.map(StoragePolicy::failuresToTolerate).orElse(1),
                vsan.express(),
                hosts,
                parameters.get(Parameter.VSAN_FULL_STRIPE_BYTES),
                parameters.get(Parameter.VSAN_OSA_RAID5_WRITE_FACTOR),
                parameters.get(Parameter.VSAN_OSA_RAID6_WRITE_FACTOR),
                parameters.get(Parameter.VSAN_ESA_COMPRESSION)));
    }

    public static Optional<StoragePolicy> policy(Design design, Backing.Vsan vsan) {
        return vsan.policy()
                .flatMap(id -> design.storagePolicies().stream()
                        .filter(p -> p.id().equals(id))
                        .findFirst());
    }
}

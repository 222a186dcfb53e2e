package dev.vmklab.simulation;

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
final class StorageModel {
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

    /// The datastore's own figure, else the default of protocol and media (fact sheet, section 6.1). Arrays state
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

    /// Copies of an operation's data that travel: 1 but for vSAN writes (fact sheet, section 6.6).
    static double copies(Design design, Backing backing, boolean write, Parameters parameters) {
        if (!write || !(backing instanceof Backing.Vsan vsan)) {
            return 1;
        }
        Optional<StoragePolicy> policy = vsan.policy()
                .flatMap(id -> design.storagePolicies().stream()
                        .filter(p -> p.id().equals(id))
                        .findFirst());
        int failures = policy.map(StoragePolicy::failuresToTolerate).orElse(1);
        boolean erasure =
                policy.map(p -> p.raid() == StoragePolicy.Raid.ERASURE).orElse(false);
        if (!erasure || failures == 0) {
            return failures + 1;
        }
        if (vsan.express()) {
            return failures + 1 + parameters.get(Parameter.VSAN_ESA_STRIPE_FACTOR);
        }
        return parameters.get(
                failures == 1 ? Parameter.VSAN_OSA_RAID5_WRITE_FACTOR : Parameter.VSAN_OSA_RAID6_WRITE_FACTOR);
    }
}

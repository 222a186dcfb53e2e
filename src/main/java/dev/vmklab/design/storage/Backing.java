package dev.vmklab.design.storage;

import dev.vmklab.design.value.Check;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.Service;
import java.util.List;
import java.util.Optional;

/// What a datastore is made of and how hosts reach it.
public sealed interface Backing {
    /// An NFS export.
    ///
    /// @param version 3 or 4 (for 4.1)
    /// @param ports the array ports whose addresses are mounted; NFS 3 uses the first
    /// @param connections TCP connections per host and server address (nConnect), 1 to 8
    record Nfs(Id array, List<Id> ports, String export, int version, int connections, Extras extras)
            implements Backing {
        public Nfs {
            ports = Check.distinct("ports", ports);
            Check.text("export", export);
            Check.range("version", version, 3, 4);
            Check.range("connections", connections, 1, 8);
        }

        public Nfs(Id array, List<Id> ports, String export, int version, int connections) {
            this(array, ports, export, version, connections, Extras.NONE);
        }
    }

    /// A VMFS datastore on a LUN reached by the software iSCSI adapter through the listed target portals.
    record Iscsi(Id array, List<Id> ports, Extras extras) implements Backing {
        public Iscsi {
            ports = Check.distinct("ports", ports);
        }

        public Iscsi(Id array, List<Id> ports) {
            this(array, ports, Extras.NONE);
        }
    }

    /// A VMFS datastore on a namespace reached by NVMe over TCP through the listed portals.
    record NvmeTcp(Id array, List<Id> ports, Extras extras) implements Backing {
        public NvmeTcp {
            ports = Check.distinct("ports", ports);
        }

        public NvmeTcp(Id array, List<Id> ports) {
            this(array, ports, Extras.NONE);
        }
    }

    /// The vSAN datastore of a cluster.
    ///
    /// @param express vSAN ESA rather than OSA
    record Vsan(Id cluster, boolean express, Media media, Optional<Id> policy, Extras extras) implements Backing {
        public Vsan(Id cluster, boolean express, Media media, Optional<Id> policy) {
            this(cluster, express, media, policy, Extras.NONE);
        }
    }

    /// Local or Fibre Channel storage, which is not on this network; kept for completeness of an import.
    record Local(String description, Extras extras) implements Backing {
        public Local {
            Check.text("description", description);
        }

        public Local(String description) {
            this(description, Extras.NONE);
        }
    }

    /// The array that serves it; empty for disks of hosts.
    default Optional<Id> storageArray() {
        return switch (this) {
            case Nfs nfs -> Optional.of(nfs.array());
            case Iscsi iscsi -> Optional.of(iscsi.array());
            case NvmeTcp nvme -> Optional.of(nvme.array());
            case Vsan vsan -> Optional.empty();
            case Local local -> Optional.empty();
        };
    }

    /// The service by which hosts reach it; empty for local disks.
    default Optional<Service> service() {
        return switch (this) {
            case Nfs nfs -> Optional.of(Service.NFS);
            case Iscsi iscsi -> Optional.of(Service.ISCSI);
            case NvmeTcp nvme -> Optional.of(Service.NVME_TCP);
            case Vsan vsan -> Optional.of(Service.VSAN);
            case Local local -> Optional.empty();
        };
    }
}

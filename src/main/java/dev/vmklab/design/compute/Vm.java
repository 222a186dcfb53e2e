package dev.vmklab.design.compute;

import dev.vmklab.design.value.Check;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.Origin;
import java.util.List;
import java.util.Optional;

/// A virtual machine with the load it makes.
///
/// @param host where it runs when a scenario starts
/// @param datastores where its files are
/// @param diskBytes what its disks hold, which is what a clone or a Storage vMotion moves; 0 when it is not known
/// @param agent whether it serves its host alone (an ESX agent): it never leaves it, and is off in maintenance mode
/// @param replication how vSphere Replication protects it, if it does
public record Vm(
        Id id,
        String name,
        Optional<Id> host,
        boolean poweredOn,
        int vcpus,
        double memoryBytes,
        List<Id> datastores,
        double diskBytes,
        List<VmNic> nics,
        Optional<MemoryLoad> memory,
        List<DiskLoad> disks,
        List<NetworkLoad> network,
        RestartPriority restartPriority,
        boolean faultTolerant,
        boolean encryptedVmotion,
        boolean agent,
        Optional<Replication> replication,
        Optional<Origin> origin,
        Extras extras) {
    /// The order in which vSphere HA restarts VMs.
    public enum RestartPriority {
        DISABLED("disabled"),
        LOWEST("lowest"),
        LOW("low"),
        MEDIUM("medium"),
        HIGH("high"),
        HIGHEST("highest");

        private final String key;

        RestartPriority(String key) {
            this.key = key;
        }

        /// The name in files.
        public String key() {
            return key;
        }
    }

    public Vm {
        Check.name("name", name);
        Check.range("vcpus", vcpus, 0, 1024);
        Check.range("memoryBytes", memoryBytes, 0, MemoryLoad.MAX_BYTES);
        datastores = Check.distinct("datastores", datastores);
        Check.range("diskBytes", diskBytes, 0, 1e16);
        nics = List.copyOf(nics);
        disks = List.copyOf(disks);
        network = List.copyOf(network);
    }

    /// The stated memory load, else one that has touched all memory and writes nothing.
    public MemoryLoad memoryLoad() {
        return memory.orElseGet(() -> new MemoryLoad(memoryBytes, 0, 0));
    }

    public Vm withNics(List<VmNic> newNics) {
        return new Vm(
                id,
                name,
                host,
                poweredOn,
                vcpus,
                memoryBytes,
                datastores,
                diskBytes,
                newNics,
                memory,
                disks,
                network,
                restartPriority,
                faultTolerant,
                encryptedVmotion,
                agent,
                replication,
                origin,
                extras);
    }
}

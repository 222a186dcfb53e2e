package dev.vmklab.design.fabric;

import dev.vmklab.design.value.Check;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.IpPrefix;
import dev.vmklab.design.value.Ipv4;
import java.util.Optional;

/// A machine outside the hosts that talks to them: a vCenter, a vSAN witness, a backup or replication server.
///
/// A cable joins it to a switch port under its own id.
///
/// @param vlan the VLAN it tags, 0 for untagged
public record Appliance(
        Id id,
        String name,
        Kind kind,
        double bitsPerSecond,
        int vlan,
        Optional<IpPrefix> ip,
        Optional<Ipv4> gateway,
        int mtu,
        Extras extras) {
    /// What the machine does.
    public enum Kind {
        VCENTER("vcenter"),
        VSAN_WITNESS("vsanWitness"),
        BACKUP_SERVER("backupServer"),
        REPLICATION_SERVER("replicationServer");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        /// The name in files.
        public String key() {
            return key;
        }
    }

    public Appliance {
        Check.name("name", name);
        Check.range("bitsPerSecond", bitsPerSecond, 1e6, 1e12);
        Check.range("vlan", vlan, 0, 4094);
        Check.range("mtu", mtu, 1280, 9216);
    }
}

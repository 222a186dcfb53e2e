package dev.vmklab.design.compute;

import dev.vmklab.design.value.Check;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import java.util.List;

/// A rule of DRS about which VMs run together, apart, or on which hosts of their cluster.
///
/// @param vms whom it is about; of two kinds, those that run together or apart
/// @param hosts where they run or do not run; none for a rule between VMs. A rule about hosts without any holds nobody
public record DrsRule(String name, Kind kind, List<Id> vms, List<Id> hosts, Extras extras) {
    /// What a rule asks for. What a VM *must*, vCenter, DRS and vSphere HA never break; what it *should*, they follow
    /// where they can.
    public enum Kind {
        KEEP_TOGETHER("keepTogether"),
        SEPARATE("separate"),
        MUST_RUN_ON("mustRunOn"),
        SHOULD_RUN_ON("shouldRunOn"),
        MUST_NOT_RUN_ON("mustNotRunOn"),
        SHOULD_NOT_RUN_ON("shouldNotRunOn");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        /// The name in files.
        public String key() {
            return key;
        }

        /// Whether it is about VMs and hosts, not about VMs among themselves.
        public boolean isAboutHosts() {
            return this != KEEP_TOGETHER && this != SEPARATE;
        }
    }

    public DrsRule {
        Check.name("name", name);
        vms = Check.distinct("vms", vms);
        hosts = Check.distinct("hosts", hosts);
        Check.that(
                kind.isAboutHosts() || hosts.isEmpty(),
                "hosts are stated, which a rule of kind \"" + kind.key() + "\" does not have, expected none");
    }

    public DrsRule(String name, Kind kind, List<Id> vms, List<Id> hosts) {
        this(name, kind, vms, hosts, Extras.NONE);
    }
}

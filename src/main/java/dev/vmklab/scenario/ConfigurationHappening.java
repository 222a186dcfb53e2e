package dev.vmklab.scenario;

import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.Mtu;
import dev.vmklab.design.vswitch.Nioc;
import dev.vmklab.design.vswitch.Teaming;
import dev.vmklab.design.vswitch.VlanMode;

/// Changes of the design in the middle of a run.
public sealed interface ConfigurationHappening extends Happening {
    /// Network I/O Control of a distributed switch is set anew.
    record ChangeNioc(Id distributedSwitch, Nioc nioc, Extras extras) implements ConfigurationHappening {
        public ChangeNioc(Id distributedSwitch, Nioc nioc) {
            this(distributedSwitch, nioc, Extras.NONE);
        }
    }

    /// Teaming and failover of a port group is set anew.
    record ChangeTeaming(Id portGroup, Teaming teaming, Extras extras) implements ConfigurationHappening {
        public ChangeTeaming(Id portGroup, Teaming teaming) {
            this(portGroup, teaming, Extras.NONE);
        }
    }

    /// The MTU of a VMkernel adapter, virtual switch, switch port or array port is set anew.
    record ChangeMtu(Id element, int mtu, Extras extras) implements ConfigurationHappening {
        public ChangeMtu {
            Mtu.check("mtu", mtu);
        }

        public ChangeMtu(Id element, int mtu) {
            this(element, mtu, Extras.NONE);
        }
    }

    /// The VLAN of a port group is set anew.
    record ChangeVlan(Id portGroup, VlanMode vlan, Extras extras) implements ConfigurationHappening {
        public ChangeVlan(Id portGroup, VlanMode vlan) {
            this(portGroup, vlan, Extras.NONE);
        }
    }
}

package dev.vmklab.network;

import dev.vmklab.design.DesignBuilder;
import dev.vmklab.design.StandardSwitchBuilder;
import dev.vmklab.design.vswitch.TeamingPolicy;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Designs that several tests start from.
final class Labs {
    static final double RATE = 25e9;

    private Labs() {}

    /// A host `esxNN` whose vSwitch0 has one vmnic per listed ToR, plugged in order.
    static StandardSwitchBuilder host(DesignBuilder design, String name, String... tors) {
        String[] vmnics = new String[tors.length];
        for (int i = 0; i < tors.length; i++) {
            vmnics[i] = "vmnic" + i;
            design.host(name).vmnic(vmnics[i], RATE);
            design.plug(name + " vmnic" + i, tors[i], RATE);
        }
        return design.host(name).standardSwitch("vSwitch0").uplinks(vmnics).mtu(9000);
    }

    /// esx01 with a team of `active` and `standby` vmnics, esx02 with one vmnic, all on ToR A in VLAN 10.
    static DesignBuilder team(TeamingPolicy policy, int active, int standby) {
        DesignBuilder design = DesignBuilder.design("team");
        String[] tors = new String[active + standby];
        Arrays.fill(tors, "ToR A");
        List<String> names =
                IntStream.range(0, tors.length).mapToObj(i -> "vmnic" + i).toList();
        host(design, "esx01", tors)
                .portGroup("net")
                .vlan(10)
                .teaming(policy, names.subList(0, active), names.subList(active, names.size()));
        host(design, "esx02", "ToR A").portGroup("net", 10);
        design.host("esx02").vmk("vmk0", "net").ip("10.0.0.20/24");
        return design;
    }
}

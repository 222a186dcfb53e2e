package dev.vmklab.drawing;

import static dev.vmklab.design.DesignBuilder.design;

import dev.vmklab.design.Design;
import dev.vmklab.design.DesignBuilder;
import dev.vmklab.design.fabric.Appliance;
import dev.vmklab.design.host.StorageRole;
import dev.vmklab.design.host.VmkTag;
import dev.vmklab.design.vswitch.TeamingPolicy;
import java.util.List;

/// Designs to look at: clusters of any size on two ToR switches.
public final class PictureDesigns {
    private static final double GBIT_25 = 25e9;
    private static final double GBIT_1 = 1e9;
    private static final double GBIT_100 = 100e9;

    private PictureDesigns() {}

    /// Hosts on one distributed switch with two uplinks, each to another ToR.
    public static Design cluster(int hosts, int vmsPerHost) {
        DesignBuilder d = design("cluster of " + hosts);
        d.cluster("Cluster");
        d.mlag("ToR A", "ToR B");
        storage(d);
        var vds = d.vds("DSwitch").mtu(9000).nioc();
        vds.portGroup("dpg-management", 110)
                .portGroup("dpg-vm", 200);
        vds.portGroup("dpg-vmotion")
                .vlan(120)
                .teaming(TeamingPolicy.EXPLICIT, List.of("Uplink 2"), List.of("Uplink 1"));
        vds.portGroup("dpg-nfs")
                .vlan(130)
                .teaming(TeamingPolicy.EXPLICIT, List.of("Uplink 1"), List.of("Uplink 2"));
        vds.portGroup("dpg-unused", 999);
        for (int n = 1; n <= hosts; n++) {
            host(d, n);
            for (int i = 1; i <= vmsPerHost; i++) {
                d.vm("vm-" + n + "-" + i).on(name(n)).nic("dpg-vm");
            }
        }
        d.cable(d.tor("ToR A").nextPort(GBIT_100).label(), d.tor("ToR B").nextPort(GBIT_100).label());
        d.cable(d.tor("ToR A").nextPort(GBIT_100).label(), d.tor("ToR B").nextPort(GBIT_100).label());
        return d.build();
    }

    private static void storage(DesignBuilder d) {
        d.array("filer01")
                .port("e0a", GBIT_25, 130, "10.13.0.100/24")
                .port("e0b", GBIT_25, 130, "10.13.0.101/24");
        d.plug("filer01 e0a", "ToR A", GBIT_25);
        d.plug("filer01 e0b", "ToR B", GBIT_25);
        d.nfs("nfs-gold", "filer01 e0a");
        d.nfs("nfs-silver", "filer01 e0b");
        d.array("san01").port("ct0", GBIT_25, 140, "10.14.0.100/24").port("ct1", GBIT_25, 140, "10.14.0.101/24");
        d.plug("san01 ct0", "ToR A", GBIT_25);
        d.plug("san01 ct1", "ToR B", GBIT_25);
        d.iscsi("vmfs-01", "san01 ct0", "san01 ct1");
        d.gateway("core", "ToR A").in(110, "10.11.0.1/24").in(200, "10.20.0.1/24");
        d.appliance(Appliance.Kind.VCENTER, "vcenter", GBIT_1, 110, "10.11.0.5/24");
        d.plug("vcenter", "ToR B", GBIT_1);
    }

    private static void host(DesignBuilder d, int n) {
        String host = name(n);
        var h = d.host(host).cluster("Cluster").vmnic("vmnic0", GBIT_25).vmnic("vmnic1", GBIT_25);
        h.uplink("DSwitch", "Uplink 1", "vmnic0").uplink("DSwitch", "Uplink 2", "vmnic1");
        h.vmnic("vmnic2", GBIT_1);
        h.standardSwitch("vSwitch0").uplinks("vmnic2").portGroup("Management Network backup", 111);
        h.vmk("vmk0", "dpg-management").ip("10.11.0." + (10 + n) + "/24").tag(VmkTag.MANAGEMENT);
        h.vmk("vmk1", "dpg-vmotion")
                .ip("10.12.0." + (10 + n) + "/24")
                .tag(VmkTag.VMOTION)
                .tag(VmkTag.PROVISIONING);
        h.vmk("vmk2", "dpg-nfs").ip("10.13.0." + (10 + n) + "/24").role(StorageRole.NFS);
        d.plug(host + " vmnic0", "ToR A", GBIT_25);
        d.plug(host + " vmnic1", "ToR B", GBIT_25);
    }

    private static String name(int n) {
        return "esx%02d".formatted(n);
    }
}

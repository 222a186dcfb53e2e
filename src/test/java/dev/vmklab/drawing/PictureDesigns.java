package dev.vmklab.drawing;

import static dev.vmklab.design.DesignBuilder.design;

import dev.vmklab.design.Design;
import dev.vmklab.design.DesignBuilder;
import dev.vmklab.design.fabric.Appliance;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.host.StorageRole;
import dev.vmklab.design.host.VmkTag;
import dev.vmklab.design.place.Rack;
import dev.vmklab.design.place.Site;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.vswitch.TeamingPolicy;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

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
        vds.portGroup("dpg-management", 110).portGroup("dpg-vm", 200);
        vds.portGroup("dpg-vmotion")
                .vlan(120)
                .teaming(TeamingPolicy.EXPLICIT, List.of("Uplink 2"), List.of("Uplink 1"));
        vds.portGroup("dpg-nfs").vlan(130).teaming(TeamingPolicy.EXPLICIT, List.of("Uplink 1"), List.of("Uplink 2"));
        vds.portGroup("dpg-unused", 999);
        for (int n = 1; n <= hosts; n++) {
            host(d, n);
            for (int i = 1; i <= vmsPerHost; i++) {
                d.vm("vm-" + n + "-" + i).on(name(n)).nic("dpg-vm");
            }
        }
        d.cable(
                d.tor("ToR A").nextPort(GBIT_100).label(),
                d.tor("ToR B").nextPort(GBIT_100).label());
        d.cable(
                d.tor("ToR A").nextPort(GBIT_100).label(),
                d.tor("ToR B").nextPort(GBIT_100).label());
        return d.build();
    }

    /// Racks in two sites, each with a pair of ToR switches under two spines.
    public static Design racks(int racks, int hostsPerRack) {
        DesignBuilder d = design("racks");
        d.array("san01").port("ct0", GBIT_100, 140, "10.14.0.100/24").port("ct1", GBIT_100, 140, "10.14.0.101/24");
        var vds = d.vds("DSwitch").mtu(9000);
        vds.portGroup("dpg-management", 110).portGroup("dpg-vm", 200);
        for (int r = 1; r <= racks; r++) {
            for (int n = 1; n <= hostsPerRack; n++) {
                String host = "r" + r + "-esx" + n;
                var h = d.host(host).vmnic("vmnic0", GBIT_25).vmnic("vmnic1", GBIT_25);
                h.uplink("DSwitch", "Uplink 1", "vmnic0").uplink("DSwitch", "Uplink 2", "vmnic1");
                h.vmk("vmk0", "dpg-management")
                        .ip("10.11." + r + "." + n + "/24")
                        .tag(VmkTag.MANAGEMENT);
                h.vmk("vmk1", "dpg-management")
                        .ip("10.12." + r + "." + n + "/24")
                        .tag(VmkTag.VSAN);
                d.plug(host + " vmnic0", "Leaf " + r + "A", GBIT_25);
                d.plug(host + " vmnic1", "Leaf " + r + "B", GBIT_25);
            }
            for (String half : List.of("A", "B")) {
                for (String spine : List.of("Spine 1", "Spine 2")) {
                    d.cable(
                            d.tor("Leaf " + r + half).nextPort(GBIT_100).label(),
                            d.tor(spine).nextPort(GBIT_100).label());
                }
            }
        }
        d.plug("san01 ct0", "Spine 1", GBIT_100);
        d.plug("san01 ct1", "Spine 2", GBIT_100);
        return inRacks(d.build(), racks);
    }

    private static Design inRacks(Design design, int racks) {
        List<Site> sites = List.of(new Site(Id.of("site-1"), "Main site"), new Site(Id.of("site-2"), "Second site"));
        List<Rack> all = IntStream.rangeClosed(1, racks)
                .mapToObj(r -> new Rack(
                        rack(r),
                        "Rack " + r,
                        Optional.of(sites.get(r == racks ? 1 : 0).id())))
                .toList();
        return design.withSites(sites)
                .withRacks(all)
                .withHosts(design.hosts().stream()
                        .map(h -> inRack(h, Integer.parseInt(h.name().substring(1, 2))))
                        .toList());
    }

    private static Id rack(int number) {
        return Id.of("rack-" + number);
    }

    private static Host inRack(Host h, int number) {
        return new Host(
                h.id(),
                h.name(),
                h.cluster(),
                Optional.of(rack(number)),
                h.cores(),
                h.memoryBytes(),
                h.release(),
                h.vmnics(),
                h.standardSwitches(),
                h.uplinkSlots(),
                h.stacks(),
                h.vmks(),
                h.origin(),
                h.extras());
    }

    private static void storage(DesignBuilder d) {
        d.array("filer01").port("e0a", GBIT_25, 130, "10.13.0.100/24").port("e0b", GBIT_25, 130, "10.13.0.101/24");
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
        h.vmk("vmk0", "dpg-management")
                .ip("10.11." + n / 200 + "." + (10 + n % 200) + "/24")
                .tag(VmkTag.MANAGEMENT);
        h.vmk("vmk1", "dpg-vmotion")
                .ip("10.12." + n / 200 + "." + (10 + n % 200) + "/24")
                .tag(VmkTag.VMOTION)
                .tag(VmkTag.PROVISIONING);
        h.vmk("vmk2", "dpg-nfs")
                .ip("10.13." + n / 200 + "." + (10 + n % 200) + "/24")
                .role(StorageRole.NFS);
        d.plug(host + " vmnic0", "ToR A", GBIT_25);
        d.plug(host + " vmnic1", "ToR B", GBIT_25);
    }

    private static String name(int n) {
        return "esx%02d".formatted(n);
    }
}

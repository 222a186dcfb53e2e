package dev.vmklab.samples;

import static dev.vmklab.samples.Plant.GBIT_100;
import static dev.vmklab.samples.Plant.GBIT_25;

import dev.vmklab.design.DesignBuilder;
import dev.vmklab.design.PortGroupBuilder;
import dev.vmklab.design.compute.Drs;
import dev.vmklab.design.compute.Ha;
import dev.vmklab.design.compute.Ha.IsolationResponse;
import dev.vmklab.design.host.StorageRole;
import dev.vmklab.design.host.VmkTag;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.Service;
import dev.vmklab.design.vswitch.Nioc;
import dev.vmklab.design.vswitch.NiocAllocation;
import dev.vmklab.design.vswitch.TeamingPolicy;
import dev.vmklab.scenario.MigrationHappening;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// 64 hosts in four racks behind a pair of spines, with NFS and iSCSI.
final class LargeSample {
    private static final int RACKS = 4;
    private static final int HOSTS_PER_RACK = 16;
    private static final int VMS_PER_HOST = 20;
    private static final double ACTIVITY = 0.1;
    private static final String UP_1 = "Uplink 1";
    private static final String UP_2 = "Uplink 2";
    private static final String[] SPINES = {"Spine A", "Spine B"};
    private static final int[] HOST_VLANS = {
        Lan.MANAGEMENT, Lan.VMOTION, Lan.STORAGE_A, Lan.STORAGE_B, Lan.NFS, Lan.SERVERS, Lan.SERVERS + 1, Lan.CLIENTS
    };
    private static final List<Guest> KINDS = List.of(
            Guest.WEB,
            Guest.APPLICATION,
            Guest.DATABASE,
            Guest.DESKTOP,
            Guest.FILE,
            Guest.DESKTOP,
            Guest.MAIL,
            Guest.DESKTOP,
            Guest.BUILD,
            Guest.DESKTOP);
    private static final List<String> STORES = List.of("nfs01", "lun01", "nfs02", "lun02");

    private LargeSample() {}

    static Sample of() {
        SampleBuilder sample = SampleBuilder.sample("hosts-64", "64 hosts in four racks", """
                Two clusters of 32 hosts with two 25 GbE vmnics each, 1280 VMs. Every rack has an MLAG pair of ToR \
                switches with four 100 GbE uplinks to a pair of spines, 2:1 oversubscribed. One distributed switch \
                with Network I/O Control: VMs by physical NIC load, vMotion and the storage vmks in explicit order, so \
                that each has its own uplink until one fails. NFS on a filer and iSCSI over two subnets on an array, \
                both in rack 1. The sample shows that maintenance of many hosts at once is limited by vCenter's cost \
                of eight migrations per host and by the uplinks of the hosts, not by the spines.""");
        DesignBuilder d = sample.design;
        fabric(d);
        cluster(d, "Cluster 1");
        cluster(d, "Cluster 2");
        distributedSwitch(d);
        for (int n = 1; n <= RACKS * HOSTS_PER_RACK; n++) {
            host(d, n);
        }
        d.nfs("nfs01", "filer e0a").nfs("nfs02", "filer e0b");
        d.iscsi("lun01", "san ct0", "san ct1").iscsi("lun02", "san ct0", "san ct1");
        for (int n = 1; n <= RACKS * HOSTS_PER_RACK; n++) {
            vms(d, n);
        }
        scenarios(sample);
        return sample.build();
    }

    private static String tor(int rack, String half) {
        return "R" + rack + " ToR " + half;
    }

    static String hostName(int n) {
        return String.format(Locale.ROOT, "esx%02d", n);
    }

    private static int rackOf(int n) {
        return (n - 1) / HOSTS_PER_RACK + 1;
    }

    private static void fabric(DesignBuilder d) {
        d.site("Data centre");
        d.rack("Network rack", "Data centre");
        for (String spine : SPINES) {
            d.tor(spine).rack("Network rack").bufferBytes(16e6).bridgePriority(4096);
        }
        pair(d, SPINES[0], SPINES[1], 31);
        for (int r = 1; r <= RACKS; r++) {
            d.rack("Rack " + r, "Data centre");
            for (String half : new String[] {"A", "B"}) {
                d.tor(tor(r, half)).rack("Rack " + r).bufferBytes(4e6);
            }
            pair(d, tor(r, "A"), tor(r, "B"), 53);
            uplinks(d, r);
        }
        Plant.gateways(d, SPINES[0], SPINES[1], Lan.MANAGEMENT, Lan.SERVERS, Lan.SERVERS + 1, Lan.CLIENTS);
        Plant.vcenter(d, tor(1, "A"));
        Plant.arrayPort(d, "filer", "e0a", 0, GBIT_100, Lan.NFS, 100, tor(1, "A"));
        Plant.arrayPort(d, "filer", "e0b", 1, GBIT_100, Lan.NFS, 101, tor(1, "B"));
        Plant.arrayPort(d, "san", "ct0", 0, GBIT_100, Lan.STORAGE_A, 100, tor(1, "A"));
        Plant.arrayPort(d, "san", "ct1", 1, GBIT_100, Lan.STORAGE_B, 100, tor(1, "B"));
        d.array("filer").rack("Rack 1");
        d.array("san").rack("Rack 1");
    }

    /// An MLAG pair with two 100 GbE cables between its halves.
    private static void pair(DesignBuilder d, String a, String b, int firstPort) {
        for (int port = firstPort; port < firstPort + 2; port++) {
            for (String half : new String[] {a, b}) {
                d.tor(half).port("Eth1/" + port).rate(GBIT_100).lacp("peer").trunk(Lan.texts(HOST_VLANS));
            }
            d.cable(a + " Eth1/" + port, b + " Eth1/" + port);
        }
        d.mlag(a, b);
    }

    /// One channel of four cables from a rack's pair to the spines.
    private static void uplinks(DesignBuilder d, int rack) {
        int toSpine = 49;
        for (int s = 0; s < SPINES.length; s++) {
            int fromSpine = 2 * rack - 1;
            for (String half : new String[] {"A", "B"}) {
                String up = tor(rack, half) + " Eth1/" + (toSpine + s);
                d.tor(tor(rack, half))
                        .port("Eth1/" + (toSpine + s))
                        .rate(GBIT_100)
                        .lacp("uplink")
                        .trunk(Lan.texts(HOST_VLANS));
                d.tor(SPINES[s])
                        .port("Eth1/" + fromSpine)
                        .rate(GBIT_100)
                        .lacp("rack-" + rack)
                        .trunk(Lan.texts(HOST_VLANS));
                d.cable(up, SPINES[s] + " Eth1/" + fromSpine);
                fromSpine++;
            }
        }
    }

    private static void cluster(DesignBuilder d, String label) {
        d.cluster(
                label,
                new Ha(true, true, List.of(), IsolationResponse.LEAVE_POWERED_ON, List.of(), 2, Extras.NONE),
                Drs.FULLY_AUTOMATED);
    }

    private static void distributedSwitch(DesignBuilder d) {
        var vds = d.vds("DSwitch")
                .mtu(9000)
                .uplinks(UP_1, UP_2)
                .nioc(
                        new NiocAllocation(Service.VMOTION, Nioc.LOW, 0, Optional.empty()),
                        new NiocAllocation(Service.NFS, Nioc.HIGH, 0, Optional.empty()),
                        new NiocAllocation(Service.ISCSI, Nioc.HIGH, 0, Optional.empty()));
        prefer(vds.portGroup("dpg-management").vlan(Lan.MANAGEMENT), UP_1, UP_2);
        prefer(vds.portGroup("dpg-vmotion").vlan(Lan.VMOTION), UP_2, UP_1);
        prefer(vds.portGroup("dpg-nfs").vlan(Lan.NFS), UP_1, UP_2);
        vds.portGroup("dpg-iscsi-a").vlan(Lan.STORAGE_A).teaming(TeamingPolicy.EXPLICIT, List.of(UP_1), List.of());
        vds.portGroup("dpg-iscsi-b").vlan(Lan.STORAGE_B).teaming(TeamingPolicy.EXPLICIT, List.of(UP_2), List.of());
        for (String network : new String[] {"web", "app", "desktop"}) {
            vds.portGroup("dpg-" + network)
                    .vlan(vlanOf(network))
                    .teaming(TeamingPolicy.LOAD_BASED, List.of(UP_1, UP_2), List.of());
        }
    }

    private static void prefer(PortGroupBuilder group, String active, String standby) {
        group.teaming(TeamingPolicy.EXPLICIT, List.of(active), List.of(standby));
    }

    private static int vlanOf(String network) {
        return switch (network) {
            case "web" -> Lan.SERVERS;
            case "app" -> Lan.SERVERS + 1;
            default -> Lan.CLIENTS;
        };
    }

    private static void host(DesignBuilder d, int n) {
        String host = hostName(n);
        d.host(host)
                .cluster(n <= RACKS * HOSTS_PER_RACK / 2 ? "Cluster 1" : "Cluster 2")
                .rack("Rack " + rackOf(n));
        String[] halves = {"A", "B"};
        for (int i = 0; i < 2; i++) {
            d.host(host).vmnic("vmnic" + i, GBIT_25, "0000:3b:00", i);
            d.host(host).uplink("DSwitch", i == 0 ? UP_1 : UP_2, "vmnic" + i);
            Plant.trunk(d, host + " vmnic" + i, tor(rackOf(n), halves[i]), GBIT_25, HOST_VLANS);
        }
        d.host(host)
                .vmk("vmk0", "dpg-management")
                .ip(Lan.host(Lan.MANAGEMENT, n))
                .tag(VmkTag.MANAGEMENT);
        d.host(host).stack("defaultTcpipStack", Lan.gateway(Lan.MANAGEMENT));
        d.host(host)
                .vmk("vmk1", "dpg-vmotion")
                .ip(Lan.host(Lan.VMOTION, n))
                .mtu(9000)
                .tag(VmkTag.VMOTION);
        d.host(host).vmk("vmk2", "dpg-nfs").ip(Lan.host(Lan.NFS, n)).mtu(9000).role(StorageRole.NFS);
        d.host(host)
                .vmk("vmk3", "dpg-iscsi-a")
                .ip(Lan.host(Lan.STORAGE_A, n))
                .mtu(9000)
                .role(StorageRole.ISCSI);
        d.host(host)
                .vmk("vmk4", "dpg-iscsi-b")
                .ip(Lan.host(Lan.STORAGE_B, n))
                .mtu(9000)
                .role(StorageRole.ISCSI);
    }

    private static void vms(DesignBuilder d, int n) {
        for (int i = 0; i < VMS_PER_HOST; i++) {
            int number = (n - 1) * VMS_PER_HOST + i;
            Guest kind = KINDS.get(number % KINDS.size());
            String vm = String.format(Locale.ROOT, "%s-%04d", kind.label(), number + 1);
            String network = switch (kind) {
                case WEB -> "dpg-web";
                case DESKTOP -> "dpg-desktop";
                default -> "dpg-app";
            };
            kind.in(d.vm(vm).on(hostName(n)), STORES.get(number / 3 % STORES.size()), network, ACTIVITY);
        }
    }

    private static void scenarios(SampleBuilder sample) {
        sample.scenario("Maintenance of one host", 240, """
                        esx01 is emptied at 20 s: 20 VMs go to the hosts of its cluster with the fewest VMs, at most \
                        eight at a time.""")
                .at(20)
                .evacuate("esx01")
                .expectVMotions(20, 65)
                .expectLatency(0.0022, 0.0027);
        sample.scenario("Maintenance of four hosts at once", 240, """
                        Four hosts in four racks are emptied at the same time. Each has its own eight migrations in \
                        flight; the spines carry what crosses the racks.""")
                .at(20)
                .evacuate("esx01")
                .evacuate("esx17")
                .evacuate("esx33")
                .evacuate("esx49")
                .expectVMotions(80, 65)
                .expectLatency(0.0022, 0.0027);
        sample.scenario("A ToR fails in rack 4", 120, """
                        R4 ToR A fails at 20 s and works again at 70 s. NFS and management of the rack's hosts fail \
                        over to the other uplink, iSCSI goes on over its second path, and the VMs' ports move.""")
                .at(20)
                .fail(tor(4, "A"))
                .at(70)
                .restore(tor(4, "A"))
                .expectSilence(10, 12)
                .expectAllPathsDown(0)
                .expectRate(130_000);
        sample.scenario("Morning peak", 120, """
                        All VMs do four times as much from 20 s to 80 s, as when the office starts, and esx40 is \
                        emptied meanwhile.""")
                .at(20)
                .load("", 4, 4, 2)
                .at(30)
                .evacuate("esx40")
                .at(80)
                .load("", 1, 1, 1)
                .expectVMotions(20, 68)
                .expectLatency(0.0022, 0.0027);
        sample.scenario("A host loses power", 300, """
                        esx33 loses power at 20 s. vSphere HA takes it for dead 18 s later and restarts its 20 VMs on \
                        the other hosts of its cluster, at most 32 at a time.""").at(20).fail("esx33").expectRestarts(20, 97);
        Optional<Id> cluster = Optional.of(sample.design.id("Cluster 2"));
        sample.scenario("A wave through a cluster", 180, """
                        48 VMs of Cluster 2 move, one request a second from 20 s on, the VMs of the first hosts of \
                        the design first. DRS spreads them over the cluster; what exceeds eight a host waits.""")
                .at(20)
                .happens(new MigrationHappening.MigrationWave(cluster, 48, 1, Optional.empty()))
                .expectVMotions(48, 70)
                .expectVMotionsUntil(48, 150)
                .expectLatency(0.0022, 0.0027);
    }
}

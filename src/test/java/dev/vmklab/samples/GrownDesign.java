package dev.vmklab.samples;

import static dev.vmklab.samples.Plant.GBIT_100;
import static dev.vmklab.samples.Plant.GBIT_25;

import dev.vmklab.design.Design;
import dev.vmklab.design.DesignBuilder;
import dev.vmklab.design.compute.Drs;
import dev.vmklab.design.compute.Ha;
import dev.vmklab.design.compute.Ha.IsolationResponse;
import dev.vmklab.design.host.StorageRole;
import dev.vmklab.design.host.VmkTag;
import dev.vmklab.design.storage.Datastore;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.Service;
import dev.vmklab.design.vswitch.Nioc;
import dev.vmklab.design.vswitch.NiocAllocation;
import dev.vmklab.design.vswitch.TeamingPolicy;
import dev.vmklab.scenario.MigrationHappening;
import dev.vmklab.scenario.Scenario;
import dev.vmklab.scenario.TimedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/// A data centre of any number of hosts with the same load per host: racks of sixteen hosts, each a cluster with a pair
/// of ToR switches, an NFS filer and an iSCSI array of its own, under two spines; twenty VMs and NIOC on every host.
///
/// @param vmnics of each host; all carry VM traffic, the first two all else
record GrownDesign(int hosts, int vmnics) {
    /// With two vmnics.
    GrownDesign(int hosts) {
        this(hosts, 2);
    }

    static final int HOSTS_PER_GROUP = 4;
    private static final int HOSTS_PER_RACK = 16;
    private static final int VMS_PER_HOST = 20;
    private static final double ACTIVITY = 0.1;
    private static final String[] HALVES = {"A", "B"};
    private static final int LAST_NUMBERS = 200;
    private static final Guest[] KINDS = {
        Guest.WEB, Guest.DESKTOP, Guest.APPLICATION, Guest.DESKTOP, Guest.DATABASE, Guest.DESKTOP, Guest.FILE
    };

    Design design() {
        DesignBuilder d = DesignBuilder.sample(hosts + " hosts");
        spines(d);
        distributedSwitch(d);
        int racks = (hosts + HOSTS_PER_RACK - 1) / HOSTS_PER_RACK;
        for (int r = 0; r < racks; r++) {
            rack(d, r);
        }
        for (int n = 0; n < hosts; n++) {
            host(d, n);
        }
        for (int r = 0; r < racks; r++) {
            d.nfs("nfs " + r, "filer " + r + " e0a").iscsi("lun " + r, "san " + r + " ct0", "san " + r + " ct1");
        }
        for (int n = 0; n < hosts; n++) {
            vms(d, n);
        }
        return mountedInRacks(d);
    }

    /// Every four hosts keep a vMotion going each so many seconds, to the next host of the four; the fours one after
    /// the other.
    Scenario vMotions(Design design, double seconds, double everySeconds) {
        int groups = hosts / HOSTS_PER_GROUP;
        List<TimedEvent> events = new ArrayList<>();
        for (int k = 0; k * everySeconds < seconds; k++) {
            for (int g = 0; g < groups; g++) {
                int from = g * HOSTS_PER_GROUP + k % HOSTS_PER_GROUP;
                int to = g * HOSTS_PER_GROUP + (k + 1) % HOSTS_PER_GROUP;
                int vm = from * VMS_PER_HOST + k / HOSTS_PER_GROUP % VMS_PER_HOST;
                double at = everySeconds * (k + (double) g / groups);
                events.add(new TimedEvent(
                        Id.of("event-" + events.size()),
                        at,
                        new MigrationHappening.Migrate(
                                design.vms().get(vm).id(),
                                Optional.of(design.hosts().get(to).id()))));
            }
        }
        return new Scenario(Id.of("scenario-grown"), "vMotions", "", seconds, 1, events, Extras.NONE);
    }

    private static String at(int vlan, int n) {
        return "10." + vlan + "." + (1 + n / LAST_NUMBERS) + "." + (1 + n % LAST_NUMBERS) + "/16";
    }

    private static String host(int n) {
        return String.format(Locale.ROOT, "esx%04d", n + 1);
    }

    private static void spines(DesignBuilder d) {
        for (String half : HALVES) {
            d.tor("Spine " + half).bufferBytes(16e6).bridgePriority(4096);
        }
        channel(d, "Spine A", "Spine B", "peer", "peer");
        d.mlag("Spine A", "Spine B");
        d.gateway("core", "Spine A")
                .in(Lan.MANAGEMENT, "10.110.0.1/16")
                .in(Lan.SERVERS, "10.200.0.1/16")
                .in(Lan.CLIENTS, "10.210.0.1/16");
        Plant.vcenter(d, "Spine A");
    }

    private static void channel(DesignBuilder d, String a, String b, String channelOfA, String channelOfB) {
        for (int i = 0; i < 2; i++) {
            String portOfA = d.tor(a).nextPort(GBIT_100).lacp(channelOfA).label();
            d.cable(portOfA, d.tor(b).nextPort(GBIT_100).lacp(channelOfB).label());
        }
    }

    private static void rack(DesignBuilder d, int r) {
        d.cluster(
                "Cluster " + r,
                new Ha(true, true, List.of(), IsolationResponse.LEAVE_POWERED_ON, List.of(), 2, Extras.NONE),
                Drs.FULLY_AUTOMATED);
        for (String half : HALVES) {
            d.tor(tor(r, half)).bufferBytes(4e6);
        }
        channel(d, tor(r, "A"), tor(r, "B"), "peer", "peer");
        d.mlag(tor(r, "A"), tor(r, "B"));
        for (String half : HALVES) {
            for (String spine : HALVES) {
                String up =
                        d.tor(tor(r, half)).nextPort(GBIT_100).lacp("uplink").label();
                d.cable(
                        up,
                        d.tor("Spine " + spine)
                                .nextPort(GBIT_100)
                                .lacp("rack-" + r)
                                .label());
            }
        }
        storagePort(d, "filer " + r, "e0a", Lan.NFS, tor(r, "A"), r);
        storagePort(d, "san " + r, "ct0", Lan.STORAGE_A, tor(r, "A"), r);
        storagePort(d, "san " + r, "ct1", Lan.STORAGE_B, tor(r, "B"), r);
    }

    private static String tor(int rack, String half) {
        return "R" + rack + " ToR " + half;
    }

    private static void storagePort(DesignBuilder d, String array, String port, int vlan, String tor, int rack) {
        d.array(array).port(port, 0, GBIT_100, vlan, "10." + vlan + ".250." + (1 + rack) + "/16", "", 9000);
        d.plug(array + " " + port, tor, GBIT_100).trunk(Lan.texts(vlan));
    }

    private String[] uplinks() {
        return IntStream.rangeClosed(1, vmnics).mapToObj(i -> "Uplink " + i).toArray(String[]::new);
    }

    private void distributedSwitch(DesignBuilder d) {
        String[] uplinks = uplinks();
        var vds = d.vds("DSwitch")
                .mtu(9000)
                .uplinks(uplinks)
                .nioc(
                        new NiocAllocation(Service.VMOTION, Nioc.LOW, 0, Optional.empty()),
                        new NiocAllocation(Service.NFS, Nioc.HIGH, 0, Optional.empty()),
                        new NiocAllocation(Service.ISCSI, Nioc.HIGH, 0, Optional.empty()));
        List<String> first = List.of(uplinks[0]);
        List<String> second = List.of(uplinks[1]);
        vds.portGroup("dpg-management").vlan(Lan.MANAGEMENT).teaming(TeamingPolicy.EXPLICIT, first, second);
        vds.portGroup("dpg-vmotion").vlan(Lan.VMOTION).teaming(TeamingPolicy.EXPLICIT, second, first);
        vds.portGroup("dpg-nfs").vlan(Lan.NFS).teaming(TeamingPolicy.EXPLICIT, first, second);
        vds.portGroup("dpg-iscsi-a").vlan(Lan.STORAGE_A).teaming(TeamingPolicy.EXPLICIT, first, List.of());
        vds.portGroup("dpg-iscsi-b").vlan(Lan.STORAGE_B).teaming(TeamingPolicy.EXPLICIT, second, List.of());
        vds.portGroup("dpg-server").vlan(Lan.SERVERS).teaming(TeamingPolicy.LOAD_BASED, List.of(uplinks), List.of());
        vds.portGroup("dpg-client").vlan(Lan.CLIENTS).teaming(TeamingPolicy.LOAD_BASED, List.of(uplinks), List.of());
    }

    private void host(DesignBuilder d, int n) {
        int rack = n / HOSTS_PER_RACK;
        var host = d.host(host(n)).cluster("Cluster " + rack);
        String[] uplinks = uplinks();
        for (int i = 0; i < vmnics; i++) {
            host.vmnic("vmnic" + i, GBIT_25, "0000:3b:00", i).uplink("DSwitch", uplinks[i], "vmnic" + i);
            d.plug(host(n) + " vmnic" + i, tor(rack, HALVES[i % 2]), GBIT_25);
        }
        host.vmk("vmk0", "dpg-management").ip(at(Lan.MANAGEMENT, n)).tag(VmkTag.MANAGEMENT);
        host.stack("defaultTcpipStack", "10.110.0.1");
        host.vmk("vmk1", "dpg-vmotion").ip(at(Lan.VMOTION, n)).mtu(9000).tag(VmkTag.VMOTION);
        host.vmk("vmk2", "dpg-nfs").ip(at(Lan.NFS, n)).mtu(9000).role(StorageRole.NFS);
        host.vmk("vmk3", "dpg-iscsi-a").ip(at(Lan.STORAGE_A, n)).mtu(9000).role(StorageRole.ISCSI);
        host.vmk("vmk4", "dpg-iscsi-b").ip(at(Lan.STORAGE_B, n)).mtu(9000).role(StorageRole.ISCSI);
    }

    private static void vms(DesignBuilder d, int n) {
        int rack = n / HOSTS_PER_RACK;
        for (int i = 0; i < VMS_PER_HOST; i++) {
            Guest kind = KINDS[i % KINDS.length];
            String vm = kind.label() + "-" + (n * VMS_PER_HOST + i + 1);
            String network = kind == Guest.DESKTOP ? "dpg-client" : "dpg-server";
            kind.in(d.vm(vm).on(host(n)), (i % 2 == 0 ? "nfs " : "lun ") + rack, network, ACTIVITY);
        }
    }

    /// Each datastore is mounted by the hosts of its rack only.
    private static Design mountedInRacks(DesignBuilder d) {
        Design all = d.build();
        List<Datastore> datastores = all.datastores().stream()
                .map(s -> mountedIn(s, Integer.parseInt(s.name().substring(4)), all))
                .toList();
        return all.withDatastores(datastores);
    }

    private static Datastore mountedIn(Datastore store, int rack, Design all) {
        int first = rack * HOSTS_PER_RACK;
        int end = Math.min(all.hosts().size(), first + HOSTS_PER_RACK);
        List<Id> hosts =
                all.hosts().subList(first, end).stream().map(h -> h.id()).toList();
        return new Datastore(
                store.id(),
                store.name(),
                store.backing(),
                hosts,
                store.capacityBytes(),
                store.readLatencySeconds(),
                store.writeLatencySeconds(),
                store.origin(),
                store.extras());
    }
}

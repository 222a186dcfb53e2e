package dev.vmklab.samples;

import static dev.vmklab.samples.Plant.A;
import static dev.vmklab.samples.Plant.B;
import static dev.vmklab.samples.Plant.GBIT_100;
import static dev.vmklab.samples.Plant.GBIT_25;

import dev.vmklab.design.DesignBuilder;
import dev.vmklab.design.compute.Drs;
import dev.vmklab.design.compute.Ha;
import dev.vmklab.design.compute.Ha.IsolationResponse;
import dev.vmklab.design.host.VmkTag;
import dev.vmklab.design.storage.StoragePolicy.Raid;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Ipv4;
import dev.vmklab.design.value.Service;
import dev.vmklab.design.vswitch.Nioc;
import dev.vmklab.design.vswitch.NiocAllocation;
import dev.vmklab.design.vswitch.TeamingPolicy;
import dev.vmklab.scenario.VsanDataMigration;
import java.util.List;
import java.util.Optional;

/// Four vSAN hosts with two 25 GbE vmnics.
final class VsanSample {
    private static final int HOSTS = 4;
    private static final int VMS_PER_HOST = 10;
    private static final double GIB = 1L << 30;
    private static final double OPERATIONS_PER_HOST = 30_000;
    private static final double READS = 0.7;
    private static final double BLOCK = 8192;
    private static final String UP_1 = "Uplink 1";
    private static final String UP_2 = "Uplink 2";
    private static final int[] VLANS = {Lan.MANAGEMENT, Lan.VMOTION, Lan.VSAN, Lan.SERVERS};

    private VsanSample() {}

    static Sample of() {
        SampleBuilder sample = SampleBuilder.sample("vsan-4", "vSAN on four hosts", """
                Four hosts with two 25 GbE vmnics and a vSAN OSA all-flash datastore, mirrored, one failure to \
                tolerate. The vSAN vmk prefers uplink 1, vMotion uplink 2, each is the other's standby. Every host \
                does 30 000 operations of 8 KiB a second, 70 % of them reads: a write goes to two hosts, a read comes \
                from any, so about three quarters of it cross the network. HA isolation addresses are on the vSAN \
                network, as vSAN carries the heartbeats, and isolated hosts power their VMs off.""");
        DesignBuilder d = sample.design;
        d.cluster(
                "vSAN cluster",
                new Ha(
                        true,
                        false,
                        List.of(Ipv4.parse(Lan.gateway(Lan.VSAN)), Ipv4.parse("10.14.0.2")),
                        IsolationResponse.POWER_OFF,
                        List.of(),
                        1,
                        Extras.NONE),
                Drs.FULLY_AUTOMATED);
        Plant.torPair(d, GBIT_100, VLANS);
        Plant.gateways(d, A, B, Lan.MANAGEMENT, Lan.SERVERS);
        d.gateway("core A", A).in(Lan.VSAN, Lan.at(Lan.VSAN, 1));
        d.gateway("core B", B).in(Lan.VSAN, Lan.at(Lan.VSAN, 2));
        Plant.vcenter(d, A);
        distributedSwitch(d);
        for (int n = 1; n <= HOSTS; n++) {
            host(d, n);
        }
        d.policy("Mirror, one failure", Raid.MIRROR, 1, false);
        d.vsan("vsanDatastore", "vSAN cluster", false, "Mirror, one failure");
        vms(d);
        scenarios(sample);
        return sample.build();
    }

    private static void distributedSwitch(DesignBuilder d) {
        var vds = d.vds("DSwitch")
                .mtu(9000)
                .uplinks(UP_1, UP_2)
                .nioc(
                        new NiocAllocation(Service.VMOTION, Nioc.LOW, 0, Optional.empty()),
                        new NiocAllocation(Service.VSAN, Nioc.HIGH, 0, Optional.empty()));
        vds.portGroup("dpg-management")
                .vlan(Lan.MANAGEMENT)
                .teaming(TeamingPolicy.EXPLICIT, List.of(UP_2), List.of(UP_1));
        vds.portGroup("dpg-vmotion").vlan(Lan.VMOTION).teaming(TeamingPolicy.EXPLICIT, List.of(UP_2), List.of(UP_1));
        vds.portGroup("dpg-vsan").vlan(Lan.VSAN).teaming(TeamingPolicy.EXPLICIT, List.of(UP_1), List.of(UP_2));
        vds.portGroup("dpg-servers")
                .vlan(Lan.SERVERS)
                .teaming(TeamingPolicy.LOAD_BASED, List.of(UP_1, UP_2), List.of());
    }

    private static void host(DesignBuilder d, int n) {
        String host = "esx0" + n;
        d.host(host).cluster("vSAN cluster");
        for (int i = 0; i < 2; i++) {
            d.host(host).vmnic("vmnic" + i, GBIT_25, "0000:3b:00", i);
            d.host(host).uplink("DSwitch", i == 0 ? UP_1 : UP_2, "vmnic" + i);
            Plant.trunk(d, host + " vmnic" + i, i == 0 ? A : B, GBIT_25, VLANS);
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
        d.host(host).vmk("vmk2", "dpg-vsan").ip(Lan.host(Lan.VSAN, n)).mtu(9000).tag(VmkTag.VSAN);
    }

    private static void vms(DesignBuilder d) {
        String[] names = {"sql", "sap", "mail", "web", "ci", "log", "search", "queue", "registry", "monitor"};
        double perVm = OPERATIONS_PER_HOST / VMS_PER_HOST;
        for (int n = 1; n <= HOSTS; n++) {
            for (int i = 0; i < VMS_PER_HOST; i++) {
                double touched = 4 + 2.0 * (i % 5);
                d.vm(names[i] + "-0" + n)
                        .on("esx0" + n)
                        .memoryBytes(16 * GIB)
                        .memory(touched * GIB, GIB, 20e6 * (1 + i % 4))
                        .nic("dpg-servers")
                        .disk("vsanDatastore", READS * perVm, BLOCK, 16, (1 - READS) * perVm, BLOCK, 16)
                        .traffic("nic0", "", 60e6, 40e6);
            }
        }
    }

    private static void scenarios(SampleBuilder sample) {
        sample.scenario("vMotion beside vSAN", 120, """
                        Eight VMs leave esx01 at 20 s. vMotion and vSAN have different active uplinks, so storage \
                        stays calm while both are up.""")
                .at(20)
                .migrate("esx02", "sql-01", "sap-01", "mail-01")
                .migrate("esx03", "web-01", "ci-01", "log-01")
                .migrate("esx04", "search-01", "queue-01")
                .expectVMotions(8, 30)
                .expectLatency(0.0025, 0.0036);
        sample.scenario("vSAN's uplink fails during a vMotion burst", 120, """
                        vmnic0 of esx01 fails at 20 s, so that vSAN and vMotion share vmnic1; eight VMs leave at \
                        40 s. Network I/O Control gives vSAN four times the shares of vMotion on transmit. The link \
                        works again at 90 s.""")
                .at(20)
                .fail("esx01 vmnic0")
                .at(40)
                .migrate("esx02", "sql-01", "sap-01", "mail-01")
                .migrate("esx03", "web-01", "ci-01", "log-01")
                .migrate("esx04", "search-01", "queue-01")
                .at(90)
                .restore("esx01 vmnic0")
                .expectVMotions(8, 32)
                .expectSilence(0.5, 0.7)
                .expectLatency(0.0025, 0.0036);
        sample.scenario("Maintenance of esx04", 300, """
                        esx04 is emptied at 20 s with the choice "ensure accessibility": everything has another copy, \
                        so that nothing moves but VMs. Once it is in maintenance mode its components are absent; when \
                        it is back at 200 s they get what was written meanwhile.""")
                .at(20)
                .evacuate("esx04")
                .at(200)
                .exitMaintenance("esx04")
                .expectVMotions(10, 34)
                .expectLatency(0.0025, 0.0036);
        sample.scenario("esx04 is emptied of its data", 6000, """
                        esx04 is emptied at 20 s with the choice "full data migration": its VMs have left soon, its \
                        components move to the three other hosts with at most 30 % of a vSAN link. Only then is it in \
                        maintenance mode, and it can stay so for as long as it likes.""")
                .at(20)
                .evacuate("esx04", VsanDataMigration.FULL)
                .expectVMotions(10, 34)
                .between(200, 1200)
                .expectUtilisation("esx04 vmnic0", 0.33, 0.4);
        sample.scenario("A host stays away", 7200, """
                        esx04 loses power at 20 s and stays away. vSphere HA restarts its VMs at once. Its components \
                        are absent; an hour later vSAN gives up waiting and rebuilds them on the other hosts, with \
                        at most 30 % of a vSAN link, less while guests wait.""")
                .at(20)
                .fail("esx04")
                .expectRestarts(10, 112)
                .between(300, 3500)
                .expectUtilisation("esx01 vmnic0", 0.09, 0.11)
                .between(3700, 7200)
                .expectUtilisation("esx01 vmnic0", 0.13, 0.15);
    }
}

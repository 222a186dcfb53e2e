package dev.vmklab.samples;

import static dev.vmklab.samples.Plant.A;
import static dev.vmklab.samples.Plant.B;
import static dev.vmklab.samples.Plant.GBIT_10;
import static dev.vmklab.samples.Plant.GBIT_25;

import dev.vmklab.design.DesignBuilder;
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
import dev.vmklab.scenario.ConfigurationHappening;
import dev.vmklab.scenario.StorageHappening;
import java.util.List;
import java.util.Optional;

/// Two distributed switches per host: infrastructure and storage, iSCSI over two subnets without port binding.
final class TwoFabricsSample {
    private static final int HOSTS = 3;
    private static final String UP_1 = "Uplink 1";
    private static final String UP_2 = "Uplink 2";
    private static final int[] INFRASTRUCTURE = {Lan.MANAGEMENT, Lan.VMOTION, Lan.FT, Lan.SERVERS, Lan.CLIENTS};

    private TwoFabricsSample() {}

    static Sample of() {
        SampleBuilder sample = SampleBuilder.sample("iscsi-two-fabrics", "iSCSI over two fabrics", """
                Three hosts with four 10 GbE vmnics: two on a distributed switch for management, vMotion, Fault \
                Tolerance and VMs, two on one for storage. iSCSI has two subnets, each in a VLAN that exists on one \
                ToR only, and one vmk in each with a single active uplink. With two subnets no port binding is \
                needed. Every LUN has one path per fabric: a ToR or an array port that fails takes one path away, \
                and only the loss of both is all paths down.""");
        DesignBuilder d = sample.design;
        d.cluster(
                "Cluster",
                new Ha(true, true, List.of(), IsolationResponse.POWER_OFF, List.of(), 1, Extras.NONE),
                Drs.FULLY_AUTOMATED);
        Plant.torPair(d, Plant.GBIT_100, INFRASTRUCTURE);
        Plant.gateways(d, A, B, Lan.MANAGEMENT, Lan.SERVERS, Lan.CLIENTS);
        Plant.vcenter(d, A);
        Plant.arrayPort(d, "san", "ct0.eth0", 0, GBIT_25, Lan.STORAGE_A, 100, A);
        Plant.arrayPort(d, "san", "ct1.eth0", 1, GBIT_25, Lan.STORAGE_B, 100, B);
        switches(d);
        for (int n = 1; n <= HOSTS; n++) {
            host(d, n);
        }
        d.iscsi("lun01", "san ct0.eth0", "san ct1.eth0").iscsi("lun02", "san ct0.eth0", "san ct1.eth0");
        vms(d);
        scenarios(sample);
        return sample.build();
    }

    private static void switches(DesignBuilder d) {
        var infra = d.vds("VDS-Infra").mtu(9000).uplinks(UP_1, UP_2).nioc(allocations());
        infra.portGroup("dpg-management")
                .vlan(Lan.MANAGEMENT)
                .teaming(TeamingPolicy.LOAD_BASED, List.of(UP_1, UP_2), List.of());
        infra.portGroup("dpg-vmotion").vlan(Lan.VMOTION).teaming(TeamingPolicy.EXPLICIT, List.of(UP_1), List.of(UP_2));
        infra.portGroup("dpg-ft").vlan(Lan.FT).teaming(TeamingPolicy.EXPLICIT, List.of(UP_2), List.of(UP_1));
        infra.portGroup("dpg-servers")
                .vlan(Lan.SERVERS)
                .teaming(TeamingPolicy.LOAD_BASED, List.of(UP_1, UP_2), List.of());
        infra.portGroup("dpg-clients")
                .vlan(Lan.CLIENTS)
                .teaming(TeamingPolicy.LOAD_BASED, List.of(UP_1, UP_2), List.of());
        var storage = d.vds("VDS-Storage").mtu(9000).uplinks(UP_1, UP_2).nioc(allocations());
        storage.portGroup("dpg-iscsi-a").vlan(Lan.STORAGE_A).teaming(TeamingPolicy.EXPLICIT, List.of(UP_1), List.of());
        storage.portGroup("dpg-iscsi-b").vlan(Lan.STORAGE_B).teaming(TeamingPolicy.EXPLICIT, List.of(UP_2), List.of());
    }

    /// The preset of VMware Cloud Foundation: vMotion Low, VMs High, the rest Normal.
    private static NiocAllocation[] allocations() {
        return new NiocAllocation[] {new NiocAllocation(Service.VMOTION, Nioc.LOW, 0, Optional.empty())};
    }

    private static void host(DesignBuilder d, int n) {
        String host = "esx0" + n;
        d.host(host).cluster("Cluster");
        for (int i = 0; i < 4; i++) {
            d.host(host).vmnic("vmnic" + i, GBIT_10, i < 2 ? "0000:3b:00" : "0000:5e:00", i % 2);
            d.host(host).uplink(i < 2 ? "VDS-Infra" : "VDS-Storage", i % 2 == 0 ? UP_1 : UP_2, "vmnic" + i);
        }
        Plant.trunk(d, host + " vmnic0", A, GBIT_10, INFRASTRUCTURE);
        Plant.trunk(d, host + " vmnic1", B, GBIT_10, INFRASTRUCTURE);
        Plant.trunk(d, host + " vmnic2", A, GBIT_10, Lan.STORAGE_A);
        Plant.trunk(d, host + " vmnic3", B, GBIT_10, Lan.STORAGE_B);
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
        d.host(host)
                .vmk("vmk2", "dpg-iscsi-a")
                .ip(Lan.host(Lan.STORAGE_A, n))
                .mtu(9000)
                .role(StorageRole.ISCSI);
        d.host(host)
                .vmk("vmk3", "dpg-iscsi-b")
                .ip(Lan.host(Lan.STORAGE_B, n))
                .mtu(9000)
                .role(StorageRole.ISCSI);
        d.host(host).vmk("vmk5", "dpg-ft").ip(Lan.host(Lan.FT, n)).mtu(9000).tag(VmkTag.FT_LOGGING);
    }

    private static void vms(DesignBuilder d) {
        List<Guest> kinds = List.of(
                Guest.DATABASE,
                Guest.MAIL,
                Guest.FILE,
                Guest.APPLICATION,
                Guest.WEB,
                Guest.WEB,
                Guest.BUILD,
                Guest.DIRECTORY);
        for (int n = 1; n <= HOSTS; n++) {
            for (int i = 0; i < kinds.size(); i++) {
                Guest kind = kinds.get(i);
                String name = kind.label() + "-" + n + (i + 1);
                kind.in(
                        d.vm(name).on("esx0" + n),
                        i % 2 == 0 ? "lun01" : "lun02",
                        kind == Guest.FILE ? "dpg-clients" : "dpg-servers",
                        0.6);
            }
        }
        Guest.FILE.in(d.vm("backup-proxy-01").on("esx01"), "lun02", "dpg-servers", 0.5);
        Guest.DIRECTORY.in(d.vm("erp-ft").on("esx01").diskBytes(60e9).faultTolerant(), "lun01", "dpg-servers", 1);
    }

    private static void scenarios(SampleBuilder sample) {
        sample.scenario("ToR A fails", 120, """
                        ToR A fails at 20 s and works again at 80 s. Fabric A is gone: its iSCSI paths are silent, \
                        then given up, and everything goes over fabric B. No datastore loses all its paths.""")
                .at(20)
                .fail(A)
                .at(80)
                .restore(A)
                .expectSilence(10, 12)
                .expectAllPathsDown(0)
                .expectRate(12_000);
        sample.scenario("Both array ports fail", 480, """
                        The port of fabric A fails at 20 s, the one of fabric B at 50 s: all paths down. The VMs' I/O \
                        is tried again for ever; after 140 s the host gives up its own. Both ports work again at \
                        360 s.""")
                .at(20)
                .fail("san ct0.eth0")
                .at(50)
                .fail("san ct1.eth0")
                .at(360)
                .restore("san ct0.eth0")
                .restore("san ct1.eth0")
                .expectSilence(310, 360)
                .expectAllPathsDown(310);
        sample.scenario("The host of a fault-tolerant VM loses power", 300, """
                        esx01 loses power at 20 s. erp-ft goes on at its secondary within a second; a new secondary \
                        with disks of its own is copied over the vMotion network to the third host, and until then \
                        erp-ft is unprotected. vSphere HA restarts the other VMs.""")
                .at(20)
                .fail("esx01")
                .expectUninterrupted("erp-ft")
                .expectProtected(0)
                .expectRestarts(9, 97);
        sample.scenario("A secondary is isolated", 300, """
                        The management network of esx01 is cut at 20 s. The primary still sees its heartbeats on the \
                        datastores, so it waits. esx01 declares itself isolated after 30 s and powers its VMs off \
                        30 s later; the primary restarts what it reads in the power-on file.""")
                .at(20)
                .isolate("esx01")
                .expectIsolated(1)
                .expectRestarts(10, 91);
        sample.scenario("The primary is isolated", 300, """
                        The management network of the primary esx03 is cut at 20 s. It declares itself isolated after \
                        5 s and powers its VMs off 30 s later; by then the others have a new primary.""")
                .at(20)
                .isolate("esx03")
                .expectIsolated(1)
                .expectRestarts(8, 77);
        sample.scenario("Management parts", 240, """
                        From 20 s to 120 s the management network parts esx03 from the others. Each part has a primary; \
                        both see each other's heartbeats on the datastores, and no VM is touched.""")
                .at(20)
                .part("esx03")
                .at(120)
                .heal()
                .expectNoRestarts()
                .expectSilence(0, 0)
                .expectIsolated(0)
                .between(50, 120)
                .expectPrimaries(2)
                .between(140, 240)
                .expectPrimaries(1);
        sample.scenario("vMotion burst beside iSCSI", 120, """
                        Six VMs move at 20 s. The migrations fill uplink 1 of VDS-Infra; storage has vmnics of its \
                        own and does not notice.""")
                .at(20)
                .migrate("esx02", "db-11", "mail-12", "file-13")
                .migrate("esx03", "app-14", "web-15", "build-17")
                .expectVMotions(6, 81)
                .expectLatency(0.002, 0.0023);
        sample.scenario("A backup fills one uplink", 120, """
                        From 20 s on backup-proxy-01 sends 6 Gbit/s and the file server on the same uplink 2.5. The \
                        uplink is used above 75 %. Load-based teaming looks at means every 30 s: at 30 s the uplink \
                        was busy for a third of the time, at 60 s it moves the busier port.""")
                .at(20)
                .load("backup-proxy-01", 1, 100, 1)
                .load("file-13", 1, 35, 1)
                .at(100)
                .load("backup-proxy-01", 1, 1, 1)
                .load("file-13", 1, 1, 1)
                .expectLatency(0.002, 0.0023)
                .expectRate(26_000)
                .between(21, 60)
                .expectUtilisation("esx01 vmnic1", 0.85, 0.99)
                .between(61, 100)
                .expectUtilisation("esx01 vmnic1", 0.25, 0.31);
        failures(sample);
    }

    private static void failures(SampleBuilder sample) {
        Id array = sample.design.id("san");
        sample.scenario("A controller of the array fails", 150, """
                        Controller 0 of the array stops at 20 s. It owned both LUNs: nobody serves them until \
                        controller 1 has taken over, 15 s later, on fabric B. What was sent over fabric A hangs until \
                        its paths are given up, 20 s after that. At 90 s the controller is back, and giving back takes \
                        5 s of silence more.""")
                .at(20)
                .happens(new StorageHappening.FailController(array, 0))
                .at(90)
                .happens(new StorageHappening.RestoreController(array, 0))
                .expectSilence(34, 36)
                .expectAllPathsDown(0)
                .between(21, 34)
                .expectRateOf("lun01", 0, 0)
                .between(40, 90)
                .expectRateOf("lun01", 13_500, 15_000);
        Id port = sample.design.id("ToR A Eth1/6");
        sample.scenario("A switch port loses its jumbo frames", 150, """
                        At 20 s the port of ToR A that esx01 uses for fabric A falls back to MTU 1500, as after an \
                        update. Logins and NOP-outs are small and pass, so the path is not given up; full frames are \
                        dropped, and what is sent over it hangs. At 80 s the MTU is right again, but TCP has doubled \
                        its pause so often that it tries again only at 122 s.""")
                .at(20)
                .happens(new ConfigurationHappening.ChangeMtu(port, 1500))
                .at(80)
                .happens(new ConfigurationHappening.ChangeMtu(port, 9216))
                .expectAllPathsDown(0)
                .expectSilence(100, 104)
                .between(25, 80)
                .expectRateOf("esx01", 4500, 5000)
                .expectRateOf("esx02", 8100, 8900);
    }
}

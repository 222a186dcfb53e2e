package dev.vmklab.samples;

import static dev.vmklab.samples.Plant.A;
import static dev.vmklab.samples.Plant.B;
import static dev.vmklab.samples.Plant.GBIT_1;
import static dev.vmklab.samples.Plant.GBIT_10;

import dev.vmklab.design.DesignBuilder;
import dev.vmklab.design.compute.Drs;
import dev.vmklab.design.compute.Ha;
import dev.vmklab.design.compute.Ha.IsolationResponse;
import dev.vmklab.design.host.StorageRole;
import dev.vmklab.design.host.VmkTag;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.vswitch.TeamingPolicy;
import dev.vmklab.scenario.LoadHappening;
import java.util.List;
import java.util.Optional;

/// Six 1 GbE vmnics per host on three standard switches, iSCSI with port binding.
final class ClassicSample {
    private static final int HOSTS = 3;
    private static final double GIB = 1L << 30;
    private static final int[] VLANS = {Lan.MANAGEMENT, Lan.VMOTION, Lan.STORAGE_A, Lan.SERVERS, Lan.CLIENTS};

    private ClassicSample() {}

    static Sample of() {
        SampleBuilder sample = SampleBuilder.sample("classic-6x1", "Six 1 GbE vmnics per host", """
                Three hosts as they were built for many years: vSwitch0 with management and vMotion on two vmnics, \
                each the other's standby, vSwitch1 for VMs, vSwitch2 for iSCSI with two bound vmks, each with one \
                active and no standby uplink, so that a lost vmnic becomes a lost path. Nothing disturbs anything \
                else, but a vMotion has 1 Gbit/s: a VM of 32 GiB takes minutes, and vCenter runs at most four at \
                once on such a network.""");
        DesignBuilder d = sample.design;
        d.cluster(
                "Cluster",
                new Ha(true, true, List.of(), IsolationResponse.LEAVE_POWERED_ON, List.of(), 1, Extras.NONE),
                Drs.PARTIALLY_AUTOMATED);
        Plant.torPair(d, GBIT_10, VLANS);
        Plant.gateways(d, A, B, Lan.MANAGEMENT, Lan.SERVERS, Lan.CLIENTS);
        Plant.vcenter(d, A);
        Plant.backupServer(d, B);
        Plant.arrayPort(d, "san", "ct0.eth0", 0, GBIT_10, Lan.STORAGE_A, 100, A);
        Plant.arrayPort(d, "san", "ct1.eth0", 1, GBIT_10, Lan.STORAGE_A, 101, B);
        for (int n = 1; n <= HOSTS; n++) {
            host(d, n);
        }
        d.iscsi("lun01", "san ct0.eth0", "san ct1.eth0").iscsi("lun02", "san ct0.eth0", "san ct1.eth0");
        vms(d);
        scenarios(sample);
        return sample.build();
    }

    private static void host(DesignBuilder d, int n) {
        String host = "esx0" + n;
        d.host(host).cluster("Cluster").cores(24).memoryBytes(256 * GIB);
        for (int i = 0; i < 6; i++) {
            d.host(host).vmnic("vmnic" + i, GBIT_1, i < 4 ? "onboard" : "0000:05:00", i % 4);
            String tor = i % 2 == 0 ? A : B;
            int[] vlans = i < 2
                    ? new int[] {Lan.MANAGEMENT, Lan.VMOTION}
                    : i < 4 ? new int[] {Lan.SERVERS, Lan.CLIENTS} : new int[] {Lan.STORAGE_A};
            Plant.trunk(d, host + " vmnic" + i, tor, GBIT_1, vlans);
        }
        switches(d, host);
        d.host(host)
                .vmk("vmk0", "Management Network")
                .ip(Lan.host(Lan.MANAGEMENT, n))
                .tag(VmkTag.MANAGEMENT);
        d.host(host).stack("defaultTcpipStack", Lan.gateway(Lan.MANAGEMENT));
        d.host(host).vmk("vmk1", "vMotion").ip(Lan.host(Lan.VMOTION, n)).tag(VmkTag.VMOTION);
        for (int i = 0; i < 2; i++) {
            d.host(host)
                    .vmk("vmk" + (2 + i), "iSCSI-" + (i + 1))
                    .ip(Lan.at(Lan.STORAGE_A, 10 + n + 20 * i))
                    .mtu(9000)
                    .role(StorageRole.ISCSI)
                    .boundToIscsi();
        }
    }

    private static void switches(DesignBuilder d, String host) {
        var first = d.host(host).standardSwitch("vSwitch0").uplinks("vmnic0", "vmnic1");
        first.portGroup("Management Network")
                .vlan(Lan.MANAGEMENT)
                .teaming(TeamingPolicy.EXPLICIT, List.of("vmnic0"), List.of("vmnic1"));
        first.portGroup("vMotion")
                .vlan(Lan.VMOTION)
                .teaming(TeamingPolicy.EXPLICIT, List.of("vmnic1"), List.of("vmnic0"));
        d.host(host)
                .standardSwitch("vSwitch1")
                .uplinks("vmnic2", "vmnic3")
                .portGroup("Servers", Lan.SERVERS)
                .portGroup("Clients", Lan.CLIENTS);
        var storage = d.host(host).standardSwitch("vSwitch2").mtu(9000).uplinks("vmnic4", "vmnic5");
        storage.portGroup("iSCSI-1").vlan(Lan.STORAGE_A).teaming(TeamingPolicy.EXPLICIT, List.of("vmnic4"), List.of());
        storage.portGroup("iSCSI-2").vlan(Lan.STORAGE_A).teaming(TeamingPolicy.EXPLICIT, List.of("vmnic5"), List.of());
    }

    private static void vms(DesignBuilder d) {
        d.vm("erp-db-01")
                .on("esx01")
                .vcpus(8)
                .memoryBytes(32 * GIB)
                .memory(32 * GIB, 16 * GIB, 50e6)
                .nic("Servers")
                .disk("lun01", 900, 16384, 16, 350, 16384, 16)
                .traffic("nic0", "", 30e6, 20e6);
        List<Guest> kinds = List.of(
                Guest.MAIL, Guest.FILE, Guest.WEB, Guest.APPLICATION, Guest.DIRECTORY, Guest.BUILD, Guest.REPORTING);
        for (int n = 1; n <= HOSTS; n++) {
            for (int i = 0; i < kinds.size(); i++) {
                Guest kind = kinds.get(i);
                kind.in(
                        d.vm(kind.label() + "-0" + n).on("esx0" + n),
                        i % 2 == 0 ? "lun01" : "lun02",
                        kind == Guest.FILE ? "Clients" : "Servers",
                        0.12);
            }
        }
    }

    private static void scenarios(SampleBuilder sample) {
        sample.scenario("One busy VM over 1 GbE", 600, """
                        erp-db-01 with 32 GiB moves at 20 s and writes 50 MB/s of memory meanwhile. Each pass leaves \
                        less to send; count the passes and compare with multi-nic-vmotion.""")
                .at(20)
                .migrate("esx02", "erp-db-01")
                .expectVMotions(1, 560)
                .expectLatency(0.0024, 0.0027);
        sample.scenario("Maintenance of esx01", 1400, """
                        esx01 is emptied at 20 s. Four migrations run at once, each with a quarter of 1 Gbit/s; the \
                        others wait their turn.""")
                .at(20)
                .evacuate("esx01")
                .expectVMotions(8, 1330)
                .expectLatency(0.0024, 0.0027);
        sample.scenario("An array controller's port fails", 90, """
                        The port of controller 0 fails at 20 s and works again at 60 s. Half of the four paths of \
                        each LUN are silent until they are given up, the other half carries on: no all-paths-down.""")
                .at(20)
                .fail("san ct0.eth0")
                .at(60)
                .restore("san ct0.eth0")
                .expectSilence(34, 36)
                .expectAllPathsDown(0)
                .expectRate(2200);
        sample.scenario("ToR A fails", 90, """
                        ToR A fails at 20 s and works again at 60 s. Management and VMs fail over to ToR B, vMotion \
                        is there already, iSCSI keeps the paths of its second vmk.""")
                .at(20)
                .fail(A)
                .at(60)
                .restore(A)
                .expectSilence(34, 36)
                .expectAllPathsDown(0)
                .expectRate(1100);
        sample.scenario("A backup window", 900, """
                        From 20 s on the backup server reads 8 GB of every VM, four at a time. No vmk is tagged for \
                        Backup NFC, so it comes over the management vmks and their one 1 GbE vmnic, which the \
                        heartbeats of vSphere HA share. After 600 s the window closes, and the rest is abandoned.""")
                .at(20)
                .happens(new LoadHappening.BackupWindow(Optional.empty(), 8e9, 4, 600))
                .expectLatency(0.0034, 0.0046)
                .expectNoRestarts()
                .between(30, 600)
                .expectUtilisation("esx01 vmnic0", 0.85, 1)
                .between(630, 900)
                .expectUtilisation("esx01 vmnic0", 0.0018, 0.0022);
    }
}

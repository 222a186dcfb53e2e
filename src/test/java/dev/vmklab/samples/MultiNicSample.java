package dev.vmklab.samples;

import static dev.vmklab.samples.Plant.A;
import static dev.vmklab.samples.Plant.B;
import static dev.vmklab.samples.Plant.GBIT_10;
import static dev.vmklab.samples.Plant.GBIT_25;

import dev.vmklab.design.DesignBuilder;
import dev.vmklab.design.compute.Drs;
import dev.vmklab.design.compute.Ha;
import dev.vmklab.design.host.StorageRole;
import dev.vmklab.design.host.VmkTag;
import dev.vmklab.design.vswitch.TeamingPolicy;
import java.util.List;

/// Two vMotion vmks per host, each with an uplink of its own.
final class MultiNicSample {
    private static final int HOSTS = 2;
    private static final double GIB = 1L << 30;
    private static final String[] UPLINKS = {"Uplink 1", "Uplink 2", "Uplink 3", "Uplink 4"};
    private static final int[] VLANS = {Lan.MANAGEMENT, Lan.VMOTION, Lan.STORAGE_A, Lan.SERVERS};

    private MultiNicSample() {}

    static Sample of() {
        return of(2);
    }

    /// @param vmotionVmks 2, or 1 to compare with
    static Sample of(int vmotionVmks) {
        SampleBuilder sample = SampleBuilder.sample("multi-nic-vmotion", "Multi-NIC vMotion", """
                Two hosts with four 10 GbE vmnics and two vMotion vmks in one subnet. Each vmk's port group has one \
                active uplink and the other one's as standby, so that they never share while both work. A single \
                migration uses both: 20 Gbit/s, and half the time of one vmk. Management, NFS and VMs have the other \
                two vmnics.""");
        DesignBuilder d = sample.design;
        d.cluster("Cluster", Ha.OFF, Drs.FULLY_AUTOMATED);
        Plant.torPair(d, Plant.GBIT_100, VLANS);
        Plant.gateways(d, A, B, Lan.MANAGEMENT, Lan.SERVERS);
        Plant.vcenter(d, A);
        Plant.arrayPort(d, "filer", "e0a", 0, GBIT_25, Lan.STORAGE_A, 100, A);
        switches(d);
        for (int n = 1; n <= HOSTS; n++) {
            host(d, n, vmotionVmks);
        }
        d.nfs("nfs01", "filer e0a");
        vms(d);
        scenarios(sample);
        return sample.build();
    }

    private static void switches(DesignBuilder d) {
        var vds = d.vds("DSwitch").mtu(9000).uplinks(UPLINKS).nioc();
        vds.portGroup("PG-vMo-1")
                .vlan(Lan.VMOTION)
                .teaming(TeamingPolicy.EXPLICIT, List.of(UPLINKS[0]), List.of(UPLINKS[1]));
        vds.portGroup("PG-vMo-2")
                .vlan(Lan.VMOTION)
                .teaming(TeamingPolicy.EXPLICIT, List.of(UPLINKS[1]), List.of(UPLINKS[0]));
        vds.portGroup("dpg-management")
                .vlan(Lan.MANAGEMENT)
                .teaming(TeamingPolicy.EXPLICIT, List.of(UPLINKS[2]), List.of(UPLINKS[3]));
        vds.portGroup("dpg-nfs")
                .vlan(Lan.STORAGE_A)
                .teaming(TeamingPolicy.EXPLICIT, List.of(UPLINKS[2]), List.of(UPLINKS[3]));
        vds.portGroup("dpg-servers")
                .vlan(Lan.SERVERS)
                .teaming(TeamingPolicy.EXPLICIT, List.of(UPLINKS[3]), List.of(UPLINKS[2]));
    }

    private static void host(DesignBuilder d, int n, int vmotionVmks) {
        String host = "esx0" + n;
        d.host(host).cluster("Cluster");
        for (int i = 0; i < UPLINKS.length; i++) {
            d.host(host).vmnic("vmnic" + i, GBIT_10, i < 2 ? "0000:3b:00" : "0000:5e:00", i % 2);
            d.host(host).uplink("DSwitch", UPLINKS[i], "vmnic" + i);
            Plant.trunk(d, host + " vmnic" + i, i % 2 == 0 ? A : B, GBIT_10, VLANS);
        }
        d.host(host)
                .vmk("vmk0", "dpg-management")
                .ip(Lan.host(Lan.MANAGEMENT, n))
                .tag(VmkTag.MANAGEMENT);
        d.host(host).stack("defaultTcpipStack", Lan.gateway(Lan.MANAGEMENT));
        for (int i = 1; i <= vmotionVmks; i++) {
            d.host(host)
                    .vmk("vmk" + i, "PG-vMo-" + i)
                    .ip(Lan.at(Lan.VMOTION, 10 + n + 100 * (i - 1)))
                    .mtu(9000)
                    .tag(VmkTag.VMOTION);
        }
        d.host(host)
                .vmk("vmk3", "dpg-nfs")
                .ip(Lan.host(Lan.STORAGE_A, n))
                .mtu(9000)
                .role(StorageRole.NFS);
    }

    private static void vms(DesignBuilder d) {
        d.vm("analytics-01")
                .on("esx01")
                .vcpus(16)
                .memoryBytes(32 * GIB)
                .memory(32 * GIB, 16 * GIB, 100e6)
                .nic("dpg-servers")
                .disk("nfs01", 1200, 32768, 16, 300, 32768, 12)
                .traffic("nic0", "", 80e6, 40e6);
        d.vm("cache-01")
                .on("esx01")
                .vcpus(8)
                .memoryBytes(64 * GIB)
                .memory(56 * GIB, 24 * GIB, 900e6)
                .nic("dpg-servers")
                .disk("nfs01", 50, 16384, 8, 50, 16384, 8)
                .traffic("nic0", "", 400e6, 300e6);
        List<Guest> kinds = List.of(Guest.DATABASE, Guest.MAIL, Guest.APPLICATION, Guest.WEB, Guest.FILE, Guest.BUILD);
        for (int n = 1; n <= HOSTS; n++) {
            for (Guest kind : kinds) {
                kind.in(d.vm(kind.label() + "-0" + n).on("esx0" + n), "nfs01", "dpg-servers", 0.5);
            }
        }
    }

    private static void scenarios(SampleBuilder sample) {
        sample.scenario("One VM of 32 GiB moves", 80, """
                        analytics-01 moves at 20 s: 32 GiB over two vmks at once. Take the vMotion tag off vmk2 of \
                        both hosts and play it again to see the time double.""")
                .at(20)
                .migrate("esx02", "analytics-01")
                .expectVMotions(1, 23)
                .expectLatency(0.0023, 0.0028);
        sample.scenario("A VM that writes memory fast", 120, """
                        cache-01 writes 900 MB/s of memory while it moves. Over both vmks it converges without being \
                        slowed much; over one, SDPS slows its vCPUs.""")
                .at(20)
                .migrate("esx02", "cache-01")
                .expectVMotions(1, 55)
                .expectLatency(0.0023, 0.0028);
        sample.scenario("A vmnic fails under way", 120, """
                        analytics-01 and db-01 move at 20 s, vmnic0 of esx01 fails at 30 s and works again at 70 s. \
                        The first vMotion vmk fails over to its standby uplink and shares it with the second.""")
                .at(20)
                .migrate("esx02", "analytics-01", "db-01")
                .at(30)
                .fail("esx01 vmnic0")
                .at(70)
                .restore("esx01 vmnic0")
                .expectVMotions(2, 56)
                .expectSilence(0, 0);
        sample.scenario("Maintenance of esx01", 200, """
                        All eight VMs of esx01 move at 20 s, at most eight at a time, over both vmks.""")
                .at(20)
                .evacuate("esx01")
                .expectVMotions(8, 110)
                .expectLatency(0.0023, 0.0028);
    }
}

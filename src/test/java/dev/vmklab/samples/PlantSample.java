package dev.vmklab.samples;

import static dev.vmklab.samples.Plant.GBIT_1;
import static dev.vmklab.samples.Plant.GBIT_10;

import dev.vmklab.design.DesignBuilder;
import dev.vmklab.design.compute.Drs;
import dev.vmklab.design.compute.Ha;
import dev.vmklab.design.compute.Ha.IsolationResponse;
import dev.vmklab.design.fabric.Appliance;
import dev.vmklab.design.host.StorageRole;
import dev.vmklab.design.host.VmkTag;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Service;
import dev.vmklab.design.vswitch.Nioc;
import dev.vmklab.design.vswitch.NiocAllocation;
import dev.vmklab.design.vswitch.SecurityPolicy;
import dev.vmklab.design.vswitch.TeamingPolicy;
import java.util.List;
import java.util.Optional;

/// Hosts of an industrial plant with security zones.
final class PlantSample {
    private static final int HOSTS = 3;
    private static final double GIB = 1L << 30;
    private static final double MEGABIT = 1e6;
    private static final String UP_1 = "Uplink 1";
    private static final String UP_2 = "Uplink 2";
    private static final String A = "OT switch A";
    private static final String B = "OT switch B";
    private static final int[] ZONES = {Lan.OT_SUPERVISION, Lan.OT_OPERATIONS, Lan.OT_DMZ};
    private static final int[] STORAGE = {Lan.OT_VMOTION, Lan.OT_STORAGE};

    private PlantSample() {}

    static Sample of() {
        SampleBuilder sample = SampleBuilder.sample("ot-plant", "Industrial plant with security zones", """
                Three hosts of a plant's control system, apart from the company's IT cluster. Level 2 (operator \
                stations, SCADA), level 3 (historian, engineering) and the industrial DMZ between plant and company \
                are VLANs that share two 10 GbE vmnics; no port group spans two zones. The plant firewall is the only \
                way between levels 2 and 3, a pair of firewall VMs the only way into the DMZ, nothing leads to the \
                internet. Storage and vMotion have vmnics of their own, so that a migration does not disturb the \
                operators; management is out of band. The safety system has a switch of its own that no cable joins \
                to the rest.""");
        DesignBuilder d = sample.design;
        zones(d);
        fabric(d);
        d.cluster(
                "OT cluster",
                new Ha(true, true, List.of(), IsolationResponse.LEAVE_POWERED_ON, List.of(), 1, Extras.NONE),
                Drs.PARTIALLY_AUTOMATED);
        switches(d);
        for (int n = 1; n <= HOSTS; n++) {
            host(d, n);
        }
        d.nfs("ot-nfs01", "ot-nas e0a");
        vms(d);
        d.conduit(
                "Plant firewall", "Level 2 supervision", "Level 3 operations", "plant firewall A", "plant firewall B");
        d.conduit("DMZ firewall", "Level 3 operations", "Level 3.5 industrial DMZ", "fw-dmz-01", "fw-dmz-02");
        scenarios(sample);
        return sample.build();
    }

    private static void zones(DesignBuilder d) {
        d.site("Plant");
        d.rack("Control room", "Plant").rack("Safety cabinet", "Plant");
        d.zone("Level 2 supervision", 2, Lan.texts(Lan.OT_SUPERVISION));
        d.zone("Level 3 operations", 3, Lan.texts(Lan.OT_OPERATIONS));
        d.zone("Level 3.5 industrial DMZ", 3.5, Lan.texts(Lan.OT_DMZ));
    }

    private static void fabric(DesignBuilder d) {
        for (String sw : new String[] {A, B}) {
            d.tor(sw).rack("Control room");
            for (int i = 1; i <= 2; i++) {
                d.tor(sw)
                        .port("Te1/" + i)
                        .rate(GBIT_10)
                        .lacp("po1")
                        .trunk(Lan.texts(
                                Lan.OT_SUPERVISION, Lan.OT_OPERATIONS, Lan.OT_DMZ, Lan.OT_VMOTION, Lan.OT_STORAGE));
            }
        }
        d.cable(A + " Te1/1", B + " Te1/1").cable(A + " Te1/2", B + " Te1/2");
        d.tor("OOB switch").rack("Control room");
        d.tor("SIS switch").rack("Safety cabinet").port("Gi1/1").rate(GBIT_1).access(390);
        d.gateway("plant firewall A", A)
                .in(Lan.OT_SUPERVISION, Lan.at(Lan.OT_SUPERVISION, 1), 1500)
                .in(Lan.OT_OPERATIONS, Lan.at(Lan.OT_OPERATIONS, 1), 1500);
        d.gateway("plant firewall B", B)
                .in(Lan.OT_SUPERVISION, Lan.at(Lan.OT_SUPERVISION, 1), 1500)
                .in(Lan.OT_OPERATIONS, Lan.at(Lan.OT_OPERATIONS, 1), 1500);
        d.appliance(Appliance.Kind.VCENTER, "ot-vcenter", GBIT_1, Lan.OT_MANAGEMENT, Lan.at(Lan.OT_MANAGEMENT, 5));
        d.plug("ot-vcenter", "OOB switch", GBIT_1).trunk(Lan.texts(Lan.OT_MANAGEMENT));
        Plant.arrayPort(d, "ot-nas", "e0a", 0, GBIT_10, Lan.OT_STORAGE, 100, A);
        d.array("ot-nas").rack("Control room");
    }

    private static void switches(DesignBuilder d) {
        var zones = d.vds("VDS-OT").uplinks(UP_1, UP_2).nioc();
        for (String zone : new String[] {"supervision", "operations", "dmz"}) {
            zones.portGroup("dpg-" + zone)
                    .vlan(vlanOf(zone))
                    .teaming(TeamingPolicy.PORT_ID, List.of(UP_1, UP_2), List.of())
                    .security(SecurityPolicy.REJECT_ALL);
        }
        var storage = d.vds("VDS-OT-Storage")
                .mtu(9000)
                .uplinks(UP_1, UP_2)
                .nioc(
                        new NiocAllocation(Service.NFS, Nioc.HIGH, 0, Optional.empty()),
                        new NiocAllocation(Service.VMOTION, Nioc.LOW, 0, Optional.empty()));
        storage.portGroup("dpg-vmotion")
                .vlan(Lan.OT_VMOTION)
                .teaming(TeamingPolicy.EXPLICIT, List.of(UP_2), List.of(UP_1))
                .security(SecurityPolicy.REJECT_ALL);
        storage.portGroup("dpg-storage")
                .vlan(Lan.OT_STORAGE)
                .teaming(TeamingPolicy.EXPLICIT, List.of(UP_1), List.of(UP_2))
                .security(SecurityPolicy.REJECT_ALL);
    }

    private static int vlanOf(String zone) {
        return switch (zone) {
            case "supervision" -> Lan.OT_SUPERVISION;
            case "operations" -> Lan.OT_OPERATIONS;
            default -> Lan.OT_DMZ;
        };
    }

    private static void host(DesignBuilder d, int n) {
        String host = "ot-esx0" + n;
        d.host(host).cluster("OT cluster").rack("Control room").cores(32).memoryBytes(384 * GIB);
        for (int i = 0; i < 4; i++) {
            d.host(host).vmnic("vmnic" + i, GBIT_10, i % 2 == 0 ? "0000:3b:00" : "0000:5e:00", i / 2);
            d.host(host).uplink(i < 2 ? "VDS-OT" : "VDS-OT-Storage", i % 2 == 0 ? UP_1 : UP_2, "vmnic" + i);
            Plant.trunk(d, host + " vmnic" + i, i % 2 == 0 ? A : B, GBIT_10, i < 2 ? ZONES : STORAGE);
        }
        for (int i = 4; i < 6; i++) {
            d.host(host).vmnic("vmnic" + i, GBIT_1, "onboard", i - 4);
            Plant.trunk(d, host + " vmnic" + i, "OOB switch", GBIT_1, Lan.OT_MANAGEMENT);
        }
        d.host(host)
                .standardSwitch("vSwitch0")
                .uplinks("vmnic4", "vmnic5")
                .portGroup("Management Network")
                .vlan(Lan.OT_MANAGEMENT)
                .security(SecurityPolicy.REJECT_ALL);
        d.host(host)
                .vmk("vmk0", "Management Network")
                .ip(Lan.host(Lan.OT_MANAGEMENT, n))
                .tag(VmkTag.MANAGEMENT);
        d.host(host)
                .vmk("vmk1", "dpg-vmotion")
                .ip(Lan.host(Lan.OT_VMOTION, n))
                .mtu(9000)
                .tag(VmkTag.VMOTION);
        d.host(host)
                .vmk("vmk2", "dpg-storage")
                .ip(Lan.host(Lan.OT_STORAGE, n))
                .mtu(9000)
                .role(StorageRole.NFS);
    }

    private static void vms(DesignBuilder d) {
        for (int i = 1; i <= 2; i++) {
            server(d, "scada-0" + i, i, "supervision", 20 + i, 12, 60, 150, 400);
            server(d, "fw-dmz-0" + i, i, "operations", 10 + i, 4, 10, 10, 20);
            d.vm("fw-dmz-0" + i).nic("dpg-dmz", Lan.at(Lan.OT_DMZ, 10 + i));
        }
        server(d, "historian-01", 1, "operations", 31, 24, 80, 400, 1500);
        server(d, "engineering-01", 2, "operations", 32, 16, 40, 150, 60);
        server(d, "batch-01", 3, "supervision", 31, 16, 50, 120, 120);
        server(d, "patch-01", 3, "operations", 33, 8, 15, 60, 40);
        server(d, "dmz-historian-01", 3, "dmz", 41, 16, 40, 250, 300);
        server(d, "jump-01", 3, "dmz", 42, 8, 10, 30, 20);
        for (int i = 1; i <= 6; i++) {
            server(d, "hmi-0" + i, (i - 1) % HOSTS + 1, "supervision", 50 + i, 8, 30, 20, 30);
            String scada = "scada-0" + (i % 2 + 1);
            d.vm("hmi-0" + i).traffic("nic0", scada, 2 * MEGABIT, 12 * MEGABIT);
        }
        d.vm("batch-01").traffic("nic0", "scada-02", 6 * MEGABIT, 6 * MEGABIT);
        d.vm("scada-01").traffic("nic0", "historian-01", 60 * MEGABIT, 5 * MEGABIT);
        d.vm("scada-02").traffic("nic0", "historian-01", 40 * MEGABIT, 5 * MEGABIT);
        d.vm("engineering-01").traffic("nic0", "scada-01", 4 * MEGABIT, 4 * MEGABIT);
        d.vm("fw-dmz-01")
                .traffic("nic0", "historian-01", 2 * MEGABIT, 30 * MEGABIT)
                .traffic("nic1", "dmz-historian-01", 30 * MEGABIT, 2 * MEGABIT);
        d.vm("fw-dmz-02").traffic("nic1", "jump-01", 3 * MEGABIT, 3 * MEGABIT);
    }

    private static void server(
            DesignBuilder d,
            String vm,
            int host,
            String zone,
            int address,
            double memoryGib,
            double dirtyMegabytes,
            double reads,
            double writes) {
        d.vm(vm)
                .on("ot-esx0" + host)
                .memoryBytes(memoryGib * GIB)
                .memory(0.7 * memoryGib * GIB, 0.1 * memoryGib * GIB, dirtyMegabytes * 1e6)
                .nic("dpg-" + zone, Lan.at(vlanOf(zone), address))
                .disk("ot-nfs01", reads, 8192, 8, writes, 8192, 8);
    }

    private static void scenarios(SampleBuilder sample) {
        sample.scenario("Planned maintenance of ot-esx01", 120, """
                        ot-esx01 is emptied at 20 s while the plant runs. vMotion and storage have different active \
                        uplinks, and the zones are not on those vmnics at all.""")
                .at(20)
                .evacuate("ot-esx01")
                .expectVMotions(5, 48)
                .expectLatency(0.0022, 0.0028);
        sample.scenario("OT switch B fails", 90, """
                        OT switch B fails at 20 s and works again at 60 s. Zones and vMotion fail over to switch A; \
                        storage is there already.""")
                .at(20)
                .fail(B)
                .at(60)
                .restore(B)
                .expectSilence(0, 0)
                .expectLatency(0.0022, 0.0028)
                .expectRate(4400)
                .between(21, 60)
                .expectUtilisation("ot-esx02 vmnic0", 0.0076, 0.0092)
                .expectUnused("ot-esx02 vmnic1");
        sample.scenario("A patch day in the plant", 120, """
                        All VMs read and write five times as much from 20 s to 90 s, and the historian moves at 40 s. \
                        Real-time sites care about the slowest write, not the mean: look at p99.""")
                .at(20)
                .load("", 5, 2, 2)
                .at(40)
                .migrate("ot-esx03", "historian-01")
                .at(90)
                .load("", 1, 1, 1)
                .expectVMotions(1, 26)
                .expectLatency(0.0022, 0.0028);
        sample.scenario("The storage uplink fails", 90, """
                        The vmnic that carries storage on ot-esx01 fails at 20 s and works again at 60 s. The vmk \
                        fails over to the uplink that vMotion uses.""")
                .at(20)
                .fail("ot-esx01 vmnic2")
                .at(60)
                .restore("ot-esx01 vmnic2")
                .expectSilence(0.5, 0.7)
                .expectAllPathsDown(0)
                .expectRate(1800);
        sample.scenario("A host loses power", 300, """
                        ot-esx02 loses power at 20 s. vSphere HA restarts what ran on it on the other hosts.""").at(20).fail("ot-esx02").expectRestarts(5, 97);
    }
}

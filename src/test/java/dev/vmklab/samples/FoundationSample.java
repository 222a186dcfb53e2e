package dev.vmklab.samples;

import static dev.vmklab.samples.Plant.A;
import static dev.vmklab.samples.Plant.B;
import static dev.vmklab.samples.Plant.GBIT_100;
import static dev.vmklab.samples.Plant.GBIT_25;

import dev.vmklab.design.DesignBuilder;
import dev.vmklab.design.compute.Drs;
import dev.vmklab.design.compute.DrsRule.Kind;
import dev.vmklab.design.compute.Ha;
import dev.vmklab.design.compute.Ha.IsolationResponse;
import dev.vmklab.design.host.TcpIpStack;
import dev.vmklab.design.host.VmkTag;
import dev.vmklab.design.storage.StoragePolicy.Raid;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.Ipv4;
import dev.vmklab.design.value.Service;
import dev.vmklab.design.vswitch.Nioc;
import dev.vmklab.design.vswitch.NiocAllocation;
import dev.vmklab.design.vswitch.TeamingPolicy;
import dev.vmklab.scenario.LoadHappening;
import dev.vmklab.scenario.MigrationHappening;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Two 25 GbE vmnics and one distributed switch per host, in the way of VMware Cloud Foundation.
final class FoundationSample {
    private static final int HOSTS = 4;
    private static final int SMALL_VMS = 40;
    private static final double GIB = 1L << 30;
    private static final String UP_1 = "Uplink 1";
    private static final String UP_2 = "Uplink 2";
    private static final int[] VLANS = {Lan.MANAGEMENT, Lan.VMOTION, Lan.VSAN, Lan.SERVERS, Lan.CLIENTS};

    private FoundationSample() {}

    static Sample of() {
        SampleBuilder sample = SampleBuilder.sample("vcf-2x25", "Two 25 GbE vmnics, Cloud Foundation style", """
                Four hosts with two 25 GbE vmnics on one distributed switch, MTU 9000, vSAN ESA. Network I/O Control \
                with vMotion Low, VMs and vSAN High. Ports by physical NIC load, only vSAN in explicit order; no \
                channel on the ToR switches. vMotion has its own TCP/IP stack with a gateway. An ephemeral port group \
                stands ready for a vCenter that has to be started without vCenter. esx01 runs 40 small VMs, so that \
                its maintenance shows how many migrations run at once and how long all take.""");
        DesignBuilder d = sample.design;
        d.cluster(
                "Workload cluster",
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
        d.mlag(A, B);
        Plant.gateways(d, A, B, Lan.MANAGEMENT, Lan.VMOTION, Lan.SERVERS, Lan.CLIENTS);
        d.gateway("core A", A).in(Lan.VSAN, Lan.at(Lan.VSAN, 1));
        d.gateway("core B", B).in(Lan.VSAN, Lan.at(Lan.VSAN, 2));
        Plant.vcenter(d, A);
        distributedSwitch(d);
        for (int n = 1; n <= HOSTS; n++) {
            host(d, n);
        }
        d.policy("vSAN ESA mirror", Raid.MIRROR, 1, false);
        d.vsan("vsanDatastore", "Workload cluster", true, "vSAN ESA mirror");
        vms(d);
        rules(d);
        scenarios(sample);
        return sample.build();
    }

    private static void distributedSwitch(DesignBuilder d) {
        var vds = d.vds("sddc-vds01")
                .mtu(9000)
                .uplinks(UP_1, UP_2)
                .nioc(
                        new NiocAllocation(Service.VMOTION, Nioc.LOW, 0, Optional.empty()),
                        new NiocAllocation(Service.VSAN, Nioc.HIGH, 0, Optional.empty()));
        for (String group : new String[] {"management", "vmotion", "servers", "clients"}) {
            vds.portGroup("sddc-dpg-" + group)
                    .vlan(vlanOf(group))
                    .teaming(TeamingPolicy.LOAD_BASED, List.of(UP_1, UP_2), List.of());
        }
        vds.portGroup("sddc-dpg-vcenter-ephemeral")
                .vlan(Lan.MANAGEMENT)
                .teaming(TeamingPolicy.LOAD_BASED, List.of(UP_1, UP_2), List.of())
                .ephemeral();
        vds.portGroup("sddc-dpg-vsan").vlan(Lan.VSAN).teaming(TeamingPolicy.EXPLICIT, List.of(UP_1), List.of(UP_2));
    }

    private static int vlanOf(String group) {
        return switch (group) {
            case "management" -> Lan.MANAGEMENT;
            case "vmotion" -> Lan.VMOTION;
            case "servers" -> Lan.SERVERS;
            default -> Lan.CLIENTS;
        };
    }

    private static void host(DesignBuilder d, int n) {
        String host = "esx0" + n;
        d.host(host).cluster("Workload cluster");
        for (int i = 0; i < 2; i++) {
            d.host(host).vmnic("vmnic" + i, GBIT_25, "0000:3b:00", i);
            d.host(host).uplink("sddc-vds01", i == 0 ? UP_1 : UP_2, "vmnic" + i);
            Plant.trunk(d, host + " vmnic" + i, i == 0 ? A : B, GBIT_25, VLANS);
        }
        d.host(host)
                .vmk("vmk0", "sddc-dpg-management")
                .ip(Lan.host(Lan.MANAGEMENT, n))
                .tag(VmkTag.MANAGEMENT);
        d.host(host).stack(TcpIpStack.DEFAULT, Lan.gateway(Lan.MANAGEMENT));
        d.host(host)
                .vmk("vmk1", "sddc-dpg-vmotion")
                .ip(Lan.host(Lan.VMOTION, n))
                .mtu(9000)
                .stack(TcpIpStack.VMOTION)
                .tag(VmkTag.VMOTION);
        d.host(host).stack(TcpIpStack.VMOTION, Lan.gateway(Lan.VMOTION));
        d.host(host)
                .vmk("vmk2", "sddc-dpg-vsan")
                .ip(Lan.host(Lan.VSAN, n))
                .mtu(9000)
                .tag(VmkTag.VSAN);
    }

    private static void vms(DesignBuilder d) {
        for (int i = 1; i <= SMALL_VMS; i++) {
            d.vm(String.format(Locale.ROOT, "microservice-%02d", i))
                    .on("esx01")
                    .vcpus(2)
                    .memoryBytes(8 * GIB)
                    .memory(8 * GIB, GIB, 50e6)
                    .nic("sddc-dpg-servers")
                    .disk("vsanDatastore", 150, 8192, 8, 60, 8192, 8)
                    .traffic("nic0", "", 10e6, 10e6);
        }
        List<Guest> kinds = List.of(
                Guest.DATABASE,
                Guest.APPLICATION,
                Guest.WEB,
                Guest.WEB,
                Guest.MAIL,
                Guest.FILE,
                Guest.BUILD,
                Guest.DIRECTORY);
        for (int n = 2; n <= HOSTS; n++) {
            for (int i = 0; i < kinds.size(); i++) {
                Guest kind = kinds.get(i);
                kind.in(
                        d.vm(kind.label() + "-" + n + (i + 1)).on("esx0" + n),
                        "vsanDatastore",
                        kind == Guest.FILE ? "sddc-dpg-clients" : "sddc-dpg-servers");
            }
        }
    }

    private static void rules(DesignBuilder d) {
        d.rule("Workload cluster", "directory servers apart", Kind.SEPARATE, "dc-28", "dc-38", "dc-48");
        d.hostRule(
                "Workload cluster", "database licences", Kind.MUST_RUN_ON, List.of("db-21", "db-31"), "esx02", "esx03");
    }

    private static void scenarios(SampleBuilder sample) {
        sample.scenario("Maintenance of esx01", 300, """
                        esx01 with its 40 VMs of 8 GiB is emptied at 20 s: eight migrations in flight, the next \
                        starts when one ends. Network I/O Control keeps vSAN and the VMs in their shares.""")
                .at(20)
                .evacuate("esx01")
                .expectVMotions(40, 33)
                .expectVMotionsUntil(40, 175)
                .expectLatency(0.0012, 0.0014);
        sample.scenario("ToR A fails", 120, """
                        ToR A fails at 20 s and works again at 70 s. vSAN's active uplink is gone on all hosts: it \
                        fails over within the detection time and comes back after failback.""")
                .at(20)
                .fail(A)
                .at(70)
                .restore(A)
                .expectSilence(0.5, 0.7)
                .expectAllPathsDown(0);
        sample.scenario("Peak hour with two big migrations", 180, """
                        All VMs do five times as much from 20 s to 150 s, and two databases move at 40 s. Services \
                        that share an uplink get what their shares say; load-based teaming looks at means of 30 s \
                        and moves ports only at 60 s.""")
                .at(20)
                .load("", 5, 8, 2)
                .at(40)
                .migrate("esx03", "db-21")
                .migrate("esx04", "mail-25")
                .at(150)
                .load("", 1, 1, 1)
                .expectVMotions(4, 37)
                .expectLatency(0.00155, 0.0036);
        sample.scenario("A host loses power", 300, """
                        esx02 loses power at 20 s. vSphere HA restarts its VMs on the other three hosts; vSAN goes on \
                        with the copies that are left.""").at(20).fail("esx02").expectRestarts(8, 94);
        sample.scenario("The primary loses power", 300, """
                        esx04 leads vSphere HA and loses power at 20 s. The others elect a new primary, which knows \
                        35 s after the loss what to restart.""")
                .at(20)
                .fail("esx04")
                .expectRestarts(8, 116);
        sample.scenario("A secondary is isolated", 300, """
                        Management and vSAN of esx02 are cut at 20 s. vSAN has no heartbeat datastores: after 15 s of \
                        silence the primary takes the host for failed and restarts its VMs, whose objects esx02 has \
                        lost. esx02 declares itself isolated after 30 s, and DRS moves nothing to a host that vCenter \
                        does not reach.""")
                .at(20)
                .isolate("esx02")
                .expectIsolated(1)
                .expectRestarts(8, 94);
        sample.scenario("The primary is isolated", 300, """
                        Management and vSAN of the primary esx04 are cut at 20 s. It declares itself isolated after \
                        5 s; the others elect a new primary, which knows after 35 s what to restart.""")
                .at(20)
                .isolate("esx04")
                .expectIsolated(1)
                .expectRestarts(8, 77);
        sample.scenario("Maintenance under rules", 400, """
                        esx02 is emptied at 20 s. db-21 may run on esx02 and esx03 only, and no two directory servers \
                        on one host: dc-28 finds a place on esx01 alone. At 200 s the host is back, and DRS evens the \
                        load.""")
                .at(20)
                .evacuate("esx02")
                .at(200)
                .exitMaintenance("esx02")
                .expectVMotions(11, 41);
        waves(sample);
    }

    private static void waves(SampleBuilder sample) {
        Optional<Id> esx01 = Optional.of(sample.design.id("esx01"));
        sample.scenario("A boot storm", 120, """
                        The 40 small VMs of esx01 restart their guests between 20 s and 40 s, and each reads 2 GB \
                        from vSAN while it starts. Three quarters of it come from the other hosts.""")
                .at(20)
                .happens(new LoadHappening.BootStorm(esx01, 20, 2e9))
                .expectLatency(0.0012, 0.0016)
                .between(25, 45)
                .expectBandwidth(Service.VSAN, 25e9, 30e9)
                .between(100, 120)
                .expectBandwidth(Service.VSAN, 10e9, 11.5e9);
        sample.scenario("A wave of migrations", 180, """
                        Twelve of the 40 VMs of esx01 move, one request every 5 s from 20 s on, to where DRS puts \
                        them. One ends before many more have begun, so that few share the uplink at a time.""")
                .at(20)
                .happens(new MigrationHappening.MigrationWave(esx01, 12, 5, Optional.empty()))
                .expectVMotions(12, 8.1)
                .expectVMotionsUntil(12, 100)
                .expectLatency(0.0012, 0.0014);
    }
}

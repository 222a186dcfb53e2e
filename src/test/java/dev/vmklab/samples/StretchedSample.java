package dev.vmklab.samples;

import static dev.vmklab.samples.Plant.GBIT_10;
import static dev.vmklab.samples.Plant.GBIT_100;
import static dev.vmklab.samples.Plant.GBIT_25;

import dev.vmklab.design.DesignBuilder;
import dev.vmklab.design.compute.Drs;
import dev.vmklab.design.compute.Ha;
import dev.vmklab.design.compute.Ha.IsolationResponse;
import dev.vmklab.design.fabric.Appliance;
import dev.vmklab.design.host.TcpIpStack;
import dev.vmklab.design.host.VmkTag;
import dev.vmklab.design.storage.StoragePolicy.Raid;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Ipv4;
import dev.vmklab.design.value.Service;
import dev.vmklab.design.vswitch.Nioc;
import dev.vmklab.design.vswitch.NiocAllocation;
import dev.vmklab.design.vswitch.TeamingPolicy;
import dev.vmklab.scenario.ElementHappening;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A vSAN cluster over two sites with a witness at a third.
final class StretchedSample {
    static final String LINE_1 = "A ToR 1 Eth1/49--B ToR 1 Eth1/49";
    static final String LINE_2 = "A ToR 2 Eth1/49--B ToR 2 Eth1/49";

    private static final int HOSTS = 4;
    private static final int VMS_PER_HOST = 25;
    private static final double GIB = 1L << 30;
    private static final double BLOCK = 4096;
    private static final double INTER_SITE_DELAY = 0.0015;
    private static final double WITNESS_DELAY = 0.03;
    private static final double WITNESS_RATE = 100e6;
    private static final String UP_1 = "Uplink 1";
    private static final String UP_2 = "Uplink 2";
    private static final String WITNESS_ROUTER = "Witness router";

    private StretchedSample() {}

    static Sample of() {
        SampleBuilder sample = SampleBuilder.sample("stretched", "vSAN stretched over two sites", """
                Two hosts on each of two sites, 3 ms apart (round trip) over two lines of 10 Gbit/s, and a vSAN \
                witness 60 ms away. Every write is mirrored to the other site and waits for the distance; reads stay \
                on their site. The vSAN networks of the sites are routed: 10.14.0.0/24 and 10.14.1.0/24 with static \
                routes on the vmks, as vSAN has no TCP/IP stack of its own. Management, vMotion and VM networks are \
                stretched. HA has one isolation address per site and powers isolated VMs off; admission control \
                keeps half of the cluster free.""");
        DesignBuilder d = sample.design;
        sites(d);
        fabric(d);
        gateways(d);
        witness(d);
        d.cluster(
                "Stretched cluster",
                new Ha(
                        true,
                        false,
                        List.of(Ipv4.parse("10.14.0.1"), Ipv4.parse("10.14.1.1")),
                        IsolationResponse.POWER_OFF,
                        List.of(),
                        2,
                        Extras.NONE),
                Drs.FULLY_AUTOMATED,
                "vSAN witness",
                "Site A");
        distributedSwitch(d);
        for (int n = 1; n <= HOSTS; n++) {
            host(d, n);
        }
        d.policy("Dual site mirroring", Raid.MIRROR, 0, true);
        d.vsan("vsanDatastore", "Stretched cluster", false, "Dual site mirroring");
        vms(d);
        scenarios(sample);
        return sample.build();
    }

    private static void sites(DesignBuilder d) {
        d.site("Site A").site("Site B").site("Witness site");
        d.rack("Rack A", "Site A").rack("Rack B", "Site B").rack("Witness rack", "Witness site");
    }

    private static String siteOf(int n) {
        return n <= HOSTS / 2 ? "A" : "B";
    }

    private static int vsanOf(String site) {
        return site.equals("A") ? Lan.VSAN : Lan.VSAN_SITE_B;
    }

    private static int wanOf(String site) {
        return site.equals("A") ? Lan.WAN_A : Lan.WAN_B;
    }

    private static void fabric(DesignBuilder d) {
        int[] stretched = {Lan.MANAGEMENT, Lan.VMOTION, Lan.SERVERS, Lan.TRANSIT};
        for (String site : new String[] {"A", "B"}) {
            for (int i = 1; i <= 2; i++) {
                String tor = site + " ToR " + i;
                d.tor(tor).rack("Rack " + site).bufferBytes(4e6);
                for (int port = 51; port <= 52; port++) {
                    d.tor(tor)
                            .port("Eth1/" + port)
                            .rate(GBIT_100)
                            .lacp("peer")
                            .trunk(Lan.texts(
                                    Lan.MANAGEMENT, Lan.VMOTION, Lan.SERVERS, Lan.TRANSIT, vsanOf(site), wanOf(site)));
                }
                d.tor(tor).port("Eth1/49").rate(GBIT_10).lacp("dci").trunk(Lan.texts(stretched));
            }
            for (int port = 51; port <= 52; port++) {
                d.cable(site + " ToR 1 Eth1/" + port, site + " ToR 2 Eth1/" + port);
            }
            d.mlag(site + " ToR 1", site + " ToR 2");
        }
        for (int i = 1; i <= 2; i++) {
            d.cable("A ToR " + i + " Eth1/49", "B ToR " + i + " Eth1/49", INTER_SITE_DELAY, Optional.empty());
        }
        d.appliance(
                Appliance.Kind.VCENTER,
                "vcenter",
                GBIT_10,
                Lan.MANAGEMENT,
                Lan.at(Lan.MANAGEMENT, 5),
                Lan.gateway(Lan.MANAGEMENT));
        d.plug("vcenter", "A ToR 1", GBIT_10).trunk(Lan.texts(Lan.MANAGEMENT));
    }

    /// On each ToR one, the two of a site with the same addresses.
    private static void gateways(DesignBuilder d) {
        for (String site : new String[] {"A", "B"}) {
            int self = site.equals("A") ? 1 : 2;
            String otherVsan = site.equals("A") ? "10.14.1.0/24" : "10.14.0.0/24";
            for (int i = 1; i <= 2; i++) {
                d.gateway("core " + site + i, site + " ToR " + i)
                        .in(Lan.MANAGEMENT, Lan.at(Lan.MANAGEMENT, 1))
                        .in(Lan.SERVERS, Lan.at(Lan.SERVERS, 1))
                        .in(vsanOf(site), Lan.at(vsanOf(site), 1))
                        .in(Lan.TRANSIT, Lan.at(Lan.TRANSIT, self))
                        .in(wanOf(site), Lan.at(wanOf(site), 1), 1500)
                        .route(otherVsan, address(Lan.TRANSIT, 3 - self))
                        .route("10.19.0.0/24", address(wanOf(site), 2));
            }
        }
    }

    private static String address(int vlan, int last) {
        return Lan.at(vlan, last).replace("/24", "");
    }

    private static void witness(DesignBuilder d) {
        d.tor(WITNESS_ROUTER).rack("Witness rack");
        for (String site : new String[] {"A", "B"}) {
            d.tor(site + " ToR 1").port("Eth1/50").rate(1e9).access(wanOf(site));
            d.tor(WITNESS_ROUTER)
                    .port("wan-" + site.toLowerCase(Locale.ROOT))
                    .rate(1e9)
                    .access(wanOf(site));
            d.cable(
                    site + " ToR 1 Eth1/50",
                    WITNESS_ROUTER + " wan-" + site.toLowerCase(Locale.ROOT),
                    WITNESS_DELAY,
                    Optional.of(WITNESS_RATE));
        }
        d.gateway("wan W", WITNESS_ROUTER)
                .in(Lan.WAN_A, Lan.at(Lan.WAN_A, 2), 1500)
                .in(Lan.WAN_B, Lan.at(Lan.WAN_B, 2), 1500)
                .in(Lan.WITNESS, Lan.at(Lan.WITNESS, 1), 1500)
                .route("10.14.0.0/24", address(Lan.WAN_A, 1))
                .route("10.14.1.0/24", address(Lan.WAN_B, 1));
        d.appliance(
                Appliance.Kind.VSAN_WITNESS,
                "vSAN witness",
                1e9,
                Lan.WITNESS,
                Lan.at(Lan.WITNESS, 10),
                Lan.gateway(Lan.WITNESS));
        d.plug("vSAN witness", WITNESS_ROUTER, 1e9).trunk(Lan.texts(Lan.WITNESS));
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
        for (String site : new String[] {"A", "B"}) {
            vds.portGroup("dpg-vsan-" + site.toLowerCase(Locale.ROOT))
                    .vlan(vsanOf(site))
                    .teaming(TeamingPolicy.EXPLICIT, List.of(UP_1), List.of(UP_2));
        }
        vds.portGroup("dpg-servers")
                .vlan(Lan.SERVERS)
                .teaming(TeamingPolicy.LOAD_BASED, List.of(UP_1, UP_2), List.of());
    }

    private static void host(DesignBuilder d, int n) {
        String host = "esx0" + n;
        String site = siteOf(n);
        d.host(host).cluster("Stretched cluster").rack("Rack " + site);
        for (int i = 0; i < 2; i++) {
            d.host(host).vmnic("vmnic" + i, GBIT_25, "0000:3b:00", i);
            d.host(host).uplink("DSwitch", i == 0 ? UP_1 : UP_2, "vmnic" + i);
            Plant.trunk(
                    d,
                    host + " vmnic" + i,
                    site + " ToR " + (i + 1),
                    GBIT_25,
                    Lan.MANAGEMENT,
                    Lan.VMOTION,
                    Lan.SERVERS,
                    vsanOf(site));
        }
        d.host(host)
                .vmk("vmk0", "dpg-management")
                .ip(Lan.host(Lan.MANAGEMENT, n))
                .tag(VmkTag.MANAGEMENT);
        d.host(host).stack(TcpIpStack.DEFAULT, Lan.gateway(Lan.MANAGEMENT));
        d.host(host)
                .vmk("vmk1", "dpg-vmotion")
                .ip(Lan.host(Lan.VMOTION, n))
                .mtu(9000)
                .tag(VmkTag.VMOTION);
        d.host(host)
                .vmk("vmk2", "dpg-vsan-" + site.toLowerCase(Locale.ROOT))
                .ip(Lan.host(vsanOf(site), n))
                .mtu(9000)
                .tag(VmkTag.VSAN);
        d.host(host)
                .route(
                        TcpIpStack.DEFAULT,
                        site.equals("A") ? "10.14.1.0/24" : "10.14.0.0/24",
                        Lan.gateway(vsanOf(site)))
                .route(TcpIpStack.DEFAULT, "10.19.0.0/24", Lan.gateway(vsanOf(site)));
    }

    private static void vms(DesignBuilder d) {
        String[] kinds = {"db", "app", "web", "mail", "file"};
        for (int n = 1; n <= HOSTS; n++) {
            for (int i = 0; i < VMS_PER_HOST; i++) {
                d.vm(String.format(Locale.ROOT, "%s-%d%02d", kinds[i % kinds.length], n, i + 1))
                        .on("esx0" + n)
                        .vcpus(2)
                        .memoryBytes(8 * GIB)
                        .memory((2 + i % 5) * GIB, 0.5 * GIB, 10e6 * (1 + i % 4))
                        .nic("dpg-servers")
                        .disk("vsanDatastore", 200, BLOCK, 8, 100, BLOCK, 8)
                        .traffic("nic0", "", 5e6, 5e6);
            }
        }
    }

    private static void scenarios(SampleBuilder sample) {
        sample.scenario("VMs move to the other site", 120, """
                        Four VMs move from site A to site B at 20 s. Their memory and the vSAN mirror traffic share \
                        the lines between the sites; look at the write latency of both sites.""")
                .at(20)
                .migrate("esx03", "db-101", "app-102")
                .migrate("esx04", "web-103", "mail-104")
                .expectVMotions(4, 19)
                .expectLatency(0.0025, 0.0066);
        sample.scenario("One line between the sites fails", 90, """
                        Line 1 fails at 20 s and works again at 60 s. The channel of the two lines carries on with \
                        the other.""")
                .at(20)
                .fail(LINE_1)
                .at(60)
                .restore(LINE_1)
                .expectSilence(0, 0)
                .expectLatency(0.0025, 0.0066)
                .expectRate(29_500)
                .between(21, 60)
                .expectUnused(LINE_1)
                .expectUtilisation(LINE_2, 0.039, 0.048);
        sample.scenario("The sites lose each other", 60, """
                        Line 1 fails at 20 s, line 2 at 22 s, both work again at 28 s. The copies at the other site \
                        are out of reach, and what waits for them is silent.""")
                .at(20)
                .fail(LINE_1)
                .at(22)
                .fail(LINE_2)
                .at(28)
                .restore(LINE_1)
                .restore(LINE_2)
                .expectSilence(6, 6.5)
                .expectAllPathsDown(0)
                .expectRate(29_000);
        sample.scenario("Maintenance of esx02", 300, """
                        esx02 is emptied at 20 s. DRS takes the hosts with the fewest VMs, on both sites: half of \
                        the migrations cross the lines.""")
                .at(20)
                .evacuate("esx02")
                .expectVMotions(25, 40)
                .expectLatency(0.0025, 0.0066);
        sample.scenario("A line between the sites works badly", 120, """
                        From 20 s to 80 s line 1 adds 10 ms to every packet and loses one in a thousand. Nothing is \
                        down and nothing fails over; writes that cross it wait.""")
                .at(20)
                .happens(new ElementHappening.Degrade(sample.design.id(LINE_1), 1, 0.001, 0.01))
                .at(80)
                .restore(LINE_1)
                .expectSilence(0, 0)
                .expectNoRestarts()
                .between(21, 80)
                .expectLatency(0.0025, 0.029)
                .expectSlowWrites(0.024)
                .expectRateOf("vsanDatastore", 28_000, 32_000)
                .between(90, 120)
                .expectLatency(0.0025, 0.0066);
        sample.scenario("Site B loses power", 400, """
                        Both hosts of site B lose power at 20 s. Site A and the witness keep every object's quorum; \
                        vSphere HA restarts the VMs of site B on the other site, which admission control has kept \
                        free for them.""")
                .at(20)
                .fail("esx03")
                .fail("esx04")
                .expectRestarts(50, 130);
    }
}

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
import dev.vmklab.design.vswitch.Teaming;
import dev.vmklab.design.vswitch.TeamingPolicy;
import dev.vmklab.design.vswitch.VlanMode;
import dev.vmklab.scenario.ConfigurationHappening;
import java.util.List;

/// Two 10 GbE vmnics on one standard switch, services in mirrored failover orders.
final class StandardSample {
    private static final int HOSTS = 3;
    private static final int[] VLANS = {Lan.MANAGEMENT, Lan.VMOTION, Lan.STORAGE_A, Lan.SERVERS, Lan.CLIENTS};

    private StandardSample() {}

    static Sample of() {
        return of(false);
    }

    /// @param portFast whether ToR A's ports forward at once; they do not in the sample
    static Sample of(boolean portFast) {
        SampleBuilder sample = SampleBuilder.sample("standard-2x10", "Two 10 GbE vmnics on a standard switch", """
                The small site: three hosts, two 10 GbE vmnics each on vSwitch0. Management and NFS prefer vmnic0, \
                vMotion prefers vmnic1, each is the other's standby; VMs use both by originating port. While both \
                links work a vMotion burst and storage do not meet, but for the VMs. When one link is down they share \
                the other, and a standard switch has no Network I/O Control. The ports of ToR A lack PortFast: after \
                its return they drop frames for 30 s while the hosts, which see the link up, fail back to them.""");
        DesignBuilder d = sample.design;
        d.cluster(
                "Cluster",
                new Ha(true, true, List.of(), IsolationResponse.LEAVE_POWERED_ON, List.of(), 1, Extras.NONE),
                Drs.FULLY_AUTOMATED);
        Plant.torPair(d, Plant.GBIT_100, VLANS);
        Plant.gateways(d, B, A, Lan.MANAGEMENT, Lan.SERVERS, Lan.CLIENTS);
        Plant.vcenter(d, B);
        Plant.arrayPort(d, "filer", "e0a", 0, GBIT_25, Lan.STORAGE_A, 100, B);
        for (int n = 1; n <= HOSTS; n++) {
            host(d, n, portFast);
        }
        d.nfs("nfs01", "filer e0a");
        vms(d);
        scenarios(sample);
        return sample.build();
    }

    private static void host(DesignBuilder d, int n, boolean portFast) {
        String host = "esx0" + n;
        d.host(host).cluster("Cluster").vmnic("vmnic0", GBIT_10).vmnic("vmnic1", GBIT_10);
        var onA = Plant.trunk(d, host + " vmnic0", A, GBIT_10, VLANS);
        if (!portFast) {
            onA.withoutPortFast();
        }
        Plant.trunk(d, host + " vmnic1", B, GBIT_10, VLANS);
        var vss = d.host(host).standardSwitch("vSwitch0").uplinks("vmnic0", "vmnic1");
        for (String group : new String[] {"Management Network", "NFS"}) {
            vss.portGroup(group)
                    .vlan(group.equals("NFS") ? Lan.STORAGE_A : Lan.MANAGEMENT)
                    .teaming(TeamingPolicy.EXPLICIT, List.of("vmnic0"), List.of("vmnic1"));
        }
        vss.portGroup("vMotion")
                .vlan(Lan.VMOTION)
                .teaming(TeamingPolicy.EXPLICIT, List.of("vmnic1"), List.of("vmnic0"));
        vss.portGroup("Servers", Lan.SERVERS).portGroup("Clients", Lan.CLIENTS);
        d.host(host)
                .vmk("vmk0", "Management Network")
                .ip(Lan.host(Lan.MANAGEMENT, n))
                .tag(VmkTag.MANAGEMENT);
        d.host(host).stack("defaultTcpipStack", Lan.gateway(Lan.MANAGEMENT));
        d.host(host).vmk("vmk1", "vMotion").ip(Lan.host(Lan.VMOTION, n)).tag(VmkTag.VMOTION);
        d.host(host).vmk("vmk2", "NFS").ip(Lan.host(Lan.STORAGE_A, n)).role(StorageRole.NFS);
    }

    private static void vms(DesignBuilder d) {
        List<Guest> kinds = List.of(
                Guest.DATABASE,
                Guest.MAIL,
                Guest.FILE,
                Guest.APPLICATION,
                Guest.WEB,
                Guest.REPORTING,
                Guest.BUILD,
                Guest.DIRECTORY);
        for (int n = 1; n <= HOSTS; n++) {
            for (Guest kind : kinds) {
                kind.in(
                        d.vm(kind.label() + "-0" + n).on("esx0" + n),
                        "nfs01",
                        kind == Guest.FILE ? "Clients" : "Servers",
                        0.7);
            }
        }
    }

    private static void scenarios(SampleBuilder sample) {
        sample.scenario("A vmnic loses its link", 120, """
                        vmnic0 of esx01 fails at 10 s and works again at 40 s. NFS is silent for the detection time \
                        and TCP's retransmission, then goes on over vmnic1. At 40 s the host fails back at once, but \
                        the port of the ToR drops frames for 30 s more.""")
                .at(10)
                .fail("esx01 vmnic0")
                .at(40)
                .restore("esx01 vmnic0")
                .expectSilence(0.5, 0.7)
                .expectAllPathsDown(11)
                .expectRate(20_000);
        sample.scenario("ToR A restarts", 120, """
                        ToR A fails at 10 s and works again at 60 s. The failover takes less than a second. The \
                        failback is the outage: the ports lack PortFast and drop frames for 30 s while the hosts use \
                        them. Switch PortFast on, or failback off, and play it again.""")
                .at(10)
                .fail(A)
                .at(60)
                .restore(A)
                .expectSilence(49, 52)
                .expectAllPathsDown(11);
        sample.scenario("vMotion burst with both links", 120, """
                        Four VMs leave esx01 at 20 s. vMotion has vmnic1, NFS has vmnic0: storage stays calm.""")
                .at(20)
                .migrate("esx02", "db-01", "mail-01", "file-01", "bi-01")
                .expectVMotions(4, 66)
                .expectLatency(0.0023, 0.0028);
        sample.scenario("vMotion burst with one link", 150, """
                        The same four VMs while vmnic1 of esx01 is down: everything of esx01 is on vmnic0, and the \
                        writes of the datastore pay for the migrations.""")
                .at(5)
                .fail("esx01 vmnic1")
                .at(20)
                .migrate("esx02", "db-01", "mail-01", "file-01", "bi-01")
                .expectVMotions(4, 71)
                .expectLatency(0.0045, 0.046);
        sample.scenario("A host loses power", 300, """
                        esx02 loses power at 20 s. vSphere HA restarts its VMs on esx01, which has room for them.""").at(20).fail("esx02").expectRestarts(8, 97);
        changes(sample);
    }

    private static void changes(SampleBuilder sample) {
        Id nfs = sample.design.id("esx01 vSwitch0 NFS");
        Teaming onVmotion = Teaming.of(TeamingPolicy.EXPLICIT, List.of("vmnic1"), List.of("vmnic0"));
        Teaming apart = Teaming.of(TeamingPolicy.EXPLICIT, List.of("vmnic0"), List.of("vmnic1"));
        sample.scenario("Someone swaps the uplinks of NFS", 150, """
                        At 20 s the failover order of the NFS port group of esx01 is turned round, and NFS is on the \
                        uplink of vMotion when four VMs leave at 30 s: its writes pay for them. At 60 s the order is \
                        put right in the middle of the burst, and they are calm at once.""")
                .at(20)
                .happens(new ConfigurationHappening.ChangeTeaming(nfs, onVmotion))
                .at(30)
                .migrate("esx02", "db-01", "mail-01", "file-01", "bi-01")
                .at(60)
                .happens(new ConfigurationHappening.ChangeTeaming(nfs, apart))
                .expectVMotions(4, 71)
                .between(62, 90)
                .expectLatency(0.0023, 0.0028)
                .between(40, 60)
                .expectUtilisation("esx01 vmnic0", 0.011, 0.014)
                .expectUtilisation("esx01 vmnic1", 0.9, 1);
        sample.scenario("A wrong VLAN", 90, """
                        At 20 s the clients' port group of esx01 gets a VLAN that no trunk carries, at 60 s it is \
                        right again. Nothing fails and no link goes down: file-01 just hears nobody.""")
                .at(20)
                .happens(new ConfigurationHappening.ChangeVlan(
                        sample.design.id("esx01 vSwitch0 Clients"), new VlanMode.Tagged(Lan.CLIENTS + 1)))
                .at(60)
                .happens(new ConfigurationHappening.ChangeVlan(
                        sample.design.id("esx01 vSwitch0 Clients"), new VlanMode.Tagged(Lan.CLIENTS)))
                .expectSilence(0, 0)
                .between(5, 19)
                .expectBandwidth(Service.VM, 1.68e9, 1.76e9)
                .between(25, 60)
                .expectBandwidth(Service.VM, 1.53e9, 1.61e9)
                .between(65, 90)
                .expectBandwidth(Service.VM, 1.68e9, 1.76e9);
    }
}

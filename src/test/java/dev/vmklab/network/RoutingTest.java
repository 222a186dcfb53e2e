package dev.vmklab.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.design.DesignBuilder;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.host.Vmk;
import dev.vmklab.design.value.Id;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RoutingTest {
    private final DesignBuilder design = DesignBuilder.design("routing");

    RoutingTest() {
        for (int i = 1; i <= 2; i++) {
            String host = "esx0" + i;
            Labs.host(design, host, "ToR A", "ToR A").portGroup("net", 10);
            design.host(host).vmk("vmk0", "net").ip("10.0.0." + i + "/24").mtu(9000);
        }
    }

    @Test
    void aRouteRunsFromPortOverUplinksToPort() {
        Lab lab = new Lab(design);
        Route.Way way = lab.way("esx01 vmk0", "esx02 vmk0");

        assertThat(way.links()).hasSize(4);
        assertThat(way.links()[0]).isEqualTo(lab.network.portIngress(lab.endpoint("esx01 vmk0")));
        assertThat(way.links()[3]).isEqualTo(lab.network.portEgress(lab.endpoint("esx02 vmk0")));
        assertThat(way.vlan()).isEqualTo(10);
    }

    @Test
    void portsOfOneSwitchInOneVlanTalkInsideTheHost() {
        design.vm("vm1").on("esx01").nic("net");
        design.vm("vm2").on("esx01").nic("net");
        Lab lab = new Lab(design);
        lab.fail("esx01 vmnic0");
        lab.fail("esx01 vmnic1");
        Route.Way way = lab.way("vm1 nic0", "vm2 nic0");

        assertThat(way.links()).isEmpty();
        assertThat(way.vlan()).isZero();
        assertThat(way.narrowestMtu()).isEqualTo(9000);
        assertThat(lab.way("esx01 vmk0", "vm1 nic0").links()).hasSize(1);
    }

    @Test
    void oneVlanOnTwoSwitchesOfAHostLeavesTheHost() {
        design.host("esx01")
                .vmnic("vmnic2", 25e9)
                .standardSwitch("vSwitch1")
                .uplinks("vmnic2")
                .portGroup("own", 10);
        design.plug("esx01 vmnic2", "ToR A", 25e9);
        design.host("esx01").vmk("vmk1", "own").ip("10.0.0.9/24");

        assertThat(new Lab(design).hops("esx01 vmk0", "esx01 vmk1"))
                .containsExactly("esx01 vmnic0 -> ToR A Eth1/1", "ToR A Eth1/5 -> esx01 vmnic2");
    }

    @Test
    void otherVlansOfOneHostDoNotHearEachOther() {
        design.host("esx01").standardSwitch("vSwitch0").portGroup("dark", 20);
        design.vm("vm1").on("esx01").nic("net");
        design.vm("vm2").on("esx01").nic("dark");
        Lab lab = new Lab(design);

        assertThat(lab.reason("vm1 nic0", "vm2 nic0"))
                .isEqualTo("port group dark on esx01 takes VLAN 20, but frames arrive tagged 10");
        lab.fail("esx01 vmnic1");
        assertThat(lab.reason("vm1 nic0", "vm2 nic0"))
                .isEqualTo("port group dark on esx01 takes VLAN 20, but frames arrive tagged 10");
    }

    @Test
    void aSwitchDoesNotSendAFrameBackByThePortItCameFrom() {
        design.tor("ToR A").port("Eth1/1").trunkWithNative(20, "1-100");
        design.tor("ToR A").port("Eth1/2").access(20);
        design.host("esx01").standardSwitch("vSwitch0").portGroup("tagged", 20);
        design.host("esx01").standardSwitch("vSwitch0").portGroup("plain");
        design.vm("vm1").on("esx01").nic("plain");
        design.vm("vm2").on("esx01").nic("plain");
        design.host("esx01")
                .vmnic("vmnic2", 25e9)
                .standardSwitch("vSwitch1")
                .uplinks("vmnic0")
                .portGroup("shared");
        design.vm("vm3").on("esx01").nic("shared");
        Lab lab = new Lab(design);
        lab.fail("esx01 vmnic1");

        assertThat(lab.reason("vm1 nic0", "vm3 nic0"))
                .isEqualTo("frames that came in by ToR A Eth1/1 do not leave by it again");
    }

    @Test
    void aVmnicThatFailedUnnoticedIsABlackHole() {
        Lab lab = new Lab(design);
        lab.breakUnnoticed("esx01 vmnic0");

        assertThat(lab.reason("esx01 vmk0", "esx02 vmk0"))
                .isEqualTo("esx01 vmnic0 is down and the team has not noticed yet");
        assertThat(lab.reason("esx02 vmk0", "esx01 vmk0"))
                .isEqualTo("esx01 vmnic0 is down and the team has not noticed yet");
        lab.state.setSeenUp(lab.element("esx01 vmnic0"), false);
        assertThat(lab.hops("esx01 vmk0", "esx02 vmk0")).first().isEqualTo("esx01 vmnic1 -> ToR A Eth1/2");
    }

    @Test
    void aBlackHoleNamesWhatIsBrokenBehindTheVmnic() {
        Lab lab = new Lab(design);
        lab.breakUnnoticed("ToR A Eth1/1");

        assertThat(lab.reason("esx01 vmk0", "esx02 vmk0"))
                .isEqualTo("esx01 vmnic0 is down (ToR A Eth1/1 is down) and the team has not noticed yet");
    }

    @Test
    void aSmallHopShowsAsTheNarrowestMtu() {
        design.tor("ToR A").port("Eth1/3").mtu(1500);
        Route.Way way = new Lab(design).way("esx01 vmk0", "esx02 vmk0");

        assertThat(way.mtu()).isEqualTo(9000);
        assertThat(way.narrowestMtu()).isEqualTo(1500);
        assertThat(way.passesFullFrames()).isFalse();
    }

    @Test
    void endsAgreeOnTheSmallerMtu() {
        design.host("esx02").vmk("vmk1", "net").ip("10.0.0.7/24").mtu(1500).portId(4);
        Route.Way way = new Lab(design).way("esx01 vmk0", "esx02 vmk1");

        assertThat(way.mtu()).isEqualTo(1500);
        assertThat(way.passesFullFrames()).isTrue();
    }

    @Test
    void aMovedVmFindsThePortGroupOfTheSameNameOnItsNewHost() {
        design.vm("vm1").on("esx01").nic("net");
        design.host("esx03").standardSwitch("vSwitch0").portGroup("other", 10);
        Lab lab = new Lab(design);
        int nic = lab.endpoint("vm1 nic0");
        lab.state.setHostOfEndpoint(nic, lab.network.hostOf(design.id("esx02")));

        assertThat(lab.hops("esx01 vmk0", "vm1 nic0")).last().isEqualTo("ToR A Eth1/4 -> esx02 vmnic1");
        lab.state.setHostOfEndpoint(nic, lab.network.hostOf(design.id("esx03")));
        assertThat(lab.reason("vm1 nic0", "esx01 vmk0")).isEqualTo("esx03 has no port group net for vm1 nic0");
        lab.state.setHostOfEndpoint(nic, -1);
        assertThat(lab.reason("vm1 nic0", "esx01 vmk0")).isEqualTo("vm1 nic0 is on no running VM");
    }

    @Test
    void whatIsDownOrDisconnectedSaysSo() {
        design.vm("off").on("esx01").off().nic("net");
        design.vm("loose").on("esx01").nic("net", "", Optional.empty(), false);
        design.array("filer").port("e0a", 25e9, 10, "10.0.0.9/24").port("e0b", 25e9, 10, "10.0.0.10/24");
        design.plug("filer e0a", "ToR A", 25e9);
        Lab lab = new Lab(design);

        assertThat(lab.reason("off nic0", "esx02 vmk0")).isEqualTo("off nic0 is on no running VM");
        assertThat(lab.reason("esx02 vmk0", "loose nic0")).isEqualTo("loose nic0 is disconnected");
        assertThat(lab.reason("esx02 vmk0", "filer e0b")).isEqualTo("filer e0b has no cable");
        assertThat(lab.reason("filer e0b", "esx02 vmk0")).isEqualTo("filer e0b has no cable");
        assertThat(lab.reason("filer e0a", "filer e0a")).isEqualTo("filer e0a sends to itself");
        lab.breakUnnoticed("ToR A Eth1/5");
        assertThat(lab.reason("esx02 vmk0", "filer e0a")).isEqualTo("ToR A Eth1/5 -> filer e0a is broken");
        lab.breakUnnoticed("filer");
        assertThat(lab.reason("esx02 vmk0", "filer e0a")).isEqualTo("filer is down");
        lab.breakUnnoticed("esx01");
        assertThat(lab.reason("esx01 vmk0", "esx02 vmk0")).isEqualTo("esx01 is down");
    }

    @Test
    void aVmkOnAnUnknownPortGroupHasNoRoute() {
        var built = design.build();
        var host = built.hosts().getFirst();
        var vmk = host.vmks().getFirst();
        var lost = new Vmk(
                vmk.id(),
                vmk.name(),
                Id.of("pg-gone"),
                0,
                vmk.mac(),
                vmk.ip(),
                vmk.mtu(),
                vmk.stack(),
                vmk.tags(),
                vmk.role(),
                false,
                vmk.gateway(),
                vmk.extras());
        var changed = new Host(
                host.id(),
                host.name(),
                host.cluster(),
                host.rack(),
                host.cores(),
                host.memoryBytes(),
                host.release(),
                host.vmnics(),
                host.standardSwitches(),
                host.uplinkSlots(),
                host.stacks(),
                List.of(lost),
                host.origin(),
                host.extras());
        Network network =
                Network.compile(built.withHosts(List.of(changed, built.hosts().get(1))));
        Route route = Routing.route(network, NetworkState.initial(network), 0, 1);

        assertThat(route).isEqualTo(new Route.None("esx01 vmk0 is connected to no port group"));
    }

    @Test
    void twoHostsMayBeCabledStraightToEachOther() {
        DesignBuilder pair = DesignBuilder.design("direct");
        for (int i = 1; i <= 2; i++) {
            pair.host("esx0" + i)
                    .vmnic("vmnic0", 25e9)
                    .standardSwitch("vSwitch0")
                    .uplinks("vmnic0")
                    .portGroup("vsan", 30);
            pair.host("esx0" + i).vmk("vmk2", "vsan").ip("10.30.0." + i + "/24");
        }
        pair.array("das").port("e0a", 25e9, 30, "10.30.0.9/24");
        pair.cable("esx01 vmnic0", "esx02 vmnic0");
        Lab lab = new Lab(pair);

        assertThat(lab.hops("esx01 vmk2", "esx02 vmk2")).containsExactly("esx01 vmnic0 -> esx02 vmnic0");
        assertThat(lab.way("esx01 vmk2", "esx02 vmk2").vlan()).isEqualTo(30);
        assertThat(lab.reason("esx01 vmk2", "das e0a")).isEqualTo("das e0a has no cable");
        lab.breakUnnoticed("esx02 vmnic0");
        assertThat(lab.reason("esx01 vmk2", "esx02 vmk2"))
                .isEqualTo("esx01 vmnic0 is down (esx02 vmnic0 is down) and the team has not noticed yet");
    }

    @Test
    void aCopyOfTheStateGoesItsOwnWay() {
        Lab lab = new Lab(design);
        lab.way("esx01 vmk0", "esx02 vmk0");
        NetworkState copy = lab.state.copy();
        copy.setWorks(lab.element("ToR A"), false);
        Route there = Routing.route(lab.network, copy, lab.endpoint("esx01 vmk0"), lab.endpoint("esx02 vmk0"));

        assertThat(there).isInstanceOf(Route.None.class);
        assertThat(lab.hops("esx01 vmk0", "esx02 vmk0")).hasSize(2);
    }

    @Test
    void numbersAndIdsAgree() {
        design.vm("vm1").on("esx01").nic("net");
        Network network = new Lab(design).network;
        for (int e = 0; e < network.elementCount(); e++) {
            assertThat(network.elementOf(network.element(e))).isEqualTo(e);
        }
        for (int e = 0; e < network.endpointCount(); e++) {
            assertThat(network.endpointOf(network.endpoint(e).id())).isEqualTo(e);
        }
        assertThat(network.elementOf(design.id("vm1"))).isEqualTo(-1);
        assertThat(network.endpointOf(design.id("ToR A"))).isEqualTo(-1);
        assertThat(network.hostOf(design.id("esx02"))).isEqualTo(1);
        assertThat(network.hostOf(design.id("vm1"))).isEqualTo(-1);
    }
}

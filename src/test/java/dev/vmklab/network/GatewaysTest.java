package dev.vmklab.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.design.DesignBuilder;
import dev.vmklab.design.host.TcpIpStack;
import org.junit.jupiter.api.Test;

class GatewaysTest {
    private final DesignBuilder design = DesignBuilder.design("routed");

    /// esx01 in 10.1.0.0/24 (VLAN 10) and esx02 in 10.2.0.0/24 (VLAN 20), both on ToR A.
    GatewaysTest() {
        for (int i = 1; i <= 2; i++) {
            String host = "esx0" + i;
            Labs.host(design, host, "ToR A").portGroup("net", 10 * i);
            design.host(host).vmk("vmk0", "net").ip("10." + i + ".0.5/24");
            design.host(host).stack(TcpIpStack.DEFAULT, "10." + i + ".0.1");
        }
    }

    private void core() {
        design.gateway("Core", "ToR A").in(10, "10.1.0.1/24").in(20, "10.2.0.1/24");
    }

    @Test
    void aGatewayJoinsTwoSubnets() {
        core();
        Lab lab = new Lab(design);

        assertThat(lab.hops("esx01 vmk0", "esx02 vmk0"))
                .containsExactly("esx01 vmnic0 -> ToR A Eth1/1", "ToR A Eth1/2 -> esx02 vmnic0");
        assertThat(lab.way("esx01 vmk0", "esx02 vmk0").vlan()).isEqualTo(10);
        assertThat(lab.way("esx02 vmk0", "esx01 vmk0").vlan()).isEqualTo(20);
    }

    @Test
    void twoSubnetsOfOneHostMeetAtTheGatewayAndComeBackByTheSamePort() {
        core();
        design.host("esx01").standardSwitch("vSwitch0").portGroup("other", 20);
        design.host("esx01").vmk("vmk1", "other").ip("10.2.0.6/24");

        assertThat(new Lab(design).hops("esx01 vmk0", "esx01 vmk1"))
                .containsExactly("esx01 vmnic0 -> ToR A Eth1/1", "ToR A Eth1/1 -> esx01 vmnic0");
    }

    @Test
    void packetsPassFromGatewayToGateway() {
        design.gateway("West", "ToR A")
                .in(10, "10.1.0.1/24")
                .in(99, "10.99.0.1/30", 1500)
                .route("10.2.0.0/16", "10.99.0.2");
        design.gateway("East", "ToR B")
                .in(20, "10.2.0.1/24")
                .in(99, "10.99.0.2/30")
                .route("0.0.0.0/0", "10.99.0.1");
        design.tor("ToR A").port("up").trunk("20", "99");
        design.tor("ToR B").port("up").trunk("20", "99");
        design.cable("ToR A up", "ToR B up");
        Lab lab = new Lab(design);

        assertThat(lab.hops("esx01 vmk0", "esx02 vmk0"))
                .containsExactly(
                        "esx01 vmnic0 -> ToR A Eth1/1",
                        "ToR A up -> ToR B up",
                        "ToR B up -> ToR A up",
                        "ToR A Eth1/2 -> esx02 vmnic0");
        assertThat(lab.way("esx01 vmk0", "esx02 vmk0").narrowestMtu()).isEqualTo(1500);
    }

    @Test
    void gatewaysThatRouteInACircleAreGivenUp() {
        design.gateway("West", "ToR A")
                .in(10, "10.1.0.1/24")
                .in(99, "10.99.0.1/30")
                .route("0.0.0.0/0", "10.99.0.2");
        design.gateway("East", "ToR A").in(99, "10.99.0.2/30").route("0.0.0.0/0", "10.99.0.1");

        assertThat(new Lab(design).reason("esx01 vmk0", "esx02 vmk0"))
                .isEqualTo("packets for 10.2.0.5 pass more than 8 gateways");
    }

    @Test
    void theSecondOfARedundantPairTakesOver() {
        design.gateway("First", "ToR A").in(10, "10.1.0.1/24").in(20, "10.2.0.1/24");
        design.gateway("Second", "ToR A").in(10, "10.1.0.1/24").in(20, "10.2.0.1/24");
        Lab lab = new Lab(design);
        lab.fail("First");

        assertThat(lab.hops("esx01 vmk0", "esx02 vmk0")).hasSize(2);
        lab.fail("Second");
        assertThat(lab.reason("esx01 vmk0", "esx02 vmk0")).isEqualTo("First is down");
    }

    @Test
    void missingGatewaysAndRoutesAreReasons() {
        assertThat(new Lab(design).reason("esx01 vmk0", "esx02 vmk0"))
                .isEqualTo("no gateway has the address 10.1.0.1, which esx01 vmk0 (10.1.0.5/24) sends to");
        design.gateway("Core", "ToR A").in(10, "10.1.0.1/24");
        assertThat(new Lab(design).reason("esx01 vmk0", "esx02 vmk0")).isEqualTo("Core has no route to 10.2.0.5");
        design.gateway("Core", "ToR A").route("10.2.0.0/16", "10.99.0.2");
        assertThat(new Lab(design).reason("esx01 vmk0", "esx02 vmk0"))
                .isEqualTo("Core has no interface in the subnet of its next hop 10.99.0.2");
        design.gateway("Core", "ToR A").in(99, "10.99.0.1/24");
        assertThat(new Lab(design).reason("esx01 vmk0", "esx02 vmk0"))
                .isEqualTo("no gateway has the address 10.99.0.2, the next hop of Core");
        design.host("esx01").stack(TcpIpStack.DEFAULT, "");
        assertThat(new Lab(design).reason("esx01 vmk0", "esx02 vmk0"))
                .isEqualTo("esx01 vmk0 (10.1.0.5/24) has no gateway towards 10.2.0.5");
        design.host("esx01").stack(TcpIpStack.DEFAULT, "10.7.0.1");
        assertThat(new Lab(design).reason("esx01 vmk0", "esx02 vmk0"))
                .isEqualTo("gateway 10.7.0.1 is outside the subnet of esx01 vmk0 (10.1.0.5/24)");
    }

    @Test
    void aGatewayInAnotherVlanThanItsSubnetsHostsIsAReason() {
        design.gateway("Core", "ToR A").in(11, "10.1.0.1/24").in(10, "10.3.0.1/24");

        assertThat(new Lab(design).reason("esx01 vmk0", "esx02 vmk0"))
                .isEqualTo("Core has 10.1.0.1 in VLAN 11, but frames for it arrive in VLAN 10");
    }

    @Test
    void staticRoutesAndOverridesDecideBeforeTheDefaultGateway() {
        core();
        design.gateway("Side", "ToR A").in(10, "10.1.0.2/24").in(20, "10.2.0.2/24", 1500);
        Lab byDefault = new Lab(design);
        design.host("esx01").route(TcpIpStack.DEFAULT, "10.2.0.0/16", "10.1.0.2");
        Lab byRoute = new Lab(design);
        design.host("esx02").vmk("vmk1", "net").ip("10.2.0.6/24").gateway("10.2.0.2");
        Lab byOverride = new Lab(design);

        assertThat(byDefault.way("esx01 vmk0", "esx02 vmk0").narrowestMtu()).isEqualTo(9000);
        assertThat(byRoute.way("esx01 vmk0", "esx02 vmk0").narrowestMtu()).isEqualTo(1500);
        assertThat(byRoute.way("esx02 vmk0", "esx01 vmk0").narrowestMtu()).isEqualTo(9000);
        assertThat(byOverride.way("esx02 vmk1", "esx01 vmk0").narrowestMtu()).isEqualTo(1500);
    }

    @Test
    void arrayPortsAndVmsUseGatewaysToo() {
        core();
        design.array("filer").port("e0a", 0, 25e9, 20, "10.2.0.9/24", "10.2.0.1", 9000);
        design.plug("filer e0a", "ToR A", 25e9);
        design.vm("vm1").on("esx01").nic("net", "10.1.0.77/24");
        Lab lab = new Lab(design);

        assertThat(lab.hops("esx01 vmk0", "filer e0a")).last().isEqualTo("ToR A Eth1/3 -> filer e0a");
        assertThat(lab.hops("filer e0a", "vm1 nic0")).last().isEqualTo("ToR A Eth1/1 -> esx01 vmnic0");
        assertThat(lab.hops("vm1 nic0", "filer e0a")).last().isEqualTo("ToR A Eth1/3 -> filer e0a");
    }

    @Test
    void aVmWithoutAddressMeetsTheGatewayInItsVlan() {
        core();
        design.host("esx01").standardSwitch("vSwitch0").portGroup("dark", 30);
        design.vm("vm1").on("esx01").nic("net");
        design.vm("vm2").on("esx01").nic("dark");
        Lab lab = new Lab(design);

        assertThat(lab.hops("vm1 nic0", "Core")).containsExactly("esx01 vmnic0 -> ToR A Eth1/1");
        assertThat(lab.hops("Core", "vm1 nic0")).containsExactly("ToR A Eth1/1 -> esx01 vmnic0");
        assertThat(lab.reason("vm2 nic0", "Core")).isEqualTo("Core has no interface in VLAN 30");
        assertThat(lab.reason("Core", "vm2 nic0")).isEqualTo("Core has no interface in the VLAN of vm2 nic0");
        lab.fail("Core");
        assertThat(lab.reason("vm1 nic0", "Core")).isEqualTo("Core is down");
    }

    @Test
    void aGuestThatTagsMeetsTheGatewayInAVlanOfIts() {
        core();
        design.host("esx01").standardSwitch("vSwitch0").portGroup("trunk").guestTagged("15-30");
        design.vm("vm1").on("esx01").nic("trunk");
        Lab lab = new Lab(design);

        assertThat(lab.way("vm1 nic0", "Core").vlan()).isEqualTo(20);
        assertThat(lab.way("Core", "vm1 nic0").vlan()).isEqualTo(20);
    }
}

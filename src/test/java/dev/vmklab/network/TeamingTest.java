package dev.vmklab.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.design.DesignBuilder;
import dev.vmklab.design.vswitch.TeamingPolicy;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TeamingTest {
    @ParameterizedTest
    @CsvSource({"0, vmnic0", "1, vmnic1", "2, vmnic2", "3, vmnic0", "7, vmnic1"})
    void originatingPortTakesThePortNumberModuloTheActiveUplinks(int portId, String vmnic) {
        Lab lab = withPort(TeamingPolicy.PORT_ID, 3, 0, portId);

        assertThat(lab.uplink("esx01 vmk0")).isEqualTo("esx01 " + vmnic);
    }

    @ParameterizedTest
    @CsvSource({"00:50:56:60:00:00, vmnic0", "00:50:56:60:00:05, vmnic2", "00:50:56:60:00:ff, vmnic0"})
    void macHashTakesTheLastByteModuloTheActiveUplinks(String mac, String vmnic) {
        DesignBuilder design = Labs.team(TeamingPolicy.MAC_HASH, 3, 0);
        design.host("esx01").vmk("vmk0", "net").ip("10.0.0.10/24").portId(1).mac(mac);

        assertThat(new Lab(design).uplink("esx01 vmk0")).isEqualTo("esx01 " + vmnic);
    }

    @Test
    void macHashWithoutAMacFallsBackToThePortNumber() {
        assertThat(withPort(TeamingPolicy.MAC_HASH, 3, 0, 2).uplink("esx01 vmk0"))
                .isEqualTo("esx01 vmnic2");
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.10, 10.0.0.20, 0, 0, 2",
        "10.0.0.11, 10.0.0.20, 1, 1, 3",
        "192.168.1.101, 192.168.1.7, 0, 2, 2",
        "10.1.2.3, 10.9.8.254, 1, 1, 1"
    })
    void ipHashMatchesTheGoldenValues(String source, String destination, int of2, int of3, int of4) {
        int[] expected = {of2, of3, of4};
        for (int n = 2; n <= 4; n++) {
            DesignBuilder design = Labs.team(TeamingPolicy.IP_HASH, n, 0);
            design.host("esx01").vmk("vmk0", "net").ip(source + "/8");

            assertThat(new Lab(design).uplinkTo("esx01 vmk0", destination))
                    .as("%d uplinks", n)
                    .isEqualTo("esx01 vmnic" + expected[n - 2]);
        }
    }

    @Test
    void ipHashSpreadsOverTheHealthyUplinksAfterAFailure() {
        DesignBuilder design = Labs.team(TeamingPolicy.IP_HASH, 3, 0);
        design.host("esx01").vmk("vmk0", "net").ip("10.0.0.11/24");
        Lab lab = new Lab(design);
        lab.fail("esx01 vmnic0");

        assertThat(lab.uplinkTo("esx01 vmk0", "10.0.0.20")).isEqualTo("esx01 vmnic2");
        assertThat(lab.uplinkTo("esx01 vmk0", "10.0.0.21")).isEqualTo("esx01 vmnic1");
    }

    @Test
    void explicitOrderUsesTheFirstHealthyUplinkAndReturnsOnFailback() {
        Lab lab = withPort(TeamingPolicy.EXPLICIT, 2, 1, 5);

        assertThat(lab.uplink("esx01 vmk0")).isEqualTo("esx01 vmnic0");
        lab.fail("esx01 vmnic0");
        assertThat(lab.uplink("esx01 vmk0")).isEqualTo("esx01 vmnic1");
        lab.fail("esx01 vmnic1");
        assertThat(lab.uplink("esx01 vmk0")).isEqualTo("esx01 vmnic2");
        lab.restore("esx01 vmnic0");
        assertThat(lab.uplink("esx01 vmk0")).isEqualTo("esx01 vmnic0");
    }

    @ParameterizedTest
    @CsvSource({"PORT_ID", "MAC_HASH", "IP_HASH"})
    void standbyTakesThePlaceOfAFailedActiveUplink(TeamingPolicy policy) {
        Lab lab = withPort(policy, 1, 1, 0);

        assertThat(lab.uplink("esx01 vmk0")).isEqualTo("esx01 vmnic0");
        lab.fail("esx01 vmnic0");
        assertThat(lab.uplink("esx01 vmk0")).isEqualTo("esx01 vmnic1");
        assertThat(lab.hops("esx01 vmk0", "esx02 vmk0"))
                .containsExactly("esx01 vmnic1 -> ToR A Eth1/2", "ToR A Eth1/3 -> esx02 vmnic0");
    }

    @Test
    void standbyTakesOneFailedPlaceAndHealthyPortsStay() {
        assertThat(afterFailureOfVmnic0(0)).isEqualTo("esx01 vmnic2");
        assertThat(afterFailureOfVmnic0(1)).isEqualTo("esx01 vmnic1");
    }

    private static String afterFailureOfVmnic0(int portId) {
        Lab lab = withPort(TeamingPolicy.PORT_ID, 2, 1, portId);
        lab.fail("esx01 vmnic0");
        return lab.uplink("esx01 vmk0");
    }

    @Test
    void withoutStandbyOnlyThePortsOfTheFailedUplinkMove() {
        for (int portId = 0; portId < 6; portId++) {
            Lab lab = withPort(TeamingPolicy.PORT_ID, 3, 0, portId);
            String before = lab.uplink("esx01 vmk0");
            lab.fail("esx01 vmnic1");
            String after = lab.uplink("esx01 vmk0");

            if (before.equals("esx01 vmnic1")) {
                assertThat(after).isIn("esx01 vmnic0", "esx01 vmnic2");
            } else {
                assertThat(after).isEqualTo(before);
            }
        }
    }

    @Test
    void loadBasedStartsLikeOriginatingPortAndFollowsAMoveWhileItsUplinkIsUp() {
        Lab lab = new Lab(distributed(TeamingPolicy.LOAD_BASED));
        int vmk = lab.endpoint("esx01 vmk0");

        assertThat(lab.uplink("esx01 vmk0")).isEqualTo("esx01 vmnic0");
        lab.state.setUplinkOverride(vmk, lab.element("esx01 vmnic1"));
        assertThat(lab.uplink("esx01 vmk0")).isEqualTo("esx01 vmnic1");
        lab.fail("esx01 vmnic1");
        assertThat(lab.uplink("esx01 vmk0")).isEqualTo("esx01 vmnic0");
    }

    @Test
    void unplannedUplinksAreUnused() {
        DesignBuilder design = Labs.team(TeamingPolicy.EXPLICIT, 3, 0);
        design.host("esx01")
                .standardSwitch("vSwitch0")
                .portGroup("net")
                .teaming(TeamingPolicy.EXPLICIT, List.of("vmnic1"), List.of());
        design.host("esx01").vmk("vmk0", "net").ip("10.0.0.10/24");
        Lab lab = new Lab(design);
        lab.fail("esx01 vmnic1");

        assertThat(lab.uplink("esx01 vmk0")).isEqualTo("no uplink of port group net on esx01 is up");
        assertThat(lab.reason("esx01 vmk0", "esx02 vmk0")).isEqualTo("no uplink of port group net on esx01 is up");
    }

    @Test
    void aTeamThatNamesOnlyForeignVmnicsHasNoUplink() {
        DesignBuilder design = Labs.team(TeamingPolicy.PORT_ID, 1, 0);
        design.host("esx01")
                .standardSwitch("vSwitch0")
                .portGroup("net")
                .teaming(TeamingPolicy.PORT_ID, List.of("vmnic7"), List.of());
        design.host("esx01").vmk("vmk0", "net");

        assertThat(new Lab(design).uplink("esx01 vmk0")).isEqualTo("port group net on esx01 has no uplink");
    }

    @Test
    void aVmnicWithoutCableIsSeenDownFromTheStart() {
        DesignBuilder design = DesignBuilder.design("bare");
        design.host("esx01")
                .vmnic("vmnic0", 10e9)
                .standardSwitch("vSwitch0")
                .uplinks("vmnic0")
                .portGroup("net");
        design.host("esx01").vmk("vmk0", "net");

        assertThat(new Lab(design).uplink("esx01 vmk0"))
                .isEqualTo("no uplink of port group net on esx01 is up: esx01 vmnic0 has no cable");
    }

    @Test
    void aLagHashesAmongItsHealthyMembers() {
        Lab lab = new Lab(lag("po1", "po1"));

        assertThat(lab.uplinkTo("esx01 vmk0", "10.0.0.20")).isEqualTo("esx01 vmnic0");
        assertThat(lab.uplinkTo("esx01 vmk0", "10.0.0.21")).isEqualTo("esx01 vmnic1");
        lab.fail("esx01 vmnic0");
        assertThat(lab.uplinkTo("esx01 vmk0", "10.0.0.20")).isEqualTo("esx01 vmnic1");
    }

    @Test
    void aLagOnPortsWithoutLacpBundlesNothing() {
        DesignBuilder design = lag("po1", "po1");
        DesignBuilder plain = lag("", "");

        assertThat(new Lab(design).uplink("esx01 vmk0")).startsWith("esx01 vmnic");
        assertThat(new Lab(plain).uplink("esx01 vmk0"))
                .isEqualTo("esx01 vmnic0 is in lag1, but ToR A Eth1/1 is in no LACP port channel");
    }

    @Test
    void aLagOverTwoChannelsKeepsTheFirst() {
        Lab lab = new Lab(lag("po1", "po2"));

        assertThat(lab.uplinkTo("esx01 vmk0", "10.0.0.21")).isEqualTo("esx01 vmnic0");
        lab.fail("esx01 vmnic0");
        assertThat(lab.uplink("esx01 vmk0"))
                .isEqualTo("esx01 vmnic1 is in lag1, but ToR A Eth1/2 is in another port channel than esx01 vmnic0");
    }

    @Test
    void aSwitchPortThatWaitsForLacpIsShutToATeamWithoutLag() {
        DesignBuilder design = distributed(TeamingPolicy.PORT_ID);
        design.tor("ToR A").port("Eth1/1").lacp("po1");
        Lab lab = new Lab(design);

        assertThat(lab.reason("esx01 vmk0", "esx02 vmk0"))
                .isEqualTo("ToR A Eth1/1 waits for LACP, but esx01 vmnic0 is in no LAG");
        assertThat(lab.reason("esx02 vmk0", "esx01 vmk0"))
                .isEqualTo("ToR A Eth1/1 waits for LACP, but esx01 vmnic0 is in no LAG");
    }

    @Test
    void theSwitchSpreadsOverTheWorkingMembersOfAChannel() {
        Lab lab = new Lab(lag("po1", "po1"));

        assertThat(lab.hops("esx02 vmk0", "esx01 vmk0")).last().isEqualTo("ToR A Eth1/1 -> esx01 vmnic0");
        lab.breakUnnoticed("esx01 vmnic0");
        assertThat(lab.hops("esx02 vmk0", "esx01 vmk0")).last().isEqualTo("ToR A Eth1/2 -> esx01 vmnic1");
    }

    @Test
    void aChannelSendsOnAnUplinkThatThePortGroupDoesNotUse() {
        DesignBuilder design = distributed(TeamingPolicy.EXPLICIT);
        design.vds("DSwitch").portGroup("net").teaming(TeamingPolicy.EXPLICIT, List.of("Uplink 1"), List.of());
        design.tor("ToR A").port("Eth1/1").channel("po1");
        design.tor("ToR A").port("Eth1/2").channel("po1");
        design.host("esx02").vmk("vmk1", "net").ip("10.0.0.21/24");
        Lab lab = new Lab(design);

        assertThat(lab.hops("esx02 vmk0", "esx01 vmk0")).hasSize(2);
        assertThat(lab.reason("esx02 vmk1", "esx01 vmk0"))
                .isEqualTo("ToR A Eth1/2 is in a channel and sends to esx01 vmnic1, which port group net on esx01"
                        + " does not use");
    }

    private static Lab withPort(TeamingPolicy policy, int active, int standby, int portId) {
        DesignBuilder design = Labs.team(policy, active, standby);
        design.host("esx01").vmk("vmk0", "net").ip("10.0.0.10/24").portId(portId);
        return new Lab(design);
    }

    /// Two hosts on a distributed switch over ToR A: esx01 with two uplinks, esx02 with one; VLAN 10.
    private static DesignBuilder distributed(TeamingPolicy policy) {
        DesignBuilder design = DesignBuilder.design("distributed");
        design.vds("DSwitch").portGroup("net").vlan(10).teaming(policy, List.of("Uplink 1", "Uplink 2"), List.of());
        design.host("esx01").vmnic("vmnic0", 25e9).vmnic("vmnic1", 25e9);
        design.host("esx02").vmnic("vmnic0", 25e9);
        design.plug("esx01 vmnic0", "ToR A", 25e9);
        design.plug("esx01 vmnic1", "ToR A", 25e9);
        design.plug("esx02 vmnic0", "ToR A", 25e9);
        design.host("esx01").uplink("DSwitch", "Uplink 1", "vmnic0").uplink("DSwitch", "Uplink 2", "vmnic1");
        design.host("esx02").uplink("DSwitch", "Uplink 1", "vmnic0");
        design.host("esx01").vmk("vmk0", "net").ip("10.0.0.10/24").portId(0);
        design.host("esx02").vmk("vmk0", "net").ip("10.0.0.20/24").portId(1);
        return design;
    }

    /// esx01's two vmnics in lag1 on switch ports in the named LACP channels, none where empty.
    private static DesignBuilder lag(String channelOf1, String channelOf2) {
        DesignBuilder design = DesignBuilder.design("lag");
        design.vds("DSwitch")
                .lag("lag1", 2)
                .portGroup("net")
                .vlan(10)
                .teaming(TeamingPolicy.PORT_ID, List.of("lag1"), List.of());
        design.host("esx01").vmnic("vmnic0", 25e9).vmnic("vmnic1", 25e9);
        var first = design.plug("esx01 vmnic0", "ToR A", 25e9);
        var second = design.plug("esx01 vmnic1", "ToR A", 25e9);
        if (!channelOf1.isEmpty()) {
            first.lacp(channelOf1);
            second.lacp(channelOf2);
        }
        design.host("esx01").uplink("DSwitch", "lag1-0", "vmnic0").uplink("DSwitch", "lag1-1", "vmnic1");
        design.host("esx01").vmk("vmk0", "net").ip("10.0.0.10/24");
        Labs.host(design, "esx02", "ToR A").portGroup("net10", 10);
        design.host("esx02").vmk("vmk0", "net10").ip("10.0.0.20/24");
        return design;
    }
}

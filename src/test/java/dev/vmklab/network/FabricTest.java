package dev.vmklab.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.design.DesignBuilder;
import dev.vmklab.design.vswitch.TeamingPolicy;
import java.util.List;
import org.junit.jupiter.api.Test;

class FabricTest {
    private final DesignBuilder design = DesignBuilder.design("fabric");

    /// A host with one vmk in VLAN 10 behind each listed switch, cabled to port Eth1/1.
    private void hosts(String... tors) {
        for (int i = 1; i <= tors.length; i++) {
            String host = "esx0" + i;
            Labs.host(design, host, tors[i - 1]).portGroup("net", 10);
            design.host(host).vmk("vmk0", "net").ip("10.0.0." + i + "/24");
        }
    }

    private void join(String a, String b) {
        design.tor(a).port("to " + b);
        design.tor(b).port("to " + a);
        design.cable(a + " to " + b, b + " to " + a);
    }

    private Lab ring() {
        hosts("A", "B", "C");
        join("A", "B");
        join("B", "C");
        join("C", "A");
        return new Lab(design);
    }

    @Test
    void aRingOfThreeBlocksTheCableFarthestFromTheRoot() {
        Lab lab = ring();

        assertThat(lab.hops("esx02 vmk0", "esx03 vmk0"))
                .containsExactly(
                        "esx02 vmnic0 -> B Eth1/1", "B to A -> A to B", "A to C -> C to A", "C Eth1/1 -> esx03 vmnic0");
        assertThat(lab.hops("esx01 vmk0", "esx03 vmk0"))
                .contains("A to C -> C to A")
                .hasSize(3);
    }

    @Test
    void theLowestBridgePriorityBecomesTheRoot() {
        design.tor("C").bridgePriority(4096);
        Lab lab = ring();

        assertThat(lab.hops("esx02 vmk0", "esx03 vmk0"))
                .contains("B to C -> C to B")
                .hasSize(3);
        assertThat(lab.hops("esx01 vmk0", "esx02 vmk0")).containsSubsequence("A to C -> C to A", "C to B -> B to C");
    }

    @Test
    void aRingHealsOverTheBlockedCable() {
        Lab lab = ring();
        lab.breakCable("A to B", "B to A");

        assertThat(lab.hops("esx02 vmk0", "esx01 vmk0")).containsSubsequence("B to C -> C to B", "C to A -> A to C");
        lab.fail("C");
        assertThat(lab.reason("esx02 vmk0", "esx01 vmk0")).isEqualTo("no working cables lead from B to A");
        lab.restore("C");
        assertThat(lab.hops("esx02 vmk0", "esx01 vmk0")).hasSize(4);
    }

    @Test
    void pathCostFollowsLinkSpeed() {
        design.tor("A").port("to B").rate(1e9);
        Lab lab = ring();

        assertThat(lab.hops("esx01 vmk0", "esx02 vmk0")).containsSubsequence("A to C -> C to A", "C to B -> B to C");
    }

    @Test
    void oneOfTwoParallelCablesIsBlocked() {
        hosts("A", "B");
        join("A", "B");
        design.tor("A").port("second").rate(100e9);
        design.tor("B").port("second").rate(100e9);
        design.cable("A second", "B second");
        Lab lab = new Lab(design);

        assertThat(lab.hops("esx01 vmk0", "esx02 vmk0")).contains("A second -> B second");
        lab.breakUnnoticed("A second");
        assertThat(lab.hops("esx01 vmk0", "esx02 vmk0")).contains("A to B -> B to A");
    }

    @Test
    void aChannelUsesOneMemberPerPairOfAddresses() {
        hosts("A", "B", "B");
        for (String member : List.of("m0", "m1")) {
            design.tor("A").port(member).channel("po1");
            design.tor("B").port(member).channel("po9");
            design.cable("A " + member, "B " + member);
        }
        Lab lab = new Lab(design);

        assertThat(lab.hops("esx01 vmk0", "esx02 vmk0")).contains("A m1 -> B m1");
        assertThat(lab.hops("esx02 vmk0", "esx01 vmk0")).contains("B m1 -> A m1");
        assertThat(lab.hops("esx01 vmk0", "esx03 vmk0")).contains("A m0 -> B m0");
        lab.breakUnnoticed("B m1");
        assertThat(lab.hops("esx01 vmk0", "esx02 vmk0")).contains("A m0 -> B m0");
    }

    @Test
    void eachVlanHasItsOwnTree() {
        design.tor("A").port("to B").trunk("20");
        Lab lab = ring();

        assertThat(lab.hops("esx01 vmk0", "esx02 vmk0")).containsSubsequence("A to C -> C to A", "C to B -> B to C");
    }

    @Test
    void aVlanThatNoCableCarriesIsNamedWithThePort() {
        hosts("A", "B");
        join("A", "B");
        design.tor("B").port("to A").trunk("20-30");
        Lab lab = new Lab(design);

        assertThat(lab.reason("esx01 vmk0", "esx02 vmk0")).isEqualTo("B to A does not carry VLAN 10");
        assertThat(lab.reason("esx02 vmk0", "esx01 vmk0")).isEqualTo("B to A does not carry VLAN 10");
    }

    @Test
    void nativeVlansThatDifferDoNotLeak() {
        hosts("A", "B");
        join("A", "B");
        design.tor("A").port("to B").trunkWithNative(10, "1-100");
        design.tor("B").port("to A").trunkWithNative(20, "1-100");

        assertThat(new Lab(design).reason("esx01 vmk0", "esx02 vmk0"))
                .isEqualTo("A to B and B to A disagree on the tag of VLAN 10: their native or access VLANs differ");
    }

    @Test
    void switchesWithoutACableAreApart() {
        hosts("A", "B");

        assertThat(new Lab(design).reason("esx01 vmk0", "esx02 vmk0")).isEqualTo("no working cables lead from A to B");
    }

    /// A pair A+B with a peer link; esx01 in a LAG over both halves, esx02 on A alone, esx03 on B alone.
    private Lab pair() {
        design.mlag("A", "B");
        design.vds("DSwitch").lag("lag1", 2);
        design.vds("DSwitch").portGroup("dnet").vlan(10).teaming(TeamingPolicy.PORT_ID, List.of("lag1"), List.of());
        design.host("esx01").vmnic("vmnic0", 25e9).vmnic("vmnic1", 25e9);
        design.plug("esx01 vmnic0", "A", 25e9).lacp("po11");
        design.plug("esx01 vmnic1", "B", 25e9).lacp("po11");
        design.host("esx01").uplink("DSwitch", "lag1-0", "vmnic0").uplink("DSwitch", "lag1-1", "vmnic1");
        design.host("esx01").vmk("vmk0", "dnet").ip("10.0.0.1/24");
        Labs.host(design, "esx02", "A").portGroup("net", 10);
        Labs.host(design, "esx03", "B").portGroup("net", 10);
        design.host("esx02").vmk("vmk0", "net").ip("10.0.0.2/24");
        design.host("esx03").vmk("vmk0", "net").ip("10.0.0.3/24");
        join("A", "B");
        return new Lab(design);
    }

    @Test
    void anMlagPairUsesThePortOnTheHalfWhereTheFrameIs() {
        Lab lab = pair();

        assertThat(lab.hops("esx02 vmk0", "esx01 vmk0"))
                .containsExactly("esx02 vmnic0 -> A Eth1/2", "A Eth1/1 -> esx01 vmnic0");
        assertThat(lab.hops("esx03 vmk0", "esx01 vmk0"))
                .containsExactly("esx03 vmnic0 -> B Eth1/2", "B Eth1/1 -> esx01 vmnic1");
    }

    @Test
    void anMlagPairCrossesItsPeerLinkOnlyWhenTheOtherHalfHasThePort() {
        Lab lab = pair();

        assertThat(lab.hops("esx02 vmk0", "esx03 vmk0"))
                .contains("A to B -> B to A")
                .hasSize(3);
        lab.fail("esx01 vmnic0");
        assertThat(lab.hops("esx02 vmk0", "esx01 vmk0"))
                .containsExactly("esx02 vmnic0 -> A Eth1/2", "A to B -> B to A", "B Eth1/1 -> esx01 vmnic1");
    }

    @Test
    void aPeerLinkThatLacksTheVlanIsNamed() {
        design.tor("A").port("to B").trunk("20");

        assertThat(pair().reason("esx02 vmk0", "esx03 vmk0"))
                .isEqualTo("the peer link between A and B does not carry VLAN 10");
    }

    @Test
    void aPairSurvivesTheLossOfAHalf() {
        Lab lab = pair();
        lab.fail("A");

        assertThat(lab.hops("esx03 vmk0", "esx01 vmk0"))
                .containsExactly("esx03 vmnic0 -> B Eth1/2", "B Eth1/1 -> esx01 vmnic1");
        assertThat(lab.reason("esx03 vmk0", "esx02 vmk0")).isEqualTo("no uplink of port group net on esx02 is up");
    }

    @Test
    void theWorseHalfSuspendsSharedChannelsWhenThePeerLinkIsLost() {
        Lab lab = pair();
        lab.breakCable("A to B", "B to A");

        assertThat(lab.hops("esx02 vmk0", "esx01 vmk0")).hasSize(2);
        assertThat(lab.reason("esx03 vmk0", "esx01 vmk0")).isEqualTo("no working cables lead from B to A");
        lab.fail("esx01 vmnic0");
        assertThat(lab.reason("esx01 vmk0", "esx02 vmk0"))
                .isEqualTo("B Eth1/1 is suspended because the peer link of its MLAG pair is down");
    }

    @Test
    void aSwitchAbovePairsSeesOneBridgePerPair() {
        hosts("Leaf 1", "Leaf 2");
        design.mlag("Spine A", "Spine B");
        join("Spine A", "Spine B");
        for (String leaf : List.of("Leaf 1", "Leaf 2")) {
            for (String spine : List.of("Spine A", "Spine B")) {
                join(leaf, spine);
                design.tor(leaf).port("to " + spine).channel("up");
                design.tor(spine).port("to " + leaf).channel("down " + leaf);
            }
        }
        Lab lab = new Lab(design);

        assertThat(lab.hops("esx01 vmk0", "esx02 vmk0"))
                .containsExactly(
                        "esx01 vmnic0 -> Leaf 1 Eth1/1",
                        "Leaf 1 to Spine B -> Spine B to Leaf 1",
                        "Spine B to Leaf 2 -> Leaf 2 to Spine B",
                        "Leaf 2 Eth1/1 -> esx02 vmnic0");
        lab.breakCable("Leaf 2 to Spine B", "Spine B to Leaf 2");
        assertThat(lab.hops("esx01 vmk0", "esx02 vmk0"))
                .containsSubsequence(
                        "Leaf 1 to Spine B -> Spine B to Leaf 1",
                        "Spine B to Spine A -> Spine A to Spine B",
                        "Spine A to Leaf 2 -> Leaf 2 to Spine A");
    }
}

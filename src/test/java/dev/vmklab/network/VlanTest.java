package dev.vmklab.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.design.DesignBuilder;
import dev.vmklab.design.PortGroupBuilder;
import dev.vmklab.design.SwitchPortBuilder;
import dev.vmklab.design.fabric.Appliance;
import dev.vmklab.design.vswitch.PrivateVlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VlanTest {
    private final DesignBuilder design = DesignBuilder.design("vlans");
    private final PortGroupBuilder group1 = Labs.host(design, "esx01", "ToR A").portGroup("net");
    private final PortGroupBuilder group2 = Labs.host(design, "esx02", "ToR A").portGroup("net");
    private final SwitchPortBuilder port1 = design.tor("ToR A").port("Eth1/1");
    private final SwitchPortBuilder port2 = design.tor("ToR A").port("Eth1/2");

    private Lab vmks() {
        design.host("esx01").vmk("vmk1", "net").ip("10.0.0.1/24");
        design.host("esx02").vmk("vmk1", "net").ip("10.0.0.2/24");
        return new Lab(design);
    }

    private Lab vms() {
        design.vm("vm1").on("esx01").nic("net");
        design.vm("vm2").on("esx02").nic("net");
        return new Lab(design);
    }

    @Test
    void aTaggedPortGroupCrossesATrunkThatAllowsItsVlan() {
        group1.vlan(130);
        group2.vlan(130);
        port1.trunk("100-140");

        assertThat(vmks().way("esx01 vmk1", "esx02 vmk1").vlan()).isEqualTo(130);
    }

    @Test
    void aTrunkDropsAVlanThatItDoesNotAllow() {
        group1.vlan(130);
        group2.vlan(130);
        port1.trunk("100-129", "131-140");
        Lab lab = vmks();

        assertThat(lab.reason("esx01 vmk1", "esx02 vmk1")).isEqualTo("ToR A Eth1/1 does not carry VLAN 130");
        assertThat(lab.reason("esx02 vmk1", "esx01 vmk1")).isEqualTo("ToR A Eth1/1 does not carry VLAN 130");
    }

    @Test
    void anUntaggedPortGroupLandsInTheAccessVlan() {
        port1.access(20);
        port2.access(20);

        assertThat(vmks().way("esx01 vmk1", "esx02 vmk1").vlan()).isEqualTo(20);
    }

    @Test
    void untaggedAndTaggedPortGroupsMeetInTheNativeVlan() {
        port1.trunkWithNative(20, "1-100");
        group2.vlan(20);

        Lab lab = vmks();

        assertThat(lab.way("esx01 vmk1", "esx02 vmk1").vlan()).isEqualTo(20);
        assertThat(lab.way("esx02 vmk1", "esx01 vmk1").vlan()).isEqualTo(20);
    }

    @Test
    void aPortGroupTaggedWithTheNativeVlanLosesItsTraffic() {
        group1.vlan(10);
        group2.vlan(10);
        port1.trunkWithNative(10, "1-100");
        Lab lab = vmks();

        assertThat(lab.reason("esx01 vmk1", "esx02 vmk1"))
                .isEqualTo("ToR A Eth1/1 takes its native VLAN 10 untagged and drops frames tagged with it");
        assertThat(lab.reason("esx02 vmk1", "esx01 vmk1"))
                .isEqualTo("port group net on esx01 takes VLAN 10, but frames arrive untagged");
    }

    @Test
    void anAccessPortDropsTaggedFrames() {
        group1.vlan(10);
        group2.vlan(10);
        port1.access(10);
        Lab lab = vmks();

        assertThat(lab.reason("esx01 vmk1", "esx02 vmk1"))
                .isEqualTo("ToR A Eth1/1 is an access port of VLAN 10 and does not carry VLAN 10 tagged");
        assertThat(lab.reason("esx02 vmk1", "esx01 vmk1"))
                .isEqualTo("port group net on esx01 takes VLAN 10, but frames arrive untagged");
    }

    @Test
    void aTrunkWithoutNativeVlanDropsUntaggedFrames() {
        assertThat(vmks().reason("esx01 vmk1", "esx02 vmk1"))
                .isEqualTo("ToR A Eth1/1 has no native VLAN and drops untagged frames");
    }

    @Test
    void aGuestThatTagsMeetsATaggedPortGroup() {
        group1.guestTagged("4000-4094");
        group2.vlan(130);
        Lab lab = vms();

        assertThat(lab.way("vm1 nic0", "vm2 nic0").vlan()).isEqualTo(130);
        assertThat(lab.way("vm2 nic0", "vm1 nic0").vlan()).isEqualTo(130);
    }

    @Test
    void twoGuestsThatTagMeetInTheirLowestCommonVlan() {
        group1.guestTagged("100-200", "20-40");
        group2.guestTagged("30-50", "120");

        assertThat(vms().way("vm1 nic0", "vm2 nic0").vlan()).isEqualTo(30);
    }

    @Test
    void aDistributedTrunkPassesOnlyItsRanges() {
        DesignBuilder d = onVds();
        d.vds("DSwitch").portGroup("pg1").guestTagged("10-20");
        d.vds("DSwitch").portGroup("pg2").vlan(30);
        d.vm("vm1").on("esx01").nic("pg1");
        d.vm("vm2").on("esx02").nic("pg2");
        Lab lab = new Lab(d);

        assertThat(lab.reason("vm1 nic0", "vm2 nic0"))
                .isEqualTo("port group pg1 on esx01 passes VLAN 10-20, which vm1 nic0 cannot use here");
        assertThat(lab.reason("vm2 nic0", "vm1 nic0"))
                .isEqualTo("port group pg1 on esx01 takes VLAN 10-20, but frames arrive tagged 30");
    }

    @ParameterizedTest
    @CsvSource({
        "promiscuous, promiscuous, true",
        "promiscuous, community1, true",
        "community1, promiscuous, true",
        "promiscuous, isolated, true",
        "isolated, promiscuous, true",
        "community1, community1, true",
        "community1, community2, false",
        "community1, isolated, false",
        "isolated, community1, false",
        "isolated, isolated, false"
    })
    void privateVlansDecideWhoHearsWhom(String from, String to, boolean heard) {
        for (String hostOfTo : new String[] {"esx01", "esx02"}) {
            DesignBuilder d = onVds();
            d.vds("DSwitch")
                    .privateVlan(100, 100, PrivateVlan.Kind.PROMISCUOUS)
                    .privateVlan(100, 101, PrivateVlan.Kind.COMMUNITY)
                    .privateVlan(100, 102, PrivateVlan.Kind.COMMUNITY)
                    .privateVlan(100, 103, PrivateVlan.Kind.ISOLATED);
            d.vds("DSwitch").portGroup("promiscuous").privateVlan(100, 100);
            d.vds("DSwitch").portGroup("community1").privateVlan(100, 101);
            d.vds("DSwitch").portGroup("community2").privateVlan(100, 102);
            d.vds("DSwitch").portGroup("isolated").privateVlan(100, 103);
            d.vm("vm1").on("esx01").nic(from);
            d.vm("vm2").on(hostOfTo).nic(to);

            assertThat(new Lab(d).route("vm1 nic0", "vm2 nic0") instanceof Route.Way)
                    .as("%s to %s on %s", from, to, hostOfTo)
                    .isEqualTo(heard);
        }
    }

    @Test
    void aSecondaryVlanReachesTheGatewayOfItsPrimary() {
        DesignBuilder d = onVds();
        d.vds("DSwitch").privateVlan(100, 101, PrivateVlan.Kind.COMMUNITY);
        d.vds("DSwitch").portGroup("community").privateVlan(100, 101);
        d.gateway("Core", "ToR A").in(100, "10.0.0.1/24");
        d.vm("vm1").on("esx01").nic("community");
        Lab lab = new Lab(d);

        assertThat(lab.way("vm1 nic0", "Core").vlan()).isEqualTo(101);
        assertThat(lab.way("Core", "vm1 nic0").vlan()).isEqualTo(100);
    }

    @Test
    void aStationTagsItsOwnVlan() {
        group1.vlan(130);
        design.array("filer").port("e0a", 25e9, 130, "10.0.0.9/24").port("e0b", 25e9, 0, "10.0.0.8/24");
        design.plug("filer e0a", "ToR A", 25e9);
        design.plug("filer e0b", "ToR A", 25e9).access(130);
        design.appliance(Appliance.Kind.VCENTER, "vcsa", 10e9, 0, "10.0.0.7/24");
        design.plug("vcsa", "ToR A", 10e9);
        design.host("esx01").vmk("vmk1", "net").ip("10.0.0.1/24");
        Lab lab = new Lab(design);

        assertThat(lab.hops("esx01 vmk1", "filer e0a"))
                .containsExactly("esx01 vmnic0 -> ToR A Eth1/1", "ToR A Eth1/3 -> filer e0a");
        assertThat(lab.hops("filer e0b", "esx01 vmk1"))
                .containsExactly("filer e0b -> ToR A Eth1/4", "ToR A Eth1/1 -> esx01 vmnic0");
        assertThat(lab.reason("esx01 vmk1", "vcsa"))
                .isEqualTo("vcsa expects frames untagged, but they arrive tagged 130");
        assertThat(lab.reason("vcsa", "esx01 vmk1"))
                .isEqualTo("ToR A Eth1/5 has no native VLAN and drops untagged frames");
    }

    /// Two hosts with one uplink each in a distributed switch.
    private static DesignBuilder onVds() {
        DesignBuilder d = DesignBuilder.design("vds");
        for (String host : new String[] {"esx01", "esx02"}) {
            d.host(host).vmnic("vmnic0", 25e9).uplink("DSwitch", "Uplink 1", "vmnic0");
            d.plug(host + " vmnic0", "ToR A", 25e9);
        }
        return d;
    }
}

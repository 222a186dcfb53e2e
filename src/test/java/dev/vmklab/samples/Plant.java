package dev.vmklab.samples;

import dev.vmklab.design.ArrayBuilder;
import dev.vmklab.design.DesignBuilder;
import dev.vmklab.design.GatewayBuilder;
import dev.vmklab.design.SwitchPortBuilder;
import dev.vmklab.design.fabric.Appliance;

/// Physical parts that samples share: ToR switches, gateways, vCenter.
final class Plant {
    static final double GBIT_1 = 1e9;
    static final double GBIT_10 = 10e9;
    static final double GBIT_25 = 25e9;
    static final double GBIT_100 = 100e9;
    static final String A = "ToR A";
    static final String B = "ToR B";

    private Plant() {}

    /// ToR A and ToR B, joined by a channel of two cables that carries the VLANs.
    static void torPair(DesignBuilder d, double linkRate, int... vlans) {
        for (String tor : new String[] {A, B}) {
            for (int i = 1; i <= 2; i++) {
                d.tor(tor).port("Eth1/" + (50 + i)).rate(linkRate).lacp("po1").trunk(Lan.texts(vlans));
            }
        }
        for (int i = 1; i <= 2; i++) {
            d.cable(A + " Eth1/" + (50 + i), B + " Eth1/" + (50 + i));
        }
    }

    /// A trunk for a host's vmnic, with an unused native VLAN.
    static SwitchPortBuilder trunk(DesignBuilder d, String port, String tor, double rate, int... vlans) {
        return d.plug(port, tor, rate).trunkWithNative(Lan.UNUSED, Lan.texts(vlans));
    }

    /// A redundant pair of gateways with the address .1 in each VLAN.
    static void gateways(DesignBuilder d, String switchA, String switchB, int... vlans) {
        gateway(d, "core A", switchA, vlans);
        gateway(d, "core B", switchB, vlans);
    }

    static void gateway(DesignBuilder d, String label, String on, int... vlans) {
        GatewayBuilder gateway = d.gateway(label, on);
        for (int vlan : vlans) {
            gateway.in(vlan, Lan.at(vlan, 1));
        }
    }

    static void vcenter(DesignBuilder d, String tor) {
        d.appliance(
                Appliance.Kind.VCENTER,
                "vcenter",
                GBIT_10,
                Lan.MANAGEMENT,
                Lan.at(Lan.MANAGEMENT, 5),
                Lan.gateway(Lan.MANAGEMENT));
        d.plug("vcenter", tor, GBIT_10).trunk(Lan.texts(Lan.MANAGEMENT));
    }

    /// A backup server in the management network.
    static void backupServer(DesignBuilder d, String tor) {
        d.appliance(
                Appliance.Kind.BACKUP_SERVER,
                "backup",
                GBIT_10,
                Lan.MANAGEMENT,
                Lan.at(Lan.MANAGEMENT, 6),
                Lan.gateway(Lan.MANAGEMENT));
        d.plug("backup", tor, GBIT_10).trunk(Lan.texts(Lan.MANAGEMENT));
    }

    /// An array port on a ToR in one VLAN.
    static void arrayPort(
            DesignBuilder d, String array, String port, int controller, double rate, int vlan, int last, String tor) {
        ArrayBuilder builder = d.array(array);
        builder.port(port, controller, rate, vlan, Lan.at(vlan, last), "", 9000);
        d.plug(array + " " + port, tor, rate).trunk(Lan.texts(vlan));
    }
}

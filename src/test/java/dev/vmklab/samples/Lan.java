package dev.vmklab.samples;

import java.util.Arrays;

/// The VLANs of the samples and their addresses; host n has .(10 + n) everywhere.
final class Lan {
    static final int MANAGEMENT = 110;
    static final int VMOTION = 120;
    static final int STORAGE_A = 130;
    static final int STORAGE_B = 131;
    static final int NFS = 132;
    static final int VSAN = 140;
    static final int VSAN_SITE_B = 141;
    static final int FT = 150;
    static final int WITNESS = 190;
    static final int SERVERS = 200;
    static final int CLIENTS = 210;
    static final int OT_MANAGEMENT = 310;
    static final int OT_VMOTION = 312;
    static final int OT_STORAGE = 313;
    static final int OT_SUPERVISION = 320;
    static final int OT_OPERATIONS = 330;
    static final int OT_DMZ = 340;
    /// Between gateways.
    static final int TRANSIT = 900;
    static final int WAN_A = 901;
    static final int WAN_B = 902;
    /// The native VLAN of trunks, in which nothing is.
    static final int UNUSED = 999;

    private static final int FIRST_HOST = 10;

    private Lan() {}

    /// The address of host n.
    static String host(int vlan, int n) {
        return at(vlan, FIRST_HOST + n);
    }

    /// The address with a last number, and its prefix length.
    static String at(int vlan, int last) {
        return subnet(vlan) + last + "/24";
    }

    /// The gateway's address, without a prefix length.
    static String gateway(int vlan) {
        return subnet(vlan) + 1;
    }

    private static String subnet(int vlan) {
        return switch (vlan) {
            case STORAGE_A -> "10.13.0.";
            case STORAGE_B -> "10.13.1.";
            case NFS -> "10.13.2.";
            case VSAN_SITE_B -> "10.14.1.";
            default -> numbered(vlan);
        };
    }

    private static String numbered(int vlan) {
        if (vlan >= TRANSIT) {
            return "10.90." + (vlan - TRANSIT) + ".";
        }
        if (vlan >= OT_MANAGEMENT) {
            return "172.16." + (vlan - 300) + ".";
        }
        return vlan >= SERVERS ? "10.20." + (vlan - SERVERS) + "." : "10." + vlan / 10 + ".0.";
    }

    static String[] texts(int... vlans) {
        return Arrays.stream(vlans).mapToObj(Integer::toString).toArray(String[]::new);
    }
}

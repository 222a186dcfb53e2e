package dev.vmklab.samples;

import static dev.vmklab.design.DesignBuilder.design;

import dev.vmklab.design.Design;
import dev.vmklab.design.DesignBuilder;
import dev.vmklab.design.compute.Drs;
import dev.vmklab.design.compute.Ha;
import dev.vmklab.design.fabric.Appliance;
import dev.vmklab.design.fabric.QosClass;
import dev.vmklab.design.host.StorageRole;
import dev.vmklab.design.host.VmkTag;
import dev.vmklab.design.value.Service;
import dev.vmklab.design.vswitch.Shaping;
import java.util.List;
import java.util.Optional;

/// The designs of the story: a vMotion burst on one 10 GbE path hurts NFS, and what cures which half of it.
///
/// Both hosts read and write on one NFS datastore. Reads weigh more than writes, as in most clusters, so that the
/// destination's receive side is short of bandwidth even when the source's transmit side shares fairly.
public final class StorySamples {
    private static final double GBIT_10 = 10e9;
    private static final double GBIT_25 = 25e9;
    private static final double GIB = 1L << 30;
    private static final int VMS_PER_HOST = 8;
    private static final double READS = 1500;
    private static final double WRITES = 600;
    private static final double BLOCK = 32768;
    private static final int OUTSTANDING = 12;

    /// What differs between the designs of the story.
    public enum Variant {
        FLAT,
        NIOC,
        SEPARATED,
        TOR_QOS,
        SHAPED
    }

    private StorySamples() {}

    public static Design of(Variant variant, String name) {
        DesignBuilder d = design(name);
        d.cluster("Cluster", Ha.OFF, Drs.FULLY_AUTOMATED);
        fabric(d, variant);
        boolean standard = variant == Variant.FLAT || variant == Variant.SEPARATED;
        if (standard) {
            for (int n = 1; n <= 2; n++) {
                standardHost(d, n, variant);
            }
        } else {
            distributedHosts(d, variant);
        }
        d.nfs("nfs01", "filer e0a");
        vms(d, standard ? "VM Network" : "dpg-vm");
        return d.build();
    }

    private static void fabric(DesignBuilder d, Variant variant) {
        d.tor("ToR A").bufferBytes(1e6);
        if (variant == Variant.TOR_QOS) {
            d.tor("ToR A")
                    .qos(
                            25,
                            new QosClass("storage", List.of(Service.NFS), 50, 0, Optional.empty()),
                            new QosClass("vMotion", List.of(Service.VMOTION), 25, 0, Optional.empty()));
        }
        d.array("filer").port("e0a", GBIT_25, 130, "10.13.0.100/24");
        d.plug("filer e0a", "ToR A", GBIT_25).trunk("130");
        d.gateway("core", "ToR A").in(110, "10.11.0.1/24").in(200, "10.20.0.1/24");
        d.appliance(Appliance.Kind.VCENTER, "vcenter", GBIT_10, 110, "10.11.0.5/24");
        d.plug("vcenter", "ToR A", GBIT_10).trunk("110");
    }

    private static void standardHost(DesignBuilder d, int n, Variant variant) {
        String host = "esx0" + n;
        boolean separated = variant == Variant.SEPARATED;
        var h = d.host(host).cluster("Cluster").vmnic("vmnic0", GBIT_10);
        plug(d, host + " vmnic0", variant);
        if (separated) {
            h.vmnic("vmnic1", GBIT_10);
            plug(d, host + " vmnic1", variant);
        }
        h.standardSwitch("vSwitch0")
                .uplinks("vmnic0")
                .portGroup("Management Network", 110)
                .portGroup("vMotion", 120)
                .portGroup("VM Network", 200);
        if (separated) {
            h.standardSwitch("vSwitch1").uplinks("vmnic1").portGroup("NFS", 130);
        } else {
            h.standardSwitch("vSwitch0").portGroup("NFS", 130);
        }
        vmks(d, host, n, "Management Network", "vMotion", "NFS");
    }

    private static void distributedHosts(DesignBuilder d, Variant variant) {
        var vds = d.vds("DSwitch").uplinks("Uplink 1").nioc();
        vds.portGroup("dpg-management", 110);
        var vmotion = vds.portGroup("dpg-vmotion").vlan(120);
        if (variant == Variant.SHAPED) {
            vmotion.shapeEgress(new Shaping(5e9, 5e9, 5e6));
        }
        vds.portGroup("dpg-nfs", 130);
        vds.portGroup("dpg-vm", 200);
        for (int n = 1; n <= 2; n++) {
            String host = "esx0" + n;
            d.host(host).cluster("Cluster").vmnic("vmnic0", GBIT_10).uplink("DSwitch", "Uplink 1", "vmnic0");
            plug(d, host + " vmnic0", variant);
            vmks(d, host, n, "dpg-management", "dpg-vmotion", "dpg-nfs");
        }
    }

    private static void plug(DesignBuilder d, String vmnic, Variant variant) {
        var port = d.plug(vmnic, "ToR A", GBIT_10).trunk("110", "120", "130", "200");
        if (variant == Variant.TOR_QOS) {
            port.qos();
        }
    }

    private static void vmks(DesignBuilder d, String host, int n, String management, String vmotion, String nfs) {
        d.host(host).vmk("vmk0", management).ip("10.11.0." + (10 + n) + "/24").tag(VmkTag.MANAGEMENT);
        d.host(host).stack("defaultTcpipStack", "10.11.0.1");
        d.host(host).vmk("vmk1", vmotion).ip("10.12.0." + (10 + n) + "/24").tag(VmkTag.VMOTION);
        d.host(host).vmk("vmk2", nfs).ip("10.13.0." + (10 + n) + "/24").role(StorageRole.NFS);
    }

    private static void vms(DesignBuilder d, String network) {
        for (int n = 1; n <= 2; n++) {
            for (int i = 1; i <= VMS_PER_HOST; i++) {
                String vm = "app-" + n + i;
                d.vm(vm)
                        .on("esx0" + n)
                        .memoryBytes(16 * GIB)
                        .memory(16 * GIB, 2 * GIB, 60e6)
                        .nic(network)
                        .disk("nfs01", READS, BLOCK, OUTSTANDING, WRITES, BLOCK, OUTSTANDING)
                        .traffic("nic0", "", 40e6, 60e6);
            }
        }
    }
}

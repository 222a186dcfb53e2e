package dev.vmklab.samples;

import static dev.vmklab.samples.Plant.GBIT_10;
import static dev.vmklab.samples.Plant.GBIT_25;

import dev.vmklab.design.Design;
import dev.vmklab.design.DesignBuilder;
import dev.vmklab.design.compute.Drs;
import dev.vmklab.design.compute.Ha;
import dev.vmklab.design.fabric.Appliance;
import dev.vmklab.design.fabric.QosClass;
import dev.vmklab.design.host.StorageRole;
import dev.vmklab.design.host.VmkTag;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.Service;
import dev.vmklab.design.vswitch.Nioc;
import dev.vmklab.design.vswitch.NiocAllocation;
import dev.vmklab.design.vswitch.Shaping;
import dev.vmklab.scenario.ConfigurationHappening;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The samples of the story: a vMotion burst on one 10 GbE path hurts NFS, and what cures which half of it.
///
/// Both hosts read and write on one NFS datastore. Reads weigh more than writes, as in most clusters, so that the
/// destination's receive side is short of bandwidth even when the source's transmit side shares fairly.
public final class StorySamples {
    static final String BURST = "vMotion burst";

    private static final String STORY = """
            Two ESXi hosts with one 10 GbE vmnic each, NFS on an all-flash filer, eight VMs on each host that read and \
            write all the time. """;

    /// What differs between the designs of the story.
    public enum Variant {
        FLAT("flat", "One 10 GbE path", """
                Management, vMotion, NFS and VM traffic share one vmnic on a standard switch. A vMotion opens several \
                TCP streams, NFS has one connection: on the full link the burst takes almost everything. Watch the \
                writes of esx01, which leave by the same vmnic as the migrations, and the reads of esx02, which \
                arrive by the same ToR port. Compare with flat-nioc, flat-tor-qos, flat-shaping and separated."""),
        NIOC("flat-nioc", "One 10 GbE path with NIOC", """
                The same path on a distributed switch with Network I/O Control. It schedules what the host sends, so \
                the writes of esx01 keep their share while the VMs leave. It cannot schedule what the ToR sends: the \
                reads that arrive at esx02 suffer as before. That half needs QoS on the ToR (flat-tor-qos) or a \
                shaped vMotion port group (flat-shaping)."""),
        SEPARATED("separated", "NFS on a vmnic of its own", """
                A second vmnic carries nothing but NFS. The burst can fill the first one and storage does not notice. \
                The price is a second port per host and a second ToR port."""),
        TOR_QOS("flat-tor-qos", "One 10 GbE path with NIOC and QoS on the ToR", """
                Network I/O Control on the hosts and queues on the ports of the ToR: storage, vMotion, the rest. The \
                hosts schedule what they send, the ToR what they receive, and both halves of the storage traffic \
                keep their share."""),
        SHAPED("flat-shaping", "One 10 GbE path with NIOC and a shaped vMotion port group", """
                Network I/O Control on the hosts, and egress shaping to 5 Gbit/s on the vMotion port group: vMotion \
                towards a host can no longer fill its ToR port. Storage keeps its latency, the migrations take \
                longer, also when the link is idle: a shaper does not lend.""");

        final String file;
        final String title;
        final String lesson;

        Variant(String file, String title, String lesson) {
            this.file = file;
            this.title = title;
            this.lesson = lesson;
        }

        boolean isStandard() {
            return this == FLAT || this == SEPARATED;
        }
    }

    private static final Map<Integer, List<String>> VMS = Map.of(
            1, List.of("erp-db-01", "bi-01", "mail-01", "file-01", "web-01", "erp-app-01", "build-01", "dc-01"),
            2, List.of("crm-db-01", "bi-02", "mail-02", "file-02", "web-02", "crm-app-01", "build-02", "dc-02"));

    private static final List<Guest> KINDS = List.of(
            Guest.DATABASE,
            Guest.REPORTING,
            Guest.MAIL,
            Guest.FILE,
            Guest.WEB,
            Guest.APPLICATION,
            Guest.BUILD,
            Guest.DIRECTORY);

    private StorySamples() {}

    /// The design alone, under another name.
    public static Design of(Variant variant, String name) {
        return sample(variant).design().withName(name);
    }

    static Sample sample(Variant variant) {
        SampleBuilder sample = SampleBuilder.sample(variant.file, variant.title, STORY + " " + variant.lesson);
        DesignBuilder d = sample.design;
        d.cluster("Cluster", Ha.OFF, Drs.FULLY_AUTOMATED);
        fabric(d, variant);
        if (variant.isStandard()) {
            for (int n = 1; n <= 2; n++) {
                standardHost(d, n, variant);
            }
        } else {
            distributedHosts(d, variant);
        }
        d.nfs("nfs01", "filer e0a");
        vms(d, variant.isStandard() ? "VM Network" : "dpg-vm");
        scenarios(sample, variant == Variant.SEPARATED ? "vmnic1" : "vmnic0", Expected.of(variant));
        if (variant == Variant.NIOC) {
            limitUnderWay(sample);
        }
        return sample.build();
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
        d.array("filer").port("e0a", GBIT_25, Lan.STORAGE_A, Lan.at(Lan.STORAGE_A, 100));
        d.plug("filer e0a", "ToR A", GBIT_25).trunk(Lan.texts(Lan.STORAGE_A));
        Plant.gateway(d, "core", "ToR A", Lan.MANAGEMENT, Lan.SERVERS);
        d.appliance(Appliance.Kind.VCENTER, "vcenter", GBIT_10, Lan.MANAGEMENT, Lan.at(Lan.MANAGEMENT, 5));
        d.plug("vcenter", "ToR A", GBIT_10).trunk(Lan.texts(Lan.MANAGEMENT));
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
                .portGroup("Management Network", Lan.MANAGEMENT)
                .portGroup("vMotion", Lan.VMOTION)
                .portGroup("VM Network", Lan.SERVERS);
        if (separated) {
            h.standardSwitch("vSwitch1").uplinks("vmnic1").portGroup("NFS", Lan.STORAGE_A);
        } else {
            h.standardSwitch("vSwitch0").portGroup("NFS", Lan.STORAGE_A);
        }
        vmks(d, host, n, "Management Network", "vMotion", "NFS");
    }

    private static void distributedHosts(DesignBuilder d, Variant variant) {
        var vds = d.vds("DSwitch").uplinks("Uplink 1").nioc();
        vds.portGroup("dpg-management", Lan.MANAGEMENT);
        var vmotion = vds.portGroup("dpg-vmotion").vlan(Lan.VMOTION);
        if (variant == Variant.SHAPED) {
            vmotion.shapeEgress(new Shaping(5e9, 5e9, 5e6));
        }
        vds.portGroup("dpg-nfs", Lan.STORAGE_A);
        vds.portGroup("dpg-vm", Lan.SERVERS);
        for (int n = 1; n <= 2; n++) {
            String host = "esx0" + n;
            d.host(host).cluster("Cluster").vmnic("vmnic0", GBIT_10).uplink("DSwitch", "Uplink 1", "vmnic0");
            plug(d, host + " vmnic0", variant);
            vmks(d, host, n, "dpg-management", "dpg-vmotion", "dpg-nfs");
        }
    }

    private static void plug(DesignBuilder d, String vmnic, Variant variant) {
        var port = Plant.trunk(d, vmnic, "ToR A", GBIT_10, Lan.MANAGEMENT, Lan.VMOTION, Lan.STORAGE_A, Lan.SERVERS);
        if (variant == Variant.TOR_QOS) {
            port.qos();
        }
    }

    private static void vmks(DesignBuilder d, String host, int n, String management, String vmotion, String nfs) {
        d.host(host).vmk("vmk0", management).ip(Lan.host(Lan.MANAGEMENT, n)).tag(VmkTag.MANAGEMENT);
        d.host(host).stack("defaultTcpipStack", Lan.gateway(Lan.MANAGEMENT));
        d.host(host).vmk("vmk1", vmotion).ip(Lan.host(Lan.VMOTION, n)).tag(VmkTag.VMOTION);
        d.host(host).vmk("vmk2", nfs).ip(Lan.host(Lan.STORAGE_A, n)).role(StorageRole.NFS);
    }

    private static void vms(DesignBuilder d, String network) {
        for (int n = 1; n <= 2; n++) {
            for (int i = 0; i < KINDS.size(); i++) {
                KINDS.get(i).in(d.vm(VMS.get(n).get(i)).on("esx0" + n), "nfs01", network);
            }
        }
    }

    private static void limitUnderWay(SampleBuilder sample) {
        var limit = new NiocAllocation(Service.VMOTION, Nioc.LOW, 0, Optional.of(3e9));
        Id vds = sample.design.id("DSwitch");
        sample.scenario("vMotion is limited under way", 220, """
                        The same four VMs leave esx01 at 20 s. At 40 s someone limits vMotion to 3 Gbit/s in Network \
                        I/O Control. Writes were safe by their shares before; the reads that arrive at esx02 recover \
                        only now, because less is sent there. The migrations pay for it to their end, also when the \
                        link is idle.""")
                .at(20)
                .migrate("esx02", "erp-db-01", "bi-01", "mail-01", "file-01")
                .at(40)
                .happens(new ConfigurationHappening.ChangeNioc(vds, new Nioc(true, List.of(limit), Extras.NONE)))
                .expectVMotions(4, 185)
                .between(26, 40)
                .expectBandwidth(Service.VMOTION, 7.5e9, 9e9)
                .between(40, 80)
                .expectBandwidth(Service.VMOTION, 2.9e9, 3e9)
                .expectLatency(0.0023, 0.0031);
    }

    /// What a run is expected to keep, a tenth above what it comes to: seconds.
    ///
    /// @param burst the longest of four vMotions
    /// @param single a vMotion in the busy hour
    /// @param maintenance the longest of eight
    /// @param reads p99 in the burst, which is the destination's matter
    /// @param writes p99 in the burst, which is the source's matter
    private record Expected(double burst, double single, double maintenance, double reads, double writes) {
        static Expected of(Variant variant) {
            return switch (variant) {
                case FLAT -> new Expected(75, 35, 112, 0.055, 0.046);
                case NIOC -> new Expected(78, 35, 119, 0.046, 0.0031);
                case SEPARATED -> new Expected(68, 29, 105, 0.0023, 0.0029);
                case TOR_QOS -> new Expected(113, 51, 182, 0.0023, 0.0029);
                case SHAPED -> new Expected(129, 53, 207, 0.014, 0.0031);
            };
        }
    }

    /// @param storageVmnic what NFS leaves by
    /// @param expected of its runs
    private static void scenarios(SampleBuilder sample, String storageVmnic, Expected expected) {
        sample.scenario(BURST, 180, """
                        At 20 s four VMs leave esx01 for esx02 at once. Look at the latency of nfs01 on both hosts, \
                        reads and writes apart, and at who fills which link.""")
                .at(20)
                .migrate("esx02", "erp-db-01", "bi-01", "mail-01", "file-01")
                .expectVMotions(4, expected.burst())
                .expectLatency(expected.reads(), expected.writes());
        sample.scenario("One vMotion in the busy hour", 180, """
                        The VMs work harder from 20 s on, one database moves at 40 s, and the load is back to normal \
                        at 120 s: even a single migration counts when storage needs the link.""")
                .at(20)
                .load("", 1.4, 1.5, 1)
                .at(40)
                .migrate("esx02", "erp-db-01")
                .at(120)
                .load("", 1, 1, 1)
                .expectVMotions(1, expected.single());
        sample.scenario("Maintenance of esx01", 300, """
                        esx01 is emptied at 20 s: eight VMs, up to eight at a time. The burst lasts until the last \
                        one has moved.""")
                .at(20)
                .evacuate("esx01")
                .expectVMotions(8, expected.maintenance());
        sample.scenario("The only storage path fails", 90, """
                        The vmnic that carries NFS on esx01 fails at 20 s and works again at 40 s. With one there is \
                        nothing to fail over to: NFS is silent until the link is back and TCP has sent again.""")
                .at(20)
                .fail("esx01 " + storageVmnic)
                .at(40)
                .restore("esx01 " + storageVmnic)
                .expectSilence(20, 26)
                .expectAllPathsDown(0)
                .expectRate(15_000);
    }
}

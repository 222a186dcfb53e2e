package dev.vmklab.simulation;

import dev.vmklab.design.Design;
import dev.vmklab.design.DesignBuilder;
import dev.vmklab.design.SwitchPortBuilder;
import dev.vmklab.design.VmBuilder;
import dev.vmklab.design.fabric.Appliance;
import dev.vmklab.design.host.StorageRole;
import dev.vmklab.design.host.VmkTag;
import dev.vmklab.design.storage.Backing;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.vswitch.Shaping;
import dev.vmklab.design.vswitch.TeamingPolicy;
import dev.vmklab.format.ParameterFile;
import dev.vmklab.parameters.Parameter;
import dev.vmklab.parameters.Parameters;
import dev.vmklab.scenario.ElementHappening;
import dev.vmklab.scenario.Happening;
import dev.vmklab.scenario.Scenario;
import dev.vmklab.scenario.TimedEvent;
import dev.vmklab.simulation.recording.Recording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// A small design with every service of a host, for tests of what moves bytes: hosts esx01, esx02, ... with two 10 GbE
/// vmnics on two ToRs, a filer and a SAN with two controllers each, vCenter, a backup and a replication server.
public final class Lab {
    public static final Parameters PARAMETERS = ParameterFile.standard().parameters();
    public static final double GIB = 1L << 30;
    private static final double RATE = 10e9;
    private static final String UP_1 = "Uplink 1";
    private static final String UP_2 = "Uplink 2";

    public final DesignBuilder design = DesignBuilder.design("lab");
    private final List<TimedEvent> events = new ArrayList<>();
    private final Map<String, SwitchPortBuilder> plugs = new HashMap<>();
    private Parameters parameters = PARAMETERS;
    private double at;

    /// @param hosts at least 1
    /// @param provisioning whether hosts have a provisioning vmk
    public static Lab of(int hosts, boolean provisioning) {
        return new Lab(hosts, provisioning);
    }

    private Lab(int hosts, boolean provisioning) {
        DesignBuilder d = design;
        d.cluster("Cluster");
        d.tor("ToR A").port("Eth1/50").rate(100e9).trunk("1-4094");
        d.tor("ToR B").port("Eth1/50").rate(100e9).trunk("1-4094");
        d.cable("ToR A Eth1/50", "ToR B Eth1/50");
        var vds = d.vds("DSwitch").mtu(9000).uplinks(UP_1, UP_2);
        vds.portGroup("front").vlan(10).teaming(TeamingPolicy.EXPLICIT, List.of(UP_1), List.of(UP_2));
        vds.portGroup("back").vlan(20).teaming(TeamingPolicy.EXPLICIT, List.of(UP_2), List.of(UP_1));
        vds.portGroup("iscsi-a").vlan(30).teaming(TeamingPolicy.EXPLICIT, List.of(UP_1), List.of());
        vds.portGroup("iscsi-b").vlan(31).teaming(TeamingPolicy.EXPLICIT, List.of(UP_2), List.of());
        vds.portGroup("servers").vlan(40).teaming(TeamingPolicy.EXPLICIT, List.of(UP_1), List.of(UP_2));
        vds.portGroup("clients").vlan(41).teaming(TeamingPolicy.EXPLICIT, List.of(UP_1), List.of(UP_2));
        for (int n = 1; n <= hosts; n++) {
            host(n, provisioning);
        }
        stations();
        d.nfs("nfs01", "filer e0");
        d.datastore("nfs41", new Backing.Nfs(d.id("filer"), List.of(d.id("filer e0"), d.id("filer e1")), "/x", 4, 1));
        d.iscsi("lun01", "san a0", "san b0", "san a1", "san b1");
    }

    /// Another host, which mounts only the datastores that are added after it.
    public void addHost(int n) {
        host(n, true);
    }

    private void host(int n, boolean provisioning) {
        String host = "esx0" + n;
        DesignBuilder d = design;
        d.host(host).cluster("Cluster");
        for (int i = 0; i < 2; i++) {
            d.host(host).vmnic("vmnic" + i, RATE);
            d.host(host).uplink("DSwitch", i == 0 ? UP_1 : UP_2, "vmnic" + i);
            d.plug(host + " vmnic" + i, i == 0 ? "ToR A" : "ToR B", RATE).trunk("1-4094");
        }
        d.host(host).vmk("vmk0", "front").ip("10.0.10." + (10 + n) + "/24").tag(VmkTag.MANAGEMENT);
        d.host(host)
                .vmk("vmk1", "back")
                .ip("10.0.20." + (10 + n) + "/24")
                .mtu(9000)
                .tag(VmkTag.VMOTION);
        d.host(host)
                .vmk("vmk2", "front")
                .ip("10.0.11." + (10 + n) + "/24")
                .mtu(9000)
                .role(StorageRole.NFS);
        d.host(host)
                .vmk("vmk3", "iscsi-a")
                .ip("10.0.30." + (10 + n) + "/24")
                .mtu(9000)
                .role(StorageRole.ISCSI);
        d.host(host)
                .vmk("vmk4", "iscsi-b")
                .ip("10.0.31." + (10 + n) + "/24")
                .mtu(9000)
                .role(StorageRole.ISCSI);
        if (provisioning) {
            d.host(host).vmk("vmk5", "back").ip("10.0.21." + (10 + n) + "/24").tag(VmkTag.PROVISIONING);
        }
        d.host(host).vmk("vmk6", "front").ip("10.0.12." + (10 + n) + "/24").tag(VmkTag.REPLICATION);
        d.host(host).vmk("vmk7", "front").ip("10.0.12." + (110 + n) + "/24").tag(VmkTag.REPLICATION_NFC);
    }

    private void stations() {
        DesignBuilder d = design;
        for (int c = 0; c < 2; c++) {
            String tor = c == 0 ? "ToR A" : "ToR B";
            d.array("filer").port("e" + c, c, RATE, 10, "10.0.11." + (100 + c) + "/24", "", 9000);
            plugs.put("filer e" + c, d.plug("filer e" + c, tor, RATE).trunk("10"));
            d.array("san").port("a" + c, c, RATE, 30, "10.0.30." + (100 + c) + "/24", "", 9000);
            d.plug("san a" + c, "ToR A", RATE).trunk("30");
            d.array("san").port("b" + c, c, RATE, 31, "10.0.31." + (100 + c) + "/24", "", 9000);
            d.plug("san b" + c, "ToR B", RATE).trunk("31");
        }
        station(Appliance.Kind.VCENTER, "vcenter", "10.0.10.5/24");
        station(Appliance.Kind.BACKUP_SERVER, "backup", "10.0.10.6/24");
        station(Appliance.Kind.REPLICATION_SERVER, "replicator", "10.0.12.7/24");
    }

    private void station(Appliance.Kind kind, String label, String ip) {
        design.appliance(kind, label, RATE, 10, ip);
        design.plug(label, "ToR A", RATE).trunk("10");
    }

    /// A VM of 8 GiB on a host with its files on a datastore.
    public VmBuilder vm(String name, String host, String datastore) {
        return design.vm(name).on(host).memoryBytes(8 * GIB).nic("servers").datastore(datastore);
    }

    /// Makes the switch port of a filer's port pass small frames only.
    public void narrow(String port, int mtu) {
        plugs.get(port).mtu(mtu);
    }

    /// Shapes what each port of the VMs' port group sends.
    public void shapeServers(Shaping shaping) {
        design.vds("DSwitch").portGroup("servers").shapeIngress(shaping);
    }

    /// Other numbers of the model.
    public Lab with(Map<Parameter, Double> overrides) {
        Map<String, Double> byKey = new HashMap<>();
        overrides.forEach((parameter, value) -> byKey.put(parameter.key(), value));
        parameters = parameters.with(byKey);
        return this;
    }

    public Lab at(double seconds) {
        at = seconds;
        return this;
    }

    public Lab happens(Happening happening) {
        events.add(new TimedEvent(Id.of("event-" + events.size()), at, happening));
        return this;
    }

    public Lab fail(String label) {
        return happens(new ElementHappening.Fail(design.id(label)));
    }

    public Lab restore(String label) {
        return happens(new ElementHappening.Restore(design.id(label)));
    }

    public Simulation play(double seconds) {
        Simulation simulation = start(seconds);
        simulation.runToEnd();
        return simulation;
    }

    public Simulation start(double seconds) {
        Design built = design.build();
        Scenario scenario = new Scenario(Id.of("scenario-1"), "lab", "", seconds, 1, events, Extras.NONE);
        return Simulation.verifying(built, scenario, parameters);
    }

    public static List<String> texts(Recording recording) {
        return IntStream.range(0, recording.occurrences().size())
                .mapToObj(i -> recording.occurrences().get(i).text())
                .toList();
    }

    /// When something was noted whose text contains a part.
    public static double timeOf(Recording recording, String part) {
        return IntStream.range(0, recording.occurrences().size())
                .filter(i -> recording.occurrences().get(i).text().contains(part))
                .mapToDouble(i -> recording.occurrences().time(i))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing says \"" + part + "\": " + texts(recording)));
    }
}

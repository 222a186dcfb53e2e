package dev.vmklab.simulation;

import dev.vmklab.design.Design;
import dev.vmklab.design.DesignBuilder;
import dev.vmklab.design.compute.Drs;
import dev.vmklab.design.compute.Ha;
import dev.vmklab.design.compute.Ha.IsolationResponse;
import dev.vmklab.design.host.StorageRole;
import dev.vmklab.design.host.VmkTag;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import dev.vmklab.format.ParameterFile;
import dev.vmklab.parameters.Parameters;
import dev.vmklab.scenario.Happening;
import dev.vmklab.scenario.Scenario;
import dev.vmklab.scenario.TimedEvent;
import dev.vmklab.simulation.recording.HaState;
import dev.vmklab.simulation.recording.Log;
import dev.vmklab.simulation.recording.Occurrence;
import dev.vmklab.simulation.recording.RestartRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// A cluster of hosts on two ToR switches with shared storage, and what happens to it, by labels.
///
/// Hosts have vmnic0 and vmnic1 on vSwitch0 (Management VLAN 10, vMotion 20, FT 50, VMs 30) and vmnic2 on vSwitch1 for
/// iSCSI (VLAN 40); the gateway 10.0.10.1 is on ToR A.
public final class ClusterLab {
    public static final Parameters PARAMETERS = ParameterFile.standard().parameters();
    private static final double RATE = 10e9;

    public final DesignBuilder design = DesignBuilder.design("cluster");
    private final List<TimedEvent> events = new ArrayList<>();
    private final int hosts;

    public ClusterLab(int hosts) {
        this(hosts, ha(IsolationResponse.LEAVE_POWERED_ON));
    }

    public ClusterLab(int hosts, Ha ha) {
        this.hosts = hosts;
        design.cluster("Cluster", ha, Drs.FULLY_AUTOMATED);
        for (String tor : new String[] {"ToR A", "ToR B"}) {
            design.tor(tor).port("core").rate(RATE);
        }
        design.cable("ToR A core", "ToR B core");
        design.gateway("gateway", "ToR A").in(10, "10.0.10.1/24").in(30, "10.0.30.1/24");
        design.array("array").port("p0", RATE, 40, "10.0.40.100/24");
        design.plug("array p0", "ToR B", RATE);
        for (int n = 1; n <= hosts; n++) {
            host("esx0" + n, 10 + n);
        }
        design.iscsi("lun1", "array p0").iscsi("lun2", "array p0");
    }

    public static Ha ha(IsolationResponse response) {
        return new Ha(true, true, List.of(), response, List.of(), 1, Extras.NONE);
    }

    private void host(String name, int last) {
        var host = design.host(name).cluster("Cluster");
        host.vmnic("vmnic0", RATE).vmnic("vmnic1", RATE).vmnic("vmnic2", RATE);
        design.plug(name + " vmnic0", "ToR A", RATE);
        design.plug(name + " vmnic1", "ToR B", RATE);
        design.plug(name + " vmnic2", "ToR B", RATE);
        host.standardSwitch("vSwitch0")
                .uplinks("vmnic0", "vmnic1")
                .portGroup("Management", 10)
                .portGroup("vMotion", 20)
                .portGroup("FT", 50)
                .portGroup("VMs", 30);
        host.standardSwitch("vSwitch1").uplinks("vmnic2").portGroup("iSCSI", 40);
        host.vmk("vmk0", "Management").ip("10.0.10." + last + "/24").tag(VmkTag.MANAGEMENT);
        host.vmk("vmk1", "vMotion").ip("10.0.20." + last + "/24").tag(VmkTag.VMOTION);
        host.vmk("vmk2", "iSCSI").ip("10.0.40." + last + "/24").role(StorageRole.ISCSI);
        host.vmk("vmk3", "FT").ip("10.0.50." + last + "/24").tag(VmkTag.FT_LOGGING);
        host.stack("defaultTcpipStack", "10.0.10.1");
    }

    /// VMs `name-1` to `name-count` on a host with their files on lun1.
    public ClusterLab vms(String host, String name, int count) {
        for (int i = 1; i <= count; i++) {
            design.vm(name + "-" + i).on(host).nic("VMs").disk("lun1", 100, 8192, 4, 50, 8192, 4);
        }
        return this;
    }

    public ClusterLab at(double time, Function<DesignBuilder, Happening> happening) {
        events.add(new TimedEvent(Id.of("event-" + events.size()), time, happening.apply(design)));
        return this;
    }

    public Play play(double seconds) {
        return play(seconds, PARAMETERS);
    }

    public Play play(double seconds, Parameters parameters) {
        Simulation simulation = simulation(seconds, parameters);
        simulation.runToEnd();
        return new Play(simulation, this);
    }

    public Simulation simulation(double seconds, Parameters parameters) {
        Design built = design.build();
        Scenario scenario = new Scenario(Id.of("scenario-1"), "s", "", seconds, 1, events, Extras.NONE);
        return Simulation.verifying(built, scenario, parameters);
    }

    /// What was played.
    public record Play(Simulation simulation, ClusterLab lab) {
        /// Lines `time text` of all occurrences that hold a word.
        public List<String> lines(String word) {
            Log<Occurrence> log = simulation.recording().occurrences();
            List<String> lines = new ArrayList<>();
            for (int i = 0; i < log.size(); i++) {
                if (log.get(i).text().contains(word)) {
                    lines.add(log.time(i) + " " + log.get(i).text());
                }
            }
            return lines;
        }

        public List<RestartRecord> restarts() {
            Log<RestartRecord> log = simulation.recording().restarts();
            List<RestartRecord> restarts = new ArrayList<>();
            for (int i = 0; i < log.size(); i++) {
                restarts.add(log.get(i));
            }
            return restarts;
        }

        public HaState state(String host) {
            int number = simulation.network().hostOf(lab.design.id(host));
            Log<HaState> log = simulation.recording().haState(number);
            return log.get(log.size() - 1);
        }

        /// The name of the host that a VM runs on, empty for none.
        public String hostOf(String vm) {
            int host = simulation.hostOfVm(lab.design.id(vm));
            return host < 0 ? "" : "esx0" + (host + 1);
        }
    }
}

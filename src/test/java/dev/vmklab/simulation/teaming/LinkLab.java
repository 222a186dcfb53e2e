package dev.vmklab.simulation.teaming;

import dev.vmklab.design.DesignBuilder;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.vswitch.FailureDetection;
import dev.vmklab.design.vswitch.Teaming;
import dev.vmklab.design.vswitch.TeamingPolicy;
import dev.vmklab.scenario.ElementHappening;
import dev.vmklab.scenario.Happening;
import dev.vmklab.scenario.Scenario;
import dev.vmklab.scenario.TimedEvent;
import dev.vmklab.simulation.ClusterLab;
import dev.vmklab.simulation.Simulation;
import dev.vmklab.simulation.recording.Series;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/// esx01 with up to four uplinks on ToR A to D, esx02 on the core, and what happens to them.
class LinkLab {
    static final double RATE = 10e9;

    final DesignBuilder design = DesignBuilder.design("links");
    private final List<TimedEvent> events = new ArrayList<>();

    static Teaming team(boolean failback, FailureDetection detection, int active, int standby) {
        List<String> names =
                IntStream.range(0, active + standby).mapToObj(i -> "vmnic" + i).toList();
        return new Teaming(
                TeamingPolicy.EXPLICIT,
                names.subList(0, active),
                names.subList(active, names.size()),
                detection,
                failback,
                true,
                Extras.NONE);
    }

    /// esx01 with its uplinks on ToR A, B, C, D, esx02 on the core; each ToR has one port `up` to the core.
    void pair(Teaming teaming, int uplinks) {
        pair(teaming, uplinks, "esx01", "esx02");
    }

    /// The same with a VM on one host that sends 1 Gbit/s to one on the other.
    void pair(Teaming teaming, int uplinks, String from, String to) {
        List<String> tors = List.of("ToR A", "ToR B", "ToR C", "ToR D").subList(0, uplinks);
        String[] names = new String[uplinks];
        for (int i = 0; i < uplinks; i++) {
            names[i] = "vmnic" + i;
            design.host("esx01").vmnic(names[i], RATE);
            design.plug("esx01 " + names[i], tors.get(i), RATE);
            design.tor(tors.get(i)).port("up").rate(RATE);
            design.tor("core").port("down" + i).rate(RATE);
            design.cable(tors.get(i) + " up", "core down" + i);
        }
        design.tor("core").bridgePriority(0);
        design.host("esx01")
                .standardSwitch("vSwitch0")
                .uplinks(names)
                .portGroup("VMs")
                .vlan(30)
                .teaming(teaming);
        design.host("esx02").vmnic("vmnic0", RATE);
        design.plug("esx02 vmnic0", "core", RATE);
        design.host("esx02").standardSwitch("vSwitch0").uplinks("vmnic0").portGroup("VMs", 30);
        design.vm("sender").on(from).nic("VMs").traffic("nic0", "receiver", 1e9, 0);
        design.vm("receiver").on(to).nic("VMs");
    }

    LinkLab at(double time, Function<DesignBuilder, Happening> happening) {
        events.add(new TimedEvent(Id.of("event-" + events.size()), time, happening.apply(design)));
        return this;
    }

    Simulation play(double seconds) {
        Scenario scenario = new Scenario(Id.of("scenario-1"), "s", "", seconds, 1, events, Extras.NONE);
        Simulation simulation = Simulation.verifying(design.build(), scenario, ClusterLab.PARAMETERS);
        simulation.runToEnd();
        return simulation;
    }

    /// For how long nothing reached esx02.
    double silence(Simulation run) {
        Series series = run.recording().linkRate(link(run, "esx02 vmnic0", false));
        double silence = 0;
        for (int i = 0; i < series.size(); i++) {
            double end = i + 1 < series.size() ? series.time(i + 1) : run.end();
            silence += series.value(i) == 0 ? end - series.time(i) : 0;
        }
        return silence;
    }

    Series sent(Simulation run, String vmnic) {
        return run.recording().linkRate(link(run, vmnic, true));
    }

    int link(Simulation run, String vmnic, boolean transmit) {
        Id id = design.id(vmnic);
        return IntStream.range(0, run.network().linkCount())
                .filter(l -> (transmit
                                ? run.network().link(l).from()
                                : run.network().link(l).to())
                        .equals(id))
                .filter(l -> run.network().link(l).cable().isPresent())
                .findFirst()
                .orElseThrow();
    }

    static List<String> texts(Simulation run) {
        String[] texts = new String[run.recording().occurrences().size()];
        Arrays.setAll(texts, i -> run.recording().occurrences().get(i).text());
        return List.of(texts);
    }

    static Function<DesignBuilder, Happening> fail(String label) {
        return d -> new ElementHappening.Fail(d.id(label));
    }

    static Function<DesignBuilder, Happening> restore(String label) {
        return d -> new ElementHappening.Restore(d.id(label));
    }

    static Function<DesignBuilder, Happening> dark(String label) {
        return d -> new ElementHappening.BlackHole(d.id(label));
    }
}

package dev.vmklab.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
import dev.vmklab.simulation.recording.Series;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What link status, beacons and failback make of failures. A VM on esx01 sends 1 Gbit/s to one on esx02.
class LinkFailureTest {
    private static final double RATE = 10e9;

    private final DesignBuilder design = DesignBuilder.design("links");
    private final List<TimedEvent> events = new ArrayList<>();

    @Test
    void aFailoverTakesHalfASecond() {
        pair(team(true, FailureDetection.LINK_STATUS, 1, 1), 2);
        Simulation run = at(10, fail("esx01 vmnic0")).play(30);
        assertThat(silence(run)).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void withoutPortFastAFailbackIsABlackHoleFor30Seconds() {
        pair(team(true, FailureDetection.LINK_STATUS, 1, 1), 2);
        design.tor("ToR A").port("Eth1/1").withoutPortFast();
        Simulation run = at(10, fail("ToR A")).at(60, restore("ToR A")).play(120);
        assertThat(silence(run)).isCloseTo(0.5 + 29.9, within(0.05));
    }

    @Test
    void withoutFailbackTheRecoveredUplinkWaits() {
        pair(team(false, FailureDetection.LINK_STATUS, 1, 1), 2);
        design.tor("ToR A").port("Eth1/1").withoutPortFast();
        Simulation run = at(10, fail("ToR A")).at(60, restore("ToR A")).play(120);
        assertThat(silence(run)).isCloseTo(0.5, within(1e-9));
        assertThat(sent(run, "esx01 vmnic0").at(119)).isZero();
        assertThat(sent(run, "esx01 vmnic1").at(119)).isPositive();
    }

    @Test
    void anUplinkThatWaitsIsTakenWhenTheOtherOneFails() {
        pair(team(false, FailureDetection.LINK_STATUS, 1, 1), 2);
        Simulation run = at(10, fail("esx01 vmnic0"))
                .at(20, restore("esx01 vmnic0"))
                .at(40, fail("esx01 vmnic1"))
                .play(60);
        assertThat(sent(run, "esx01 vmnic1").at(39)).isPositive();
        assertThat(sent(run, "esx01 vmnic0").at(59)).isPositive();
    }

    @Test
    void linkStatusDoesNotSeeABlackHole() {
        pair(team(true, FailureDetection.LINK_STATUS, 1, 1), 2);
        Simulation run =
                at(10, dark("ToR A Eth1/1")).at(50, restore("ToR A Eth1/1")).play(60);
        assertThat(silence(run)).isCloseTo(40, within(1e-9));
        assertThat(texts(run)).noneMatch(t -> t.contains("teams see"));
        assertThat(texts(run)).contains("ToR A Eth1/1 passes nothing from now on, though its link stays up");
    }

    @Test
    void threeUplinksWithBeaconsFindTheDeadOne() {
        pair(team(true, FailureDetection.BEACON_PROBING, 1, 2), 3);
        Simulation run = at(10, dark("ToR A Eth1/1")).play(60);
        assertThat(silence(run)).isCloseTo(3, within(1e-9));
        assertThat(texts(run))
                .anyMatch(t -> t.startsWith("beacon probing of port group VMs on esx01 takes esx01 vmnic0 out"));
    }

    @Test
    void twoUplinksWithBeaconsCannotTellAndSendByBoth() {
        pair(team(true, FailureDetection.BEACON_PROBING, 1, 1), 2);
        Simulation run = at(10, dark("ToR A Eth1/1")).play(60);
        assertThat(silence(run)).isCloseTo(3, within(1e-9));
        assertThat(texts(run)).anyMatch(t -> t.contains("cannot tell which uplink has failed"));
        double original = sent(run, "esx01 vmnic1").at(59);
        assertThat(original).isPositive();
        assertThat(sent(run, "esx01 vmnic0").at(59)).isEqualTo(original);
    }

    @Test
    void linkStateTrackingPassesTheLossOfTheWayUpOn() {
        pair(team(true, FailureDetection.LINK_STATUS, 1, 1), 2);
        design.tor("ToR A").linkStateTracking();
        Simulation tracked = at(10, fail("ToR A up")).play(60);
        assertThat(silence(tracked)).isCloseTo(0.5, within(1e-9));
        assertThat(texts(tracked)).contains("ToR A has lost its way up and shuts its host ports (link-state tracking)");
    }

    @Test
    void withoutTrackingADeadWayUpStaysABlackHole() {
        pair(team(true, FailureDetection.LINK_STATUS, 1, 1), 2);
        Simulation run = at(10, fail("ToR A up")).play(60);
        assertThat(silence(run)).isCloseTo(50, within(1e-9));
    }

    @Test
    void aLinkThatFlapsTooOftenIsHeldDown() {
        pair(team(true, FailureDetection.LINK_STATUS, 1, 1), 2);
        Simulation run = at(10, d -> new ElementHappening.Flap(d.id("esx01 vmnic0"), 0.6, 0.2, 70))
                .play(200);
        assertThat(texts(run)).anyMatch(t -> t.startsWith("esx01 vmnic0 flaps: its link went down 61 times"));
        assertThat(sent(run, "esx01 vmnic0").at(100)).isZero();
        assertThat(sent(run, "esx01 vmnic0").at(199)).isPositive();
    }

    @Test
    void oneOfTwoFailuresRestoredDoesNotBringTheLinkUp() {
        pair(team(true, FailureDetection.LINK_STATUS, 1, 1), 2);
        Simulation run = at(10, fail("esx01 vmnic0"))
                .at(11, fail("ToR A"))
                .at(20, restore("esx01 vmnic0"))
                .play(60);
        assertThat(texts(run)).noneMatch(t -> t.contains("up again"));
        assertThat(silence(run)).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void loadBasedTeamingMovesAPortAtTheNextTick() {
        design.tor("ToR A").port("up").rate(4 * RATE);
        design.vds("VDS").uplinks("Uplink 1", "Uplink 2");
        design.vds("VDS")
                .portGroup("VMs")
                .vlan(30)
                .teaming(TeamingPolicy.LOAD_BASED, List.of("Uplink 1", "Uplink 2"), List.of());
        for (String host : new String[] {"esx01", "esx02"}) {
            for (int i = 0; i < 2; i++) {
                design.host(host).vmnic("vmnic" + i, host.equals("esx01") ? RATE : 4 * RATE);
                design.plug(host + " vmnic" + i, "ToR A", host.equals("esx01") ? RATE : 4 * RATE);
                design.host(host).uplink("VDS", "Uplink " + (i + 1), "vmnic" + i);
            }
        }
        for (String vm : new String[] {"loud", "idle", "quiet", "receiver"}) {
            design.vm(vm).on(vm.equals("receiver") ? "esx02" : "esx01").nic("VMs");
        }
        design.vm("loud").traffic("nic0", "receiver", 5e9, 0);
        design.vm("quiet").traffic("nic0", "receiver", 4e9, 0);
        Simulation run = play(40);
        assertThat(sent(run, "esx01 vmnic0").at(29)).isGreaterThan(9e9);
        assertThat(sent(run, "esx01 vmnic1").at(29)).isZero();
        assertThat(sent(run, "esx01 vmnic0").at(30)).isCloseTo(4e9 / 0.9415, within(1e7));
        assertThat(sent(run, "esx01 vmnic1").at(30)).isCloseTo(5e9 / 0.9415, within(1e7));
        assertThat(texts(run)).anyMatch(t -> t.startsWith("load-based teaming moves loud nic0"));
    }

    private static Teaming team(boolean failback, FailureDetection detection, int active, int standby) {
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

    /// esx01 with its uplinks on ToR A, B, C, esx02 on the core; each ToR has one port `up` to the core.
    private void pair(Teaming teaming, int uplinks) {
        List<String> tors = List.of("ToR A", "ToR B", "ToR C").subList(0, uplinks);
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
        design.vm("sender").on("esx01").nic("VMs").traffic("nic0", "receiver", 1e9, 0);
        design.vm("receiver").on("esx02").nic("VMs");
    }

    private LinkFailureTest at(double time, Function<DesignBuilder, Happening> happening) {
        events.add(new TimedEvent(Id.of("event-" + events.size()), time, happening.apply(design)));
        return this;
    }

    private Simulation play(double seconds) {
        Scenario scenario = new Scenario(Id.of("scenario-1"), "s", "", seconds, 1, events, Extras.NONE);
        Simulation simulation = Simulation.verifying(design.build(), scenario, ClusterLab.PARAMETERS);
        simulation.runToEnd();
        return simulation;
    }

    /// For how long nothing reached esx02.
    private double silence(Simulation run) {
        Series series = run.recording().linkRate(link(run, "esx02 vmnic0", false));
        double silence = 0;
        for (int i = 0; i < series.size(); i++) {
            double end = i + 1 < series.size() ? series.time(i + 1) : run.end();
            silence += series.value(i) == 0 ? end - series.time(i) : 0;
        }
        return silence;
    }

    private Series sent(Simulation run, String vmnic) {
        return run.recording().linkRate(link(run, vmnic, true));
    }

    private int link(Simulation run, String vmnic, boolean transmit) {
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

    private static List<String> texts(Simulation run) {
        String[] texts = new String[run.recording().occurrences().size()];
        Arrays.setAll(texts, i -> run.recording().occurrences().get(i).text());
        return List.of(texts);
    }

    private static Function<DesignBuilder, Happening> fail(String label) {
        return d -> new ElementHappening.Fail(d.id(label));
    }

    private static Function<DesignBuilder, Happening> restore(String label) {
        return d -> new ElementHappening.Restore(d.id(label));
    }

    private static Function<DesignBuilder, Happening> dark(String label) {
        return d -> new ElementHappening.BlackHole(d.id(label));
    }
}

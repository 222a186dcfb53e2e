package dev.vmklab.analysis.contention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vmklab.design.compute.Vm;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.Service;
import dev.vmklab.format.DesignDocument;
import dev.vmklab.format.ParameterFile;
import dev.vmklab.network.Link;
import dev.vmklab.parameters.Parameters;
import dev.vmklab.samples.SampleFiles;
import dev.vmklab.scenario.ElementHappening;
import dev.vmklab.scenario.Happening;
import dev.vmklab.scenario.LoadHappening;
import dev.vmklab.scenario.MigrationHappening;
import dev.vmklab.scenario.Scenario;
import dev.vmklab.scenario.TimedEvent;
import dev.vmklab.simulation.Simulation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ContentionTest {
    private static final Parameters PARAMETERS = ParameterFile.standard().parameters();
    private static final String[] SAMPLES = {
        "flat", "flat-nioc", "separated", "multi-nic-vmotion", "iscsi-two-fabrics", "vsan-4", "standard-2x10"
    };

    @Property(tries = 25)
    void theGainsAndLossesAddUpToTheChangeInUseOfEveryLink(@ForAll long seed) {
        Random random = new Random(seed);
        DesignDocument document = SampleFiles.read(SAMPLES[random.nextInt(SAMPLES.length)]);
        Simulation simulation = Simulation.of(document.design(), story(document, random), PARAMETERS);
        int links = simulation.network().linkCount();
        double[] use = new double[links];
        for (int l = 0; l < links; l++) {
            use[l] = simulation.recording().linkRate(l).at(0);
        }
        for (Contention c : Contentions.between(simulation, 40, l -> true)) {
            assertThat(c.before()).as(c.label()).isCloseTo(use[c.link()], within(1 + 1e-6 * use[c.link()]));
            assertThat(c.change()).as(c.label()).isCloseTo(c.after() - c.before(), within(1 + 1e-9 * c.after()));
            assertThat(c.byService().values().stream().mapToDouble(d -> d).sum())
                    .as(c.label())
                    .isCloseTo(c.change(), within(1 + 1e-9 * c.after()));
            assertThat(c.gains()).allMatch(g -> g.bitsPerSecond() > 0);
            assertThat(c.losses()).allMatch(g -> g.bitsPerSecond() < 0);
            assertThat(c.causes()).isNotEmpty();
            use[c.link()] = c.after();
        }
        for (int l = 0; l < links; l++) {
            double recorded = simulation.recording().linkRate(l).at(simulation.now());
            assertThat(use[l]).isCloseTo(recorded, within(1 + 1e-6 * recorded));
        }
    }

    private static Scenario story(DesignDocument document, Random random) {
        List<TimedEvent> events = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            events.add(new TimedEvent(Id.of("event-" + i), 30 * random.nextDouble(), happening(document, random)));
        }
        return new Scenario(Id.of("scenario-x"), "random", "", 40, random.nextLong(), events, Extras.NONE);
    }

    private static Happening happening(DesignDocument document, Random random) {
        List<Vm> vms = document.design().vms();
        Id vm = vms.get(random.nextInt(vms.size())).id();
        var hosts = document.design().hosts();
        var host = hosts.get(random.nextInt(hosts.size()));
        return switch (random.nextInt(4)) {
            case 0 -> new ElementHappening.Fail(host.vmnics().getFirst().id());
            case 1 -> new ElementHappening.Restore(host.vmnics().getFirst().id());
            case 2 -> new LoadHappening.ChangeLoad(Optional.empty(), 3 * random.nextDouble(), 2, 1);
            default -> new MigrationHappening.Migrate(vm, Optional.of(host.id()));
        };
    }

    @Test
    void whenTheBurstBeginsTheStorageLosesWhatTheMigrationsTake() {
        Simulation simulation = flat();
        int uplink = link(simulation, Link.Kind.UPLINK_TRANSMIT, "esx01 vmnic0");
        List<Contention> all = Contentions.between(
                simulation, 30, l -> l.equals(simulation.network().link(uplink)));
        Contention burst =
                all.stream().filter(Contention::isContested).findFirst().orElseThrow();

        assertThat(burst.atSeconds()).isEqualTo(24);
        assertThat(burst.gains()).isNotEmpty().allMatch(g -> g.service() == Service.VMOTION);
        assertThat(burst.losses()).anyMatch(l -> l.service() == Service.NFS);
        assertThat(burst.causes()).anyMatch(c -> c.contains("vMotion of"));
        assertThat(burst.after()).isCloseTo(10e9, within(1.0));
    }

    @Test
    void theCauseIsWhatTheRunNotedAtThatInstant() {
        Simulation simulation = flat();
        List<Contention> all = Contentions.between(simulation, 180, l -> true);
        assertThat(all).anyMatch(c -> c.causes().stream().anyMatch(t -> t.contains("runs on esx02 after")));
        assertThat(all).isSortedAccordingTo((a, b) -> Double.compare(a.atSeconds(), b.atSeconds()));
    }

    private static Simulation flat() {
        DesignDocument document = SampleFiles.read("flat");
        return Simulation.of(document.design(), document.scenarioToPlay(), PARAMETERS);
    }

    private static int link(Simulation simulation, Link.Kind kind, String label) {
        for (int l = 0; l < simulation.network().linkCount(); l++) {
            Link link = simulation.network().link(l);
            if (link.kind() == kind && link.label().contains(label)) {
                return l;
            }
        }
        throw new IllegalArgumentException(label);
    }
}

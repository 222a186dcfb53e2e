package dev.vmklab.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vmklab.design.Design;
import dev.vmklab.design.compute.Vm;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.Service;
import dev.vmklab.design.vswitch.DistributedSwitch;
import dev.vmklab.design.vswitch.Nioc;
import dev.vmklab.design.vswitch.PortGroup;
import dev.vmklab.design.vswitch.VlanMode;
import dev.vmklab.format.DesignDocument;
import dev.vmklab.format.ParameterFile;
import dev.vmklab.samples.SampleFiles;
import dev.vmklab.scenario.ConfigurationHappening;
import dev.vmklab.scenario.Happening;
import dev.vmklab.scenario.Scenario;
import dev.vmklab.scenario.TimedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A run goes on with another design.
class AmendmentTest {
    private static final String FLAT = "flat";

    @ParameterizedTest
    @CsvSource({
        "flat, 0.5",
        "flat, 19.99",
        "flat, 24.2",
        "flat, 31.7",
        "flat, 150",
        "flat-shaping, 33.3",
        "flat-nioc, 40",
        "ot-plant, 3",
        "ot-plant, 14.5",
        "iscsi-two-fabrics, 30",
        "vsan-4, 21"
    })
    void whatChangesNothingThatMovesBitsChangesNoBit(String sample, double at) {
        DesignDocument document = SampleFiles.read(sample);
        Simulation plain = begun(document, document.scenarioToPlay());
        Simulation amended = begun(document, document.scenarioToPlay());
        amended.runUntil(at);
        amended.amend(document.design().withName("another name").withDescription("and a word about it"));
        amended.runToEnd();
        plain.runToEnd();

        assertThat(amended.network().design().name()).isEqualTo("another name");
        assertThat(Fingerprint.of(amended.recording())).isEqualTo(Fingerprint.of(plain.recording()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"flat-nioc", "flat-tor-qos", "flat-shaping", "separated"})
    void aRunThatHasNotBegunIsThatOfTheNewDesign(String sample) {
        DesignDocument flat = SampleFiles.read(FLAT);
        DesignDocument other = SampleFiles.read(sample);
        Simulation amended = begun(flat, other.scenarioToPlay());
        amended.amend(other.design());
        amended.runToEnd();
        Simulation plain = begun(other, other.scenarioToPlay());
        plain.runToEnd();

        assertThat(Fingerprint.of(amended.recording())).isEqualTo(Fingerprint.of(plain.recording()));
    }

    @Test
    void ratesAfterAnAmendmentAreThoseOfTheNewDesign() {
        DesignDocument document = SampleFiles.read(FLAT);
        Design other = SampleFiles.read("flat-nioc").design();
        Simulation amended = begun(document, Scenario.steady());
        amended.runUntil(10);
        amended.amend(other);
        amended.runUntil(20);
        Simulation plain =
                Simulation.of(other, Scenario.steady(), ParameterFile.standard().parameters());
        plain.runUntil(20);

        for (int l = 0; l < plain.network().linkCount(); l++) {
            assertThat(amended.recording().linkRate(l).at(15))
                    .as(plain.network().link(l).label())
                    .isCloseTo(plain.recording().linkRate(l).at(15), within(1.0));
        }
    }

    @Test
    void aScenarioSwitchesNetworkIoControlOnInTheMiddleOfABurst() {
        DesignDocument document = SampleFiles.read("flat-nioc");
        DistributedSwitch sw = document.design().distributedSwitches().getFirst();
        Design off = document.design().withDistributedSwitches(List.of(sw.withNioc(Nioc.OFF)));
        Scenario scenario =
                with(document.scenarioToPlay(), 30, new ConfigurationHappening.ChangeNioc(sw.id(), sw.nioc()));
        Simulation run =
                Simulation.verifying(off, scenario, ParameterFile.standard().parameters(document));
        run.runToEnd();

        var nfs = run.recording().serviceRate(Service.NFS);
        assertThat(nfs.mean(31, 40)).isGreaterThan(1.05 * nfs.mean(26, 30));
        assertThat(run.recording().migrations().size()).isEqualTo(4);
        assertThat(Lab.texts(run.recording())).anyMatch(t -> t.contains("Network I/O Control of"));
    }

    @Test
    void aVlanThatTheFabricDoesNotCarryCutsItsPortGroupOffUntilItIsPutRight() {
        DesignDocument document = SampleFiles.read("flat-nioc");
        PortGroup nfs = document.design().distributedSwitches().getFirst().portGroups().stream()
                .filter(p -> document.design().hosts().getFirst().vmks().stream()
                        .anyMatch(v -> v.portGroup().equals(p.id()) && v.role().isPresent()))
                .findFirst()
                .orElseThrow();
        Scenario steady = Scenario.steady();
        Scenario wrong = with(steady, 10, new ConfigurationHappening.ChangeVlan(nfs.id(), new VlanMode.Tagged(3999)));
        Scenario both = with(wrong, 20, new ConfigurationHappening.ChangeVlan(nfs.id(), nfs.vlanMode()));
        Simulation run = begun(document, both);
        run.runToEnd();

        var rate = run.recording().serviceRate(Service.NFS);
        assertThat(rate.mean(0, 10)).isGreaterThan(1e6);
        assertThat(rate.max(11, 20)).isZero();
        assertThat(rate.mean(40, 60)).isCloseTo(rate.mean(0, 10), within(1.0));
        assertThat(run.recording().silences().size()).isPositive();
    }

    @Test
    void vmsComeAndGoWhileTheRestGoesOn() {
        DesignDocument document = SampleFiles.read(FLAT);
        Simulation run = begun(document, document.scenarioToPlay());
        run.runUntil(28);
        List<Vm> vms = document.design().vms();
        Vm gone = vms.getFirst();
        run.amend(document.design().withVms(vms.subList(1, vms.size())));
        assertThat(run.hostOfVm(gone.id())).isEqualTo(-1);
        run.runUntil(50);
        run.amend(document.design());
        assertThat(run.hostOfVm(gone.id())).isNotNegative();
        run.runToEnd();

        assertThat(Lab.texts(run.recording()))
                .filteredOn(t -> t.contains("left the design"))
                .hasSizeLessThanOrEqualTo(1);
        assertThat(run.recording().migrations().size()).isGreaterThanOrEqualTo(3);
        IntStream.range(0, run.recording().storagePaths().size())
                .forEach(p -> assertThat(run.recording().storage(p).size()).isPositive());
    }

    @Test
    void aCableThatIsPulledTakesItsLinksAwayAndTheTeamMovesOn() {
        DesignDocument document = SampleFiles.read("iscsi-two-fabrics");
        Design whole = document.design();
        Simulation run = begun(document, Scenario.steady());
        run.runUntil(10);
        int links = run.network().linkCount();
        Id vmnic = whole.hosts().getFirst().vmnics().getFirst().id();
        run.amend(whole.withCables(whole.cables().stream()
                .filter(c -> !c.a().equals(vmnic) && !c.b().equals(vmnic))
                .toList()));
        assertThat(run.network().linkCount()).isEqualTo(links - 2);
        run.runUntil(30);
        run.amend(whole);
        run.runUntil(60);
        Simulation plain = begun(document, Scenario.steady());
        plain.runUntil(60);

        assertThat(run.network().linkCount()).isEqualTo(links);
        for (int l = 0; l < links; l++) {
            assertThat(run.recording().linkRate(l).mean(58, 60))
                    .as(run.network().link(l).label())
                    .isCloseTo(plain.recording().linkRate(l).mean(58, 60), within(1e3));
        }
    }

    private static Simulation begun(DesignDocument document, Scenario scenario) {
        return Simulation.of(
                document.design(), scenario, ParameterFile.standard().parameters(document));
    }

    private static Scenario with(Scenario scenario, double at, Happening happening) {
        List<TimedEvent> events = new ArrayList<>(scenario.events());
        events.add(new TimedEvent(Id.of("event-more" + events.size()), at, happening));
        return scenario.withEvents(events);
    }
}

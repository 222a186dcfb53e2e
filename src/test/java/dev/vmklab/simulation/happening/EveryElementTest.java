package dev.vmklab.simulation.happening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.Service;
import dev.vmklab.parameters.Parameter;
import dev.vmklab.scenario.ElementHappening;
import dev.vmklab.scenario.Happening;
import dev.vmklab.simulation.Lab;
import dev.vmklab.simulation.recording.Occurrence;
import dev.vmklab.simulation.recording.Recording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever befalls an element of any kind ends in an outcome or in a reason why it does not.
class EveryElementTest {
    private static final double BEFALLS = 10;
    private static final double RECOVERS = 60;
    private static final double ENDS = 120;

    /// What can befall an element.
    private enum Mishap {
        FAIL(ElementHappening.Fail::new),
        RESTORE(ElementHappening.Restore::new),
        DEGRADE(id -> new ElementHappening.Degrade(id, 0.01, 0.02, 0.001)),
        BLACK_HOLE(ElementHappening.BlackHole::new),
        FLAP(id -> new ElementHappening.Flap(id, 1, 2, 3));

        private final Function<Id, Happening> happening;

        Mishap(Function<Id, Happening> happening) {
            this.happening = happening;
        }
    }

    private record Case(String element, Mishap mishap) {}

    /// Elements that carry something, one of each kind; the cable is the one of esx01's first vmnic.
    static Stream<Case> eachKind() {
        return Stream.of(
                        "esx01",
                        "esx01 vmnic0",
                        "ToR A",
                        "ToR A Eth1/50",
                        "filer",
                        "filer e0",
                        "vcenter",
                        "Core",
                        "esx01 vmnic0 cable",
                        "backup")
                .flatMap(label -> Stream.of(Mishap.values()).map(mishap -> new Case(label, mishap)));
    }

    private static Lab lab() {
        Lab lab = Lab.of(2, true).with(Map.of(Parameter.MANAGEMENT_BITS_PER_SECOND, 400e6));
        lab.design.gateway("Core", "ToR A").in(40, "10.0.40.1/24").in(41, "10.0.41.1/24");
        lab.vm("a", "esx01", "nfs01").disk("nfs01", 500, 32768, 8, 500, 32768, 8);
        lab.vm("f", "esx01", "nfs41").disk("nfs41", 500, 32768, 8, 500, 32768, 8);
        lab.vm("b", "esx01", "nfs01").traffic("nic0", "c", 1e9, 5e8);
        lab.design.vm("c").on("esx02").nic("servers", "10.0.40.52/24").datastore("nfs01");
        lab.design
                .vm("d")
                .on("esx01")
                .nic("servers", "10.0.40.51/24")
                .datastore("nfs01")
                .traffic("nic0", "e", 3e8, 3e8);
        lab.design.vm("e").on("esx02").nic("clients", "10.0.41.52/24").datastore("nfs01");
        return lab;
    }

    private static Id id(Lab lab, String label) {
        if (label.endsWith(" cable")) {
            Id end = lab.design.id(label.substring(0, label.length() - " cable".length()));
            return lab.design.build().cables().stream()
                    .filter(c -> c.a().equals(end) || c.b().equals(end))
                    .findFirst()
                    .orElseThrow()
                    .id();
        }
        return lab.design.id(label);
    }

    private static List<Object> outcome(Recording recording, double from, double to) {
        List<Object> seen = new ArrayList<>();
        for (Service service : Service.values()) {
            seen.add(Math.round(recording.serviceRate(service).mean(from, to)));
        }
        for (int p = 0; p < recording.storagePaths().size(); p++) {
            int at = recording.storage(p).indexAt(from + 2);
            seen.add(at < 0 ? 0 : Math.round(1e9 * recording.storage(p).get(at).mean()));
        }
        return seen;
    }

    /// What is said of an element when something befalls it, and before it recovers.
    private static List<Occurrence> said(Recording recording, Id id) {
        List<Occurrence> all = new ArrayList<>();
        for (int i = 0; i < recording.occurrences().size(); i++) {
            double time = recording.occurrences().time(i);
            Occurrence occurrence = recording.occurrences().get(i);
            if (time >= BEFALLS && time < RECOVERS && occurrence.elements().contains(id)) {
                all.add(occurrence);
            }
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("eachKind")
    void whatBefallsAnElementHasAnOutcomeOrAReason(Case c) {
        Recording quiet = lab().play(ENDS).recording();
        Lab lab = lab();
        Id id = id(lab, c.element());
        lab.at(BEFALLS).happens(c.mishap().happening.apply(id));
        lab.at(RECOVERS).happens(new ElementHappening.Restore(id));
        Recording recording = lab.play(ENDS).recording();

        List<Occurrence> said = said(recording, id);
        assertThat(said).as("%s is told", c).isNotEmpty();
        boolean refused = said.stream().anyMatch(o -> o.kind() == Occurrence.Kind.NOTE);
        boolean differs = !outcome(recording, BEFALLS, RECOVERS).equals(outcome(quiet, BEFALLS, RECOVERS));
        assertThat(differs || refused)
                .as("%s changes a rate or latency, or says why not: %s", c, Lab.texts(recording))
                .isTrue();
    }

    /// A host that has failed stays without its VMs, whose HA restarts take longer than this run.
    @ParameterizedTest
    @MethodSource("eachKind")
    void whatRecoversCarriesAgainWhatItCarried(Case c) {
        Recording quiet = lab().play(ENDS).recording();
        Lab lab = lab();
        Id id = id(lab, c.element());
        lab.at(BEFALLS).happens(c.mishap().happening.apply(id));
        lab.at(BEFALLS + 5).happens(new ElementHappening.Restore(id));
        Recording recording = lab.play(ENDS).recording();

        assertThat(recording.serviceRate(Service.MANAGEMENT).mean(RECOVERS, ENDS))
                .isCloseTo(quiet.serviceRate(Service.MANAGEMENT).mean(RECOVERS, ENDS), withinPercentage(0.01));
        if (!c.element().equals("esx01") || c.mishap() != Mishap.FAIL) {
            assertThat(outcome(recording, RECOVERS, ENDS)).isEqualTo(outcome(quiet, RECOVERS, ENDS));
        }
    }
}

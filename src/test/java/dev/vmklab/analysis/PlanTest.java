package dev.vmklab.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.design.value.Id;
import dev.vmklab.format.DesignDocument;
import dev.vmklab.format.ParameterFile;
import dev.vmklab.parameters.Parameters;
import dev.vmklab.samples.SampleFiles;
import dev.vmklab.scenario.ElementHappening;
import dev.vmklab.scenario.TimedEvent;
import dev.vmklab.scenario.edit.EventEdits;
import dev.vmklab.simulation.Fingerprint;
import dev.vmklab.simulation.Simulation;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanTest {
    private static final Parameters PARAMETERS = ParameterFile.standard().parameters();

    private final DesignDocument flat = SampleFiles.read("flat");
    private final DesignDocument nioc = SampleFiles.read("flat-nioc");
    private final Plan plan = Plan.of(flat.design(), flat.scenarioToPlay(), PARAMETERS);

    @Test
    void anAmendedPlanPlaysAsARunThatIsAmendedByHand() {
        Simulation byHand = Simulation.of(flat.design(), flat.scenarioToPlay(), PARAMETERS);
        byHand.runUntil(28);
        byHand.amend(nioc.design());
        byHand.runToEnd();

        Run run = plan.amended(28, nioc.design()).run(share -> {});

        assertThat(run.end()).isEqualTo(byHand.now());
        assertThat(Fingerprint.of(run.recording())).isEqualTo(Fingerprint.of(byHand.recording()));
    }

    @Test
    void theDesignInForceIsThatOfTheLastAmendmentUntilThen() {
        Plan amended = plan.amended(28, nioc.design()).amended(40, flat.design());

        assertThat(amended.designAt(27.9)).isEqualTo(flat.design());
        assertThat(amended.designAt(28)).isEqualTo(nioc.design());
        assertThat(amended.design()).isEqualTo(flat.design());
        assertThat(amended.upTo(30).design()).isEqualTo(nioc.design());
        assertThat(amended.amended(20, nioc.design()).amendments()).hasSize(1);
    }

    @Test
    void anAmendmentOfTheStartIsAnotherStart() {
        assertThat(plan.amended(0, nioc.design())).isEqualTo(Plan.of(nioc.design(), flat.scenarioToPlay(), PARAMETERS));
    }

    private Plan with(TimedEvent... events) {
        return plan.with(EventEdits.with(plan.scenario(), List.of(events)));
    }

    private static TimedEvent fails(double at, Id element) {
        return new TimedEvent(
                Id.of("event-" + element.text() + "-" + Math.round(at)), at, new ElementHappening.Fail(element));
    }

    @Test
    void plansPartAtTheFirstEditOrEventThatOnlyOneOfThemHas() {
        Id cable = flat.design().cables().getFirst().id();
        Id other = flat.design().cables().getLast().id();

        assertThat(plan.partsFrom(plan)).isInfinite();
        assertThat(plan.partsFrom(plan.amended(28, nioc.design()))).isEqualTo(28);
        assertThat(plan.amended(28, nioc.design()).partsFrom(plan.amended(40, nioc.design())))
                .isEqualTo(28);
        assertThat(plan.partsFrom(with(fails(33, cable)))).isEqualTo(33);
        assertThat(with(fails(33, cable)).partsFrom(with(fails(33, other)))).isEqualTo(33);
        assertThat(with(fails(33, cable)).partsFrom(with(fails(33, cable), fails(50, other))))
                .isEqualTo(50);
        assertThat(plan.partsFrom(Plan.of(nioc.design(), flat.scenarioToPlay(), PARAMETERS)))
                .isZero();
    }

    @Test
    void upToWherePlansPartTheirRunsAreTheSame() {
        Plan other = with(fails(33, flat.design().cables().getFirst().id()));
        double parts = plan.partsFrom(other);
        Simulation here = plan.play(parts - 0.01, share -> {});
        Simulation there = other.play(parts - 0.01, share -> {});
        assertThat(Fingerprint.of(here.recording())).isEqualTo(Fingerprint.of(there.recording()));

        here.runUntil(parts + 5);
        there.runUntil(parts + 5);
        assertThat(Fingerprint.of(here.recording())).isNotEqualTo(Fingerprint.of(there.recording()));
    }
}

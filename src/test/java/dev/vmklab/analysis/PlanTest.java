package dev.vmklab.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.format.DesignDocument;
import dev.vmklab.format.ParameterFile;
import dev.vmklab.parameters.Parameters;
import dev.vmklab.samples.SampleFiles;
import dev.vmklab.simulation.Fingerprint;
import dev.vmklab.simulation.Simulation;
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
}

package dev.vmklab.simulation.faulttolerance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vmklab.format.ParameterFile;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class CheckpointingTest {
    private final Checkpointing checkpoints =
            Checkpointing.of(ParameterFile.standard().parameters());

    @Test
    void aLargeWorkingSetIsSentByHalfAsFastAsItIsWritten() {
        var load = new Checkpointing.Load(1e12, 100e6, 10e6, 50e6);
        assertThat(checkpoints.needed(load, 0.005)).isCloseTo(50e6 + 10e6 + 5e6, within(1e3));
    }

    @Test
    void aGuestThatWritesNothingNeedsNothing() {
        assertThat(checkpoints.needed(new Checkpointing.Load(0, 0, 0, 0), 0.1)).isZero();
    }

    @Property
    void aLongerEpochNeverNeedsMore(
            @ForAll @DoubleRange(min = 1e3, max = 1e12) double workingSet,
            @ForAll @DoubleRange(max = 1e11) double dirty) {
        var load = new Checkpointing.Load(workingSet, dirty, 1e6, 1e6);
        double before = Double.POSITIVE_INFINITY;
        for (double epoch : checkpoints.epochs()) {
            assertThat(checkpoints.needed(load, epoch)).isLessThanOrEqualTo(before * (1 + 1e-9));
            before = checkpoints.needed(load, epoch);
        }
    }

    @Test
    void theShortestEpochThatFitsIsTaken() {
        var load = new Checkpointing.Load(20e6, 2e9, 0, 0);
        assertThat(checkpoints.epochFor(load, 1e12)).isEqualTo(0.005);
        assertThat(checkpoints.epochFor(load, checkpoints.needed(load, 0.02))).isEqualTo(0.02);
        assertThat(checkpoints.epochFor(load, 1)).isEqualTo(0.1);
    }

    @Test
    void aGuestIsSlowedByWhatItLacksAndItsPacketsWaitForTheCheckpoint() {
        assertThat(Checkpointing.slowdown(3e8, 1e8)).isEqualTo(3);
        assertThat(Checkpointing.slowdown(1e8, 1e8)).isEqualTo(1);
        assertThat(Checkpointing.outputLatency(0.1, 1e8, 1e9, 0.0002)).isCloseTo(0.05 + 0.01 + 0.0002, within(1e-12));
    }
}

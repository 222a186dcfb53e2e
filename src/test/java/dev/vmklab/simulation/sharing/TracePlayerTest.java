package dev.vmklab.simulation.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whole workloads against finish times that the solver did not compute (see the README beside the cases).
class TracePlayerTest {
    @ParameterizedTest
    @ValueSource(strings = {"s1_tiny", "s2_limits", "s3_events", "s4_weights", "s5_degrade"})
    void transfersEndAsInTheReferenceSimulator(String name) throws IOException {
        FlowTrace trace;
        try (InputStream in = resource("dyn_" + name + ".txt")) {
            trace = FlowTrace.read(in);
        }
        Map<Long, Double> expected = expected(name);
        double[] finish = TracePlayer.play(trace).finish();
        assertThat(finish).hasSize(expected.size());
        for (int f = 0; f < finish.length; f++) {
            double want = expected.get(trace.flowId(f));
            assertThat(finish[f]).as("flow %d", trace.flowId(f)).isCloseTo(want, within(1e-6 * want + 2e-9));
        }
    }

    @Test
    void aFlowThatNeverGetsARateNeverEnds() throws IOException {
        double[] finish = TracePlayer.play(trace("L 1 0\nF 7 1 10 1 0 1\n")).finish();
        assertThat(finish).containsExactly(Double.POSITIVE_INFINITY);
    }

    @Test
    void atOneInstantTransfersEndBeforeOthersStart() throws IOException {
        double[] finish = TracePlayer.play(trace("L 1 10\nF 0 0 10 1 0 1\nF 1 1 10 1 0 1 # next\n\nF 2 0 0 1 0 1\n"))
                .finish();
        assertThat(finish).containsExactly(1, 2, 0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | X 1 2 | expected L, F, E or #, found 'X'",
                "1 | L 1 -5 | expected a capacity of 0 or more",
                "1 | L 1 five | expected a number for the capacity, found 'five'",
                "2 | L 1 5~L 1 6 | link 1 is there twice",
                "2 | L 1 5~F 0 0 1 1 0 2 | no link 2 above this line",
                "2 | L 1 5~F 0 0 1 1 0 1 1 | link 1 is twice on the route",
                "2 | L 1 5~F 0 0 1 0 0 1 | expected a weight above 0",
                "2 | L 1 5~E 3 1 | expected a number for the capacity, found ''",
                "1 | L 1 5 6 | expected the end of the line, found '6'"
            })
    void aMalformedTraceIsRefusedWithItsLine(int line, String text, String message) {
        assertThatThrownBy(() -> trace(text.replace('~', '\n')))
                .isInstanceOfSatisfying(
                        MalformedTraceException.class, e -> assertThat(e.line()).isEqualTo(line))
                .hasMessage("line " + line + ": " + message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.1", "1.5e3", "123456789012345678", "0.000000000000000000012345", "1E-7", ".5", "4."})
    void numbersAreReadToTheLastBit(String number) throws IOException {
        assertThat(trace("L 1 " + number).capacities()[0]).isEqualTo(Double.parseDouble(number));
    }

    private static FlowTrace trace(String text) throws IOException {
        return FlowTrace.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Map<Long, Double> expected(String name) throws IOException {
        Map<Long, Double> finish = new HashMap<>();
        try (InputStream in = resource("dyn_" + name + ".expected.csv")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .forEach(line -> {
                        String[] cells = line.split(",");
                        finish.put(Long.parseLong(cells[0]), Double.parseDouble(cells[1]));
                    });
        }
        return finish;
    }

    private static InputStream resource(String name) {
        return TracePlayerTest.class.getResourceAsStream("/reference/" + name);
    }
}

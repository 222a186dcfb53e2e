package dev.vmklab.simulation.sharing;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What links with classes cost: workloads with four classes at the uplink of every sending host, beside the same
/// workloads without. Plays files that are named with `-Dvmklab.traces=FILE,FILE`, and a workload of its own otherwise.
@Tag("slow")
class ClassLinksMeasurement {
    /// Each is played so often, in turn; the fastest counts.
    private static final int TURNS = 3;

    @Test
    void networksWithClassesCostAFewTimesWhatFifoNetworksCost() throws IOException {
        String files = System.getProperty("vmklab.traces", "");
        if (files.isEmpty()) {
            measure("leaf-spine", Workloads.leafSpine(17, 32, 4, 10_000, 1));
        }
        for (String file : files.isEmpty() ? new String[0] : files.split(",")) {
            try (InputStream raw = Files.newInputStream(Path.of(file));
                    InputStream in = file.endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
                measure(Path.of(file).getFileName().toString(), FlowTrace.read(in));
            }
        }
    }

    private static void measure(String name, FlowTrace trace) {
        double fifo = Double.POSITIVE_INFINITY;
        double classes = Double.POSITIVE_INFINITY;
        TracePlayer.Outcome outcome = null;
        for (int i = 0; i < TURNS; i++) {
            long start = cpu();
            TracePlayer.play(trace, Workloads.fifo(trace), flow -> 0);
            long between = cpu();
            IntUnaryOperator kind = Workloads::classOf;
            outcome = TracePlayer.play(trace, Workloads.classesAtUplinks(trace), kind);
            fifo = Math.min(fifo, between - start);
            classes = Math.min(classes, cpu() - between);
        }
        assertTrue(Arrays.stream(outcome.finish()).allMatch(Double::isFinite), "every transfer ends");
        System.out.printf(
                "%s: FIFO %.2f s, with classes %.2f s, ratio %.1f, %d instants%n",
                name, fifo * 1e-9, classes * 1e-9, classes / fifo, outcome.instants());
    }

    /// Processor time of this thread, which other work on the machine does not lengthen, nanoseconds.
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}

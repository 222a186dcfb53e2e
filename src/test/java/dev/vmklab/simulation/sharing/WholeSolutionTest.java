package dev.vmklab.simulation.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The rates after every event of whole workloads, against the whole solution from nothing and the definition.
class WholeSolutionTest {
    @ParameterizedTest
    @ValueSource(strings = {"s1_tiny", "s2_limits", "s3_events", "s4_weights", "s5_degrade"})
    void everyEventOfTheReferenceWorkloadsGivesTheWholeSolution(String name) throws IOException {
        try (InputStream in = WholeSolutionTest.class.getResourceAsStream("/reference/dyn_" + name + ".txt")) {
            FlowTrace trace = FlowTrace.read(in);
            play(trace, Workloads.fifo(trace), WholeSolutionTest::assertWhole);
        }
    }

    @Test
    void everyEventOfABusyNetworkGivesTheWholeSolution() {
        FlowTrace trace = Workloads.leafSpine(7, 3, 2, 600, 1);
        play(trace, Workloads.fifo(trace), WholeSolutionTest::assertWhole);
    }

    @Test
    @Tag("slow")
    void everyEventOfALargeBusyNetworkGivesTheWholeSolution() {
        FlowTrace trace = Workloads.leafSpine(15, 8, 2, 10_000, 1);
        play(trace, Workloads.fifo(trace), WholeSolutionTest::assertWhole);
    }

    @Test
    void everyEventOfABusyNetworkWithClassesHoldsItsCertificate() {
        FlowTrace trace = Workloads.leafSpine(8, 2, 2, 400, 1);
        play(trace, Workloads.classesAtUplinks(trace), WholeSolutionTest::assertCertificate);
    }

    @Test
    @Tag("slow")
    void everyEventOfALargeBusyNetworkWithClassesHoldsItsCertificate() {
        FlowTrace trace = Workloads.leafSpine(16, 8, 2, 10_000, 1);
        play(trace, Workloads.classesAtUplinks(trace), WholeSolutionTest::assertCertificate);
    }

    private static void play(FlowTrace trace, LinkScheduler[] schedulers, Consumer<Sharing> check) {
        Sharing sharing = new Sharing(trace.capacities(), schedulers, true);
        Transfers transfers = new Transfers(sharing);
        int[] starts = order(trace);
        int[] ended = new int[trace.flows()];
        int next = 0;
        int change = 0;
        int events = 0;
        for (double time = 0; time < Double.POSITIVE_INFINITY; events++) {
            transfers.advance(time, ended);
            for (; change < trace.changes() && trace.changeTime(change) <= time; change++) {
                transfers.setCapacity(trace.changedLink(change), trace.changedCapacity(change));
            }
            for (; next < starts.length && trace.start(starts[next]) <= time; next++) {
                int f = starts[next];
                transfers.start(trace.route(f), trace.weight(f), trace.limit(f), Workloads.classOf(f), trace.size(f));
            }
            time = transfers.nextEnd();
            check.accept(sharing);
            time = next < starts.length ? Math.min(time, trace.start(starts[next])) : time;
            time = change < trace.changes() ? Math.min(time, trace.changeTime(change)) : time;
        }
        assertThat(transfers.present()).isZero();
        assertThat(events).isGreaterThan(trace.flows());
    }

    private static int[] order(FlowTrace trace) {
        return IntStream.range(0, trace.flows())
                .boxed()
                .sorted((a, b) -> Double.compare(trace.start(a), trace.start(b)))
                .mapToInt(f -> f)
                .toArray();
    }

    private static void assertWhole(Sharing sharing) {
        int[] slots = sharing.present();
        Problem whole = sharing.problem();
        whole.solve();
        for (int i = 0; i < slots.length; i++) {
            assertThat(sharing.rate(slots[i])).isCloseTo(whole.rate[i], within(1e-9 * whole.rate[i]));
        }
    }

    private static void assertCertificate(Sharing sharing) {
        assertThat(Certificate.violation(sharing, sharing.links(), sharing.present(), true))
                .isEmpty();
    }
}

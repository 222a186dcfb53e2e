package dev.vmklab.simulation.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// Hosts whose uplinks have classes, and switch ports without: the shape of every design with Network I/O Control.
class ClassLinkTest {
    private static final double INF = Double.POSITIVE_INFINITY;
    private static final int CLASSES = 3;

    @Property(tries = 60)
    void everyEventGivesWhatTheSlowSolverGives(@ForAll long seed) {
        Random random = new Random(seed);
        int hosts = 2 + random.nextInt(4);
        double[] capacity = new double[2 * hosts];
        LinkScheduler[] scheduler = new LinkScheduler[2 * hosts];
        for (int h = 0; h < hosts; h++) {
            capacity[h] = 5 + 5 * random.nextDouble();
            capacity[hosts + h] = 5 + 5 * random.nextDouble();
            scheduler[h] = scheduler(random, capacity[h]);
            scheduler[hosts + h] = LinkScheduler.FIFO;
        }
        Sharing sharing = new Sharing(capacity, scheduler, true);
        List<SlowSharing.Flow> flows = new ArrayList<>();
        List<Integer> slots = new ArrayList<>();
        for (int step = 0; step < 12; step++) {
            if (flows.size() > 2 && random.nextInt(3) == 0) {
                int gone = random.nextInt(flows.size());
                flows.remove(gone);
                sharing.remove(slots.remove(gone));
            } else {
                int from = random.nextInt(hosts);
                int to = hosts + (from + 1 + random.nextInt(hosts - 1)) % hosts;
                double demand = random.nextInt(3) > 0 ? INF : 4 * random.nextDouble();
                var flow = new SlowSharing.Flow(
                        new int[] {from, to}, 1 + random.nextInt(4), demand, random.nextInt(CLASSES));
                flows.add(flow);
                slots.add(sharing.add(flow.route(), flow.weight(), flow.demand(), flow.kind()));
            }
            sharing.solve();
            double[] expected = SlowSharing.rates(capacity, scheduler, flows);
            for (int i = 0; i < expected.length; i++) {
                assertThat(sharing.rate(slots.get(i)))
                        .as("seed %d step %d flow %d", seed, step, i)
                        .isCloseTo(expected[i], within(1e-6 * expected[i] + 1e-8));
            }
        }
    }

    /// Uplink and switch port are equally fast and carry the same two flows: the scheduler decides, whatever was before
    /// and however the links are numbered.
    @Example
    void betweenEquallyFastLinksTheOneWithClassesDecides() {
        for (int uplink = 0; uplink < 2; uplink++) {
            LinkScheduler[] scheduler = {LinkScheduler.FIFO, LinkScheduler.FIFO};
            scheduler[uplink] =
                    new LinkScheduler(new double[] {100, 50}, new double[2], new double[] {INF, INF}, new int[] {0, 1});
            Sharing sharing = new Sharing(new double[] {9, 9}, scheduler, true);
            int first = sharing.add(new int[] {uplink, 1 - uplink}, 1, INF, 0);
            int second = sharing.add(new int[] {uplink, 1 - uplink}, 1, INF, 1);
            sharing.solve();
            assertThat(sharing.rate(first)).isCloseTo(6, within(1e-6));
            int passing = sharing.add(new int[] {1 - uplink}, 1, INF, 0);
            sharing.solve();
            assertThat(sharing.rate(first)).isCloseTo(3, within(1e-6));
            assertThat(sharing.rate(second)).isCloseTo(3, within(1e-6));
            sharing.remove(passing);
            sharing.solve();
            assertThat(sharing.rate(first)).isCloseTo(6, within(1e-6));
            assertThat(sharing.rate(second)).isCloseTo(3, within(1e-6));
        }
    }

    private static LinkScheduler scheduler(Random random, double capacity) {
        double[] shares = new double[CLASSES];
        double[] reservation = new double[CLASSES];
        double[] limit = new double[CLASSES];
        Arrays.fill(limit, INF);
        for (int c = 0; c < CLASSES; c++) {
            shares[c] = 25 * (1 + random.nextInt(4));
            reservation[c] = random.nextInt(3) == 0 ? capacity * 0.25 * random.nextDouble() : 0;
            limit[c] = random.nextInt(4) == 0 ? capacity * (0.3 + random.nextDouble()) : INF;
        }
        return new LinkScheduler(shares, reservation, limit, new int[] {0, 1, 2});
    }
}

package dev.vmklab.validation;

import dev.vmklab.simulation.queueing.Latency;
import dev.vmklab.simulation.queueing.LinkQueue;
import dev.vmklab.simulation.queueing.Mixture;
import dev.vmklab.simulation.queueing.Wait;
import dev.vmklab.simulation.sharing.LinkScheduler;
import dev.vmklab.simulation.sharing.Sharing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Packets that cross one to several queues below saturation. Over several, 5 % of each link's load go end to end and
/// the rest is fresh at each.
public final class QueueTable {
    private static final double MEAN_TOLERANCE = 0.03;
    private static final double HIGH_UTILISATION = 0.9;
    private static final double MEAN_TOLERANCE_AT_HIGH = 0.05;
    private static final double P99_TOLERANCE = 0.15;
    private static final double P99 = 0.99;
    private static final double END_TO_END = 0.05;

    private QueueTable() {}

    /// Rows that differ by their seed only are one case, met by their mean.
    public static TableResult judge(String file, List<QueueRow> rows) {
        List<CaseResult> cases = new ArrayList<>();
        List<Information> information = new ArrayList<>();
        List<QueueRow> left = new ArrayList<>(rows);
        while (!left.isEmpty()) {
            QueueRow first = left.getFirst();
            List<QueueRow> same =
                    left.stream().filter(row -> row.isSameAs(first)).toList();
            left.removeAll(same);
            double mean = same.stream().mapToDouble(QueueRow::meanMicros).sum() / same.size();
            double p99 = same.stream().mapToDouble(QueueRow::p99Micros).sum() / same.size();
            double[] jobs = jobs(first.model());
            if (jobs.length == 0) {
                information.add(new Information(file, first.subject(), Double.NaN, mean, "us"));
            } else {
                cases.add(judge(first, jobs, mean, p99));
            }
        }
        return new TableResult(cases, information);
    }

    /// The sizes of the jobs, of which each is as frequent as the others, in bits.
    private static double[] jobs(String model) {
        return switch (model) {
            case "fixed" -> new double[] {Bench.bits(1500)};
            case "mix" -> new double[] {Bench.bits(100), Bench.bits(1500)};
            case "io64k" -> new double[] {Bench.bits(44 * 1500)};
            default -> new double[0];
        };
    }

    private static CaseResult judge(QueueRow row, double[] jobs, double mean, double p99) {
        Stopwatch watch = Stopwatch.start();
        Mixture latency = latency(row, jobs);
        double ourMean = latency.mean() / Bench.MICRO;
        double ourP99 = latency.quantile(P99) / Bench.MICRO;
        double seconds = watch.seconds();
        boolean high = row.utilisation() > HIGH_UTILISATION;
        Deviation ofMean = new Deviation();
        ofMean.add(0, ourMean, mean, 0, mean, high ? MEAN_TOLERANCE_AT_HIGH : MEAN_TOLERANCE);
        Deviation ofP99 = new Deviation();
        ofP99.add(0, ourP99, p99, 0, p99, P99_TOLERANCE);
        return new CaseResult(
                row.subject(),
                Math.max(ofMean.worst(), ofP99.worst()),
                ofMean.passed() && ofP99.passed(),
                seconds,
                "mean " + ofMean.text() + "; p99 " + ofP99.text() + " us");
    }

    private static Mixture latency(QueueRow row, double[] jobs) {
        double capacity = row.megabitsPerSecond() * Bench.MEGA;
        double[] capacities = new double[row.hops()];
        Arrays.fill(capacities, capacity);
        LinkScheduler[] fifo = new LinkScheduler[row.hops()];
        Arrays.fill(fifo, LinkScheduler.FIFO);
        Sharing sharing = new Sharing(capacities, fifo, true);
        List<Double> sizes = new ArrayList<>();
        double all = Arrays.stream(jobs).sum();
        for (double job : jobs) {
            double load = row.utilisation() * capacity * job / all;
            double through = row.hops() == 1 ? load : END_TO_END * load;
            addFlow(sharing, sizes, route(0, row.hops()), through, job);
            for (int l = 0; l < row.hops() && through < load; l++) {
                addFlow(sharing, sizes, route(l, l + 1), load - through, job);
            }
        }
        sharing.solve();
        LinkQueue queue = new LinkQueue(sharing, sizes::get, new LinkQueue.Rules(1, 1, 0, true));
        Wait wait = Wait.NONE;
        for (int l = 0; l < row.hops(); l++) {
            wait = wait.plus(queue.waitOf(l, 0, new LinkQueue.Buffer(Double.POSITIVE_INFINITY, false)));
        }
        Mixture latency = new Mixture();
        for (double job : jobs) {
            latency.add(Latency.of(row.hops() * job / capacity, wait), 1);
        }
        return latency;
    }

    private static int[] route(int from, int to) {
        int[] route = new int[to - from];
        Arrays.setAll(route, i -> from + i);
        return route;
    }

    private static void addFlow(Sharing sharing, List<Double> sizes, int[] route, double rate, double job) {
        int slot = sharing.add(route, 1, rate, 0);
        while (sizes.size() <= slot) {
            sizes.add(0.0);
        }
        sizes.set(slot, job);
    }
}

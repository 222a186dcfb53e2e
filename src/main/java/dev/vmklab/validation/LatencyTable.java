package dev.vmklab.validation;

import dev.vmklab.simulation.queueing.Latency;
import dev.vmklab.simulation.queueing.LinkQueue;
import dev.vmklab.simulation.sharing.LinkScheduler;
import dev.vmklab.simulation.sharing.Sharing;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The measured latency of a small probe beside bulk flows: in one FIFO with them (`FIFO1000`), or in a class of its
/// own
/// (`HTB nfs50:vmotion50 buf200`, the probe's class first).
public final class LatencyTable {
    private static final double SMALLEST_BUFFER = 200;
    private static final double MEAN_TOLERANCE = 0.25;
    private static final double P99_TOLERANCE = 0.15;
    private static final double P99 = 0.99;
    private static final double OWN_CLASS_MILLIS = 1;
    private static final Pattern CLASSES =
            Pattern.compile("[a-z]+(\\d+(?:\\.\\d+)?)[:\\s]+[a-z]+(\\d+(?:\\.\\d+)?)(?:\\s.*)?");

    private final LinkQueue.Rules rules;
    private final String file;
    private final List<CaseResult> cases = new ArrayList<>();
    private final List<Information> information = new ArrayList<>();

    private LatencyTable(LinkQueue.Rules rules, String file) {
        this.rules = rules;
        this.file = file;
    }

    /// @param rules the model's numbers
    /// @param judged whether the queue is a router's and rows may be part of the verdict; else it is the sender's own
    public static TableResult judge(LinkQueue.Rules rules, String file, List<LatencyRow> rows, boolean judged) {
        LatencyTable table = new LatencyTable(rules, file);
        for (LatencyRow row : rows) {
            table.judge(row, judged);
        }
        return new TableResult(table.cases, table.information);
    }

    private void judge(LatencyRow row, boolean judged) {
        Stopwatch watch = Stopwatch.start();
        boolean fifo = row.setUp().startsWith("FIFO");
        Matcher shares = CLASSES.matcher(row.setUp().replaceFirst("^HTB\\s+(classes\\s+)?", ""));
        if (!fifo && !shares.matches()) {
            inform(row, Double.NaN);
            return;
        }
        LinkScheduler scheduler = fifo ? LinkScheduler.FIFO : classes(shares);
        Latency latency = latency(row, scheduler, !judged);
        double mean = latency.total() / Bench.MILLI;
        double p99 = latency.quantile(P99) / Bench.MILLI;
        double seconds = watch.seconds();
        if (!judged || row.bufferPackets() < SMALLEST_BUFFER) {
            inform(row, mean);
        } else if (fifo && row.bulkFlows() > 0) {
            cases.add(saturated(row, mean, p99, seconds));
        } else {
            String detail = "mean " + mean + ", expected below " + OWN_CLASS_MILLIS + " ms";
            cases.add(new CaseResult(subject(row), 0, mean < OWN_CLASS_MILLIS, seconds, detail));
        }
    }

    private static LinkScheduler classes(Matcher shares) {
        double[] weights = {Double.parseDouble(shares.group(1)), Double.parseDouble(shares.group(2))};
        double[] unlimited = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
        return new LinkScheduler(weights, new double[2], unlimited, new int[] {0, 1});
    }

    private Latency latency(LatencyRow row, LinkScheduler scheduler, boolean onSender) {
        Sharing sharing = new Sharing(new double[] {Bench.LINK}, new LinkScheduler[] {scheduler}, true);
        sharing.add(new int[] {0}, 1, Bench.PROBE_RATE, 0);
        for (int i = 0; i < row.bulkFlows(); i++) {
            sharing.add(new int[] {0}, 1, Double.POSITIVE_INFINITY, 1);
        }
        sharing.solve();
        LinkQueue queue = new LinkQueue(sharing, slot -> Bench.PROBE, rules);
        LinkQueue.Buffer buffer = new LinkQueue.Buffer(row.bufferPackets() * Bench.PACKET, onSender);
        return Latency.of(Bench.PACKET / Bench.LINK, queue.waitOf(0, 0, buffer));
    }

    private static CaseResult saturated(LatencyRow row, double mean, double p99, double seconds) {
        Deviation ofMean = new Deviation();
        ofMean.add(0, mean, row.medianMillis(), 0, row.medianMillis(), MEAN_TOLERANCE);
        Deviation ofP99 = new Deviation();
        ofP99.add(0, p99, row.p99Millis(), 0, row.p99Millis(), P99_TOLERANCE);
        return new CaseResult(
                subject(row),
                Math.max(ofMean.worst(), ofP99.worst()),
                ofMean.passed() && ofP99.passed(),
                seconds,
                "mean " + ofMean.text() + "; p99 " + ofP99.text() + " ms");
    }

    private void inform(LatencyRow row, double mean) {
        information.add(new Information(file, subject(row), mean, row.medianMillis(), "ms"));
    }

    private static String subject(LatencyRow row) {
        return row.setUp() + ", " + row.bulkFlows() + " bulk";
    }
}

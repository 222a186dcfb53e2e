package dev.vmklab.validation;

import dev.vmklab.simulation.outage.ProbeDetection;
import dev.vmklab.simulation.outage.Retransmission;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Measured gaps after a loss that probes find: `upstream, probe 3x1s`.
public final class OutageTable {
    private static final double TOLERANCE = 0.2;
    private static final Pattern PROBE =
            Pattern.compile("upstream, probe (\\d{1,4})\\s*x\\s*(\\d+(?:\\.\\d+)?)\\s*(ms|s)");

    private OutageTable() {}

    /// @param longestSeconds the longest retransmission timeout of the model
    public static TableResult judge(double longestSeconds, String file, List<OutageRow> rows) {
        List<CaseResult> cases = new ArrayList<>();
        List<Information> information = new ArrayList<>();
        for (OutageRow row : rows) {
            Matcher probe = PROBE.matcher(row.failure().strip());
            String subject = row.failure() + ", " + row.transport();
            if (!probe.matches() || !row.transport().matches("udp|tcp")) {
                information.add(new Information(file, subject, Double.NaN, row.medianMillis(), "ms"));
                continue;
            }
            Stopwatch watch = Stopwatch.start();
            double interval =
                    Double.parseDouble(probe.group(2)) * (probe.group(3).equals("ms") ? Bench.MILLI : 1);
            double gap = new ProbeDetection(Integer.parseInt(probe.group(1)), interval).meanSeconds();
            if (row.transport().equals("tcp")) {
                gap = new Retransmission(Bench.RETRANSMISSION_SECONDS, longestSeconds).firstFrom(gap);
            }
            double seconds = watch.seconds();
            Deviation deviation = new Deviation();
            deviation.add(0, gap / Bench.MILLI, row.medianMillis(), 0, row.medianMillis(), TOLERANCE);
            cases.add(
                    new CaseResult(subject, deviation.worst(), deviation.passed(), seconds, deviation.text() + " ms"));
        }
        return new TableResult(cases, information);
    }
}

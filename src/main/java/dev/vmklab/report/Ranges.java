package dev.vmklab.report;

import dev.vmklab.analysis.Run;
import dev.vmklab.report.document.TimeRange;
import dev.vmklab.simulation.recording.Log;
import dev.vmklab.simulation.recording.MigrationRecord;
import java.util.ArrayList;
import java.util.List;

/// The times that statistics are about: the whole run; where something migrated also before the first start, between
/// it and the last end, and after that.
final class Ranges {
    static final String RUN = "run";
    static final String BEFORE = "before";
    static final String DURING = "during";
    static final String AFTER = "after";

    private Ranges() {}

    static List<TimeRange> of(Run run) {
        double first = Double.POSITIVE_INFINITY;
        double last = 0;
        Log<MigrationRecord> migrations = run.recording().migrations();
        for (int i = 0; i < migrations.size(); i++) {
            first = Math.min(first, migrations.get(i).startedAt());
            last = Math.max(last, migrations.get(i).endedAt());
        }
        List<TimeRange> ranges = new ArrayList<>();
        add(ranges, RUN, 0, run.end());
        if (migrations.size() > 0) {
            add(ranges, BEFORE, 0, first);
            add(ranges, DURING, first, last);
            add(ranges, AFTER, last, run.end());
        }
        return ranges;
    }

    private static void add(List<TimeRange> ranges, String name, double from, double to) {
        if (to > from) {
            ranges.add(new TimeRange(name, from, to));
        }
    }
}

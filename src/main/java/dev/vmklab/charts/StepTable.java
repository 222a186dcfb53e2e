package dev.vmklab.charts;

import dev.vmklab.simulation.recording.Series;
import java.util.List;
import java.util.stream.Collectors;

/// Step functions as comma separated text: the time in seconds, then one column each; a line for each instant at which
/// any of them changes. Numbers are written in full, with a point.
final class StepTable {
    private StepTable() {}

    /// A series with what stands above it.
    record Column(String name, Series series) {}

    /// @param until up to where the series are known
    static String csv(TimeWindow window, double until, List<Column> columns) {
        StringBuilder text = new StringBuilder("seconds,");
        text.append(columns.stream().map(c -> quoted(c.name())).collect(Collectors.joining(",")))
                .append('\n');
        int[] next = new int[columns.size()];
        double time = window.from();
        for (int i = 0; i < next.length; i++) {
            next[i] = columns.get(i).series().indexAt(time) + 1;
        }
        double end = Math.min(window.to(), until);
        while (time <= end) {
            line(text, time, columns);
            time = advance(columns, next, time);
        }
        return text.toString();
    }

    private static void line(StringBuilder text, double time, List<Column> columns) {
        text.append(time);
        for (Column column : columns) {
            text.append(',').append(column.series().at(time));
        }
        text.append('\n');
    }

    /// The next instant after `time` at which anything changes.
    private static double advance(List<Column> columns, int[] next, double time) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < next.length; i++) {
            Series series = columns.get(i).series();
            while (next[i] < series.size() && series.time(next[i]) <= time) {
                next[i]++;
            }
            least = next[i] < series.size() ? Math.min(least, series.time(next[i])) : least;
        }
        return least;
    }

    static String quoted(String text) {
        return text.matches("[^,\"\\r\\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}

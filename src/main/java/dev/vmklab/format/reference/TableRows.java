package dev.vmklab.format.reference;

import dev.vmklab.format.DocumentException;
import dev.vmklab.validation.ClassRow;
import dev.vmklab.validation.DumbbellRow;
import dev.vmklab.validation.GroupRow;
import dev.vmklab.validation.Information;
import dev.vmklab.validation.LatencyRow;
import dev.vmklab.validation.OutageRow;
import dev.vmklab.validation.QueueRow;
import java.util.ArrayList;
import java.util.List;

/// The rows of the tables of measurements, as values.
final class TableRows {
    private static final String MEASURED = "measured_median_mbps";
    private static final int MOST_FLOWS = 10_000;
    private static final int MOST_HOPS = 1000;

    private TableRows() {}

    static List<ClassRow> classes(CaseFile file) throws DocumentException {
        List<ClassRow> rows = new ArrayList<>();
        for (Table.Row row : Table.read(file, "setup", "class", MEASURED).rows()) {
            rows.add(new ClassRow(row.text("setup"), row.text("class"), row.positive(MEASURED)));
        }
        return rows;
    }

    static List<ClassRow> flows(CaseFile file) throws DocumentException {
        List<ClassRow> rows = new ArrayList<>();
        for (Table.Row row : Table.read(file, "setup", "flow", MEASURED).rows()) {
            rows.add(new ClassRow(row.text("setup"), row.text("flow"), row.positive(MEASURED)));
        }
        return rows;
    }

    static List<GroupRow> groups(CaseFile file) throws DocumentException {
        List<GroupRow> rows = new ArrayList<>();
        for (Table.Row row : Table.read(file, "setup", "flow_group", MEASURED).rows()) {
            rows.add(new GroupRow(row.text("setup"), row.text("flow_group"), row.positive(MEASURED)));
        }
        return rows;
    }

    /// @param median the column of the median in ms
    /// @param p99 the column of the 99th percentile in ms
    static List<LatencyRow> latencies(CaseFile file, String median, String p99) throws DocumentException {
        List<LatencyRow> rows = new ArrayList<>();
        for (Table.Row row : Table.read(file, "setup", "bulk_tcp_flows", "buffer_pkts", median, p99)
                .rows()) {
            rows.add(new LatencyRow(
                    row.text("setup"),
                    row.count("bulk_tcp_flows", 0, MOST_FLOWS),
                    row.positive("buffer_pkts"),
                    row.positive(median),
                    row.positive(p99)));
        }
        return rows;
    }

    static List<QueueRow> queues(CaseFile file) throws DocumentException {
        List<QueueRow> rows = new ArrayList<>();
        for (Table.Row row : Table.read(file, "model", "link_mbps", "hops", "rho", "mean_us", "p99_us")
                .rows()) {
            double utilisation = row.number("rho", 0);
            if (utilisation >= 1) {
                throw file.problem(row.line(), 1, "rho", "is " + utilisation + ", expected less than 1");
            }
            rows.add(new QueueRow(
                    row.text("model"),
                    row.positive("link_mbps"),
                    row.count("hops", 1, MOST_HOPS),
                    utilisation,
                    row.positive("mean_us"),
                    row.positive("p99_us")));
        }
        return rows;
    }

    static List<DumbbellRow> dumbbells(CaseFile file) throws DocumentException {
        List<DumbbellRow> rows = new ArrayList<>();
        String[] columns = {
            "cc", "link_mbps", "buffer_pkts", "bulk_flows", "total_goodput_mbps", "min_flow_mbps", "probe_mean_ms"
        };
        for (Table.Row row : Table.read(file, columns).rows()) {
            rows.add(new DumbbellRow(
                    row.text("cc") + ", " + row.text("buffer_pkts") + " packets, " + row.text("bulk_flows") + " flows",
                    row.positive("link_mbps"),
                    row.positive("buffer_pkts"),
                    row.count("bulk_flows", 1, MOST_FLOWS),
                    row.number("total_goodput_mbps", 0),
                    row.number("min_flow_mbps", 0),
                    row.number("probe_mean_ms", 0)));
        }
        return rows;
    }

    static List<OutageRow> outages(CaseFile file) throws DocumentException {
        List<OutageRow> rows = new ArrayList<>();
        for (Table.Row row :
                Table.read(file, "failure", "probe", "gap_median_ms").rows()) {
            rows.add(new OutageRow(row.text("failure"), row.text("probe"), row.positive("gap_median_ms")));
        }
        return rows;
    }

    /// The rows of any other table: what was measured, without a word of ours.
    static List<Information> others(CaseFile file) throws DocumentException {
        List<Information> rows = new ArrayList<>();
        Table table = Table.read(file);
        int measured = 0;
        while (measured < table.header().size() && !table.header().get(measured).startsWith("measured")) {
            measured++;
        }
        boolean none = measured == table.header().size();
        String unit = none || !table.header().get(measured).endsWith("mbps") ? "" : "Mbit/s";
        for (Table.Row row : table.rows()) {
            StringBuilder subject = new StringBuilder();
            for (String column :
                    table.header().subList(0, Math.min(measured, table.header().size()))) {
                if (!column.contains("pred") && !column.startsWith("fluid")) {
                    subject.append(subject.isEmpty() ? "" : ", ").append(row.text(column));
                }
            }
            double value = none ? Double.NaN : row.number(table.header().get(measured), 0);
            boolean rate = !subject.toString().contains("_ms");
            rows.add(new Information(file.name(), subject.toString(), Double.NaN, value, rate ? unit : "ms"));
        }
        return rows;
    }
}

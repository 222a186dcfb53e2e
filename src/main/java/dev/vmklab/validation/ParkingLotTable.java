package dev.vmklab.validation;

import dev.vmklab.simulation.sharing.LinkScheduler;
import dev.vmklab.simulation.sharing.Sharing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One long flow over several links beside a short one on each: `caps (100, 40, 80)`. Where every queue is fair the
/// model holds; where TCP shares plain FIFOs the long flow gets less. Never part of a verdict.
public final class ParkingLotTable {
    private static final Pattern CAPACITIES = Pattern.compile("caps \\(([\\d., ]+)\\)");
    private static final String LONG = "long";

    private ParkingLotTable() {}

    /// @param rows one per flow, `long` or `short` and the number of its link from 1
    public static TableResult judge(String file, List<ClassRow> rows) {
        List<Information> information = new ArrayList<>();
        Map<String, double[]> rates = new LinkedHashMap<>();
        for (ClassRow row : rows) {
            double[] own = rates.computeIfAbsent(row.setUp(), ParkingLotTable::rates);
            int index = row.className().equals(LONG) ? 0 : shortFlow(row.className());
            double ours = index >= 0 && index < own.length ? own[index] : Double.NaN;
            information.add(
                    new Information(file, row.setUp() + ", " + row.className(), ours, row.measured(), "Mbit/s"));
        }
        return new TableResult(List.of(), information);
    }

    private static int shortFlow(String name) {
        return name.matches("short\\d{1,3}") ? Integer.parseInt(name.substring("short".length())) : -1;
    }

    /// Goodput of the long flow and of each short one in Mbit/s; empty where the words do not say the capacities.
    private static double[] rates(String setUp) {
        Matcher matcher = CAPACITIES.matcher(setUp);
        if (!matcher.find()) {
            return new double[0];
        }
        double[] capacity = Arrays.stream(matcher.group(1).split(",\\s*"))
                .mapToDouble(Double::parseDouble)
                .toArray();
        int[] all = new int[capacity.length];
        Arrays.setAll(all, l -> l);
        LinkScheduler[] fifo = new LinkScheduler[capacity.length];
        Arrays.fill(fifo, LinkScheduler.FIFO);
        Sharing sharing = new Sharing(capacity, fifo, true);
        int[] slots = new int[capacity.length + 1];
        slots[0] = sharing.add(all, 1, Double.POSITIVE_INFINITY, 0);
        for (int l = 0; l < capacity.length; l++) {
            slots[l + 1] = sharing.add(new int[] {l}, 1, Double.POSITIVE_INFINITY, 0);
        }
        sharing.solve();
        return Arrays.stream(slots)
                .mapToDouble(slot -> sharing.rate(slot) * Bench.GOODPUT)
                .toArray();
    }
}

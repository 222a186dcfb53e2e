package dev.vmklab.validation;

import dev.vmklab.simulation.sharing.LinkScheduler;
import dev.vmklab.simulation.sharing.Sharing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The measured goodput of classes that share one link of the [Bench].
public final class SharesTable {
    private final String file;
    private final List<ClassRow> rows;
    private final List<CaseResult> cases = new ArrayList<>();
    private final List<Information> information = new ArrayList<>();
    private final Map<String, UplinkSetUp> known = new HashMap<>();

    private SharesTable(String file, List<ClassRow> rows) {
        this.file = file;
        this.rows = rows;
    }

    /// @param judged whether the rows are part of the verdict; those of one shared queue never are
    public static TableResult judge(String file, List<ClassRow> rows, boolean judged) {
        return new SharesTable(file, rows).judge(judged);
    }

    private TableResult judge(boolean judged) {
        Map<String, List<ClassRow>> bySetUp = new LinkedHashMap<>();
        rows.forEach(row ->
                bySetUp.computeIfAbsent(row.setUp(), s -> new ArrayList<>()).add(row));
        bySetUp.forEach((setUp, own) -> judgeSetUp(setUp, own, judged));
        return new TableResult(cases, information);
    }

    private void judgeSetUp(String words, List<ClassRow> own, boolean judged) {
        List<String> names = own.stream().map(ClassRow::className).toList();
        boolean fifo = words.contains("FIFO");
        Optional<UplinkSetUp> setUp = fifo ? Optional.empty() : UplinkSetUp.parse(words, names, known);
        if (setUp.isEmpty()) {
            double ours = fifo ? Bench.LINK / Bench.MEGA * Bench.GOODPUT / own.size() : Double.NaN;
            own.forEach(row -> inform(row, ours));
            return;
        }
        known.put(UplinkSetUp.shortName(words), setUp.get());
        Stopwatch watch = Stopwatch.start();
        Map<String, Double> goodput = goodput(setUp.get());
        double seconds = watch.seconds() / own.size();
        for (ClassRow row : own) {
            double ours = goodput.getOrDefault(row.className(), Double.NaN);
            if (judged) {
                cases.add(Goodput.judge(row.setUp() + ", " + row.className(), ours, row.measured(), seconds));
            } else {
                inform(row, ours);
            }
        }
    }

    private void inform(ClassRow row, double ours) {
        information.add(new Information(file, row.setUp() + ", " + row.className(), ours, row.measured(), "Mbit/s"));
    }

    private static Map<String, Double> goodput(UplinkSetUp setUp) {
        List<UplinkSetUp.TrafficClass> classes = List.copyOf(setUp.classes().values());
        int n = classes.size();
        double[] shares = new double[n];
        double[] reservation = new double[n];
        double[] limit = new double[n];
        int[] classOfKind = new int[n];
        for (int c = 0; c < n; c++) {
            shares[c] = classes.get(c).shares;
            reservation[c] = classes.get(c).reservation * Bench.MEGA;
            limit[c] = classes.get(c).limit * Bench.MEGA;
            classOfKind[c] = c;
        }
        LinkScheduler scheduler = new LinkScheduler(shares, reservation, limit, classOfKind);
        Sharing sharing = new Sharing(new double[] {Bench.LINK}, new LinkScheduler[] {scheduler}, true);
        List<List<Integer>> slots = new ArrayList<>();
        for (int c = 0; c < n; c++) {
            UplinkSetUp.TrafficClass own = classes.get(c);
            double demand = own.demand * Bench.MEGA / Bench.GOODPUT / own.flows;
            List<Integer> flows = new ArrayList<>();
            for (int f = 0; f < own.flows; f++) {
                flows.add(sharing.add(new int[] {0}, 1, demand, c));
            }
            slots.add(flows);
        }
        sharing.solve();
        Map<String, Double> goodput = new HashMap<>();
        int c = 0;
        for (String name : setUp.classes().keySet()) {
            double rate = 0;
            for (int slot : slots.get(c++)) {
                rate += sharing.rate(slot);
            }
            goodput.put(name, rate * Bench.GOODPUT / Bench.MEGA);
        }
        return goodput;
    }
}

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

/// The measured goodput of classes that share a first link and then part for receivers, of which some have a slower
/// link
/// of their own: `vmotion50>c, vm100>b(40)`.
public final class MultihopTable {
    private static final Pattern GROUP = Pattern.compile("\\s*([a-z]+)\\s*>\\s*([a-z]+)\\s+x(\\d{1,4})\\s*");
    private static final Pattern SHARES = Pattern.compile("\\b([a-z]+)(\\d+(?:\\.\\d+)?)\\s*[>:x]");
    private static final Pattern RECEIVER = Pattern.compile(">\\s*([a-z]+)\\((\\d+(?:\\.\\d+)?)\\)");

    private final String file;
    private final List<CaseResult> cases = new ArrayList<>();
    private final List<Information> information = new ArrayList<>();

    private MultihopTable(String file) {
        this.file = file;
    }

    public static TableResult judge(String file, List<GroupRow> rows) {
        MultihopTable table = new MultihopTable(file);
        Map<String, List<GroupRow>> bySetUp = new LinkedHashMap<>();
        rows.forEach(row ->
                bySetUp.computeIfAbsent(row.setUp(), s -> new ArrayList<>()).add(row));
        bySetUp.forEach(table::judgeSetUp);
        return new TableResult(table.cases, table.information);
    }

    private void judgeSetUp(String words, List<GroupRow> rows) {
        Map<String, Double> shares = numbers(SHARES, words);
        Map<String, Double> receivers = numbers(RECEIVER, words);
        List<Matcher> groups = new ArrayList<>();
        for (GroupRow row : rows) {
            Matcher group = GROUP.matcher(row.group());
            if (!group.matches() || !shares.containsKey(group.group(1))) {
                rows.forEach(r -> information.add(
                        new Information(file, r.setUp() + ", " + r.group(), Double.NaN, r.measured(), "Mbit/s")));
                return;
            }
            groups.add(group);
            receivers.putIfAbsent(group.group(2), Bench.LINK / Bench.MEGA);
        }
        Stopwatch watch = Stopwatch.start();
        double[] goodput = goodput(shares, receivers, groups);
        double seconds = watch.seconds() / rows.size();
        for (int i = 0; i < rows.size(); i++) {
            GroupRow row = rows.get(i);
            cases.add(Goodput.judge(row.setUp() + ", " + row.group(), goodput[i], row.measured(), seconds));
        }
    }

    private static Map<String, Double> numbers(Pattern pattern, String words) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        Matcher matcher = pattern.matcher(words);
        while (matcher.find()) {
            numbers.put(matcher.group(1), Double.parseDouble(matcher.group(2)));
        }
        return numbers;
    }

    private static double[] goodput(Map<String, Double> shares, Map<String, Double> receivers, List<Matcher> groups) {
        List<String> classes = List.copyOf(shares.keySet());
        List<String> links = List.copyOf(receivers.keySet());
        int n = classes.size();
        double[] unlimited = new double[n];
        Arrays.fill(unlimited, Double.POSITIVE_INFINITY);
        int[] classOfKind = new int[n];
        Arrays.setAll(classOfKind, c -> c);
        double[] weights = classes.stream().mapToDouble(shares::get).toArray();
        LinkScheduler[] schedulers = new LinkScheduler[links.size() + 1];
        Arrays.fill(schedulers, LinkScheduler.FIFO);
        schedulers[0] = new LinkScheduler(weights, new double[n], unlimited, classOfKind);
        double[] capacity = new double[links.size() + 1];
        capacity[0] = Bench.LINK;
        int l = 1;
        for (double megabits : receivers.values()) {
            capacity[l++] = megabits * Bench.MEGA;
        }
        Sharing sharing = new Sharing(capacity, schedulers, true);
        int[][] slots = new int[groups.size()][];
        for (int g = 0; g < slots.length; g++) {
            Matcher group = groups.get(g);
            slots[g] = new int[Integer.parseInt(group.group(3))];
            int[] route = {0, 1 + links.indexOf(group.group(2))};
            for (int f = 0; f < slots[g].length; f++) {
                slots[g][f] = sharing.add(route, 1, Double.POSITIVE_INFINITY, classes.indexOf(group.group(1)));
            }
        }
        sharing.solve();
        double[] goodput = new double[slots.length];
        for (int g = 0; g < slots.length; g++) {
            goodput[g] = Arrays.stream(slots[g]).mapToDouble(sharing::rate).sum() * Bench.GOODPUT / Bench.MEGA;
        }
        return goodput;
    }
}

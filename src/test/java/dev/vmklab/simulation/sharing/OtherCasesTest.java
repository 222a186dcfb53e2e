package dev.vmklab.simulation.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.format.DocumentException;
import dev.vmklab.format.ParameterFile;
import dev.vmklab.format.reference.ReferenceFolder;
import dev.vmklab.validation.Validation;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Cases of the families of reference cases with other seeds and shapes, their truth found by code that shares nothing
/// with the solvers: drop by drop, by bisection, by playing every packet.
class OtherCasesTest {
    private static final double NONE = 1e18;

    @TempDir
    private Path folder;

    private Random dice = new Random(0);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void casesOfAnyShapeAreReproduced(long seed) throws IOException, DocumentException {
        dice = new Random(seed);
        allocation("static_x" + seed + ".json", seed % 2 == 0);
        play("dyn_x" + seed, seed % 2 == 1);
        uplinks("nioc_single_uplink_x" + seed + ".json");
        copies("vmotion_precopy_x" + seed + ".json");
        queues("ns3_queue_open_loop_x" + seed + ".csv");
        Files.writeString(folder.resolve("kernel_of_another_kind.bin"), "x");

        Validation validation = ReferenceFolder.validate(
                folder.toFile(), () -> ParameterFile.standard().parameters(), done -> {});

        assertThat(validation.malformed()).isEmpty();
        assertThat(validation.ignored()).containsExactly("kernel_of_another_kind.bin");
        assertThat(validation.families()).hasSize(5);
        assertThat(validation.families())
                .allSatisfy(family -> assertThat(family.passed())
                        .as("%s with seed %d: %s", family.family(), seed, family.cases())
                        .isTrue());
    }

    private double capacity() {
        return switch (dice.nextInt(4)) {
            case 0 -> 1.25e9;
            case 1 -> Math.rint(Math.pow(10, 3 + 8 * dice.nextDouble()));
            case 2 -> 1 + dice.nextInt(5);
            default -> Math.rint(5e7 + 1e9 * dice.nextDouble());
        };
    }

    private int[] route(int links) {
        List<Integer> all = new ArrayList<>(IntStream.range(0, links).boxed().toList());
        java.util.Collections.shuffle(all, dice);
        return all.stream()
                .limit(1 + dice.nextInt(Math.min(5, links)))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private double limit(double[] capacity, int[] route) {
        double narrowest =
                Arrays.stream(route).mapToDouble(l -> capacity[l]).min().orElseThrow();
        return dice.nextBoolean() ? NONE : narrowest / (1 + dice.nextInt(40));
    }

    private static double[] rates(double[] capacity, List<SlowSharing.Flow> flows) {
        LinkScheduler[] fifo = new LinkScheduler[capacity.length];
        Arrays.fill(fifo, LinkScheduler.FIFO);
        return SlowSharing.rates(capacity, fifo, flows);
    }

    private void write(String name, String text, boolean gzip) throws IOException {
        Path file = folder.resolve(gzip ? name + ".gz" : name);
        try (OutputStream to = gzip ? new GZIPOutputStream(Files.newOutputStream(file)) : Files.newOutputStream(file)) {
            to.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private void allocation(String name, boolean gzip) throws IOException {
        int links = 1 + dice.nextInt(25);
        double[] capacity = DoubleStream.generate(this::capacity).limit(links).toArray();
        List<SlowSharing.Flow> flows = new ArrayList<>();
        for (int f = 1 + dice.nextInt(150); f > 0; f--) {
            int[] route = route(links);
            flows.add(new SlowSharing.Flow(
                    route, List.of(1.0, 2.5, 25.0, 100.0).get(dice.nextInt(4)), limit(capacity, route), 0));
        }
        double[] rates = rates(capacity, flows);
        String text = "{\"links\": "
                + list(links, l -> "{\"id\": " + l + ", \"capacity\": " + capacity[l] + "}")
                + ", \"flows\": "
                + list(
                        flows.size(),
                        f -> "{\"id\": " + f + ", \"route\": "
                                + Arrays.toString(flows.get(f).route()) + ", \"weight\": "
                                + flows.get(f).weight() + ", \"limit\": "
                                + (flows.get(f).demand() == NONE
                                        ? "null"
                                        : flows.get(f).demand()) + "}")
                + ", \"rates\": " + Arrays.toString(rates) + "}";
        write(name, text, gzip);
    }

    private static String list(int n, java.util.function.IntFunction<String> item) {
        return IntStream.range(0, n).mapToObj(item).collect(Collectors.joining(", ", "[", "]"));
    }

    /// A few flows that come and go while links change; every instant is solved from nothing.
    private void play(String name, boolean gzip) throws IOException {
        int links = 2 + dice.nextInt(6);
        double[] capacity = DoubleStream.generate(() -> 1e6 * (1 + dice.nextInt(9)))
                .limit(links)
                .toArray();
        StringBuilder text = new StringBuilder("# other\n");
        for (int l = 0; l < links; l++) {
            text.append("L ").append(l).append(' ').append(capacity[l]).append('\n');
        }
        int n = 5 + dice.nextInt(40);
        SlowSharing.Flow[] flows = new SlowSharing.Flow[n];
        double[] start = new double[n];
        double[] left = new double[n];
        for (int f = 0; f < n; f++) {
            int[] route = route(links);
            start[f] = (f == 0 ? 0 : start[f - 1]) + dice.nextInt(3) * 0.125;
            left[f] = Math.rint(Math.pow(10, 2 + 4 * dice.nextDouble()));
            flows[f] = new SlowSharing.Flow(route, 1 + dice.nextInt(4), limit(capacity, route), 0);
            text.append(String.format(
                    Locale.ROOT,
                    "F %d %s %s %s %s",
                    f,
                    start[f],
                    left[f],
                    flows[f].weight(),
                    flows[f].demand() == NONE ? 0 : flows[f].demand()));
            Arrays.stream(route).forEach(l -> text.append(' ').append(l));
            text.append('\n');
        }
        double[] change = new double[8];
        int[] changed = new int[8];
        double[] to = new double[8];
        for (int e = 0; e < change.length; e++) {
            change[e] = (e == 0 ? 0 : change[e - 1]) + dice.nextDouble();
            changed[e] = dice.nextInt(links);
            to[e] = capacity[changed[e]] * List.of(0.1, 0.5, 1.0, 2.0).get(dice.nextInt(4));
            text.append("E ")
                    .append(change[e])
                    .append(' ')
                    .append(changed[e])
                    .append(' ')
                    .append(to[e])
                    .append('\n');
        }
        double[] end = new double[n];
        Arrays.fill(end, Double.NaN);
        int next = 0;
        for (double now = 0; Arrays.stream(end).anyMatch(Double::isNaN); ) {
            double at = now;
            int[] present = IntStream.range(0, n)
                    .filter(f -> start[f] <= at && Double.isNaN(end[f]))
                    .toArray();
            double[] rates = rates(
                    capacity, Arrays.stream(present).mapToObj(f -> flows[f]).toList());
            double step = Arrays.stream(start).filter(s -> s > at).min().orElse(NONE) - now;
            step = next < change.length ? Math.min(step, change[next] - now) : step;
            for (int i = 0; i < present.length; i++) {
                step = Math.min(step, left[present[i]] / rates[i]);
            }
            for (int i = 0; i < present.length; i++) {
                boolean done = left[present[i]] / rates[i] <= step;
                left[present[i]] -= rates[i] * step;
                end[present[i]] = done ? now + step : Double.NaN;
            }
            now += step;
            while (next < change.length && change[next] <= now) {
                capacity[changed[next]] = to[next++];
            }
        }
        write(name + ".txt", text.toString(), gzip);
        String expected =
                IntStream.range(0, n).mapToObj(f -> f + "," + end[f] + "\n").collect(Collectors.joining());
        write(name + ".expected.csv", "id,finish_s\n" + expected, !gzip);
    }

    private void uplinks(String name) throws IOException {
        String cases = list(12, this::uplink);
        write(name, "{\"units\": \"bytes/s\", \"cases\": " + cases + "}", false);
    }

    private String uplink(int number) {
        double line = List.of(1.25e8, 1.25e9, 3.125e9, 1.25e10).get(dice.nextInt(4));
        int classes = 1 + dice.nextInt(8);
        double[] shares = new double[classes];
        double[] reserved = new double[classes];
        double[] most = new double[classes];
        double[][] flows = new double[classes][];
        double free = line;
        for (int c = 0; c < classes; c++) {
            shares[c] = List.of(1, 5, 25, 50, 100).get(dice.nextInt(5));
            reserved[c] = dice.nextBoolean() ? 0 : Math.rint(free * dice.nextDouble() / 2);
            free -= reserved[c];
            most[c] = dice.nextInt(3) > 0 ? NONE : Math.max(reserved[c], Math.rint(line * dice.nextDouble()) + 1);
            flows[c] = DoubleStream.generate(
                            () -> dice.nextBoolean() ? NONE : Math.rint(line / 3 * dice.nextDouble()) + 1)
                    .limit(1 + dice.nextInt(6))
                    .toArray();
        }
        String expected = "\"floor\": " + divided(line, shares, reserved, most, flows, false) + ", \"additive\": "
                + divided(line, shares, reserved, most, flows, true);
        return "{\"name\": \"x" + number + "\", \"uplink_capacity\": " + line + ", \"classes\": "
                + list(
                        classes,
                        c -> "{\"name\": \"c" + c + "\", \"shares\": " + shares[c] + ", \"reservation\": "
                                + reserved[c] + ", \"limit\": " + none(most[c]) + ", \"flow_limits\": "
                                + list(flows[c].length, f -> none(flows[c][f])) + "}")
                + ", \"expected\": {" + expected + "}}";
    }

    private static String none(double limit) {
        return limit == NONE ? "0" : Double.toString(limit);
    }

    /// Shares by bisecting their level; reservations first, or the larger of both.
    private static String divided(
            double line, double[] shares, double[] reserved, double[] most, double[][] flows, boolean additive) {
        int classes = shares.length;
        double[] wanted = new double[classes];
        for (int c = 0; c < classes; c++) {
            wanted[c] = Math.min(most[c], Arrays.stream(flows[c]).sum());
        }
        double[] got = level(
                line,
                wanted,
                (c, level) -> additive
                        ? Math.min(reserved[c], wanted[c]) + level * shares[c]
                        : Math.max(Math.min(reserved[c], wanted[c]), level * shares[c]));
        return "{\"class_rates\": " + Arrays.toString(got) + ", \"flow_rates\": "
                + list(classes, c -> Arrays.toString(level(got[c], flows[c], (f, level) -> level))) + "}";
    }

    private interface Offer {
        double at(int who, double level);
    }

    private static double[] level(double line, double[] wanted, Offer offer) {
        double low = 0;
        double high = 1e12;
        for (int i = 0; i < 300; i++) {
            double middle = (low + high) / 2;
            double sum = Arrays.stream(given(wanted, offer, middle)).sum();
            low = sum > line ? low : middle;
            high = sum > line ? middle : high;
        }
        return given(wanted, offer, low);
    }

    private static double[] given(double[] wanted, Offer offer, double level) {
        return IntStream.range(0, wanted.length)
                .mapToDouble(c -> Math.min(wanted[c], offer.at(c, level)))
                .toArray();
    }

    private void copies(String name) throws IOException {
        write(name, "{\"units\": \"bytes\", \"cases\": " + list(20, this::preCopy) + "}", false);
    }

    /// Pre-copy as it is defined: tiny guests, guests that write faster than they are sent, rates that drop on the way.
    private String preCopy(int number) {
        double memory = List.of(1048576.0, 8589934592.0, 1099511627776.0).get(dice.nextInt(3));
        double rate = List.of(1.175e8, 1.175e9, 1.175e10).get(dice.nextInt(3));
        double dirty = rate * List.of(0.0, 0.01, 0.3, 0.95, 1.0, 4.0).get(dice.nextInt(6));
        double set = memory * (0.001 + 0.999 * dice.nextDouble());
        boolean linear = dice.nextBoolean();
        double goal = List.of(0.01, 0.5, 1.0).get(dice.nextInt(3));
        int rounds = List.of(1, 2, 7, 40).get(dice.nextInt(4));
        double drop = dice.nextBoolean() ? memory / rate * dice.nextDouble() : 1e15;
        List<Double> sent = new ArrayList<>();
        double now = 0;
        double left = memory;
        double total = 0;
        boolean small;
        do {
            sent.add(left);
            total += left;
            double until = sentAt(now, left, rate, drop);
            double seconds = until - now;
            left = linear ? Math.min(memory, dirty * seconds) : set * (1 - Math.exp(-dirty * seconds / set));
            now = until;
            small = left / (now < drop ? rate : rate / 4) <= goal;
        } while (!small && sent.size() < rounds);
        int done = sent.size();
        sent.add(left);
        double down = sentAt(now, left, rate, drop) - now + 0.2;
        return String.format(
                Locale.ROOT,
                "{\"name\": \"x%d\", \"memory\": %s, \"dirty\": %s, \"model\": \"%s\", \"wss\": %s,"
                        + " \"switchover_goal_s\": %s, \"max_rounds\": %d, \"fixed_s\": 0.2, \"rate\": [[0, %s], [%s, %s]],"
                        + " \"expected\": {\"precopy_rounds\": %d, \"round_bytes\": %s, \"total_bytes\": %s,"
                        + " \"precopy_s\": %s, \"downtime_s\": %s, \"total_s\": %s, \"converged\": %s}}",
                number,
                memory,
                dirty,
                linear ? "linear" : "wss",
                set,
                goal,
                rounds,
                rate,
                drop,
                rate / 4,
                done,
                sent,
                total + left,
                now,
                down,
                now + down,
                small);
    }

    /// When bytes are sent that begin at a time, at a rate that drops to a quarter.
    private static double sentAt(double from, double bytes, double rate, double drop) {
        double before = Math.max(0, Math.min(bytes, rate * (drop - from)));
        return from + before / rate + (bytes - before) / (rate / 4);
    }

    /// Packets of 1500 bytes one after the other through a queue: mean and 99th percentile of what they take.
    private void queues(String name) throws IOException {
        StringBuilder rows =
                new StringBuilder("model,link_mbps,hops,rho,samples,mean_us,pred_mean_us,p50_us,p99_us,error_pct\n");
        double load = 0.15 + 0.6 * dice.nextDouble();
        double service = 12;
        double[] took = new double[1_000_000];
        double waiting = 0;
        for (int i = 0; i < took.length; i++) {
            took[i] = waiting + service;
            double gap = -Math.log(1 - dice.nextDouble()) * service / load;
            waiting = Math.max(0, waiting + service - gap);
        }
        double mean = Arrays.stream(took).average().orElseThrow();
        Arrays.sort(took);
        rows.append(String.format(
                Locale.ROOT,
                "fixed,1000,1,%s,%d,%s,0,%s,%s,0\n",
                load,
                took.length,
                mean,
                took[took.length / 2],
                took[took.length / 100 * 99]));
        write(name, rows.toString(), true);
    }
}

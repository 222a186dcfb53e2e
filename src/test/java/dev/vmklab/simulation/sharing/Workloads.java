package dev.vmklab.simulation.sharing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;

/// Workloads of transfers in a leaf-spine network, by seed.
final class Workloads {
    static final int HOSTS_PER_RACK = 8;
    private static final double PORT = 1.25e9;
    private static final double INF = Double.POSITIVE_INFINITY;

    private Workloads() {}

    /// Each host has an uplink (index `2 h`) and a downlink (`2 h + 1`), each rack a pair of links to each spine; flows
    /// arrive as a Poisson process that loads the uplinks to a part, with sizes over five decades.
    static FlowTrace leafSpine(long seed, int racks, int spines, int flows, double load) {
        Random random = new Random(seed);
        int hosts = racks * HOSTS_PER_RACK;
        StringBuilder text = new StringBuilder();
        for (int l = 0; l < 2 * hosts; l++) {
            text.append("L ").append(l).append(' ').append((long) PORT).append('\n');
        }
        for (int l = 2 * hosts; l < 2 * hosts + 2 * racks * spines; l++) {
            text.append("L ")
                    .append(l)
                    .append(' ')
                    .append((long) (PORT * HOSTS_PER_RACK / spines))
                    .append('\n');
        }
        double mean = 4e7;
        double time = 0;
        for (int f = 0; f < flows; f++) {
            double size = mean * Math.exp(2 * random.nextGaussian() - 2);
            time += -Math.log(1 - random.nextDouble()) * mean / (load * hosts * PORT);
            int from = random.nextInt(hosts);
            int to = (from + 1 + random.nextInt(hosts - 1)) % hosts;
            text.append(String.format(Locale.ROOT, "F %d %.9f %.0f 1 0 %d", f, time, Math.max(1, size), 2 * from));
            if (from / HOSTS_PER_RACK != to / HOSTS_PER_RACK) {
                int spine = random.nextInt(spines);
                text.append(' ').append(2 * hosts + 2 * (from / HOSTS_PER_RACK * spines + spine));
                text.append(' ').append(2 * hosts + 2 * (to / HOSTS_PER_RACK * spines + spine) + 1);
            }
            text.append(' ').append(2 * to + 1).append('\n');
        }
        try {
            return FlowTrace.read(new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.US_ASCII)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static LinkScheduler[] fifo(FlowTrace trace) {
        LinkScheduler[] fifo = new LinkScheduler[trace.links()];
        Arrays.fill(fifo, LinkScheduler.FIFO);
        return fifo;
    }

    /// Four classes at the first link of every route, which is the uplink of the sending host; one has a reservation.
    static LinkScheduler[] classesAtUplinks(FlowTrace trace) {
        LinkScheduler[] schedulers = fifo(trace);
        double[] capacity = trace.capacities();
        for (int f = 0; f < trace.flows(); f++) {
            int uplink = trace.route(f)[0];
            schedulers[uplink] = new LinkScheduler(
                    new double[] {100, 50, 50, 25},
                    new double[] {0, 0.1 * capacity[uplink], 0, 0},
                    new double[] {INF, INF, INF, INF},
                    new int[] {0, 1, 2, 3});
        }
        return schedulers;
    }

    /// The class of a flow, scattered.
    static int classOf(int flow) {
        return (int) (flow * 2_654_435_761L >>> 16 & 3);
    }
}

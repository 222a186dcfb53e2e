package dev.vmklab.validation;

import dev.vmklab.simulation.sharing.LinkScheduler;
import dev.vmklab.simulation.sharing.Sharing;
import java.util.Arrays;

/// Links, flows and their weighted max-min rates.
///
/// @param capacity of each link
/// @param route of each flow, indices of links, each once
/// @param limit of each flow, `POSITIVE_INFINITY` for none
/// @param expected rate of each flow
public record StaticCase(
        String name, double[] capacity, int[][] route, double[] weight, double[] limit, double[] expected) {
    private static final double TOLERANCE = 1e-6;

    public CaseResult judge() {
        Stopwatch watch = Stopwatch.start();
        LinkScheduler[] fifo = new LinkScheduler[capacity.length];
        Arrays.fill(fifo, LinkScheduler.FIFO);
        Sharing sharing = new Sharing(capacity, fifo, true);
        int[] slots = new int[route.length];
        for (int i = 0; i < route.length; i++) {
            slots[i] = sharing.add(route[i], weight[i], limit[i], 0);
        }
        sharing.solve();
        double seconds = watch.seconds();
        Deviation deviation = new Deviation();
        for (int i = 0; i < slots.length; i++) {
            deviation.add(i, sharing.rate(slots[i]), expected[i], 0, expected[i], TOLERANCE);
        }
        return deviation.result(name, "the rate of flow", seconds);
    }
}

package dev.vmklab.simulation.storage;

import dev.vmklab.simulation.state.State;
import java.util.Arrays;

/// Which storage paths cross each link, with their data, their answers or what is relayed.
final class PathsOnLinks {
    private static final int[] NONE = {};

    private final int[][] paths;

    private PathsOnLinks(int links) {
        paths = new int[links][];
        Arrays.fill(paths, NONE);
    }

    /// @param links of the network
    static PathsOnLinks of(State state, PathFlows flows, int links) {
        PathsOnLinks on = new PathsOnLinks(links);
        int[] counts = new int[links];
        for (int p = 0; p < flows.count(); p++) {
            if (flows.slot(p) >= 0) {
                on.add(p, state.flows.way(flows.slot(p)).links(), counts);
                on.add(p, flows.reply(p).links(), counts);
                on.add(p, flows.relay(p).data().links(), counts);
                on.add(p, flows.relay(p).answer().links(), counts);
            }
        }
        for (int l = 0; l < links; l++) {
            on.paths[l] = Arrays.copyOf(on.paths[l], counts[l]);
        }
        return on;
    }

    private void add(int p, int[] links, int[] counts) {
        for (int l : links) {
            int n = counts[l]++;
            if (n == paths[l].length) {
                paths[l] = Arrays.copyOf(paths[l], Math.max(2, 2 * n));
            }
            paths[l][n] = p;
        }
    }

    int[] of(int link) {
        return paths[link];
    }
}

package dev.vmklab.network;

import java.util.Arrays;
import java.util.List;

/// The loop-free tree of one VLAN over bridges; one per island where the VLAN has several.
///
/// The bridge of lowest priority is the root, then each bridge's root port is the one of least path cost; ties go to
/// the better upstream bridge, then to the channel that comes first in the design.
record SpanningTree(int[] root, int[] parent, Channel[] up, int[] depth) {
    /// Path costs as in 802.1D-2004: 20 Tbit/s divided by the link's rate.
    private static final double COST_BITS_PER_SECOND = 20e12;

    private static final Channel NO_CHANNEL = new Channel(-1, -1, List.of());

    /// @param ranked bridges, best first
    /// @param channels those that carry the VLAN, each with the members that do
    static SpanningTree grow(int bridges, int[] ranked, Channel[] channels) {
        int[] root = new int[bridges];
        int[] parent = new int[bridges];
        Arrays.fill(root, -1);
        Arrays.fill(parent, -1);
        Channel[] up = new Channel[bridges];
        Arrays.fill(up, NO_CHANNEL);
        SpanningTree tree = new SpanningTree(root, parent, up, new int[bridges]);
        double[] cost = new double[bridges];
        Arrays.fill(cost, Double.POSITIVE_INFINITY);
        for (int bridge : ranked) {
            if (root[bridge] < 0) {
                cost[bridge] = 0;
                tree.growFrom(bridge, ranked, channels, cost);
            }
        }
        return tree;
    }

    private void growFrom(int start, int[] ranked, Channel[] channels, double[] cost) {
        for (int next = start; next >= 0; next = nearest(ranked, cost)) {
            root[next] = start;
            depth[next] = next == start ? 0 : depth[parent[next]] + 1;
            for (Channel channel : channels) {
                if (channel.bridgeA() == next || channel.bridgeB() == next) {
                    relax(next, channel, cost);
                }
            }
        }
    }

    private void relax(int from, Channel channel, double[] cost) {
        int to = channel.otherBridge(from);
        double through = cost[from] + cost(channel);
        if (root[to] < 0 && through < cost[to]) {
            cost[to] = through;
            parent[to] = from;
            up[to] = channel;
        }
    }

    private int nearest(int[] ranked, double[] cost) {
        int nearest = -1;
        for (int bridge : ranked) {
            boolean open = root[bridge] < 0 && cost[bridge] < Double.POSITIVE_INFINITY;
            if (open && (nearest < 0 || cost[bridge] < cost[nearest])) {
                nearest = bridge;
            }
        }
        return nearest;
    }

    private static double cost(Channel channel) {
        double rate = channel.members().stream()
                .mapToDouble(Cabling.SwitchCable::bitsPerSecond)
                .sum();
        return COST_BITS_PER_SECOND / rate;
    }

    boolean joins(int bridgeA, int bridgeB) {
        return root[bridgeA] == root[bridgeB];
    }
}

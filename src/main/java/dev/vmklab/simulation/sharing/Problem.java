package dev.vmklab.simulation.sharing;

import java.util.Arrays;

/// One allocation problem, and the rates that solve it: what is shared at an instant, without its history.
final class Problem {
    final double[] capacity;
    final LinkScheduler[] scheduler;
    final boolean sharesOnSpareOnly;
    int[][] route = new int[16][];
    double[] weight = new double[16];
    double[] demand = new double[16];
    int[] kind = new int[16];
    double[] rate = new double[16];
    int flows;
    /// Of the solution, per link with classes that may fill: what each class may have.
    final double[][] grants;

    /// Per link its flows, and how many.
    final int[][] onLink;

    final int[] count;

    Problem(double[] capacity, LinkScheduler[] scheduler, boolean sharesOnSpareOnly) {
        this.capacity = capacity;
        this.scheduler = scheduler;
        this.sharesOnSpareOnly = sharesOnSpareOnly;
        onLink = new int[capacity.length][];
        Arrays.fill(onLink, new int[0]);
        count = new int[capacity.length];
        grants = new double[capacity.length][0];
    }

    void add(int[] links, double flowWeight, double flowDemand, int flowKind) {
        if (flows == weight.length) {
            grow(2 * flows);
        }
        route[flows] = links;
        weight[flows] = flowWeight;
        demand[flows] = flowDemand;
        kind[flows] = flowKind;
        rate[flows] = links.length == 0 ? flowDemand : 0;
        for (int l : links) {
            if (count[l] == onLink[l].length) {
                onLink[l] = Arrays.copyOf(onLink[l], Math.max(4, 2 * count[l]));
            }
            onLink[l][count[l]++] = flows;
        }
        flows++;
    }

    private void grow(int size) {
        route = Arrays.copyOf(route, size);
        weight = Arrays.copyOf(weight, size);
        demand = Arrays.copyOf(demand, size);
        kind = Arrays.copyOf(kind, size);
        rate = Arrays.copyOf(rate, size);
    }

    /// Solves the whole from nothing: by filling where all links are FIFO, else by the fixed point.
    void solve() {
        boolean classes = false;
        for (int l = 0; l < capacity.length; l++) {
            classes |= !scheduler[l].isFifo() && count[l] > 0;
        }
        Reach reach = Reach.of(this);
        if (classes) {
            new FixedPoint(this, reach).solve();
        } else {
            new ProgressiveFilling(this, reach).solve();
        }
    }
}

package dev.vmklab.simulation.sharing;

import java.util.Arrays;

/// Weighted max-min on FIFO links: the level (rate / weight) of all flows rises together, a flow stops where its
/// demand is met or a link of its route is full.
///
/// Bertsekas and Gallager, "Data Networks", section 6.5.2. A binary heap holds the links by the level at which they
/// fill; a key can only rise while others stop, so a stale key is found out when it reaches the top.
final class ProgressiveFilling {
    private final Problem problem;
    private final double[] capacity;
    private final Reach reach;
    private final double[] left;
    private final double[] weights;
    private final int[] open;
    private final boolean[] member;
    private final boolean[] fixed;
    private final double[] key;
    private final int[] heap;
    private int heapSize;

    ProgressiveFilling(Problem problem, Reach reach) {
        this.problem = problem;
        capacity = problem.capacity;
        this.reach = reach;
        int n = capacity.length;
        left = new double[n];
        weights = new double[n];
        open = new int[n];
        member = new boolean[n];
        key = new double[n];
        heap = new int[reach.links()];
        fixed = new boolean[problem.flows];
    }

    void solve() {
        for (int i = 0; i < reach.links(); i++) {
            int l = reach.link(i);
            member[l] = true;
            left[l] = capacity[l];
            open[l] = problem.count[l];
            for (int k = 0; k < problem.count[l]; k++) {
                weights[l] += problem.weight[problem.onLink[l][k]];
            }
        }
        for (int i = 0; i < reach.links(); i++) {
            int l = reach.link(i);
            if (open[l] > 0) {
                push(l);
            }
        }
        int[] byDemand = byDemand();
        int next = 0;
        while (true) {
            while (next < byDemand.length && fixed[byDemand[next]]) {
                next++;
            }
            int link = top();
            double linkLevel = link < 0 ? Double.POSITIVE_INFINITY : key[link];
            double flowLevel = next < byDemand.length ? levelOf(byDemand[next]) : Double.POSITIVE_INFINITY;
            if (link < 0 && next >= byDemand.length) {
                return;
            }
            if (flowLevel <= linkLevel) {
                if (flowLevel == Double.POSITIVE_INFINITY) {
                    throw new IllegalStateException("a flow without any limit");
                }
                fix(byDemand[next++], flowLevel);
            } else {
                fill(link, linkLevel);
            }
        }
    }

    private void fill(int link, double level) {
        for (int k = 0; k < problem.count[link]; k++) {
            int slot = problem.onLink[link][k];
            if (!fixed[slot]) {
                fix(slot, level);
            }
        }
    }

    private void fix(int slot, double level) {
        fixed[slot] = true;
        double rate = Math.min(problem.demand[slot], level * problem.weight[slot]);
        problem.rate[slot] = rate;
        for (int l : problem.route[slot]) {
            if (member[l]) {
                left[l] = Math.max(0, left[l] - rate);
                weights[l] -= problem.weight[slot];
                open[l]--;
            }
        }
    }

    private double levelOf(int slot) {
        return problem.demand[slot] / problem.weight[slot];
    }

    private int[] byDemand() {
        int n = problem.flows;
        double[] level = new double[n];
        Integer[] index = new Integer[n];
        for (int i = 0; i < n; i++) {
            level[i] = levelOf(i);
            index[i] = i;
        }
        Arrays.sort(index, (a, b) -> {
            int byLevel = Double.compare(level[a], level[b]);
            return byLevel != 0 ? byLevel : Integer.compare(a, b);
        });
        int[] slots = new int[n];
        for (int i = 0; i < n; i++) {
            slots[i] = index[i];
        }
        return slots;
    }

    /// The link that fills first, its key made fresh, or -1.
    private int top() {
        while (heapSize > 0) {
            int l = heap[0];
            if (open[l] == 0) {
                pop();
                continue;
            }
            double fresh = fillLevel(l);
            if (fresh <= key[l]) {
                return l;
            }
            key[l] = fresh;
            siftDown(0);
        }
        return -1;
    }

    private double fillLevel(int l) {
        return left[l] / weights[l];
    }

    private void push(int l) {
        key[l] = fillLevel(l);
        int at = heapSize++;
        heap[at] = l;
        while (at > 0 && before(heap[at], heap[(at - 1) / 2])) {
            swap(at, (at - 1) / 2);
            at = (at - 1) / 2;
        }
    }

    private void pop() {
        heap[0] = heap[--heapSize];
        siftDown(0);
    }

    private void siftDown(int start) {
        int at = start;
        while (2 * at + 1 < heapSize) {
            int child = 2 * at + 1;
            if (child + 1 < heapSize && before(heap[child + 1], heap[child])) {
                child++;
            }
            if (!before(heap[child], heap[at])) {
                return;
            }
            swap(at, child);
            at = child;
        }
    }

    private boolean before(int a, int b) {
        return key[a] < key[b] || key[a] == key[b] && a < b;
    }

    private void swap(int a, int b) {
        int t = heap[a];
        heap[a] = heap[b];
        heap[b] = t;
    }
}

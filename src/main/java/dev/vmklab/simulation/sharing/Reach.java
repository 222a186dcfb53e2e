package dev.vmklab.simulation.sharing;

import java.util.Arrays;

/// The links of a [Problem] that its flows could fill, or a class of them up to its limit. A link that its flows'
/// demands cannot fill couples nothing and is left out.
final class Reach {
    /// A link whose flows want less than this part of it cannot fill.
    private static final double ROOM = 1 - 1e-9;

    private final int[] links;
    private final int linkCount;

    private Reach(int[] links, int linkCount) {
        this.links = links;
        this.linkCount = linkCount;
    }

    static Reach of(Problem problem) {
        int[] links = new int[problem.capacity.length];
        int n = 0;
        for (boolean classes : new boolean[] {true, false}) {
            for (int l = 0; l < links.length; l++) {
                if (problem.scheduler[l].isFifo() != classes && mayFill(problem, l)) {
                    links[n++] = l;
                }
            }
        }
        return new Reach(Arrays.copyOf(links, n), n);
    }

    private static boolean mayFill(Problem problem, int link) {
        double capacity = problem.capacity[link];
        if (capacity == Double.POSITIVE_INFINITY || problem.count[link] == 0) {
            return false;
        }
        LinkScheduler scheduler = problem.scheduler[link];
        double[] ofClass = new double[scheduler.classes()];
        double wanted = 0;
        double enough = capacity * ROOM;
        for (int i = 0; i < problem.count[link] && wanted < enough; i++) {
            int flow = problem.onLink[link][i];
            double most = problem.demand[flow];
            for (int l : problem.route[flow]) {
                most = Math.min(most, problem.capacity[l]);
            }
            wanted += most;
            int c = scheduler.classOf(problem.kind[flow]);
            ofClass[c] += most;
            if (!scheduler.isFifo() && ofClass[c] >= scheduler.limit()[c] * ROOM) {
                return true;
            }
        }
        return wanted >= enough;
    }

    int links() {
        return linkCount;
    }

    /// Those with classes first, in index order.
    int link(int i) {
        return links[i];
    }
}

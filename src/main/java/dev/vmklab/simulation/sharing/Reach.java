package dev.vmklab.simulation.sharing;

import java.util.Arrays;

/// The flows and links that a change can reach: from the changed links through flows and through every link whose
/// flows could fill it, or a class of it up to its limit. A link that its flows' demands cannot fill couples nothing
/// and is left out,
/// unless it coupled its flows before: then they must hear that it no longer does.
final class Reach {
    /// A link whose flows want less than this part of it cannot fill.
    private static final double ROOM = 1 - 1e-9;

    private final int[] links;
    private final int linkCount;
    private final int[] slots;
    private final int slotCount;

    private Reach(int[] links, int linkCount, int[] slots, int slotCount) {
        this.links = links;
        this.linkCount = linkCount;
        this.slots = slots;
        this.slotCount = slotCount;
    }

    /// @param coupled the links that could fill when they were last reached; brought up to date
    static Reach of(Flows flows, double[] capacity, LinkScheduler[] scheduler, boolean[] dirty, boolean[] coupled) {
        int n = capacity.length;
        boolean[] seenLink = dirty.clone();
        boolean[] seenSlot = new boolean[flows.slots];
        int[] queue = new int[n];
        int tail = 0;
        for (int l = 0; l < n; l++) {
            if (dirty[l]) {
                queue[tail++] = l;
            }
        }
        int[] slots = new int[flows.slots];
        int slotCount = 0;
        for (int head = 0; head < tail; head++) {
            int l = queue[head];
            for (int i = 0; i < flows.count[l]; i++) {
                int slot = flows.onLink[l][i];
                if (seenSlot[slot]) {
                    continue;
                }
                seenSlot[slot] = true;
                slots[slotCount++] = slot;
                for (int next : flows.route[slot]) {
                    if (!seenLink[next]) {
                        seenLink[next] = true;
                        if (coupled[next] || mayFill(flows, capacity, scheduler[next], next)) {
                            queue[tail++] = next;
                        }
                    }
                }
            }
        }
        int kept = 0;
        for (int i = 0; i < tail; i++) {
            coupled[queue[i]] = mayFill(flows, capacity, scheduler[queue[i]], queue[i]);
            if (coupled[queue[i]]) {
                queue[kept++] = queue[i];
            }
        }
        Arrays.sort(queue, 0, kept);
        Arrays.sort(slots, 0, slotCount);
        return new Reach(queue, kept, slots, slotCount);
    }

    private static boolean mayFill(Flows flows, double[] capacity, LinkScheduler scheduler, int link) {
        if (capacity[link] == Double.POSITIVE_INFINITY) {
            return false;
        }
        double[] ofClass = new double[scheduler.classes()];
        double wanted = 0;
        double enough = capacity[link] * ROOM;
        for (int i = 0; i < flows.count[link] && wanted < enough; i++) {
            int slot = flows.onLink[link][i];
            double most = flows.demand[slot];
            for (int l : flows.route[slot]) {
                most = Math.min(most, capacity[l]);
            }
            wanted += most;
            int c = scheduler.classOf(flows.kind[slot]);
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

    /// In index order.
    int link(int i) {
        return links[i];
    }

    int slots() {
        return slotCount;
    }

    /// In index order.
    int slot(int i) {
        return slots[i];
    }
}

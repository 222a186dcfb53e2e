package dev.vmklab.simulation.sharing;

/// When transfers end, without touching each when its rate changes.
///
/// A link's service is the integral of its level. A flow held there with work `R` left ends when the service has
/// grown by `R / weight`: that mark stands still while the level moves. So each link knows when its first transfer ends
/// from its smallest mark, and one queue orders the links.
final class VirtualTime {
    private final Flows flows;
    private final Links links;
    /// Links by the time at which their first transfer ends.
    final LinkHeap ends;
    private final LinkList changed = new LinkList();
    double now;

    VirtualTime(Flows flows, Links links) {
        this.flows = flows;
        this.links = links;
        ends = new LinkHeap(links.count);
    }

    private VirtualTime(VirtualTime other, Flows flows, Links links) {
        this.flows = flows;
        this.links = links;
        ends = other.ends.copy();
        now = other.now;
    }

    VirtualTime copy(Flows copiedFlows, Links copiedLinks) {
        return new VirtualTime(this, copiedFlows, copiedLinks);
    }

    private double service(int l) {
        int n = l << Links.SHIFT;
        double passed = now - links.number[n + Links.CLOCK];
        double service = links.number[n + Links.SERVICE];
        return passed > 0 ? service + links.number[n + Links.LEVEL] * passed : service;
    }

    /// A link's level is about to change.
    void settle(int l) {
        int n = l << Links.SHIFT;
        if (links.number[n + Links.LEVEL] < Double.POSITIVE_INFINITY) {
            links.number[n + Links.SERVICE] = service(l);
        }
        links.number[n + Links.CLOCK] = now;
    }

    /// A link that is settled now holds a flow.
    ///
    /// @param from the link that held it before, -1 for none
    void moved(int flow, int from, int to) {
        double before = flows.number[flow + Flows.MARK];
        double left = before;
        if (from >= 0) {
            left = Math.max(0, before - service(from));
            if (before <= links.number[(from << Links.SHIFT) + Links.MARK]) {
                links.flags[from] |= Links.STALE;
            }
        }
        int n = to << Links.SHIFT;
        double mark = links.number[n + Links.SERVICE] + left;
        flows.number[flow + Flows.MARK] = mark;
        if (mark < links.number[n + Links.MARK]) {
            links.number[n + Links.MARK] = mark;
        }
    }

    /// A link has another level or other flows.
    void changed(int l) {
        changed.add(l);
    }

    /// All links have their levels: finds when their first transfers end.
    void schedule() {
        for (int i = 0; i < changed.size; i++) {
            if (links.holdsFlows(changed.link[i])) {
                schedule(changed.link[i]);
            }
        }
        changed.size = 0;
    }

    private void schedule(int l) {
        int n = l << Links.SHIFT;
        if ((links.flags[l] & Links.STALE) != 0) {
            links.flags[l] &= ~Links.STALE;
            links.number[n + Links.MARK] = smallestMark(l);
        }
        double mark = links.number[n + Links.MARK];
        if (mark < Double.POSITIVE_INFINITY && links.number[n + Links.LEVEL] > 0) {
            double left = Math.max(0, mark - links.number[n + Links.SERVICE]);
            ends.put(l, links.number[n + Links.CLOCK] + left / links.number[n + Links.LEVEL]);
        } else {
            ends.remove(l);
        }
    }

    /// A link holds no flow any more.
    void reset(int l) {
        int n = l << Links.SHIFT;
        links.number[n + Links.SERVICE] = 0;
        links.number[n + Links.CLOCK] = now;
        links.number[n + Links.MARK] = Double.POSITIVE_INFINITY;
        links.flags[l] &= ~Links.STALE;
        ends.remove(l);
    }

    private double smallestMark(int l) {
        double smallest = Double.POSITIVE_INFINITY;
        int held = links.counter[(l << Links.COUNT_SHIFT) + Links.HELD];
        int[] hops = links.hopsOn[l];
        for (int i = 0; i < held; i++) {
            int flow = hops[i] >> flows.hopShift << Flows.SHIFT;
            smallest = Math.min(smallest, flows.number[flow + Flows.MARK]);
        }
        return smallest;
    }

    /// Collects the flows whose transfers end first on a link.
    int first(int l, int[] slots, int at) {
        int n = at;
        int held = links.counter[(l << Links.COUNT_SHIFT) + Links.HELD];
        double mark = links.number[(l << Links.SHIFT) + Links.MARK];
        for (int i = 0; i < held; i++) {
            int slot = links.hopsOn[l][i] >> flows.hopShift;
            if (flows.number[(slot << Flows.SHIFT) + Flows.MARK] <= mark) {
                slots[n++] = slot;
            }
        }
        return n;
    }
}

package dev.vmklab.simulation.sharing;

import java.util.Arrays;

/// The flows that are present, in slots: numbers of each, and its hops. Slots are given out lowest first, so that equal
/// histories give equal slots. Copies by cloning arrays.
///
/// A hop is one flow's place on one link: `slot << shift` and up. The hop after the last of the route is the flow's
/// private link, whose capacity is its demand; a flow without a finite demand has none.
final class Flows {
    /// Doubles of a slot.
    static final int SHIFT = 2;
    /// Rate / weight now; `POSITIVE_INFINITY` while unknown.
    static final int LEVEL = 0;
    static final int WEIGHT = 1;
    /// The level when it was last known.
    static final int KNOWN = 2;
    /// Where the service of the link that holds the flow must arrive for its transfer to end; before any link holds
    /// it, size / weight.
    static final int MARK = 3;

    double[] number = new double[16 << SHIFT];
    int[] heldAt = new int[16];
    int[] kind = new int[16];
    double[] demand = new double[16];
    int[][] route = new int[16][];
    /// How many hops, the private link included.
    int[] hops = new int[16];
    private long[] used = new long[1];
    private int firstMaybeFree;
    int slots;

    /// Hops of a slot, as a power of two.
    int hopShift = 3;
    int[] linkOf = new int[16 << hopShift];
    int[] placeOf = new int[16 << hopShift];

    Flows() {}

    private Flows(Flows other) {
        number = other.number.clone();
        heldAt = other.heldAt.clone();
        kind = other.kind.clone();
        demand = other.demand.clone();
        route = other.route.clone();
        hops = other.hops.clone();
        used = other.used.clone();
        firstMaybeFree = other.firstMaybeFree;
        slots = other.slots;
        hopShift = other.hopShift;
        linkOf = other.linkOf.clone();
        placeOf = other.placeOf.clone();
    }

    Flows copy() {
        return new Flows(this);
    }

    /// Takes a slot; its hops are still to be set.
    int take() {
        int word = firstMaybeFree;
        while (word < used.length && used[word] == -1L) {
            word++;
        }
        firstMaybeFree = word;
        if (word == used.length) {
            used = Arrays.copyOf(used, 2 * word);
        }
        int slot = (word << 6) + Long.numberOfTrailingZeros(~used[word]);
        used[word] |= 1L << slot;
        slots = Math.max(slots, slot + 1);
        if (slots > heldAt.length) {
            grow(2 * heldAt.length);
        }
        return slot;
    }

    void free(int slot) {
        used[slot >> 6] &= ~(1L << slot);
        firstMaybeFree = Math.min(firstMaybeFree, slot >> 6);
        hops[slot] = 0;
    }

    boolean isPresent(int slot) {
        return slot < slots && (used[slot >> 6] >> slot & 1) != 0;
    }

    /// How many slots there is room for.
    int room() {
        return heldAt.length;
    }

    private void grow(int size) {
        number = Arrays.copyOf(number, size << SHIFT);
        heldAt = Arrays.copyOf(heldAt, size);
        kind = Arrays.copyOf(kind, size);
        demand = Arrays.copyOf(demand, size);
        route = Arrays.copyOf(route, size);
        hops = Arrays.copyOf(hops, size);
        linkOf = Arrays.copyOf(linkOf, size << hopShift);
        placeOf = Arrays.copyOf(placeOf, size << hopShift);
    }

    /// Makes room for routes of so many hops. All hops get other numbers.
    void widen(int needed) {
        int before = hopShift;
        while (1 << hopShift < needed) {
            hopShift++;
        }
        int[] links = new int[heldAt.length << hopShift];
        int[] places = new int[heldAt.length << hopShift];
        for (int slot = 0; slot < slots; slot++) {
            System.arraycopy(linkOf, slot << before, links, slot << hopShift, hops[slot]);
            System.arraycopy(placeOf, slot << before, places, slot << hopShift, hops[slot]);
        }
        linkOf = links;
        placeOf = places;
    }
}

package dev.vmklab.simulation.sharing;

import java.util.Arrays;

/// Links ordered by a key, the smallest first, by index where keys are equal: a heap of four children a node that
/// knows where each link stands.
final class LinkHeap {
    private static final int CHILDREN = 4;
    private static final int CHILDREN_SHIFT = 2;

    private int[] heap = new int[64];
    /// The keys beside the links: a comparison looks at neighbours only.
    private double[] keys = new double[64];
    private int size;
    private int[] place;

    LinkHeap(int links) {
        place = new int[links];
        Arrays.fill(place, -1);
    }

    private LinkHeap(LinkHeap other) {
        heap = other.heap.clone();
        size = other.size;
        place = other.place.clone();
        keys = other.keys.clone();
    }

    LinkHeap copy() {
        return new LinkHeap(this);
    }

    void grow(int links) {
        int before = place.length;
        place = Arrays.copyOf(place, links);
        Arrays.fill(place, before, links, -1);
    }

    int size() {
        return size;
    }

    boolean has(int link) {
        return place[link] >= 0;
    }

    /// The link with the smallest key.
    int first() {
        return heap[0];
    }

    double firstKey() {
        return keys[0];
    }

    /// @param link one that is in
    double key(int link) {
        return keys[place[link]];
    }

    /// Puts a link in, or gives it another key.
    void put(int link, double newKey) {
        int at = place[link];
        if (at < 0) {
            if (size == heap.length) {
                heap = Arrays.copyOf(heap, 2 * size);
                keys = Arrays.copyOf(keys, 2 * size);
            }
            up(size++, link, newKey);
        } else if (newKey < keys[at]) {
            up(at, link, newKey);
        } else if (newKey > keys[at]) {
            down(at, link, newKey);
        }
    }

    void remove(int link) {
        int at = place[link];
        if (at < 0) {
            return;
        }
        place[link] = -1;
        int last = heap[--size];
        if (last == link) {
            return;
        }
        double lastKey = keys[size];
        if (at > 0 && isBefore(lastKey, last, (at - 1) >> CHILDREN_SHIFT)) {
            up(at, last, lastKey);
        } else {
            down(at, last, lastKey);
        }
    }

    /// The link at a place of the heap, in no useful order.
    int at(int i) {
        return heap[i];
    }

    private void up(int start, int link, double key) {
        int at = start;
        while (at > 0) {
            int parent = (at - 1) >> CHILDREN_SHIFT;
            if (!isBefore(key, link, parent)) {
                break;
            }
            move(parent, at);
            at = parent;
        }
        set(at, link, key);
    }

    private void down(int start, int link, double key) {
        int at = start;
        while (true) {
            int child = CHILDREN * at + 1;
            if (child >= size) {
                break;
            }
            int best = child;
            int end = Math.min(child + CHILDREN, size);
            for (int c = child + 1; c < end; c++) {
                if (isBefore(keys[c], heap[c], best)) {
                    best = c;
                }
            }
            if (isBefore(key, link, best)) {
                break;
            }
            move(best, at);
            at = best;
        }
        set(at, link, key);
    }

    private void move(int from, int to) {
        set(to, heap[from], keys[from]);
    }

    private void set(int at, int link, double key) {
        heap[at] = link;
        keys[at] = key;
        place[link] = at;
    }

    private boolean isBefore(double key, int link, int at) {
        return key < keys[at] || key == keys[at] && link < heap[at];
    }
}

package dev.vmklab.simulation.sharing;

import java.util.Arrays;

/// Links ordered by a key, the smallest first, by index where keys are equal: a heap of four children a node that
/// knows where each link stands.
final class LinkHeap {
    private static final int CHILDREN = 4;
    private static final int CHILDREN_SHIFT = 2;

    private int[] heap = new int[64];
    private int size;
    private int[] place;
    private double[] key;

    LinkHeap(int links) {
        place = new int[links];
        Arrays.fill(place, -1);
        key = new double[links];
    }

    private LinkHeap(LinkHeap other) {
        heap = other.heap.clone();
        size = other.size;
        place = other.place.clone();
        key = other.key.clone();
    }

    LinkHeap copy() {
        return new LinkHeap(this);
    }

    void grow(int links) {
        int before = place.length;
        place = Arrays.copyOf(place, links);
        Arrays.fill(place, before, links, -1);
        key = Arrays.copyOf(key, links);
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
        return key[heap[0]];
    }

    double key(int link) {
        return key[link];
    }

    /// Puts a link in, or gives it another key.
    void put(int link, double newKey) {
        int at = place[link];
        if (at < 0) {
            if (size == heap.length) {
                heap = Arrays.copyOf(heap, 2 * size);
            }
            key[link] = newKey;
            up(size++, link);
        } else {
            double before = key[link];
            key[link] = newKey;
            if (newKey < before) {
                up(at, link);
            } else if (newKey > before) {
                down(at, link);
            }
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
        if (at > 0 && before(last, heap[(at - 1) >> CHILDREN_SHIFT])) {
            up(at, last);
        } else {
            down(at, last);
        }
    }

    /// The link at a place of the heap, in no useful order.
    int at(int i) {
        return heap[i];
    }

    private void up(int start, int link) {
        int at = start;
        while (at > 0) {
            int parent = (at - 1) >> CHILDREN_SHIFT;
            if (!before(link, heap[parent])) {
                break;
            }
            heap[at] = heap[parent];
            place[heap[at]] = at;
            at = parent;
        }
        heap[at] = link;
        place[link] = at;
    }

    private void down(int start, int link) {
        int at = start;
        while (true) {
            int child = CHILDREN * at + 1;
            if (child >= size) {
                break;
            }
            int best = child;
            int end = Math.min(child + CHILDREN, size);
            for (int c = child + 1; c < end; c++) {
                if (before(heap[c], heap[best])) {
                    best = c;
                }
            }
            if (!before(heap[best], link)) {
                break;
            }
            heap[at] = heap[best];
            place[heap[at]] = at;
            at = best;
        }
        heap[at] = link;
        place[link] = at;
    }

    private boolean before(int a, int b) {
        return key[a] < key[b] || key[a] == key[b] && a < b;
    }
}

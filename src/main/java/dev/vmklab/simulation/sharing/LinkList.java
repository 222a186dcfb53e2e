package dev.vmklab.simulation.sharing;

import java.util.Arrays;

/// A growing list of links.
final class LinkList {
    int[] link = new int[32];
    int size;

    void add(int l) {
        if (size == link.length) {
            link = Arrays.copyOf(link, 2 * size);
        }
        link[size++] = l;
    }

    LinkList copy() {
        LinkList copy = new LinkList();
        copy.link = link.clone();
        copy.size = size;
        return copy;
    }
}

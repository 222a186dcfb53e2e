package dev.vmklab.simulation.sharing;

import java.util.Arrays;

/// The flows that are present, in slots, and which of them cross each link. Copies by cloning arrays.
///
/// Slots are given out lowest first, so that equal histories give equal slots.
final class Flows {
    int[][] route = new int[16][];
    double[] weight = new double[16];
    double[] demand = new double[16];
    int[] kind = new int[16];
    double[] rate = new double[16];
    boolean[] present = new boolean[16];
    int slots;

    /// Per link the slots of its flows, and how many.
    final int[][] onLink;
    final int[] count;

    Flows(int links) {
        onLink = new int[links][];
        Arrays.fill(onLink, new int[0]);
        count = new int[links];
    }

    private Flows(Flows other) {
        route = other.route.clone();
        weight = other.weight.clone();
        demand = other.demand.clone();
        kind = other.kind.clone();
        rate = other.rate.clone();
        present = other.present.clone();
        slots = other.slots;
        count = other.count.clone();
        onLink = new int[other.onLink.length][];
        for (int l = 0; l < onLink.length; l++) {
            onLink[l] = other.onLink[l].clone();
        }
    }

    Flows copy() {
        return new Flows(this);
    }

    int add(int[] links, double flowWeight, double flowDemand, int flowKind) {
        int slot = 0;
        while (slot < slots && present[slot]) {
            slot++;
        }
        if (slot == slots) {
            slots++;
            grow();
        }
        route[slot] = links;
        weight[slot] = flowWeight;
        demand[slot] = flowDemand;
        kind[slot] = flowKind;
        rate[slot] = 0;
        present[slot] = true;
        for (int l : links) {
            if (count[l] == onLink[l].length) {
                onLink[l] = Arrays.copyOf(onLink[l], Math.max(4, 2 * count[l]));
            }
            onLink[l][count[l]++] = slot;
        }
        return slot;
    }

    void remove(int slot) {
        for (int l : route[slot]) {
            int at = 0;
            while (onLink[l][at] != slot) {
                at++;
            }
            System.arraycopy(onLink[l], at + 1, onLink[l], at, count[l] - at - 1);
            count[l]--;
        }
        present[slot] = false;
        rate[slot] = 0;
    }

    private void grow() {
        if (slots <= weight.length) {
            return;
        }
        int size = 2 * weight.length;
        route = Arrays.copyOf(route, size);
        weight = Arrays.copyOf(weight, size);
        demand = Arrays.copyOf(demand, size);
        kind = Arrays.copyOf(kind, size);
        rate = Arrays.copyOf(rate, size);
        present = Arrays.copyOf(present, size);
    }
}

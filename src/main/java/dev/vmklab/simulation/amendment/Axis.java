package dev.vmklab.simulation.amendment;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How things that are numbered in one model are numbered in another, and arrays over them carried across.
///
/// Things are the same when their keys are equal; of those with equal keys the first is the first, and so on.
public final class Axis {
    private final int[] old;
    private final int[] now;
    private final boolean identity;

    private Axis(int[] old, int[] now) {
        this.old = old;
        this.now = now;
        boolean same = old.length == now.length;
        for (int i = 0; i < old.length && same; i++) {
            same = old[i] == i;
        }
        identity = same;
    }

    static Axis identity(int size) {
        int[] all = new int[size];
        Arrays.setAll(all, i -> i);
        return new Axis(all, all);
    }

    public static Axis between(List<?> oldKeys, List<?> newKeys) {
        if (oldKeys.equals(newKeys)) {
            return identity(oldKeys.size());
        }
        Map<Object, Deque<Integer>> waiting = new HashMap<>();
        for (int i = 0; i < oldKeys.size(); i++) {
            waiting.computeIfAbsent(oldKeys.get(i), key -> new ArrayDeque<>()).add(i);
        }
        int[] old = new int[newKeys.size()];
        int[] now = new int[oldKeys.size()];
        Arrays.fill(now, -1);
        for (int i = 0; i < old.length; i++) {
            Deque<Integer> candidates = waiting.getOrDefault(newKeys.get(i), new ArrayDeque<>());
            old[i] = candidates.isEmpty() ? -1 : candidates.poll();
            if (old[i] >= 0) {
                now[old[i]] = i;
            }
        }
        return new Axis(old, now);
    }

    /// Whether every number means the same in both models.
    public boolean isIdentity() {
        return identity;
    }

    public int size() {
        return old.length;
    }

    /// How many there are in the older model.
    public int oldSize() {
        return now.length;
    }

    /// The number in the older model, -1 for what is new.
    public int old(int number) {
        return old[number];
    }

    /// The number in the newer model, -1 for what is gone and for -1.
    public int now(int oldNumber) {
        return oldNumber < 0 ? -1 : now[oldNumber];
    }

    public double[] carry(double[] values, double absent) {
        double[] carried = new double[old.length];
        for (int i = 0; i < carried.length; i++) {
            carried[i] = old[i] < 0 ? absent : values[old[i]];
        }
        return carried;
    }

    public int[] carry(int[] values, int absent) {
        int[] carried = new int[old.length];
        for (int i = 0; i < carried.length; i++) {
            carried[i] = old[i] < 0 ? absent : values[old[i]];
        }
        return carried;
    }

    public boolean[] carry(boolean[] values, boolean absent) {
        boolean[] carried = new boolean[old.length];
        for (int i = 0; i < carried.length; i++) {
            carried[i] = old[i] < 0 ? absent : values[old[i]];
        }
        return carried;
    }

    public <T> T[] carry(T[] values, T absent) {
        T[] carried = Arrays.copyOf(values, old.length);
        for (int i = 0; i < carried.length; i++) {
            carried[i] = old[i] < 0 ? absent : values[old[i]];
        }
        return carried;
    }
}

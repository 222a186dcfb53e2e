package dev.vmklab.simulation.migration;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// All vMotions of a run by number, in the order of their requests. Those at its beginning that have ended need not be
/// looked at again.
final class Migrations {
    private final List<Migration> all;
    /// The VMs with one that has not ended; a VM has at most one.
    private final BitSet moving = new BitSet();
    private int firstOpen;

    Migrations(List<Migration> migrations) {
        all = new ArrayList<>(migrations);
        all.stream().filter(m -> m.phase() != Migration.Phase.ENDED).forEach(m -> moving.set(m.vm()));
        advance();
    }

    Migrations copy() {
        return new Migrations(all);
    }

    private void advance() {
        while (firstOpen < all.size() && all.get(firstOpen).phase() == Migration.Phase.ENDED) {
            firstOpen++;
        }
    }

    int size() {
        return all.size();
    }

    Migration get(int i) {
        return all.get(i);
    }

    void set(int i, Migration migration) {
        Migration before = all.set(i, migration);
        if (before.phase() != Migration.Phase.ENDED) {
            moving.set(migration.vm(), migration.phase() != Migration.Phase.ENDED);
        }
        advance();
    }

    void add(Migration migration) {
        all.add(migration);
        moving.set(migration.vm());
    }

    List<Migration> all() {
        return List.copyOf(all);
    }

    /// Whether a VM has one that has not ended.
    boolean isMoving(int vm) {
        return moving.get(vm);
    }

    /// All before this number have ended.
    int firstOpen() {
        return firstOpen;
    }

    /// Those from the first on that has not ended.
    List<Migration> open() {
        return all.subList(firstOpen, all.size());
    }
}

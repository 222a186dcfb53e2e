package dev.vmklab.simulation;

import java.util.ArrayList;
import java.util.List;

/// All vMotions of a run by number, in the order of their requests. Those at its beginning that have ended need not be
/// looked at again.
final class Migrations {
    private final List<Migration> all;
    private int firstOpen;

    Migrations(List<Migration> migrations) {
        all = new ArrayList<>(migrations);
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
        all.set(i, migration);
        advance();
    }

    void add(Migration migration) {
        all.add(migration);
    }

    List<Migration> all() {
        return List.copyOf(all);
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

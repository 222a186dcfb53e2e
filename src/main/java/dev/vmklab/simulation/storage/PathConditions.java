package dev.vmklab.simulation.storage;

import dev.vmklab.simulation.amendment.Reindex;
import dev.vmklab.simulation.storage.StorageTraffic.Condition;
import java.util.Arrays;

/// Which storage paths are up, silent or dead, since when, and what is known of those that are not up: plain arrays, by
/// path.
final class PathConditions {
    private final Condition[] condition;
    private final double[] silentSince;
    /// Counts changes, so that timers of an older condition are void.
    private final int[] generation;
    /// Given up, whether or not another path took over.
    private final boolean[] lost;
    /// Small frames pass, full ones do not.
    private final boolean[] stalled;
    /// Silent because no controller serves the device yet, while the target answers, so that TCP loses nothing.
    private final boolean[] answered;

    PathConditions(int paths) {
        condition = new Condition[paths];
        Arrays.fill(condition, Condition.UP);
        silentSince = new double[paths];
        generation = new int[paths];
        lost = new boolean[paths];
        stalled = new boolean[paths];
        answered = new boolean[paths];
    }

    private PathConditions(PathConditions other) {
        condition = other.condition.clone();
        silentSince = other.silentSince.clone();
        generation = other.generation.clone();
        lost = other.lost.clone();
        stalled = other.stalled.clone();
        answered = other.answered.clone();
    }

    private PathConditions(PathConditions other, Reindex by) {
        condition = by.paths().carry(other.condition, Condition.UP);
        silentSince = by.paths().carry(other.silentSince, 0);
        generation = by.paths().carry(other.generation, 0);
        lost = by.paths().carry(other.lost, false);
        stalled = by.paths().carry(other.stalled, false);
        answered = by.paths().carry(other.answered, false);
    }

    PathConditions copy() {
        return new PathConditions(this);
    }

    PathConditions amended(Reindex by) {
        return new PathConditions(this, by);
    }

    Condition of(int p) {
        return condition[p];
    }

    boolean isDead(int p) {
        return condition[p] == Condition.DEAD;
    }

    /// Seconds; of the last silence.
    double silentSince(int p) {
        return silentSince[p];
    }

    int generation(int p) {
        return generation[p];
    }

    boolean isLost(int p) {
        return lost[p];
    }

    boolean isStalled(int p) {
        return stalled[p];
    }

    boolean isAnswered(int p) {
        return answered[p];
    }

    void setStalled(int p, boolean isStalled) {
        stalled[p] = isStalled;
    }

    /// @param isAnswered whether the target answers; what a path has lost while it did not stays lost
    void setAnswered(int p, boolean isAnswered) {
        answered[p] = isAnswered && (condition[p] == Condition.UP || answered[p]);
    }

    void fallSilent(int p, double now) {
        condition[p] = Condition.SILENT;
        silentSince[p] = now;
        generation[p]++;
    }

    void lose(int p) {
        lost[p] = true;
    }

    void die(int p) {
        condition[p] = Condition.DEAD;
    }

    void rise(int p) {
        condition[p] = Condition.UP;
        lost[p] = false;
        generation[p]++;
    }
}

package dev.vmklab.analysis;

import dev.vmklab.simulation.Chapter;
import dev.vmklab.simulation.Checkpoints;
import dev.vmklab.simulation.Simulation;
import java.util.List;
import java.util.function.DoubleConsumer;

/// What is known so far of a run, from which others branch off. Any thread may ask while the run goes on.
///
/// @param chapters of the run up to some instant, the oldest first
public record KnownRun(Plan plan, Checkpoints checkpoints, List<Chapter> chapters) {
    /// The run of a plan at an instant, or at the plan's last amendment where that is later. What both plans have in
    /// common is not played again: the new run has this one's past and state up to where they part. It is the same to
    /// the bit as one that is played from its start, and disturbs this one in nothing.
    ///
    /// @param progress told the share that is done, 0 to 1; what it throws ends the run there
    public Simulation branch(Plan other, double at, DoubleConsumer progress) {
        double shared = sharedUntil(other, at);
        if (shared <= 0) {
            return other.play(at, progress);
        }
        return new Playback(other, checkpoints.fork(shared, chapters, other.scenario())).play(at, progress);
    }

    /// Up to where the other run is the same, all events included; 0 or less where nothing is.
    private double sharedUntil(Plan other, double at) {
        boolean saysTheSame = plan.scenario().lateEvents() == other.scenario().lateEvents();
        double known = Math.min(at, chapters.getLast().recording().until());
        return saysTheSame ? Math.min(known, Math.nextDown(plan.partsFrom(other))) : 0;
    }
}

package dev.vmklab.analysis;

import dev.vmklab.design.Objective;
import dev.vmklab.simulation.recording.Log;
import dev.vmklab.simulation.recording.MigrationRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;

/// What a run means against its objectives: what was worst, when, who did it where, and what would cure it.
///
/// @param worst the most severe of all, kept or missed; empty when nothing was measured
/// @param findings the missed ones, the most severe first
/// @param trials remedies that were tried by running them, the best first
public record Verdict(Optional<Breach> worst, List<Finding> findings, List<RemedyTrial> trials) {
    /// A missed objective and its cause.
    public record Finding(Breach breach, Optional<Blame> blame) {}

    public Verdict {
        findings = List.copyOf(findings);
        trials = List.copyOf(trials);
    }

    /// Judges a run. Runs the scenario again for each remedy that is worth trying.
    public static Verdict of(Run run, List<Objective> objectives) {
        return of(run, objectives, share -> {});
    }

    /// The same, telling how far it is.
    ///
    /// @param progress told the share of the remedies that is tried, 0 to 1; what it throws ends the trials
    public static Verdict of(Run run, List<Objective> objectives, DoubleConsumer progress) {
        List<Breach> judged = Objectives.judge(run, objectives);
        List<Finding> findings = new ArrayList<>();
        for (Breach missed : judged.stream().filter(Breach::isMissed).toList()) {
            progress.accept(0);
            findings.add(new Finding(missed, Blame.of(run, missed)));
        }
        List<Blame> blames = findings.stream().flatMap(f -> f.blame().stream()).toList();
        List<RemedyTrial> trials = new ArrayList<>();
        List<Remedy> candidates = Remedies.candidates(run.network(), blames);
        for (Remedy remedy : candidates) {
            int tried = trials.size();
            DoubleConsumer ofThisTrial = share -> progress.accept((tried + share) / candidates.size());
            trials.add(trial(run, objectives, findings, remedy, ofThisTrial));
        }
        trials.sort(Comparator.comparingLong(RemedyTrial::cured)
                .reversed()
                .thenComparingDouble(RemedyTrial::longestMigrationSeconds));
        return new Verdict(judged.stream().findFirst(), findings, trials);
    }

    private static RemedyTrial trial(
            Run run, List<Objective> objectives, List<Finding> findings, Remedy remedy, DoubleConsumer progress) {
        Run changed = Run.of(remedy.apply(run.design()), run.scenario(), run.parameters(), progress);
        List<Breach> judged = Objectives.judge(changed, objectives);
        List<RemedyTrial.Effect> effects = new ArrayList<>();
        for (Finding finding : findings) {
            Breach before = finding.breach();
            judged.stream()
                    .filter(b -> b.subject().equals(before.subject())
                            && b.objective().equals(before.objective()))
                    .findFirst()
                    .ifPresent(after -> effects.add(new RemedyTrial.Effect(
                            before.subject(), before.worst(), after.worst(), !after.isMissed())));
        }
        double longest = 0;
        Log<MigrationRecord> migrations = changed.recording().migrations();
        for (int i = 0; i < migrations.size(); i++) {
            longest = Math.max(longest, migrations.get(i).durationSeconds());
        }
        return new RemedyTrial(remedy, remedy.text(run.network().index()), effects, longest);
    }

    public boolean isKept() {
        return findings.isEmpty();
    }

    /// The remedy that cures most, if any cures something.
    public Optional<RemedyTrial> cure() {
        return trials.stream().filter(t -> t.cured() > 0).findFirst();
    }
}

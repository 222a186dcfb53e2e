package dev.vmklab.report;

import dev.vmklab.analysis.Blame;
import dev.vmklab.analysis.Breach;
import dev.vmklab.analysis.RemedyTrial;
import dev.vmklab.analysis.Run;
import dev.vmklab.analysis.Verdict;
import dev.vmklab.design.Objective;
import dev.vmklab.simulation.FlowView;
import dev.vmklab.simulation.recording.LatencyParts;
import dev.vmklab.simulation.recording.Log;
import dev.vmklab.simulation.recording.MigrationRecord;
import dev.vmklab.simulation.recording.StorageSample;
import dev.vmklab.units.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// A verdict in words.
public final class VerdictText {
    private static final int NAMED = 3;
    private static final double NEARLY_FULL = 0.99;

    /// Parts of a latency below this share of it are not worth words.
    private static final double NEGLIGIBLE = 0.01;

    private final Run run;
    private final Verdict verdict;

    private VerdictText(Run run, Verdict verdict) {
        this.run = run;
        this.verdict = verdict;
    }

    /// Two to five sentences: what was worst and when, where and by whom, what the latency is made of, what cures it
    /// and what does not.
    public static List<String> sentences(Run run, Verdict verdict) {
        VerdictText text = new VerdictText(run, verdict);
        List<String> sentences = new ArrayList<>();
        if (verdict.isKept()) {
            sentences.add(text.kept());
        } else {
            Verdict.Finding worst = verdict.findings().getFirst();
            sentences.add(text.missed(worst.breach()));
            worst.blame().ifPresent(b -> sentences.add(text.where(b)));
            worst.breach().sample().ifPresent(s -> sentences.add(made(s)));
            sentences.add(text.cure());
            text.noCure().ifPresent(sentences::add);
        }
        if (sentences.size() < 5) {
            text.migrations().ifPresent(sentences::add);
        }
        return List.copyOf(sentences);
    }

    private String kept() {
        return verdict.worst()
                .map(b -> "Every objective is kept. Closest to its bound: " + value(b) + " for " + b.subject() + " at "
                        + Units.instant(b.at()) + "; the objective is at most " + bound(b.objective()) + ".")
                .orElse("Every objective is kept: nothing was measured that one is about.");
    }

    private String missed(Breach b) {
        if (Double.isInfinite(b.worst())) {
            return "Missed: " + b.subject() + ", requested at " + Units.instant(b.at()) + ", did not succeed; the"
                    + " objective is at most " + bound(b.objective()) + "." + others();
        }
        return "Missed: " + value(b) + " for " + b.subject() + " at " + Units.instant(b.at())
                + "; the objective is at most " + bound(b.objective()) + " and was missed for "
                + Units.seconds(b.secondsAbove()) + "." + others();
    }

    private String others() {
        List<String> others = verdict.findings().stream()
                .skip(1)
                .map(f -> f.breach().subject() + " (" + number(f.breach().worst()) + ")")
                .toList();
        if (others.isEmpty()) {
            return "";
        }
        String more = others.size() > NAMED ? " and " + (others.size() - NAMED) + " more" : "";
        return " Also missed: " + others.stream().limit(NAMED).collect(Collectors.joining(", ")) + more + ".";
    }

    private String where(Blame blame) {
        double load =
                blame.flows().stream().mapToDouble(FlowView::wireBitsPerSecond).sum();
        double speed = blame.link().bitsPerSecond();
        String full = Double.isFinite(speed)
                ? " (" + Units.rate(speed) + ", " + (load >= NEARLY_FULL * speed ? "full" : Units.share(load / speed))
                        + ")"
                : "";
        String link = "The time is lost on " + blame.link().label() + full;
        return blame.culprit().map(c -> link + ": " + taken(blame, c) + ".").orElse(link + ".");
    }

    private static String taken(Blame blame, FlowView culprit) {
        List<FlowView> alike = blame.flows().stream()
                .filter(f -> f.service() == culprit.service())
                .toList();
        double all = alike.stream().mapToDouble(FlowView::wireBitsPerSecond).sum();
        String one = culprit.label() + " takes " + Units.rate(culprit.wireBitsPerSecond());
        return alike.size() == 1
                ? one
                : one + ", all " + alike.size() + " flows of "
                        + culprit.service().label() + " together " + Units.rate(all);
    }

    private static String made(StorageSample s) {
        LatencyParts parts = s.parts();
        double rest = parts.hostQueue() + parts.retransmission();
        String others = rest < NEGLIGIBLE * parts.total()
                ? ""
                : ", " + Units.seconds(parts.hostQueue()) + " in the host's queue, "
                        + Units.seconds(parts.retransmission()) + " retransmissions";
        return "The mean operation then takes " + Units.seconds(parts.total()) + ": "
                + Units.seconds(s.device()) + " device, " + Units.seconds(s.wire()) + " wire, "
                + Units.seconds(s.queue()) + " queues" + others + " and " + Units.seconds(s.waiting())
                + " waiting for bandwidth.";
    }

    private String cure() {
        Optional<RemedyTrial> best = verdict.cure();
        if (best.isEmpty()) {
            return verdict.trials().isEmpty()
                    ? "No remedy applies to this cause; see the findings."
                    : "None of the " + verdict.trials().size() + " remedies that were tried keeps an objective.";
        }
        RemedyTrial trial = best.get();
        String part = trial.curesAll() ? "Cure" : "Cures in part";
        return part + ": " + trial.text() + ". " + effects(trial.effects()) + price(trial) + ".";
    }

    private Optional<String> noCure() {
        return verdict.trials().stream()
                .filter(t -> !t.curesAll() && !verdict.cure().filter(t::equals).isPresent())
                .findFirst()
                .map(t -> "Not enough: " + t.text() + ". " + effects(t.effects()) + ".");
    }

    private static String effects(List<RemedyTrial.Effect> effects) {
        List<String> words = effects.stream()
                .limit(NAMED)
                .map(e -> e.kept()
                        ? "brings " + e.subject() + " from " + number(e.before()) + " to " + number(e.after())
                        : "leaves " + e.subject() + " at " + number(e.after()))
                .toList();
        String more = effects.size() > NAMED ? " and " + (effects.size() - NAMED) + " more" : "";
        return "It " + String.join(" and ", words) + more;
    }

    private String price(RemedyTrial trial) {
        double now = longest();
        double then = trial.longestMigrationSeconds();
        return now > 0 && then > 0
                ? "; the longest migration takes " + Units.seconds(then) + " instead of " + Units.seconds(now)
                : "";
    }

    private Optional<String> migrations() {
        Log<MigrationRecord> log = run.recording().migrations();
        int failed = 0;
        double downtime = 0;
        for (int i = 0; i < log.size(); i++) {
            failed += log.get(i).succeeded() ? 0 : 1;
            downtime = Math.max(downtime, log.get(i).downtimeSeconds());
        }
        if (log.size() == 0) {
            return Optional.empty();
        }
        String count = log.size() == 1 ? "One migration" : log.size() + " migrations";
        String failures = failed == 0 ? "" : ", " + failed + " of them did not succeed";
        return Optional.of(count + failures + ": the longest took " + Units.seconds(longest())
                + ", the longest downtime was " + Units.seconds(downtime) + ".");
    }

    private double longest() {
        Log<MigrationRecord> log = run.recording().migrations();
        double longest = 0;
        for (int i = 0; i < log.size(); i++) {
            longest = Math.max(longest, log.get(i).durationSeconds());
        }
        return longest;
    }

    private static String value(Breach b) {
        return measure(b.objective()) + number(b.worst());
    }

    private static String bound(Objective objective) {
        return Units.seconds(objective.atMost());
    }

    private static String number(double seconds) {
        return Double.isInfinite(seconds) ? "not succeeding" : Units.seconds(seconds);
    }

    private static String measure(Objective objective) {
        return switch (objective.metric()) {
            case DATASTORE_LATENCY_P95 -> "p95 ";
            case DATASTORE_LATENCY_P99 -> "p99 ";
            case MIGRATION_DURATION, MIGRATION_DOWNTIME -> "";
        };
    }
}

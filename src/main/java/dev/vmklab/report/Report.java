package dev.vmklab.report;

import dev.vmklab.analysis.Blame;
import dev.vmklab.analysis.Breach;
import dev.vmklab.analysis.Objectives;
import dev.vmklab.analysis.RemedyTrial;
import dev.vmklab.analysis.Run;
import dev.vmklab.analysis.Verdict;
import dev.vmklab.analysis.expectation.Expectations;
import dev.vmklab.design.Objective;
import dev.vmklab.parameters.Parameter;
import dev.vmklab.report.document.EventResult;
import dev.vmklab.report.document.ExpectationOutcome;
import dev.vmklab.report.document.Finding;
import dev.vmklab.report.document.Judgement;
import dev.vmklab.report.document.MigrationResult;
import dev.vmklab.report.document.ObjectiveResult;
import dev.vmklab.report.document.Provenance;
import dev.vmklab.report.document.RemedyResult;
import dev.vmklab.report.document.ReportDocument;
import dev.vmklab.report.document.TimeRange;
import dev.vmklab.report.document.TransferResult;
import dev.vmklab.simulation.FlowView;
import dev.vmklab.simulation.recording.LatencyParts;
import dev.vmklab.simulation.recording.Log;
import dev.vmklab.simulation.recording.MigrationRecord;
import dev.vmklab.simulation.recording.Occurrence;
import dev.vmklab.simulation.recording.StorageSample;
import dev.vmklab.simulation.recording.TransferRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Gathers what a run showed.
public final class Report {
    private static final int FLOWS = 10;

    private final Run run;

    private Report(Run run) {
        this.run = run;
    }

    /// @param objectives those that the verdict was made with
    public static ReportDocument of(Run run, Verdict verdict, List<Objective> objectives, Origin origin) {
        Report report = new Report(run);
        List<TimeRange> ranges = Ranges.of(run);
        return new ReportDocument(
                report.provenance(origin),
                Judgement.of(verdict.isKept()),
                VerdictText.sentences(run, verdict),
                report.objectives(objectives),
                report.expectations(),
                verdict.findings().stream().map(report::finding).toList(),
                verdict.trials().stream().map(report::remedy).toList(),
                ranges,
                RunStatistics.of(run, ranges),
                report.migrations(),
                report.transfers(),
                report.events());
    }

    private Provenance provenance(Origin origin) {
        return new Provenance(
                origin.engineVersion(),
                run.design().name(),
                origin.designSha256(),
                run.scenario().name(),
                run.scenario().seed(),
                run.end(),
                origin.parameters(),
                niocSharing(run));
    }

    /// How reservations and shares act together, in words.
    static String niocSharing(Run run) {
        boolean spareOnly = run.parameters().get(Parameter.NIOC_SHARES_ON_SPARE_ONLY) > 0;
        return Parameter.NIOC_SHARES_ON_SPARE_ONLY.key()
                + (spareOnly
                        ? " = 1: reservations first, shares divide what is left"
                        : " = 0: each gets the larger of its reservation and its share");
    }

    private List<ObjectiveResult> objectives(List<Objective> objectives) {
        List<Breach> judged = Objectives.judge(run, objectives);
        List<ObjectiveResult> results = new ArrayList<>();
        for (Objective objective : objectives) {
            Optional<Breach> worst =
                    judged.stream().filter(b -> b.objective().equals(objective)).findFirst();
            results.add(new ObjectiveResult(
                    objective.name(),
                    objective.metric().key(),
                    objective.scope().map(id -> run.network().index().label(id)),
                    objective.atMost(),
                    Judgement.of(worst.map(b -> !b.isMissed()).orElse(true)),
                    worst.flatMap(b -> finite(b.worst())),
                    worst.map(Breach::subject)));
        }
        return results;
    }

    private List<ExpectationOutcome> expectations() {
        return Expectations.judge(run).stream()
                .map(r -> new ExpectationOutcome(
                        r.expectation().name(),
                        r.expectation().metric().key(),
                        r.expectation().scope().map(id -> run.network().index().label(id)),
                        r.expectation().statistic().key(),
                        r.expectation().comparison().key(),
                        r.expectation().bound(),
                        Judgement.of(r.kept()),
                        r.value().flatMap(Report::finite),
                        r.at(),
                        r.sentence()))
                .toList();
    }

    private Finding finding(Verdict.Finding found) {
        Breach breach = found.breach();
        Optional<Blame> blame = found.blame();
        return new Finding(
                breach.objective().name(),
                breach.subject(),
                breach.objective().atMost(),
                finite(breach.worst()),
                breach.at(),
                Math.min(breach.secondsAbove(), run.end()),
                breach.sample().map(Report::operation),
                blame.map(b -> b.link().label()),
                blame.flatMap(b -> finite(b.link().bitsPerSecond())),
                blame.flatMap(Blame::culprit).map(Report::flow),
                blame.map(Blame::flows).orElse(List.of()).stream()
                        .limit(FLOWS)
                        .map(Report::flow)
                        .toList());
    }

    private static Finding.Operation operation(StorageSample sample) {
        LatencyParts parts = sample.parts();
        return new Finding.Operation(
                parts.total(),
                parts.device(),
                parts.hostQueue(),
                parts.queue(),
                parts.waiting(),
                parts.serialisation(),
                parts.propagation(),
                parts.retransmission(),
                sample.operationsPerSecond());
    }

    private static Finding.Flow flow(FlowView flow) {
        return new Finding.Flow(
                flow.label(), flow.service().key(), flow.vlan(), flow.wireBitsPerSecond(), flow.connections());
    }

    private RemedyResult remedy(RemedyTrial trial) {
        boolean migrated = trial.longestMigrationSeconds() > 0;
        return new RemedyResult(
                trial.text(),
                (int) trial.cured(),
                migrated ? finite(trial.longestMigrationSeconds()) : Optional.empty(),
                trial.effects().stream()
                        .map(e -> new RemedyResult.Effect(
                                e.subject(), finite(e.before()), finite(e.after()), Judgement.of(e.kept())))
                        .toList());
    }

    private List<MigrationResult> migrations() {
        Log<MigrationRecord> log = run.recording().migrations();
        List<MigrationResult> all = new ArrayList<>();
        for (int i = 0; i < log.size(); i++) {
            MigrationRecord m = log.get(i);
            all.add(new MigrationResult(
                    m.vmName(),
                    m.from(),
                    m.to(),
                    m.requestedAt(),
                    m.startedAt() - m.requestedAt(),
                    m.durationSeconds(),
                    m.downtimeSeconds(),
                    m.rounds().stream()
                            .mapToDouble(MigrationRecord.Round::bytes)
                            .sum(),
                    m.slowed(),
                    m.succeeded() ? MigrationResult.Outcome.SUCCEEDED : MigrationResult.Outcome.FAILED,
                    m.rounds().stream()
                            .map(r -> new MigrationResult.Round(r.bytes(), r.seconds()))
                            .toList(),
                    m.phases().stream()
                            .map(p -> new MigrationResult.Phase(p.step().key(), p.seconds()))
                            .toList(),
                    m.outcome()));
        }
        return all;
    }

    private List<TransferResult> transfers() {
        Log<TransferRecord> log = run.recording().transfers();
        List<TransferResult> all = new ArrayList<>();
        for (int i = 0; i < log.size(); i++) {
            TransferRecord t = log.get(i);
            all.add(new TransferResult(
                    t.purpose().key(),
                    t.label(),
                    t.vm().map(id -> run.network().index().label(id)),
                    t.startedAt(),
                    t.endedAt() - t.startedAt(),
                    t.stalledSeconds(),
                    t.bytes(),
                    t.succeeded() ? MigrationResult.Outcome.SUCCEEDED : MigrationResult.Outcome.FAILED,
                    t.outcome()));
        }
        return all;
    }

    private List<EventResult> events() {
        Log<Occurrence> log = run.recording().occurrences();
        List<EventResult> all = new ArrayList<>();
        for (int i = 0; i < log.size(); i++) {
            all.add(new EventResult(
                    log.time(i), log.get(i).kind().key(), log.get(i).text()));
        }
        return all;
    }

    private static Optional<Double> finite(double value) {
        return Double.isFinite(value) ? Optional.of(value) : Optional.empty();
    }
}

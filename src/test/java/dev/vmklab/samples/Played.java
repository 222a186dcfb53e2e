package dev.vmklab.samples;

import dev.vmklab.analysis.Distribution;
import dev.vmklab.analysis.Run;
import dev.vmklab.analysis.StorageLatency;
import dev.vmklab.design.value.Service;
import dev.vmklab.format.ParameterFile;
import dev.vmklab.scenario.Scenario;
import dev.vmklab.simulation.recording.MigrationRecord;
import dev.vmklab.simulation.recording.Occurrence;
import dev.vmklab.simulation.recording.Silence;
import dev.vmklab.simulation.recording.StoragePathKey;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// A scenario of a sample, carried out, with the questions that tests ask about it.
record Played(Sample sample, Run run) {
    static Played of(Sample sample, String scenario) {
        return of(sample, sample.scenario(scenario));
    }

    static Played of(Sample sample, Scenario scenario) {
        return new Played(
                sample,
                Run.of(sample.design(), scenario, ParameterFile.standard().parameters(sample.document())));
    }

    /// The texts of what happened, of one kind.
    List<String> texts(Occurrence.Kind kind) {
        List<String> texts = new ArrayList<>();
        var all = run.recording().occurrences();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).kind() == kind) {
                texts.add(all.get(i).text());
            }
        }
        return texts;
    }

    List<MigrationRecord> migrations() {
        List<MigrationRecord> migrations = new ArrayList<>();
        for (int i = 0; i < run.recording().migrations().size(); i++) {
            migrations.add(run.recording().migrations().get(i));
        }
        return migrations;
    }

    /// The largest number of migrations that run at once from or to a host.
    int mostAtOnce(String host) {
        List<MigrationRecord> own = migrations().stream()
                .filter(m -> m.from().equals(host) || m.to().equals(host))
                .toList();
        return own.stream()
                .mapToInt(a -> (int) own.stream()
                        .filter(b -> b.startedAt() <= a.startedAt() && a.startedAt() < b.endedAt())
                        .count())
                .max()
                .orElse(0);
    }

    /// How long storage paths were silent, in the order of the ends.
    List<Double> silences() {
        List<Double> silences = new ArrayList<>();
        for (int i = 0; i < run.recording().silences().size(); i++) {
            Silence silence = run.recording().silences().get(i);
            silences.add(silence.to() - silence.from());
        }
        return silences;
    }

    /// The latency of one side of all storage of a host.
    Distribution latency(String host, boolean write, double from, double to) {
        return latency(from, to, k -> label(k).equals(host) && k.write() == write);
    }

    Distribution latency(double from, double to, Predicate<StoragePathKey> wanted) {
        return StorageLatency.distribution(run.recording(), from, to, wanted);
    }

    private String label(StoragePathKey key) {
        return run.network().index().label(key.host());
    }

    /// Mean wire rate of a vmk by label, bit/s.
    double sends(String vmk, double from, double to) {
        return run.recording().endpointSend(endpoint(vmk)).mean(from, to);
    }

    double receives(String vmk, double from, double to) {
        return run.recording().endpointReceive(endpoint(vmk)).mean(from, to);
    }

    private int endpoint(String label) {
        for (int e = 0; e < run.network().endpointCount(); e++) {
            if (run.network().endpoint(e).label().equals(label)) {
                return e;
            }
        }
        throw new IllegalArgumentException("no endpoint is labelled \"" + label + "\"");
    }

    double serviceRate(Service service, double from, double to) {
        return run.recording().serviceRate(service).mean(from, to);
    }
}

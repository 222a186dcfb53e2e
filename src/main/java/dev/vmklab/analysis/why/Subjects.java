package dev.vmklab.analysis.why;

import dev.vmklab.analysis.StorageUse;
import dev.vmklab.design.value.Id;
import dev.vmklab.network.Link;
import dev.vmklab.simulation.Simulation;
import dev.vmklab.simulation.recording.Log;
import dev.vmklab.simulation.recording.StoragePathKey;
import dev.vmklab.simulation.recording.StorageSample;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// What is worth explaining about the elements that a person points at.
public final class Subjects {
    private Subjects() {}

    /// The subject that a datastore and a host stand for, or else the first of some elements: a datastore's or host's
    /// slowest storage, the busier
    /// direction of a cable, or of the cable at a port; of all storage the slowest where none of them stands for
    /// anything.
    ///
    /// @return empty where nothing is under way
    public static Optional<Subject> of(Simulation run, List<Id> elements) {
        boolean side = elements.size() == 2;
        if (side) {
            Optional<Subject> found = storage(
                    run,
                    k -> k.datastore().equals(elements.getFirst()) && k.host().equals(elements.getLast()));
            if (found.isPresent()) {
                return found;
            }
        }
        for (Id id : elements) {
            Optional<Subject> found = storage(
                            run, k -> k.datastore().equals(id) || k.host().equals(id))
                    .or(() -> link(run, id));
            if (found.isPresent()) {
                return found;
            }
        }
        return storage(run, k -> true);
    }

    private static Optional<Subject> storage(Simulation run, Predicate<StoragePathKey> asked) {
        List<StoragePathKey> paths = run.recording().storagePaths();
        Optional<Subject> worst = Optional.empty();
        double longest = 0;
        for (int p = 0; p < paths.size(); p++) {
            StoragePathKey key = paths.get(p);
            double mean = asked.test(key) ? mean(run.recording().storage(p), run.now()) : 0;
            if (mean > longest) {
                longest = mean;
                worst = Optional.of(new Subject.OfStorage(new StorageUse(key.datastore(), key.host(), key.write())));
            }
        }
        return worst;
    }

    private static double mean(Log<StorageSample> log, double now) {
        int i = log.indexAt(now);
        return i < 0 ? 0 : log.get(i).mean();
    }

    private static Optional<Subject> link(Simulation run, Id id) {
        Optional<Subject> busiest = Optional.empty();
        double most = -1;
        for (int l = 0; l < run.network().linkCount(); l++) {
            Link link = run.network().link(l);
            boolean asked = link.cable().isPresent()
                    && (link.cable().get().equals(id)
                            || link.from().equals(id)
                            || link.to().equals(id));
            double use = asked ? run.recording().linkRate(l).at(run.now()) / link.bitsPerSecond() : -1;
            if (use > most) {
                most = use;
                busiest = Optional.of(Subject.OfLink.of(link));
            }
        }
        return busiest;
    }
}

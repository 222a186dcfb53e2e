package dev.vmklab.analysis.why;

import dev.vmklab.analysis.StorageUse;
import dev.vmklab.analysis.traffic.Direction;
import dev.vmklab.analysis.traffic.Scope;
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

    /// The subject that a topic stands for: a datastore on a host, or else the first of some elements that stands for
    /// anything: a datastore's or host's slowest storage, the busier direction of a cable, or of the cable at a port,
    /// or the link that the traffic of an element fills most; of all storage the slowest where there are no elements.
    ///
    /// @return empty where nothing is under way
    public static Optional<Subject> of(Simulation run, Topic topic) {
        return switch (topic) {
            case Topic.Exactly exactly -> Optional.of(exactly.subject());
            case Topic.Elements elements -> of(run, elements.ids());
        };
    }

    private static Optional<Subject> of(Simulation run, List<Id> elements) {
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
                    .or(() -> link(run, id))
                    .or(() -> fullest(run, id));
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

    /// The link that what an element sends and receives fills most.
    private static Optional<Subject> fullest(Simulation run, Id id) {
        if (!Scope.hasTraffic(run.network().index(), id)) {
            return Optional.empty();
        }
        Scope scope = Scope.of(run.network(), id, Direction.BOTH);
        Optional<Subject> fullest = Optional.empty();
        double most = 0;
        for (int l = 0; l < run.network().linkCount(); l++) {
            double use = run.recording().linkRate(l).at(run.now())
                    / run.network().link(l).bitsPerSecond();
            boolean asked =
                    use > most && run.flowsOn(l).stream().anyMatch(f -> scope.touches(f.from(), f.to(), f.links()));
            if (asked) {
                most = use;
                fullest = Optional.of(Subject.OfLink.of(run.network().link(l)));
            }
        }
        return fullest;
    }
}

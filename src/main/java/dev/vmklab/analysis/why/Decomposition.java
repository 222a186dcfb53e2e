package dev.vmklab.analysis.why;

import dev.vmklab.simulation.Simulation;
import dev.vmklab.simulation.recording.StorageSample;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Takes the latency of storage apart.
///
/// @param path the path that suffers most
/// @param parts of its mean latency
record Decomposition(int path, List<Part> parts) {
    /// Empty where no operation is under way.
    static Optional<Decomposition> of(Simulation run, Subject.OfStorage storage) {
        int worst = -1;
        double longest = 0;
        for (int path : Reading.pathsOf(run, storage)) {
            StorageSample sample = Reading.sample(run, path);
            if (sample.operationsPerSecond() > 0 && sample.latency().total() > longest) {
                longest = sample.latency().total();
                worst = path;
            }
        }
        return worst < 0 ? Optional.empty() : Optional.of(new Decomposition(worst, parts(run, worst)));
    }

    private static List<Part> parts(Simulation run, int path) {
        StorageSample sample = Reading.sample(run, path);
        Optional<String> link = sample.worstLink() < 0
                ? Optional.empty()
                : Optional.of(run.network().link(sample.worstLink()).label());
        List<Part> parts = new ArrayList<>();
        parts.add(new Part("device", Optional.empty(), sample.device()));
        parts.add(new Part("wire", Optional.empty(), sample.wire()));
        parts.add(new Part("queues of the hops", Optional.empty(), sample.queue()));
        parts.add(new Part("waiting for bandwidth", link, sample.waiting()));
        return List.copyOf(parts);
    }
}

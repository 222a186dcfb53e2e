package dev.vmklab.analysis.why;

import dev.vmklab.simulation.Simulation;
import dev.vmklab.simulation.recording.HopLatency;
import dev.vmklab.simulation.recording.StorageBreakdown;
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
            if (sample.operationsPerSecond() > 0 && sample.mean() > longest) {
                longest = sample.mean();
                worst = path;
            }
        }
        return worst < 0 ? Optional.empty() : Optional.of(new Decomposition(worst, parts(run, worst)));
    }

    private static List<Part> parts(Simulation run, int path) {
        StorageBreakdown breakdown = run.storageBreakdown(path);
        List<Part> parts = new ArrayList<>();
        add(parts, "device", Optional.empty(), breakdown.sample().parts().device());
        add(
                parts,
                "queue on the host",
                Optional.empty(),
                breakdown.sample().parts().hostQueue());
        for (HopLatency hop : breakdown.hops()) {
            Optional<String> link = Optional.of(run.network().link(hop.link()).label());
            add(parts, "waiting for bandwidth", link, hop.waiting());
            add(parts, "queue", link, hop.queue());
            add(parts, "serialisation", link, hop.serialisation());
            add(parts, "propagation and switching", link, hop.propagation());
            add(parts, "retransmission", link, hop.retransmission());
        }
        return List.copyOf(parts);
    }

    private static void add(List<Part> parts, String name, Optional<String> link, double seconds) {
        if (seconds > 0) {
            parts.add(new Part(name, link, seconds));
        }
    }
}

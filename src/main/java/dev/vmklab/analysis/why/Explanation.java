package dev.vmklab.analysis.why;

import dev.vmklab.analysis.Blame;
import dev.vmklab.simulation.Simulation;
import java.util.List;
import java.util.Optional;

/// Why a subject is as it is at an instant: the causal chain from the symptom to the events behind it.
///
/// @param atSeconds since the start of the run
/// @param subject what a person calls it
/// @param reading its numbers then
/// @param parts what the mean latency is made of, for storage on the path that suffers most; empty for links
/// @param bottleneck the link it turns on; absent where no hop adds anything
/// @param origins what brought the flows on the bottleneck there
/// @param words the chain in sentences
public record Explanation(
        double atSeconds,
        String subject,
        Reading reading,
        List<Part> parts,
        Optional<Bottleneck> bottleneck,
        List<Origin> origins,
        List<String> words) {
    public Explanation {
        parts = List.copyOf(parts);
        origins = List.copyOf(origins);
        words = List.copyOf(words);
    }

    /// Explains a subject as it is now. Only reads the run.
    public static Explanation of(Simulation run, Subject subject) {
        List<Part> parts = parts(run, subject);
        Optional<Blame> blame = blame(run, subject);
        Optional<Bottleneck> bottleneck = blame.map(b -> Holders.of(run, b));
        List<Origin> origins = blame.map(b -> Origins.of(run, b.flows())).orElse(List.of());
        Reading reading = Reading.of(run, subject);
        String label = subject.label(run.network().index());
        return new Explanation(
                run.now(),
                label,
                reading,
                parts,
                bottleneck,
                origins,
                Words.of(run.now(), label, reading, parts, bottleneck, origins));
    }

    private static List<Part> parts(Simulation run, Subject subject) {
        return switch (subject) {
            case Subject.OfStorage storage ->
                Decomposition.of(run, storage).map(Decomposition::parts).orElse(List.of());
            case Subject.OfPackets packets -> PacketParts.of(run, packets).parts();
            case Subject.OfLink _ -> List.of();
        };
    }

    /// The link that a subject turns on now, with who crosses it.
    static Optional<Blame> blame(Simulation run, Subject subject) {
        int link = switch (subject) {
            case Subject.OfStorage storage ->
                Decomposition.of(run, storage)
                        .map(d -> Reading.sample(run, d.path()).worstLink())
                        .orElse(-1);
            case Subject.OfPackets packets -> PacketParts.of(run, packets).worstLink();
            case Subject.OfLink ofLink -> ofLink.in(run.network());
        };
        return link < 0 ? Optional.empty() : Optional.of(Blame.at(run, link));
    }
}

package dev.vmklab.analysis.contention;

import dev.vmklab.design.value.Id;
import dev.vmklab.simulation.Chapter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Follows the contention on the cables of a run through all its networks, as it goes on. One thread at a time.
public final class RunContentions {
    private List<Chapter> known = List.of();
    private Optional<Contentions> reading = Optional.empty();

    /// A change where somebody lost, or might have.
    ///
    /// @param cable of the link
    public record Found(Contention contention, Id cable) {}

    /// @param rows what is new
    /// @param isAnew whether what was found before belongs to another run
    public record News(boolean isAnew, List<Found> rows) {}

    /// Looks for what is new.
    ///
    /// @param chapters of the run so far, at least one
    public News read(List<Chapter> chapters) {
        boolean anew = known.size() > chapters.size()
                || !chapters.subList(0, known.size()).equals(known);
        if (anew) {
            known = List.of();
            reading = Optional.empty();
        }
        List<Found> found = new ArrayList<>();
        reading.ifPresent(r -> found.addAll(found(r, known.getLast())));
        for (Chapter chapter : chapters.subList(known.size(), chapters.size())) {
            Contentions contentions = new Contentions(
                    chapter.network(),
                    chapter.recording(),
                    chapter.fromSeconds(),
                    link -> link.cable().isPresent());
            found.addAll(found(contentions, chapter));
            reading = Optional.of(contentions);
        }
        known = List.copyOf(chapters);
        return new News(anew, found);
    }

    private static List<Found> found(Contentions contentions, Chapter chapter) {
        return contentions.readUpTo(chapter.recording().until()).stream()
                .filter(Contention::isContested)
                .map(c -> new Found(c, chapter.network().link(c.link()).cable().orElseThrow()))
                .toList();
    }
}

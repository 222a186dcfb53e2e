package dev.vmklab.format.draft;

import dev.vmklab.format.DesignDocument;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Unsaved work with its history.
///
/// @param steps at least one, the oldest first
/// @param position of the step in force
/// @param origins where steps come from, by their number
public record Draft(List<Step> steps, int position, List<Origin> origins) {
    /// One state and the name of the edit that led to it.
    ///
    /// @param origin index into [Draft#origins]
    public record Step(String name, DesignDocument document, int origin) {}

    /// A file that a draft belongs to.
    ///
    /// @param file empty for a document that has none yet
    /// @param saved index of the step that the file holds; empty when it holds none
    public record Origin(Optional<Path> file, Optional<Integer> saved) {}

    public Draft {
        steps = List.copyOf(steps);
        origins = List.copyOf(origins);
        if (position < 0 || position >= steps.size()) {
            throw new IllegalArgumentException("position is " + position + " of " + steps.size() + " steps");
        }
        for (Step step : steps) {
            if (step.origin() < 0 || step.origin() >= origins.size()) {
                throw new IllegalArgumentException("step \"" + step.name() + "\" has no origin");
            }
        }
    }

    public Step current() {
        return steps.get(position);
    }

    public Optional<Path> file() {
        return origins.get(current().origin()).file();
    }

    /// Whether something would be lost without it.
    public boolean isWorthKeeping() {
        return !origins.get(current().origin()).saved().equals(Optional.of(position));
    }
}

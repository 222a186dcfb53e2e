package dev.vmklab.app.draft;

import dev.vmklab.app.document.History;
import dev.vmklab.app.document.Source;
import dev.vmklab.format.draft.Draft;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A history as a draft and back. A draft knows no strokes: typing goes on in a new entry after a recovery.
public final class HistoryDraft {
    private HistoryDraft() {}

    public static Draft of(History history) {
        List<Draft.Step> steps = history.entries().stream()
                .map(entry -> new Draft.Step(entry.name(), entry.state(), entry.source()))
                .toList();
        List<Draft.Origin> origins = history.sources().stream()
                .map(source -> new Draft.Origin(source.file(), saved(source, history)))
                .toList();
        return new Draft(steps, history.position(), origins);
    }

    /// The entry that the file holds, the one in force if it is among several.
    private static Optional<Integer> saved(Source source, History history) {
        if (source.saved().equals(Optional.of(history.current()))) {
            return Optional.of(history.position());
        }
        for (int i = 0; i < history.entries().size(); i++) {
            if (source.saved().equals(Optional.of(history.entries().get(i).state()))) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    public static History of(Draft draft) {
        List<History.Entry> entries = draft.steps().stream()
                .map(step -> new History.Entry(step.name(), step.document(), Optional.empty(), step.origin()))
                .toList();
        List<Source> sources = new ArrayList<>();
        for (Draft.Origin origin : draft.origins()) {
            sources.add(new Source(
                    origin.file(),
                    origin.saved()
                            .filter(step -> step >= 0 && step < entries.size())
                            .map(step -> entries.get(step).state())));
        }
        return new History(entries, draft.position(), sources);
    }
}

package dev.vmklab.format.draft;

import dev.vmklab.format.json.JsonException;
import dev.vmklab.format.json.JsonText;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;

/// Reads a draft as far as it is sound: a record that was torn by a kill ends it.
public final class DraftReader {
    private final StepsReader design = new StepsReader();
    private final Map<Integer, Fork> forks = new TreeMap<>();
    private WindowDraft.Shown shown = WindowDraft.Shown.START;

    private record Fork(ForkDraft.Tab tab, StepsReader steps) {}

    private DraftReader() {}

    /// The work that a file holds; empty when it holds no sound state.
    public static Optional<WindowDraft> read(Path file) throws IOException {
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        String[] records = text.split(String.valueOf(DraftLog.SEPARATOR));
        if (records.length < 2 || !isHeader(records[1])) {
            return Optional.empty();
        }
        DraftReader reader = new DraftReader();
        for (int i = 2; i < records.length && reader.takesOver(records[i]); i++) {
            // each record builds on the ones before; the first unsound one ends the draft
        }
        return reader.design.draft().map(found -> new WindowDraft(found, reader.forks(), reader.shown));
    }

    private static boolean isHeader(String record) {
        return fields(record)
                .filter(fields -> DraftLog.FORMAT.equals(fields.get("format"))
                        && fields.get("version") instanceof BigDecimal version
                        && version.compareTo(BigDecimal.valueOf(DraftLog.VERSION)) == 0)
                .isPresent();
    }

    private static Optional<Map<?, ?>> fields(String record) {
        try {
            return JsonText.read(record) instanceof Map<?, ?> fields ? Optional.of(fields) : Optional.empty();
        } catch (JsonException _) {
            return Optional.empty(); // torn
        }
    }

    private boolean takesOver(String record) {
        Optional<Map<?, ?>> fields = fields(record);
        try {
            fields.ifPresent(this::take);
            return fields.isPresent();
        } catch (IllegalArgumentException
                | IndexOutOfBoundsException
                | ClassCastException
                | ArithmeticException
                | NoSuchElementException _) {
            return false; // damaged
        }
    }

    private void take(Map<?, ?> fields) {
        if (fields.get("shown") instanceof BigDecimal run && fields.get("seconds") instanceof BigDecimal seconds) {
            shown = new WindowDraft.Shown(run.intValueExact(), seconds.doubleValue());
            return;
        }
        if (!(fields.get("fork") instanceof BigDecimal number)) {
            design.take(fields);
            return;
        }
        int fork = number.intValueExact();
        if (fields.get("tab") instanceof Map<?, ?> tab) {
            StepsReader steps = forks.containsKey(fork) ? forks.get(fork).steps() : new StepsReader();
            forks.put(fork, new Fork(tab(tab), steps));
        } else if (fields.containsKey("closed")) {
            forks.remove(fork);
        } else if (forks.containsKey(fork)) {
            forks.get(fork).steps().take(fields);
        }
    }

    private static ForkDraft.Tab tab(Map<?, ?> fields) {
        if (fields.get("name") instanceof String name
                && fields.get("fromSeconds") instanceof BigDecimal from
                && fields.get("scenario") instanceof String scenario) {
            return new ForkDraft.Tab(name, from.doubleValue(), scenario);
        }
        throw new IllegalArgumentException("a fork has no name, instant or scenario");
    }

    /// Those of which a sound state is left.
    private List<ForkDraft> forks() {
        List<ForkDraft> found = new ArrayList<>();
        forks.forEach((number, fork) ->
                fork.steps().draft().ifPresent(draft -> found.add(new ForkDraft(number, fork.tab(), draft))));
        return found;
    }
}

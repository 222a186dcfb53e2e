package dev.vmklab.format.draft;

import dev.vmklab.format.DesignDocument;
import dev.vmklab.format.codec.Decoder;
import dev.vmklab.format.codec.Difference;
import dev.vmklab.format.json.JsonException;
import dev.vmklab.format.json.JsonPath;
import dev.vmklab.format.json.JsonText;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads a draft as far as it is sound: a record that was torn by a kill ends it.
public final class DraftReader {
    private final List<Draft.Step> steps = new ArrayList<>();
    private List<Draft.Origin> origins = List.of();
    private int position;

    private DraftReader() {}

    /// The work that a file holds; empty when it holds no sound state.
    public static Optional<Draft> read(Path file) throws IOException {
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        String[] records = text.split(String.valueOf(DraftLog.SEPARATOR));
        if (records.length < 2 || !isHeader(records[1])) {
            return Optional.empty();
        }
        DraftReader reader = new DraftReader();
        for (int i = 2; i < records.length && reader.takesOver(records[i]); i++) {
            // each record builds on the ones before; the first unsound one ends the draft
        }
        return reader.draft();
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
        } catch (IllegalArgumentException | IndexOutOfBoundsException | ClassCastException | ArithmeticException _) {
            return false; // damaged
        }
    }

    private void take(Map<?, ?> fields) {
        if (fields.get("document") instanceof Map<?, ?> document) {
            add(fields, decoded(document));
        } else if (fields.get("change") instanceof Map<?, ?> change) {
            add(fields, Difference.apply(DraftLog.SHAPE, steps.getLast().document(), change));
        } else if (fields.get("keep") instanceof BigDecimal count) {
            steps.subList(count.intValueExact(), steps.size()).clear();
            position = Math.min(position, steps.size() - 1);
        } else if (fields.get("origins") instanceof List<?> list) {
            origins = list.stream().map(DraftReader::origin).toList();
        } else if (fields.get("position") instanceof BigDecimal at) {
            position = at.intValueExact();
        }
    }

    private void add(Map<?, ?> fields, DesignDocument document) {
        if (!(fields.get("name") instanceof String name && fields.get("origin") instanceof BigDecimal origin)) {
            throw new IllegalArgumentException("a step has no name or origin");
        }
        steps.add(new Draft.Step(name, document, origin.intValueExact()));
        position = steps.size() - 1;
    }

    private static DesignDocument decoded(Map<?, ?> document) {
        Decoder decoder = new Decoder();
        return decoder.decode(DraftLog.SHAPE, document, JsonPath.ROOT)
                .orElseThrow(() -> new IllegalArgumentException(decoder.faults().toString()));
    }

    private static Draft.Origin origin(Object node) {
        Map<?, ?> fields = (Map<?, ?>) node;
        Optional<Path> file = Optional.ofNullable(fields.get("file")).map(text -> Path.of((String) text));
        Optional<Integer> saved =
                Optional.ofNullable(fields.get("saved")).map(number -> ((BigDecimal) number).intValueExact());
        return new Draft.Origin(file, saved);
    }

    /// A torn draft may lack the last origins; what has none counts as saved nowhere.
    private Optional<Draft> draft() {
        if (steps.isEmpty()) {
            return Optional.empty();
        }
        List<Draft.Origin> known = new ArrayList<>(origins);
        int needed = steps.stream().mapToInt(Draft.Step::origin).max().orElse(0) + 1;
        while (known.size() < needed) {
            known.add(new Draft.Origin(Optional.empty(), Optional.empty()));
        }
        return Optional.of(new Draft(steps, Math.clamp(position, 0, steps.size() - 1), known));
    }
}

package dev.vmklab.format.draft;

import dev.vmklab.format.DesignDocument;
import dev.vmklab.format.codec.Decoder;
import dev.vmklab.format.codec.Difference;
import dev.vmklab.format.json.JsonPath;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Builds one history from the records of a draft that are about it.
final class StepsReader {
    private final List<Draft.Step> steps = new ArrayList<>();
    private List<Draft.Origin> origins = List.of();
    private int position;

    /// @throws RuntimeException where the record is damaged
    void take(Map<?, ?> fields) {
        if (fields.get("document") instanceof Map<?, ?> document) {
            add(fields, decoded(document));
        } else if (fields.get("change") instanceof Map<?, ?> change) {
            add(fields, Difference.apply(DraftLog.SHAPE, steps.getLast().document(), change));
        } else if (fields.get("keep") instanceof BigDecimal count) {
            steps.subList(count.intValueExact(), steps.size()).clear();
            position = Math.min(position, steps.size() - 1);
        } else if (fields.get("origins") instanceof List<?> list) {
            origins = list.stream().map(StepsReader::origin).toList();
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
    Optional<Draft> draft() {
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

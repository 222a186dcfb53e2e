package dev.vmklab.format;

import dev.vmklab.design.value.Extras;
import dev.vmklab.format.codec.RecordShape;
import dev.vmklab.format.codec.Shape;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the constructors of the model accept, found by asking them: each number stands in the constructor alone, and
/// its refusal of a hopeless value tells the range.
final class ModelRanges {
    private static final Pattern RANGE = Pattern.compile("(?:length of )?(\\w+) is .*, expected (\\S+) to (\\S+)");
    private static final Pattern LENGTH = Pattern.compile("(\\w+) has \\d+ characters, expected at most (\\d+)");
    private static final Pattern EMPTY_LIST = Pattern.compile("(\\w+) is empty, expected at least one .*");

    private int serial;

    /// The schema keywords that hold for a field beyond its type.
    static Map<String, Object> of(RecordShape<?> record, RecordShape.Field field) {
        return new ModelRanges().keywords(record, field);
    }

    private Map<String, Object> keywords(RecordShape<?> record, RecordShape.Field field) {
        boolean maybe = field.shape() instanceof Shape.Maybe;
        Shape shape = field.shape() instanceof Shape.Maybe m ? m.value() : field.shape();
        Map<String, Object> keywords = new LinkedHashMap<>();
        switch (shape) {
            case Shape.Whole whole -> {
                if (!whole.isLong()) {
                    range(refusal(record, field, wrap(maybe, Integer.MIN_VALUE)), keywords);
                }
            }
            case Shape.Decimal _ -> range(refusal(record, field, wrap(maybe, Double.NaN)), keywords);
            case Shape.Text _ -> text(record, field, maybe, keywords);
            case Shape.Items items -> list(record, field, items, keywords);
            default -> {}
        }
        return keywords;
    }

    private static Object wrap(boolean maybe, Object value) {
        return maybe ? Optional.of(value) : value;
    }

    private static void range(String refusal, Map<String, Object> keywords) {
        Matcher range = RANGE.matcher(refusal);
        if (range.matches()) {
            keywords.put("minimum", Double.valueOf(range.group(2)));
            keywords.put("maximum", Double.valueOf(range.group(3)));
        }
    }

    private void text(RecordShape<?> record, RecordShape.Field field, boolean maybe, Map<String, Object> keywords) {
        if (!refusal(record, field, wrap(maybe, "")).isEmpty()) {
            keywords.put("pattern", "\\S");
        }
        String refusal = refusal(record, field, wrap(maybe, "x".repeat(100_000)));
        Matcher length = LENGTH.matcher(refusal);
        Matcher range = RANGE.matcher(refusal);
        if (length.matches()) {
            keywords.put("maxLength", Integer.valueOf(length.group(2)));
        } else if (range.matches()) {
            keywords.put("maxLength", Integer.valueOf(range.group(3)));
        }
    }

    private void list(RecordShape<?> record, RecordShape.Field field, Shape.Items items, Map<String, Object> keywords) {
        if (EMPTY_LIST.matcher(refusal(record, field, List.of())).matches()) {
            keywords.put("minItems", 1);
        }
        Object item = sample(items.item());
        if (refusal(record, field, List.of(item, item)).endsWith("twice")) {
            keywords.put("uniqueItems", true);
        }
    }

    /// Why a record refuses a value of one field where the others are fine; empty where it does not.
    private String refusal(RecordShape<?> record, RecordShape.Field field, Object value) {
        List<Object> values = fitting(record);
        values.set(record.fields().indexOf(field), value);
        try {
            record.create(values, Extras.NONE);
            return "";
        } catch (IllegalArgumentException e) {
            return e.getMessage();
        }
    }

    /// Values that a record accepts: wherever it refuses a number, the least that it names instead.
    private List<Object> fitting(RecordShape<?> record) {
        List<Object> values = new ArrayList<>();
        record.fields().forEach(f -> values.add(sample(f.shape())));
        for (int tries = 0; tries <= values.size(); tries++) {
            try {
                record.create(values, Extras.NONE);
                return values;
            } catch (IllegalArgumentException e) {
                repair(record, values, e.getMessage());
            }
        }
        throw new IllegalStateException("found no values that " + record + " accepts");
    }

    private void repair(RecordShape<?> record, List<Object> values, String refusal) {
        Matcher range = RANGE.matcher(refusal);
        Matcher empty = EMPTY_LIST.matcher(refusal);
        Matcher match = range.matches() ? range : empty;
        if (match == empty && !empty.matches()) {
            throw new IllegalStateException(record + " refuses its samples: " + refusal);
        }
        for (int i = 0; i < values.size(); i++) {
            RecordShape.Field field = record.fields().get(i);
            if (!field.name().equals(match.group(1))) {
                continue;
            }
            values.set(
                    i,
                    switch (field.shape()) {
                        case Shape.Whole _ -> Integer.valueOf(match.group(2));
                        case Shape.Decimal _ -> Double.valueOf(match.group(2));
                        case Shape.Items items -> List.of(sample(items.item()));
                        default -> throw new IllegalStateException(record + ": " + refusal);
                    });
        }
    }

    private Object sample(Shape shape) {
        return switch (shape) {
            case Shape.Text _ -> "x";
            case Shape.Flag _ -> false;
            case Shape.Whole whole -> whole.isLong() ? (Object) 0L : (Object) 0;
            case Shape.Decimal _ -> 0.0;
            case Shape.Word word -> word.constants().values().iterator().next();
            case Shape.Coded coded -> SchemaWriter.parse(coded.code(), serial++);
            case Shape.Items _ -> List.of();
            case Shape.Maybe _ -> Optional.empty();
            case Shape.Table _ -> Collections.emptyMap();
            case Shape.Structure structure -> structure.record().create(fitting(structure.record()), Extras.NONE);
            case Shape.Choice choice -> {
                RecordShape<?> option = choice.byKind().values().iterator().next();
                yield option.create(fitting(option), Extras.NONE);
            }
        };
    }
}

package dev.vmklab.format.json;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import dev.vmklab.design.value.Extras;
import java.io.EOFException;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One reading of one text.
final class TreeReader {
    private static final String KEY = "a key in double quotes";

    private final String text;
    private final int maxValues;
    private final JsonReader reader;
    private final List<Object> steps = new ArrayList<>();
    private final Map<String, String> keys = new HashMap<>();
    private int values;

    /// What would be right at the reader's place, for messages.
    private String expected = "a value";

    TreeReader(String text, int maxValues) {
        this.text = text;
        this.maxValues = maxValues;
        reader = new JsonReader(new StringReader(text));
        reader.setStrictness(Strictness.STRICT);
    }

    Object read() throws JsonException {
        try {
            Object value = value();
            expected = "nothing after the document";
            if (reader.peek() != JsonToken.END_DOCUMENT) {
                throw fault("goes on after its end, expected one value");
            }
            return value;
        } catch (MalformedJsonException | EOFException e) {
            throw new JsonException(SyntaxFault.of(text, JsonPath.of(steps), expected, e));
        } catch (IOException e) {
            throw new UncheckedIOException("a string cannot fail to be read", e);
        }
    }

    private Object value() throws IOException, JsonException {
        if (++values > maxValues) {
            throw fault("is beyond the first " + maxValues + " values, expected a smaller document");
        }
        expected = "a value";
        return switch (reader.peek()) {
            case BEGIN_OBJECT -> object();
            case BEGIN_ARRAY -> list();
            case STRING -> reader.nextString();
            case NUMBER -> number(reader.nextString());
            case BOOLEAN -> reader.nextBoolean();
            default -> {
                reader.nextNull();
                yield Extras.NULL;
            }
        };
    }

    private Map<String, Object> object() throws IOException, JsonException {
        checkDepth();
        reader.beginObject();
        Map<String, Object> members = LinkedHashMap.newLinkedHashMap(4);
        expected = KEY;
        while (reader.hasNext()) {
            String key = keys.computeIfAbsent(reader.nextName(), k -> k);
            steps.add(key);
            if (members.containsKey(key)) {
                JsonPath path = JsonPath.of(steps);
                Place place = Place.ofRepeatedKey(text, path);
                throw new JsonException(
                        new Fault(path, "stands here for the second time, expected each key once", Optional.of(place)));
            }
            members.put(key, value());
            steps.removeLast();
            expected = KEY;
        }
        reader.endObject();
        return Collections.unmodifiableMap(members);
    }

    private List<Object> list() throws IOException, JsonException {
        checkDepth();
        reader.beginArray();
        List<Object> items = new ArrayList<>(0);
        while (reader.hasNext()) {
            steps.add(items.size());
            items.add(value());
            steps.removeLast();
            expected = "a value";
        }
        reader.endArray();
        return Collections.unmodifiableList(items);
    }

    private void checkDepth() throws JsonException {
        if (steps.size() >= JsonText.MAX_DEPTH) {
            throw fault("nests deeper than " + JsonText.MAX_DEPTH + " levels, expected a flatter document");
        }
    }

    private BigDecimal number(String digits) throws JsonException {
        try {
            BigDecimal number = new BigDecimal(digits);
            if (Double.isFinite(number.doubleValue())) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw tooLarge(digits, e);
        }
        throw tooLarge(digits, new ArithmeticException("not finite"));
    }

    private JsonException tooLarge(String digits, Exception cause) {
        JsonException exception = fault("is " + digits + ", expected a number of at most 1.8e308");
        exception.initCause(cause);
        return exception;
    }

    private JsonException fault(String message) {
        return new JsonException(new Fault(JsonPath.of(steps), message));
    }
}

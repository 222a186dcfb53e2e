package dev.vmklab.format.reference;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import dev.vmklab.format.DocumentException;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Walks through the JSON of a case file from its beginning to its end, and says where it is when something is not as
/// expected.
final class JsonCursor implements AutoCloseable {
    private static final Pattern PLACE = Pattern.compile("line (\\d+) column (\\d+) path (\\S+)");

    private final CaseFile file;
    private final JsonReader reader;

    /// What reads the value of a key.
    interface Member {
        void read(String key) throws IOException;
    }

    /// What reads one value.
    interface Value {
        void read() throws IOException;
    }

    JsonCursor(CaseFile file) throws IOException {
        this.file = file;
        reader = new JsonReader(file.reader());
        reader.setStrictness(Strictness.STRICT);
    }

    /// Reads the whole file with `body`.
    static void read(CaseFile file, Body body) throws DocumentException {
        try (JsonCursor cursor = new JsonCursor(file)) {
            cursor.document(body);
        } catch (DocumentException e) {
            throw e;
        } catch (IOException e) {
            throw file.unreadable(e);
        }
    }

    /// What reads a document.
    interface Body {
        void read(JsonCursor cursor) throws IOException;
    }

    private void document(Body body) throws IOException {
        try {
            body.read(this);
            if (reader.peek() != JsonToken.END_DOCUMENT) {
                throw fault("goes on after its end, expected one value");
            }
        } catch (MalformedJsonException e) {
            throw caused(fault("is no JSON here, expected a value, a key or the end of a list or object"), e);
        } catch (EOFException e) {
            throw caused(fault("ends too early, expected the rest of the document"), e);
        } catch (NumberFormatException | IllegalStateException e) {
            throw caused(fault("is " + peeked() + ", expected another kind of value"), e);
        }
    }

    private static DocumentException caused(DocumentException problem, Exception cause) {
        problem.initCause(cause);
        return problem;
    }

    /// An object with at least the `required` keys. `member` reads those it knows and calls [#skip] for others.
    void object(Member member, String... required) throws IOException {
        expect(JsonToken.BEGIN_OBJECT, "an object");
        reader.beginObject();
        Set<String> seen = new HashSet<>();
        while (reader.hasNext()) {
            String key = reader.nextName();
            if (!seen.add(key)) {
                throw fault("stands here for the second time, expected each key once");
            }
            member.read(key);
        }
        for (String key : required) {
            if (!seen.contains(key)) {
                throw fault("has no \"" + key + "\", expected " + String.join(", ", required));
            }
        }
        reader.endObject();
    }

    void list(Value value) throws IOException {
        expect(JsonToken.BEGIN_ARRAY, "a list");
        reader.beginArray();
        while (reader.hasNext()) {
            value.read();
        }
        reader.endArray();
    }

    double[] numbers(double least) throws IOException {
        double[][] numbers = {new double[8]};
        int[] n = {0};
        list(() -> {
            if (n[0] == numbers[0].length) {
                numbers[0] = Arrays.copyOf(numbers[0], 2 * n[0]);
            }
            numbers[0][n[0]++] = number(least);
        });
        return Arrays.copyOf(numbers[0], n[0]);
    }

    double number(double least) throws IOException {
        expect(JsonToken.NUMBER, "a number");
        double value = reader.nextDouble();
        if (!(value >= least)) {
            throw fault("is " + value + ", expected at least " + least);
        }
        return value;
    }

    double positive() throws IOException {
        double value = number(0);
        if (value == 0) {
            throw fault("is 0, expected more");
        }
        return value;
    }

    int count(int most) throws IOException {
        double value = number(0);
        if (value > most || value != Math.rint(value)) {
            throw fault("is " + value + ", expected a whole number of at most " + most);
        }
        return (int) value;
    }

    /// A limit: 0 or null is none.
    double limit() throws IOException {
        if (reader.peek() == JsonToken.NULL) {
            reader.nextNull();
            return Double.POSITIVE_INFINITY;
        }
        double value = number(0);
        return value == 0 ? Double.POSITIVE_INFINITY : value;
    }

    String text() throws IOException {
        expect(JsonToken.STRING, "a text");
        return reader.nextString();
    }

    boolean flag() throws IOException {
        expect(JsonToken.BOOLEAN, "true or false");
        return reader.nextBoolean();
    }

    /// A name, which may be a number.
    String id() throws IOException {
        if (reader.peek() != JsonToken.NUMBER && reader.peek() != JsonToken.STRING) {
            throw fault("is " + peeked() + ", expected an id");
        }
        return reader.nextString();
    }

    void skip() throws IOException {
        reader.skipValue();
    }

    private void expect(JsonToken token, String words) throws IOException {
        JsonToken found = reader.peek();
        if (found != token) {
            throw fault("is " + peeked() + ", expected " + words);
        }
    }

    private String peeked() throws IOException {
        return switch (reader.peek()) {
            case BEGIN_ARRAY -> "a list";
            case BEGIN_OBJECT -> "an object";
            case STRING, NUMBER -> "\"" + reader.nextString() + "\"";
            case BOOLEAN -> "true or false";
            case NULL -> "null";
            default -> "nothing";
        };
    }

    /// Something wrong at the present place.
    DocumentException fault(String message) {
        Matcher place = PLACE.matcher(reader.toString());
        if (!place.find()) {
            return file.problem(0, 0, "", message);
        }
        String path = place.group(3).replaceFirst("^\\$\\.?", "");
        return file.problem(Integer.parseInt(place.group(1)), Integer.parseInt(place.group(2)), path, message);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}

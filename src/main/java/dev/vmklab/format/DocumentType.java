package dev.vmklab.format;

import dev.vmklab.format.codec.Decoder;
import dev.vmklab.format.codec.Encoder;
import dev.vmklab.format.codec.RecordShape;
import dev.vmklab.format.json.Fault;
import dev.vmklab.format.json.JsonException;
import dev.vmklab.format.json.JsonPath;
import dev.vmklab.format.json.JsonText;
import dev.vmklab.format.json.Place;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// A kind of document: the word in its `format` field, the shape of its content, its checks and its versions.
///
/// @param steps from version 1 to 2, from 2 to 3 and so on, each on the document's neutral value; the document's
///        version is one more than there are steps
/// @param check what is wrong with the content beyond its shape
record DocumentType<T>(
        String format,
        RecordShape<T> shape,
        List<UnaryOperator<Map<String, Object>>> steps,
        Function<T, List<Fault>> check) {
    private static final String FORMAT = "format";
    private static final String VERSION = "version";

    int version() {
        return 1 + steps.size();
    }

    /// @throws DocumentException with every problem that could be told apart
    T parse(String text, String file) throws DocumentException {
        Object document;
        try {
            document = JsonText.read(text);
        } catch (JsonException e) {
            throw refusal(List.of(e.fault()), text, file);
        }
        Optional<Fault> header = headerFault(document);
        if (header.isPresent()) {
            throw refusal(List.of(header.get()), text, file);
        }
        Decoder decoder = new Decoder();
        Optional<T> content = decoder.decode(shape, body(document), JsonPath.ROOT);
        List<Fault> faults = content.isPresent() ? check.apply(content.get()) : decoder.faults();
        if (content.isEmpty() || !faults.isEmpty()) {
            throw refusal(faults, text, file);
        }
        return content.get();
    }

    /// The document's text; the same content always gives the same text.
    ///
    /// @throws DocumentException when the content is such that it could not be read again
    String text(T content, String file) throws DocumentException {
        List<Fault> faults = check.apply(content);
        if (!faults.isEmpty()) {
            throw new DocumentException(faults.stream()
                    .map(f -> new Problem(file, 0, 0, f.path().toString(), f.message()))
                    .toList());
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put(FORMAT, format);
        document.put(VERSION, version());
        document.putAll(Encoder.encode(shape, content));
        return JsonText.write(document);
    }

    T read(Path file) throws DocumentException {
        return parse(TextFile.read(file), file.toString());
    }

    /// Replaces the file as a whole or not at all. A file of an older version is kept beside as `NAME.v1.backup`.
    void save(Path file, T content) throws DocumentException {
        String text = text(content, file.toString());
        keepOlder(file);
        TextFile.replace(file, text);
    }

    private void keepOlder(Path file) throws DocumentException {
        if (steps.isEmpty() || !Files.isRegularFile(file)) {
            return;
        }
        Optional<Integer> old = versionOf(file);
        if (old.isPresent() && old.get() < version()) {
            Path backup = file.resolveSibling(file.getFileName() + ".v" + old.get() + ".backup");
            try {
                if (!Files.exists(backup)) {
                    Files.copy(file, backup);
                }
            } catch (IOException e) {
                DocumentException exception = new DocumentException(Problem.ofFile(
                        file.toString(), "was not saved: its older version cannot be kept as " + backup));
                exception.initCause(e);
                throw exception;
            }
        }
    }

    private Optional<Integer> versionOf(Path file) throws DocumentException {
        try {
            Object document = JsonText.read(TextFile.read(file));
            return headerFault(document).isPresent() ? Optional.empty() : Optional.of(version(document));
        } catch (JsonException _) {
            return Optional.empty(); // what is no document has no version to keep
        }
    }

    private Optional<Fault> headerFault(Object document) {
        if (!(document instanceof Map<?, ?> members)) {
            return Optional.of(new Fault(JsonPath.ROOT, "is " + JsonText.describe(document) + ", expected an object"));
        }
        Object word = members.get(FORMAT);
        if (word == null) {
            return Optional.of(new Fault(JsonPath.ROOT, "has no \"format\", expected \"" + format + "\""));
        }
        if (!word.equals(format)) {
            return headerFault(FORMAT, word, "expected \"" + format + "\"");
        }
        Object number = members.get(VERSION);
        if (number == null) {
            return Optional.of(new Fault(JsonPath.ROOT, "has no \"version\", expected " + version()));
        }
        if (!(number instanceof BigDecimal decimal)
                || decimal.stripTrailingZeros().scale() > 0
                || decimal.signum() <= 0) {
            return headerFault(VERSION, number, "expected a whole number from 1 to " + version());
        }
        return decimal.compareTo(BigDecimal.valueOf(version())) > 0
                ? headerFault(VERSION, number, "this program reads up to " + version())
                : Optional.empty();
    }

    private static Optional<Fault> headerFault(String key, Object found, String expected) {
        return Optional.of(new Fault(JsonPath.ROOT.key(key), "is " + JsonText.describe(found) + ", " + expected));
    }

    private static int version(Object document) {
        return document instanceof Map<?, ?> members && members.get(VERSION) instanceof BigDecimal number
                ? number.intValueExact()
                : 0;
    }

    /// The content in this version, without the header.
    private Map<String, Object> body(Object document) {
        Map<String, Object> content = new LinkedHashMap<>();
        ((Map<?, ?>) document).forEach((key, value) -> content.put((String) key, value));
        content.remove(FORMAT);
        content.remove(VERSION);
        Map<String, Object> body = content;
        for (UnaryOperator<Map<String, Object>> step : steps.subList(version(document) - 1, steps.size())) {
            body = step.apply(body);
        }
        return body;
    }

    private static DocumentException refusal(List<Fault> faults, String text, String file) {
        return new DocumentException(faults.stream()
                .map(fault -> {
                    Place place = fault.placeIn(text);
                    return new Problem(
                            file, place.line(), place.column(), fault.path().toString(), fault.message());
                })
                .toList());
    }
}

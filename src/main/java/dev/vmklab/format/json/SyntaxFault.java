package dev.vmklab.format.json;

import java.io.EOFException;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Turns what Gson says about malformed text into a fault with a place and an expectation.
final class SyntaxFault {
    private static final Pattern PLACE = Pattern.compile(" at line (\\d{1,9}) column (\\d{1,9}) path ");

    /// By the beginning of Gson's message.
    private static final Map<String, String> EXPECTED = Map.of(
            "Unterminated object", "\",\" or \"}\"",
            "Unterminated array", "\",\" or \"]\"",
            "Unterminated string", "the closing quote of a string",
            "Expected name", "a key in double quotes",
            "Expected ':'", "\":\" after the key",
            "Invalid escape", "an escape such as \\n or \\u00e9",
            "Malformed Unicode escape", "four hexadecimal digits after \\u",
            "Unterminated escape", "four hexadecimal digits after \\u",
            "Unescaped control", "control characters of a string as escapes such as \\n",
            "Expected value", "a value");

    private SyntaxFault() {}

    static Fault of(String text, JsonPath path, IOException gson) {
        String message = String.valueOf(gson.getMessage());
        if (gson instanceof EOFException || message.startsWith("End of input")) {
            String what = text.isBlank() ? "is empty, expected a document" : "ends too early, expected more";
            return new Fault(path, "the text " + what, Optional.of(Place.at(text, text.length())));
        }
        String expected = EXPECTED.entrySet().stream()
                .filter(e -> message.startsWith(e.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("a string, number, true, false, null, list or object");
        Matcher place = PLACE.matcher(message);
        return new Fault(
                path,
                "is no JSON here, expected " + expected,
                place.find()
                        ? Optional.of(new Place(Integer.parseInt(place.group(1)), Integer.parseInt(place.group(2))))
                        : Optional.empty());
    }
}

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
            "Expected ':'", "\":\" after the key",
            "Invalid escape", "an escape such as \\n or \\u00e9",
            "Malformed Unicode escape", "four hexadecimal digits after \\u",
            "Unterminated escape", "four hexadecimal digits after \\u",
            "Unpaired surrogate", "both halves of a surrogate pair",
            "Unescaped control", "control characters of a string as escapes such as \\n");

    /// Gson counts these as read before it refuses them.
    private static final String READ_BEFORE_REFUSED = "'/#;=";

    private SyntaxFault() {}

    static Fault of(String text, JsonPath path, String expected, IOException gson) {
        String message = String.valueOf(gson.getMessage());
        if (gson instanceof EOFException || message.startsWith("End of input")) {
            String what = text.isBlank() ? "is empty, expected a document" : "ends too early, expected more";
            return new Fault(path, "the text " + what, Optional.of(Place.at(text, text.length())));
        }
        Optional<String> special = EXPECTED.entrySet().stream()
                .filter(e -> message.startsWith(e.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
        return new Fault(
                path,
                "is no JSON here, expected " + special.orElse(expected),
                place(text, message, special.isPresent()));
    }

    /// Gson's place, moved back where it has read past the character that it refuses.
    private static Optional<Place> place(String text, String message, boolean certainlyRead) {
        Matcher matcher = PLACE.matcher(message);
        if (!matcher.find()) {
            return Optional.empty();
        }
        int line = Integer.parseInt(matcher.group(1));
        int column = Integer.parseInt(matcher.group(2));
        String[] lines = text.split("\n", line + 1);
        String content = lines.length < line ? "" : lines[line - 1];
        boolean read = certainlyRead
                || column > content.length()
                || !Character.isLetterOrDigit(content.charAt(column - 1))
                || column > 1 && READ_BEFORE_REFUSED.indexOf(content.charAt(column - 2)) >= 0;
        return Optional.of(new Place(line, read ? Math.max(1, column - 1) : column));
    }
}

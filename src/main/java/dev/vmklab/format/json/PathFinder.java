package dev.vmklab.format.json;

import java.util.HexFormat;
import java.util.List;

/// Finds values by their path in a JSON text, because the parser does not keep where they stood.
///
/// Runs only when an error is reported. Never fails: where the text ends or turns malformed, the answer is the last
/// value on the way.
final class PathFinder {
    private final String text;
    private int at;
    private int keyStart;

    PathFinder(String text) {
        this.text = text;
    }

    /// The offset of the value at the path, or of the innermost value on the way to it.
    int find(List<Object> steps) {
        at = 0;
        skipSpace();
        int found = at;
        for (Object step : steps) {
            boolean there = step instanceof String key ? enterKey(key, 1) : enterItem((Integer) step);
            if (!there) {
                return found;
            }
            found = at;
        }
        return found;
    }

    /// The offset of the second occurrence of the last key, or of the object that holds it.
    int findRepeatedKey(List<Object> steps) {
        int object = find(steps.subList(0, steps.size() - 1));
        at = object;
        if (!enterKey((String) steps.getLast(), 2)) {
            return object;
        }
        return keyStart;
    }

    /// Moves from an object's brace to the value of one of its keys.
    private boolean enterKey(String key, int occurrence) {
        if (!take('{')) {
            return false;
        }
        int seen = 0;
        skipSpace();
        while (at < text.length() && text.charAt(at) == '"') {
            keyStart = at;
            String name = string();
            skipSpace();
            take(':');
            skipSpace();
            if (name.equals(key) && ++seen == occurrence) {
                return true;
            }
            skipValue();
            skipSpace();
            take(',');
            skipSpace();
        }
        return false;
    }

    /// Moves from a list's bracket to one of its items.
    private boolean enterItem(int index) {
        if (!take('[')) {
            return false;
        }
        skipSpace();
        for (int i = 0; i < index && hasItem(); i++) {
            skipValue();
            skipSpace();
            if (!take(',')) {
                return false;
            }
            skipSpace();
        }
        return hasItem();
    }

    private boolean hasItem() {
        return at < text.length() && text.charAt(at) != ']';
    }

    private boolean take(char wanted) {
        if (at < text.length() && text.charAt(at) == wanted) {
            at++;
            return true;
        }
        return false;
    }

    private void skipSpace() {
        while (at < text.length() && (text.charAt(at) <= ' ' || text.charAt(at) == '\uFEFF')) {
            at++;
        }
    }

    private void skipValue() {
        int depth = 0;
        do {
            skipSpace();
            if (at >= text.length()) {
                return;
            }
            char c = text.charAt(at);
            switch (c) {
                case '"' -> skipString();
                case '{', '[' -> {
                    depth++;
                    at++;
                }
                case '}', ']' -> {
                    depth--;
                    at++;
                }
                case ',', ':' -> at++;
                default -> skipWord();
            }
        } while (depth > 0);
    }

    private void skipWord() {
        while (at < text.length() && text.charAt(at) > ' ' && ",:]}[{\"".indexOf(text.charAt(at)) < 0) {
            at++;
        }
    }

    private void skipString() {
        at++;
        while (at < text.length() && text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        at = Math.min(at + 1, text.length());
    }

    private String string() {
        int start = at + 1;
        skipString();
        String raw = text.substring(start, Math.max(start, at - 1));
        return raw.indexOf('\\') < 0 ? raw : unescaped(raw);
    }

    private static String unescaped(String raw) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c != '\\' || i + 1 >= raw.length()) {
                plain.append(c);
                continue;
            }
            char escape = raw.charAt(++i);
            if (escape == 'u' && isHex(raw, i + 1)) {
                plain.append((char) Integer.parseInt(raw, i + 1, i + 5, 16));
                i += 4;
            } else {
                int control = "bfnrt".indexOf(escape);
                plain.append(control < 0 ? escape : "\b\f\n\r\t".charAt(control));
            }
        }
        return plain.toString();
    }

    private static boolean isHex(String raw, int from) {
        return from + 4 <= raw.length() && raw.substring(from, from + 4).chars().allMatch(HexFormat::isHexDigit);
    }
}

package dev.vmklab.format.json;

import dev.vmklab.design.value.Extras;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// One writing of one value.
final class TreeWriter {
    private static final String INDENT = "  ";
    private static final int COLUMNS = 100;

    /// Every whole number below is exact as a `double` and as a `long`.
    private static final double EXACT = 9e15;

    private final StringBuilder out = new StringBuilder();

    String write(Object value) {
        value(value, 0);
        return out.append('\n').toString();
    }

    private void value(Object value, int depth) {
        switch (value) {
            case Map<?, ?> map -> {
                if (!isFlat(map.values()) || !fits(() -> flat(map))) {
                    tall(map, depth);
                }
            }
            case List<?> list -> {
                if (!isFlat(list) || !fits(() -> flat(list))) {
                    tall(list, depth);
                }
            }
            default -> scalar(value);
        }
    }

    private static boolean isFlat(Collection<?> values) {
        return values.stream().noneMatch(v -> v instanceof Map<?, ?> || v instanceof List<?>);
    }

    /// Keeps what was written if the line is not too long with it, and a comma.
    private boolean fits(Runnable writing) {
        int start = out.length();
        writing.run();
        int lineStart = out.lastIndexOf("\n", start) + 1;
        if (out.length() - lineStart < COLUMNS) {
            return true;
        }
        out.setLength(start);
        return false;
    }

    private void flat(Map<?, ?> map) {
        String separator = "";
        out.append('{');
        for (Map.Entry<?, ?> member : map.entrySet()) {
            out.append(separator);
            key(member.getKey());
            scalar(member.getValue());
            separator = ", ";
        }
        out.append('}');
    }

    private void flat(List<?> list) {
        String separator = "";
        out.append('[');
        for (Object item : list) {
            out.append(separator);
            scalar(item);
            separator = ", ";
        }
        out.append(']');
    }

    private void tall(Map<?, ?> map, int depth) {
        String separator = "";
        out.append('{');
        for (Map.Entry<?, ?> member : map.entrySet()) {
            out.append(separator);
            newLine(depth + 1);
            key(member.getKey());
            value(member.getValue(), depth + 1);
            separator = ",";
        }
        newLine(depth);
        out.append('}');
    }

    private void tall(List<?> list, int depth) {
        String separator = "";
        out.append('[');
        for (Object item : list) {
            out.append(separator);
            newLine(depth + 1);
            value(item, depth + 1);
            separator = ",";
        }
        newLine(depth);
        out.append(']');
    }

    private void newLine(int depth) {
        out.append('\n').repeat(INDENT, depth);
    }

    private void key(Object key) {
        string(key.toString());
        out.append(": ");
    }

    private void scalar(Object value) {
        switch (value) {
            case String text -> string(text);
            case Boolean flag -> out.append(flag);
            case Double number -> out.append(plain(number));
            case Integer number -> out.append(number);
            case Long number -> out.append(number);
            case BigDecimal number -> out.append(number);
            default -> {
                if (!value.equals(Extras.NULL)) {
                    throw new IllegalArgumentException(value.getClass() + " has no form in JSON");
                }
                out.append("null");
            }
        }
    }

    private static String plain(double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException(number + " has no form in JSON, expected a finite number");
        }
        boolean whole = number == Math.rint(number) && Math.abs(number) < EXACT;
        return whole ? Long.toString((long) number) : Double.toString(number);
    }

    private void string(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                case '\r' -> out.append("\\r");
                default -> {
                    if (c < ' ' || c == '\u2028' || c == '\u2029' || c == '\u007f') {
                        out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                    } else {
                        out.append(isLonely(text, i) ? '\uFFFD' : c);
                    }
                }
            }
        }
        out.append('"');
    }

    /// Half of a surrogate pair, which is no character and which neither UTF-8 nor strict readers of JSON accept.
    private static boolean isLonely(String text, int i) {
        char c = text.charAt(i);
        boolean before = i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
        boolean after = i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
        return Character.isLowSurrogate(c) && !before || Character.isHighSurrogate(c) && !after;
    }
}

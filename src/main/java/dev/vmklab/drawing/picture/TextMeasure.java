package dev.vmklab.drawing.picture;

/// How wide a text is in the shipped font; a painter knows.
@FunctionalInterface
public interface TextMeasure {
    String ELLIPSIS = "…";

    /// @param size in world units, linear
    double width(String text, double size, Weight weight);

    /// The text, or its longest beginning that fits with an ellipsis; empty when not even one letter fits.
    default String fitted(String text, double size, Weight weight, double room) {
        if (width(text, size, weight) <= room) {
            return text;
        }
        int low = 0;
        int high = text.length() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (width(text.substring(0, middle).strip() + ELLIPSIS, size, weight) <= room) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        if (low > 0 && Character.isHighSurrogate(text.charAt(low - 1))) {
            low--;
        }
        return low == 0 ? "" : text.substring(0, low).strip() + ELLIPSIS;
    }

    /// A name without its domain.
    static String hostOf(String name) {
        int dot = name.indexOf('.');
        return dot > 0 && !Character.isDigit(name.charAt(0)) ? name.substring(0, dot) : name;
    }

    /// A name as far as it fits: names of one design often begin alike, so its domain goes first and then its
    /// beginning.
    default String shortened(String name, double size, Weight weight, double room) {
        if (width(name, size, weight) <= room) {
            return name;
        }
        String host = hostOf(name);
        if (width(host, size, weight) <= room) {
            return host;
        }
        for (int from = 1; from < host.length() - 1; from++) {
            String end = ELLIPSIS + host.substring(from).strip();
            if (!Character.isLowSurrogate(host.charAt(from)) && width(end, size, weight) <= room) {
                return end;
            }
        }
        return fitted(host, size, weight, room);
    }
}

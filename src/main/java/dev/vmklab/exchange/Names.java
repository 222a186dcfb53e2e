package dev.vmklab.exchange;

import dev.vmklab.design.value.Check;
import java.util.Locale;

/// Fits texts that are put together from a source into the length that a design accepts.
public final class Names {
    private Names() {}

    /// The text, or its beginning with a mark of what was cut off, so that different long texts stay different.
    public static String fit(String text) {
        if (text.length() <= Check.MAX_NAME_LENGTH) {
            return text;
        }
        String mark = String.format(Locale.ROOT, "~%08x", text.hashCode());
        return text.substring(0, Check.MAX_NAME_LENGTH - mark.length()) + mark;
    }
}

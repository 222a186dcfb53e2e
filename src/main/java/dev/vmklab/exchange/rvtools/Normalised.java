package dev.vmklab.exchange.rvtools;

import java.util.Locale;

/// Names of tabs and columns as they are compared: lower case, letters and digits only, with `#` read as "number of",
/// because vDatastore has both `# Hosts` and `Hosts`.
final class Normalised {
    private Normalised() {}

    static String of(String name) {
        StringBuilder text = new StringBuilder();
        name.replace("#", "num")
                .toLowerCase(Locale.ROOT)
                .chars()
                .filter(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9')
                .forEach(c -> text.append((char) c));
        return text.toString();
    }
}

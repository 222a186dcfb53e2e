package dev.vmklab.exchange.rvtools;

import java.util.Optional;
import java.util.regex.Pattern;

/// Reads whole numbers as spreadsheets of any locale write them: `1572538`, `1.572.538`, `1,572,538`, `1 572 538`,
/// `10000.0`, `1500,00`.
final class WholeNumber {
    private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}([.,' \u00A0\u202F\u2019])\\d{3}(\\1\\d{3})*");
    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,18}([.,]\\d*)?([eE][+]?\\d{1,2})?");

    private WholeNumber() {}

    static Optional<Double> parse(String text) {
        if (GROUPED.matcher(text).matches()) {
            return Optional.of(Double.valueOf(text.replaceAll("[^0-9-]", "")));
        }
        if (PLAIN.matcher(text).matches()) {
            return Optional.of(Double.valueOf(text.replace(',', '.')));
        }
        return Optional.empty();
    }
}

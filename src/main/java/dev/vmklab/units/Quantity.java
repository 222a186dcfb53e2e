package dev.vmklab.units;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A kind of quantity that people type with a unit: what they type becomes a number in the program's unit, and the
/// number becomes the shortest text that means exactly the same.
public enum Quantity {
    /// In bit/s; `10 Gbit/s`, `10g`.
    RATE(unit("bit/s", 1), unit("kbit/s", 1e3), unit("Mbit/s", 1e6), unit("Gbit/s", 1e9), unit("Tbit/s", 1e12)),
    /// In bytes; `64 GiB`, `64g`.
    BYTES(unit("B", 1), unit("KiB", 0x1p10), unit("MiB", 0x1p20), unit("GiB", 0x1p30), unit("TiB", 0x1p40)),
    /// In bytes per second; `250 MiB/s`.
    BYTES_PER_SECOND(
            unit("B/s", 1), unit("KiB/s", 0x1p10), unit("MiB/s", 0x1p20), unit("GiB/s", 0x1p30), unit("TiB/s", 0x1p40)),
    /// In seconds; `5 ms`, `90 s`.
    SECONDS(unit("s", 1), unit("ms", 1e-3), unit("\u00b5s", 1e-6), unit("min", 60), unit("h", 3600)),
    /// A bare number of things per second.
    PER_SECOND(unit("/s", 1));

    /// One unit of a quantity.
    ///
    /// @param size how much it is in the program's unit
    public record Unit(String name, double size) {}

    private static final Pattern TEXT = Pattern.compile("([-+]?[\\d., ]*\\d(?:e[-+]?\\d+)?)\\s*([^\\d]*)");
    private static final int DECIMALS = 3;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<Unit> units;

    Quantity(Unit... units) {
        this.units = List.of(units);
    }

    private static Unit unit(String name, double size) {
        return new Unit(name, size);
    }

    /// Its units, the program's own first.
    public List<Unit> units() {
        return units;
    }

    /// The unit in which a value is written.
    public Unit unitOf(double value) {
        List<Unit> large = new ArrayList<>(units);
        large.sort((a, b) -> Double.compare(b.size(), a.size()));
        for (Unit unit : large) {
            BigDecimal number = in(value, unit);
            boolean isWhole = number.abs().compareTo(BigDecimal.ONE) >= 0;
            if (isWhole && number.stripTrailingZeros().scale() <= DECIMALS) {
                return unit;
            }
        }
        return value == 0 ? units.getFirst() : large.getLast();
    }

    /// The value in the largest unit that writes it with few decimals, such as `9.41 Gbit/s`.
    public String text(double value) {
        Unit unit = unitOf(value);
        return in(value, unit).stripTrailingZeros().toPlainString() + " " + unit.name();
    }

    private static BigDecimal in(double value, Unit unit) {
        return BigDecimal.valueOf(value).divide(BigDecimal.valueOf(unit.size()), 15, RoundingMode.HALF_EVEN);
    }

    /// The value of a text in the program's unit.
    ///
    /// @param without the unit of a number that names none
    /// @throws IllegalArgumentException with a reason when the text is no such quantity
    public double parse(String text, Unit without) {
        Matcher matcher = TEXT.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            throw refused(text);
        }
        String name = matcher.group(2).strip();
        Unit unit = name.isEmpty() ? without : named(name, text);
        try {
            return new BigDecimal(number(matcher.group(1)))
                    .multiply(BigDecimal.valueOf(unit.size()))
                    .doubleValue();
        } catch (NumberFormatException e) {
            IllegalArgumentException refused = refused(text);
            refused.initCause(e);
            throw refused;
        }
    }

    /// A comma is a decimal one where it stands alone with other than three digits behind it.
    private static String number(String text) {
        String plain = text.replace(" ", "");
        boolean decimalComma = plain.matches("[-+]?\\d+,\\d{1,2}|[-+]?\\d+,\\d{4,}");
        return decimalComma ? plain.replace(',', '.') : plain.replace(",", "");
    }

    /// A unit by its name or any beginning of it that no other unit has before.
    private Unit named(String name, String text) {
        return units.stream()
                .filter(u -> u.name().equalsIgnoreCase(name))
                .findFirst()
                .or(() -> units.stream()
                        .filter(u -> plain(u.name()).startsWith(plain(name)))
                        .findFirst())
                .orElseThrow(() -> refused(text));
    }

    /// `gbps`, `gb` and `gib` mean what a person means by them.
    private static String plain(String unit) {
        return unit.toLowerCase(Locale.ROOT)
                .replace("ps", "/s")
                .replace("it", "")
                .replace("i", "")
                .replace("\u00b5", "u");
    }

    private IllegalArgumentException refused(String text) {
        return new IllegalArgumentException("\"" + text.strip() + "\" is no amount, expected a number with "
                + units.stream().map(Unit::name).collect(Collectors.joining(", ")));
    }
}

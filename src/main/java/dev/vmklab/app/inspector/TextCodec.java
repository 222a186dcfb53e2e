package dev.vmklab.app.inspector;

import dev.vmklab.design.property.Limits;
import dev.vmklab.design.property.VlanText;
import dev.vmklab.design.value.IpPrefix;
import dev.vmklab.design.value.Ipv4;
import dev.vmklab.design.value.Mac;
import dev.vmklab.design.value.VlanRange;
import dev.vmklab.design.vswitch.VlanMode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Values as typed text and back.
///
/// @param optional whether an empty text stands for no value
record TextCodec(Item.Kind kind, boolean optional) {
    private static final int USUAL_PREFIX = 24;

    /// @param value the property's: an [Optional] for one that may be absent
    String text(Object value) {
        if (value instanceof Optional<?> maybe) {
            return maybe.map(this::text).orElse("");
        }
        return switch (kind) {
            case Item.Kind.Amount(var quantity) -> quantity.text((double) value);
            case Item.Kind.Decimal ignored ->
                BigDecimal.valueOf((double) value).stripTrailingZeros().toPlainString();
            case Item.Kind.Vlan ignored -> VlanText.of((VlanMode) value);
            case Item.Kind.VlanRanges ignored ->
                VlanText.of(
                        ((List<?>) value).stream().map(VlanRange.class::cast).toList());
            case Item.Kind.Ipv4List ignored ->
                ((List<?>) value).stream().map(Object::toString).collect(Collectors.joining(", "));
            default -> value.toString();
        };
    }

    /// @param before the value so far, whose unit a bare number has
    /// @throws IllegalArgumentException with a reason when the text stands for no value
    Object parse(String text, Optional<Object> before) {
        String plain = text.strip();
        if (!optional) {
            return value(plain, before);
        }
        return plain.isEmpty() ? Optional.empty() : Optional.of(value(plain, before));
    }

    private Object value(String text, Optional<Object> before) {
        return switch (kind) {
            case Item.Kind.Text ignored -> text;
            case Item.Kind.Whole ignored -> whole(text);
            case Item.Kind.Decimal ignored -> decimal(text);
            case Item.Kind.Amount(var quantity) ->
                quantity.parse(
                        text, quantity.unitOf(before.map(TextCodec::number).orElse(0.0)));
            case Item.Kind.Ipv4 ignored -> Ipv4.parse(text);
            case Item.Kind.IpPrefix ignored -> prefix(text, before);
            case Item.Kind.Mac ignored -> new Mac(text);
            case Item.Kind.Vlan ignored -> VlanText.mode(text);
            case Item.Kind.VlanRanges ignored -> VlanText.ranges(text);
            case Item.Kind.Ipv4List ignored -> addresses(text);
        };
    }

    private static double number(Object value) {
        return value instanceof Optional<?> maybe
                ? maybe.map(TextCodec::number).orElse(0.0)
                : value instanceof Double number ? number : 0;
    }

    private static int whole(String text) {
        try {
            return Integer.parseInt(text.replace(" ", ""));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("\"" + text + "\" is no whole number, expected a whole number", e);
        }
    }

    private static double decimal(String text) {
        try {
            return Double.parseDouble(text.replace(',', '.'));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("\"" + text + "\" is no number, expected a number", e);
        }
    }

    /// An address without a prefix keeps the one that it had; the first one gets what most networks have.
    private static IpPrefix prefix(String text, Optional<Object> before) {
        if (text.indexOf('/') >= 0) {
            return IpPrefix.parse(text);
        }
        int length = before.flatMap(TextCodec::present)
                .filter(IpPrefix.class::isInstance)
                .map(value -> ((IpPrefix) value).length())
                .orElse(USUAL_PREFIX);
        return new IpPrefix(Ipv4.parse(text), length);
    }

    private static Optional<Object> present(Object value) {
        return value instanceof Optional<?> maybe ? maybe.map(v -> (Object) v) : Optional.of(value);
    }

    private static List<Ipv4> addresses(String text) {
        List<Ipv4> all = new ArrayList<>();
        for (String part : text.split("[,;\\s]+")) {
            if (!part.isEmpty()) {
                all.add(Ipv4.parse(part));
            }
        }
        return all;
    }

    /// What may be typed, in a few words.
    String hint(Optional<Limits> limits) {
        return switch (kind) {
            case Item.Kind.Whole ignored ->
                limits.map(l -> String.format(java.util.Locale.ROOT, "%.0f to %.0f", l.least(), l.greatest()))
                        .orElse("a whole number");
            case Item.Kind.Decimal ignored ->
                limits.map(l -> plain(l.least()) + " to " + plain(l.greatest())).orElse("a number");
            case Item.Kind.Amount(var quantity) ->
                limits.map(l -> quantity.text(l.least()) + " to " + quantity.text(l.greatest()))
                        .orElse("an amount with its unit");
            case Item.Kind.Ipv4 ignored -> "10.0.0.1";
            case Item.Kind.IpPrefix ignored -> "10.0.0.11/24";
            case Item.Kind.Mac ignored -> "00:50:56:6a:01:0b";
            case Item.Kind.Vlan ignored -> "20, 10-19, all, none, 100:101";
            case Item.Kind.VlanRanges ignored -> "10, 20-29 or all";
            case Item.Kind.Ipv4List ignored -> "10.0.0.1, 10.0.0.2";
            case Item.Kind.Text ignored -> "";
        };
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}

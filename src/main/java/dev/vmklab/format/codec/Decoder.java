package dev.vmklab.format.codec;

import dev.vmklab.design.value.Extras;
import dev.vmklab.format.json.Fault;
import dev.vmklab.format.json.JsonPath;
import dev.vmklab.format.json.JsonText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Neutral values to records. Goes on after a fault, so that one reading tells most of what is wrong.
public final class Decoder {
    /// More faults than this help nobody.
    public static final int MAX_FAULTS = 20;

    private final List<Fault> faults = new ArrayList<>();

    /// What was wrong so far, in the order of the document.
    public List<Fault> faults() {
        return Collections.unmodifiableList(faults);
    }

    /// The record, or nothing where a fault prevents it.
    public <T> Optional<T> decode(RecordShape<T> shape, Object node, JsonPath path) {
        return object(node, path).flatMap(members -> record(shape, members, path, Optional.empty()));
    }

    private <T> Optional<T> record(
            RecordShape<T> shape, Map<?, ?> members, JsonPath path, Optional<String> discriminator) {
        List<Object> values = new ArrayList<>(shape.fields().size());
        for (RecordShape.Field field : shape.fields()) {
            field(field, members, path).ifPresent(values::add);
        }
        if (values.size() < shape.fields().size()) {
            return Optional.empty();
        }
        try {
            return Optional.of(shape.create(values, unknown(shape, members, discriminator)));
        } catch (IllegalArgumentException e) {
            return refused(shape, path, String.valueOf(e.getMessage()));
        }
    }

    private static Extras unknown(RecordShape<?> shape, Map<?, ?> members, Optional<String> discriminator) {
        Map<String, Object> unknown = new LinkedHashMap<>();
        members.forEach((key, value) -> {
            if (key instanceof String name && !shape.hasField(name)) {
                unknown.put(name, value);
            }
        });
        discriminator.ifPresent(unknown::remove);
        return unknown.isEmpty() ? Extras.NONE : new Extras(unknown);
    }

    private Optional<Object> field(RecordShape.Field field, Map<?, ?> members, JsonPath path) {
        Object node = members.get(field.name());
        if (node != null) {
            return value(field.shape(), node, path.key(field.name()));
        }
        if (field.absent().isEmpty()) {
            fault(path, "has no \"" + field.name() + "\", expected " + expectation(field.shape()));
        }
        return field.absent();
    }

    /// A record's message begins with the property that it refuses; the fault stands there.
    private <T> Optional<T> refused(RecordShape<T> shape, JsonPath path, String message) {
        int space = message.indexOf(' ');
        String first = space < 0 ? message : message.substring(0, space);
        boolean named = shape.fields().stream().anyMatch(field -> field.name().equals(first));
        return named ? fault(path.key(first), message.substring(first.length()).strip()) : fault(path, message);
    }

    Optional<Object> value(Shape shape, Object node, JsonPath path) {
        return switch (shape) {
            case Shape.Text _ -> node instanceof String ? Optional.of(node) : wrong(shape, node, path);
            case Shape.Flag _ -> node instanceof Boolean ? Optional.of(node) : wrong(shape, node, path);
            case Shape.Whole whole ->
                node instanceof BigDecimal number ? whole(whole, number, path) : wrong(shape, node, path);
            case Shape.Decimal _ ->
                node instanceof BigDecimal number ? Optional.of(number.doubleValue()) : wrong(shape, node, path);
            case Shape.Word word ->
                node instanceof String text && word.constants().containsKey(text)
                        ? Optional.of(word.constants().get(text))
                        : wrong(shape, node, path);
            case Shape.Coded coded -> node instanceof String text ? coded(coded, text, path) : wrong(shape, node, path);
            case Shape.Items items ->
                node instanceof List<?> list ? items(items, list, path) : wrong(shape, node, path);
            case Shape.Maybe maybe -> value(maybe.value(), node, path).map(Optional::of);
            case Shape.Table table -> object(node, path).flatMap(members -> table(table, members, path));
            case Shape.Structure structure ->
                object(node, path).flatMap(members -> record(structure.record(), members, path, Optional.empty()));
            case Shape.Choice choice -> object(node, path).flatMap(members -> choice(choice, members, path));
        };
    }

    private Optional<Object> whole(Shape.Whole shape, BigDecimal number, JsonPath path) {
        try {
            return shape.isLong() ? Optional.of(number.longValueExact()) : Optional.of(number.intValueExact());
        } catch (ArithmeticException e) {
            return wrong(shape, number, path);
        }
    }

    private Optional<Object> coded(Shape.Coded shape, String text, JsonPath path) {
        try {
            return Optional.of(shape.code().parse(text));
        } catch (IllegalArgumentException e) {
            String message = String.valueOf(e.getMessage());
            return fault(path, message.startsWith("id is ") ? message.substring("id ".length()) : message);
        }
    }

    private Optional<Object> items(Shape.Items shape, List<?> list, JsonPath path) {
        List<Object> items = new ArrayList<>(list.size());
        for (int i = 0; i < list.size(); i++) {
            value(shape.item(), list.get(i), path.item(i)).ifPresent(items::add);
        }
        return items.size() == list.size() ? Optional.of(items) : Optional.empty();
    }

    private Optional<Object> table(Shape.Table shape, Map<?, ?> members, JsonPath path) {
        Map<String, Object> entries = new LinkedHashMap<>();
        members.forEach((key, node) -> value(shape.value(), node, path.key((String) key))
                .ifPresent(value -> entries.put((String) key, value)));
        return entries.size() == members.size() ? Optional.of(entries) : Optional.empty();
    }

    private Optional<Object> choice(Shape.Choice choice, Map<?, ?> members, JsonPath path) {
        Object kind = members.get(Kinds.KEY);
        String expected = oneOf(choice.byKind());
        if (kind == null) {
            return fault(path, "has no \"" + Kinds.KEY + "\", expected " + expected);
        }
        if (!(kind instanceof String word) || !choice.byKind().containsKey(word)) {
            return fault(path.key(Kinds.KEY), "is " + JsonText.describe(kind) + ", expected " + expected);
        }
        RecordShape<?> option = choice.byKind().get(word);
        return record(option, members, path, Optional.of(Kinds.KEY)).map(record -> record);
    }

    private Optional<Map<?, ?>> object(Object node, JsonPath path) {
        if (node instanceof Map<?, ?> members) {
            return Optional.of(members);
        }
        return fault(path, "is " + JsonText.describe(node) + ", expected an object");
    }

    private <T> Optional<T> wrong(Shape shape, Object node, JsonPath path) {
        return fault(path, "is " + JsonText.describe(node) + ", expected " + expectation(shape));
    }

    private <T> Optional<T> fault(JsonPath path, String message) {
        if (faults.size() < MAX_FAULTS) {
            faults.add(new Fault(path, message));
        }
        return Optional.empty();
    }

    private static String expectation(Shape shape) {
        return switch (shape) {
            case Shape.Text _ -> "a string";
            case Shape.Flag _ -> "true or false";
            case Shape.Whole _ -> "a whole number";
            case Shape.Decimal _ -> "a number";
            case Shape.Word word -> oneOf(word.constants());
            case Shape.Coded coded ->
                switch (coded.code()) {
                    case ID -> "an id such as \"host-k3v7q2ma\"";
                    case IPV4 -> "an address such as \"10.0.0.1\"";
                    case IP_PREFIX -> "an address with a prefix length such as \"10.0.0.11/24\"";
                    case MAC -> "a MAC address such as \"00:50:56:6a:01:0b\"";
                    case VLAN_RANGE -> "a string with a VLAN or a range such as \"130\" or \"200-229\"";
                };
            case Shape.Items _ -> "a list";
            case Shape.Maybe maybe -> expectation(maybe.value());
            case Shape.Table _, Shape.Structure _, Shape.Choice _ -> "an object";
        };
    }

    private static String oneOf(Map<String, ?> words) {
        return words.keySet().stream().map(w -> "\"" + w + "\"").collect(Collectors.joining(", ", "one of ", ""));
    }
}

package dev.vmklab.app.inspector;

import dev.vmklab.design.DesignIndex;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Reads every component of an element, whatever it is. References become links, records groups.
public final class Properties {
    private final DesignIndex index;
    private String shown = "";

    public Properties(DesignIndex index) {
        this.index = index;
    }

    /// The properties of an element in the order of its components, then what follows from others: its owner and the
    /// teaming in force. Empty for an id that the design does not have.
    public List<Property> of(Id id) {
        shown = index.label(id);
        List<Property> all = new ArrayList<>();
        index.find(id, Record.class).ifPresent(element -> {
            all.addAll(components(element));
            index.owner(id).ifPresent(owner -> all.addFirst(link("Belongs to", owner)));
            EffectiveTeaming.of(index, element).ifPresent(all::add);
        });
        return all;
    }

    /// What an element is and its name, such as *Host esx01*.
    public static String described(DesignIndex index, Id id) {
        return index.find(id, Record.class)
                .map(e -> Names.ofType(e.getClass()) + " " + index.label(id))
                .orElse(id.text());
    }

    private List<Property> components(Record element) {
        List<Property> all = new ArrayList<>();
        for (RecordComponent component : element.getClass().getRecordComponents()) {
            Object value = value(element, component);
            if (!(value instanceof Extras extras && extras.isEmpty())) {
                all.add(property(Names.of(component.getName()), component.getName(), value));
            }
        }
        return all;
    }

    private static Object value(Record element, RecordComponent component) {
        try {
            return component.getAccessor().invoke(element);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    element.getClass().getSimpleName() + "." + component.getName() + " cannot be read", e);
        }
    }

    private Property property(String name, String component, Object value) {
        return switch (value) {
            case Optional<?> optional ->
                optional.map(v -> property(name, component, v)).orElseGet(() -> Property.text(name, Values.NOT_SET));
            case Id id when component.equals("id") -> Property.text(name, id.text());
            case Id id -> link(name, id);
            case Extras extras -> extras(name, extras);
            case Collection<?> many -> list(name, component, many);
            case Record nested when !Values.isSingle(nested) -> group(name, nested);
            default -> Property.text(name, Values.text(component, value));
        };
    }

    private Property link(String name, Id id) {
        return index.contains(id)
                ? Property.link(name, shortLabel(id), id)
                : Property.text(name, id.text() + " (not in this design)");
    }

    /// Without the name of what is shown, where it begins with that.
    private String shortLabel(Id id) {
        String label = index.label(id);
        return label.startsWith(shown + " ") ? label.substring(shown.length() + 1) : label;
    }

    /// A record inside another: an element with an id of its own becomes a link, a value shows what it holds.
    private Property group(String name, Record nested) {
        Optional<Id> own = ownId(nested);
        if (own.isPresent()) {
            return link(name, own.get());
        }
        List<Property> children = components(nested);
        boolean isKind = nested.getClass().getInterfaces().length > 0;
        String kind = isKind ? Names.ofType(nested.getClass()) : "";
        if (isKind && children.size() == 1 && children.getFirst().children().isEmpty()) {
            return Property.text(
                    name, children.getFirst().value() + " (" + kind.toLowerCase(java.util.Locale.ROOT) + ")");
        }
        return Property.group(name, kind.isEmpty() ? summary(children) : kind, children);
    }

    private static String summary(List<Property> children) {
        return children.stream()
                .filter(p -> p.children().isEmpty() && !p.value().equals(Values.NOT_SET))
                .limit(2)
                .map(Property::value)
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
    }

    private static Optional<Id> ownId(Record element) {
        RecordComponent first = element.getClass().getRecordComponents()[0];
        return first.getName().equals("id") && first.getType() == Id.class
                ? Optional.of((Id) value(element, first))
                : Optional.empty();
    }

    private Property list(String name, String component, Collection<?> many) {
        if (many.isEmpty()) {
            return Property.text(name, "none");
        }
        boolean plain = many.stream().allMatch(v -> Values.isSingle(v) && !(v instanceof Id));
        if (plain) {
            return Property.text(
                    name,
                    many.stream()
                            .map(v -> Values.text(component, v))
                            .reduce((a, b) -> a + ", " + b)
                            .orElse(""));
        }
        List<Property> children = new ArrayList<>();
        int number = 1;
        for (Object value : many) {
            children.add(property(nameOf(value, number++), component, value));
        }
        return Property.group(name, Integer.toString(many.size()), children);
    }

    private String nameOf(Object value, int number) {
        if (value instanceof Record element && !(value instanceof Id)) {
            return ownId(element).isPresent()
                    ? Integer.toString(number)
                    : Names.ofType(element.getClass()) + " " + number;
        }
        return Integer.toString(number);
    }

    private static Property extras(String name, Extras extras) {
        List<Property> fields = new ArrayList<>();
        extras.fields().forEach((key, value) -> fields.add(Property.text(key, value.toString())));
        return Property.group(name, Integer.toString(fields.size()), fields);
    }
}

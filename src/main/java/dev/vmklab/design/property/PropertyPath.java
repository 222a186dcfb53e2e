package dev.vmklab.design.property;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where a property stands in an element: names of record components, with indices into lists between them, such as
/// `nioc.allocations[2].shares`. A value that may be absent is stepped into where it is there.
///
/// @param steps component names and list indices, from the element inwards
public record PropertyPath(List<Step> steps) {
    /// One step inwards.
    public sealed interface Step {
        /// Into a component of a record.
        record Component(String name) implements Step {}

        /// To an item of a list.
        record Item(int index) implements Step {}
    }

    public static final PropertyPath ELEMENT = new PropertyPath(List.of());

    public PropertyPath {
        steps = List.copyOf(steps);
    }

    public static PropertyPath of(String component) {
        return ELEMENT.then(component);
    }

    public PropertyPath then(String component) {
        return with(new Step.Component(component));
    }

    public PropertyPath item(int index) {
        return with(new Step.Item(index));
    }

    private PropertyPath with(Step step) {
        List<Step> more = new ArrayList<>(steps);
        more.add(step);
        return new PropertyPath(more);
    }

    /// The name of the last component on the way.
    public String last() {
        for (Step step : steps.reversed()) {
            if (step instanceof Step.Component component) {
                return component.name();
            }
        }
        return "";
    }

    /// The value there; empty where something on the way is absent. A value that may be absent is returned as the
    /// [Optional] that it is.
    ///
    /// @throws IllegalArgumentException when the element has no such property
    public Optional<Object> read(Record element) {
        Object at = element;
        for (Step step : steps) {
            Optional<Object> present = present(at);
            if (present.isEmpty()) {
                return Optional.empty();
            }
            Optional<Object> next = step(present.get(), step);
            if (next.isEmpty()) {
                return Optional.empty();
            }
            at = next.get();
        }
        return Optional.of(at);
    }

    /// The declared type of the component that it ends at; empty where that is not there, or for an item of a list.
    public Optional<Type> type(Record element) {
        if (steps.isEmpty() || !(steps.getLast() instanceof Step.Component(var name))) {
            return Optional.empty();
        }
        return new PropertyPath(steps.subList(0, steps.size() - 1))
                .read(element)
                .flatMap(PropertyPath::present)
                .filter(Record.class::isInstance)
                .flatMap(record -> Fields.of((Record) record).type(name));
    }

    private static Optional<Object> present(Object value) {
        return value instanceof Optional<?> optional ? optional.map(v -> (Object) v) : Optional.of(value);
    }

    private static Optional<Object> step(Object from, Step step) {
        return switch (step) {
            case Step.Component(var name)
            when from instanceof Record record -> Optional.of(Fields.of(record).read(record, name));
            case Step.Item(var index)
            when from instanceof List<?> list ->
                index < list.size() ? Optional.of((Object) list.get(index)) : Optional.empty();
            default -> throw new IllegalArgumentException("there is no " + step + " in " + from.getClass());
        };
    }

    /// The element with another value there.
    ///
    /// @param value of the property's own type: an [Optional] for one that may be absent
    /// @throws IllegalArgumentException with a reason when the element refuses the value or has no such property
    public Record write(Record element, Object value) {
        return (Record) write(element, 0, value);
    }

    private Object write(Object from, int depth, Object value) {
        if (depth == steps.size()) {
            return value;
        }
        if (from instanceof Optional<?> optional) {
            Object inner = optional.orElseThrow(() -> new IllegalArgumentException(this + " is not there"));
            return Optional.of(write(inner, depth, value));
        }
        return switch (steps.get(depth)) {
            case Step.Component(var name)
            when from instanceof Record record ->
                Fields.with(record, name, write(Fields.of(record).read(record, name), depth + 1, value));
            case Step.Item(var index)
            when from instanceof List<?> list && index < list.size() -> {
                List<Object> items = new ArrayList<>(list);
                items.set(index, write(items.get(index), depth + 1, value));
                yield List.copyOf(items);
            }
            default -> throw new IllegalArgumentException("there is no " + this);
        };
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Step step : steps) {
            switch (step) {
                case Step.Component(var name) ->
                    text.append(text.isEmpty() ? "" : ".").append(name);
                case Step.Item(var index) -> text.append('[').append(index).append(']');
            }
        }
        return text.toString();
    }
}

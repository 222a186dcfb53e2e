package dev.vmklab.format;

import dev.vmklab.design.value.Id;
import dev.vmklab.format.codec.Decoder;
import dev.vmklab.format.codec.RecordShape;
import dev.vmklab.format.codec.Walk;
import dev.vmklab.format.json.Fault;
import dev.vmklab.format.json.JsonPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Finds ids that a document holds twice and references that lead nowhere or to the wrong kind of element.
final class IdCheck {
    private record Element(Object record, JsonPath path, List<Object> around) {}

    private static final String ID = "id";

    private final List<Fault> faults = new ArrayList<>();
    private final Map<Id, Element> elements = new LinkedHashMap<>();

    private IdCheck() {}

    /// Ids that stand twice.
    static <T> List<Fault> repeated(RecordShape<T> shape, T document) {
        IdCheck check = new IdCheck();
        Walk.over(shape, document, check::collect);
        return check.faults;
    }

    /// Ids that stand twice, and references to what is not in the document.
    static <T> List<Fault> repeatedAndDangling(RecordShape<T> shape, T document) {
        IdCheck check = new IdCheck();
        Walk.over(shape, document, check::collect);
        Walk.over(shape, document, check::follow);
        return check.faults;
    }

    private void collect(Walk.Stop stop) {
        for (int i = 0; i < stop.values().size(); i++) {
            if (stop.values().get(i) instanceof Id id
                    && stop.shape().fields().get(i).name().equals(ID)) {
                Element first = elements.putIfAbsent(id, new Element(stop.record(), stop.path(), stop.around()));
                if (first != null) {
                    fault(stop.path().key(ID), "is \"" + id + "\", which " + first.path() + " has already");
                }
            }
        }
    }

    private void follow(Walk.Stop stop) {
        List<Object> whole = new ArrayList<>(stop.around());
        whole.add(stop.record());
        for (int i = 0; i < stop.values().size(); i++) {
            String field = stop.shape().fields().get(i).name();
            Optional<References.Target> target = References.of(stop.shape().type(), field);
            if (target.isPresent() && !target.get().mayDangle()) {
                follow(stop.values().get(i), stop.path().key(field), target.get(), whole);
            }
        }
    }

    private void follow(Object value, JsonPath path, References.Target target, List<Object> whole) {
        switch (value) {
            case Id id -> {
                Element element = elements.get(id);
                if (element == null || !target.accepts(element.record()) || !shares(element, target, whole)) {
                    fault(path, "refers to \"" + id + "\", which is no " + target.noun() + " of " + target.scope());
                }
            }
            case Optional<?> maybe -> maybe.ifPresent(id -> follow(id, path, target, whole));
            case List<?> ids -> {
                for (int i = 0; i < ids.size(); i++) {
                    follow(ids.get(i), path.item(i), target, whole);
                }
            }
            default -> throw new IllegalStateException(path + " is declared a reference and holds no id");
        }
    }

    /// Whether one element of the target's owner kind holds both ends.
    private static boolean shares(Element element, References.Target target, List<Object> whole) {
        return whole.stream()
                .filter(target.owner()::isInstance)
                .anyMatch(owner -> element.around().stream().anyMatch(holder -> Objects.equals(holder, owner)));
    }

    private void fault(JsonPath path, String message) {
        if (faults.size() < Decoder.MAX_FAULTS) {
            faults.add(new Fault(path, message));
        }
    }
}

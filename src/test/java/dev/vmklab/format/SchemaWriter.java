package dev.vmklab.format;

import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.IpPrefix;
import dev.vmklab.design.value.Ipv4;
import dev.vmklab.design.value.Mac;
import dev.vmklab.design.value.VlanRange;
import dev.vmklab.format.codec.RecordShape;
import dev.vmklab.format.codec.Shape;
import dev.vmklab.format.json.JsonText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Writes the JSON Schema of a document from the records that it is read into.
final class SchemaWriter {
    private static final String KIND = "kind";

    private final Map<String, Object> definitions = new TreeMap<>();

    private SchemaWriter() {}

    static String schema(DocumentType<?> type, String fileName) {
        SchemaWriter writer = new SchemaWriter();
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.put("$id", "urn:vmklab:schema:" + fileName);
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("format", Map.of("const", type.format()));
        header.put("version", Map.of("const", type.version()));
        root.putAll(writer.object(type.shape(), header));
        root.put("$defs", writer.definitions);
        return JsonText.write(root);
    }

    /// A value of a code, for probing; different ones for different numbers.
    static Object parse(Shape.Code code, int serial) {
        return switch (code) {
            case ID -> Id.of("id-" + serial);
            case IPV4 -> new Ipv4(serial);
            case IP_PREFIX -> new IpPrefix(new Ipv4(serial), 24);
            case MAC -> new Mac("00:50:56:00:00:01");
            case VLAN_RANGE -> VlanRange.ALL;
        };
    }

    private Map<String, Object> object(RecordShape<?> record, Map<String, Object> constants) {
        ModelComments comments = ModelComments.of(record.type());
        List<String> required = new ArrayList<>(constants.keySet());
        Map<String, Object> properties = new LinkedHashMap<>(constants);
        for (RecordShape.Field field : record.fields()) {
            properties.put(field.name(), property(record, field, comments));
            if (field.absent().isEmpty()) {
                required.add(field.name());
            }
        }
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("description", comments.summary());
        object.put("type", "object");
        object.put("properties", properties);
        if (!required.isEmpty()) {
            object.put("required", required);
        }
        object.put("additionalProperties", true);
        return object;
    }

    private Map<String, Object> property(RecordShape<?> record, RecordShape.Field field, ModelComments comments) {
        Map<String, Object> property = new LinkedHashMap<>();
        description(record, field, comments).ifPresent(text -> property.put("description", text));
        property.putAll(value(field.shape()));
        property.putAll(ModelRanges.of(record, field));
        if (field.shape() instanceof Shape.Table) {
            property.putAll(parameters());
        }
        field.absent().flatMap(absent -> plain(field.shape(), absent)).ifPresent(v -> property.put("default", v));
        return property;
    }

    private static Optional<String> description(
            RecordShape<?> record, RecordShape.Field field, ModelComments comments) {
        Optional<String> stated = comments.component(field.name());
        Optional<String> reference = References.of(record.type(), field.name())
                .map(target -> target.mayDangle()
                        ? "The id of an element, which need not exist any more."
                        : "The id of a " + target.noun() + " of " + target.scope() + ".");
        if (field.name().equals("id")) {
            return Optional.of("Unique in the file; others refer to it.");
        }
        return reference.isEmpty()
                ? stated
                : Optional.of((stated.map(s -> s + ". ").orElse("") + reference.get()));
    }

    private static Optional<Object> plain(Shape shape, Object value) {
        return switch (shape) {
            case Shape.Word word ->
                word.constants().entrySet().stream()
                        .filter(e -> e.getValue().equals(value))
                        .<Object>map(Map.Entry::getKey)
                        .findFirst();
            case Shape.Text _, Shape.Flag _, Shape.Whole _, Shape.Decimal _ -> Optional.of(value);
            case Shape.Items _ -> Optional.of(List.of());
            default -> Optional.empty();
        };
    }

    private Map<String, Object> value(Shape shape) {
        return switch (shape) {
            case Shape.Text _ -> Map.of("type", "string");
            case Shape.Flag _ -> Map.of("type", "boolean");
            case Shape.Whole _ -> Map.of("type", "integer");
            case Shape.Decimal _ -> Map.of("type", "number");
            case Shape.Word word -> Map.of("enum", List.copyOf(word.constants().keySet()));
            case Shape.Coded coded -> reference(coded.code().name(), code(coded.code()));
            case Shape.Items items -> ordered("type", "array", "items", value(items.item()));
            case Shape.Maybe maybe -> value(maybe.value());
            case Shape.Table table -> ordered("type", "object", "additionalProperties", value(table.value()));
            case Shape.Structure structure ->
                reference(name(structure.record().type()), object(structure.record(), Map.of()));
            case Shape.Choice choice -> reference(name(choice.type()), Map.of("oneOf", options(choice)));
        };
    }

    private List<Object> options(Shape.Choice choice) {
        List<Object> options = new ArrayList<>();
        choice.byKind()
                .forEach((word, record) -> options.add(reference(
                        name(record.type()), object(record, Map.of(KIND, Map.of("const", word))))));
        return options;
    }

    private static Map<String, Object> code(Shape.Code code) {
        String octets = "\\d{1,3}(\\.\\d{1,3}){3}";
        return switch (code) {
            case ID -> string("An id: a lower-case letter, then letters, digits and hyphens", "[a-z][a-z0-9-]{1,63}");
            case IPV4 -> string("An IPv4 address such as 10.0.0.1", octets);
            case IP_PREFIX -> string("An address with a prefix length such as 10.0.0.11/24", octets + "/\\d{1,2}");
            case MAC ->
                string("An Ethernet address such as 00:50:56:6a:01:0b", "[0-9A-Fa-f]{2}([:-][0-9A-Fa-f]{2}){5}");
            case VLAN_RANGE -> string("A VLAN or a range of them such as 130 or 200-229", "\\d{1,4}(-\\d{1,4})?");
        };
    }

    private static Map<String, Object> string(String description, String pattern) {
        Map<String, Object> schema = ordered("description", description, "type", "string");
        schema.put("pattern", "^" + pattern + "$");
        return schema;
    }

    private static Map<String, Object> parameters() {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (ParameterEntry entry : ParameterFile.standard().entries()) {
            Map<String, Object> property =
                    ordered("description", entry.note() + " Unit: " + entry.unit(), "type", "number");
            property.put("minimum", entry.min());
            property.put("maximum", entry.max());
            property.put("default", entry.defaultValue());
            properties.put(entry.key(), property);
        }
        return ordered("properties", properties, "additionalProperties", false);
    }

    private Map<String, Object> reference(String name, Map<String, Object> definition) {
        definitions.put(name, definition);
        return ordered("$ref", "#/$defs/" + name);
    }

    private static Map<String, Object> ordered(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }

    private static String name(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return outer == null ? type.getSimpleName() : outer.getSimpleName() + "." + type.getSimpleName();
    }
}

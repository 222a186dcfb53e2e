package dev.vmklab.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.design.value.Extras;
import dev.vmklab.format.codec.RecordShape;
import dev.vmklab.format.codec.Shape;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Holds for every record that a document may have.
class ReferencesTest {
    static Stream<RecordShape<?>> records() {
        Map<Class<?>, RecordShape<?>> found = new LinkedHashMap<>();
        collect(DocumentFile.DESIGN.shape(), found);
        collect(DocumentFile.SCENARIO.shape(), found);
        return found.values().stream();
    }

    @ParameterizedTest
    @MethodSource("records")
    void everyIdOfAnotherElementHasAKnownTarget(RecordShape<?> record) {
        for (RecordShape.Field field : record.fields()) {
            boolean refers = isId(field.shape()) && !field.name().equals("id");

            assertThat(References.of(record.type(), field.name()).isPresent())
                    .as(record.type().getSimpleName() + "." + field.name())
                    .isEqualTo(refers);
        }
    }

    @ParameterizedTest
    @MethodSource("records")
    void everyRecordKeepsUnknownFields(RecordShape<?> record) {
        assertThat(record.type()
                        .getRecordComponents()[record.type().getRecordComponents().length - 1]
                        .getType())
                .isEqualTo(Extras.class);
    }

    private static boolean isId(Shape shape) {
        return switch (shape) {
            case Shape.Coded coded -> coded.code() == Shape.Code.ID;
            case Shape.Items items -> isId(items.item());
            case Shape.Maybe maybe -> isId(maybe.value());
            default -> false;
        };
    }

    private static void collect(RecordShape<?> record, Map<Class<?>, RecordShape<?>> found) {
        if (found.putIfAbsent(record.type(), record) == null) {
            record.fields().forEach(field -> collect(field.shape(), found));
        }
    }

    private static void collect(Shape shape, Map<Class<?>, RecordShape<?>> found) {
        switch (shape) {
            case Shape.Structure structure -> collect(structure.record(), found);
            case Shape.Choice choice -> choice.byKind().values().forEach(option -> collect(option, found));
            case Shape.Items items -> collect(items.item(), found);
            case Shape.Maybe maybe -> collect(maybe.value(), found);
            case Shape.Table table -> collect(table.value(), found);
            default -> {}
        }
    }
}

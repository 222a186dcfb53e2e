package dev.vmklab.format.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DefaultsTest {
    private static final Map<Class<?>, Class<?>> BOXED = Map.of(
            int.class, Integer.class, long.class, Long.class, double.class, Double.class, boolean.class, Boolean.class);

    static Stream<Map.Entry<Class<?>, Map<String, Object>>> table() {
        return Defaults.table().entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("table")
    void everyDefaultIsAValueOfAFieldThatExists(Map.Entry<Class<?>, Map<String, Object>> row) {
        row.getValue().forEach((name, value) -> {
            RecordComponent component = Arrays.stream(row.getKey().getRecordComponents())
                    .filter(c -> c.getName().equals(name))
                    .findFirst()
                    .orElseThrow();

            assertThat(value).isInstanceOf(BOXED.getOrDefault(component.getType(), component.getType()));
        });
    }
}

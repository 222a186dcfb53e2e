package dev.vmklab.app.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.design.Design;
import dev.vmklab.design.DesignIndex;
import dev.vmklab.design.RandomDesigns;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.host.Vmk;
import dev.vmklab.design.property.Limits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FormBuilderTest {
    static IntStream seeds() {
        return IntStream.rangeClosed(1, 25);
    }

    private static List<Record> elements(Design design) {
        List<Record> all = new ArrayList<>();
        DesignIndex.of(design).elements().values().forEach(e -> all.add((Record) e));
        return all;
    }

    private static List<Item> items(Form form) {
        return form.sections().stream().flatMap(s -> s.items().stream()).toList();
    }

    /// Whatever an element holds, what the inspector shows of it stands for the same value when it is typed again.
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void typedTextStandsForTheValueThatItShows(int seed) {
        Design design = RandomDesigns.of(seed);
        DesignIndex index = DesignIndex.of(design);
        for (Record element : elements(design)) {
            for (Item item : items(FormBuilder.of(List.of(element), index))) {
                if (item instanceof Item.Typed typed && !(typed.kind() instanceof Item.Kind.Amount)) {
                    Optional<Object> value = typed.path().read(element);
                    TextCodec codec = new TextCodec(typed.kind(), typed.optional());
                    Object again = codec.parse(codec.text(value.orElseThrow()), value);
                    if (!isBlank(value.get())) {
                        assertThat(codec.text(again))
                                .isEqualTo(codec.text(value.get()).strip());
                        assertThat(typed.path().write(element, again)).isNotNull();
                    }
                }
            }
        }
    }

    private static boolean isBlank(Object value) {
        return value instanceof Optional<?> maybe
                ? maybe.map(FormBuilderTest::isBlank).orElse(false)
                : value.equals("");
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyNumberTellsItsRange(int seed) {
        Design design = RandomDesigns.of(seed);
        DesignIndex index = DesignIndex.of(design);
        for (Record element : elements(design)) {
            for (Item item : items(FormBuilder.of(List.of(element), index))) {
                boolean isNumber = item instanceof Item.Typed typed
                        && (typed.kind() instanceof Item.Kind.Whole || typed.kind() instanceof Item.Kind.Amount);
                if (isNumber) {
                    Item.Typed typed = (Item.Typed) item;
                    assertThat(Limits.of(element, typed.path()))
                            .as("%s of %s", typed.path(), element.getClass().getSimpleName())
                            .isPresent();
                }
            }
        }
    }

    @Test
    void severalElementsHaveWhatAllOfThemHave() {
        Design design = IntStream.range(1, 60)
                .mapToObj(RandomDesigns::of)
                .filter(d -> d.hosts().stream().anyMatch(h -> !h.vmks().isEmpty()))
                .findFirst()
                .orElseThrow();
        Host host = design.hosts().stream()
                .filter(h -> !h.vmks().isEmpty())
                .findFirst()
                .orElseThrow();
        Vmk vmk = host.vmks().getFirst();

        List<Item> shared = items(FormBuilder.of(List.of(host, vmk), DesignIndex.of(design)));

        assertThat(shared)
                .filteredOn(Item.Typed.class::isInstance)
                .extracting(item -> ((Item.Typed) item).label())
                .containsExactly("Name");
    }
}

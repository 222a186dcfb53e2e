package dev.vmklab.format.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.design.Design;
import dev.vmklab.design.RandomDesigns;
import dev.vmklab.design.host.Host;
import dev.vmklab.format.json.JsonException;
import dev.vmklab.format.json.JsonText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DifferenceTest {
    private static final RecordShape<Design> SHAPE = Shapes.of(Design.class);

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 40);
    }

    private static Design there(Design before, Design after) throws JsonException {
        String text = JsonText.write(Difference.between(SHAPE, before, after));
        return Difference.apply(SHAPE, before, JsonText.read(text));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void leadsFromAnyDesignToAnyOther(long seed) throws JsonException {
        Design before = RandomDesigns.of(seed);
        Design after = RandomDesigns.of(seed + 1000);

        assertThat(there(before, after)).isEqualTo(after);
        assertThat(there(after, before)).isEqualTo(before);
        assertThat(there(before, before)).isEqualTo(before);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void leadsToADesignWithItemsMovedGoneAndChanged(long seed) throws JsonException {
        Design before = RandomDesigns.of(seed);
        List<Host> hosts = new ArrayList<>(before.hosts());
        Collections.shuffle(hosts, new Random(seed));
        if (hosts.size() > 1) {
            hosts.removeFirst();
            hosts.set(0, hosts.getFirst().withVmks(List.of()));
        }
        Design after = before.withHosts(hosts).withVms(before.vms().reversed());

        assertThat(there(before, after)).isEqualTo(after);
    }

    @Test
    void holdsOnlyWhatChanged() {
        Design before = RandomDesigns.of(7);

        assertThat(Difference.between(SHAPE, before, before.withName("other")))
                .isEqualTo(Map.of("fields", Map.of("name", Map.of("value", "other"))));
    }

    @Test
    void namesMovedItemsByTheirPlace() {
        Design before = seeds().mapToObj(RandomDesigns::of)
                .filter(design -> design.vms().size() > 1)
                .findFirst()
                .orElseThrow();
        int vms = before.vms().size();
        List<Object> runs = new ArrayList<>();
        for (int i = vms - 1; i >= 0; i--) {
            runs.add(List.of(i, 1));
        }

        assertThat(Difference.between(SHAPE, before, before.withVms(before.vms().reversed())))
                .isEqualTo(Map.of("fields", Map.of("vms", Map.of("items", runs))));
    }
}

package dev.vmklab.drawing.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.design.Dice;
import dev.vmklab.design.fabric.Cable;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/// Fabrics of any shape: leaves, two tiers above them, stations that hang anywhere.
class FabricOrderTest {
    private static final int FABRICS = 60;

    private record Fabric(List<List<Id>> tiers, Neighbours neighbours) {
        long crossings(List<List<Id>> order) {
            return new TierCables(order, neighbours).crossings(order);
        }

        List<List<Id>> ordered() {
            FabricOrder order = FabricOrder.of(tiers, neighbours);
            return tiers.stream().map(order::ordered).toList();
        }
    }

    private static Fabric fabric(long seed) {
        Dice dice = new Dice(seed);
        List<List<Id>> tiers = new ArrayList<>();
        List<Wire> wires = new ArrayList<>();
        int[] sizes = {dice.between(3, 10), dice.between(2, 6), dice.between(1, 4), dice.between(0, 6)};
        for (int t = 0; t < sizes.length; t++) {
            int tier = t;
            tiers.add(IntStream.range(0, sizes[t])
                    .mapToObj(i -> Id.of("frame-" + tier + "-" + i))
                    .toList());
            for (Id id : tiers.get(t)) {
                for (int k = 0; t > 0 && k < dice.between(1, 3); k++) {
                    List<Id> above = tiers.get(t == 3 ? dice.between(0, 2) : t - 1);
                    wires.add(wire(id, dice.one(above), wires.size()));
                }
            }
        }
        return new Fabric(tiers, new Neighbours(wires));
    }

    private static Wire wire(Id a, Id b, int number) {
        Cable cable = new Cable(Id.of("cable-" + number), a, b, 0, Optional.empty(), Extras.NONE);
        return new Wire(cable, a, b);
    }

    @Test
    void cablesCrossNoMoreThanByTheirMiddlesAndOverAllLess(TestReporter reporter) {
        long plain = 0;
        long ordered = 0;
        int better = 0;
        for (int seed = 0; seed < FABRICS; seed++) {
            Fabric fabric = fabric(seed);
            long before = fabric.crossings(FabricOrder.byMiddles(fabric.tiers(), fabric.neighbours()));
            long after = fabric.crossings(fabric.ordered());
            assertThat(after).as("seed %d", seed).isLessThanOrEqualTo(before);
            plain += before;
            ordered += after;
            better += after < before ? 1 : 0;
        }
        reporter.publishEntry(
                "crossings", plain + " by middles, " + ordered + " ordered, " + better + " fabrics better");
        assertThat(ordered).isLessThan(plain);
    }

    @Test
    void theSameFabricHasTheSameOrderEveryTime() {
        for (int seed = 0; seed < FABRICS; seed++) {
            assertThat(fabric(seed).ordered()).isEqualTo(fabric(seed).ordered());
        }
    }

    @Test
    void everyFrameKeepsItsTierAndLeavesTheirOrder() {
        for (int seed = 0; seed < FABRICS; seed++) {
            Fabric fabric = fabric(seed);
            List<List<Id>> ordered = fabric.ordered();

            assertThat(ordered.getFirst()).isEqualTo(fabric.tiers().getFirst());
            for (int t = 0; t < ordered.size(); t++) {
                assertThat(ordered.get(t))
                        .containsExactlyInAnyOrderElementsOf(fabric.tiers().get(t));
            }
        }
    }
}

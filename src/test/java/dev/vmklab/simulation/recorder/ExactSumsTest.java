package dev.vmklab.simulation.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ExactSumsTest {
    private static final int FRACTION_BITS = 60;

    @Property(tries = 500)
    void aSumIsTheNearestNumberToTheExactOneWhateverCameAndLeft(@ForAll long seed) {
        Random random = new Random(seed);
        ExactSums sums = new ExactSums(2, FRACTION_BITS);
        List<Double> there = new ArrayList<>();
        for (int step = 0; step < 60; step++) {
            if (there.isEmpty() || random.nextInt(3) > 0) {
                double value = Math.scalb(random.nextDouble(), random.nextInt(46));
                value = Math.scalb(Math.floor(Math.scalb(value, FRACTION_BITS)), -FRACTION_BITS);
                sums.add(1, value);
                there.add(value);
            } else {
                sums.subtract(1, there.remove(random.nextInt(there.size())));
            }
            BigDecimal exact = there.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);

            assertThat(sums.at(1)).isEqualTo(exact.doubleValue());
            assertThat(sums.at(0)).isZero();
        }
    }

    @Property(tries = 200)
    void theOrderDoesNotMatter(@ForAll long seed) {
        Random random = new Random(seed);
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            values.add(Math.scalb(random.nextDouble(), random.nextInt(160) - 110));
        }
        ExactSums forward = new ExactSums(1, FRACTION_BITS);
        ExactSums shuffled = new ExactSums(1, FRACTION_BITS);
        values.forEach(v -> forward.add(0, v));
        Collections.shuffle(values, random);
        values.forEach(v -> shuffled.add(0, v));

        assertThat(shuffled.at(0)).isEqualTo(forward.at(0));
        values.forEach(v -> shuffled.subtract(0, v));
        assertThat(shuffled.at(0)).isZero();
    }

    @Test
    void whatIsTooLargeLeavesNothingBehind() {
        ExactSums sums = new ExactSums(1, FRACTION_BITS);
        sums.add(0, Double.POSITIVE_INFINITY);
        sums.add(0, Double.MAX_VALUE);
        sums.add(0, 3);
        assertThat(sums.at(0)).isGreaterThan(1e14);

        sums.subtract(0, Double.MAX_VALUE);
        sums.subtract(0, Double.POSITIVE_INFINITY);

        assertThat(sums.at(0)).isEqualTo(3);
    }

    @Property(tries = 200)
    void theSmallestIsFoundAmongThoseThatAreThere(@ForAll long seed) {
        Random random = new Random(seed);
        Smallest smallest = new Smallest(1);
        List<Double> there = new ArrayList<>();
        for (int step = 0; step < 80; step++) {
            if (there.isEmpty() || random.nextInt(3) > 0) {
                double value = random.nextInt(9) / 8.0;
                smallest.add(0, value);
                there.add(value);
            } else {
                smallest.remove(0, there.remove(random.nextInt(there.size())));
            }

            double least = there.stream().mapToDouble(v -> v).min().orElse(Double.POSITIVE_INFINITY);
            assertThat(smallest.at(0)).isEqualTo(least);
        }
    }
}

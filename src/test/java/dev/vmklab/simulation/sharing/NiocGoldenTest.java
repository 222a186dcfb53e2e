package dev.vmklab.simulation.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The worked examples of Network I/O Control (sources: Network I/O Control), through the solver that runs designs.
class NiocGoldenTest {
    private static final double INF = Double.POSITIVE_INFINITY;

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                // name | capacity | demands | shares | reservations | limits | expected, in Gbit/s
                "N1 | 10 | 10 10 0    | 100 100 50 | 0 0 0 | - - - | 5 5 0",
                "N2 | 10 | 10 10 10   | 100 100 50 | 0 0 0 | - - - | 4 4 2",
                "N3 | 10 | 8 10 4 0.05 | 100 50 50 50 | 0 0 0 0 | - - - - | 4.975 2.4875 2.4875 0.05",
                "N4 | 10 | 8 10 4 0.05 | 100 50 50 50 | 0 2 1 0 | - - - - | 3.475 3.7375 2.7375 0.05",
                "N5 | 10 | 8 10 1 0.05 | 100 50 50 50 | 0 0 0 0 | - 3 - - | 5.96666666667 2.98333333333 1 0.05",
                "N6 | 25 | 12 20 25 0.1 | 100 100 25 50 | 0 0 0 0 | - - - - | 11.0666666667 11.0666666667 2.76666666667 0.1"
            })
    void dividesAnUplinkAsTheWorkedExample(
            String name,
            double capacity,
            String demands,
            String shares,
            String reservations,
            String limits,
            String expected) {
        double[] want = numbers(demands);
        int n = want.length;
        int[] classOfKind = new int[n];
        for (int i = 0; i < n; i++) {
            classOfKind[i] = i;
        }
        LinkScheduler scheduler =
                new LinkScheduler(numbers(shares), numbers(reservations), numbers(limits), classOfKind);
        Sharing sharing = new Sharing(new double[] {capacity}, new LinkScheduler[] {scheduler}, true);
        int[] slots = new int[n];
        for (int i = 0; i < n; i++) {
            slots[i] = sharing.add(new int[] {0}, 1, want[i], i);
        }
        sharing.solve();
        double[] expect = numbers(expected);
        for (int i = 0; i < n; i++) {
            assertThat(sharing.rate(slots[i])).as("class %d", i).isCloseTo(expect[i], within(1e-6 * capacity));
        }
    }

    private static double[] numbers(String text) {
        String[] words = text.trim().split(" +");
        double[] values = new double[words.length];
        for (int i = 0; i < words.length; i++) {
            values[i] = words[i].equals("-") ? INF : Double.parseDouble(words[i]);
        }
        return values;
    }
}

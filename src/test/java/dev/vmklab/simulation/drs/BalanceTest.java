package dev.vmklab.simulation.drs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vmklab.simulation.drs.Balance.Guest;
import dev.vmklab.simulation.drs.Balance.Move;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BalanceTest {
    /// Four hosts, one of which has `load` and the others nothing.
    @ParameterizedTest
    @CsvSource({"0, 6", "0.1, 5", "0.2, 4", "0.3, 3", "0.4, 2", "0.9, 1"})
    void thePriorityFollowsFromTheDeviation(double load, int priority) {
        Balance balance = new Balance(new double[] {load, 0, 0, 0}, new double[] {1, 1, 1, 1});
        assertThat(balance.deviation()).isCloseTo(load * StrictMath.sqrt(3) / 4, within(1e-12));
        assertThat(balance.priority()).isEqualTo(priority);
    }

    @Test
    void theBestMoveIsTheOneThatEvensMost() {
        Balance balance = new Balance(new double[] {9, 1}, new double[] {10, 10});
        List<Guest> guests = List.of(new Guest(1, 0, 1), new Guest(2, 0, 4), new Guest(3, 0, 8));
        assertThat(balance.best(guests, (guest, host) -> true)).contains(new Move(guests.get(1), 1));
        assertThat(balance.best(guests, (guest, host) -> guest.vm() != 2)).contains(new Move(guests.get(0), 1));
        assertThat(balance.best(guests, (guest, host) -> false)).isEmpty();
    }

    @Property(tries = 200)
    void movesThatAreFoundLowerTheDeviationUntilNoneDoes(
            @ForAll @Size(min = 2, max = 12) List<@DoubleRange(min = 0.01, max = 0.3) Double> sizes) {
        double[] demand = new double[4];
        List<Guest> guests = new ArrayList<>();
        for (int i = 0; i < sizes.size(); i++) {
            int on = i % 3 == 0 ? 1 : 0;
            demand[on] += sizes.get(i);
            guests.add(new Guest(i, on, sizes.get(i)));
        }
        Balance balance = new Balance(demand, new double[] {4, 4, 4, 4});
        for (int k = 0; k <= sizes.size(); k++) {
            double before = balance.deviation();
            var move = balance.best(guests, (guest, host) -> true);
            if (move.isEmpty()) {
                return;
            }
            balance.apply(move.get());
            guests.remove(move.get().guest());
            assertThat(balance.deviation()).isLessThan(before);
        }
        assertThat(guests).isEmpty();
    }
}

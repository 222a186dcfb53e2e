package dev.vmklab.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.design.value.Id;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IdsTest {
    @Test
    void theSameKeyHasTheSameIdInEveryImport() {
        assertThat(new Ids().of("host", "u1/esx1")).isEqualTo(new Ids().of("host", "u1/esx1"));
        Ids ids = new Ids();
        assertThat(ids.of("host", "u1/esx1")).isEqualTo(ids.of("host", "u1/esx1"));
    }

    @Test
    void noTwoKeysShareAnId() {
        Ids ids = new Ids();
        Set<Id> seen = new HashSet<>();
        for (int i = 0; i < 200_000; i++) {
            seen.add(ids.of("vm", "u1/vm-" + i));
        }
        assertThat(seen).hasSize(200_000);
    }

    @Test
    void portNumbersAreUniquePerSwitchAndSpreadOverTwoUplinks() {
        PortNumbers numbers = new PortNumbers();
        Id on = Id.of("vds-a");
        Set<Integer> seen = new HashSet<>();
        int even = 0;
        for (int i = 0; i < 1000; i++) {
            int number = numbers.of(on, "u1/esx" + i + ".lab.test/vmk2");
            seen.add(number);
            even += number % 2 == 0 ? 1 : 0;
        }
        assertThat(seen).hasSize(1000);
        assertThat(even).isBetween(430, 570);
        assertThat(new PortNumbers().of(on, "k")).isEqualTo(new PortNumbers().of(Id.of("vds-b"), "k"));
    }
}

package dev.vmklab.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NaturalOrderTest {
    @Test
    void ordersNumbersInNamesByValue() {
        assertThat(List.of("vmnic10", "vusb0", "vmnic2", "vmnic", "vmnic02", "").stream()
                        .sorted(NaturalOrder.INSTANCE))
                .containsExactly("", "vmnic", "vmnic02", "vmnic2", "vmnic10", "vusb0");
    }

    @Test
    void isAnOrderForAnyNames() {
        List<String> names = List.of("", "a", "1", "01", "a1", "a01b", "a1b2", "9".repeat(40), "a" + "9".repeat(40));
        for (String a : names) {
            for (String b : names) {
                assertThat(Integer.signum(NaturalOrder.INSTANCE.compare(a, b)))
                        .isEqualTo(-Integer.signum(NaturalOrder.INSTANCE.compare(b, a)));
                assertThat(NaturalOrder.INSTANCE.compare(a, b) == 0).isEqualTo(a.equals(b));
            }
        }
    }
}

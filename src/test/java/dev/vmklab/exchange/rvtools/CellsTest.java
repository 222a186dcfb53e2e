package dev.vmklab.exchange.rvtools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.design.value.Ipv4;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CellsTest {
    @Test
    void readsWholeNumbersOfAnyLocale() {
        for (String text : List.of(
                "1572538",
                "1.572.538",
                "1,572,538",
                "1 572 538",
                "1'572'538",
                "1572538,00",
                "1572538.0",
                "1\u202F572\u202F538")) {
            assertThat(WholeNumber.parse(text)).as(text).contains(1572538.0);
        }
        assertThat(WholeNumber.parse("1.500")).contains(1500.0);
        assertThat(WholeNumber.parse("1.5E3")).contains(1500.0);
    }

    @Test
    void takesNothingElseForANumber() {
        for (String text : List.of("", "Link is down!", "0x10", "1-2", "1,57,2", "--1", "NaN", "1.572.53")) {
            assertThat(WholeNumber.parse(text)).as(text).isEmpty();
        }
    }

    @Test
    void splitsUplinksAtCommasUnlessTheNameHasOne() {
        assertThat(UplinkNames.split("Uplink 1, Uplink 2", Set.of())).containsExactly("Uplink 1", "Uplink 2");
        assertThat(UplinkNames.split("left, rear, right", Set.of("left, rear", "right")))
                .containsExactly("left, rear", "right");
        assertThat(UplinkNames.split("", Set.of())).isEmpty();
    }

    @Test
    void normalisesNamesButTellsACountFromAList() {
        assertThat(Normalised.of("Network Device")).isEqualTo("networkdevice");
        assertThat(Normalised.of("# Hosts")).isNotEqualTo(Normalised.of("Hosts"));
        assertThat(Tab.of("vSC+VMK")).contains(Tab.V_SC_VMK);
    }

    @Test
    void tellsAddressesFromNames() {
        assertThat(Addresses.ipv4IfAny("10.0.30.50")).contains(Ipv4.parse("10.0.30.50"));
        for (String name : List.of("filer", "300.1.1.1", "10.0.0.1.", "10.0.0", "10.0.0.1.lab.test")) {
            assertThat(Addresses.ipv4IfAny(name)).as(name).isEmpty();
        }
        assertThat(Addresses.ipv4("0.0.0.0")).isEmpty();
    }
}

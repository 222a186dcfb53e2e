package dev.vmklab.app.find;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.design.Design;
import dev.vmklab.design.DesignIndex;
import dev.vmklab.design.generate.HostNetwork;
import dev.vmklab.design.generate.HostPlan;
import dev.vmklab.design.value.IdSource;
import java.util.List;
import org.junit.jupiter.api.Test;

class SearchTest {
    private final Search search =
            Search.of(DesignIndex.of(HostNetwork.add(Design.empty("new"), HostPlan.USUAL, IdSource.sequence(1))));

    private List<String> labels(String text) {
        return search.find(text).stream().map(Search.Hit::label).toList();
    }

    @Test
    void findsNamesByAnyPartAndTheBeginningFirst() {
        assertThat(labels("esx02")).first().isEqualTo("esx02");
        assertThat(labels("vmnic1")).contains("esx01 vmnic1", "esx04 vmnic1");
        assertThat(labels("")).isEmpty();
        assertThat(labels("nobody")).isEmpty();
    }

    @Test
    void findsAddressesAndSaysWhichMatched() {
        assertThat(search.find("10.0.20.12"))
                .singleElement()
                .matches(
                        hit -> hit.label().equals("esx02 vmk1") && hit.because().equals("10.0.20.12/24"));
    }

    @Test
    void findsAVlanByItsWholeNumber() {
        assertThat(labels("vlan 20")).contains("dpg-vmotion").doesNotContain("dpg-management");
        assertThat(labels("VLAN 2")).isEmpty();
    }
}

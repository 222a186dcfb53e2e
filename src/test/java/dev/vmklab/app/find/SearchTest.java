package dev.vmklab.app.find;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.design.Design;
import dev.vmklab.design.DesignIndex;
import dev.vmklab.design.generate.HostNetwork;
import dev.vmklab.design.generate.HostPlan;
import dev.vmklab.design.property.Elements;
import dev.vmklab.design.property.PropertyPath;
import dev.vmklab.design.property.VlanText;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.IdSource;
import dev.vmklab.design.value.Mac;
import java.util.List;
import java.util.Optional;
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

    @Test
    void findsAVlanInTheRangesOfATrunk() {
        Design design = HostNetwork.add(Design.empty("new"), HostPlan.USUAL, IdSource.sequence(1));
        Id group =
                design.distributedSwitches().getFirst().portGroups().getLast().id();
        Search trunks = Search.of(DesignIndex.of(
                Elements.set(design, List.of(group), PropertyPath.of("vlanMode"), VlanText.mode("200-229, 300"))));

        assertThat(trunks.find("210")).singleElement().matches(hit -> hit.id().equals(group));
        assertThat(trunks.find("VLAN 300"))
                .singleElement()
                .matches(hit -> hit.id().equals(group));
        assertThat(trunks.find("230")).isEmpty();
    }

    @Test
    void findsAMacHoweverItIsWritten() {
        Design design = HostNetwork.add(Design.empty("new"), HostPlan.USUAL, IdSource.sequence(1));
        Id vmk = design.hosts().getFirst().vmks().getFirst().id();
        Search macs = Search.of(DesignIndex.of(
                Elements.set(design, List.of(vmk), PropertyPath.of("mac"), Optional.of(new Mac("00:50:56:6a:bc:01")))));

        assertThat(macs.find("6a:bc")).singleElement().matches(hit -> hit.id().equals(vmk));
        assertThat(macs.find("00-50-56-6A-BC-01"))
                .singleElement()
                .matches(hit -> hit.id().equals(vmk));
    }
}

package dev.vmklab.design.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vmklab.design.Design;
import dev.vmklab.design.DesignIndex;
import dev.vmklab.design.fabric.Cable;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.host.Vmk;
import dev.vmklab.design.host.Vmnic;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.IdSource;
import dev.vmklab.design.value.IpPrefix;
import dev.vmklab.design.value.Service;
import dev.vmklab.design.vswitch.DistributedSwitch;
import dev.vmklab.format.DesignDocument;
import dev.vmklab.format.DocumentException;
import dev.vmklab.format.DocumentFile;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostNetworkTest {
    private static Design generated(HostPlan plan) {
        return HostNetwork.add(Design.empty("new"), plan, IdSource.sequence(1));
    }

    private static HostPlan plan(int hosts, int vmnics, int tors) {
        HostPlan usual = HostPlan.USUAL;
        return new HostPlan("esx", 1, hosts, vmnics, 25e9, tors, usual.networks());
    }

    @ParameterizedTest
    @CsvSource({"1,1,1", "4,2,2", "16,4,2", "3,8,1", "64,2,2"})
    void everyVmnicIsCabledToAPortOfItsOwnAndEveryAdapterHasAnAddressOfItsOwn(int hosts, int vmnics, int tors)
            throws DocumentException {
        Design design = generated(plan(hosts, vmnics, tors));
        Set<Id> ends = new HashSet<>();
        Set<IpPrefix> addresses = new HashSet<>();
        for (Cable cable : design.cables()) {
            assertThat(ends.add(cable.a())).isTrue();
            assertThat(ends.add(cable.b())).isTrue();
        }
        for (Host host : design.hosts()) {
            assertThat(host.vmnics()).hasSize(vmnics);
            assertThat(ends).containsAll(host.vmnics().stream().map(Vmnic::id).toList());
            for (Vmk vmk : host.vmks()) {
                assertThat(addresses.add(vmk.ip().orElseThrow())).isTrue();
            }
            assertThat(host.vmksFor(Service.MANAGEMENT)).hasSize(1);
            assertThat(host.vmksFor(Service.VMOTION)).hasSize(1);
            assertThat(host.vmksFor(Service.NFS)).hasSize(1);
        }
        DesignDocument document = DesignDocument.of(design);
        assertThat(DocumentFile.parse(DocumentFile.text(document), "generated")).isEqualTo(document);
    }

    @Test
    void vMotionAndStorageHaveOppositeFailoverOrders() {
        DistributedSwitch sw = generated(HostPlan.USUAL).distributedSwitches().getFirst();
        List<String> vmotion = sw.teamingOf(sw.portGroups().get(1)).active();
        List<String> storage = sw.teamingOf(sw.portGroups().get(2)).active();

        assertThat(vmotion).containsExactly("Uplink 1");
        assertThat(storage).containsExactly("Uplink 2");
    }

    @Test
    void aSecondOneGoesBesideTheFirst() {
        IdSource ids = IdSource.sequence(1);
        Design first = HostNetwork.add(Design.empty("new"), HostPlan.USUAL, ids);
        HostPlan more = new HostPlan("esx", 5, 4, 2, 25e9, 2, HostPlan.USUAL.networks());
        Design both = HostNetwork.add(first, more, ids);

        assertThat(both.hosts())
                .extracting(Host::name)
                .contains("esx01", "esx08")
                .doesNotHaveDuplicates();
        assertThat(both.physicalSwitches()).extracting(sw -> sw.name()).doesNotHaveDuplicates();
        assertThat(DesignIndex.of(both).elements())
                .hasSize(2 * DesignIndex.of(first).elements().size());
        assertThatThrownBy(() -> HostNetwork.add(first, HostPlan.USUAL, ids))
                .hasMessageContaining("has a host esx01 already");
    }

    @Test
    void refusesASubnetThatIsTooSmall() {
        PlannedNetwork small = new PlannedNetwork(Service.MANAGEMENT, 10, IpPrefix.parse("10.0.0.1/29"), 1500);

        assertThatThrownBy(() -> new HostPlan("esx", 1, 7, 2, 25e9, 2, List.of(small)))
                .hasMessageContaining("ends before host 7");
    }
}

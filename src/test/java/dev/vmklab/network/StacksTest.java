package dev.vmklab.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.design.DesignBuilder;
import dev.vmklab.design.host.StorageRole;
import dev.vmklab.design.host.TcpIpStack;
import dev.vmklab.design.host.VmkTag;
import dev.vmklab.design.value.Ipv4;
import dev.vmklab.design.value.Service;
import java.util.List;
import org.junit.jupiter.api.Test;

class StacksTest {
    private final DesignBuilder design = DesignBuilder.design("stacks");

    StacksTest() {
        Labs.host(design, "esx01", "ToR A").portGroup("net", 10);
        design.host("esx01").vmk("vmk0", "net").ip("10.0.0.1/24").tag(VmkTag.MANAGEMENT);
        design.host("esx01").stack(TcpIpStack.DEFAULT, "10.0.0.254");
    }

    private String egress(Service service, String destination) {
        Lab lab = new Lab(design);
        return switch (Routing.egressVmk(lab.network, lab.state, 0, service, Ipv4.parse(destination))) {
            case StackChoice.Vmk(int endpoint, boolean viaGateway) ->
                lab.network.endpoint(endpoint).label() + (viaGateway ? " via gateway" : "");
            case StackChoice.None(String reason) -> reason;
        };
    }

    private List<String> vmksFor(Service service) {
        Lab lab = new Lab(design);
        return Routing.vmksFor(lab.network, 0, service).stream()
                .map(e -> lab.network.endpoint(e).label())
                .toList();
    }

    @Test
    void storageLeavesByTheFirstVmkInTheTargetsSubnet() {
        design.host("esx01").vmk("vmk1", "net").ip("10.5.0.1/24");
        design.host("esx01").vmk("vmk2", "net").ip("10.5.0.2/24");

        assertThat(egress(Service.NFS, "10.5.0.9")).isEqualTo("esx01 vmk1");
    }

    @Test
    void aVmkOfTheStorageRoleGoesBeforeOthersOfTheSubnet() {
        design.host("esx01").vmk("vmk1", "net").ip("10.5.0.1/24");
        design.host("esx01").vmk("vmk2", "net").ip("10.5.0.2/24").role(StorageRole.ISCSI);

        assertThat(egress(Service.ISCSI, "10.5.0.9")).isEqualTo("esx01 vmk2");
        assertThat(egress(Service.NFS, "10.5.0.9")).isEqualTo("esx01 vmk1");
    }

    @Test
    void storageWithoutAVmkInTheSubnetLeavesThroughManagement() {
        design.host("esx01").vmk("vmk1", "net").ip("10.5.0.1/24").role(StorageRole.NFS);

        assertThat(egress(Service.NFS, "10.6.0.9")).isEqualTo("esx01 vmk0 via gateway");
    }

    @Test
    void aStaticRouteLeadsStorageToTheVmkInItsGatewaysSubnet() {
        design.host("esx01").vmk("vmk1", "net").ip("10.5.0.1/24").role(StorageRole.NFS);
        design.host("esx01").route(TcpIpStack.DEFAULT, "10.6.0.0/16", "10.5.0.254");

        assertThat(egress(Service.NFS, "10.6.0.9")).isEqualTo("esx01 vmk1 via gateway");
    }

    @Test
    void vmksOfOtherStacksCarryNoStorage() {
        design.host("esx01").vmk("vmk1", "net").ip("10.5.0.1/24").stack(TcpIpStack.VMOTION);

        assertThat(egress(Service.NFS, "10.5.0.9")).isEqualTo("esx01 vmk0 via gateway");
    }

    @Test
    void withoutAGatewayThereIsAReason() {
        design.host("esx01").stack(TcpIpStack.DEFAULT, "");

        assertThat(egress(Service.NFS, "10.6.0.9")).isEqualTo("esx01 has no vmk that sends NFS to 10.6.0.9");
    }

    @Test
    void aVmkOnTheVmotionStackExcludesThoseOnTheDefaultStack() {
        design.host("esx01").vmk("vmk1", "net").ip("10.5.0.1/24").tag(VmkTag.VMOTION);
        assertThat(vmksFor(Service.VMOTION)).containsExactly("esx01 vmk1");

        design.host("esx01")
                .vmk("vmk2", "net")
                .ip("10.7.0.1/24")
                .stack(TcpIpStack.VMOTION)
                .tag(VmkTag.VMOTION);
        assertThat(vmksFor(Service.VMOTION)).containsExactly("esx01 vmk2");
        assertThat(egress(Service.VMOTION, "10.5.0.9")).isEqualTo("esx01 has no vmk that sends vMotion to 10.5.0.9");
        design.host("esx01").stack(TcpIpStack.VMOTION, "10.7.0.254");
        assertThat(egress(Service.VMOTION, "10.5.0.9")).isEqualTo("esx01 vmk2 via gateway");
    }

    @Test
    void provisioningBorrowsManagementUntilItHasAVmk() {
        assertThat(egress(Service.PROVISIONING, "10.0.0.7")).isEqualTo("esx01 vmk0");
        assertThat(vmksFor(Service.PROVISIONING)).isEmpty();
        design.host("esx01").vmk("vmk1", "net").ip("10.0.0.2/24").tag(VmkTag.PROVISIONING);
        assertThat(egress(Service.PROVISIONING, "10.0.0.7")).isEqualTo("esx01 vmk1");
    }

    @Test
    void aHostThatIsDownSendsNothing() {
        Lab lab = new Lab(design);
        lab.fail("esx01");

        assertThat(Routing.egressVmk(lab.network, lab.state, 0, Service.NFS, Ipv4.parse("10.0.0.9")))
                .isEqualTo(new StackChoice.None("esx01 is down"));
    }
}

package dev.vmklab.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.design.host.StorageRole;
import dev.vmklab.design.host.VmkTag;
import dev.vmklab.design.value.IpPrefix;
import dev.vmklab.design.value.Ipv4;
import dev.vmklab.exchange.ServiceInference.Conclusion;
import dev.vmklab.exchange.ServiceInference.Facts;
import dev.vmklab.ledger.LedgerLine.Confidence;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ServiceInferenceTest {
    private static final Optional<IpPrefix> IP = Optional.of(IpPrefix.parse("10.0.30.11/24"));

    private static Conclusion named(String portGroup) {
        return ServiceInference.conclude(new Facts(portGroup, IP, List.of(), true, true));
    }

    @Test
    void concludesTagsFromTheWordsOfTheName() {
        Map<String, List<VmkTag>> expected = Map.ofEntries(
                Map.entry("Management Network", List.of(VmkTag.MANAGEMENT)),
                Map.entry("dpg-mgmt", List.of(VmkTag.MANAGEMENT)),
                Map.entry("v-Motion", List.of(VmkTag.VMOTION)),
                Map.entry("Mgmt-vMotion", List.of(VmkTag.VMOTION, VmkTag.MANAGEMENT)),
                Map.entry("Storage vMotion", List.of(VmkTag.VMOTION)),
                Map.entry("VSAN", List.of(VmkTag.VSAN)),
                Map.entry("vsan-witness", List.of(VmkTag.VSAN_WITNESS)),
                Map.entry("pg-FT", List.of(VmkTag.FT_LOGGING)),
                Map.entry("Fault Tolerance", List.of(VmkTag.FT_LOGGING)),
                Map.entry("draft-soft", List.of()),
                Map.entry("Replication", List.of(VmkTag.REPLICATION)),
                Map.entry("Replication-NFC", List.of(VmkTag.REPLICATION_NFC)),
                Map.entry("Backup", List.of(VmkTag.BACKUP_NFC)),
                Map.entry("NFC", List.of(VmkTag.BACKUP_NFC)),
                Map.entry("Provisioning", List.of(VmkTag.PROVISIONING)),
                Map.entry("nvme-tcp-a", List.of(VmkTag.NVME_TCP)),
                Map.entry("VLAN 12", List.of()));
        expected.forEach((name, tags) -> assertThat(named(name).tags()).as(name).isEqualTo(tags));
    }

    @Test
    void tellsStorageRolesByNameOrByWhatTheHostUses() {
        assertThat(named("iSCSI-A").role()).contains(StorageRole.ISCSI);
        assertThat(named("dpg_nfs").role()).contains(StorageRole.NFS);
        assertThat(named("Storage").role()).contains(StorageRole.NFS);
        assertThat(named("Storage vMotion").role()).isEmpty();
        assertThat(ServiceInference.conclude(new Facts("Storage", IP, List.of(), false, true))
                        .role())
                .contains(StorageRole.ISCSI);
        assertThat(ServiceInference.conclude(new Facts("Storage", IP, List.of(), false, false))
                        .role())
                .isEmpty();
    }

    @Test
    void anNfsServerInTheSubnetIsTheBestEvidence() {
        Conclusion conclusion = ServiceInference.conclude(
                new Facts("pg-30", IP, List.of(Ipv4.parse("10.9.9.9"), Ipv4.parse("10.0.30.50")), true, false));
        assertThat(conclusion.role()).contains(StorageRole.NFS);
        assertThat(conclusion.reasons())
                .extracting(ServiceInference.Reason::confidence)
                .containsExactly(Confidence.HIGH);
    }

    @Test
    void aLinkLocalAddressCarriesNothingWhateverTheName() {
        Conclusion conclusion = ServiceInference.conclude(
                new Facts("Management", Optional.of(IpPrefix.parse("169.254.95.120/24")), List.of(), true, true));
        assertThat(conclusion.tags()).isEmpty();
        assertThat(conclusion.role()).isEmpty();
        assertThat(conclusion.reasons()).hasSize(1);
    }

    @Test
    void everyConclusionHasAReason() {
        for (String name : List.of("Mgmt-vMotion", "iSCSI", "vsan", "Replication-NFC")) {
            Conclusion conclusion = named(name);
            int conclusions = conclusion.tags().size() + (conclusion.role().isPresent() ? 1 : 0);
            assertThat(conclusion.reasons()).as(name).hasSize(conclusions);
        }
        assertThat(named("VLAN 12").reasons()).isEmpty();
    }
}

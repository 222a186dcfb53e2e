package dev.vmklab.exchange.rvtools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.vmklab.design.Design;
import dev.vmklab.design.DesignIndex;
import dev.vmklab.design.compute.VmNic;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.host.Vmk;
import dev.vmklab.design.storage.Backing;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.Service;
import dev.vmklab.design.vswitch.DistributedSwitch;
import dev.vmklab.design.vswitch.StandardSwitch;
import dev.vmklab.exchange.ImportProblem;
import dev.vmklab.exchange.Imported;
import dev.vmklab.exchange.Importers;
import dev.vmklab.exchange.Tally;
import dev.vmklab.format.DesignDocument;
import dev.vmklab.format.DocumentException;
import dev.vmklab.format.DocumentFile;
import dev.vmklab.ledger.Ledger;
import dev.vmklab.ledger.LedgerLine;
import dev.vmklab.network.Route;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// A genuine export of 23 hosts, which has no licence to be published and therefore lies beside the project. Where it
/// is absent these tests are skipped.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealWorkbookTest {
    private static final Path FOLDER = Path.of("..", "shared", "real-inputs", "rvtools");
    private static final Path WORKBOOK = FOLDER.resolve("rvtools-4.7.1.4-vcenter8-vds-nfs.anonymised.xlsx");
    private static final Path WITHOUT_NETWORK = FOLDER.resolve("kubev2v-example1-no-network-tabs.xlsx");

    private Imported imported;

    RealWorkbookTest() {
        imported = new Imported(Design.empty("none"), Ledger.NONE, List.of());
    }

    @BeforeAll
    void read() {
        assumeTrue(Files.exists(WORKBOOK), "the genuine workbook is not here");
        imported = Importers.read(WORKBOOK);
    }

    @Test
    void accountsForEveryRow() {
        assertThat(imported.tallies()).allMatch(Tally::balances);
        assertThat(read(Tally.Kind.HOST)).isEqualTo(23);
        assertThat(read(Tally.Kind.VMNIC)).isEqualTo(202);
        assertThat(read(Tally.Kind.VMK)).isEqualTo(84);
        assertThat(read(Tally.Kind.NFS_DATASTORE)).isEqualTo(14);
        assertThat(read(Tally.Kind.OTHER_DATASTORE)).isEqualTo(23);
        assertThat(read(Tally.Kind.DISTRIBUTED_SWITCH)).isEqualTo(2);
        assertThat(read(Tally.Kind.DISTRIBUTED_PORT_GROUP)).isEqualTo(19);
        assertThat(read(Tally.Kind.STANDARD_SWITCH)).isEqualTo(26);
        assertThat(read(Tally.Kind.STANDARD_PORT_GROUP)).isEqualTo(18);
        assertThat(read(Tally.Kind.VM_NIC)).isEqualTo(591);
        assertThat(read(Tally.Kind.CLUSTER)).isEqualTo(3);
    }

    @Test
    void everyTakenRowIsAnElementAndEveryOtherALedgerLine() {
        Design design = imported.design();
        assertThat(design.hosts()).hasSize(taken(Tally.Kind.HOST)).hasSize(23);
        assertThat(design.hosts().stream().mapToInt(h -> h.vmnics().size()).sum())
                .isEqualTo(taken(Tally.Kind.VMNIC))
                .isEqualTo(202);
        assertThat(design.hosts().stream().mapToInt(h -> h.vmks().size()).sum())
                .isEqualTo(taken(Tally.Kind.VMK))
                .isEqualTo(84);
        assertThat(design.hosts().stream()
                        .mapToInt(h -> h.standardSwitches().size())
                        .sum())
                .isEqualTo(taken(Tally.Kind.STANDARD_SWITCH))
                .isEqualTo(26);
        assertThat(design.distributedSwitches())
                .hasSize(taken(Tally.Kind.DISTRIBUTED_SWITCH))
                .hasSize(2);
        assertThat(design.distributedSwitches().stream()
                        .mapToInt(s -> s.portGroups().size())
                        .sum())
                .isEqualTo(taken(Tally.Kind.DISTRIBUTED_PORT_GROUP))
                .isEqualTo(17);
        assertThat(design.datastores().stream().filter(d -> d.backing() instanceof Backing.Nfs))
                .hasSize(taken(Tally.Kind.NFS_DATASTORE))
                .hasSize(14);
        assertThat(design.vms().stream().mapToInt(v -> v.nics().size()).sum())
                .isEqualTo(taken(Tally.Kind.VM_NIC))
                .isEqualTo(589);
        assertThat(lines(LedgerLine.Kind.DANGLING, "vNetwork row")).hasSize(2);
        assertThat(lines(LedgerLine.Kind.SKIPPED, "dvPort row")).hasSize(2);
    }

    @Test
    void readsWhatTheCellsReallyMean() {
        Design design = imported.design();
        assertThat(design.hosts()).allMatch(h -> h.cores() == 48 && h.release().equals("8.0.3"));
        assertThat(design.hosts().stream().flatMap(h -> h.vmnics().stream()).filter(v -> v.bitsPerSecond() == 0))
                .hasSize(91);
        assertThat(design.distributedSwitches())
                .extracting(DistributedSwitch::name, DistributedSwitch::mtu)
                .containsExactly(Assertions.tuple("DS_Prod", 1500), Assertions.tuple("DS_Storage", 9000));
        assertThat(design.distributedSwitches())
                .allMatch(s -> s.uplinks().equals(List.of("Uplink 1", "Uplink 2"))
                        && s.version().equals("7.0.3"));
        assertThat(design.hosts()).allMatch(h -> h.uplinkSlots().size() == 4);
        assertThat(design.hosts().stream()
                        .flatMap(h -> h.standardSwitches().stream())
                        .map(StandardSwitch::name))
                .filteredOn("vSwitchBMC"::equals)
                .hasSize(17);
        assertThat(design.hosts().stream()
                        .flatMap(h -> h.vmks().stream())
                        .filter(v -> v.name().equals("vmk1") && v.mtu() == 1500))
                .hasSize(5);
    }

    @Test
    void concludesTheServicesOfEveryHost() {
        for (Host host : imported.design().hosts()) {
            assertThat(host.vmksFor(Service.MANAGEMENT)).extracting(Vmk::name).containsExactly("vmk0");
            assertThat(host.vmksFor(Service.NFS)).extracting(Vmk::name).containsExactly("vmk1");
            assertThat(host.vmksFor(Service.VMOTION)).extracting(Vmk::name).containsExactly("vmk2");
            assertThat(host.vmks().stream().filter(v -> v.name().equals("vmk3")))
                    .allMatch(v -> v.tags().isEmpty());
            assertThat(host.vmks()).allMatch(v -> v.gateway().isEmpty());
        }
    }

    @Test
    void cablesBothUplinksOfASwitchToDifferentHalves() {
        Design design = imported.design();
        assertThat(design.physicalSwitches()).hasSize(8);
        DesignIndex index = DesignIndex.of(design);
        for (Host host : design.hosts()) {
            for (DistributedSwitch on : design.distributedSwitches()) {
                List<Id> switches = host.uplinkSlots().stream()
                        .filter(s -> s.distributedSwitch().equals(on.id()))
                        .map(s -> farSwitch(design, index, s.vmnic()))
                        .toList();
                assertThat(switches).hasSize(2).doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void everyHostReachesItsPeersAndItsStorage() {
        Reach reach = new Reach(imported.design());
        assertThat(reach.between(Service.MANAGEMENT)).hasSize(23 * 22).hasOnlyElementsOfType(Route.Way.class);
        assertThat(reach.between(Service.VMOTION)).hasSize(23 * 22).hasOnlyElementsOfType(Route.Way.class);
        assertThat(reach.toArrays(Service.NFS, 2150)).hasSize(23 * 9).hasOnlyElementsOfType(Route.Way.class);
    }

    @Test
    void itsDocumentReadsBackEqual() throws DocumentException {
        DesignDocument document = DesignDocument.of(imported.design()).withLedger(imported.ledger());
        assertThat(DocumentFile.parse(DocumentFile.text(document), "import")).isEqualTo(document);
    }

    @Test
    void everyReferenceLeadsToAnElementAndNoIdIsGivenTwice() {
        Design design = imported.design();
        DesignIndex index = DesignIndex.of(design);
        assertThat(index.elements()).hasSize(DesignParts.count(design));
        Set<Id> groups = new HashSet<>();
        design.distributedSwitches().forEach(s -> s.portGroups().forEach(p -> groups.add(p.id())));
        design.hosts()
                .forEach(h -> h.standardSwitches().forEach(s -> s.portGroups().forEach(p -> groups.add(p.id()))));
        assertThat(design.vms().stream().flatMap(v -> v.nics().stream()).map(VmNic::portGroup))
                .allMatch(groups::contains);
        assertThat(design.hosts().stream().flatMap(h -> h.vmks().stream()).map(Vmk::portGroup))
                .allMatch(groups::contains);
        assertThat(design.cables()).allMatch(c -> index.contains(c.a()) && index.contains(c.b()));
        assertThat(imported.ledger().lines())
                .allMatch(l -> l.element().map(index::contains).orElse(true));
    }

    @Test
    void theCsvFolderGivesTheSameDesignAndLedger() {
        Imported fromCsv = Importers.read(FOLDER.resolve("csv"));
        assertThat(fromCsv.design()).isEqualTo(imported.design());
        assertThat(fromCsv.ledger()).isEqualTo(imported.ledger());
        assertThat(fromCsv.tallies()).isEqualTo(imported.tallies());
    }

    @Test
    void namesTheTabsThatAWorkbookWithoutNetworkTabsLacks() {
        Assertions.assertThatThrownBy(() -> Importers.read(WITHOUT_NETWORK))
                .isInstanceOf(ImportProblem.class)
                .hasMessageContaining("tabs vNIC, vSC_VMK, vSwitch, vPort, dvSwitch, dvPort missing");
    }

    private static Id farSwitch(Design design, DesignIndex index, Id vmnic) {
        Id port = design.cables().stream()
                .filter(c -> c.a().equals(vmnic))
                .findFirst()
                .orElseThrow()
                .b();
        return index.owner(port).orElseThrow();
    }

    private int read(Tally.Kind kind) {
        return imported.tallies().stream()
                .filter(t -> t.kind() == kind)
                .findFirst()
                .orElseThrow()
                .read();
    }

    private int taken(Tally.Kind kind) {
        return imported.tallies().stream()
                .filter(t -> t.kind() == kind)
                .findFirst()
                .orElseThrow()
                .taken();
    }

    private List<LedgerLine> lines(LedgerLine.Kind kind, String place) {
        return imported.ledger().lines().stream()
                .filter(l -> l.kind() == kind && l.place().startsWith(place))
                .toList();
    }
}

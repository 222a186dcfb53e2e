package dev.vmklab.exchange.rvtools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.design.Design;
import dev.vmklab.design.DesignIndex;
import dev.vmklab.design.compute.Cluster;
import dev.vmklab.design.compute.Drs;
import dev.vmklab.design.compute.Ha.IsolationResponse;
import dev.vmklab.design.compute.Vm;
import dev.vmklab.design.fabric.PhysicalSwitch;
import dev.vmklab.design.fabric.PortMode;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.host.StorageRole;
import dev.vmklab.design.host.Vmk;
import dev.vmklab.design.host.VmkTag;
import dev.vmklab.design.host.Vmnic;
import dev.vmklab.design.storage.Backing;
import dev.vmklab.design.storage.Datastore;
import dev.vmklab.design.storage.StorageArray;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.Ipv4;
import dev.vmklab.design.value.Service;
import dev.vmklab.design.value.VlanRange;
import dev.vmklab.design.vswitch.FailureDetection;
import dev.vmklab.design.vswitch.Lag;
import dev.vmklab.design.vswitch.PortGroup;
import dev.vmklab.design.vswitch.Shaping;
import dev.vmklab.design.vswitch.StandardSwitch;
import dev.vmklab.design.vswitch.Teaming;
import dev.vmklab.design.vswitch.TeamingPolicy;
import dev.vmklab.design.vswitch.VlanMode;
import dev.vmklab.exchange.Imported;
import dev.vmklab.exchange.Importers;
import dev.vmklab.exchange.Tally;
import dev.vmklab.ledger.LedgerLine;
import dev.vmklab.ledger.LedgerLine.Kind;
import dev.vmklab.network.Route;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RvToolsTest {
    private static final double GIB = 1L << 30;

    @TempDir
    private Path folder = Path.of("");

    private Imported read(ExportFixture fixture) {
        return Importers.read(fixture.workbook(folder.resolve("export.xlsx")));
    }

    @Test
    void aWorkbookAFolderAndAZipGiveTheSame() {
        Imported workbook = read(ExportFixture.lab());
        assertThat(Importers.read(ExportFixture.lab().folder(folder.resolve("csv"))))
                .isEqualTo(workbook);
        assertThat(Importers.read(ExportFixture.lab().zip(folder.resolve("export.zip"))))
                .isEqualTo(workbook);
        assertThat(workbook.tallies()).allMatch(Tally::balances);
        assertThat(workbook.ledger().source()).isEqualTo("RVTools 4.7.1.4");
        assertThat(workbook.design().name()).isEqualTo("vCenter vc1.lab.test");
    }

    @Test
    void readsHostsAndTheirVmnics() {
        Host host = read(ExportFixture.lab()).design().hosts().getFirst();
        assertThat(host.name()).isEqualTo("esx1.lab.test");
        assertThat(host.cores()).isEqualTo(32);
        assertThat(host.memoryBytes()).isEqualTo(512 * GIB);
        assertThat(host.release()).isEqualTo("8.0.3");
        assertThat(host.vmnics()).extracting(Vmnic::bitsPerSecond).containsExactly(10e9, 10e9, 25e9, 25e9, 0.0);
        assertThat(host.vmnics().get(3).pciCard()).isEqualTo("0000:5e:00");
        assertThat(host.vmnics().get(3).cardPort()).isEqualTo(1);
        assertThat(host.stacks().getFirst().gateway()).contains(Ipv4.parse("10.0.10.1"));
    }

    @Test
    void readsClusterServices() {
        Cluster cluster = read(ExportFixture.lab()).design().clusters().getFirst();
        assertThat(cluster.ha().enabled()).isTrue();
        assertThat(cluster.ha().isolationResponse()).isEqualTo(IsolationResponse.SHUT_DOWN);
        assertThat(cluster.drs()).isEqualTo(Drs.FULLY_AUTOMATED);
    }

    @Test
    void takesUplinksOfStandardSwitchesFromVnicRowsAndCallsTheirOrderInferred() {
        Imported imported = read(ExportFixture.lab());
        StandardSwitch on =
                imported.design().hosts().getFirst().standardSwitches().getFirst();
        assertThat(on.uplinks()).containsExactly("vmnic0", "vmnic1");
        assertThat(on.teaming().active()).containsExactly("vmnic0", "vmnic1");
        assertThat(about(imported, Kind.INFERENCE, on.id()))
                .extracting(LedgerLine::what)
                .containsExactly("all uplinks of vSwitch0 on esx1.lab.test are active");
    }

    @Test
    void convertsShapingFromKilobits() {
        Design design = read(ExportFixture.lab()).design();
        Shaping expected = new Shaping(100e6, 200e6, 100 << 20);
        assertThat(group(design, "pg-app").ingressShaping()).contains(expected);
        assertThat(group(design, "pg-app").egressShaping()).isEmpty();
        assertThat(group(design, "VM Network").ingressShaping()).contains(expected);
    }

    @Test
    void readsTeamingOfDistributedPortGroups() {
        Design design = read(ExportFixture.lab()).design();
        Teaming nfs = group(design, "pg-nfs").teaming().orElseThrow();
        assertThat(nfs.policy()).isEqualTo(TeamingPolicy.EXPLICIT);
        assertThat(nfs.active()).containsExactly("Uplink 1");
        assertThat(nfs.standby()).containsExactly("Uplink 2");
        assertThat(nfs.failback()).isFalse();
        Teaming app = group(design, "pg-app").teaming().orElseThrow();
        assertThat(app.policy()).isEqualTo(TeamingPolicy.LOAD_BASED);
        assertThat(app.failureDetection()).isEqualTo(FailureDetection.BEACON_PROBING);
        assertThat(group(design, "pg-app").ephemeral()).isTrue();
        assertThat(design.distributedSwitches().getFirst().mtu()).isEqualTo(9000);
    }

    @Test
    void anEmptyVlanBecomesATrunkWithALedgerLineAndNeverUntagged() {
        Imported imported = read(ExportFixture.lab());
        PortGroup trunk = group(imported.design(), "pg-trunk");
        assertThat(trunk.vlanMode()).isEqualTo(new VlanMode.GuestTagged(List.of(VlanRange.ALL)));
        assertThat(about(imported, Kind.GAP, trunk.id())).hasSize(1);
        assertThat(group(imported.design(), "Management Network").vlanMode()).isEqualTo(new VlanMode.Untagged());
    }

    @Test
    void readsVlan4095AsATrunkAndRangesAsRanges() {
        ExportFixture lab = ExportFixture.lab().replace("vPort", "20", "4095").replace("dvPort", "400", "0-10, 100");
        Design design = read(lab).design();
        assertThat(group(design, "vMotion").vlanMode()).isEqualTo(new VlanMode.GuestTagged(List.of(VlanRange.ALL)));
        assertThat(group(design, "pg-app").vlanMode())
                .isEqualTo(new VlanMode.GuestTagged(List.of(new VlanRange(1, 10), new VlanRange(100, 100))));
    }

    @Test
    void leavesTheUplinkPortGroupOutWithALedgerLine() {
        Imported imported = read(ExportFixture.lab());
        assertThat(imported.design().distributedSwitches().getFirst().portGroups())
                .extracting(PortGroup::name)
                .containsExactly("pg-nfs", "pg-app", "pg-trunk");
        assertThat(lines(imported, Kind.SKIPPED)).anyMatch(l -> l.what().startsWith("dvs1-DVUplinks-1 is not"));
    }

    @Test
    void concludesServicesFromNamesAndSubnets() {
        Imported imported = read(ExportFixture.lab());
        List<Vmk> vmks = imported.design().hosts().getFirst().vmks();
        assertThat(vmks.get(0).tags()).containsExactly(VmkTag.MANAGEMENT);
        assertThat(vmks.get(1).tags()).containsExactly(VmkTag.VMOTION);
        assertThat(vmks.get(2).role()).contains(StorageRole.NFS);
        assertThat(vmks.get(3).role()).contains(StorageRole.ISCSI);
        assertThat(about(imported, Kind.INFERENCE, vmks.get(2).id()))
                .extracting(LedgerLine::why)
                .containsExactly("the NFS server 10.0.30.50 is in its subnet");
    }

    @Test
    void takesTheRepeatedGatewayForTheHostsOwn() {
        Host host = read(ExportFixture.lab()).design().hosts().getFirst();
        assertThat(host.vmks()).allMatch(v -> v.gateway().isEmpty());
    }

    @Test
    void takesAnotherGatewayInTheAdaptersSubnetForAnOverride() {
        ExportFixture lab = ExportFixture.lab();
        lab.rows("vSC_VMK").get(2).set(8, "10.0.20.1");
        Vmk vmk = read(lab).design().hosts().getFirst().vmks().get(1);
        assertThat(vmk.gateway()).contains(Ipv4.parse("10.0.20.1"));
    }

    @Test
    void vmk0ManagesTheHostWhenNoNameSaysSo() {
        ExportFixture lab = ExportFixture.lab()
                .replace("vPort", "Management Network", "Hosts")
                .replace("vSC_VMK", "Management Network", "Hosts");
        Vmk vmk = read(lab).design().hosts().getFirst().vmks().getFirst();
        assertThat(vmk.tags()).containsExactly(VmkTag.MANAGEMENT);
    }

    @Test
    void inventsATorPairThatCarriesTheVlansInUse() {
        Design design = read(ExportFixture.lab()).design();
        assertThat(design.physicalSwitches())
                .extracting(PhysicalSwitch::name)
                .containsExactly("ToR Lab A", "ToR Lab B");
        assertThat(mode(design, "vmnic0"))
                .isEqualTo(new PortMode.Trunk(List.of(new VlanRange(20, 20), new VlanRange(30, 30)), Optional.of(1)));
        assertThat(mode(design, "vmnic2")).isEqualTo(new PortMode.Trunk(List.of(VlanRange.ALL), Optional.empty()));
        assertThat(design.hosts().getFirst().vmnics().stream()
                        .filter(v -> far(design, v).isPresent()))
                .hasSize(4);
    }

    @Test
    void whatIsConcludedAndInventedMakesANetworkThatWorks() {
        Reach reach = new Reach(read(ExportFixture.lab()).design());
        assertThat(reach.between(Service.MANAGEMENT)).hasSize(2).hasOnlyElementsOfType(Route.Way.class);
        assertThat(reach.between(Service.VMOTION)).hasSize(2).hasOnlyElementsOfType(Route.Way.class);
        assertThat(reach.toArrays(Service.NFS, 300)).hasSize(2).hasOnlyElementsOfType(Route.Way.class);
        assertThat(reach.toArrays(Service.ISCSI, 30)).hasSize(2).hasOnlyElementsOfType(Route.Way.class);
    }

    @Test
    void oneTorIsEnoughWhereNoSwitchHasTwoUplinks() {
        ExportFixture lab = ExportFixture.lab();
        lab.rows("vNIC").removeIf(r -> r.contains("vmnic1") || r.contains("vmnic3"));
        assertThat(read(lab).design().physicalSwitches())
                .extracting(PhysicalSwitch::name)
                .containsExactly("ToR Lab");
    }

    @Test
    void putsTheNfsServerIntoTheSubnetAndVlanOfItsAdapter() {
        Design design = read(ExportFixture.lab()).design();
        Backing.Nfs nfs = (Backing.Nfs) datastore(design, "nfs01").backing();
        StorageArray array = design.storageArrays().stream()
                .filter(a -> a.id().equals(nfs.array()))
                .findFirst()
                .orElseThrow();
        assertThat(array.ports().getFirst().vlan()).isEqualTo(300);
        assertThat(array.ports().getFirst().mtu()).isEqualTo(9000);
        assertThat(array.ports().getFirst().ip().orElseThrow()).hasToString("10.0.30.50/24");
        assertThat(nfs.export()).isEqualTo("/vol/one");
        assertThat(datastore(design, "nfs01").hosts()).hasSize(2);
        assertThat(datastore(design, "nfs01").capacityBytes()).isEqualTo(1024 * GIB);
    }

    @Test
    void aServerKnownByNameGetsAFreeAddressAndALedgerLine() {
        Imported imported = read(ExportFixture.lab().replace("vDatastore", "10.0.30.50 /vol/one", "filer vol/one"));
        StorageArray array = imported.design().storageArrays().getFirst();
        assertThat(array.name()).isEqualTo("filer");
        assertThat(array.ports().getFirst().ip().orElseThrow()).hasToString("10.0.30.254/24");
        assertThat(about(imported, Kind.GAP, array.ports().getFirst().id())).hasSize(1);
    }

    @Test
    void aServerInNoSubnetIsBehindTheGateway() {
        Design design = read(ExportFixture.lab().replace("vDatastore", "10.0.30.50 /vol/one", "192.0.2.9 /vol/one"))
                .design();
        StorageArray array = design.storageArrays().getFirst();
        assertThat(array.ports().getFirst().gateway()).contains(Ipv4.parse("192.0.2.1"));
        assertThat(design.gateways().getFirst().interfaces())
                .extracting(i -> i.ip().toString())
                .containsExactly("10.0.10.1/24", "192.0.2.1/24");
        Vmk vmk0 = design.hosts().getFirst().vmks().getFirst();
        assertThat(new Reach(design).route(vmk0.id(), array.ports().getFirst().id()))
                .isInstanceOf(Route.Way.class);
    }

    @Test
    void theServersOfOneNfs41ExportAreOneArray() {
        ExportFixture lab = ExportFixture.lab()
                .replace("vDatastore", "NFS", "NFS41")
                .replace("vDatastore", "10.0.30.50 /vol/one", "10.0.30.50,10.0.30.51 /vol/one");
        Design design = read(lab).design();
        Backing.Nfs nfs = (Backing.Nfs) datastore(design, "nfs01").backing();
        assertThat(nfs.version()).isEqualTo(4);
        assertThat(nfs.ports()).hasSize(2);
        assertThat(design.storageArrays().getFirst().ports()).hasSize(2);
    }

    @Test
    void tellsIscsiFromLocalByTheAdapterOfThePath() {
        Design design = read(ExportFixture.lab()).design();
        assertThat(datastore(design, "lun01").backing()).isInstanceOf(Backing.Iscsi.class);
        assertThat(design.storageArrays())
                .anyMatch(a ->
                        a.name().equals("ACME BlockBox") && a.ports().getFirst().vlan() == 30);
        Design local = read(ExportFixture.lab()
                        .replace("vHBA", "ISCSI", "Block SCSI")
                        .replace("vHBA", "iscsi_vmk", "lsi_mr3")
                        .replace("vHBA", "iSCSI Software Adapter", "MegaRAID"))
                .design();
        assertThat(datastore(local, "lun01").backing()).isInstanceOf(Backing.Local.class);
    }

    @Test
    void readsVmsFromBothTabs() {
        Design design = read(ExportFixture.lab()).design();
        Vm app = design.vms().getFirst();
        assertThat(app.vcpus()).isEqualTo(4);
        assertThat(app.memoryBytes()).isEqualTo(16 * GIB);
        assertThat(app.memoryLoad().dirtyBytesPerSecond()).isPositive();
        assertThat(app.datastores()).containsExactly(datastore(design, "nfs01").id());
        assertThat(app.disks()).hasSize(1);
        assertThat(app.nics().getFirst().portGroup())
                .isEqualTo(group(design, "pg-app").id());
        assertThat(app.nics().getFirst().ip().orElseThrow()).hasToString("10.0.40.11/24");
        Vm off = design.vms().getLast();
        assertThat(off.poweredOn()).isFalse();
        assertThat(off.disks()).isEmpty();
        assertThat(off.nics()).hasSize(1);
    }

    @Test
    void withoutVInfoMemoryIsTheAverageOfTheHostsTotals() {
        Vm app = read(ExportFixture.lab().without("vInfo")).design().vms().getFirst();
        assertThat(app.memoryBytes()).isEqualTo(64 * GIB);
        assertThat(app.memoryLoad().workingSetBytes()).isEqualTo(8 * GIB);
    }

    @Test
    void withoutAnyTotalsMemoryIsTheStatedDefault() {
        Imported imported = read(ExportFixture.lab().without("vInfo").replace("vHost", "65536", ""));
        assertThat(imported.design().vms().getFirst().memoryBytes()).isEqualTo(8 * GIB);
        assertThat(lines(imported, Kind.GAP)).anyMatch(l -> l.what().equals("app1 has 8 GiB of memory"));
    }

    @Test
    void danglingReferencesBecomeLedgerLines() {
        ExportFixture lab = ExportFixture.lab()
                .row(
                        "vPort",
                        "esx1.lab.test,lost,vSwitch9,0,False,True,True,False,0,0,0,loadbalance_srcid,True,False,u1")
                .row("vSC_VMK", "esx1.lab.test,nowhere,vmk9,,False,10.9.9.9,,255.255.255.0,,1500,u1")
                .row(
                        "dvPort",
                        "pg-lost,dvs9,earlyBinding,8,1,False,False,False,,,loadbalance_srcid,False,False,0,0,0,False,0,0,0,True,False,False,dvportgroup-9,u1")
                .row("vNIC", "esx1.lab.test,DC,Lab,vmnic9,x,1000,True,,dvs9,Uplink 1,,u1")
                .row("vDatastore", "orphan,10.0.30.50 /x,True,NFS,1,1,esx9.lab.test,datastore-9,u1")
                .row("vNetwork", "app3,poweredOn,Network adapter 1,none,,False,,,esx9.lab.test,vm-3,u1");
        Imported imported = read(lab);
        assertThat(lines(imported, Kind.DANGLING))
                .extracting(LedgerLine::what)
                .containsExactlyInAnyOrder(
                        "port group pg-lost is not taken over",
                        "host esx9.lab.test does not mount orphan",
                        "vmnic9 on esx1.lab.test is in no switch",
                        "lost on esx1.lab.test is not taken over",
                        "vmk9 on esx1.lab.test is not taken over",
                        "app3 is on no host",
                        "Network adapter 1 of app3 is not taken over");
        assertThat(imported.tallies()).allMatch(Tally::balances);
    }

    @Test
    void aHostThatIsInOneTabOnlyIsStillAHost() {
        Imported imported = read(ExportFixture.lab().row("vNIC", "esx3.lab.test,DC,Lab,vmnic0,x,10000,True,,,,,u1"));
        Host host = imported.design().hosts().getLast();
        assertThat(host.name()).isEqualTo("esx3.lab.test");
        assertThat(host.cores()).isZero();
        assertThat(host.cluster()).isPresent();
        assertThat(about(imported, Kind.GAP, host.id())).hasSize(2);
    }

    @Test
    void equalNamesInTwoVcentersStayApart() {
        ExportFixture lab = ExportFixture.lab();
        lab.tabs.forEach((name, rows) -> {
            if (rows.getFirst().contains("VI SDK UUID")) {
                List<List<String>> copies = rows.stream()
                        .skip(1)
                        .map(r -> r.stream().map(c -> c.equals("u1") ? "u2" : c).toList())
                        .toList();
                rows.addAll(copies);
            }
        });
        Design design = read(lab).design();
        assertThat(design.hosts()).hasSize(4);
        assertThat(design.hosts()).extracting(Host::id).doesNotHaveDuplicates();
        assertThat(design.distributedSwitches()).hasSize(2);
        assertThat(design.hosts()).allMatch(h -> h.uplinkSlots().size() == 2);
        assertThat(design.physicalSwitches()).hasSize(4);
        assertThat(DesignIndex.of(design).elements()).hasSize(DesignParts.count(design));
    }

    @Test
    void readsLagsAndGivesTheirPortsAChannel() {
        ExportFixture lab = ExportFixture.lab()
                .replace("vNIC", "Uplink 1", "lag1-0")
                .replace("vNIC", "Uplink 2", "lag1-1")
                .replace("dvPort", "Uplink 1, Uplink 2", "lag1")
                .replace("dvPort", "Uplink 1", "lag1")
                .replace("dvPort", "Uplink 2", "");
        lab.rows("dvSwitch").get(1).set(4, "lag1");
        lab.rows("dvSwitch").get(1).set(5, "active");
        Design design = read(lab).design();
        Lag lag = design.distributedSwitches().getFirst().lags().getFirst();
        assertThat(lag.portNames()).containsExactly("lag1-0", "lag1-1");
        assertThat(group(design, "pg-app").teaming().orElseThrow().active()).containsExactly("lag1");
        assertThat(new Reach(design).toArrays(Service.NFS, 300)).hasSize(2).hasOnlyElementsOfType(Route.Way.class);
        assertThat(design.physicalSwitches().stream()
                        .flatMap(s -> s.ports().stream())
                        .filter(p -> p.portChannel().equals(Optional.of("esx1.lab.test lag1")) && p.lacp()))
                .hasSize(2);
    }

    @Test
    void importingAgainGivesTheSameIdsAndOneMoreVmMovesNoOtherPort() {
        Imported first = read(ExportFixture.lab());
        assertThat(read(ExportFixture.lab())).isEqualTo(first);
        ExportFixture more = ExportFixture.lab();
        more.rows("vNetwork")
                .add(
                        1,
                        List.of(
                                "app0",
                                "poweredOn",
                                "Network adapter 1",
                                "pg-app",
                                "dvs1",
                                "True",
                                "",
                                "",
                                "esx1.lab.test",
                                "vm-0",
                                "u1"));
        Imported second = read(more);
        assertThat(second.design().vms()).containsAll(first.design().vms());
        assertThat(second.design().hosts()).isEqualTo(first.design().hosts());
    }

    @Test
    void readsHeadersWithTheTabsNameInFront() {
        ExportFixture lab = ExportFixture.lab();
        lab.tabs.forEach((name, rows) -> rows.getFirst()
                .replaceAll(c -> c.startsWith("#") || name.equals("vMetaData")
                        ? c
                        : name.replace("_", "") + c.replace(" ", "")));
        assertThat(read(lab).design()).isEqualTo(read(ExportFixture.lab()).design());
    }

    private static Datastore datastore(Design design, String name) {
        return design.datastores().stream()
                .filter(d -> d.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static PortGroup group(Design design, String name) {
        return Stream.concat(
                        design.distributedSwitches().stream().flatMap(s -> s.portGroups().stream()),
                        design.hosts().stream()
                                .flatMap(h -> h.standardSwitches().stream())
                                .flatMap(s -> s.portGroups().stream()))
                .filter(p -> p.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Optional<Id> far(Design design, Vmnic vmnic) {
        return design.cables().stream()
                .filter(c -> c.a().equals(vmnic.id()))
                .map(c -> c.b())
                .findFirst();
    }

    private static PortMode mode(Design design, String vmnic) {
        Vmnic near = design.hosts().getFirst().vmnics().stream()
                .filter(v -> v.name().equals(vmnic))
                .findFirst()
                .orElseThrow();
        Id port = far(design, near).orElseThrow();
        return design.physicalSwitches().stream()
                .flatMap(s -> s.ports().stream())
                .filter(p -> p.id().equals(port))
                .findFirst()
                .orElseThrow()
                .mode();
    }

    private static List<LedgerLine> lines(Imported imported, Kind kind) {
        return imported.ledger().lines().stream().filter(l -> l.kind() == kind).toList();
    }

    private static List<LedgerLine> about(Imported imported, Kind kind, Id element) {
        return lines(imported, kind).stream()
                .filter(l -> l.element().equals(Optional.of(element)))
                .toList();
    }
}

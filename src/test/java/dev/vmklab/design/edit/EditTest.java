package dev.vmklab.design.edit;

import static dev.vmklab.design.DesignBuilder.design;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.design.Design;
import dev.vmklab.design.DesignBuilder;
import dev.vmklab.design.compute.Vm;
import dev.vmklab.design.fabric.PortMode;
import dev.vmklab.design.fabric.SwitchPort;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.host.Vmk;
import dev.vmklab.design.host.VmkTag;
import dev.vmklab.design.part.Part;
import dev.vmklab.design.part.Parts;
import dev.vmklab.design.property.Fields;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.IdSource;
import dev.vmklab.design.value.IpPrefix;
import dev.vmklab.design.value.VlanRange;
import dev.vmklab.design.vswitch.PortGroup;
import dev.vmklab.design.vswitch.StandardSwitch;
import dev.vmklab.design.vswitch.VlanMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What single edits do to a small network.
class EditTest {
    private static final double GBIT_10 = 10e9;

    private final IdSource ids = IdSource.sequence(7);
    private final DesignBuilder builder = network();
    private final Design design = builder.build();

    private static DesignBuilder network() {
        DesignBuilder d = design("small");
        for (String host : List.of("esx01", "esx02")) {
            int n = host.endsWith("1") ? 11 : 12;
            d.host(host).vmnic("vmnic0", GBIT_10).vmnic("vmnic1", GBIT_10);
            d.host(host)
                    .standardSwitch("vSwitch0")
                    .uplinks("vmnic0", "vmnic1")
                    .portGroup("Management Network", 10)
                    .portGroup("vMotion", 20)
                    .portGroup("VM Network", 100);
            d.host(host)
                    .vmk("vmk0", "Management Network")
                    .ip("10.0.10." + n + "/24")
                    .tag(VmkTag.MANAGEMENT);
            d.host(host).vmk("vmk1", "vMotion").ip("10.0.20." + n + "/24").tag(VmkTag.VMOTION);
            d.plug(host + " vmnic0", "ToR A", GBIT_10).trunk("10", "20", "100");
        }
        d.array("filer").port("e0a", GBIT_10, 30, "10.0.30.5/24");
        d.plug("filer e0a", "ToR A", GBIT_10).trunk("30");
        d.nfs("nfs01", "filer e0a");
        d.vm("db-01").on("esx01").nic("VM Network");
        d.tor("ToR A").nextPort(GBIT_10).trunkWithNative(1);
        return d;
    }

    private Id id(String label) {
        return builder.id(label);
    }

    private static Host host(Design design, String name) {
        return design.hosts().stream()
                .filter(h -> h.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Part part(String name) {
        return Parts.all().stream()
                .filter(o -> o.name().equals(name))
                .findFirst()
                .orElseThrow()
                .part();
    }

    private static List<String> allowed(Design design, Id cableEnd) {
        Id port = Cabling.at(design, cableEnd)
                .map(c -> c.a().equals(cableEnd) ? c.b() : c.a())
                .orElseThrow();
        SwitchPort found = Model.of(design).index().find(port, SwitchPort.class).orElseThrow();
        return ((PortMode.Trunk) found.mode())
                .allowedVlans().stream().map(VlanRange::toString).toList();
    }

    @Test
    void aHostGoesWithItsCablesAndItsVmsAndNobodyMountsForIt() {
        Design left = Removal.from(design, List.of(id("esx01")));

        assertThat(left.hosts()).extracting(Host::name).containsExactly("esx02");
        assertThat(left.cables()).hasSize(2);
        assertThat(left.vms()).isEmpty();
        assertThat(left.datastores().getFirst().hosts()).containsExactly(id("esx02"));
    }

    @Test
    void anArrayGoesWithItsDatastores() {
        assertThat(Removal.from(design, List.of(id("filer"))).datastores()).isEmpty();
    }

    @Test
    void aVmnicLeavesTheTeamsOfItsHostOnly() {
        Design left = Removal.from(design, List.of(id("esx01 vmnic1")));

        StandardSwitch sw = host(left, "esx01").standardSwitches().getFirst();
        assertThat(sw.uplinks()).containsExactly("vmnic0");
        assertThat(sw.teaming().active()).containsExactly("vmnic0");
        assertThat(host(left, "esx02")).isSameAs(host(design, "esx02"));
    }

    @Test
    void aRenamedVmnicKeepsItsPlaceInItsTeam() {
        Design renamed = Renaming.of(design, id("esx01 vmnic1"), "vmnic7");

        assertThat(host(renamed, "esx01")
                        .standardSwitches()
                        .getFirst()
                        .teaming()
                        .active())
                .containsExactly("vmnic0", "vmnic7");
    }

    @Test
    void aDuplicatedHostCountsOnInNamesAndAddresses() {
        Paste.Pasted pasted = Paste.into(design, Clip.of(design, List.of(id("esx01"))), ids);

        Host copy = host(pasted.design(), "esx03");
        assertThat(pasted.made()).containsExactly(copy.id());
        assertThat(copy.vmks())
                .extracting(v -> v.ip().orElseThrow().toString())
                .containsExactly("10.0.10.13/24", "10.0.20.13/24");
        assertThat(copy.vmks()).extracting(Vmk::name).containsExactly("vmk0", "vmk1");
        assertThat(copy.vmnics()).extracting(v -> v.name()).containsExactly("vmnic0", "vmnic1");
        assertThat(copy.standardSwitches().getFirst().teaming().active()).containsExactly("vmnic0", "vmnic1");
        assertThat(pasted.design().vms()).extracting(Vm::name).containsExactly("db-01", "db-02");
        assertThat(pasted.design().vms().getLast().host()).contains(copy.id());
        assertThat(pasted.design().datastores().getFirst().hosts()).contains(copy.id());
        assertThat(pasted.design().cables()).isEqualTo(design.cables());
    }

    @Test
    void aDuplicatedVmkTakesTheNextNumberAndAddressInItsPortGroup() {
        Paste.Pasted pasted = Paste.into(design, Clip.of(design, List.of(id("esx01 vmk1"))), ids);

        Vmk copy = host(pasted.design(), "esx01").vmks().getLast();
        assertThat(copy.name()).isEqualTo("vmk2");
        assertThat(copy.ip().orElseThrow()).hasToString("10.0.20.13/24");
        assertThat(copy.portGroup())
                .isEqualTo(host(design, "esx01").vmks().get(1).portGroup());
        assertThat(copy.portId()).isNotIn(portIds(design));
        assertThat(copy.mac()).isPresent();
    }

    private static Set<Integer> portIds(Design design) {
        return host(design, "esx01").vmks().stream().map(Vmk::portId).collect(Collectors.toSet());
    }

    @Test
    void aCopiedPortGroupBringsItsVmkToAnotherHost() {
        Id group = host(design, "esx01")
                .standardSwitches()
                .getFirst()
                .portGroups()
                .get(1)
                .id();
        Id there = host(design, "esx02").standardSwitches().getFirst().id();

        Paste.Pasted pasted = Paste.into(design, Clip.of(design, List.of(group)), Place.in(id("esx02"), there), ids);

        Host to = host(pasted.design(), "esx02");
        assertThat(to.standardSwitches().getFirst().portGroups())
                .extracting(PortGroup::name)
                .contains("vMotion", "vMotion 2");
        assertThat(to.vmks().getLast().portGroup()).isEqualTo(pasted.made().getFirst());
        assertThat(to.vmks().getLast().name()).isEqualTo("vmk2");
    }

    @Test
    void theNextFreeAddressSkipsBroadcastAndStopsWhenTheSubnetIsFull() {
        FreeAddresses free = new FreeAddresses(Design.empty("none"), ids);
        var last = IpPrefix.parse("10.0.0.2/30");

        assertThat(free.take(last)).hasToString("Optional[10.0.0.2/30]");
        assertThat(free.take(last)).hasToString("Optional[10.0.0.1/30]");
        assertThat(free.take(last)).isEmpty();
    }

    @Test
    void namesCountOnAsAdministratorsCount() {
        assertThat(FreeNames.after("esx09")).isEqualTo("esx10");
        assertThat(FreeNames.after("esx01.example.com")).isEqualTo("esx02.example.com");
        assertThat(FreeNames.after("ToR A")).isEqualTo("ToR B");
        assertThat(FreeNames.after("filer")).isEqualTo("filer 2");
    }

    @Test
    void aCableSetsSpeedAndTrunkOfTheSwitchPort() {
        Id port = Cabling.of(Model.of(design)).freePort(id("ToR A")).orElseThrow();

        Design cabled = Cabling.connect(design, id("esx01 vmnic1"), port, ids);

        assertThat(allowed(cabled, id("esx01 vmnic1"))).containsExactly("10", "20", "100");
    }

    @Test
    void aVlanThatIsAddedToAHostFollowsToItsTrunksAndOneThatWasMissingStaysMissing() {
        Design open = Rewrite.each(
                design,
                SwitchPort.class,
                p -> Fields.with(p, "mode", new PortMode.Trunk(List.of(VlanRange.parse("10")), Optional.empty())));
        Design edited = Rewrite.each(
                open,
                PortGroup.class,
                g -> g.name().equals("VM Network") ? Fields.with(g, "vlanMode", new VlanMode.Tagged(200)) : g);

        Design followed = Trunks.follow(open, edited);

        assertThat(allowed(followed, id("esx01 vmnic0"))).containsExactly("10", "200");
    }

    @Test
    void anNfsVmkOnASwitchBringsItsPortGroupAndTheNextHostTakesTheNextAddress() {
        Part nfs = part("NFS vmk");
        Design first = nfs.placed(Model.of(design), Place.on(id("esx01")), ids).design();
        Vmk vmk = host(first, "esx01").vmks().getLast();
        Design addressed = Rewrite.element(
                first, vmk.id(), Vmk.class, v -> Fields.with(v, "ip", Optional.of(IpPrefix.parse("10.0.30.11/24"))));

        Design second =
                nfs.placed(Model.of(addressed), Place.on(id("esx02")), ids).design();

        assertThat(vmk.name()).isEqualTo("vmk2");
        assertThat(host(second, "esx02").vmks().getLast().ip()).hasToString("Optional[10.0.30.12/24]");
    }

    @Test
    void refusalsSayWhy() {
        Legality legality = new Legality(Model.of(design));

        assertThat(legality.ofNew(ElementKind.STANDARD_SWITCH, List.of()))
                .isEqualTo(new Legality.Refused("a standard switch belongs to one host"));
        assertThat(legality.ofNew(ElementKind.DISTRIBUTED_SWITCH, List.of(Place.on(id("esx01")))))
                .isEqualTo(
                        new Legality.Refused("esx01 has no free vmnic to join with: drag one out of its switch first"));
        assertThat(legality.ofMoved(id("esx01 vmk1"), List.of(Place.on(id("esx02")))))
                .isEqualTo(new Legality.Refused("esx01 vmk1 belongs to esx01: copy it instead"));
        assertThat(Cabling.of(Model.of(design)).refusal(id("esx01 vmnic1"), id("esx01 vmnic0")))
                .contains("both ends of the cable would be on esx01 vmnic0");
        assertThat(Cabling.of(Model.of(design)).refusal(id("esx01 vmnic1"), id("nfs01")))
                .contains("a cable ends at a vmnic, a switch port, an array port or an appliance");
    }
}

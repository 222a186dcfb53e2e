package dev.vmklab.design.edit;

import static dev.vmklab.design.DesignBuilder.design;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.design.Design;
import dev.vmklab.design.DesignBuilder;
import dev.vmklab.design.fabric.Appliance;
import dev.vmklab.design.storage.Datastore;
import dev.vmklab.design.value.Id;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Every kind of element against everything that it can be dropped on: where it goes, or why not.
class LegalityTest {
    private static final double GBIT_10 = 10e9;

    /// Where a drop ends up: `C` canvas, `R` rack, `S` site, `H` host, `s` standard switch, `g` its port group, `d`
    /// distributed switch, `p` its port group, `T` ToR switch, `A` array, `.` nowhere. One column per target, in the
    /// order of [#targets].
    private static final String NEW = """
            HOST               C R S . . . . . . . . . . . . . . . .
            PHYSICAL_SWITCH    C R S . . . . . . . . . . . . . . . .
            STORAGE_ARRAY      C R S . . . . . . . . . . . . . . . .
            APPLIANCE          C R S . . . . . . . . . . . . . . . .
            RACK               C . S . . . . . . . . . . . . . . . .
            VMNIC              . . . H H H H H H H H . . . . . . . .
            STANDARD_SWITCH    . . . H H H H H H H H . . . . . . . .
            DISTRIBUTED_SWITCH . . . H H H H H H H H . . . . . . . .
            PORT_GROUP         . . . . s s d d s s . . . . . . . . .
            VMK                . . . H s g d p g g H . . . . . . . .
            VM                 . . . H H g H p g g H . . . . . . . .
            GATEWAY            . . . . . . . . . . . T T T . . . . .
            ARRAY_PORT         . . . . . . . . . . . . . . A A A . .
            DATASTORE          . . . . . . . . . . . . . . A A A . .
            VSAN_DATASTORE     . . . H H H H H H H H . . . . . . . .
            SWITCH_PORT        . . . . . . . . . . . . . . . . . . .
            SITE               . . . . . . . . . . . . . . . . . . .
            CLUSTER            . . . . . . . . . . . . . . . . . . .
            CABLE              . . . . . . . . . . . . . . . . . . .
            OTHER              . . . . . . . . . . . . . . . . . . .
            """;

    private static final String MOVED = """
            esx01              C R S . . . . . . . . . . . . . . . .
            ToR A              C R S . . . . . . . . . . . . . . . .
            filer              C R S . . . . . . . . . . . . . . . .
            vcenter            C R S . . . . . . . . . . . . . . . .
            rack               C . S . . . . . . . . . . . . . . . .
            esx01 vmnic0       . . . H s s d d s s H . . . . . . . .
            esx02 vmnic0       . . . . . . . . . . . . . . . . . . .
            esx01 vSwitch0     . . . . . . . . . . . . . . . . . . .
            esx02 vSwitch0     . . . . . . . . . . . . . . . . . . .
            DSwitch            . . . . . . . . . . . . . . . . . . .
            esx01 VM Network   . . . . s s . . s s . . . . . . . . .
            esx02 VM Network   . . . . . . . . . . . . . . . . . . .
            dpg                . . . . . . . . . . . . . . . . . . .
            esx01 vmk0         . . . . . g . p g g . . . . . . . . .
            esx02 vmk0         . . . . . . . . . . . . . . . . . . .
            db-01              . . . H H g H p g g H . . . . . . . .
            core               . . . . . . . . . . . T T T . . . . .
            filer e0a          . . . . . . . . . . . . . . . . . . .
            nfs01              . . . H H H H H H H H . . . A A A . .
            vsan01             . . . H H H H H H H H . . . . . . . .
            """;

    private final DesignBuilder builder = network();
    private final Design design = mountedBySecond(builder.build());
    private final Model model = Model.of(design);
    private final Legality legality = new Legality(model);

    /// The same with datastores that only the second host mounts.
    private static Design mountedBySecond(Design built) {
        return built.withDatastores(built.datastores().stream()
                .map(d -> new Datastore(
                        d.id(),
                        d.name(),
                        d.backing(),
                        List.of(built.hosts().getLast().id()),
                        d.capacityBytes(),
                        d.readLatencySeconds(),
                        d.writeLatencySeconds(),
                        d.origin(),
                        d.extras()))
                .toList());
    }

    private static DesignBuilder network() {
        DesignBuilder d = design("one of each");
        d.site("site");
        d.rack("rack", "site");
        d.cluster("Cluster");
        d.cluster("Other");
        d.vds("DSwitch").portGroup("dpg", 30);
        for (String host : List.of("esx01", "esx02")) {
            d.host(host).vmnic("vmnic0", GBIT_10).vmnic("vmnic1", GBIT_10).vmnic("vmnic2", GBIT_10);
            d.host(host).standardSwitch("vSwitch0").uplinks("vmnic0").portGroup("VM Network", 10);
            d.host(host).uplink("DSwitch", "Uplink 1", "vmnic1");
            d.host(host).vmk("vmk0", "VM Network");
            d.host(host).cluster(host.equals("esx01") ? "Cluster" : "Other");
        }
        d.vm("db-01").on("esx01").nic("VM Network");
        d.array("filer").port("e0a", GBIT_10, 30, "10.0.30.5/24");
        d.plug("filer e0a", "ToR A", GBIT_10);
        d.nfs("nfs01", "filer e0a");
        d.vsan("vsan01", "Other", false);
        d.gateway("core", "ToR A");
        d.appliance(Appliance.Kind.VCENTER, "vcenter", GBIT_10, 10, "10.0.10.5/24");
        return d;
    }

    /// The places under the pointer by what it points at, the innermost first.
    private Map<String, List<Place>> targets() {
        Id host = id("esx01");
        Place onHost = Place.in(host, host);
        Place vss = Place.in(host, id("esx01 vSwitch0"));
        Place group = Place.in(host, id("esx01 VM Network"));
        Place vds = Place.in(host, id("DSwitch"));
        Place distributed = Place.in(host, id("dpg"));
        Place tor = Place.on(id("ToR A"));
        Place array = Place.on(id("filer"));
        Map<String, List<Place>> targets = new LinkedHashMap<>();
        targets.put("the canvas", List.of());
        targets.put("a rack", List.of(Place.on(id("rack"))));
        targets.put("a site", List.of(Place.on(id("site"))));
        targets.put("a host", List.of(onHost));
        targets.put("a standard switch", List.of(vss, onHost));
        targets.put("a standard port group", List.of(group, vss, onHost));
        targets.put("a distributed switch", List.of(vds, onHost));
        targets.put("a distributed port group", List.of(distributed, vds, onHost));
        targets.put("a vmk", List.of(Place.in(host, id("esx01 vmk0")), group, vss, onHost));
        targets.put("a VM", List.of(Place.in(host, id("db-01")), group, vss, onHost));
        targets.put("a vmnic", List.of(Place.in(host, id("esx01 vmnic2")), onHost));
        targets.put("a physical switch", List.of(tor));
        targets.put(
                "a switch port",
                List.of(
                        Place.on(design.physicalSwitches()
                                .getFirst()
                                .ports()
                                .getFirst()
                                .id()),
                        tor));
        targets.put("a gateway", List.of(Place.on(id("core")), tor));
        targets.put("an array", List.of(array));
        targets.put("an array port", List.of(Place.on(id("filer e0a")), array));
        targets.put("a datastore", List.of(Place.on(id("nfs01")), array));
        targets.put("a vSAN datastore", List.of(Place.on(id("vsan01"))));
        targets.put("an appliance", List.of(Place.on(id("vcenter"))));
        return targets;
    }

    private Id id(String label) {
        return builder.id(label.replace("VM Network", "vSwitch0 VM Network").replace("dpg", "DSwitch dpg"));
    }

    private char symbol(Place place) {
        Optional<Id> id = place.element();
        if (id.isEmpty()) {
            return 'C';
        }
        Map<Id, Character> symbols = Map.of(
                id("rack"), 'R',
                id("site"), 'S',
                id("esx01"), 'H',
                id("esx01 vSwitch0"), 's',
                id("esx01 VM Network"), 'g',
                id("DSwitch"), 'd',
                id("dpg"), 'p',
                id("ToR A"), 'T',
                id("filer"), 'A');
        return Optional.ofNullable(symbols.get(id.get())).orElse('?');
    }

    private interface Question {
        Legality.Verdict ask(List<Place> chain);
    }

    private String row(String name, Question question) {
        return "%-18s ".formatted(name)
                + targets().entrySet().stream()
                        .map(target -> String.valueOf(answer(name, target.getKey(), question.ask(target.getValue()))))
                        .collect(Collectors.joining(" "));
    }

    private char answer(String what, String where, Legality.Verdict verdict) {
        return switch (verdict) {
            case Legality.Allowed(Place place) -> symbol(place);
            case Legality.Refused(String reason) -> {
                assertThat(reason)
                        .as("%s on %s", what, where)
                        .hasSizeGreaterThan(15)
                        .contains(" ")
                        .doesNotEndWith(".")
                        .isEqualTo(reason.strip());
                yield '.';
            }
        };
    }

    @Test
    void everyKindGoesWhereItBelongsAndIsRefusedElsewhereWithAReason() {
        String actual = NEW.lines()
                .map(line -> line.substring(0, 18).strip())
                .map(kind -> row(kind, chain -> legality.ofNew(ElementKind.valueOf(kind), chain)))
                .collect(Collectors.joining("\n"));

        assertThat(actual).isEqualTo(NEW.strip());
        assertThat(NEW.lines()).hasSize(ElementKind.values().length);
    }

    @Test
    void everyElementMovesWhereItBelongsAndIsRefusedElsewhereWithAReason() {
        String actual = MOVED.lines()
                .map(line -> line.substring(0, 18).strip())
                .map(label -> row(label, chain -> legality.ofMoved(id(label), chain)))
                .collect(Collectors.joining("\n"));

        assertThat(actual).isEqualTo(MOVED.strip());
    }

    @Test
    void whatIsAllowedChangesTheDesignOrOnlyWhereItStands() {
        MOVED.lines()
                .map(line -> line.substring(0, 18).strip())
                .forEach(label -> targets().forEach((where, chain) -> {
                    if (legality.ofMoved(id(label), chain) instanceof Legality.Allowed(Place place)) {
                        Design moved = Nesting.moved(model, id(label), place);
                        assertThat(Model.of(moved).index().contains(id(label)))
                                .as("%s on %s", label, where)
                                .isTrue();
                        assertThat(moved.hosts()).hasSameSizeAs(design.hosts());
                    }
                }));
    }

    @Test
    void aRefusalNamesWhatStandsInTheWay() {
        assertThat(legality.ofMoved(id("esx02 vSwitch0"), targets().get("a host")))
                .isEqualTo(new Legality.Refused("esx02 vSwitch0 belongs to esx02: copy it instead"));
        assertThat(legality.ofNew(ElementKind.STANDARD_SWITCH, List.of()))
                .isEqualTo(new Legality.Refused("a standard switch belongs to one host"));
        assertThat(legality.ofNew(ElementKind.PORT_GROUP, targets().get("a host")))
                .isEqualTo(new Legality.Refused("esx01 has 2 virtual switches: drop it on one of them"));
        assertThat(legality.ofNew(ElementKind.VSAN_DATASTORE, List.of(Place.on(id("esx02")))))
                .isEqualTo(new Legality.Refused("Other has its vSAN datastore already: vsan01"));
    }

    @Test
    void aGatewayRunsOnTheSwitchThatItIsDroppedOn() {
        DesignBuilder two = network();
        two.tor("ToR B").nextPort(GBIT_10).label();
        Design built = two.build();

        Design moved = Nesting.moved(Model.of(built), two.id("core"), Place.on(two.id("ToR B")));

        assertThat(moved.gateways().getFirst().physicalSwitch()).isEqualTo(two.id("ToR B"));
    }
}

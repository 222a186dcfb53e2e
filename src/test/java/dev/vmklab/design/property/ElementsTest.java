package dev.vmklab.design.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vmklab.design.Design;
import dev.vmklab.design.DesignIndex;
import dev.vmklab.design.RandomDesigns;
import dev.vmklab.design.host.Vmk;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.IpPrefix;
import dev.vmklab.design.value.Service;
import dev.vmklab.design.vswitch.DistributedSwitch;
import dev.vmklab.design.vswitch.Nioc;
import dev.vmklab.design.vswitch.NiocAllocation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ElementsTest {
    private static final PropertyPath MTU = PropertyPath.of("mtu");

    static IntStream seeds() {
        return IntStream.rangeClosed(1, 30);
    }

    private static List<Id> ids(Design design, Class<?> type) {
        return DesignIndex.of(design).elements().entrySet().stream()
                .filter(e -> type.isInstance(e.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void changesTheWantedElementsAndNoOthers(int seed) {
        Design before = RandomDesigns.of(seed);
        List<Id> vmks = ids(before, Vmk.class);
        Design after = Elements.set(before, vmks, MTU, 8999);

        DesignIndex index = DesignIndex.of(after);
        DesignIndex.of(before).elements().forEach((id, element) -> {
            if (vmks.contains(id)) {
                assertThat(index.find(id, Vmk.class).orElseThrow().mtu()).isEqualTo(8999);
            } else if (!(element instanceof dev.vmklab.design.host.Host)) {
                assertThat(index.find(id, Object.class)).contains(element);
            }
        });
        assertThat(after.vms()).isSameAs(before.vms());
        assertThat(Elements.set(after, List.of(), MTU, 1500)).isSameAs(after);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void writingWhatIsThereChangesNothing(int seed) {
        Design design = RandomDesigns.of(seed);
        DesignIndex.of(design).elements().forEach((id, element) -> {
            Record record = (Record) element;
            for (var component : record.getClass().getRecordComponents()) {
                PropertyPath path = PropertyPath.of(component.getName());
                assertThat(path.write(record, path.read(record).orElseThrow())).isEqualTo(record);
            }
        });
    }

    @Test
    void aRefusedValueChangesNothingAndSaysWhy() {
        Design design = IntStream.range(1, 50)
                .mapToObj(RandomDesigns::of)
                .filter(d -> !ids(d, Vmk.class).isEmpty())
                .findFirst()
                .orElseThrow();

        assertThatThrownBy(() -> Elements.set(design, ids(design, Vmk.class), MTU, 20))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("mtu is 20, expected 1280 to 9216");
    }

    @Test
    void reachesIntoListsAndOptionalValues() {
        DistributedSwitch sw = new DistributedSwitch(
                Id.of("dvs-1"),
                "dvs",
                "",
                1500,
                List.of("u1"),
                List.of(),
                new Nioc(true, List.of(new NiocAllocation(Service.VMOTION, 50, 0, Optional.of(5e9))), Extras.NONE),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Extras.NONE);
        PropertyPath shares =
                PropertyPath.of("nioc").then("allocations").item(0).then("shares");

        assertThat(shares).hasToString("nioc.allocations[0].shares");
        assertThat(shares.read(sw)).contains(50);
        assertThat(shares.read(shares.write(sw, 25))).contains(25);
        assertThat(Limits.of(sw, shares)).contains(new Limits(1, 100));
        assertThat(Limits.of(sw, PropertyPath.of("mtu"))).contains(new Limits(1280, 9216));
        assertThat(Limits.of(
                        sw, PropertyPath.of("nioc").then("allocations").item(0).then("limitBitsPerSecond")))
                .contains(new Limits(0, 1e13));
        assertThat(PropertyPath.of("nioc").then("allocations").item(3).read(sw)).isEmpty();
        assertThat(Limits.of(sw, PropertyPath.of("name"))).isEmpty();
    }

    @Test
    void anAbsentValueIsWrittenAsAWhole() {
        Vmk vmk = new Vmk(
                Id.of("vmk-1"),
                "vmk0",
                Id.of("pg-1"),
                1,
                Optional.empty(),
                Optional.empty(),
                1500,
                "defaultTcpipStack",
                List.of(),
                Optional.empty(),
                false,
                Optional.empty(),
                Extras.NONE);
        PropertyPath ip = PropertyPath.of("ip");
        Optional<IpPrefix> address = Optional.of(IpPrefix.parse("10.0.0.1/24"));

        assertThat(ip.read(vmk)).contains(Optional.empty());
        assertThat(ip.read(ip.write(vmk, address))).contains(address);
    }
}

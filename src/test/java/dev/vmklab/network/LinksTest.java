package dev.vmklab.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.design.DesignBuilder;
import dev.vmklab.design.fabric.QosClass;
import dev.vmklab.design.value.Service;
import dev.vmklab.design.vswitch.NiocAllocation;
import dev.vmklab.design.vswitch.Shaping;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LinksTest {
    private static final Shaping SHAPING = new Shaping(1e9, 2e9, 1e6);

    private final DesignBuilder design = DesignBuilder.design("links");

    private Link link(Network network, String label) {
        return IntStream.range(0, network.linkCount())
                .mapToObj(network::link)
                .filter(l -> l.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no link " + label));
    }

    @Test
    void aCableIsTwoLinksAtTheRateOfItsSlowestPart() {
        design.host("esx01").vmnic("vmnic0", 25e9);
        design.tor("ToR A").bufferBytes(4e6).port("Eth1/1").rate(10e9);
        design.tor("ToR A").port("Eth1/2").rate(40e9);
        design.tor("ToR B").bufferBytes(2e6).port("Eth1/1").rate(100e9);
        design.cable("esx01 vmnic0", "ToR A Eth1/1");
        design.cable("ToR A Eth1/2", "ToR B Eth1/1", 5e-3, Optional.of(1e9));
        Network network = Network.compile(design.build());

        assertThat(network.linkCount()).isEqualTo(4);
        Link transmit = link(network, "esx01 vmnic0 -> ToR A Eth1/1");
        assertThat(transmit.kind()).isEqualTo(Link.Kind.UPLINK_TRANSMIT);
        assertThat(transmit.bitsPerSecond()).isEqualTo(10e9);
        Link receive = link(network, "ToR A Eth1/1 -> esx01 vmnic0");
        assertThat(receive.kind()).isEqualTo(Link.Kind.UPLINK_RECEIVE);
        assertThat(receive.bufferBytes()).isEqualTo(4e6);
        Link wan = link(network, "ToR B Eth1/1 -> ToR A Eth1/2");
        assertThat(wan.kind()).isEqualTo(Link.Kind.INTER_SWITCH);
        assertThat(wan.bitsPerSecond()).isEqualTo(1e9);
        assertThat(wan.delaySeconds()).isEqualTo(5e-3);
        assertThat(wan.bufferBytes()).isEqualTo(2e6);
    }

    @Test
    void aLinkNeedsBothPortsTheirOwnersAndTheCable() {
        design.host("esx01").vmnic("vmnic0", 0);
        design.tor("ToR A").port("Eth1/1");
        design.cable("esx01 vmnic0", "ToR A Eth1/1");
        Network network = Network.compile(design.build());

        assertThat(network.link(0).bitsPerSecond()).as("unknown vmnic speed").isEqualTo(25e9);
        assertThat(Arrays.stream(network.elementsOf(0)).mapToObj(network::element))
                .containsExactlyInAnyOrder(
                        design.id("esx01"),
                        design.id("esx01 vmnic0"),
                        design.id("ToR A"),
                        design.id("ToR A Eth1/1"),
                        design.cableId("esx01 vmnic0", "ToR A Eth1/1"));
    }

    @Test
    void networkIoControlActsOnTheTransmitSideOnly() {
        design.vds("DSwitch").nioc(new NiocAllocation(Service.VMOTION, 25, 1e9, Optional.of(8e9)));
        design.host("esx01").vmnic("vmnic0", 25e9).vmnic("vmnic1", 25e9).uplink("DSwitch", "Uplink 1", "vmnic0");
        design.plug("esx01 vmnic0", "ToR A", 25e9);
        design.plug("esx01 vmnic1", "ToR A", 25e9);
        Network network = Network.compile(design.build());
        List<LinkClass> classes = link(network, "esx01 vmnic0 -> ToR A Eth1/1").classes();

        assertThat(classes).hasSize(Service.values().length);
        assertThat(classes)
                .contains(new LinkClass("vMotion", Set.of(Service.VMOTION), 25, 1e9, 8e9))
                .contains(new LinkClass("VM traffic", Set.of(Service.VM), 100, 0, Double.POSITIVE_INFINITY))
                .contains(new LinkClass("NFS", Set.of(Service.NFS), 50, 0, Double.POSITIVE_INFINITY));
        assertThat(link(network, "ToR A Eth1/1 -> esx01 vmnic0").classes()).isEmpty();
        assertThat(link(network, "esx01 vmnic1 -> ToR A Eth1/2").classes()).isEmpty();
    }

    @Test
    void qosQueuesStandOnTheTransmitSideOfPortsThatHaveItSwitchedOn() {
        design.tor("ToR A")
                .qos(10, new QosClass("storage", List.of(Service.NFS, Service.ISCSI), 60, 1e9, Optional.empty()));
        design.host("esx01").vmnic("vmnic0", 25e9).vmnic("vmnic1", 25e9);
        design.plug("esx01 vmnic0", "ToR A", 25e9).qos();
        design.plug("esx01 vmnic1", "ToR A", 25e9);
        Network network = Network.compile(design.build());
        List<LinkClass> classes = link(network, "ToR A Eth1/1 -> esx01 vmnic0").classes();

        assertThat(classes).extracting(LinkClass::name).containsExactly("storage", "default");
        assertThat(classes.getFirst().services()).containsExactlyInAnyOrder(Service.NFS, Service.ISCSI);
        assertThat(classes.get(1).shares()).isEqualTo(10);
        assertThat(classes.stream().flatMap(c -> c.services().stream())).containsExactlyInAnyOrder(Service.values());
        assertThat(link(network, "esx01 vmnic0 -> ToR A Eth1/1").classes()).isEmpty();
        assertThat(link(network, "ToR A Eth1/2 -> esx01 vmnic1").classes()).isEmpty();
    }

    @Test
    void aStandardSwitchShapesWhatItsPortsSend() {
        design.host("esx01")
                .standardSwitch("vSwitch0")
                .shaping(SHAPING)
                .portGroup("net")
                .shapeEgress(SHAPING);
        design.host("esx01").vmk("vmk0", "net");
        design.vm("vm1").on("esx01").nic("net");
        Network network = Network.compile(design.build());

        assertThat(link(network, "esx01 vmk0 -> net").shaping()).contains(SHAPING);
        assertThat(link(network, "esx01 vmk0 -> net").bitsPerSecond()).isEqualTo(2e9);
        assertThat(link(network, "net -> esx01 vmk0").shaping()).isEmpty();
        assertThat(link(network, "net -> esx01 vmk0").bitsPerSecond()).isInfinite();
        assertThat(link(network, "vm1 nic0 -> net").kind()).isEqualTo(Link.Kind.PORT_INGRESS);
        assertThat(network.linkCount()).isEqualTo(3);
    }

    @Test
    void aDistributedPortGroupShapesBothDirections() {
        design.vds("DSwitch").portGroup("in").shapeIngress(SHAPING);
        design.vds("DSwitch").portGroup("out").shapeEgress(SHAPING);
        design.host("esx01").vmk("vmk0", "in");
        design.host("esx01").vmk("vmk1", "out");
        design.vm("vm1").on("esx01").nic("out");
        Network network = Network.compile(design.build());

        assertThat(link(network, "esx01 vmk0 -> in").shaping()).contains(SHAPING);
        assertThat(link(network, "in -> esx01 vmk0").shaping()).isEmpty();
        assertThat(link(network, "esx01 vmk1 -> out").shaping()).isEmpty();
        assertThat(link(network, "out -> esx01 vmk1").shaping()).contains(SHAPING);
        assertThat(link(network, "out -> vm1 nic0").kind()).isEqualTo(Link.Kind.PORT_EGRESS);
        assertThat(network.linkCount()).isEqualTo(5);
    }

    @Test
    void aPortTakesOneCable() {
        design.host("esx01").vmnic("vmnic0", 25e9);
        design.tor("ToR A").port("Eth1/1");
        design.tor("ToR A").port("Eth1/2");
        design.cable("esx01 vmnic0", "ToR A Eth1/1");
        design.cable("esx01 vmnic0", "ToR A Eth1/2");
        design.cable("ToR A", "ToR A Eth1/2");

        assertThat(Network.compile(design.build()).linkCount()).isEqualTo(2);
    }

    @Test
    void stationsTransmitAndReceive() {
        design.array("filer").port("e0a", 10e9, 130, "10.0.0.9/24");
        design.plug("filer e0a", "ToR A", 25e9);
        Network network = Network.compile(design.build());

        assertThat(link(network, "filer e0a -> ToR A Eth1/1").kind()).isEqualTo(Link.Kind.STATION_TRANSMIT);
        assertThat(link(network, "ToR A Eth1/1 -> filer e0a").kind()).isEqualTo(Link.Kind.STATION_RECEIVE);
        assertThat(link(network, "ToR A Eth1/1 -> filer e0a").bitsPerSecond()).isEqualTo(10e9);
    }
}

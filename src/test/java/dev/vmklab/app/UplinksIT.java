package dev.vmklab.app;

import static dev.vmklab.app.Window.onFx;
import static dev.vmklab.app.Window.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.design.DesignIndex;
import dev.vmklab.design.fabric.PortMode;
import dev.vmklab.design.generate.Pods;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.host.UplinkSlot;
import dev.vmklab.design.host.Vmnic;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.Service;
import dev.vmklab.design.vswitch.DistributedSwitch;
import dev.vmklab.design.vswitch.Lag;
import dev.vmklab.design.vswitch.PortGroup;
import dev.vmklab.design.vswitch.StandardSwitch;
import dev.vmklab.design.vswitch.Teaming;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// Uplinks, teams, LAGs and Network I/O Control in the inspector.
class UplinksIT extends InspectorFixture {
    @Start
    void start(Stage stage) {
        open(stage);
    }

    @Test
    void anUplinkIsDraggedToStandby() {
        Id group = ids(PortGroup.class).getFirst();
        select(List.of(group));
        Teaming before = teaming(group);
        String uplink = before.active().getFirst();
        Node chip = window.find("#uplink-" + uplink.replaceAll("[^A-Za-z0-9]+", "-"), Node.class);

        new Pointer(chip).dragOnto(window.find("#team-standby", Node.class));

        until(() -> teaming(group).standby().contains(uplink));
        assertThat(teaming(group).active()).doesNotContain(uplink);
        assertThat(undoName()).startsWith("Move " + uplink + " to standby of ");
    }

    @Test
    void anUplinkIsMovedWithTheKeyboard(FxRobot robot) {
        Id group = ids(PortGroup.class).getFirst();
        select(List.of(group));
        String uplink = teaming(group).active().getFirst();
        window.focus("#uplink-" + uplink.replaceAll("[^A-Za-z0-9]+", "-"), Node.class);

        robot.push(KeyCode.U);
        assertThat(teaming(group).active()).doesNotContain(uplink);
        assertThat(teaming(group).standby()).doesNotContain(uplink);
        robot.push(KeyCode.UP);
        assertThat(teaming(group).standby()).contains(uplink);
        robot.push(KeyCode.A);
        assertThat(teaming(group).active()).contains(uplink);
    }

    @Test
    void aVmnicIsRenamedTogetherWithWhatNamesIt(FxRobot robot) throws Exception {
        window.show(Samples.read("separated").orElseThrow());
        Host host = design().hosts().stream()
                .filter(h -> h.standardSwitches().stream()
                        .anyMatch(sw -> !sw.uplinks().isEmpty()))
                .findFirst()
                .orElseThrow();
        String old = host.standardSwitches().stream()
                .flatMap(sw -> sw.uplinks().stream())
                .findFirst()
                .orElseThrow();
        Id vmnic = host.vmnics().stream()
                .filter(v -> v.name().equals(old))
                .findFirst()
                .orElseThrow()
                .id();
        select(List.of(vmnic));

        window.type("#field-name", "vmnic77");
        robot.push(KeyCode.ENTER);

        assertThat(now(host.id(), Host.class).standardSwitches())
                .anyMatch(sw -> sw.uplinks().contains("vmnic77"))
                .noneMatch(sw ->
                        sw.uplinks().contains(old) || sw.teaming().active().contains(old));
    }

    @Test
    void anUplinkOfADistributedSwitchIsRenamedTogetherWithItsTeamsAndSlots(FxRobot robot) {
        Id id = ids(DistributedSwitch.class).getFirst();
        DistributedSwitch before = now(id, DistributedSwitch.class);
        String old = before.uplinks().getFirst();
        select(List.of(id));
        window.fire("#field-uplinks-add");

        window.type(
                "#field-uplinks-0", now(id, DistributedSwitch.class).uplinks().getLast());
        assertThat(reasons()).isNotEmpty();
        window.type("#field-uplinks-0", "left");
        robot.push(KeyCode.ENTER);

        assertThat(now(id, DistributedSwitch.class).uplinks()).contains("left").doesNotContain(old);
        assertThat(design().hosts())
                .flatExtracting(Host::uplinkSlots)
                .extracting(UplinkSlot::uplink)
                .contains("left")
                .doesNotContain(old);
    }

    @Test
    void aLagIsAddedAndTakesPartInATeam() {
        Id id = ids(DistributedSwitch.class).getFirst();
        select(List.of(id));
        window.fire("#field-lags-add");
        assertThat(now(id, DistributedSwitch.class).lags())
                .extracting(Lag::name)
                .containsExactly("lag1");

        Id group = now(id, DistributedSwitch.class).portGroups().getFirst().id();
        select(List.of(group));
        new Pointer(window.find("#uplink-lag1", Node.class)).dragOnto(window.find("#team-active", Node.class));

        until(() -> teaming(group).active().contains("lag1"));
    }

    @Test
    void aVmnicIsPluggedIntoAStandardSwitchWhereItIsTicked() throws Exception {
        window.show(Samples.read("separated").orElseThrow());
        Host host = design().hosts().stream()
                .filter(h -> h.standardSwitches().size() > 1)
                .findFirst()
                .orElseThrow();
        StandardSwitch to = host.standardSwitches().getFirst();
        StandardSwitch from = host.standardSwitches().getLast();
        String vmnic = from.uplinks().getFirst();
        select(List.of(to.id()));

        window.fire("#field-uplink-" + vmnic);

        assertThat(now(to.id(), StandardSwitch.class).uplinks()).contains(vmnic);
        assertThat(now(to.id(), StandardSwitch.class).teaming().active()).contains(vmnic);
        assertThat(now(from.id(), StandardSwitch.class).uplinks()).doesNotContain(vmnic);
        window.fire("#field-uplink-" + vmnic);
        assertThat(now(to.id(), StandardSwitch.class).uplinks()).doesNotContain(vmnic);
    }

    @Test
    void theSwitchPortsCarryAVlanThatIsTyped(FxRobot robot) {
        Id group = ids(PortGroup.class).getFirst();
        select(List.of(group));
        assertThat(portsWith(3777)).isZero();

        window.type("#field-vlanMode", "3777");
        robot.push(KeyCode.ENTER);

        long cabled = ids(Vmnic.class).stream()
                .filter(id -> DesignIndex.of(design()).find(id, Vmnic.class).isPresent())
                .filter(id -> design().cables().stream()
                        .anyMatch(cable -> cable.a().equals(id) || cable.b().equals(id)))
                .count();
        assertThat(portsWith(3777)).isPositive().isLessThanOrEqualTo(cabled);
    }

    private long portsWith(int vlan) {
        return design().physicalSwitches().stream()
                .flatMap(sw -> sw.ports().stream())
                .filter(port -> port.mode() instanceof PortMode.Trunk trunk
                        && trunk.allowedVlans().stream().anyMatch(range -> range.contains(vlan)))
                .count();
    }

    @Test
    void niocFollowsEveryKeyAndIsTakenOverWithEnter(FxRobot robot) {
        Id sw = ids(DistributedSwitch.class).getFirst();
        select(List.of(sw));
        Node picture = window.find("#nioc-split", Node.class);
        String before = onFx(picture::getAccessibleText);

        window.type("#field-nioc-vmotion-shares", "100");
        assertThat(onFx(picture::getAccessibleText)).isNotEqualTo(before).contains("vMotion");
        assertThat(now(sw, DistributedSwitch.class)
                        .nioc()
                        .allocation(Service.VMOTION)
                        .shares())
                .isNotEqualTo(100);
        robot.push(KeyCode.ENTER);
        window.type("#field-nioc-vmotion-limit", "3g");
        robot.push(KeyCode.ENTER);

        assertThat(now(sw, DistributedSwitch.class).nioc().allocation(Service.VMOTION))
                .matches(a -> a.shares() == 100 && a.limitBitsPerSecond().equals(Optional.of(3e9)));
    }

    @Test
    void aLagKeepsThePortsThatHoldVmnics(FxRobot robot) {
        Id id = ids(DistributedSwitch.class).getFirst();
        select(List.of(id));
        window.fire("#field-lags-add");
        Lag lag = now(id, DistributedSwitch.class).lags().getFirst();
        onFx(() -> {
            document()
                    .edit(
                            "Plug into the last port",
                            d -> d.withDesign(d.design()
                                    .withHosts(d.design().hosts().stream()
                                            .map(h -> h.withUplinkSlots(List.of(new UplinkSlot(
                                                    id,
                                                    lag.portNames().getLast(),
                                                    h.vmnics().getFirst().id()))))
                                            .toList())));
            return true;
        });
        select(List.of(lag.id()));

        window.type("#field-ports", "1");
        assertThat(reasons()).anyMatch(reason -> reason.contains("would lose") && reason.contains("unplug first"));
        robot.push(KeyCode.ENTER);
        assertThat(now(lag.id(), Lag.class).ports()).isEqualTo(2);

        window.type("#field-ports", "4");
        robot.push(KeyCode.ENTER);
        assertThat(now(lag.id(), Lag.class).ports()).isEqualTo(4);
    }

    @Test
    void theUplinksOfSeveralDistributedSwitchesAreNamedAtOnce(FxRobot robot) {
        onFx(() -> {
            document().edit("Generate", d -> d.withDesign(Pods.of(40)));
            return true;
        });
        List<Id> switches = ids(DistributedSwitch.class);
        assertThat(switches).hasSizeGreaterThan(1);
        select(switches);

        window.type("#field-uplinks-0", "left");
        robot.push(KeyCode.ENTER);

        assertThat(switches)
                .allSatisfy(id -> assertThat(
                                now(id, DistributedSwitch.class).uplinks().getFirst())
                        .isEqualTo("left"));
    }
}

package dev.vmklab.app;

import static dev.vmklab.app.Window.onFx;
import static dev.vmklab.app.Window.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.design.Design;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.host.Vmk;
import dev.vmklab.design.host.VmkTag;
import dev.vmklab.design.property.Elements;
import dev.vmklab.design.property.PropertyPath;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.IpPrefix;
import dev.vmklab.design.vswitch.DistributedSwitch;
import dev.vmklab.design.vswitch.PortGroup;
import dev.vmklab.design.vswitch.Teaming;
import dev.vmklab.design.vswitch.VlanMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// Properties are edited where they are shown.
class InspectorIT extends InspectorFixture {
    @Start
    void start(Stage stage) {
        open(stage);
    }

    @Test
    void aTypedAddressIsTakenOverWithEnterAndUndone(FxRobot robot) {
        Id vmk = ids(Vmk.class).getFirst();
        Optional<IpPrefix> before = now(vmk, Vmk.class).ip();
        select(List.of(vmk));

        window.type("#field-ip", "10.9.9.1");
        assertThat(now(vmk, Vmk.class).ip()).isEqualTo(before);
        robot.push(KeyCode.ENTER);

        int length = before.map(IpPrefix::length).orElse(24);
        assertThat(now(vmk, Vmk.class).ip()).contains(IpPrefix.parse("10.9.9.1/" + length));
        assertThat(undoName()).startsWith("Set IP address of esx01 vmk");
        onFx(() -> {
            document().undo();
            return true;
        });
        assertThat(now(vmk, Vmk.class).ip()).isEqualTo(before);
        assertThat(window.find("#field-ip", TextField.class).getText())
                .isEqualTo(before.map(IpPrefix::toString).orElse(""));
    }

    @Test
    void leavingAFieldTakesItOverAndTabGoesToTheNext(FxRobot robot) {
        Id vmk = ids(Vmk.class).getFirst();
        select(List.of(vmk));

        window.type("#field-mtu", "1600");
        robot.push(KeyCode.TAB);

        until(() -> now(vmk, Vmk.class).mtu() == 1600);
        TextField next = window.find("#field-gateway", TextField.class);
        until(next::isFocused);
    }

    @Test
    void halfTypedTextSurvivesWhateverArrivesMeanwhile() {
        Id group = ids(PortGroup.class).getFirst();
        VlanMode before = now(group, PortGroup.class).vlanMode();
        select(List.of(group));
        TextField field = window.find("#field-vlanMode", TextField.class);
        window.type("#field-vlanMode", "10");

        edit("Rename", design -> design.withName("Another name"));
        window.untilRunStands();
        window.untilDrawn();
        assertHalfTyped(field, "10");
        Teaming own = teaming(group);
        edit(
                "Override teaming",
                design -> Elements.edit(
                        design,
                        List.of(group),
                        element -> PropertyPath.of("teaming").write(element, Optional.of(own))));
        assertHalfTyped(field, "10");
        onFx(() -> {
            window.bench().darkProperty().set(true);
            return true;
        });
        assertHalfTyped(field, "10");

        assertThat(now(group, PortGroup.class).vlanMode()).isEqualTo(before);
        window.write("7");
        assertHalfTyped(field, "107");
    }

    private void edit(String name, UnaryOperator<Design> change) {
        onFx(() -> {
            document().edit(name, d -> d.withDesign(change.apply(d.design())));
            return true;
        });
    }

    private void assertHalfTyped(TextField field, String text) {
        Node owner = onFx(() -> window.stage().getScene().getFocusOwner());
        assertThat(owner).isSameAs(field);
        String now = onFx(field::getText);
        assertThat(now).isEqualTo(text);
        int caret = onFx(field::getCaretPosition);
        assertThat(caret).isEqualTo(text.length());
        assertThat(window.find("#field-vlanMode", TextField.class)).isSameAs(field);
    }

    @Test
    void whatIsTypedGoesToTheElementsThatItWasTypedForWhenTheSelectionChanges() {
        List<Id> vmks = ids(Vmk.class);
        int other = now(vmks.getLast(), Vmk.class).mtu();
        select(List.of(vmks.getFirst()));
        window.type("#field-mtu", "1700");

        select(List.of(vmks.getLast()));

        assertThat(now(vmks.getFirst(), Vmk.class).mtu()).isEqualTo(1700);
        assertThat(now(vmks.getLast(), Vmk.class).mtu()).isEqualTo(other);
    }

    @Test
    void sayWhileTypingWhyAValueIsRefused(FxRobot robot) {
        Id vmk = ids(Vmk.class).getFirst();
        int before = now(vmk, Vmk.class).mtu();
        select(List.of(vmk));

        window.type("#field-mtu", "20");

        assertThat(reasons()).contains("Expected 1280 to 9216");
        robot.push(KeyCode.ENTER);
        assertThat(now(vmk, Vmk.class).mtu()).isEqualTo(before);
        robot.push(KeyCode.ESCAPE);
        assertThat(window.find("#field-mtu", TextField.class).getText()).isEqualTo(Integer.toString(before));
        assertThat(reasons()).isEmpty();
    }

    @Test
    void countingWithTheArrowKeysIsOneEntryOfTheHistory(FxRobot robot) {
        Id vmk = ids(Vmk.class).getFirst();
        int before = now(vmk, Vmk.class).mtu();
        select(List.of(vmk));
        window.focus("#field-mtu", TextField.class);

        robot.push(KeyCode.UP).push(KeyCode.UP).push(KeyCode.UP);

        assertThat(now(vmk, Vmk.class).mtu()).isEqualTo(before + 3);
        onFx(() -> {
            document().undo();
            return true;
        });
        assertThat(now(vmk, Vmk.class).mtu()).isEqualTo(before);
    }

    @Test
    void aVlanIsTypedAndExplained(FxRobot robot) {
        Id group = ids(PortGroup.class).getFirst();
        select(List.of(group));

        window.type("#field-vlanMode", "77");
        assertThat(reasons()).contains("The switch tags VLAN 77 (VST).");
        robot.push(KeyCode.ENTER);
        assertThat(now(group, PortGroup.class).vlanMode()).isEqualTo(new VlanMode.Tagged(77));

        window.type("#field-vlanMode", "all");
        robot.push(KeyCode.ENTER);
        assertThat(now(group, PortGroup.class).vlanMode()).isInstanceOf(VlanMode.GuestTagged.class);
    }

    @Test
    void mixedValuesAreSetAtOnceInOneEdit(FxRobot robot) {
        List<Id> vmks = ids(Vmk.class);
        assertThat(vmks.size()).isGreaterThan(4);
        int entries = onFx(() -> document().historyProperty().get().entries().size());
        select(vmks);

        TextField ip = window.find("#field-ip", TextField.class);
        assertThat(ip.getText()).isEmpty();
        assertThat(ip.getPromptText()).isEqualTo("Mixed");
        window.type("#field-mtu", "8000");
        robot.push(KeyCode.ENTER);

        assertThat(vmks).allMatch(id -> now(id, Vmk.class).mtu() == 8000);
        assertThat(onFx(() -> document().historyProperty().get().entries().size()))
                .isEqualTo(entries + 1);
        assertThat(undoName()).isEqualTo("Set MTU of " + vmks.size() + " elements");
    }

    @Test
    void servicesOfSeveralAdaptersAreTickedAndTheirOthersStay(FxRobot robot) {
        List<Id> vmks = ids(Vmk.class);
        Map<Id, List<VmkTag>> before = new java.util.HashMap<>();
        vmks.forEach(id -> before.put(id, now(id, Vmk.class).tags()));
        select(vmks);

        CheckBox box = window.find("#field-service-vSphereProvisioning", CheckBox.class);
        onFx(() -> {
            box.fire();
            return true;
        });

        for (Id id : vmks) {
            assertThat(now(id, Vmk.class).tags()).contains(VmkTag.PROVISIONING).containsAll(before.get(id));
        }
    }

    @Test
    void differentKindsShareWhatBothHave(FxRobot robot) {
        Id vmk = ids(Vmk.class).getFirst();
        Id sw = ids(DistributedSwitch.class).getFirst();
        select(List.of(vmk, sw));

        window.type("#field-mtu", "9000");
        robot.push(KeyCode.ENTER);

        assertThat(now(vmk, Vmk.class).mtu()).isEqualTo(9000);
        assertThat(now(sw, DistributedSwitch.class).mtu()).isEqualTo(9000);
        assertThat(window.stage().getScene().getRoot().lookupAll("#field-ip")).isEmpty();
    }

    @Test
    void aReferenceIsFoundByItsNameAndJumpedTo(FxRobot robot) {
        Id vmk = ids(Vmk.class).getFirst();
        Id now = now(vmk, Vmk.class).portGroup();
        PortGroup other = ids(PortGroup.class).stream()
                .filter(id -> !id.equals(now))
                .map(id -> now(id, PortGroup.class))
                .findFirst()
                .orElseThrow();
        select(List.of(vmk));

        window.fire("#field-portGroup");
        until(() -> robot.lookup("#picker-query").tryQuery().isPresent());
        onFx(() -> {
            robot.lookup("#picker-query").queryAs(TextField.class).setText(other.name());
            return true;
        });
        ListView<?> list = robot.lookup("#picker-list").queryListView();
        assertThat(list.getItems()).hasSize(1);
        robot.clickOn("#picker-query").push(KeyCode.ENTER);

        until(() -> now(vmk, Vmk.class).portGroup().equals(other.id()));
        window.fire("#field-portGroup-go");
        assertThat(onFx(() -> window.bench().selection().get())).containsExactly(other.id());
    }

    @Test
    void everyControlHasANameForScreenReaders() {
        for (Class<?> type : List.of(Vmk.class, Host.class, PortGroup.class, DistributedSwitch.class)) {
            select(List.of(ids(type).getFirst()));
            Node form = window.find("#inspector-form", Node.class);
            List<Node> nameless = onFx(() -> form.lookupAll(".text-field").stream()
                    .filter(node -> node.getAccessibleText() == null
                            || node.getAccessibleText().isBlank())
                    .toList());
            assertThat(nameless).isEmpty();
        }
    }
}

package dev.vmklab.app;

import static dev.vmklab.app.Window.onFx;
import static dev.vmklab.app.Window.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.design.Design;
import dev.vmklab.design.host.Vmk;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Finding, generating and the way to the properties.
@ExtendWith(ApplicationExtension.class)
class AidsIT {
    private Window window;

    @Start
    void start(Stage stage) {
        window = Window.open(stage);
    }

    @BeforeEach
    void forgetFailuresOfOthers() {}

    @AfterEach
    void close() {
        window.close();
    }

    private Design design() {
        return onFx(() -> window.bench().document().get().design());
    }

    @Test
    void findsAnAdapterByItsAddressAndEditsItsProperties(FxRobot robot) throws Exception {
        window.show(Samples.read(Samples.FIRST).orElseThrow());
        Vmk vmk = design().hosts().get(1).vmks().getFirst();

        robot.push(KeyCode.CONTROL, KeyCode.F);
        window.until("#finder-query", TextField.class, TextField::isFocused);
        window.write(vmk.ip().orElseThrow().address().toString());
        robot.push(KeyCode.ENTER);
        until(() -> window.bench().selection().get().equals(java.util.List.of(vmk.id())));
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);

        window.until("#field-name", TextField.class, TextField::isFocused);
    }

    @Test
    void generatesFourHostsOnTwoSwitchesAsOneEdit(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.G);
        until(() -> robot.lookup("#generate-hosts").tryQuery().isPresent());
        onFx(() -> {
            robot.lookup("#generate-hosts").queryAs(TextField.class).setText("none");
            return true;
        });
        assertThat(robot.lookup("#generate-summary").queryAs(Label.class).getText())
                .isEqualTo("Hosts is \"none\", expected a whole number");
        assertThat(robot.lookup("#generate-ok").queryAs(Button.class).isDisabled())
                .isTrue();
        onFx(() -> {
            robot.lookup("#generate-hosts").queryAs(TextField.class).setText("6");
            robot.lookup("#generate-ok").queryAs(Button.class).fire();
            return true;
        });

        until(() -> design().hosts().size() == 6);
        assertThat(design().physicalSwitches()).hasSize(2);
        assertThat(design().cables()).hasSize(6 * 2 + 1);
        assertThat(onFx(() -> window.bench().document().undoNameProperty().get()))
                .contains("Generate 6 hosts");
    }
}

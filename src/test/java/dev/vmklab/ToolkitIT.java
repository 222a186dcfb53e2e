package dev.vmklab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kordamp.ikonli.javafx.FontIcon;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// What the build promises about the toolkit: as the launcher starts it, and with what the jar brings along.
@ExtendWith(ApplicationExtension.class)
class ToolkitIT {
    @Start
    void show(Stage stage) {
        stage.setScene(new Scene(new Label("esx01", new FontIcon("mdi2s-server-network")), 200, 100));
        stage.show();
    }

    @Test
    void runsFromTheModulePathAsTheShippedProgramDoes() {
        assertThat(Node.class.getModule().isNamed()).isTrue();
    }

    @Test
    void showsIconsFromTheClassPath(FxRobot robot) {
        assertThat(robot.lookup("esx01").queryLabeled().getGraphic()).isInstanceOfSatisfying(FontIcon.class, icon -> {
            assertThat(icon.getLayoutBounds().getWidth()).isPositive();
            assertThat(icon.getText()).isNotEmpty();
        });
    }

    @Test
    void setsDigitsOfTheShippedFontEquallyWide() throws Exception {
        Font font;
        try (InputStream stream = Main.class.getResourceAsStream("/assets/fonts/InterTabular-Regular.ttf")) {
            font = Font.loadFont(stream, 100);
        }
        assertThat(font.getFamily()).isEqualTo("Inter Tabular");
        List<Double> widths = "0123456789"
                .chars()
                .mapToObj(digit -> {
                    Text text = new Text(Character.toString(digit));
                    text.setFont(font);
                    return text.getLayoutBounds().getWidth();
                })
                .distinct()
                .toList();
        assertThat(widths).hasSize(1);
    }
}

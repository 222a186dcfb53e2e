package dev.vmklab.app;

import static dev.vmklab.app.Window.onFx;
import static dev.vmklab.app.Window.until;
import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ComboBox;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// A run is held against its forks.
class ForkComparisonIT extends ForkFixture {
    @Start
    void start(Stage stage) {
        open(stage);
    }

    @Test
    void aRunAgainstItsOwnUnchangedForkIsTheSameInEverything(FxRobot robot) {
        window.seek(20);
        forkHere(robot);
        window.selectTab("tab-compare");
        window.perform("menu-compare-fork");
        TableView<?> table = window.find("#compare", TableView.class);
        until(() -> !table.getItems().isEmpty());

        for (int row = 0; row < table.getItems().size(); row++) {
            int at = row;
            assertThat(onFx(() -> table.getColumns().get(5).getCellData(at))).isIn("same", "one only");
        }
        double needed = onFx(() -> table.getColumns().stream()
                .mapToDouble(TableColumnBase::getWidth)
                .sum());
        assertThat(needed).as("no scrolling sideways").isLessThanOrEqualTo(table.getWidth());
        ComboBox<?> a = window.find("#compare-a", ComboBox.class);
        assertThat(a.getItems()).hasSize(2);
    }

    @Test
    void aForkIsComparedSinceItParted(FxRobot robot) {
        window.seek(20);
        forkHere(robot);
        removeAllCables();
        shows(design());
        window.perform("menu-compare-fork");
        TableView<?> table = window.find("#compare", TableView.class);
        until(() -> !table.getItems().isEmpty());
        Object whole = onFx(() -> table.getColumns().get(2).getCellData(0));

        ComboBox<?> part = window.find("#compare-part", ComboBox.class);
        onFx(() -> {
            part.getSelectionModel().select(1);
            return true;
        });

        until(() -> window.bench().isIdle() && !table.getItems().isEmpty());
        assertThat(onFx(() -> table.getColumns().get(2).getCellData(0))).isNotEqualTo(whole);
    }
}

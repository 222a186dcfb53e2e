package dev.vmklab.app;

import static dev.vmklab.app.Window.onFx;
import static dev.vmklab.app.Window.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.app.canvas.CanvasPane;
import dev.vmklab.app.chart.ChartView;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.value.Service;
import dev.vmklab.drawing.picture.Role;
import dev.vmklab.drawing.picture.Theme;
import dev.vmklab.format.DesignDocument;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The window as its user meets it.
@ExtendWith(ApplicationExtension.class)
class WindowIT {
    private static final double BEFORE_THE_BURST = 10;
    private static final double IN_THE_BURST = 40;
    private static final double VIVID = 0.3;
    private static final double SAME_HUE_DEGREES = 6;

    private Window window;

    @Start
    void start(Stage stage) {
        window = Window.open(stage);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private DesignDocument flat() throws Exception {
        return Samples.read(Samples.FIRST).orElseThrow();
    }

    @Test
    void playsTheFirstSampleFromTheStart() {
        onFx(() -> {
            window.bench().open(new Options(Optional.empty(), true, "0"));
            return true;
        });
        until(() -> window.bench().session().time() > 0.5);

        assertThat(window.bench().document().get().design().name()).isEqualTo("One 10 GbE path");
        assertThat(window.find("#time", Label.class).getText()).isNotEqualTo("0:00.0");
    }

    @Test
    void chartsShowTheBurstOnceItHasStarted() throws Exception {
        window.show(flat());
        Color vmotion = colour(Theme.light().argb(Role.of(Service.VMOTION)));
        window.seek(BEFORE_THE_BURST);
        until(() -> chart("Bandwidth chart").shownImage().isPresent());
        assertThat(shows("Bandwidth chart", vmotion)).isFalse();

        window.seek(IN_THE_BURST);

        until(() -> shows("Bandwidth chart", vmotion));
        until(() -> latencies().stream().anyMatch(text -> text.matches("(?s).*p95 [2-9]\\d\\.\\d ms.*")));
    }

    private List<String> latencies() {
        return window.stage().getScene().getRoot().lookupAll(".reading-more").stream()
                .map(node -> ((Label) node).getText())
                .toList();
    }

    private ChartView chart(String name) {
        return (ChartView) window.stage().getScene().getRoot().lookupAll(".chart-view").stream()
                .filter(node -> name.equals(node.getAccessibleText()))
                .findFirst()
                .orElseThrow();
    }

    private boolean shows(String chart, Color colour) {
        return chart(chart).shownImage().map(image -> holds(image, colour)).orElse(false);
    }

    private static Color colour(int argb) {
        return Color.rgb(argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF);
    }

    private static boolean holds(Image image, Color colour) {
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                Color pixel = image.getPixelReader().getColor(x, y);
                if (pixel.getSaturation() > VIVID && Math.abs(pixel.getHue() - colour.getHue()) < SAME_HUE_DEGREES) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void selectingAHostShowsEveryPropertyThatItHas() throws Exception {
        DesignDocument document = flat();
        window.show(document);
        Host host = document.design().hosts().getFirst();
        onFx(() -> {
            window.bench().selection().select(host.id());
            return true;
        });

        Node form = window.find("#inspector-form", Node.class);
        List<String> shown = onFx(() -> form.lookupAll(".inspector-name").stream()
                .map(node -> ((Label) node).getText())
                .toList());

        assertThat(shown)
                .contains(
                        "Name",
                        "Cluster",
                        "Rack",
                        "Cores",
                        "Memory",
                        "Release",
                        "Physical adapters",
                        "VMkernel adapters");
        assertThat(window.find("#canvas", CanvasPane.class).getAccessibleText()).isEqualTo("Selected: Host esx01");
    }

    @Test
    void remembersItsSizeAndItsTheme() {
        onFx(() -> {
            window.bench().darkProperty().set(true);
            return true;
        });
        double width = window.stage().getScene().getWidth();

        window.hide();

        assertThat(window.memory().dark()).contains(true);
        assertThat(window.memory().width(1, Screen.getPrimary().getBounds())).isEqualTo(width);
    }

    @Test
    void spacePlaysAndPausesAndKeysStep(FxRobot robot) throws Exception {
        window.show(flat());

        robot.push(KeyCode.SPACE);
        until(() -> window.bench().session().playingProperty().get());
        robot.push(KeyCode.SPACE);
        until(() -> !window.bench().session().playingProperty().get());
        window.seek(1);
        robot.push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.RIGHT);
        until(() -> window.bench().session().time() == 2);
    }

    @Test
    void stepsToTheNextEventAndBackToTheStart(FxRobot robot) throws Exception {
        window.show(flat());

        robot.push(KeyCode.CONTROL, KeyCode.RIGHT);
        until(() -> window.bench().session().time() >= 20);
        robot.push(KeyCode.CONTROL, KeyCode.HOME);
        until(() -> window.bench().session().time() == 0);
    }

    @Test
    void findsACommandByAFewLetters(FxRobot robot) throws Exception {
        window.show(flat());

        robot.push(KeyCode.CONTROL, KeyCode.K);
        window.until("#command-palette", Node.class, Node::isVisible);
        window.write("dark");
        robot.push(KeyCode.ENTER);

        until(() -> window.bench().darkProperty().get());
        assertThat(window.find("#command-palette", Node.class).isVisible()).isFalse();
    }

    @Test
    void listsLinksEventsAndMigrationsOfTheInstant() throws Exception {
        window.show(flat());
        window.seek(IN_THE_BURST);

        window.selectTab("tab-links");
        int cables = window.bench().document().get().design().cables().size();
        window.until("#links", TableView.class, rows -> rows.getItems().size() == cables);
        window.selectTab("tab-events");
        window.until("#events", TableView.class, rows -> !rows.getItems().isEmpty());
        window.selectTab("tab-migrations");
        window.seek(170);
        window.until("#migrations", TableView.class, rows -> rows.getItems().size() == 4);
    }

    @Test
    void theVerdictLeadsToTheWorstMoment(FxRobot robot) throws Exception {
        window.show(flat());
        window.selectTab("tab-verdict");
        until(() -> robot.lookup("#verdict-go").tryQuery().isPresent());

        onFx(() -> {
            robot.lookup("#verdict-go").queryButton().fire();
            return true;
        });

        until(() -> window.bench().session().time() > 20);
    }
}

package dev.vmklab.app;

import static dev.vmklab.app.Window.onFx;
import static dev.vmklab.app.Window.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.analysis.Run;
import dev.vmklab.app.canvas.CanvasPane;
import dev.vmklab.app.chart.ChartView;
import dev.vmklab.cli.Cli;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.value.Service;
import dev.vmklab.drawing.picture.Role;
import dev.vmklab.drawing.picture.Theme;
import dev.vmklab.format.DesignDocument;
import dev.vmklab.format.DocumentFile;
import dev.vmklab.format.ParameterFile;
import dev.vmklab.format.ReportFile;
import dev.vmklab.report.document.ReportDocument;
import java.awt.image.BufferedImage;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
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

    @TempDir
    Path folder;

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
    void savesWithTheKeyboardWhatOpensAgainAlike(FxRobot robot) throws Exception {
        DesignDocument document = flat();
        window.show(document);
        Path file = folder.resolve("saved.vmklab.json");
        window.choose(file);

        robot.push(KeyCode.CONTROL, KeyCode.S);
        until(() -> window.bench().document().file().isPresent());

        assertThat(DocumentFile.read(file)).isEqualTo(document);
        assertThat(window.stage().getTitle()).startsWith("saved.vmklab.json");
    }

    @Test
    void saysWhereABrokenFileIsBroken(FxRobot robot) throws Exception {
        Path file = folder.resolve("broken.vmklab.json");
        Files.writeString(file, DocumentFile.text(flat()).replace("\"mtu\": 1500", "\"mtu\": 20"));
        window.choose(file);

        robot.push(KeyCode.CONTROL, KeyCode.O);
        until(() -> robot.lookup("#error-details").tryQuery().isPresent());

        assertThat(robot.lookup("#error-details").queryAs(TextArea.class).getText())
                .containsPattern("broken\\.vmklab\\.json:\\d+:\\d+: .*mtu.*20");
        robot.push(KeyCode.ENTER);
    }

    @Test
    void exportsTheReportWithTheNumbersOfARun(FxRobot robot) throws Exception {
        DesignDocument document = flat();
        window.show(document);
        window.choose(folder);

        robot.push(KeyCode.CONTROL, KeyCode.E);
        until(() ->
                Files.exists(folder.resolve("latency.png")) && window.bench().isIdle());

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(f -> f.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "report.json", "report.png", "drawing.png", "bandwidth.png", "latency.png");
        }
        ReportDocument report = ReportFile.read(folder.resolve("report.json"));
        Run run = Run.of(
                document.design(),
                document.scenarioToPlay(),
                ParameterFile.standard().parameters(document));
        assertThat(report.migrations()).hasSize(run.recording().migrations().size());
        robot.push(KeyCode.ENTER);
    }

    @Test
    void exportsTheReportOfTheCommandLineToTheByte(FxRobot robot) throws Exception {
        window.show(flat());
        Path fromWindow = folder.resolve("window");
        window.choose(fromWindow);
        robot.push(KeyCode.CONTROL, KeyCode.E);
        until(() -> Files.exists(fromWindow.resolve("latency.png"))
                && window.bench().isIdle());
        robot.push(KeyCode.ENTER);
        Path file = folder.resolve("flat.vmklab.json");
        Files.writeString(file, DocumentFile.text(flat()));
        Path fromCommandLine = folder.resolve("cli");

        int exit = Cli.run(
                new String[] {"run", file.toString(), "--report", fromCommandLine.toString()},
                Window.VERSION,
                new PrintWriter(Writer.nullWriter()),
                new PrintWriter(Writer.nullWriter()));

        assertThat(exit).isZero();
        assertThat(fromWindow.resolve("report.json")).hasSameBinaryContentAs(fromCommandLine.resolve("report.json"));
    }

    @Test
    void importShowsItsDesignAndItsLedgerInProblems(FxRobot robot) throws Exception {
        window.show(flat());
        window.choose(SmallInventory.write(folder.resolve("export")));

        robot.push(KeyCode.CONTROL, KeyCode.I);
        until(() -> window.bench().document().get().design().hosts().stream()
                .anyMatch(h -> h.name().equals(SmallInventory.HOST)));
        robot.push(KeyCode.ENTER);
        window.selectTab("tab-problems");

        int lines = window.bench().document().get().ledger().lines().size();
        assertThat(lines).isPositive();
        window.until("#problems", TableView.class, rows -> rows.getItems().size() >= lines);
        assertThat(window.bench().document().isDirty()).isTrue();
        assertThat(window.bench().document().file()).isEmpty();
    }

    @Test
    void exportsTheViewInFourTimesAsManyPixels(FxRobot robot) throws Exception {
        window.show(flat());
        CanvasPane canvas = window.find("#canvas", CanvasPane.class);
        until(() -> canvas.geometry().isPresent());
        Path file = folder.resolve("view.png");
        window.choose(folder.resolve("view"));

        window.perform("menu-file-png4");
        until(() -> Files.exists(file) && window.bench().isIdle());

        BufferedImage image = ImageIO.read(file.toFile());
        assertThat(image.getWidth()).isEqualTo(4 * (int) canvas.getWidth());
        assertThat(image.getHeight()).isEqualTo(4 * (int) canvas.getHeight());
        assertThat(image.getRGB(0, 0)).isEqualTo(Theme.light().argb(Role.CANVAS));
        robot.push(KeyCode.ENTER);
    }

    @Test
    void exportsTheViewAtAnyScale(FxRobot robot) throws Exception {
        window.show(flat());
        CanvasPane canvas = window.find("#canvas", CanvasPane.class);
        until(() -> canvas.geometry().isPresent());
        Path file = folder.resolve("view.png");
        window.choose(file);

        window.perform("menu-file-pngAtScale");
        until(() -> robot.lookup("#asked").tryQuery().isPresent());
        robot.clickOn("#asked").push(KeyCode.CONTROL, KeyCode.A).write("1.5").push(KeyCode.ENTER);
        until(() -> Files.exists(file) && window.bench().isIdle());

        BufferedImage image = ImageIO.read(file.toFile());
        assertThat(image.getWidth()).isEqualTo(Math.round(1.5 * (int) canvas.getWidth()));
        robot.push(KeyCode.ENTER);
    }

    @Test
    void exportsTheWholeDrawingAsSvg(FxRobot robot) throws Exception {
        window.show(flat());
        CanvasPane canvas = window.find("#canvas", CanvasPane.class);
        until(() -> canvas.geometry().isPresent());
        Path file = folder.resolve("drawing.svg");
        window.choose(file);

        window.perform("menu-file-svg");
        until(() -> Files.exists(file) && window.bench().isIdle());

        assertThat(Files.readString(file)).contains("<svg").contains("esx01").contains("</svg>");
        robot.push(KeyCode.ENTER);
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

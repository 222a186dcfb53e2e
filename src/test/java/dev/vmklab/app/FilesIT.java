package dev.vmklab.app;

import static dev.vmklab.app.Window.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.analysis.Run;
import dev.vmklab.app.canvas.CanvasPane;
import dev.vmklab.cli.Cli;
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
import java.util.stream.Stream;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// What the window reads and writes: designs, imports, reports and pictures.
@ExtendWith(ApplicationExtension.class)
class FilesIT {
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

    private static DesignDocument flat() throws Exception {
        return Samples.read(Samples.FIRST).orElseThrow();
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
}

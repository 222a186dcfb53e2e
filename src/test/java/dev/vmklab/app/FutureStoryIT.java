package dev.vmklab.app;

import static dev.vmklab.app.Window.onFx;
import static dev.vmklab.app.Window.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vmklab.analysis.comparison.Comparison;
import dev.vmklab.app.insight.ShownComparison;
import dev.vmklab.app.session.LiveRun;
import dev.vmklab.app.session.Session;
import dev.vmklab.cli.Cli;
import dev.vmklab.format.ComparisonFile;
import dev.vmklab.format.DesignDocument;
import dev.vmklab.format.DocumentFile;
import dev.vmklab.format.ReportFile;
import dev.vmklab.report.document.MigrationResult;
import dev.vmklab.report.document.ReportDocument;
import dev.vmklab.simulation.recording.Log;
import dev.vmklab.simulation.recording.MigrationRecord;
import dev.vmklab.units.Units;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// An architect plays the flat network, goes back to before the burst, tries Network I/O Control in a fork, and sees
/// what the command line says too.
@ExtendWith(ApplicationExtension.class)
class FutureStoryIT {
    private static final double BEFORE_THE_BURST = 15;
    private static final double SAME = 1e-6;

    private Window window;

    @TempDir
    private Path folder;

    @Start
    void start(Stage stage) {
        window = Window.open(stage);
    }

    @BeforeEach
    void open() throws Exception {
        window.show(Samples.read(Samples.FIRST).orElseThrow());
    }

    @AfterEach
    void close() {
        window.close();
    }

    private Session session() {
        return window.bench().session();
    }

    private static void vmklab(StringWriter out, String... arguments) {
        StringWriter err = new StringWriter();
        int code = Cli.run(arguments, Window.VERSION, new PrintWriter(out), new PrintWriter(err));
        assertThat(code).as(err.toString()).isEqualTo(Cli.OK);
    }

    /// What `vmklab run` says of a document.
    private ReportDocument run(String name, DesignDocument document) throws Exception {
        Path file = folder.resolve(name + DocumentFile.DESIGN_SUFFIX);
        DocumentFile.save(file, document);
        Path report = folder.resolve(name);
        vmklab(new StringWriter(), "run", file.toString(), "--report", report.toString());
        return ReportFile.parse(Files.readString(report.resolve("report.json")), "report.json");
    }

    private void playToTheEnd(FxRobot robot) {
        onFx(() -> {
            session().setSpeed(Double.POSITIVE_INFINITY);
            return true;
        });
        window.focus("#canvas", Node.class);
        robot.push(KeyCode.SPACE);
        until(() -> session().isFinished()
                && !session().playingProperty().get()
                && session().time() == session().endProperty().get());
    }

    /// Drags the slider to an instant, near enough.
    private void drag(double to) {
        Slider slider = window.find("#seek", Slider.class);
        onFx(() -> {
            slider.setValue(to);
            return true;
        });
        until(() -> session().time() == to);
    }

    private List<String> verdict() {
        return onFx(() -> window.stage().getScene().getRoot().lookupAll("#verdict .label").stream()
                .map(n -> ((Label) n).getText())
                .toList());
    }

    private void migrationsAre(ReportDocument report) {
        window.selectTab("tab-migrations");
        TableView<?> table = window.find("#migrations", TableView.class);
        until(() -> table.getItems().size() == report.migrations().size());
        for (MigrationResult migration : report.migrations()) {
            assertThat(rows(table))
                    .anySatisfy(row -> assertThat(row)
                            .contains(migration.vm())
                            .contains(Units.seconds(migration.durationSeconds()))
                            .contains(Units.seconds(migration.downtimeSeconds())));
        }
    }

    /// All cells of a table, a line a row; numbers as they are sorted.
    private static List<String> rows(TableView<?> table) {
        return onFx(() -> table.lookupAll(".table-row-cell").stream()
                .map(row -> row.lookupAll(".table-cell").stream()
                        .map(cell -> String.valueOf(((TableCell<?, ?>) cell).getText()))
                        .reduce("", (a, b) -> a + " | " + b))
                .toList());
    }

    @Test
    void playsGoesBackForksWithNiocAndSaysWhatTheCommandSays(FxRobot robot) throws Exception {
        DesignDocument flat = window.bench().document().get();
        ReportDocument reported = run("flat", flat);
        playToTheEnd(robot);
        assertThat(session().time()).isCloseTo(reported.ranges().getLast().toSeconds(), within(SAME));
        migrationsAre(reported);
        window.selectTab("tab-verdict");
        until(() -> verdict().containsAll(reported.verdict()));

        drag(BEFORE_THE_BURST);
        LiveRun fork = Forking.with(window, "Network I/O Control");
        until(() -> fork.runProperty()
                .get()
                .filter(r -> !r.design().equals(flat.design()))
                .isPresent());
        assertThat(session().time()).isEqualTo(BEFORE_THE_BURST);
        playToTheEnd(robot);

        ReportDocument withNioc = run("nioc", window.bench().document().get());
        migrationsAre(withNioc);
        Log<MigrationRecord> migrations =
                fork.runProperty().get().orElseThrow().recording().migrations();
        for (int i = 0; i < migrations.size(); i++) {
            assertThat(migrations.get(i).durationSeconds())
                    .isCloseTo(withNioc.migrations().get(i).durationSeconds(), within(SAME));
            assertThat(migrations.get(i).durationSeconds())
                    .isNotCloseTo(reported.migrations().get(i).durationSeconds(), within(SAME));
        }
        assertThat(worstWrites(withNioc)).isLessThan(0.1 * worstWrites(reported));
        window.selectTab("tab-verdict");
        until(() -> verdict().containsAll(withNioc.verdict()));

        onFx(() -> {
            session().show(session().base());
            return true;
        });
        migrationsAre(reported);
    }

    private static double worstWrites(ReportDocument report) {
        return report.statistics().datastores().stream()
                .filter(d -> d.direction().equals("writes") && d.host().equals(Optional.of("esx01")))
                .flatMap(d -> d.latency().stream())
                .mapToDouble(l -> l.worstP99Seconds())
                .max()
                .orElseThrow();
    }

    @Test
    void aComparisonWithAFileIsThatOfTheCommand() throws Exception {
        Path a = folder.resolve("a" + DocumentFile.DESIGN_SUFFIX);
        Path b = folder.resolve("b" + DocumentFile.DESIGN_SUFFIX);
        DocumentFile.save(a, window.bench().document().get());
        DocumentFile.save(b, Samples.read("separated").orElseThrow());
        StringWriter said = new StringWriter();
        vmklab(said, "compare", a.toString(), b.toString(), "--json");
        Comparison comparison = ComparisonFile.parse(said.toString(), "comparison");
        window.seek(30);
        window.choose(b);

        window.perform("menu-compare-file");
        until(() -> session().runs().size() == 2);
        TableView<?> table = window.find("#compare", TableView.class);
        until(() -> !table.getItems().isEmpty());

        assertThat(cells(table)).isEqualTo(ShownComparison.of(comparison));
        assertThat(session().time()).isEqualTo(30);
        assertThat(onFx(() -> window.stage()
                        .getScene()
                        .getRoot()
                        .lookup("#difference-legend")
                        .isVisible()))
                .isTrue();
    }

    private static List<List<String>> cells(TableView<?> table) {
        return onFx(() -> IntStream.range(0, table.getItems().size())
                .mapToObj(row -> table.getColumns().stream()
                        .map(c -> String.valueOf(c.getCellData(row)))
                        .toList())
                .toList());
    }
}

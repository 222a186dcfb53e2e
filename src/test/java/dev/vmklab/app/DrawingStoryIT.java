package dev.vmklab.app;

import static dev.vmklab.app.Window.onFx;
import static dev.vmklab.app.Window.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.analysis.Run;
import dev.vmklab.analysis.StorageLatency;
import dev.vmklab.design.Design;
import dev.vmklab.design.compute.Vm;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.storage.Datastore;
import dev.vmklab.design.value.Id;
import dev.vmklab.format.DesignDocument;
import dev.vmklab.format.DocumentFile;
import dev.vmklab.scenario.MigrationHappening;
import dev.vmklab.scenario.TimedEvent;
import dev.vmklab.simulation.recording.MigrationRecord;
import dev.vmklab.simulation.recording.Recording;
import dev.vmklab.simulation.recording.StoragePathKey;
import java.nio.file.Path;
import java.util.function.Predicate;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.util.Subscription;
import javax.imageio.ImageIO;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// An architect draws a four-host design from an empty canvas and plays it, by mouse and keyboard alone.
@ExtendWith(ApplicationExtension.class)
class DrawingStoryIT {
    private static final int MOST_ACTIONS = 80;
    private static final double QUIET_SECONDS = 4;

    /// To five times the real time.
    private static final int SPEED_UPS = 2;

    /// One vMotion leaves the writes of its source a share of the vmnic, and a queue.
    private static final double LEAST_REACTION = 1.2;

    @TempDir
    Path folder;

    private Window window;
    private Architect architect;

    @Start
    void start(Stage stage) {
        window = Window.open(stage);
    }

    @BeforeEach
    void beginEmpty(FxRobot robot) {
        architect = new Architect(window, robot);
        architect.look();
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void anArchitectDrawsFourHostsAndSeesAMigrationDelayStorage(TestReporter reporter) throws Exception {
        DesignDocument empty = architect.content();
        picture("drawing-empty");

        drawTheFirstHost();
        drawStorageAndFabric();
        picture("drawing-first-host");
        multiply();
        cable();

        Design drawn = architect.content().design();
        reporter.publishEntry("user actions", Integer.toString(architect.actions()));
        assertThat(architect.actions()).isLessThanOrEqualTo(MOST_ACTIONS);
        checkDesign(drawn);
        playMigrations(drawn);

        undoAndRedoAll(empty);
        saveAndReopen();
    }

    private void drawTheFirstHost() throws Exception {
        architect.press(KeyCode.MINUS);
        architect.press(KeyCode.MINUS);
        architect.press(KeyCode.MINUS);
        architect.press(KeyCode.MINUS);
        architect.dragPart("Host 2 \u00d7 10 GbE", 90, 120);
        architect.doubleClick("esx01 vmk0");
        architect.type("10.0.10.11");
        architect.finish("10");
        addVmk("vMotion vmk", "10.0.20.11", "20");
        architect.doubleClick("esx01 VM Network");
        architect.type("VM Network");
        architect.finish("100");
    }

    private void addVmk(String part, String address, String vlan) {
        architect.dragPart(part, "esx01 vSwitch0");
        until(architect::isWriting);
        architect.type(address);
        architect.finish(vlan);
    }

    private void drawStorageAndFabric() throws Exception {
        architect.dragPart("ToR pair", 280, 250);
        architect.dragPart("Storage array", 280, 335);
        architect.doubleClick("filer e0a");
        architect.type("e0a");
        architect.type("10.0.30.5");
        architect.finish("30");
        architect.dragPart("NFS datastore", "filer");
        architect.dragPart("Database VM", "esx01 VM Network");
        addVmk("NFS vmk", "10.0.30.11", "30");
        architect.dragPart("Mail server VM", "esx01 VM Network");
        architect.drag("filer e0a", "ToR A");
    }

    private void multiply() {
        architect.click("esx01");
        architect.press(KeyCode.CONTROL, KeyCode.D);
        architect.look();
        architect.press(KeyCode.CONTROL, KeyCode.D);
        architect.look();
        architect.press(KeyCode.CONTROL, KeyCode.D);
        architect.look();
        architect.press(KeyCode.CONTROL, KeyCode.DIGIT0);
    }

    private void cable() {
        for (int n = 1; n <= 4; n++) {
            architect.drag("esx0" + n + " vmnic0", "ToR A");
            architect.drag("esx0" + n + " vmnic1", "ToR B");
        }
    }

    private static void checkDesign(Design drawn) throws Exception {
        DocumentFile.text(DesignDocument.of(drawn));
        assertThat(drawn.hosts()).extracting(Host::name).containsExactly("esx01", "esx02", "esx03", "esx04");
        for (int n = 0; n < 4; n++) {
            Host host = drawn.hosts().get(n);
            String last = Integer.toString(11 + n);
            assertThat(host.vmks())
                    .extracting(v -> v.ip().orElseThrow().toString())
                    .containsExactly("10.0.10." + last + "/24", "10.0.20." + last + "/24", "10.0.30." + last + "/24");
        }
        assertThat(drawn.physicalSwitches()).hasSize(2);
        assertThat(drawn.cables()).hasSize(2 + 1 + 8);
        assertThat(drawn.datastores()).hasSize(1);
        Datastore nfs = drawn.datastores().getFirst();
        assertThat(nfs.hosts()).hasSize(4);
        assertThat(drawn.vms()).hasSize(8);
        assertThat(drawn.vms()).extracting(Vm::name).contains("db-01", "db-04", "mail-01", "mail-04");
        assertThat(drawn.vms()).allMatch(vm -> vm.disks().size() == 1);
    }

    /// Two VMs are dragged one right after the other while the run goes on.
    private void playMigrations(Design drawn) throws Exception {
        architect.press(KeyCode.SPACE);
        for (int i = 0; i < SPEED_UPS; i++) {
            architect.key(KeyCode.CONTROL, KeyCode.UP);
        }
        until(() -> time() > QUIET_SECONDS);
        double[] earliest = {Double.MAX_VALUE};
        double begun = onFx(this::time);
        Subscription watch = onFx(() -> window.bench()
                .session()
                .timeProperty()
                .subscribe(now -> earliest[0] = Math.min(earliest[0], now.doubleValue())));
        architect.drag("db-01", "esx02");
        architect.drag("mail-03", "esx04");
        picture("drawing-running");
        until(() -> migrations() == 2);
        onFx(() -> {
            watch.unsubscribe();
            return true;
        });
        assertThat(earliest[0]).isGreaterThanOrEqualTo(begun);
        seeStorageReact(drawn);
        architect.press(KeyCode.SPACE);
    }

    private double time() {
        return window.bench().session().time();
    }

    /// Those that have ended so far.
    private long migrations() {
        return window.bench()
                .session()
                .runProperty()
                .get()
                .map(r -> r.recording().migrations().size())
                .orElse(0);
    }

    private void seeStorageReact(Design drawn) {
        TimedEvent first = architect.content().scenarios().getFirst().events().getFirst();
        Run run = onFx(() -> window.bench().session().runProperty().get()).orElseThrow();
        Recording recording = run.recording();
        Id database = ((MigrationHappening.Migrate) first.happening()).vm();
        MigrationRecord one = recording.migrations().get(0);
        double until = (one.vm().equals(database) ? one : recording.migrations().get(1)).endedAt();
        Predicate<StoragePathKey> writesOfTheSource =
                k -> k.write() && k.host().equals(drawn.hosts().getFirst().id());
        double before = StorageLatency.distribution(recording, 0, first.atSeconds(), writesOfTheSource)
                .p95();
        double during = StorageLatency.distribution(recording, first.atSeconds() + 2, until - 1, writesOfTheSource)
                .p95();
        assertThat(during).isGreaterThan(LEAST_REACTION * before);
    }

    private void undoAndRedoAll(DesignDocument empty) {
        DesignDocument full = architect.content();
        int edits = position();
        for (int i = edits - 1; i >= 0; i--) {
            architect.key(KeyCode.CONTROL, KeyCode.Z);
            assertThat(position()).as(this::failure).isEqualTo(i);
        }
        assertThat(architect.content()).isEqualTo(empty);
        for (int i = 1; i <= edits; i++) {
            architect.key(KeyCode.CONTROL, KeyCode.Y);
            assertThat(position()).as(this::failure).isEqualTo(i);
        }
        assertThat(architect.content()).isEqualTo(full);
    }

    /// Where the document stands in its history.
    private int position() {
        return onFx(() -> window.bench().document().historyProperty().get().position());
    }

    private String failure() {
        return onFx(() -> window.bench().session().failureProperty().get())
                .map(Throwables::getStackTrace)
                .orElse("");
    }

    private void saveAndReopen() {
        DesignDocument full = architect.content();
        Path file = folder.resolve("drawn.vmklab.json");
        window.choose(file);
        architect.key(KeyCode.CONTROL, KeyCode.S);
        until(() -> window.bench().document().file().filter(file::equals).isPresent());
        architect.key(KeyCode.CONTROL, KeyCode.N);
        until(() -> window.bench().document().get().design().hosts().isEmpty());
        architect.key(KeyCode.CONTROL, KeyCode.O);
        until(() -> window.bench().document().get().equals(full));
    }

    /// Writes a picture of the window where the property `vmklab.pictures` names a folder, as for the README.
    private void picture(String name) {
        String to = System.getProperty("vmklab.pictures", "");
        if (!to.isEmpty()) {
            architect.look();
            onFx(() -> {
                window.bench().pulse().beat(System.nanoTime());
                WritableImage image = window.stage().getScene().snapshot(null);
                return ImageIO.write(
                        SwingFXUtils.fromFXImage(image, null),
                        "png",
                        Path.of(to, name + ".png").toFile());
            });
        }
    }
}

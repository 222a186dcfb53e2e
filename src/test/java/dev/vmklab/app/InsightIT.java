package dev.vmklab.app;

import static dev.vmklab.app.Window.onFx;
import static dev.vmklab.app.Window.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vmklab.analysis.Run;
import dev.vmklab.app.insight.ShownSplit;
import dev.vmklab.design.fabric.Cable;
import dev.vmklab.design.host.Vmnic;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.Service;
import dev.vmklab.format.DesignDocument;
import dev.vmklab.network.Link;
import dev.vmklab.scenario.ElementHappening;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// What is worked out about whole runs.
@ExtendWith(ApplicationExtension.class)
class InsightIT {
    private Window window;

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

    private void press(String button) {
        window.until(button, Button.class, b -> !b.isDisabled());
        window.fire(button);
    }

    private TableView<?> table(String id) {
        return window.find(id, TableView.class);
    }

    private String cell(TableView<?> table, int column, int row) {
        return String.valueOf(onFx(() -> table.getColumns().get(column).getCellData(row)));
    }

    private static void open(TableView<?> table, int row) {
        onFx(() -> {
            table.getSelectionModel().select(row);
            table.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
            return true;
        });
    }

    @Test
    void contentionNamesWhoLostToTheMigrationsAndLeadsThere() {
        window.seek(40);
        window.selectTab("tab-contention");
        until(() -> !table("#contention").getItems().isEmpty());

        assertThat(cell(table("#contention"), 2, 0)).startsWith("vMotion +");
        assertThat(cell(table("#contention"), 3, 0)).startsWith("NFS \u2212");

        open(table("#contention"), 0);
        until(() -> window.bench().session().time() == 24);
    }

    @Test
    void whyExplainsTheShownInstantAndTriesWhatWouldChangeIt() {
        window.seek(60);
        window.selectTab("tab-why");
        press("#why-start");
        until(() -> table("#why").getItems().size() > 3);

        assertThat(sentences()).anySatisfy(s -> assertThat(s).contains("nfs01").contains("ms"));
        assertThat(cell(table("#why"), 0, 0)).startsWith("as it is");
        int rows = table("#why").getItems().size();
        assertThat(IntStream.range(0, rows).mapToObj(r -> cell(table("#why"), 0, r)))
                .anyMatch(t -> t.contains("QoS"))
                .anyMatch(t -> t.startsWith("without"));
    }

    private List<String> sentences() {
        return onFx(() -> window.stage().getScene().getRoot().lookupAll(".verdict .label").stream()
                .map(n -> ((Label) n).getText())
                .toList());
    }

    @Test
    void aFailureOfTheSweepPlaysAndShowsItsWorstInstant() {
        window.selectTab("tab-sweep");
        press("#sweep-start");
        until(() -> !table("#sweep").getItems().isEmpty());
        assertThat((Double)
                        onFx(() -> (Double) table("#sweep").getColumns().get(1).getCellData(0)))
                .isPositive();

        open(table("#sweep"), 0);

        until(() -> window.bench()
                .session()
                .runProperty()
                .get()
                .filter(r ->
                        r.scenario().events().stream().anyMatch(e -> e.happening() instanceof ElementHappening.Fail))
                .isPresent());
        assertThat(window.bench().session().time()).isPositive();
    }

    @Test
    void aSelectedUplinkIsTakenApartAtOnceAndAddsUpToWhatIsRecorded() {
        Vmnic vmnic = document().design().hosts().getFirst().vmnics().getFirst();
        window.seek(30);
        window.selectTab("tab-split");
        onFx(() -> {
            window.bench().selection().select(vmnic.id());
            return true;
        });
        until(() -> !table("#split").getItems().isEmpty());

        Run run = window.bench().session().runProperty().get().orElseThrow();
        double sent = recorded(run, Link.Kind.UPLINK_TRANSMIT, vmnic.id());
        double received = recorded(run, Link.Kind.UPLINK_RECEIVE, vmnic.id());
        for (String by : List.of("adapter", "VLAN", "service")) {
            assertThat(sum(by, 2)).as("transmit by %s", by).isCloseTo(sent, within(1.0));
            assertThat(sum(by, 3)).as("receive by %s", by).isCloseTo(received, within(1.0));
        }
        double before = sum("service", 2);
        window.seek(10);
        until(() -> sum("service", 2) != before);
    }

    private static double recorded(Run run, Link.Kind kind, Id vmnic) {
        int link = IntStream.range(0, run.network().linkCount())
                .filter(l -> run.network().link(l).kind() == kind
                        && (run.network().link(l).from().equals(vmnic)
                                || run.network().link(l).to().equals(vmnic)))
                .findFirst()
                .orElseThrow();
        return run.recording().linkRate(link).at(30);
    }

    private double sum(String by, int column) {
        return ShownSplit.sum(table("#split"), by, column);
    }

    @Test
    void anEditInTheMiddleOfARunTakesEffectFromThere() {
        int cables = document().design().cables().size();
        window.seek(50);
        Cable cable = document().design().cables().getFirst();
        Id filer = document()
                .design()
                .storageArrays()
                .getFirst()
                .ports()
                .getFirst()
                .id();
        Cable toFiler = document().design().cables().stream()
                .filter(c -> c.a().equals(filer) || c.b().equals(filer))
                .findFirst()
                .orElse(cable);

        onFx(() -> {
            window.bench()
                    .document()
                    .edit(
                            "Remove the filer's cable",
                            d -> d.withDesign(d.design()
                                    .withCables(d.design().cables().stream()
                                            .filter(c -> !c.equals(toFiler))
                                            .toList())));
            return true;
        });

        until(() -> window.bench()
                .session()
                .runProperty()
                .get()
                .filter(r -> r.design().cables().size() + 1 == cables)
                .isPresent());
        assertThat(window.bench().session().time()).isEqualTo(50);
        var recording =
                window.bench().session().runProperty().get().orElseThrow().recording();
        assertThat(recording.serviceRate(Service.NFS).at(10)).isPositive();
        window.seek(60);
        assertThat(recording.serviceRate(Service.NFS).at(60)).isZero();
    }

    private DesignDocument document() {
        return window.bench().document().get();
    }
}

package dev.vmklab.app;

import static dev.vmklab.app.Window.onFx;
import static dev.vmklab.app.Window.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vmklab.analysis.Run;
import dev.vmklab.analysis.contention.Contention;
import dev.vmklab.analysis.contention.Contentions;
import dev.vmklab.analysis.why.Counterfactual;
import dev.vmklab.analysis.why.Explanation;
import dev.vmklab.analysis.why.Reading;
import dev.vmklab.analysis.why.Subject;
import dev.vmklab.analysis.why.Subjects;
import dev.vmklab.analysis.why.Topic;
import dev.vmklab.simulation.Simulation;
import dev.vmklab.units.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Every number in the window is that of a run made anew, without the window.
@ExtendWith(ApplicationExtension.class)
class ShownNumbersIT {
    private static final double IN_THE_BURST = 60;

    private Window window;

    @Start
    void start(Stage stage) {
        window = Window.open(stage);
    }

    @BeforeEach
    void playToTheBurst() throws Exception {
        window.show(Samples.read(Samples.FIRST).orElseThrow());
        window.seek(IN_THE_BURST);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void theWordsOfWhyAndEachCounterfactualAreThoseOfAFreshRun() {
        window.selectTab("tab-why");
        window.until("#why-start", Button.class, b -> !b.isDisabled());
        window.fire("#why-start");
        Simulation fresh = fresh();
        fresh.runUntil(IN_THE_BURST);
        Subject subject = Subjects.of(fresh, Topic.anything()).orElseThrow();
        List<Counterfactual> tried = Counterfactual.of(fresh, subject);
        assertThat(tried).hasSizeGreaterThan(2);
        List<List<String>> expected = new ArrayList<>();
        for (Counterfactual otherwise : tried) {
            var result = Counterfactual.tryOn(fresh, subject, otherwise, run().parameters());
            expected.add(numbers(result.text(), result.otherwise()));
        }

        until(() -> lines("#why", "What would be otherwise", "Mean", "p99").containsAll(expected));

        assertThat(onFx(() -> window.stage().getScene().getRoot().lookupAll(".verdict .label").stream()
                        .map(n -> ((Label) n).getText())
                        .toList()))
                .containsAll(Explanation.of(fresh, subject).words());
    }

    private static List<String> numbers(String text, Reading reading) {
        var latency = reading.latency().orElseThrow();
        return List.of(text, Units.seconds(latency.meanSeconds()), Units.seconds(latency.p99Seconds()));
    }

    @Test
    void theContentionLaneHasTheChangesOfAFreshRunAndTheyAddUpToTheChangeInUse() {
        window.selectTab("tab-contention");
        List<Contention> found = Contentions.between(
                        fresh(), IN_THE_BURST, link -> link.cable().isPresent())
                .stream()
                .filter(Contention::isContested)
                .toList();
        assertThat(found).isNotEmpty();
        found.forEach(c -> assertThat(c.change()).isCloseTo(c.after() - c.before(), within(1.0)));
        List<List<String>> expected = found.stream()
                .map(c -> List.of(
                        "" + c.atSeconds(), c.label(), Units.rate(c.before()) + " \u2192 " + Units.rate(c.after())))
                .toList();

        until(() -> lines("#contention", "Time", "Link", "Use").size() >= expected.size());

        assertThat(lines("#contention", "Time", "Link", "Use")).startsWith(expected.toArray(List[]::new));
    }

    private Simulation fresh() {
        return Simulation.of(run().design(), run().scenario(), run().parameters());
    }

    private Run run() {
        return window.bench().session().runProperty().get().orElseThrow();
    }

    private List<List<String>> lines(String id, String... titles) {
        return onFx(() -> {
            TableView<?> table = window.find(id, TableView.class);
            return IntStream.range(0, table.getItems().size())
                    .mapToObj(row -> List.of(titles).stream()
                            .map(title -> cell(table, title, row))
                            .toList())
                    .toList();
        });
    }

    private static String cell(TableView<?> table, String title, int row) {
        TableColumn<?, ?> column = table.getColumns().stream()
                .filter(c -> c.getText().equals(title))
                .findFirst()
                .orElseThrow();
        return String.valueOf(column.getCellData(row));
    }
}

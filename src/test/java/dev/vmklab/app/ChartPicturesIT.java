package dev.vmklab.app;

import static dev.vmklab.app.Window.onFx;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.app.chart.ChartView;
import dev.vmklab.design.Design;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import dev.vmklab.drawing.picture.Role;
import dev.vmklab.drawing.picture.Theme;
import dev.vmklab.format.DesignDocument;
import dev.vmklab.samples.SampleFiles;
import dev.vmklab.scenario.AvailabilityHappening;
import dev.vmklab.scenario.ElementHappening;
import dev.vmklab.scenario.Happening;
import dev.vmklab.scenario.MigrationHappening;
import dev.vmklab.scenario.Scenario;
import dev.vmklab.scenario.StorageHappening;
import dev.vmklab.scenario.TimedEvent;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Pictures of all charts at the peak of a burst, and of everything that can be broken, in both themes, to look at, in
/// `target/pictures`.
@Tag("slow")
@ExtendWith(ApplicationExtension.class)
class ChartPicturesIT {
    private static final double PEAK = 46;
    private Window window;
    private Pictures pictures;

    @Start
    void start(Stage stage) {
        window = Window.open(stage);
        pictures = new Pictures(window);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void dark(boolean on) {
        onFx(() -> {
            window.bench().darkProperty().set(on);
            return true;
        });
    }

    private void select(Optional<Id> element) {
        onFx(() -> {
            window.bench().selection().set(element.stream().toList());
            return true;
        });
    }

    private void choose(String chart, int number) {
        onFx(() -> {
            Node view = window.stage().getScene().getRoot().lookupAll(".chart-view").stream()
                    .filter(n -> n instanceof ChartView && (chart + " chart").equals(n.getAccessibleText()))
                    .findFirst()
                    .orElseThrow();
            javafx.scene.control.ComboBox<?> combo =
                    (javafx.scene.control.ComboBox<?>) view.getParent().lookup(".combo-box");
            combo.getSelectionModel().select(number);
            return true;
        });
    }

    @Test
    void allChartsAtThePeakOfTheBurst() throws Exception {
        DesignDocument flat = Samples.read(Samples.FIRST).orElseThrow();
        window.show(flat);
        window.seek(PEAK);
        for (boolean dark : new boolean[] {false, true}) {
            String theme = dark ? "-dark" : "-light";
            dark(dark);
            select(Optional.empty());
            window.selectTab("tab-bandwidth");
            window.selectTab("tab-latency");
            BufferedImage design = pictures.take("charts-design" + theme);
            select(Optional.of(
                    flat.design().hosts().getFirst().vmnics().getFirst().id()));
            pictures.take("charts-uplink" + theme);
            select(Optional.of(flat.design().vms().getFirst().id()));
            pictures.take("charts-vm" + theme);
            window.selectTab("tab-utilisation");
            window.selectTab("tab-contention");
            pictures.take("charts-utilisation" + theme);
            window.selectTab("tab-lanes");
            choose("Lanes", 0);
            pictures.take("charts-contention" + theme);
            choose("Lanes", 1);
            pictures.take("charts-states" + theme);
            Theme shown = dark ? Theme.dark() : Theme.light();
            assertThat(Pictures.count(design, shown.argb(Role.VMOTION))).isPositive();
        }
    }

    @Test
    void everythingThatCanBeBroken() throws Exception {
        DesignDocument sample = SampleFiles.read("standard-2x10");
        window.show(sample.withScenarios(List.of(broken(sample.design()))));
        window.seek(12.5);
        for (boolean dark : new boolean[] {false, true}) {
            dark(dark);
            BufferedImage seen = pictures.take("broken" + (dark ? "-dark" : "-light"));
            assertThat(Pictures.count(seen, (dark ? Theme.dark() : Theme.light()).argb(Role.FAILED)))
                    .isGreaterThan(200);
        }
    }

    private static Scenario broken(Design design) {
        List<Happening> all = new ArrayList<>();
        all.add(new ElementHappening.Fail(design.hosts().get(0).vmnics().get(0).id()));
        all.add(new ElementHappening.BlackHole(
                design.hosts().get(1).vmnics().get(0).id()));
        all.add(new ElementHappening.Degrade(
                design.hosts().get(1).vmnics().get(1).id(), 0.1, 0.001, 0));
        all.add(new ElementHappening.Flap(design.hosts().get(2).vmnics().get(0).id(), 1, 9, 10));
        all.add(new AvailabilityHappening.Isolate(design.hosts().get(0).id()));
        all.add(new StorageHappening.FailController(
                design.storageArrays().getFirst().id(), 0));
        all.add(new MigrationHappening.Evacuate(design.hosts().get(2).id()));
        List<TimedEvent> events = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            events.add(new TimedEvent(Id.of("event-" + i), 5 + i, all.get(i)));
        }
        return new Scenario(Id.of("scenario-broken"), "Broken", "", 60, 1, events, Extras.NONE);
    }
}

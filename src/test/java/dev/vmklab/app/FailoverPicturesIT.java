package dev.vmklab.app;

import static dev.vmklab.app.Window.onFx;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.design.value.Id;
import dev.vmklab.drawing.picture.Role;
import dev.vmklab.drawing.picture.Theme;
import dev.vmklab.format.DesignDocument;
import dev.vmklab.samples.SampleFiles;
import dev.vmklab.scenario.ElementHappening;
import dev.vmklab.scenario.Scenario;
import dev.vmklab.scenario.TimedEvent;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Pictures of every phase of a failover, in both themes, to look at, in `target/pictures`: a vmnic fails, its team
/// does
/// not know yet, its ports have moved, and it is back.
@Tag("slow")
@ExtendWith(ApplicationExtension.class)
class FailoverPicturesIT {
    private static final double FAILS = 10;
    private static final double RESTORED = 30;
    private static final Map<String, Double> PHASES = new TreeMap<>(Map.of(
            "1-before", FAILS - 1,
            "2-detection-gap", FAILS + 0.3,
            "3-moved", FAILS + 0.8,
            "4-settled", FAILS + 10,
            "5-restored", RESTORED + 0.5));

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

    @Test
    void everyPhaseLooksDifferent() throws Exception {
        DesignDocument sample = SampleFiles.read("standard-2x10");
        Id vmnic = sample.design().hosts().getFirst().vmnics().getFirst().id();
        Scenario scenario = sample.scenarioToPlay()
                .withEvents(List.of(
                        new TimedEvent(Id.of("event-fails"), FAILS, new ElementHappening.Fail(vmnic)),
                        new TimedEvent(Id.of("event-back"), RESTORED, new ElementHappening.Restore(vmnic))));
        window.show(sample.withScenarios(List.of(scenario)));
        onFx(() -> {
            window.bench().selection().select(sample.design().hosts().getFirst().id());
            return true;
        });
        window.perform("menu-view-zoomSelection");
        for (boolean dark : List.of(false, true)) {
            onFx(() -> {
                window.bench().darkProperty().set(dark);
                return true;
            });
            Theme colours = dark ? Theme.dark() : Theme.light();
            for (Map.Entry<String, Double> phase : PHASES.entrySet()) {
                window.seek(phase.getValue());
                BufferedImage seen = pictures.take("failover-" + phase.getKey() + (dark ? "-dark" : "-light"));
                boolean failed = phase.getValue() >= FAILS && phase.getValue() < RESTORED;
                assertThat(Pictures.count(seen, colours.argb(Role.FAILED)) > 100)
                        .as(phase.getKey())
                        .isEqualTo(failed);
            }
        }
    }
}

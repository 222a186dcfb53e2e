package dev.vmklab.app;

import static dev.vmklab.app.Window.onFx;
import static dev.vmklab.app.Window.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.app.canvas.CanvasPane;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.text.Font;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Both looks are complete.
@ExtendWith(ApplicationExtension.class)
class LooksIT {
    private static final List<String> TABS = List.of(
            "tab-bandwidth",
            "tab-utilisation",
            "tab-lanes",
            "tab-split",
            "tab-links",
            "tab-latency",
            "tab-verdict",
            "tab-why",
            "tab-contention",
            "tab-sweep",
            "tab-compare",
            "tab-events",
            "tab-migrations",
            "tab-problems");

    private final List<String> warnings = new CopyOnWriteArrayList<>();
    private final Logger log = Logger.getLogger("javafx.css");
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord message) {
            warnings.add(message.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    private Window window;

    @Start
    void start(Stage stage) {
        log.addHandler(listener);
        window = Window.open(stage);
    }

    @AfterEach
    void close() {
        window.close();
        log.removeHandler(listener);
    }

    @Test
    void noStyleIsInvalidOrMissingInEitherTheme() throws Exception {
        window.show(Samples.read(Samples.FIRST).orElseThrow());
        for (boolean dark : List.of(false, true)) {
            dark(dark);
            TABS.forEach(tab -> {
                window.selectTab(tab);
                onFx(() -> {
                    window.stage().getScene().getRoot().applyCss();
                    return true;
                });
            });
        }

        assertThat(warnings).isEmpty();
    }

    @Test
    void theCanvasChangesItsGroundWithTheTheme() {
        CanvasPane canvas = window.find("#canvas", CanvasPane.class);
        BackgroundFill light = onFx(() -> canvas.getBackground().getFills().getFirst());

        dark(true);

        until(() -> !canvas.getBackground().getFills().getFirst().equals(light));
    }

    @Test
    void everyWeightOfTheShippedFontIsFound() {
        assertThat(onFx(Font::getFamilies)).contains("Inter Tabular", "Inter Tabular Medium", "Inter Tabular SemiBold");
    }

    private void dark(boolean on) {
        onFx(() -> {
            window.bench().darkProperty().set(on);
            return true;
        });
    }
}

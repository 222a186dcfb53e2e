package dev.vmklab.app;

import static dev.vmklab.app.Window.onFx;
import static dev.vmklab.app.Window.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.drawing.picture.Role;
import dev.vmklab.drawing.picture.Theme;
import java.awt.image.BufferedImage;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Pictures of what is asked about a run, to look at, in `target/pictures`.
@Tag("slow")
@ExtendWith(ApplicationExtension.class)
class FuturePicturesIT {
    private static final double PEAK = 30;

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

    private void fire(String button) {
        window.until(button, Button.class, b -> !b.isDisabled());
        window.fire(button);
    }

    private void filled(String table) {
        window.until(table, TableView.class, rows -> !rows.getItems().isEmpty());
    }

    @Test
    void theBurstWhyAndBothFuturesInBothThemes() throws Exception {
        for (boolean dark : List.of(false, true)) {
            String theme = dark ? "dark" : "light";
            Theme colours = dark ? Theme.dark() : Theme.light();
            onFx(() -> {
                window.bench().darkProperty().set(dark);
                return true;
            });
            window.show(Samples.read(Samples.FIRST).orElseThrow());
            window.seek(60);
            window.seek(PEAK);
            window.selectTab("tab-bandwidth");
            window.selectTab("tab-latency");
            pictures.take("burst-" + theme);
            window.selectTab("tab-why");
            fire("#why-start");
            filled("#why");
            pictures.take("why-" + theme);
            window.selectTab("tab-contention");
            filled("#contention");
            pictures.take("contention-" + theme);
            onFx(() -> {
                window.bench()
                        .selection()
                        .select(window.bench()
                                .document()
                                .get()
                                .design()
                                .hosts()
                                .getFirst()
                                .vmnics()
                                .getFirst()
                                .id());
                return true;
            });
            window.selectTab("tab-split");
            filled("#split");
            pictures.take("split-" + theme);
            window.selectTab("tab-sweep");
            fire("#sweep-start");
            filled("#sweep");
            pictures.take("failures-" + theme);
            fork();
            window.selectTab("tab-bandwidth");
            filled("#compare");
            BufferedImage both = pictures.take("compare-" + theme);
            assertThat(Pictures.count(both, colours.argb(Role.LESS))).isGreaterThan(100);
            window.perform("menu-compare-end");
            onFx(() -> {
                window.bench().session().closeForks();
                return true;
            });
        }
    }

    private void fork() {
        window.seek(19);
        Forking.with(window, "QoS");
        until(() -> window.bench().session().shownProperty().get().until() >= 19);
        window.seek(PEAK);
        Node legend = window.find("#difference-legend", Node.class);
        until(legend::isVisible);
    }
}

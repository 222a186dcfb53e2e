package dev.vmklab.app;

import static dev.vmklab.app.Window.onFx;
import static dev.vmklab.app.Window.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vmklab.app.chart.ChartView;
import dev.vmklab.charts.Chart;
import dev.vmklab.charts.TimeWindow;
import dev.vmklab.design.value.Id;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// What the mouse does in a chart.
@ExtendWith(ApplicationExtension.class)
class ChartIT {
    private static final double IN_THE_BURST = 60;
    private static final double END = 180;

    private Window window;

    @Start
    void start(Stage stage) {
        window = Window.open(stage);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void playToTheBurst() throws Exception {
        window.show(Samples.read(Samples.FIRST).orElseThrow());
        window.seek(IN_THE_BURST);
        until(() -> bandwidth().shownWindow().filter(w -> w.to() == END).isPresent());
        until(() -> latency().shownWindow().filter(w -> w.to() == END).isPresent());
    }

    @Test
    void aDragZoomsAllChartsAndADoubleClickShowsEverythingAgain() throws Exception {
        playToTheBurst();
        Pointer mouse = new Pointer(bandwidth());

        mouse.drag(place(0.4), place(0.6));

        until(() -> bandwidth().shownWindow().orElseThrow().length() < END / 2);
        until(() -> latency().shownWindow().equals(bandwidth().shownWindow()));
        TimeWindow zoomed = onFx(() -> bandwidth().shownWindow().orElseThrow());
        assertThat(zoomed.from()).isBetween(50.0, 90.0);
        assertThat(zoomed.to()).isBetween(zoomed.from() + 10, 130.0);

        mouse.doubleClick(place(0.5));

        until(() -> bandwidth().shownWindow().orElseThrow().length() == END);
    }

    @Test
    void aClickGoesToItsInstant() throws Exception {
        playToTheBurst();

        new Pointer(bandwidth()).click(place(0.3));

        until(() -> window.bench().session().time() != IN_THE_BURST);
        assertThat(window.bench().session().time()).isCloseTo(END * 0.25, within(END * 0.1));
    }

    @Test
    void theMouseShowsValueUnitAndFormula() throws Exception {
        playToTheBurst();

        new Pointer(bandwidth()).move(new Point2D(place(0.3).getX(), bandwidth().getHeight() - 40));

        until(() -> tip().isVisible());
        String text = onFx(() -> tip().getText());
        assertThat(text).contains("NFS").contains("Gbit/s").contains("wire bit/s");
    }

    @Test
    void anEntryOfTheLegendSwitchesItsLayerOff() throws Exception {
        playToTheBurst();
        until(() -> entry("vMotion").isPresent());
        Node entry = onFx(() -> entry("vMotion").orElseThrow());

        new Pointer(entry).click(new Point2D(4, 4));

        until(() -> entry.getAccessibleText().endsWith("hidden"));
    }

    @Test
    void theBandwidthOfWhatIsSelectedShowsAtOnceAndCrumbsLeadUpFromIt() throws Exception {
        playToTheBurst();
        Id vmnic = uplink("esx01");

        select(vmnic);

        until(() -> title().startsWith("esx01 vmnic0, transmit by service"));
        until(() -> entry("NFS").isPresent() && entry("vMotion").isPresent());

        onFx(() -> {
            crumb("esx01").fire();
            return true;
        });
        until(() -> title().startsWith("esx01, transmit by service"));
    }

    @Test
    void aPinnedChartKeepsItsScopeWhateverIsSelected() throws Exception {
        playToTheBurst();
        select(uplink("esx01"));
        until(() -> title().startsWith("esx01 vmnic0"));
        ToggleButton pin = (ToggleButton) onFx(() -> bandwidth().getParent().lookup(".toggle-button"));
        onFx(() -> {
            pin.setSelected(true);
            return true;
        });

        select(uplink("esx02"));
        assertThat(onFx(this::title)).startsWith("esx01 vmnic0");

        onFx(() -> {
            pin.setSelected(false);
            return true;
        });
        until(() -> title().startsWith("esx02 vmnic0"));
    }

    private Id uplink(String host) {
        return window.bench().document().get().design().hosts().stream()
                .filter(h -> h.name().equals(host))
                .findFirst()
                .orElseThrow()
                .vmnics()
                .getFirst()
                .id();
    }

    private void select(Id id) {
        onFx(() -> {
            window.bench().selection().select(id);
            return true;
        });
    }

    private String title() {
        return bandwidth().chart().map(Chart::title).orElse("");
    }

    private Button crumb(String text) {
        return bandwidth().getParent().lookupAll(".crumb").stream()
                .filter(n -> n instanceof Button b && b.getText().equals(text))
                .map(Button.class::cast)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theValuesGoToTheClipboard() throws Exception {
        playToTheBurst();
        copyWith("Copy values as CSV");

        until(() -> {
            String text = Clipboard.getSystemClipboard().getString();
            return text != null && text.startsWith("seconds,");
        });
    }

    @Test
    void thePictureGoesToTheClipboardAtLeastAsWideAsItIsShown() throws Exception {
        playToTheBurst();
        copyWith("Copy picture");

        until(() -> Clipboard.getSystemClipboard().hasImage());
        assertThat(onFx(() -> Clipboard.getSystemClipboard().getImage().getWidth()))
                .isGreaterThanOrEqualTo(onFx(() -> bandwidth().plotWidth()));
    }

    /// From an empty clipboard, so that what is found there is what this copied.
    private void copyWith(String item) {
        onFx(() -> {
            Clipboard.getSystemClipboard().clear();
            return true;
        });

        window.contextItem(bandwidth(), item);
    }

    private Optional<Node> entry(String label) {
        return window.stage().getScene().getRoot().lookupAll(".reading").stream()
                .filter(n ->
                        n.getAccessibleText() != null && n.getAccessibleText().startsWith(label))
                .findFirst();
    }

    private ChartView bandwidth() {
        return chart("Bandwidth chart");
    }

    private ChartView latency() {
        return chart("Latency chart");
    }

    private ChartView chart(String name) {
        return (ChartView) window.stage().getScene().getRoot().lookupAll(".chart-view").stream()
                .filter(node -> name.equals(node.getAccessibleText()))
                .findFirst()
                .orElseThrow();
    }

    private Label tip() {
        return (Label) bandwidth().lookup(".chart-tip");
    }

    /// Halfway up the bandwidth chart, at a share of its width.
    private Point2D place(double share) {
        return onFx(
                () -> new Point2D(bandwidth().getWidth() * share, bandwidth().getHeight() / 2));
    }
}

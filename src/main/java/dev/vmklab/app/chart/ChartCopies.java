package dev.vmklab.app.chart;

import dev.vmklab.charts.Chart;
import dev.vmklab.charts.TimeWindow;
import java.util.Optional;
import java.util.concurrent.Future;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/// What can be taken from a chart: its picture and its values, through the clipboard.
final class ChartCopies {
    private final ChartView view;
    private final ChartWorker worker;
    private final ChartZoom zoom;
    private Optional<Future<String>> values = Optional.empty();

    ChartCopies(ChartView view, ChartWorker worker, ChartZoom zoom) {
        this.view = view;
        this.worker = worker;
        this.zoom = zoom;
    }

    ContextMenu menu() {
        MenuItem picture = new MenuItem("Copy picture");
        picture.setOnAction(event -> view.shownImage().ifPresent(ChartCopies::copy));
        MenuItem table = new MenuItem("Copy values as CSV");
        table.setOnAction(event -> copyValues());
        MenuItem whole = new MenuItem("Show the whole run");
        whole.setOnAction(event -> zoom.clear());
        return new ContextMenu(picture, table, new SeparatorMenuItem(), whole);
    }

    /// The pixels that are shown belong to the next picture too, so a copy is handed over.
    private static void copy(Image shown) {
        PixelReader reader = shown.getPixelReader();
        ClipboardContent content = new ClipboardContent();
        content.putImage(new WritableImage(reader, (int) shown.getWidth(), (int) shown.getHeight()));
        Clipboard.getSystemClipboard().setContent(content);
    }

    private void copyValues() {
        if (view.chart().isEmpty() || view.shownWindow().isEmpty()) {
            return;
        }
        Chart chart = view.chart().get();
        TimeWindow window = view.shownWindow().get();
        values = Optional.of(worker.compute(() -> chart.csv(window)));
    }

    /// Takes over values that have been written meanwhile. Called once a pulse.
    void update() {
        values.filter(Future::isDone).ifPresent(written -> {
            values = Optional.empty();
            if (written.state() == Future.State.SUCCESS) {
                ClipboardContent content = new ClipboardContent();
                content.putString(written.resultNow());
                Clipboard.getSystemClipboard().setContent(content);
            }
        });
    }
}

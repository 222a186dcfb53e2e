package dev.vmklab.app.chart;

import dev.vmklab.charts.Chart;
import dev.vmklab.charts.ChartPainter;
import dev.vmklab.charts.ChartRaster;
import dev.vmklab.charts.TimeWindow;
import dev.vmklab.drawing.picture.Theme;
import java.util.Optional;
import java.util.concurrent.Future;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/// What can be taken from a chart: its picture and its values, through the clipboard.
final class ChartCopies {
    private static final int SHARP = 2;
    private static final double LEAST_WIDTH = 640;
    private static final double LEAST_HEIGHT = 320;

    private final ChartView view;
    private final ChartWorker worker;
    private final ChartZoom zoom;
    private Optional<Future<String>> values = Optional.empty();
    private Optional<Future<ChartRaster>> picture = Optional.empty();

    ChartCopies(ChartView view, ChartWorker worker, ChartZoom zoom) {
        this.view = view;
        this.worker = worker;
        this.zoom = zoom;
    }

    ContextMenu menu() {
        MenuItem copy = new MenuItem("Copy picture");
        copy.setOnAction(event -> copyPicture());
        MenuItem table = new MenuItem("Copy values as CSV");
        table.setOnAction(event -> copyValues());
        MenuItem whole = new MenuItem("Show the whole run");
        whole.setOnAction(event -> zoom.clear());
        return new ContextMenu(copy, table, new SeparatorMenuItem(), whole);
    }

    /// As it is printed: with its title and a legend, sharp enough for a page.
    private void copyPicture() {
        if (view.chart().isEmpty() || view.shownWindow().isEmpty()) {
            return;
        }
        Chart chart = view.chart().get();
        TimeWindow window = view.shownWindow().get();
        int width = (int) Math.max(LEAST_WIDTH, view.getWidth() * SHARP);
        int height = (int) Math.max(LEAST_HEIGHT, view.getHeight() * SHARP);
        Theme theme = view.theme();
        picture = Optional.of(worker.compute(() -> {
            ChartRaster raster = new ChartRaster(width, height);
            ChartPainter.paintFull(chart, raster, SHARP, window, theme);
            return raster;
        }));
    }

    private static Image image(ChartRaster raster) {
        WritableImage image = new WritableImage(raster.width(), raster.height());
        image.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        raster.width(),
                        raster.height(),
                        PixelFormat.getIntArgbPreInstance(),
                        raster.pixels(),
                        0,
                        raster.width());
        return image;
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
        picture.filter(Future::isDone).ifPresent(painted -> {
            picture = Optional.empty();
            if (painted.state() == Future.State.SUCCESS) {
                ClipboardContent content = new ClipboardContent();
                content.putImage(image(painted.resultNow()));
                Clipboard.getSystemClipboard().setContent(content);
            }
        });
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

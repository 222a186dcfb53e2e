package dev.vmklab.app.chart;

import dev.vmklab.charts.Chart;
import dev.vmklab.charts.PlotArea;
import dev.vmklab.charts.Reading;
import dev.vmklab.charts.TimeWindow;
import dev.vmklab.drawing.picture.Theme;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/// Shows a chart as pixels and the time cursor as a line above them. A click or drag asks for another instant.
public final class ChartView extends Region {
    private static final double LEAST = 40;

    private final ImageView image = new ImageView();
    private final Region cursor = new Region();
    private final ChartPictures pictures;
    private final Consumer<List<Reading>> onReadings;
    private Optional<Chart> chart = Optional.empty();
    private Optional<ChartPictures.Picture> picture = Optional.empty();

    /// @param seek called with the instant that the user points at, seconds
    /// @param onReadings called with the values at the cursor
    public ChartView(ChartWorker worker, DoubleConsumer seek, Consumer<List<Reading>> onReadings) {
        this.pictures = new ChartPictures(worker);
        this.onReadings = onReadings;
        getStyleClass().add("chart-view");
        cursor.getStyleClass().add("time-cursor");
        cursor.setMouseTransparent(true);
        cursor.setManaged(false);
        cursor.setVisible(false);
        image.setManaged(false);
        image.setMouseTransparent(true);
        getChildren().addAll(image, cursor);
        setMinSize(LEAST, LEAST);
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> point(event, seek));
        addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> point(event, seek));
    }

    /// Shows another chart.
    public void setChart(Optional<Chart> shown) {
        chart = shown;
        if (shown.isEmpty()) {
            picture = Optional.empty();
            image.setImage(null);
            cursor.setVisible(false);
        }
    }

    /// Shows what has been painted, and has painted what has changed. Called once a pulse while it is visible.
    public void update(TimeWindow window, double until, double time, Theme theme) {
        pictures.take().ifPresent(this::show);
        double scale =
                getScene().getWindow() == null ? 1 : getScene().getWindow().getRenderScaleX();
        int width = (int) Math.round(getWidth() * scale);
        int height = (int) Math.round(getHeight() * scale);
        if (chart.isPresent() && width >= LEAST && height >= LEAST) {
            pictures.order(chart.get(), new ChartOrder(width, height, scale, window, until, time, theme));
        }
        moveCursor(time);
    }

    private void show(ChartPictures.Picture shown) {
        if (chart.isPresent()) {
            picture = Optional.of(shown);
            image.setImage(shown.image());
            image.setFitWidth(shown.order().width() / shown.order().scale());
            image.setFitHeight(shown.order().height() / shown.order().scale());
            onReadings.accept(shown.readings());
        }
    }

    private void moveCursor(double time) {
        picture.ifPresent(p -> {
            double scale = p.order().scale();
            PlotArea area = p.area();
            double x = area.xOf(time) / scale;
            cursor.setVisible(
                    time >= area.window().from() && time <= area.window().to());
            cursor.resizeRelocate(Math.rint(x * scale) / scale, area.y() / scale, 1, area.height() / scale);
        });
    }

    private void point(MouseEvent event, DoubleConsumer seek) {
        picture.ifPresent(p -> {
            double scale = p.order().scale();
            PlotArea area = p.area();
            double inside = Math.clamp(event.getX() * scale, area.x(), area.x() + area.width());
            seek.accept(area.timeAt(inside));
        });
    }

    /// The picture that is shown, for those who look at its pixels.
    public Optional<javafx.scene.image.Image> shownImage() {
        return picture.map(ChartPictures.Picture::image);
    }
}

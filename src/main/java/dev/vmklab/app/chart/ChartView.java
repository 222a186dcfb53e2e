package dev.vmklab.app.chart;

import dev.vmklab.charts.Chart;
import dev.vmklab.charts.PlotArea;
import dev.vmklab.charts.Reading;
import dev.vmklab.charts.TimeWindow;
import dev.vmklab.drawing.picture.Theme;
import dev.vmklab.units.Units;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;

/// Shows a chart as pixels, the time cursor as a line above them, and what stands under the mouse beside it.
///
/// A click asks for another instant; a drag zooms all charts to the part it covers, the wheel zooms around the mouse, a
/// double click shows everything again.
public final class ChartView extends Region {
    private static final double LEAST = 40;
    private static final double DRAG = 4;
    private static final double TIP = 12;

    private final ImageView image = new ImageView();
    private final Region cursor = new Region();
    private final Region brush = new Region();
    private final Label tip = new Label();
    private final Label nothing = new Label();
    private final ChartPictures pictures;
    private final Consumer<ChartPictures.Picture> onShown;
    private final DoubleConsumer seek;
    private final ChartZoom zoom;
    private Optional<Chart> chart = Optional.empty();
    private Optional<ChartPictures.Picture> picture = Optional.empty();
    private Optional<ChartOrder.Pointer> pointer = Optional.empty();
    private Set<String> hidden = Set.of();
    private double pressedAt = Double.NaN;

    /// @param seek called with the instant that the user points at, seconds
    /// @param onShown called with each new picture
    ChartView(ChartWorker worker, DoubleConsumer seek, ChartZoom zoom, Consumer<ChartPictures.Picture> onShown) {
        this.pictures = new ChartPictures(worker);
        this.seek = seek;
        this.zoom = zoom;
        this.onShown = onShown;
        getStyleClass().add("chart-view");
        cursor.getStyleClass().add("time-cursor");
        brush.getStyleClass().add("chart-brush");
        tip.getStyleClass().add("chart-tip");
        nothing.getStyleClass().add("chart-nothing");
        nothing.setWrapText(true);
        for (Node node : List.of(image, cursor, brush, nothing, tip)) {
            node.setManaged(false);
            node.setMouseTransparent(true);
        }
        cursor.setVisible(false);
        brush.setVisible(false);
        tip.setVisible(false);
        nothing.setVisible(false);
        getChildren().addAll(image, cursor, brush, nothing, tip);
        setMinSize(LEAST, LEAST);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        addEventHandler(MouseEvent.MOUSE_MOVED, this::move);
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> pointer = Optional.empty());
        addEventHandler(ScrollEvent.SCROLL, this::scroll);
    }

    /// Shows another chart.
    public void setChart(Optional<Chart> shown) {
        chart = shown;
        if (shown.isEmpty()) {
            picture = Optional.empty();
            image.setImage(null);
            cursor.setVisible(false);
            tip.setVisible(false);
            nothing.setVisible(false);
        }
    }

    public Optional<Chart> chart() {
        return chart;
    }

    /// Switches layers and curves off, by their labels.
    public void hide(Set<String> labels) {
        hidden = Set.copyOf(labels);
    }

    /// Shows what has been painted, and has painted what has changed. Called once a pulse while it is visible.
    public void update(TimeWindow window, double until, double time, Theme theme) {
        pictures.take().ifPresent(this::show);
        double scale =
                getScene().getWindow() == null ? 1 : getScene().getWindow().getRenderScaleX();
        int width = (int) Math.round(getWidth() * scale);
        int height = (int) Math.round(getHeight() * scale);
        if (chart.isPresent() && width >= LEAST && height >= LEAST) {
            Optional<ChartOrder.Pointer> at = pointer.map(p -> new ChartOrder.Pointer(p.x() * scale, p.y() * scale));
            pictures.order(chart.get(), new ChartOrder(width, height, scale, window, until, time, theme, hidden, at));
        }
        moveCursor(time);
        if (pointer.isEmpty()) {
            tip.setVisible(false);
        }
    }

    private void show(ChartPictures.Picture shown) {
        if (chart.isPresent()) {
            picture = Optional.of(shown);
            image.setImage(shown.image());
            image.setFitWidth(shown.order().width() / shown.order().scale());
            image.setFitHeight(shown.order().height() / shown.order().scale());
            onShown.accept(shown);
            showNothing(shown);
            showTip(shown);
        }
    }

    /// In the middle of the plot, why nothing is there.
    private void showNothing(ChartPictures.Picture shown) {
        nothing.setVisible(shown.nothing().isPresent());
        nothing.setText(shown.nothing().orElse(""));
        double scale = shown.order().scale();
        PlotArea area = shown.area();
        double wide = Math.min(nothing.prefWidth(-1), area.width() / scale);
        double high = nothing.prefHeight(wide);
        nothing.resizeRelocate(
                area.x() / scale + (area.width() / scale - wide) / 2,
                area.y() / scale + (area.height() / scale - high) / 2,
                wide,
                high);
    }

    /// The value under the mouse with its instant and how it comes about.
    private void showTip(ChartPictures.Picture shown) {
        Optional<ChartOrder.Pointer> at = shown.order().pointer().filter(p -> pointer.isPresent());
        tip.setVisible(at.isPresent() && shown.pointed().isPresent());
        if (at.isEmpty() || shown.pointed().isEmpty()) {
            return;
        }
        Reading reading = shown.pointed().get();
        double scale = shown.order().scale();
        String instant = Units.instant(shown.area().timeAt(at.get().x()));
        tip.setText(reading.label() + "  " + reading.text() + "\nat " + instant + "\n"
                + chart.map(Chart::formula).orElse(""));
        tip.autosize();
        double x = at.get().x() / scale + TIP;
        double y = at.get().y() / scale + TIP;
        tip.relocate(
                x + tip.getWidth() > getWidth() ? Math.max(0, x - tip.getWidth() - 2 * TIP) : x,
                Math.max(0, Math.min(y, getHeight() - tip.getHeight())));
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

    private void press(MouseEvent event) {
        requestFocus();
        pressedAt = event.getButton() == MouseButton.PRIMARY ? inside(event.getX()) : Double.NaN;
    }

    private void move(MouseEvent event) {
        pointer = Optional.of(new ChartOrder.Pointer(event.getX(), event.getY()));
    }

    private void drag(MouseEvent event) {
        move(event);
        double x = inside(event.getX());
        boolean brushes = Math.abs(x - pressedAt) >= DRAG;
        picture.filter(p -> brushes || brush.isVisible()).ifPresent(p -> {
            double scale = p.order().scale();
            brush.setVisible(true);
            brush.resizeRelocate(
                    Math.min(x, pressedAt),
                    p.area().y() / scale,
                    Math.abs(x - pressedAt),
                    p.area().height() / scale);
        });
    }

    private void release(MouseEvent event) {
        if (Double.isNaN(pressedAt)) {
            return;
        }
        double from = timeAt(Math.min(pressedAt, inside(event.getX())));
        double to = timeAt(Math.max(pressedAt, inside(event.getX())));
        if (brush.isVisible()) {
            zoom.to(from, to);
        } else if (event.getClickCount() > 1) {
            zoom.clear();
        } else if (picture.isPresent()) {
            seek.accept(from);
        }
        brush.setVisible(false);
        pressedAt = Double.NaN;
    }

    private void scroll(ScrollEvent event) {
        picture.filter(p -> event.getDeltaY() != 0).ifPresent(p -> {
            zoom.around(p.area().window(), timeAt(inside(event.getX())), Math.signum(event.getDeltaY()));
            event.consume();
        });
    }

    /// A place between the edges of the plot.
    private double inside(double x) {
        return picture.map(p -> Math.clamp(
                        x,
                        p.area().x() / p.order().scale(),
                        (p.area().x() + p.area().width()) / p.order().scale()))
                .orElse(x);
    }

    /// The instant at a place of the view, seconds.
    double instantAt(double x) {
        return timeAt(inside(x));
    }

    private double timeAt(double x) {
        return picture.map(p -> p.area().timeAt(x * p.order().scale())).orElse(0.0);
    }

    /// The picture that is shown, for those who look at its pixels.
    public Optional<Image> shownImage() {
        return picture.map(ChartPictures.Picture::image);
    }

    /// Of the picture that is shown.
    Theme theme() {
        return picture.map(p -> p.order().theme()).orElseGet(Theme::light);
    }

    /// How wide the plot of the picture that is shown is, pixels; 0 before the first one.
    public double plotWidth() {
        return picture.map(p -> p.area().width()).orElse(0.0);
    }

    /// The time window of the picture that is shown.
    public Optional<TimeWindow> shownWindow() {
        return picture.map(p -> p.order().window());
    }
}

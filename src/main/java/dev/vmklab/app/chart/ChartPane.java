package dev.vmklab.app.chart;

import dev.vmklab.analysis.why.Topic;
import dev.vmklab.app.ui.Colours;
import dev.vmklab.charts.TimeWindow;
import dev.vmklab.drawing.picture.Role;
import dev.vmklab.drawing.picture.Theme;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Background;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.controlsfx.control.SearchableComboBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// A chart with the choice of what it shows and of how much time, and the values at the cursor beside it.
public final class ChartPane extends BorderPane {
    private static final List<Span> SPANS = List.of(
            Span.WHOLE,
            new Span("Last 10 s", 10),
            new Span("Last minute", 60),
            new Span("Last 10 min", 600),
            new Span("Last hour", 3600));

    private final ComboBox<ChartChoice> choice = new SearchableComboBox<>();
    private final ComboBox<Span> span = new ComboBox<>();
    private final ChartView view;
    private final ReadingsPane readings;
    private final ChartCopies copies;
    private final ChartZoom zoom;
    private Why onWhy = (time, about) -> {};
    private double pointedAt;
    private double time;
    private double end;
    private Theme theme = Theme.light();
    private boolean refilling;
    private final ToggleButton pin = new ToggleButton("", new FontIcon("mdi2p-pin-outline"));
    private final HBox picker;
    private Optional<ChartChoice> chosen = Optional.empty();

    /// @param name what it charts, for people who do not see it
    /// @param zoom what all charts of the window are zoomed to
    public ChartPane(String name, ChartWorker worker, DoubleConsumer seek, ChartZoom zoom) {
        this.zoom = zoom;
        view = new ChartView(worker, seek, zoom, shown -> readings().show(shown.readings()));
        readings = new ReadingsPane(view::hide);
        copies = new ChartCopies(view, worker, zoom);
        view.setFocusTraversable(true);
        view.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        ContextMenu menu = copies.menu();
        MenuItem why = new MenuItem("Why here?");
        why.setOnAction(
                event -> onWhy.ask(pointedAt, chosen.map(ChartChoice::about).orElse(Topic.anything())));
        menu.getItems().addFirst(why);
        view.setOnContextMenuRequested(event -> {
            pointedAt = view.instantAt(event.getX());
            menu.show(view, event.getScreenX(), event.getScreenY());
        });
        view.setAccessibleText(name + " chart");
        choice.setAccessibleText(name + " of");
        choice.getStyleClass().add("small");
        choice.setPrefWidth(220);
        choice.valueProperty().subscribe(this::choose);
        choice.skinProperty().subscribe(skin -> nameSearchField("Search what the " + name + " chart shows"));
        span.setAccessibleText("Time shown");
        span.getStyleClass().add("small");
        span.getItems().setAll(SPANS);
        span.setValue(Span.WHOLE);
        span.setOnAction(event -> zoom.clear());
        Button detach = new Button("", new FontIcon("mdi2o-open-in-new"));
        detach.getStyleClass().addAll("small", "flat", "button-icon");
        detach.setTooltip(new Tooltip("Open this chart in a window of its own"));
        detach.setAccessibleText("Open the " + name + " chart in a window of its own");
        detach.setOnAction(event -> detach());
        pin.getStyleClass().addAll("small", "flat", "button-icon");
        pin.setTooltip(new Tooltip("Keep what this chart shows, whatever is selected"));
        pin.setAccessibleText("Keep what the " + name + " chart shows");
        picker = new HBox(choice);
        picker.setAlignment(Pos.CENTER_LEFT);
        picker.setMinWidth(0);
        span.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(picker, Priority.ALWAYS);
        HBox head = new HBox(8, pin, picker, unzoom(name), span, detach);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("dock-head");
        setTop(head);
        setCenter(view);
        setRight(readings);
        getStyleClass().add("chart-pane");
    }

    /// What answers when the user asks why something is as it is.
    @FunctionalInterface
    public interface Why {
        /// @param seconds the instant
        /// @param about what the chart is about
        void ask(double seconds, Topic about);
    }

    /// What answers when the user asks why an instant is as it is.
    public void onWhy(Why answer) {
        onWhy = answer;
    }

    private ReadingsPane readings() {
        return readings;
    }

    /// Shows while the charts are zoomed.
    private Button unzoom(String name) {
        Button unzoom = new Button("Zoomed", new FontIcon("mdi2m-magnify-remove-outline"));
        unzoom.getStyleClass().addAll("small", "flat");
        unzoom.setTooltip(new Tooltip("Show the whole time again (double click in the chart)"));
        unzoom.setAccessibleText("Show the whole time of the " + name + " chart again");
        unzoom.setOnAction(event -> zoom.clear());
        unzoom.visibleProperty().bind(zoom.windowProperty().map(Optional::isPresent));
        unzoom.managedProperty().bind(unzoom.visibleProperty());
        return unzoom;
    }

    /// The field that the control's skin adds has no name of its own for screen readers.
    private void nameSearchField(String text) {
        for (Node child : choice.getChildrenUnmodifiable()) {
            if (child instanceof TextInputControl field) {
                field.setAccessibleText(text);
            }
        }
    }

    public void setTheme(Theme theme) {
        setBackground(Background.fill(Colours.of(theme.argb(Role.FRAME))));
    }

    /// Lets something else than the list of [#offer] choose what is shown.
    ///
    /// @return what is told when something is chosen there by hand: it pins the chart
    Runnable pickWith(Node node) {
        HBox.setHgrow(node, Priority.ALWAYS);
        picker.getChildren().setAll(node);
        return () -> pin.setSelected(true);
    }

    /// Whether it keeps what it shows.
    BooleanProperty pinnedProperty() {
        return pin.selectedProperty();
    }

    /// Shows a chart.
    void show(ChartChoice shown) {
        chosen = Optional.of(shown);
        readings.reset();
        view.setChart(chosen.map(c -> c.chart().get()));
    }

    /// Offers charts. One that the user chose or pinned stays where it is still offered, else the first one shows.
    ///
    /// @param renew whether they belong to another run
    public void offer(List<ChartChoice> choices, boolean renew) {
        Optional<ChartChoice> before = Optional.ofNullable(choice.getValue());
        refilling = true;
        // The skin of a searchable choice looks for what is chosen while the list is empty.
        choice.setValue(null);
        choice.getItems().setAll(choices);
        Optional<ChartChoice> kept = choices.stream()
                .filter(c -> pin.isSelected() && before.filter(c::equals).isPresent())
                .findFirst()
                .or(() -> choices.stream().findFirst());
        choice.setValue(kept.orElse(null));
        refilling = false;
        if (renew || kept.isEmpty() || !kept.equals(before)) {
            kept.ifPresentOrElse(this::show, () -> view.setChart(Optional.empty()));
        }
    }

    private void choose(@org.jspecify.annotations.Nullable ChartChoice byHand) {
        if (!refilling && byHand != null) {
            pin.setSelected(true);
            show(byHand);
        }
    }

    /// Opens what is shown now in a window of its own, to zoom, print and save.
    private void detach() {
        chosen.ifPresent(c -> ChartWindow.open(getScene().getWindow(), c.chart().get(), shownWindow(), theme));
    }

    /// Brings the picture up to date. Called once a pulse while it is visible.
    public void update(double newTime, double until, double newEnd, Theme newTheme) {
        time = newTime;
        end = newEnd;
        theme = newTheme;
        view.update(shownWindow(), until, time, theme);
        copies.update();
    }

    private TimeWindow shownWindow() {
        return zoom.window().orElseGet(() -> span.getValue().around(time, end));
    }

    /// The part that all charts are zoomed to.
    public Optional<TimeWindow> zoomed() {
        return zoom.window();
    }

    public ChartView view() {
        return view;
    }
}

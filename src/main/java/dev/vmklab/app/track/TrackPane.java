package dev.vmklab.app.track;

import dev.vmklab.app.chart.ChartZoom;
import dev.vmklab.design.Design;
import dev.vmklab.design.DesignIndex;
import dev.vmklab.design.value.Id;
import dev.vmklab.scenario.Scenario;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// The track with its name and the library of events.
public final class TrackPane extends BorderPane {
    private final TrackModel model;
    private final EventTrack track;
    private final MenuButton add = new MenuButton("Add event", new FontIcon("mdi2p-plus"));
    private Design design = Design.empty("-");
    private DesignIndex index = DesignIndex.of(design);
    private final DoubleSupplier time;

    /// @param seek called with the instant that the user points at, seconds
    /// @param time the instant that the window shows, seconds
    /// @param selected what is selected in the window
    public TrackPane(
            TrackModel model, ChartZoom zoom, DoubleConsumer seek, DoubleSupplier time, Supplier<List<Id>> selected) {
        this.model = model;
        this.time = time;
        track = new EventTrack(model, zoom, seek);
        setId("track-pane");
        getStyleClass().add("track-pane");
        add.setId("add-event");
        add.getStyleClass().addAll("small", "flat");
        add.setAccessibleText("Add an event at the time cursor");
        add.setOnShowing(event -> fill(selected.get()));
        fill(List.of());
        Label title = new Label("Scenario");
        title.getStyleClass().add("pane-title");
        VBox head = new VBox(2, title, add);
        head.getStyleClass().add("track-head");
        ScrollPane scroll = new ScrollPane(track);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("track-scroll");
        scroll.setFocusTraversable(false);
        setLeft(head);
        setCenter(scroll);
    }

    private void fill(List<Id> selected) {
        add.getItems()
                .setAll(new EventLibrary(design, index, selected)
                        .offers().stream().map(this::item).toList());
    }

    private MenuItem item(EventLibrary.Offer offer) {
        String about = offer.steps().isEmpty()
                ? " (nothing in the design that it could be about)"
                : "  " + HappeningText.of(offer.steps().getFirst().happening(), index);
        MenuItem item = new MenuItem(offer.name() + about);
        item.setDisable(offer.steps().isEmpty());
        item.setOnAction(event -> model.add("Add " + offer.name(), offer, tenths(time.getAsDouble())));
        return item;
    }

    private static double tenths(double seconds) {
        return Math.ceil(seconds * 10) / 10;
    }

    /// What can befall an element at the time of the cursor, for its context menu.
    public List<MenuItem> itemsAbout(Id id) {
        return new EventLibrary(design, index, List.of(id))
                .offersAbout(id).stream()
                        .map(offer -> {
                            MenuItem item = new MenuItem(offer.name());
                            item.setOnAction(event -> model.add(
                                    offer.name() + ": " + index.label(id), offer, tenths(time.getAsDouble())));
                            return item;
                        })
                        .toList();
    }

    /// Shows a scenario of a design.
    public void show(Scenario scenario, Design newDesign, DesignIndex newIndex) {
        design = newDesign;
        index = newIndex;
        track.show(scenario, newIndex);
    }

    /// Called once a pulse.
    public void update(double end) {
        track.update(time.getAsDouble(), end);
    }
}

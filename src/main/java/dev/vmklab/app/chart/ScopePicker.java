package dev.vmklab.app.chart;

import dev.vmklab.analysis.Run;
import dev.vmklab.analysis.traffic.Direction;
import dev.vmklab.analysis.traffic.Grouping;
import dev.vmklab.analysis.traffic.Scope;
import dev.vmklab.analysis.why.Topic;
import dev.vmklab.charts.Charts;
import dev.vmklab.design.Design;
import dev.vmklab.design.DesignIndex;
import dev.vmklab.design.value.Id;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;

/// Whose traffic a chart shows, and by what it is told apart: that of what is selected, unless the chart is pinned. A
/// way
/// of crumbs leads from the element up to the whole design; the last crumb leads down.
final class ScopePicker extends FlowPane {
    private static final String DESIGN = "Design";
    private static final double NARROW = 112;

    private final HBox crumbs = new HBox(2);
    private final ElementMenu down = new ElementMenu(this::choose);
    private final ComboBox<Direction> direction = combo("Direction", Direction.values(), Direction::label);
    private final ComboBox<Grouping> by = combo("Stacked by", Grouping.values(), g -> "by " + g.label());
    private final Consumer<ChartChoice> onChosen;
    private final Runnable onByHand;
    private Optional<Run> run = Optional.empty();
    private Optional<Id> element = Optional.empty();

    /// @param onChosen called with the chart to show
    /// @param onByHand called when the user chose an element here
    ScopePicker(Consumer<ChartChoice> onChosen, Runnable onByHand) {
        super(6, 2);
        this.onChosen = onChosen;
        this.onByHand = onByHand;
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("scope-picker");
        crumbs.setAlignment(Pos.CENTER_LEFT);
        direction.setPrefWidth(NARROW);
        by.setPrefWidth(NARROW);
        direction.setValue(Direction.TRANSMIT);
        direction.managedProperty().bind(direction.visibleProperty());
        by.setValue(Grouping.SERVICE);
        direction.setOnAction(event -> tell());
        by.setOnAction(event -> tell());
        getChildren().addAll(crumbs, direction, by);
        showCrumbs();
    }

    private static <T> ComboBox<T> combo(String name, T[] values, Function<T, String> text) {
        ComboBox<T> combo = new ComboBox<>();
        combo.getItems().setAll(values);
        combo.getStyleClass().add("small");
        combo.setAccessibleText(name);
        combo.setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : text.apply(value);
            }

            @Override
            public T fromString(String typed) {
                throw new UnsupportedOperationException("a value is chosen, never typed");
            }
        });
        return combo;
    }

    /// Shows another run.
    void play(Run shown) {
        run = Optional.of(shown);
        element = element.filter(shown.network().index()::contains);
        tell();
    }

    /// Shows the traffic of the first of some elements that can have any, else of the design.
    void follow(List<Id> selected) {
        DesignIndex index = index();
        Optional<Id> next =
                selected.stream().filter(id -> Scope.hasTraffic(index, id)).findFirst();
        if (!next.equals(element)) {
            element = next;
            tell();
        }
    }

    private void choose(Optional<Id> chosen) {
        element = chosen;
        onByHand.run();
        tell();
    }

    private DesignIndex index() {
        return run.map(r -> r.network().index()).orElseGet(() -> DesignIndex.of(Design.empty("-")));
    }

    private void tell() {
        showCrumbs();
        run.ifPresent(r -> onChosen.accept(new ChartChoice(
                label(),
                () -> Charts.bandwidth(
                        r.network(),
                        r.recording(),
                        element.map(e -> Scope.of(r.network(), e, direction.getValue()))
                                .orElseGet(() -> Scope.design(r.network())),
                        by.getValue()),
                new Topic.Elements(element.stream().toList()))));
    }

    private String label() {
        return element.map(e -> index().label(e) + " " + direction.getValue().label())
                        .orElse(DESIGN)
                + " by " + by.getValue().label();
    }

    private void showCrumbs() {
        DesignIndex index = index();
        List<Node> shown = new ArrayList<>();
        List<Id> path = element.map(e -> Scope.path(index, e)).orElse(List.of());
        if (!path.isEmpty()) {
            shown.add(crumb(DESIGN, Optional.empty()));
            for (Id id : path.subList(0, path.size() - 1)) {
                shown.add(new Label("\u203a"));
                shown.add(crumb(name(index, id), Optional.of(id)));
            }
            shown.add(new Label("\u203a"));
        }
        down.show(index, element, element.map(e -> name(index, e)).orElse(DESIGN));
        shown.add(down);
        crumbs.getChildren().setAll(shown);
        direction.setVisible(element.isPresent());
    }

    /// Without the names of what contains it, which stand before it.
    private static String name(DesignIndex index, Id id) {
        String label = index.label(id);
        return index.owner(id)
                .map(owner -> index.label(owner) + " ")
                .filter(label::startsWith)
                .map(prefix -> label.substring(prefix.length()))
                .orElse(label);
    }

    private Button crumb(String text, Optional<Id> target) {
        Button crumb = new Button(text);
        crumb.getStyleClass().addAll("small", "flat", "crumb");
        crumb.setAccessibleText("Show the traffic of " + text);
        crumb.setOnAction(event -> choose(target));
        crumb.setMinWidth(Region.USE_PREF_SIZE);
        return crumb;
    }
}

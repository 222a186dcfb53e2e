package dev.vmklab.app.track;

import atlantafx.base.controls.Popover;
import dev.vmklab.app.document.Stroke;
import dev.vmklab.app.inspector.EventForm;
import dev.vmklab.design.value.Id;
import dev.vmklab.scenario.Repetition;
import dev.vmklab.scenario.Scenario;
import dev.vmklab.scenario.TimedEvent;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Separator;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What can be done with a block: a menu, and a small form for its numbers.
final class BlockMenu {
    private static final double EVERY_SECONDS = 30;
    private static final int TIMES = 4;
    /// As wide as the names of the inspector's lines.
    private static final double NAMES = 108;

    private final TrackModel model;

    BlockMenu(TrackModel model) {
        this.model = model;
    }

    void show(Node owner, EventBlock block, Set<Id> events, ContextMenuEvent at) {
        ContextMenu menu = new ContextMenu(
                item("Edit\u2026", () -> edit(owner, block)),
                item("Duplicate", () -> model.copy(events, Math.max(1, block.seconds()))),
                item("Repeat", () -> model.repeat(events, Optional.of(new Repetition(EVERY_SECONDS, TIMES)))),
                item("Do not repeat", () -> model.repeat(events, Optional.empty())),
                new SeparatorMenuItem(),
                item("Group", () -> model.group(events, "Group")),
                item("Ungroup", () -> model.group(events, "")),
                new SeparatorMenuItem(),
                item("Delete", () -> model.delete(events)));
        menu.show(owner, at.getScreenX(), at.getScreenY());
    }

    private static MenuItem item(String text, Runnable effect) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(event -> effect.run());
        return item;
    }

    /// Opens a form beside the block. Each field takes effect with Enter or when the focus leaves it.
    void edit(Node owner, EventBlock block) {
        GridPane form = new GridPane(8, 6);
        form.getStyleClass().add("event-form");
        ColumnConstraints names = new ColumnConstraints(NAMES);
        ColumnConstraints fields = new ColumnConstraints();
        fields.setHgrow(Priority.ALWAYS);
        form.getColumnConstraints().addAll(names, fields);
        Supplier<Optional<TimedEvent>> event = () -> model.scenario().events().stream()
                .filter(e -> e.id().equals(block.id()))
                .findFirst();
        number(form, 0, "At, s", block.from(), 0, Scenario.MAX_SECONDS, value -> model.at(block.id(), value));
        if (block.stretches()) {
            number(
                    form,
                    1,
                    "Lasts, s",
                    block.seconds(),
                    0,
                    Scenario.MAX_SECONDS,
                    value -> model.stretch(block, value, new Stroke()));
        }
        Optional<Repetition> repeat = event.get().flatMap(TimedEvent::repeat);
        number(
                form,
                2,
                "Occurs, times",
                repeat.map(r -> r.times() + 1).orElse(1),
                1,
                Repetition.MAX_TIMES,
                value -> model.repeat(
                        Set.of(block.id()), repetition(value, event.get().flatMap(TimedEvent::repeat))));
        number(
                form,
                3,
                "Every, s",
                repeat.map(Repetition::everySeconds).orElse(EVERY_SECONDS),
                0.001,
                Scenario.MAX_SECONDS,
                value -> event.get()
                        .flatMap(TimedEvent::repeat)
                        .ifPresent(
                                r -> model.repeat(Set.of(block.id()), Optional.of(new Repetition(value, r.times())))));
        VBox content = new VBox(8, form);
        EventForm happening = model.form(block.id());
        if (!happening.isEmpty()) {
            content.getChildren().addAll(new Separator(), happening.node());
        }
        Popover popover = new Popover(content);
        popover.setTitle(block.label());
        popover.setHeaderAlwaysVisible(true);
        popover.setArrowLocation(Popover.ArrowLocation.BOTTOM_LEFT);
        popover.show(owner);
    }

    private static Optional<Repetition> repetition(double times, Optional<Repetition> before) {
        int again = (int) Math.round(times) - 1;
        return again < 1
                ? Optional.empty()
                : Optional.of(
                        new Repetition(before.map(Repetition::everySeconds).orElse(EVERY_SECONDS), again));
    }

    private static void number(
            GridPane form, int row, String name, double value, double least, double most, DoubleConsumer effect) {
        Label label = new Label(name);
        TextField field = new TextField(
                value == Math.rint(value)
                        ? String.format(Locale.ROOT, "%.0f", value)
                        : String.format(Locale.ROOT, "%.3f", value));
        field.setPrefColumnCount(8);
        field.setAccessibleText(name);
        label.setLabelFor(field);
        Runnable commit = () -> parsed(field.getText(), least, most).ifPresent(effect::accept);
        field.textProperty()
                .subscribe(text -> field.pseudoClassStateChanged(
                        atlantafx.base.theme.Styles.STATE_DANGER,
                        parsed(text, least, most).isEmpty()));
        field.setOnAction(event -> commit.run());
        String before = field.getText();
        field.focusedProperty().subscribe(focused -> {
            if (!focused && !field.getText().equals(before)) {
                commit.run();
            }
        });
        form.addRow(row, label, field);
    }

    private static Optional<Double> parsed(String text, double least, double most) {
        try {
            double value = Double.parseDouble(text.strip());
            return value >= least && value <= most ? Optional.of(value) : Optional.empty();
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }
}

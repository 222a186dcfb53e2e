package dev.vmklab.app;

import static dev.vmklab.app.action.ActionBuilder.action;

import dev.vmklab.app.action.Action;
import dev.vmklab.app.action.ActionBuilder;
import dev.vmklab.app.canvas.Alike;
import dev.vmklab.app.canvas.Arranging;
import dev.vmklab.app.canvas.CanvasPane;
import dev.vmklab.app.canvas.Copying;
import dev.vmklab.app.canvas.Drafting;
import dev.vmklab.app.canvas.Grouping;
import dev.vmklab.design.value.Id;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;

/// What a user does with the elements that are selected in the drawing.
final class EditingCommands {
    private final CanvasPane canvas;
    private final Drafting drafting;
    private final Selection selection;
    private final ObservableBooleanValue some;

    EditingCommands(CanvasPane canvas, Drafting drafting, Selection selection) {
        this.canvas = canvas;
        this.drafting = drafting;
        this.selection = selection;
        ObservableValue<List<Id>> ids = selection.idsProperty();
        some = Bindings.createBooleanBinding(() -> !ids.getValue().isEmpty(), ids);
    }

    /// @param template keeps the selection as a template
    List<Action> copying(Runnable template) {
        Copying copying = canvas.copying();
        return List.of(
                withSome("edit.cut", "Cut", "mdi2c-content-cut")
                        .keys("Shortcut+X")
                        .does(copying::cut),
                withSome("edit.copy", "Copy", "mdi2c-content-copy")
                        .keys("Shortcut+C")
                        .does(copying::copy),
                action("edit.paste", "Paste", "mdi2c-content-paste")
                        .keys("Shortcut+V")
                        .does(copying::paste),
                withSome("edit.duplicate", "Duplicate", "mdi2c-content-duplicate")
                        .keys("Shortcut+D")
                        .does(copying::duplicate),
                withSome("edit.delete", "Delete with cables", "mdi2d-delete-outline")
                        .does(() -> drafting.remove(selection.get())),
                withSome("edit.template", "Save the selection as a template\u2026", "mdi2s-shape-plus")
                        .does(template));
    }

    /// An action that needs something selected.
    private ActionBuilder withSome(String id, String text, String icon) {
        return action(id, text, icon).when(some);
    }

    List<Action> selecting() {
        return List.of(
                action("edit.selectAll", "Select all", "mdi2s-select-all")
                        .keys("Shortcut+A")
                        .does(canvas::selectAll),
                select("kind", "Select the same kind", Alike::byKind),
                select("vlan", "Select the same VLAN", Alike::byVlan),
                select("service", "Select the same service", Alike::byService));
    }

    private Action select(String id, String text, BiFunction<Alike, List<Id>, List<Id>> by) {
        return withSome("edit.select-" + id, text, "mdi2s-select-group")
                .does(() -> selection.set(by.apply(new Alike(drafting.model().index()), selection.get())));
    }

    List<Action> arranging() {
        Arranging arranging = canvas.arranging();
        List<Action> actions = new ArrayList<>();
        for (Arranging.Edge edge : Arranging.Edge.values()) {
            actions.add(withSome(
                            "arrange." + edge.name().toLowerCase(Locale.ROOT),
                            "Align " + edge.words(),
                            "mdi2a-align-" + icon(edge))
                    .does(() -> arranging.align(edge)));
        }
        actions.add(withSome("arrange.across", "Distribute across", "mdi2d-distribute-horizontal-center")
                .does(() -> arranging.distribute(true)));
        actions.add(withSome("arrange.down", "Distribute down", "mdi2d-distribute-vertical-center")
                .does(() -> arranging.distribute(false)));
        actions.add(withSome("arrange.selection", "Arrange the selection", "mdi2a-auto-fix")
                .does(arranging::arrangeSelection));
        actions.add(action("arrange.all", "Arrange all", "mdi2a-auto-fix")
                .keys("Shortcut+Shift+R")
                .does(arranging::arrangeAll));
        actions.add(withSome("arrange.pin", "Pin or unpin", "mdi2p-pin-outline").does(arranging::pin));
        actions.add(withSome("arrange.bend", "Add a bend", "mdi2v-vector-polyline-plus")
                .does(canvas.bending()::add));
        actions.add(withSome("arrange.straighten", "Straighten cables", "mdi2v-vector-line")
                .does(canvas.bending()::straighten));
        return List.copyOf(actions);
    }

    /// Groups in racks, and what is drawn small.
    List<Action> grouping() {
        Grouping grouping = canvas.grouping();
        return List.of(
                withSome("arrange.group", "Group in a rack", "mdi2g-group")
                        .keys("Shortcut+G")
                        .does(grouping::group),
                withSome("arrange.ungroup", "Take the rack away", "mdi2u-ungroup")
                        .keys("Shortcut+Shift+G")
                        .does(grouping::ungroup),
                withSome("arrange.collapse", "Collapse", "mdi2a-arrow-collapse-all")
                        .keys("Alt+Minus")
                        .does(grouping::collapse),
                withSome("arrange.expand", "Expand", "mdi2a-arrow-expand-all")
                        .keys("Alt+Equals")
                        .does(grouping::expand),
                action("arrange.collapseHosts", "Collapse all hosts", "mdi2c-collapse-all-outline")
                        .does(grouping::collapseHosts),
                action("arrange.expandAll", "Expand all", "mdi2e-expand-all-outline")
                        .does(grouping::expandAll));
    }

    private static String icon(Arranging.Edge edge) {
        return switch (edge) {
            case LEFT -> "horizontal-left";
            case CENTRE -> "horizontal-center";
            case RIGHT -> "horizontal-right";
            case TOP -> "vertical-top";
            case MIDDLE -> "vertical-center";
            case BOTTOM -> "vertical-bottom";
        };
    }
}

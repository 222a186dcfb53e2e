package dev.vmklab.app;

import static dev.vmklab.app.action.ActionBuilder.action;

import dev.vmklab.app.action.Action;
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
                action("edit.cut", "Cut", "mdi2c-content-cut")
                        .keys("Shortcut+X")
                        .when(some)
                        .does(copying::cut),
                action("edit.copy", "Copy", "mdi2c-content-copy")
                        .keys("Shortcut+C")
                        .when(some)
                        .does(copying::copy),
                action("edit.paste", "Paste", "mdi2c-content-paste")
                        .keys("Shortcut+V")
                        .does(copying::paste),
                action("edit.duplicate", "Duplicate", "mdi2c-content-duplicate")
                        .keys("Shortcut+D")
                        .when(some)
                        .does(copying::duplicate),
                action("edit.delete", "Delete with cables", "mdi2d-delete-outline")
                        .when(some)
                        .does(() -> drafting.remove(selection.get())),
                action("edit.template", "Save the selection as a template\u2026", "mdi2s-shape-plus")
                        .when(some)
                        .does(template));
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
        return action("edit.select-" + id, text, "mdi2s-select-group")
                .when(some)
                .does(() -> selection.set(by.apply(new Alike(drafting.model().index()), selection.get())));
    }

    List<Action> arranging() {
        Arranging arranging = canvas.arranging();
        List<Action> actions = new ArrayList<>();
        for (Arranging.Edge edge : Arranging.Edge.values()) {
            actions.add(action(
                            "arrange." + edge.name().toLowerCase(Locale.ROOT),
                            "Align " + edge.words(),
                            "mdi2a-align-" + icon(edge))
                    .when(some)
                    .does(() -> arranging.align(edge)));
        }
        actions.add(action("arrange.across", "Distribute across", "mdi2d-distribute-horizontal-center")
                .when(some)
                .does(() -> arranging.distribute(true)));
        actions.add(action("arrange.down", "Distribute down", "mdi2d-distribute-vertical-center")
                .when(some)
                .does(() -> arranging.distribute(false)));
        actions.add(action("arrange.selection", "Arrange the selection", "mdi2a-auto-fix")
                .when(some)
                .does(arranging::arrangeSelection));
        actions.add(action("arrange.all", "Arrange all", "mdi2a-auto-fix")
                .keys("Shortcut+Shift+R")
                .does(arranging::arrangeAll));
        actions.add(action("arrange.pin", "Pin or unpin", "mdi2p-pin-outline")
                .when(some)
                .does(arranging::pin));
        return List.copyOf(actions);
    }

    /// Groups in racks, and what is drawn small.
    List<Action> grouping() {
        Grouping grouping = canvas.grouping();
        return List.of(
                action("arrange.group", "Group in a rack", "mdi2g-group")
                        .keys("Shortcut+G")
                        .when(some)
                        .does(grouping::group),
                action("arrange.ungroup", "Take the rack away", "mdi2u-ungroup")
                        .keys("Shortcut+Shift+G")
                        .when(some)
                        .does(grouping::ungroup),
                action("arrange.collapse", "Collapse", "mdi2a-arrow-collapse-all")
                        .keys("Alt+Minus")
                        .when(some)
                        .does(grouping::collapse),
                action("arrange.expand", "Expand", "mdi2a-arrow-expand-all")
                        .keys("Alt+Equals")
                        .when(some)
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

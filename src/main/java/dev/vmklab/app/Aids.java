package dev.vmklab.app;

import static dev.vmklab.app.action.ActionBuilder.action;

import dev.vmklab.app.action.Action;
import dev.vmklab.app.document.Document;
import dev.vmklab.app.find.Finder;
import dev.vmklab.app.generate.GeneratorDialog;
import dev.vmklab.app.ui.Dialogs;
import dev.vmklab.app.ui.UiTasks;
import dev.vmklab.design.DesignIndex;
import dev.vmklab.design.generate.HostNetwork;
import dev.vmklab.design.generate.HostPlan;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.IdSource;
import dev.vmklab.drawing.picture.Theme;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;

/// What helps the hand beside the canvas: finding, going to the properties, generating hosts, the list of keys.
final class Aids {
    private final Document document;
    private final Selection selection;
    private final Panes panes;
    private final Surroundings around;
    private final UiTasks tasks;
    private final Dialogs dialogs;
    private final IdSource ids;
    private final Finder finder;

    Aids(
            Document document,
            Selection selection,
            Panes panes,
            Surroundings around,
            UiTasks tasks,
            Dialogs dialogs,
            IdSource ids) {
        this.document = document;
        this.selection = selection;
        this.panes = panes;
        this.around = around;
        this.tasks = tasks;
        this.dialogs = dialogs;
        this.ids = ids;
        finder = new Finder(() -> DesignIndex.of(document.shown().design()), this::goTo);
    }

    /// The layer that searches.
    Finder finder() {
        return finder;
    }

    private void goTo(Id id) {
        selection.select(id);
        panes.canvas().navigation().zoomToSelection();
    }

    /// @param all every action of the window, for the list of keys
    List<Action> actions(Supplier<List<Action>> all) {
        return List.of(
                action("edit.find", "Find an element\u2026", "mdi2m-magnify")
                        .keys("Shortcut+F")
                        .does(finder::open),
                action("edit.properties", "Edit the properties", "mdi2f-form-textbox")
                        .keys("Shortcut+Enter")
                        .when(Bindings.createBooleanBinding(
                                () -> !selection.get().isEmpty(), selection.idsProperty()))
                        .does(panes::editProperties),
                action("edit.generate", "Generate hosts\u2026", "mdi2s-server-plus")
                        .keys("Shortcut+Alt+G")
                        .does(this::generate),
                action("help.keys", "Keyboard shortcuts", "mdi2k-keyboard-outline")
                        .keys("F1")
                        .does(() -> showKeys(all.get())));
    }

    private void generate() {
        Theme theme = around.dark().get() ? Theme.dark() : Theme.light();
        new GeneratorDialog(
                        document.get().design(), tasks, theme, around.owner().get(), this::generate)
                .show();
    }

    private void generate(HostPlan plan) {
        document.edit(
                "Generate " + plan.hosts() + (plan.hosts() == 1 ? " host" : " hosts"),
                before -> before.withDesign(HostNetwork.add(before.design(), plan, ids)));
    }

    private void showKeys(List<Action> all) {
        dialogs.told(
                "Keyboard shortcuts",
                all.stream()
                        .filter(action -> action.key().isPresent())
                        .map(action -> action.key().get().getDisplayText() + "\u2003"
                                + action.text().getValue())
                        .toList());
    }
}

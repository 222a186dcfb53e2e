package dev.vmklab.app.views;

import static dev.vmklab.app.action.ActionBuilder.action;

import dev.vmklab.app.action.Action;
import dev.vmklab.app.document.Document;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.Service;
import dev.vmklab.format.DesignDocument;
import dev.vmklab.view.HiddenLayers;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;

/// What a user does with views and layers, for menus and the command palette.
public final class ViewCommands {
    private static final String HIDE_ICON = "mdi2l-layers-outline";

    private final Document document;
    private final Viewing viewing;
    private final Layering layering;
    private final DrawingArea area;
    private final ReadOnlyProperty<List<Id>> selection;

    public ViewCommands(
            Document document,
            Viewing viewing,
            Layering layering,
            DrawingArea area,
            ReadOnlyProperty<List<Id>> selection) {
        this.document = document;
        this.viewing = viewing;
        this.layering = layering;
        this.area = area;
        this.selection = selection;
    }

    public List<Action> views() {
        ObservableBooleanValue several = is(d -> Views.all(d).size() > 1);
        return List.of(
                action("view.new", "New view", "mdi2t-tab-plus").does(viewing::add),
                action("view.duplicate", "Duplicate the view", "mdi2c-content-duplicate")
                        .does(viewing::duplicate),
                action("view.rename", "Rename the view\u2026", "mdi2r-rename-box")
                        .does(area::rename),
                action("view.delete", "Delete the view", "mdi2t-tab-remove")
                        .when(several)
                        .does(() -> viewing.remove(Views.shown(document.get()).id())),
                action("view.next", "Next view", "mdi2a-arrow-right")
                        .keys("Shortcut+Page_Down")
                        .when(several)
                        .does(() -> viewing.step(1)),
                action("view.previous", "Previous view", "mdi2a-arrow-left")
                        .keys("Shortcut+Page_Up")
                        .when(several)
                        .does(() -> viewing.step(-1)));
    }

    public List<Action> layers() {
        ObservableValue<List<Id>> ids = selection;
        List<Action> actions = new ArrayList<>(List.of(
                action("layers.panel", "Layers", HIDE_ICON)
                        .keys("Shortcut+Shift+L")
                        .toggles(area.layersShownProperty()),
                action("layers.all", "Show all layers", "mdi2l-layers")
                        .when(is(d -> !hidden(d).isNothing()))
                        .does(layering::all),
                action("layers.selection", "Show only the VLANs of the selection", "mdi2l-layers-search-outline")
                        .when(Bindings.createBooleanBinding(
                                () -> !ids.getValue().isEmpty(), ids))
                        .does(() -> layering.onlyVlansOf(ids.getValue())),
                toggle(
                        "physical",
                        "the physical network",
                        d -> !hidden(d).physical(),
                        () -> layering.physical(layering.hidden().physical())),
                toggle(
                        "virtual",
                        "the virtual network",
                        d -> !hidden(d).virtual(),
                        () -> layering.virtual(layering.hidden().virtual()))));
        return List.copyOf(actions);
    }

    /// One command per service, for the command palette; a menu of them would be long.
    public List<Action> services() {
        List<Action> actions = new ArrayList<>();
        for (Service service : Service.values()) {
            BooleanSupplier isHidden = () -> layering.hidden().services().contains(service);
            actions.add(toggle(
                    service.key(),
                    service.label(),
                    d -> !hidden(d).services().contains(service),
                    () -> layering.service(service, isHidden.getAsBoolean())));
        }
        return List.copyOf(actions);
    }

    private Action toggle(String id, String what, Function<DesignDocument, Boolean> isShown, Runnable effect) {
        ObservableValue<String> text =
                document.contentProperty().map(d -> (isShown.apply(d) ? "Hide " : "Show ") + what);
        return action("layers." + id, text, HIDE_ICON).does(effect);
    }

    private static HiddenLayers hidden(DesignDocument document) {
        return Views.shown(document).hidden();
    }

    private ObservableBooleanValue is(Function<DesignDocument, Boolean> question) {
        return Bindings.createBooleanBinding(() -> question.apply(document.get()), document.contentProperty());
    }
}

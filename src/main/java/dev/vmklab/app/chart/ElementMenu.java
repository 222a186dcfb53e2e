package dev.vmklab.app.chart;

import dev.vmklab.analysis.traffic.Scope;
import dev.vmklab.design.Design;
import dev.vmklab.design.DesignIndex;
import dev.vmklab.design.value.Id;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;

/// The elements inside another one that have traffic of their own, to be chosen from; with a field that narrows them
/// where there are many.
final class ElementMenu extends MenuButton {
    private static final int MOST = 24;

    private final Consumer<Optional<Id>> onChosen;
    private final TextField search = new TextField();
    private DesignIndex index = DesignIndex.of(Design.empty("-"));
    private Optional<Id> container = Optional.empty();
    private List<Id> within = List.of();

    ElementMenu(Consumer<Optional<Id>> onChosen) {
        this.onChosen = onChosen;
        getStyleClass().addAll("small", "flat", "crumb");
        setMinWidth(Region.USE_PREF_SIZE);
        search.setPromptText("Find an element");
        search.setAccessibleText("Find an element whose traffic is to be shown");
        getItems().add(new CustomMenuItem(search, false));
        search.textProperty().subscribe(text -> list(text.strip()));
        setOnShowing(event -> {
            within = inside();
            search.clear();
            list("");
        });
    }

    /// @param element whose content is offered; empty for the design's
    void show(DesignIndex newIndex, Optional<Id> element, String text) {
        index = newIndex;
        container = element;
        setText(text);
        setAccessibleText("Traffic of " + text + ", choose another element");
    }

    private List<Id> inside() {
        List<Id> inside = new ArrayList<>();
        for (Id id : index.elements().keySet()) {
            boolean child = container.isEmpty()
                    || !container.get().equals(id) && Scope.path(index, id).contains(container.get());
            if (child && Scope.hasTraffic(index, id)) {
                inside.add(id);
            }
        }
        return inside;
    }

    private void list(String text) {
        List<MenuItem> items = new ArrayList<>();
        String sought = text.toLowerCase(Locale.ROOT);
        for (Id id : within) {
            String label = index.label(id);
            if (items.size() < MOST && label.toLowerCase(Locale.ROOT).contains(sought)) {
                MenuItem item = new MenuItem(label);
                item.setMnemonicParsing(false);
                item.setOnAction(event -> onChosen.accept(Optional.of(id)));
                items.add(item);
            }
        }
        getItems().remove(1, getItems().size());
        getItems().addAll(items);
    }
}

package dev.vmklab.app.inspector;

import dev.vmklab.drawing.picture.Theme;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;

/// A form on the screen. A form that stays the same keeps its controls, so that the focus and half-typed text stay.
final class FormView extends VBox {
    private final Subject subject;
    private final List<Line> lines = new ArrayList<>();
    private final Set<String> opened = new HashSet<>();
    private final Set<String> closed = new HashSet<>();
    private Form shown = new Form(List.of());
    private List<dev.vmklab.design.value.Id> shownIds = List.of();
    private Theme theme = Theme.light();

    FormView(Subject subject) {
        this.subject = subject;
        setId("inspector-form");
        getStyleClass().add("inspector-form");
    }

    /// Shows a form, or the new values of the one that it shows.
    void show(Form form, Theme newTheme) {
        boolean same = form.equals(shown) && subject.ids().equals(shownIds) && newTheme.equals(theme);
        if (same) {
            lines.forEach(Line::refresh);
            return;
        }
        String focused = focusedId();
        shown = form;
        shownIds = subject.ids();
        theme = newTheme;
        lines.clear();
        getChildren().setAll(form.sections().stream().map(this::section).toList());
        if (!focused.isEmpty()) {
            applyCss(); // the content of a titled pane is there once it has its skin
            Node again = lookup("#" + focused);
            if (again != null) {
                again.requestFocus();
            }
        }
    }

    private String focusedId() {
        Node owner = getScene() == null ? null : getScene().getFocusOwner();
        for (Node node = owner; node != null; node = node.getParent()) {
            if (node.equals(this)) {
                return owner == null || owner.getId() == null ? "" : owner.getId();
            }
        }
        return "";
    }

    /// Puts the focus on the first thing to edit.
    void focusFirst() {
        lookupAll(".text-input").stream().findFirst().ifPresent(Node::requestFocus);
    }

    private Node section(Form.Section section) {
        VBox content = new VBox();
        content.getStyleClass().add("inspector-section");
        for (Item item : section.items()) {
            Line line = line(item);
            lines.add(line);
            content.getChildren().add(line.node());
        }
        if (section.title().isEmpty()) {
            return content;
        }
        TitledPane pane = new TitledPane(section.title(), content);
        pane.getStyleClass().addAll("dense", "inspector-titled");
        pane.setAnimated(false);
        pane.setExpanded(section.folded() ? opened.contains(section.title()) : !closed.contains(section.title()));
        pane.expandedProperty().subscribe((before, now) -> {
            remember(opened, section.title(), now);
            remember(closed, section.title(), !now);
        });
        return pane;
    }

    private static void remember(Set<String> titles, String title, boolean in) {
        if (in) {
            titles.add(title);
        } else {
            titles.remove(title);
        }
    }

    private Line line(Item item) {
        return switch (item) {
            case Item.Heading heading -> PlainLine.heading(heading.text());
            case Item.Note note -> PlainLine.note(note);
            case Item.Links links -> PlainLine.links(subject, links);
            case Item.Typed typed -> new TypedLine(subject, typed);
            case Item.Flag flag -> new FlagLine(subject, flag);
            case Item.Word word -> WordLine.of(subject, word);
            case Item.Choice choice -> WordLine.of(subject, choice);
            case Item.Reference reference -> new ReferenceLine(subject, reference);
            case Item.ReferenceList list -> new ReferenceListLine(subject, list);
            case Item.Present present -> PlainLine.present(subject, present);
            case Item.Removable removable -> PlainLine.removable(subject, removable);
            case Item.Addable addable -> PlainLine.addable(subject, addable);
            case Item.Services services -> new ServicesLine(subject, services, theme);
            case Item.ServiceSet set -> new ServiceSetLine(subject, set, theme);
            case Item.Team team -> new TeamLine(subject, team);
            case Item.Nioc nioc -> new NiocLine(subject, nioc, theme);
        };
    }
}

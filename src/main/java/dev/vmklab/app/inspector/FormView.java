package dev.vmklab.app.inspector;

import dev.vmklab.design.value.Id;
import dev.vmklab.drawing.picture.Theme;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;

/// A form on the screen. Lines that stay keep their controls when others come and go, so that the focus, the caret and
/// half-typed text stay, whatever changes meanwhile.
final class FormView extends VBox {
    private final Subject subject;
    private final Set<String> opened = new HashSet<>();
    private final Set<String> closed = new HashSet<>();
    private final Map<String, Section> sections = new HashMap<>();
    private Form shown = new Form(List.of());
    private List<Id> shownIds = List.of();
    private Theme theme = Theme.light();

    /// A section on the screen.
    private record Section(Node node, VBox content, List<Entry> entries) {}

    private record Entry(Item item, Line line) {}

    FormView(Subject subject) {
        this.subject = subject;
        setId("inspector-form");
        getStyleClass().add("inspector-form");
    }

    /// Gets ready to show something else.
    ///
    /// @param takeOver whether what its user is typing is taken over; else it is given up
    void leave(boolean takeOver) {
        lines().forEach(line -> line.leave(takeOver));
    }

    private List<Line> lines() {
        return sections.values().stream()
                .flatMap(s -> s.entries().stream())
                .map(Entry::line)
                .toList();
    }

    /// Shows a form, or the new values of the one that it shows.
    void show(Form form, Theme newTheme) {
        boolean others = !subject.ids().equals(shownIds);
        if (!others && form.equals(shown) && newTheme.equals(theme)) {
            lines().forEach(Line::refresh);
            return;
        }
        String focused = focusedId();
        boolean recoloured = !newTheme.equals(theme);
        shown = form;
        shownIds = subject.ids();
        theme = newTheme;
        Map<String, Section> before = others ? Map.of() : Map.copyOf(sections);
        sections.clear();
        List<Node> nodes = new ArrayList<>();
        for (Form.Section section : form.sections()) {
            Section made = Optional.ofNullable(before.get(section.title())).orElseGet(() -> section(section));
            fill(made, section.items(), recoloured);
            sections.put(section.title(), made);
            nodes.add(made.node());
        }
        arrange(getChildren(), nodes);
        if (!focused.isEmpty() && focusedId().isEmpty()) {
            applyCss(); // the content of a titled pane is there once it has its skin
            Optional.ofNullable(lookup("#" + focused)).ifPresent(Node::requestFocus);
        }
    }

    /// Keeps the lines of items that are still there.
    private void fill(Section section, List<Item> items, boolean recoloured) {
        List<Entry> kept = new ArrayList<>(section.entries());
        kept.removeIf(entry -> recoloured && isColoured(entry.item()));
        kept.forEach(entry -> entry.line().refresh());
        section.entries().clear();
        for (Item item : items) {
            Entry entry = kept.stream()
                    .filter(e -> e.item().equals(item))
                    .findFirst()
                    .orElseGet(() -> new Entry(item, line(item)));
            kept.remove(entry);
            section.entries().add(entry);
        }
        arrange(
                section.content().getChildren(),
                section.entries().stream().map(e -> e.line().node()).toList());
    }

    private static boolean isColoured(Item item) {
        return item instanceof Item.Services || item instanceof Item.ServiceSet || item instanceof Item.Nioc;
    }

    /// Makes children what is wanted without taking out those that stay: a node that is taken out loses the focus.
    private static void arrange(List<Node> children, List<Node> wanted) {
        children.removeAll(
                children.stream().filter(node -> !wanted.contains(node)).toList());
        for (int i = 0; i < wanted.size(); i++) {
            Node node = wanted.get(i);
            if (i >= children.size() || !children.get(i).equals(node)) {
                children.remove(node);
                children.add(i, node);
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

    private Section section(Form.Section section) {
        VBox content = new VBox();
        content.getStyleClass().add("inspector-section");
        if (section.title().isEmpty()) {
            return new Section(content, content, new ArrayList<>());
        }
        TitledPane pane = new TitledPane(section.title(), content);
        pane.getStyleClass().addAll("dense", "inspector-titled");
        pane.setAnimated(false);
        pane.setExpanded(section.folded() ? opened.contains(section.title()) : !closed.contains(section.title()));
        pane.expandedProperty().subscribe((before, now) -> {
            remember(opened, section.title(), now);
            remember(closed, section.title(), !now);
        });
        return new Section(pane, content, new ArrayList<>());
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
            case Item.DistributedUplinks uplinks -> new UplinksLine(subject);
            case Item.HostUplinks uplinks -> new HostUplinksLine(subject);
            case Item.Team team -> new TeamLine(subject, team);
            case Item.Nioc nioc -> new NiocLine(subject, nioc, theme);
        };
    }
}

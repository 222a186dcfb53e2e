package dev.vmklab.app.inspector;

import dev.vmklab.app.document.Document;
import dev.vmklab.app.ui.ElementIcons;
import dev.vmklab.design.DesignIndex;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.IdSource;
import dev.vmklab.drawing.picture.Theme;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// Shows and edits every property of the selection. Several elements are edited at once.
public final class InspectorPane extends VBox {
    private final Label title = new Label();
    private final Label subtitle = new Label();
    private final Hyperlink owner = new Hyperlink();
    private final DesignSubject subject;
    private final FormView form;
    private final VBox overviewLines = new VBox();
    private final ScrollPane scroll = new ScrollPane();
    private List<Property> shownLines = List.of();
    private Theme theme = Theme.light();

    /// @param ids for elements that are added here
    /// @param select called with the element whose link was followed
    public InspectorPane(Document document, IdSource ids, Consumer<Id> select) {
        subject = new DesignSubject(document, ids, select);
        form = new FormView(subject);
        setId("inspector");
        getStyleClass().add("side-pane");
        title.getStyleClass().add("pane-title");
        title.setId("inspector-title");
        subtitle.getStyleClass().addAll("text-small", "text-muted");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        subtitle.setWrapText(true);
        subtitle.setMinHeight(USE_PREF_SIZE);
        owner.getStyleClass().add("text-small");
        owner.setAccessibleText("Go to what it belongs to");
        owner.managedProperty().bind(owner.visibleProperty());
        HBox kind = new HBox(6, subtitle, owner);
        kind.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        VBox head = new VBox(title, kind);
        head.getStyleClass().add("pane-head");
        scroll.setId("inspector-properties");
        scroll.setAccessibleText("Properties of the selection");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().addAll("edge-to-edge", "inspector-scroll");
        overviewLines.getStyleClass().addAll("inspector-form", "inspector-section");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head, scroll);
    }

    /// What a whole design is.
    public record Overview(String name, String description, List<Property> properties) {
        public Overview {
            properties = List.copyOf(properties);
        }
    }

    /// The colours of services follow the theme.
    public void setTheme(Theme shown) {
        theme = shown;
        if (!subject.elements().isEmpty()) {
            form.show(FormBuilder.of(subject.elements(), subject.index()), theme);
        }
    }

    /// Shows the elements with these ids as they are in a design.
    ///
    /// @param overview what to show while nothing is selected
    public void show(DesignIndex index, List<Id> selected, Overview overview) {
        if (!selected.equals(subject.ids())) {
            form.leave(!subject.isChanging());
        }
        subject.look(index, selected);
        List<Record> elements = subject.elements();
        if (elements.isEmpty()) {
            head(
                    overview.name(),
                    "mdi2s-sitemap",
                    overview.description().isEmpty() ? "Design" : overview.description());
            lines(overview);
            content(overviewLines);
            return;
        }
        if (elements.size() == 1) {
            Record element = elements.getFirst();
            head(index.label(subject.ids().getFirst()), ElementIcons.of(element), Names.ofType(element.getClass()));
        } else {
            head(elements.size() + " elements", "mdi2s-select-group", kinds(elements));
        }
        owner(index);
        form.show(FormBuilder.of(elements, index), theme);
        content(form);
    }

    private void lines(Overview overview) {
        if (!overview.properties().equals(shownLines)) { // most edits change nothing that shows here
            shownLines = overview.properties();
            overviewLines
                    .getChildren()
                    .setAll(shownLines.stream()
                            .map(p -> PlainLine.note(new Item.Note(p.name(), p.value()))
                                    .node())
                            .toList());
        }
    }

    private void head(String text, String icon, String kind) {
        title.setText(text);
        title.setGraphic(new FontIcon(icon));
        subtitle.setText(kind);
        owner.setVisible(false);
    }

    private void content(Node shown) {
        if (!shown.equals(scroll.getContent())) {
            scroll.setContent(shown);
            scroll.setVvalue(0);
        }
    }

    private void owner(DesignIndex index) {
        if (subject.ids().size() == 1) {
            index.owner(subject.ids().getFirst()).ifPresent(id -> {
                owner.setText("in " + index.label(id));
                owner.setOnAction(event -> subject.jump(id));
                owner.setVisible(true);
            });
        }
    }

    private static String kinds(List<Record> elements) {
        Map<Class<?>, Integer> byType = new LinkedHashMap<>();
        elements.forEach(e -> byType.merge(e.getClass(), 1, Integer::sum));
        Map<String, Integer> counts = new TreeMap<>();
        byType.forEach((type, count) -> counts.merge(Names.ofType(type), count, Integer::sum));
        return counts.entrySet().stream()
                .map(e -> counts.size() == 1 ? e.getKey() : e.getValue() + " \u00d7 " + e.getKey())
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
    }

    /// What an element is and its name, such as *Host esx01*.
    public static String described(DesignIndex index, Id id) {
        return index.find(id, Record.class)
                .map(e -> Names.ofType(e.getClass()) + " " + index.label(id))
                .orElse(id.text());
    }

    /// Puts the focus on the first property that can be edited.
    public void edit() {
        form.focusFirst();
    }
}

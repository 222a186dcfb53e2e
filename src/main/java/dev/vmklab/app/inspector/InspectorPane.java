package dev.vmklab.app.inspector;

import dev.vmklab.app.ui.ElementIcons;
import dev.vmklab.design.DesignIndex;
import dev.vmklab.design.value.Id;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableCell;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// Shows every property of the selection. A reference is a link that selects what it names.
public final class InspectorPane extends VBox {
    private final Label title = new Label();
    private final Label subtitle = new Label();
    private final TreeTableView<Property> table = new TreeTableView<>();
    private final Consumer<Id> select;
    private final Set<String> folded = new HashSet<>();

    /// @param select called with the element whose link was followed
    public InspectorPane(Consumer<Id> select) {
        this.select = select;
        setId("inspector");
        getStyleClass().add("side-pane");
        title.getStyleClass().add("pane-title");
        subtitle.getStyleClass().addAll("text-small", "text-muted");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        subtitle.setWrapText(true);
        subtitle.setMinHeight(USE_PREF_SIZE);
        VBox head = new VBox(title, subtitle);
        head.getStyleClass().add("pane-head");
        table.setId("inspector-properties");
        table.setAccessibleText("Properties of the selection");
        table.getStyleClass().addAll("dense", "inspector-table");
        table.setShowRoot(false);
        table.setFixedCellSize(26);
        table.setColumnResizePolicy(TreeTableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns().add(column("Property", 150));
        TreeTableColumn<Property, Property> value = column("Value", 110);
        value.setCellFactory(c -> new ValueCell());
        table.getColumns().add(value);
        table.setPlaceholder(new Label("Nothing is selected"));
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(head, table);
    }

    private static TreeTableColumn<Property, Property> column(String name, double width) {
        TreeTableColumn<Property, Property> column = new TreeTableColumn<>(name);
        column.setSortable(false);
        column.setReorderable(false);
        column.setPrefWidth(width);
        column.setCellValueFactory(
                row -> new ReadOnlyObjectWrapper<>(row.getValue().getValue()));
        column.setCellFactory(c -> new NameCell());
        return column;
    }

    /// What a whole design is.
    public record Overview(String name, String description, List<Property> properties) {
        public Overview {
            properties = List.copyOf(properties);
        }
    }

    /// Shows the elements with these ids as they are in a design.
    ///
    /// @param overview what to show while nothing is selected
    public void show(DesignIndex index, List<Id> selected, Overview overview) {
        Properties properties = new Properties(index);
        List<Id> known = selected.stream().filter(index::contains).toList();
        List<Property> shown = new ArrayList<>();
        if (known.size() == 1) {
            Id id = known.getFirst();
            Record element = index.find(id, Record.class).orElseThrow();
            title.setText(index.label(id));
            title.setGraphic(new FontIcon(ElementIcons.of(element)));
            subtitle.setText(Names.ofType(element.getClass()));
            shown.addAll(properties.of(id));
        } else if (known.isEmpty()) {
            title.setText(overview.name());
            title.setGraphic(new FontIcon("mdi2s-sitemap"));
            subtitle.setText(overview.description().isEmpty() ? "Design" : overview.description());
            shown.addAll(overview.properties());
        } else {
            title.setText(known.size() + " elements");
            title.setGraphic(new FontIcon("mdi2s-select-group"));
            subtitle.setText("Selected");
            known.forEach(id -> shown.add(Property.link(
                    Names.ofType(index.find(id, Record.class).orElseThrow().getClass()), index.label(id), id)));
        }
        TreeItem<Property> root = new TreeItem<>();
        shown.forEach(p -> root.getChildren().add(item(p)));
        table.setRoot(root);
    }

    private TreeItem<Property> item(Property property) {
        TreeItem<Property> item = new TreeItem<>(property);
        property.children().forEach(p -> item.getChildren().add(item(p)));
        item.setExpanded(!folded.contains(property.name()));
        item.expandedProperty().subscribe(open -> {
            if (open) {
                folded.remove(property.name());
            } else {
                folded.add(property.name());
            }
        });
        return item;
    }

    private static final class NameCell extends TreeTableCell<Property, Property> {
        @Override
        protected void updateItem(Property property, boolean empty) {
            super.updateItem(property, empty);
            setText(empty || property == null ? null : property.name());
            setTooltip(empty || property == null ? null : new Tooltip(property.name()));
        }
    }

    private final class ValueCell extends TreeTableCell<Property, Property> {
        @Override
        protected void updateItem(Property property, boolean empty) {
            super.updateItem(property, empty);
            setGraphic(null);
            setText(null);
            setTooltip(null);
            if (!empty && property != null) {
                setTooltip(new Tooltip(property.value()));
                property.target()
                        .ifPresentOrElse(id -> setGraphic(link(property, id)), () -> setText(property.value()));
            }
            pseudoClassStateChanged(
                    MUTED, !empty && property != null && property.value().equals(Values.NOT_SET));
        }

        private Hyperlink link(Property property, Id id) {
            Hyperlink link = new Hyperlink(property.value());
            link.setOnAction(event -> select.accept(id));
            return link;
        }
    }

    private static final javafx.css.PseudoClass MUTED = javafx.css.PseudoClass.getPseudoClass("muted");
}

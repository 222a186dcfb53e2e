package dev.vmklab.app.ui;

import java.util.Comparator;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;

/// Dense read-only tables that look and behave alike.
public final class Tables {
    private static final double ROW_HEIGHT = 26;
    /// Words that have less room say nothing.
    private static final double LEAST = 78;

    private Tables() {}

    public static <T> TableView<T> table(String id, String accessibleText, String whenEmpty) {
        TableView<T> table = new TableView<>();
        table.setId(id);
        table.setAccessibleText(accessibleText);
        table.setPlaceholder(new Label(whenEmpty));
        table.setFixedCellSize(ROW_HEIGHT);
        table.getStyleClass().addAll("dense", "dock-table");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.widthProperty().subscribe(width -> fit(table, width.doubleValue()));
        return table;
    }

    /// Columns fill a table that has room for them; else they keep what they need at least, and the table scrolls.
    private static <T> void fit(TableView<T> table, double width) {
        double least = 0;
        for (TableColumn<T, ?> column : table.getVisibleLeafColumns()) {
            least += column.getMinWidth();
        }
        boolean fits = least <= width;
        boolean scrolls = TableView.UNCONSTRAINED_RESIZE_POLICY.equals(table.getColumnResizePolicy());
        if (fits == scrolls) {
            table.setColumnResizePolicy(
                    fits
                            ? TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN
                            : TableView.UNCONSTRAINED_RESIZE_POLICY);
        }
        if (!fits) {
            for (TableColumn<T, ?> column : table.getVisibleLeafColumns()) {
                table.resizeColumn(column, column.getMinWidth() - column.getWidth());
            }
        }
    }

    /// A column of words. The pointer shows them where there is no room for all.
    public static <T> TableColumn<T, String> words(String title, double width, Function<T, String> text) {
        return words(title, width, text, text);
    }

    /// A column of words.
    ///
    /// @param more what the pointer shows
    public static <T> TableColumn<T, String> words(
            String title, double width, Function<T, String> text, Function<T, String> more) {
        TableColumn<T, String> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setMinWidth(Math.min(width, LEAST));
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(text.apply(row.getValue())));
        column.setCellFactory(c -> new TableCell<>() {
            @Override
            protected void updateItem(String item, boolean empty) {
                super.updateItem(item, empty);
                T row = getTableRow() == null ? null : getTableRow().getItem();
                setText(empty ? null : item);
                String tip = empty || row == null ? "" : more.apply(row);
                setTooltip(tip.isEmpty() ? null : new Tooltip(tip));
            }
        });
        return column;
    }

    /// A column of words that keeps its width however little room there is: the table scrolls instead.
    public static <T> TableColumn<T, String> legible(TableColumn<T, String> column) {
        column.setMinWidth(column.getPrefWidth());
        return column;
    }

    /// A column that always has its width: what room there is goes to the others.
    public static <T, V> TableColumn<T, V> fixed(TableColumn<T, V> column) {
        column.setMinWidth(column.getPrefWidth());
        column.setMaxWidth(column.getPrefWidth());
        return column;
    }

    /// A column of numbers with their unit, at the right and sorted by value.
    ///
    /// @param value what it is sorted by
    /// @param text what it shows
    public static <T> TableColumn<T, Double> numbers(
            String title, double width, Function<T, Double> value, Function<T, String> text) {
        TableColumn<T, Double> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setMinWidth(width);
        column.setComparator(Comparator.naturalOrder());
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        column.setCellFactory(c -> new TableCell<>() {
            {
                setAlignment(Pos.CENTER_RIGHT);
            }

            @Override
            protected void updateItem(Double item, boolean empty) {
                super.updateItem(item, empty);
                T row = getTableRow() == null ? null : getTableRow().getItem();
                setText(empty || row == null ? null : text.apply(row));
            }
        });
        column.getStyleClass().add("number-column");
        return column;
    }
}

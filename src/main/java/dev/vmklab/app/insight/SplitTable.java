package dev.vmklab.app.insight;

import dev.vmklab.app.ui.Tables;
import dev.vmklab.units.Units;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;

/// The traffic of an element, taken apart: a line for each part in each dimension, with both directions.
final class SplitTable extends BorderPane {
    private static final double BAR = 56;
    private static final double RATE = 150;

    private final TableView<ElementSplit.Part> table =
            Tables.table("split", "Traffic of the selection, taken apart", "Nothing flows here now");

    SplitTable() {
        table.getColumns()
                .addAll(List.of(
                        Tables.words("By", 70, p -> p.by().label()),
                        Tables.words("Part", 130, ElementSplit.Part::label),
                        rates("Transmit", ElementSplit.Part::transmit),
                        rates("Receive", ElementSplit.Part::receive)));
        setCenter(table);
    }

    private static TableColumn<ElementSplit.Part, ElementSplit.Rate> rates(
            String title, Function<ElementSplit.Part, ElementSplit.Rate> rate) {
        TableColumn<ElementSplit.Part, ElementSplit.Rate> column = new TableColumn<>(title);
        column.setPrefWidth(RATE);
        column.setMinWidth(RATE);
        column.setComparator((a, b) -> Double.compare(a.bitsPerSecond(), b.bitsPerSecond()));
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(rate.apply(row.getValue())));
        column.setCellFactory(c -> new RateCell());
        return column;
    }

    private static final class RateCell extends TableCell<ElementSplit.Part, ElementSplit.Rate> {
        private final ProgressBar bar = new ProgressBar();

        RateCell() {
            bar.setPrefWidth(BAR);
            bar.getStyleClass().add("share-bar");
            bar.setFocusTraversable(false);
        }

        @Override
        protected void updateItem(ElementSplit.Rate rate, boolean empty) {
            super.updateItem(rate, empty);
            boolean shows = !empty && rate != null && rate.bitsPerSecond() > 0;
            setText(shows ? Units.rate(rate.bitsPerSecond()) : null);
            setGraphic(shows ? bar : null);
            bar.setProgress(shows ? rate.share() : 0);
        }
    }

    void show(List<ElementSplit.Part> parts) {
        if (!table.getItems().equals(parts)) {
            table.getItems().setAll(parts);
        }
    }
}

package dev.vmklab.app.insight;

import java.util.List;
import javafx.scene.control.TableView;

/// What the window shows of traffic that is taken apart.
public final class ShownSplit {
    private ShownSplit() {}

    /// The sum of one dimension.
    ///
    /// @param column 2 for what is sent, 3 for what is received
    public static double sum(TableView<?> table, String by, int column) {
        return List.copyOf(table.getItems()).stream()
                .map(ElementSplit.Part.class::cast)
                .filter(part -> part.by().label().equals(by))
                .mapToDouble(part -> (column == 2 ? part.transmit() : part.receive()).bitsPerSecond())
                .sum();
    }
}

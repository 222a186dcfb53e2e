package dev.vmklab.app.inspector;

import dev.vmklab.design.property.PropertyPath;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The frame of a line: a name at the left, what edits it at the right, and below why a value is refused.
final class Row extends VBox {
    static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");
    static final PseudoClass MIXED = PseudoClass.getPseudoClass("mixed");
    static final PseudoClass ON_DARK = PseudoClass.getPseudoClass("on-dark");
    static final String MIXED_TEXT = "Mixed";

    private static final double NAME_WIDTH = 100;

    private final Label reason = new Label();

    Row(String name, Region control) {
        getStyleClass().add("inspector-row");
        Label label = new Label(name);
        label.getStyleClass().add("inspector-name");
        label.setLabelFor(control);
        label.setMinWidth(NAME_WIDTH);
        label.setPrefWidth(NAME_WIDTH);
        label.setMaxWidth(NAME_WIDTH);
        label.setWrapText(true);
        control.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(control, Priority.ALWAYS);
        HBox line = new HBox(8, label, control);
        line.getStyleClass().add("inspector-line");
        reason.getStyleClass().add("inspector-reason");
        reason.setWrapText(true);
        reason.setMinHeight(USE_PREF_SIZE);
        getChildren().setAll(List.of(line, reason));
        say("", false);
    }

    /// Says something below the line.
    ///
    /// @param refused whether it is why a value is refused, rather than something good to know
    void say(String text, boolean refused) {
        reason.setText(text);
        reason.setVisible(!text.isEmpty());
        reason.setManaged(!text.isEmpty());
        reason.pseudoClassStateChanged(REFUSED, refused);
    }

    String said() {
        return reason.getText();
    }

    /// The id of what edits a property, such as `field-nioc-allocations-0-shares`.
    static String id(PropertyPath path) {
        return "field-" + path.toString().replaceAll("[^A-Za-z0-9]+", "-").replaceAll("-$", "");
    }

    static Tooltip tooltip(String text) {
        return new Tooltip(text);
    }
}

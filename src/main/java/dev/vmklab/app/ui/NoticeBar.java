package dev.vmklab.app.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// What the user should know and may answer at leisure: one line per subject below the transport bar, which goes away
/// once it is answered.
public final class NoticeBar extends VBox {
    private final Map<String, HBox> notices = new LinkedHashMap<>();

    public NoticeBar() {
        setId("notices");
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    /// Shows a notice, instead of an earlier one on the same subject.
    ///
    /// @param choices what the user can do about it; each of them takes the notice away
    public void show(String subject, String text, List<Choice> choices) {
        dismiss(subject);
        Label label = new Label(text, new FontIcon("mdi2a-alert-circle-outline"));
        label.setMaxWidth(Double.MAX_VALUE);
        label.setTooltip(new Tooltip(text));
        HBox.setHgrow(label, Priority.ALWAYS);
        HBox line = new HBox(8, label);
        line.setId("notice-" + subject);
        line.getStyleClass().add("notice");
        line.setAlignment(Pos.CENTER_LEFT);
        line.setAccessibleRole(AccessibleRole.TEXT);
        line.setAccessibleText(text);
        for (Choice choice : choices) {
            Button button = new Button(choice.text());
            button.setId("notice-" + choice.id());
            button.getStyleClass().add("small");
            button.setMinWidth(USE_PREF_SIZE);
            button.setOnAction(event -> {
                dismiss(subject);
                choice.effect().run();
            });
            line.getChildren().add(button);
        }
        line.getChildren().add(close(subject));
        notices.put(subject, line);
        getChildren().add(line);
        setVisible(true);
    }

    private Button close(String subject) {
        Button close = new Button("", new FontIcon("mdi2c-close"));
        close.getStyleClass().addAll("flat", "button-icon", "small");
        close.setAccessibleText("Dismiss");
        close.setTooltip(new Tooltip("Dismiss"));
        close.setOnAction(event -> dismiss(subject));
        return close;
    }

    /// Takes a notice away, if there is one on the subject.
    public void dismiss(String subject) {
        HBox line = notices.remove(subject);
        if (line != null) {
            getChildren().remove(line);
        }
        setVisible(!notices.isEmpty());
    }
}

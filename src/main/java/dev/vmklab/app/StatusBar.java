package dev.vmklab.app;

import dev.vmklab.app.ui.UiTasks;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/// One line below everything: what the design holds, what is under way, how large the drawing is shown.
final class StatusBar extends HBox {
    private static final double PERCENT = 100;

    private final UiTasks tasks;
    private final Label task = new Label();
    private final ProgressBar progress = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
    private final Button cancel = new Button("", new FontIcon("mdi2c-close"));

    StatusBar(ObservableValue<String> summary, UiTasks tasks, ObservableValue<Number> scale) {
        super(8);
        setId("status");
        getStyleClass().add("status-bar");
        setAlignment(Pos.CENTER_LEFT);
        Label left = new Label();
        left.textProperty().bind(summary);
        Label zoom = new Label();
        zoom.getStyleClass().add("figure");
        zoom.textProperty().bind(scale.map(s -> String.format(Locale.ROOT, "%.0f %%", s.doubleValue() * PERCENT)));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        progress.setPrefWidth(96);
        progress.getStyleClass().add("small");
        progress.setAccessibleText("Work in the background");
        cancel.setId("cancel-task");
        cancel.setAccessibleText("Cancel");
        cancel.setTooltip(new Tooltip("Cancel"));
        cancel.getStyleClass().addAll("flat", "button-icon", "tiny");
        getChildren().addAll(left, gap, task, progress, cancel, zoom);
        tasks.running().addListener((ListChangeListener<UiTasks.Running>) change -> show(tasks));
        show(tasks);
        this.tasks = tasks;
    }

    /// Shows how far the work is.
    void update() {
        if (!tasks.running().isEmpty()) {
            progress.setProgress(tasks.running().getFirst().progress());
        }
    }

    private void show(UiTasks tasks) {
        boolean busy = !tasks.running().isEmpty();
        task.setVisible(busy);
        progress.setVisible(busy);
        cancel.setVisible(busy);
        if (busy) {
            UiTasks.Running first = tasks.running().getFirst();
            task.setText(first.name());
            progress.setProgress(first.progress());
            cancel.setOnAction(event -> first.cancel());
        }
    }
}

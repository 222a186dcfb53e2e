package dev.vmklab.app.insight;

import dev.vmklab.app.ui.UiTasks;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/// A pane whose content is worked out in the background when the user asks for it. What belongs to another subject is
/// taken away as soon as the subject changes.
///
/// @param <T> what is worked out
final class Inquiry<T> extends BorderPane {
    private static final double MARGIN = 8;

    private final UiTasks tasks;
    private final String name;
    private final Label state = new Label();
    private final Button ask;
    private final Button cancel;
    private final Consumer<Optional<T>> show;
    private Supplier<Optional<UiTasks.Work<T>>> work = Optional::empty;
    private Optional<UiTasks.Running> running = Optional.empty();

    /// @param id of the pane's controls
    /// @param name of the work, as the status bar shows it
    /// @param action what the button says
    /// @param explanation what it is good for, while there is nothing to show
    /// @param show called with what was worked out, or with nothing
    Inquiry(
            UiTasks tasks,
            String id,
            String name,
            String action,
            String explanation,
            Node content,
            Consumer<Optional<T>> show,
            Node... controls) {
        this.tasks = tasks;
        this.name = name;
        this.show = show;
        ask = new Button(action, new FontIcon("mdi2p-play-circle-outline"));
        ask.setId(id + "-start");
        ask.getStyleClass().add("small");
        ask.setOnAction(event -> start());
        cancel = new Button("Cancel", new FontIcon("mdi2c-close"));
        cancel.setId(id + "-cancel");
        cancel.getStyleClass().addAll("small", "flat");
        cancel.setOnAction(event -> running.ifPresent(UiTasks.Running::cancel));
        cancel.setVisible(false);
        cancel.managedProperty().bind(cancel.visibleProperty());
        state.getStyleClass().add("text-muted");
        state.setText(explanation);
        FlowPane head = new FlowPane(8, 4, ask);
        head.getChildren().addAll(controls);
        head.getChildren().forEach(control -> ((Region) control).setMinWidth(Region.USE_PREF_SIZE));
        head.getChildren().addAll(cancel, state);
        head.getStyleClass().add("dock-head");
        head.setAlignment(Pos.CENTER_LEFT);
        head.setMinWidth(0); // else as wide as what it says
        state.maxWidthProperty().bind(head.widthProperty().subtract(2 * MARGIN));
        setTop(head);
        setCenter(content);
    }

    /// What the button starts from now on; what was shown before goes away.
    void about(UiTasks.Work<T> next) {
        running.ifPresent(UiTasks.Running::cancel);
        work = () -> Optional.of(next);
        show.accept(Optional.empty());
    }

    /// The button starts what is worth working out at the moment it is pressed.
    void aboutNow(Supplier<Optional<UiTasks.Work<T>>> next) {
        work = next;
    }

    void start() {
        work.get().ifPresent(w -> {
            running.ifPresent(UiTasks.Running::cancel);
            ask.setDisable(true);
            cancel.setVisible(true);
            state.setText(name + "\u2026");
            running = Optional.of(tasks.run(
                    name,
                    progress -> w.carryOut(progress),
                    result -> {
                        rest("");
                        show.accept(Optional.of(result));
                    },
                    problem -> rest(name + " failed: " + problem.getMessage()),
                    () -> rest("Cancelled")));
        });
    }

    private void rest(String text) {
        running = Optional.empty();
        ask.setDisable(false);
        cancel.setVisible(false);
        state.setText(text);
    }

    /// There is nothing to start any more.
    void aboutNothing(String reason) {
        running.ifPresent(UiTasks.Running::cancel);
        work = Optional::empty;
        show.accept(Optional.empty());
        state.setText(reason);
    }

    /// One line beside the button.
    void say(String text) {
        state.setText(text);
    }
}

package dev.vmklab.app.panes;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// The verdict on the whole scenario in sentences: what was worst, where, by whom, and what cures it.
public final class VerdictPane extends ScrollPane {
    private final VBox box = new VBox(8);
    private final DoubleConsumer seek;

    /// What there is to say.
    ///
    /// @param kept whether every objective is kept
    /// @param worstAt when it was worst, seconds
    public record Content(boolean kept, List<String> sentences, Optional<Double> worstAt) {
        public Content {
            sentences = List.copyOf(sentences);
        }
    }

    /// @param seek called to go to the worst moment
    public VerdictPane(DoubleConsumer seek) {
        this.seek = seek;
        setId("verdict");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        box.getStyleClass().add("verdict");
        setContent(box);
        showWaiting();
    }

    /// Says that it is being worked on.
    public void showWaiting() {
        Label label = new Label("Playing the whole scenario in the background\u2026");
        label.getStyleClass().add("text-muted");
        box.getChildren().setAll(label);
    }

    /// Says that the work was given up.
    ///
    /// @param again starts it anew
    public void showCancelled(Runnable again) {
        Button button = new Button("Judge the run", new FontIcon("mdi2p-play-circle-outline"));
        button.setId("verdict-again");
        button.getStyleClass().add("small");
        button.setOnAction(event -> again.run());
        box.getChildren().setAll(new Label("The verdict was cancelled."), button);
    }

    /// Says why there is none.
    public void showFailure(String reason) {
        box.getChildren().setAll(new Label(reason));
    }

    public void show(Content content) {
        Label head = new Label(
                content.kept() ? "Every objective is kept" : "An objective is missed",
                new FontIcon(content.kept() ? "mdi2c-check-circle-outline" : "mdi2a-alert-circle-outline"));
        head.getStyleClass().addAll("pane-title", content.kept() ? "kept" : "missed");
        box.getChildren().setAll(head);
        for (String sentence : content.sentences()) {
            Label label = new Label(sentence);
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
            box.getChildren().add(label);
        }
        content.worstAt().ifPresent(time -> {
            Button go = new Button("Go to the worst moment", new FontIcon("mdi2t-target"));
            go.setId("verdict-go");
            go.getStyleClass().add("small");
            go.setOnAction(event -> seek.accept(time));
            box.getChildren().add(go);
        });
    }
}

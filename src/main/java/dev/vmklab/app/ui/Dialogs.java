package dev.vmklab.app.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputDialog;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Window;

/// Messages that need an answer or must not be overlooked. None of them blocks.
public final class Dialogs {
    private static final double WIDTH = 520;
    private static final int MOST_LINES = 16;
    private static final double LINE_HEIGHT = 21;
    private static final ButtonType SAVE = new ButtonType("Save", ButtonData.YES);
    private static final ButtonType DISCARD = new ButtonType("Discard", ButtonData.NO);

    private final Supplier<Optional<Window>> owner;

    /// @param owner the window that they belong to; empty while there is none
    public Dialogs(Supplier<Optional<Window>> owner) {
        this.owner = owner;
    }

    /// Says what did not work.
    ///
    /// @param what one sentence
    /// @param details one line each, which can be selected and copied
    public void failed(String what, List<String> details) {
        Alert alert = alert(Alert.AlertType.ERROR, "VmkLab", what, ButtonType.OK);
        TextArea text = new TextArea(String.join("\n", details));
        text.setId("error-details");
        text.setAccessibleText("Details");
        text.setEditable(false);
        text.setWrapText(true);
        text.setPrefRowCount(Math.min(12, Math.max(3, details.size() + 1)));
        text.getStyleClass().add("monospaced");
        alert.getDialogPane().setContent(text);
        alert.show();
    }

    /// Says something that is good to know.
    public void told(String what, List<String> details) {
        Alert alert = alert(Alert.AlertType.INFORMATION, "VmkLab", what, ButtonType.OK);
        alert.getDialogPane().setContent(lines(details));
        alert.show();
    }

    /// Asks what to do with unsaved changes; nothing happens when the user cancels.
    public void confirmLoss(String name, Runnable save, Runnable discard) {
        Alert alert = alert(
                Alert.AlertType.CONFIRMATION,
                "VmkLab",
                "Save the changes to " + name + "?",
                SAVE,
                DISCARD,
                ButtonType.CANCEL);
        alert.getDialogPane().setContent(new Label("They are lost if you discard them."));
        alert.resultProperty().subscribe(answer -> {
            Optional<ButtonType> chosen = Optional.ofNullable(answer);
            if (chosen.filter(SAVE::equals).isPresent()) {
                save.run();
            } else if (chosen.filter(DISCARD::equals).isPresent()) {
                discard.run();
            }
        });
        alert.show();
    }

    /// Asks what to do. Nothing happens when the user cancels.
    ///
    /// @param details one line each
    public void choose(String what, List<String> details, List<Choice> choices) {
        List<ButtonType> buttons = new ArrayList<>();
        choices.forEach(choice -> buttons.add(new ButtonType(choice.text(), ButtonData.OTHER)));
        buttons.add(ButtonType.CANCEL);
        Alert alert = alert(Alert.AlertType.CONFIRMATION, "VmkLab", what, buttons.toArray(ButtonType[]::new));
        alert.getDialogPane().setContent(lines(details));
        for (int i = 0; i < choices.size(); i++) {
            alert.getDialogPane()
                    .lookupButton(buttons.get(i))
                    .setId("choose-" + choices.get(i).id());
        }
        alert.resultProperty().subscribe(answer -> {
            int chosen = buttons.indexOf(answer);
            if (chosen >= 0 && chosen < choices.size()) {
                choices.get(chosen).effect().run();
            }
        });
        alert.show();
    }

    /// As many lines as there are room for on a small screen; the others are scrolled to.
    private static Node lines(List<String> details) {
        VBox box = new VBox(4);
        for (String line : details) {
            Label label = new Label(line);
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
            box.getChildren().add(label);
        }
        if (details.size() <= MOST_LINES) {
            return box;
        }
        ScrollPane scroll = new ScrollPane(box);
        scroll.setFitToWidth(true);
        scroll.setPrefViewportHeight(MOST_LINES * LINE_HEIGHT);
        scroll.setAccessibleText(String.join(". ", details));
        scroll.getStyleClass().add("edge-to-edge");
        return scroll;
    }

    /// Asks for a name; nothing happens when the user cancels or leaves it empty.
    public void asked(String what, String label, String suggestion, Consumer<String> answer) {
        TextInputDialog dialog = new TextInputDialog(suggestion);
        owner.get().ifPresent(dialog::initOwner);
        dialog.initModality(Modality.WINDOW_MODAL);
        dialog.setTitle("VmkLab");
        dialog.setHeaderText(what);
        dialog.setContentText(label);
        dialog.getEditor().setId("asked");
        dialog.getEditor().setAccessibleText(label);
        dialog.resultProperty().subscribe(typed -> {
            if (typed != null && !typed.isBlank()) {
                answer.accept(typed.strip());
            }
        });
        dialog.show();
    }

    private Alert alert(Alert.AlertType type, String title, String what, ButtonType... buttons) {
        Alert alert = new Alert(type, "", buttons);
        owner.get().ifPresent(alert::initOwner);
        alert.initModality(Modality.WINDOW_MODAL);
        alert.setTitle(title);
        alert.setHeaderText(what);
        alert.setResizable(true);
        alert.getDialogPane().setPrefWidth(WIDTH);
        return alert;
    }
}

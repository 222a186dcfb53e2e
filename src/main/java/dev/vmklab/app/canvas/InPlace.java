package dev.vmklab.app.canvas;

import dev.vmklab.design.Design;
import dev.vmklab.design.edit.WrittenField;
import dev.vmklab.design.edit.WrittenFields;
import dev.vmklab.design.value.Id;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/// Fields beside an element of the drawing in which its name, address or VLAN is typed. Enter takes them over as one
/// edit, Escape leaves everything as it was.
final class InPlace extends VBox {
    private static final double GAP = 4;
    private static final double WIDTH = 220;

    private final Drafting drafting;
    private final Runnable closed;
    private final Label problem = new Label();
    private final List<TextField> inputs = new ArrayList<>();
    private List<WrittenField> fields = List.of();
    private String what = "";

    /// @param closed called when it is done
    InPlace(Drafting drafting, Runnable closed) {
        this.drafting = drafting;
        this.closed = closed;
        setId("in-place");
        getStyleClass().add("in-place");
        setManaged(false);
        setVisible(false);
        setPrefWidth(WIDTH);
        problem.getStyleClass().add("in-place-problem");
        problem.setWrapText(true);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        focusWithinProperty().subscribe(within -> {
            if (!within && isVisible()) {
                take();
                close(false);
            }
        });
    }

    boolean isOpen() {
        return isVisible();
    }

    /// Opens at a place of the canvas; not for an element without text of its own.
    void open(Id element, double x, double y, double width, double height) {
        fields = WrittenFields.of(drafting.model(), element);
        if (fields.isEmpty()) {
            return;
        }
        what = drafting.label(element);
        inputs.clear();
        Label title = new Label(what);
        title.getStyleClass().add("in-place-title");
        getChildren().setAll(title);
        for (int i = 0; i < fields.size(); i++) {
            getChildren().addAll(new Label(fields.get(i).label()), input(i));
        }
        problem.setText("");
        setVisible(true);
        applyCss(); // a field without its skin has no size and loses the keys before the next layout
        autosize();
        relocate(
                Math.rint(Math.clamp(x, 0, Math.max(0, width - getWidth()))),
                Math.rint(Math.clamp(y + GAP, 0, Math.max(0, height - getHeight()))));
        inputs.getFirst().requestFocus();
        inputs.getFirst().selectAll();
    }

    private TextField input(int index) {
        WrittenField field = fields.get(index);
        TextField input = new TextField(field.text());
        input.setId("in-place-" + index);
        input.setPromptText(field.hint());
        input.setAccessibleText(field.label() + " of " + what);
        input.focusedProperty().subscribe(focused -> {
            if (focused) {
                input.selectAll();
            }
        });
        inputs.add(input);
        return input;
    }

    private void pressed(KeyEvent event) {
        switch (Objects.requireNonNull(event.getCode())) {
            case KeyCode.ENTER -> {
                if (take()) {
                    close(true);
                }
            }
            case KeyCode.ESCAPE -> close(true);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void close(boolean backToDrawing) {
        setVisible(false);
        if (backToDrawing) {
            closed.run();
        }
    }

    /// Takes over what was typed; false where it makes no sense.
    private boolean take() {
        try {
            Design design = drafting.content().design();
            for (int i = 0; i < fields.size(); i++) {
                String typed = inputs.get(i).getText();
                if (!typed.equals(fields.get(i).text())) {
                    design = fields.get(i).written().apply(design, typed);
                }
            }
            Design written = design;
            drafting.design("Edit " + what, d -> written);
            return true;
        } catch (IllegalArgumentException e) {
            problem.setText(e.getMessage());
            if (!getChildren().contains(problem)) {
                getChildren().add(problem);
            }
            autosize();
            return false;
        }
    }
}

package dev.vmklab.app.canvas;

import dev.vmklab.design.Design;
import dev.vmklab.design.edit.WrittenField;
import dev.vmklab.design.edit.WrittenFields;
import dev.vmklab.design.value.Id;
import dev.vmklab.drawing.geometry.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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

    private final CanvasPane pane;
    private final Drafting drafting;
    private Optional<Id> next = Optional.empty();
    private final Label problem = new Label();
    private final List<TextField> inputs = new ArrayList<>();
    private List<WrittenField> fields = List.of();
    private String what = "";

    InPlace(CanvasPane pane, Drafting drafting) {
        this.pane = pane;
        this.drafting = drafting;
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

    /// Opens below an element as soon as it is drawn.
    void openSoon(Id element) {
        next = Optional.of(element);
    }

    /// Another drawing is shown.
    void shown() {
        Optional<Id> awaited = next;
        next = Optional.empty();
        awaited.filter(id -> pane.geometry().flatMap(g -> g.boxOf(id)).isPresent())
                .ifPresent(this::open);
    }

    /// Opens below an element; not for one without text of its own.
    void open(Id element) {
        pane.lookup().box(List.of(element)).ifPresent(box -> {
            Box screen = pane.camera().toScreen(box);
            open(element, screen.x(), screen.bottom(), pane.getWidth(), pane.getHeight());
        });
    }

    private void open(Id element, double x, double y, double width, double height) {
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
            pane.requestFocus();
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

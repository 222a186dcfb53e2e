package dev.vmklab.app.inspector;

import dev.vmklab.app.document.Stroke;
import dev.vmklab.design.property.Limits;
import dev.vmklab.design.property.VlanText;
import dev.vmklab.design.value.OutOfRangeException;
import dev.vmklab.design.vswitch.VlanMode;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// A value that is typed. It is checked with every key and taken over with Enter or when the focus leaves; Escape
/// brings
/// the old one back, Up and Down count whole numbers.
final class TypedLine implements Line {
    private final Subject subject;
    private final Item.Typed item;
    private final TextCodec codec;
    private final Optional<Limits> limits;
    private final TextField field = new TextField();
    private final Row row;
    private Stroke stroke = new Stroke();
    private String shown = "";

    TypedLine(Subject subject, Item.Typed item) {
        this.subject = subject;
        this.item = item;
        codec = new TextCodec(item.kind(), item.optional());
        limits = subject.limits(item.path());
        row = new Row(item.label(), field);
        field.setId(Row.id(item.path()));
        field.setAccessibleText(item.label());
        field.textProperty().subscribe(text -> check());
        field.focusedProperty().subscribe(focused -> {
            if (!focused) {
                commit();
                stroke = new Stroke();
            }
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        String hint = codec.hint(limits);
        if (!hint.isEmpty()) {
            field.setTooltip(Row.tooltip(hint));
        }
        refresh();
    }

    @Override
    public Node node() {
        return row;
    }

    @Override
    public void refresh() {
        Optional<Object> value = subject.value(item.path());
        boolean isTyping = field.isFocused() && !field.getText().equals(shown);
        String text = value.map(codec::text).orElse("");
        boolean mixed = subject.values(item.path()).size() > 1;
        field.setPromptText(mixed ? Row.MIXED_TEXT : item.optional() ? "none" : "");
        field.pseudoClassStateChanged(Row.MIXED, mixed);
        shown = text;
        if (!isTyping) {
            field.setText(text);
            check();
        }
    }

    @Override
    public void leave(boolean takeOver) {
        if (takeOver) {
            commit();
        }
        field.setText(shown);
    }

    private boolean isUntouched() {
        return field.getText().strip().equals(shown.strip());
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            commit();
            field.selectAll();
        } else if (event.getCode() == KeyCode.ESCAPE && !isUntouched()) {
            field.setText(shown);
            field.selectAll();
        } else if (item.kind() instanceof Item.Kind.Whole
                && (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN)) {
            count(event.getCode() == KeyCode.UP ? 1 : -1);
        } else {
            return;
        }
        event.consume();
    }

    private void count(int step) {
        try {
            int next = Integer.parseInt(field.getText().strip()) + step;
            field.setText(Integer.toString(next));
            commit();
        } catch (NumberFormatException _) {
            check(); // says already what is expected
        }
    }

    /// The value of the text; empty when it stands for none, and the row says why.
    private Optional<Object> check() {
        field.pseudoClassStateChanged(Row.REFUSED, false);
        if (isUntouched()) {
            row.say(explanation(subject.value(item.path())), false);
            return Optional.empty();
        }
        try {
            Object value = codec.parse(field.getText(), subject.value(item.path()));
            Optional<IllegalArgumentException> refusal = subject.refusal(item.path(), value);
            if (refusal.isPresent()) {
                throw refusal.get();
            }
            row.say(explanation(Optional.of(value)), false);
            return Optional.of(value);
        } catch (IllegalArgumentException e) {
            field.pseudoClassStateChanged(Row.REFUSED, true);
            row.say(reason(e), true);
            return Optional.empty();
        }
    }

    private String explanation(Optional<Object> value) {
        return value.filter(VlanMode.class::isInstance)
                .map(mode -> VlanText.explained((VlanMode) mode))
                .orElse("");
    }

    private String reason(IllegalArgumentException refusal) {
        if (refusal instanceof OutOfRangeException range) {
            return "Expected " + codec.hint(Optional.of(new Limits(range.least(), range.greatest())));
        }
        String message = String.valueOf(refusal.getMessage());
        int expected = message.lastIndexOf(", expected ");
        return expected < 0 ? message : "Expected " + message.substring(expected + ", expected ".length());
    }

    private void commit() {
        check().ifPresent(value -> {
            shown = field.getText().strip();
            subject.set(item.label(), item.path(), value, stroke);
            shown = subject.value(item.path()).map(codec::text).orElse(shown);
            field.setText(shown);
        });
    }
}

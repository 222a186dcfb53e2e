package dev.vmklab.app.inspector;

import dev.vmklab.app.document.Stroke;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;

/// One of a few words: a constant, or the kind of a record.
final class WordLine implements Line {
    private final Subject subject;
    private final ComboBox<Object> box = new ComboBox<>();
    private final Row row;
    private final Function<Object, Object> wordOf;
    private final dev.vmklab.design.property.PropertyPath path;
    private boolean showing;

    private WordLine(
            Subject subject,
            String label,
            dev.vmklab.design.property.PropertyPath path,
            List<Object> words,
            Function<Object, Object> wordOf,
            Consumer<Object> onChosen) {
        this.subject = subject;
        this.path = path;
        this.wordOf = wordOf;
        row = new Row(label, box);
        box.setId(Row.id(path) + (wordOf.apply("").equals("") ? "" : "-kind"));
        box.setAccessibleText(label);
        box.getItems().setAll(words);
        box.setButtonCell(new Cell());
        box.setCellFactory(list -> new Cell());
        box.valueProperty().subscribe(word -> {
            if (!showing && word != null) {
                onChosen.accept(word);
            }
        });
        refresh();
    }

    /// For a constant of an enum.
    static WordLine of(Subject subject, Item.Word item) {
        List<Object> words = new ArrayList<>();
        if (item.optional()) {
            words.add(Optional.empty());
        }
        item.constants().forEach(c -> words.add(item.optional() ? Optional.of(c) : c));
        return new WordLine(
                subject,
                item.label(),
                item.path(),
                words,
                value -> value,
                word -> subject.set(item.label(), item.path(), word, new Stroke()));
    }

    /// For the kind of a record. Kinds that cannot be made yet are left out.
    static WordLine of(Subject subject, Item.Choice item) {
        StartValues start = new StartValues(subject, subject.elements().getFirst());
        List<Object> words = new ArrayList<>();
        for (Class<?> kind : item.kinds()) {
            if (start.of(kind).isPresent() || kindOf(subject.value(item.path())).equals(kind)) {
                words.add(kind);
            }
        }
        return new WordLine(
                subject,
                item.label(),
                item.path(),
                words,
                value -> kindOf(Optional.of(value)),
                word -> start.of((Class<?>) word).ifPresent(made -> set(subject, item, made)));
    }

    private static void set(Subject subject, Item.Choice item, Object made) {
        boolean optional = subject.value(item.path()).orElse("") instanceof Optional<?>;
        subject.set(item.label(), item.path(), optional ? Optional.of(made) : made, new Stroke());
    }

    private static Object kindOf(Optional<Object> value) {
        return value.map(v -> v instanceof Optional<?> maybe
                        ? maybe.map(m -> (Object) m.getClass()).orElse(Object.class)
                        : v.getClass())
                .orElse(Object.class);
    }

    @Override
    public Node node() {
        return row;
    }

    @Override
    public void refresh() {
        List<Object> words =
                subject.values(path).stream().map(wordOf).distinct().toList();
        showing = true;
        box.setPromptText(words.size() > 1 ? Row.MIXED_TEXT : "");
        box.pseudoClassStateChanged(Row.MIXED, words.size() > 1);
        if (words.size() == 1) {
            box.setValue(words.getFirst());
        } else {
            box.getSelectionModel().clearSelection();
        }
        showing = false;
    }

    private final class Cell extends ListCell<Object> {
        @Override
        protected void updateItem(Object word, boolean empty) {
            super.updateItem(word, empty);
            setText(empty || word == null ? box.getPromptText() : text(word));
        }

        private static String text(Object word) {
            return switch (word) {
                case Optional<?> maybe -> maybe.map(Cell::text).orElse("none");
                case Class<?> kind -> Names.ofType(kind);
                default -> sentence(Values.text("", word));
            };
        }

        private static String sentence(String text) {
            return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
        }
    }
}

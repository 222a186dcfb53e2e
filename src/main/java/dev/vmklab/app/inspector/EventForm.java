package dev.vmklab.app.inspector;

import dev.vmklab.app.document.Document;
import dev.vmklab.app.document.Stroke;
import dev.vmklab.design.Design;
import dev.vmklab.design.DesignIndex;
import dev.vmklab.design.property.PropertyPath;
import dev.vmklab.design.value.Id;
import dev.vmklab.drawing.picture.Theme;
import dev.vmklab.format.DesignDocument;
import dev.vmklab.scenario.Happening;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.scene.Node;

/// Everything that happens in one event of a scenario, as the inspector shows an element: each component of its record
/// is a line of its own kind, checked with every key. FX thread only.
public final class EventForm {
    private final EventSubject subject;
    private final FormView view;

    /// How an event's happening is changed.
    public interface Edit {
        /// @param name of the entry in the history
        void change(String name, Stroke stroke, UnaryOperator<Happening> change);
    }

    /// @param event id of the event
    /// @param happening what happens in it now; empty once it is gone
    /// @param jump goes to an element that the event is about
    public EventForm(
            Document document, Id event, Supplier<Optional<Happening>> happening, Edit edit, Consumer<Id> jump) {
        subject = new EventSubject(document, event, happening, edit, jump);
        view = new FormView(subject);
        refresh();
    }

    public Node node() {
        return view;
    }

    /// Whether there is anything to edit but the times.
    public boolean isEmpty() {
        return view.getChildren().isEmpty();
    }

    /// Shows the values as they are now.
    public void refresh() {
        if (!subject.elements().isEmpty()) {
            view.show(FormBuilder.of(subject.elements(), subject.index()), Theme.light());
        }
    }

    private final class EventSubject implements Subject {
        private final Document document;
        private final Id event;
        private final Supplier<Optional<Happening>> happening;
        private final Edit edit;
        private final Consumer<Id> jump;
        private final DesignIndex index;

        EventSubject(
                Document document, Id event, Supplier<Optional<Happening>> happening, Edit edit, Consumer<Id> jump) {
            this.jump = jump;
            this.document = document;
            this.event = event;
            this.happening = happening;
            this.edit = edit;
            index = DesignIndex.of(document.shown().design());
        }

        @Override
        public boolean isChanging() {
            return document.isChanging();
        }

        @Override
        public DesignIndex index() {
            return index;
        }

        @Override
        public Design design() {
            return document.shown().design();
        }

        @Override
        public DesignDocument document() {
            return document.shown();
        }

        @Override
        public List<Id> ids() {
            return List.of(event);
        }

        @Override
        public List<Record> elements() {
            return happening.get().map(Record.class::cast).stream().toList();
        }

        @Override
        public Optional<IllegalArgumentException> refusal(PropertyPath path, Object value) {
            try {
                elements().forEach(element -> path.write(element, value));
                return Optional.empty();
            } catch (IllegalArgumentException e) {
                return Optional.of(e);
            }
        }

        @Override
        public void set(String what, PropertyPath path, Object value, Stroke stroke) {
            edit.change("Set " + Names.asNoun(what) + " of event", stroke, h -> written(h, path, value));
            refresh();
        }

        private static Happening written(Happening before, PropertyPath path, Object value) {
            return (Happening) path.write((Record) before, value);
        }

        @Override
        public void change(String name, Stroke stroke, UnaryOperator<Record> change) {
            edit.change(name + "event", stroke, h -> (Happening) change.apply((Record) h));
            refresh();
        }

        @Override
        public void jump(Id id) {
            jump.accept(id);
        }
    }
}

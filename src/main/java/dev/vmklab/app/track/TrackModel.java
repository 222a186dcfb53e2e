package dev.vmklab.app.track;

import dev.vmklab.app.document.Document;
import dev.vmklab.app.document.Stroke;
import dev.vmklab.app.inspector.EventForm;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.IdSource;
import dev.vmklab.format.DesignDocument;
import dev.vmklab.scenario.Repetition;
import dev.vmklab.scenario.Scenario;
import dev.vmklab.scenario.TimedEvent;
import dev.vmklab.scenario.edit.EventEdits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// Edits the scenario that plays, each as an entry of the document's history. FX thread only.
public final class TrackModel {
    private final Document document;
    private final Supplier<Scenario> playing;
    private final IdSource ids;
    private final Consumer<Id> select;

    /// @param playing the scenario that the window plays
    /// @param ids of new events
    /// @param select called with an element that the user wants to see
    public TrackModel(Document document, Supplier<Scenario> playing, IdSource ids, Consumer<Id> select) {
        this.select = select;
        this.document = document;
        this.playing = playing;
        this.ids = ids;
    }

    Scenario scenario() {
        return playing.get();
    }

    void add(String name, EventLibrary.Offer offer, double at) {
        edit(name, Optional.empty(), s -> EventEdits.with(s, offer.events(at, ids)));
    }

    void move(Set<Id> events, double seconds, Stroke stroke) {
        edit("Move event", Optional.of(stroke), s -> EventEdits.moved(s, events, seconds));
    }

    void delete(Set<Id> events) {
        edit("Delete event", Optional.empty(), s -> EventEdits.without(s, events));
    }

    void copy(Set<Id> events, double seconds) {
        edit("Copy event", Optional.empty(), s -> EventEdits.copied(s, events, seconds, ids));
    }

    void group(Set<Id> events, String name) {
        edit("Group events", Optional.empty(), s -> EventEdits.grouped(s, events, name));
    }

    void repeat(Set<Id> events, Optional<Repetition> repetition) {
        edit("Repeat event", Optional.empty(), s -> EventEdits.repeated(s, events, repetition));
    }

    void at(Id event, double seconds) {
        edit(
                "Move event",
                Optional.empty(),
                s -> find(s, event)
                        .map(e -> EventEdits.replaced(s, e.withAtSeconds(seconds)))
                        .orElse(s));
    }

    /// Gives a block another length: through its own numbers, or by moving what ends it.
    void stretch(EventBlock block, double seconds, Stroke stroke) {
        edit(
                "Stretch event",
                Optional.of(stroke),
                s -> block.events().size() > 1
                        ? find(s, block.events().get(1))
                                .map(e -> EventEdits.replaced(s, e.withAtSeconds(block.from() + seconds)))
                                .orElse(s)
                        : find(s, block.id())
                                .map(e -> EventEdits.replaced(s, lasting(e, seconds)))
                                .orElse(s));
    }

    /// A form for everything that happens in an event, each change an entry of the history.
    EventForm form(Id event) {
        return new EventForm(
                document,
                event,
                () -> find(scenario(), event).map(TimedEvent::happening),
                (name, stroke, change) -> edit(
                        name,
                        Optional.of(stroke),
                        s -> find(s, event)
                                .map(e -> EventEdits.replaced(s, e.withHappening(change.apply(e.happening()))))
                                .orElse(s)),
                select);
    }

    private static TimedEvent lasting(TimedEvent event, double seconds) {
        return event.withHappening(HappeningText.lasting(event.happening(), seconds));
    }

    private static Optional<TimedEvent> find(Scenario scenario, Id event) {
        return scenario.events().stream().filter(e -> e.id().equals(event)).findFirst();
    }

    private void edit(String name, Optional<Stroke> stroke, UnaryOperator<Scenario> change) {
        Scenario before = scenario();
        UnaryOperator<DesignDocument> edit = d -> d.withScenarios(scenarios(d, before, change));
        if (stroke.isPresent()) {
            document.edit(name, stroke.get(), edit);
        } else {
            document.edit(name, edit);
        }
    }

    /// A document without scenarios plays a steady load that it does not hold: an edit makes it its first scenario.
    private List<Scenario> scenarios(DesignDocument document, Scenario before, UnaryOperator<Scenario> change) {
        boolean held = document.scenarios().stream().anyMatch(s -> s.id().equals(before.id()));
        List<Scenario> all = new ArrayList<>(document.scenarios());
        if (!held) {
            all.add(before);
        }
        all.replaceAll(s -> s.id().equals(before.id()) ? change.apply(s) : s);
        return all;
    }
}

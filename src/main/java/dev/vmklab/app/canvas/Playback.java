package dev.vmklab.app.canvas;

import dev.vmklab.analysis.Run;
import dev.vmklab.analysis.condition.Condition;
import dev.vmklab.analysis.condition.Conditions;
import dev.vmklab.design.value.Id;
import dev.vmklab.drawing.picture.DifferenceReader;
import dev.vmklab.drawing.picture.LoadReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What flows in the run that is shown, at the instant that is shown. FX thread only.
final class Playback {
    private final Layers layers;
    private Optional<Sheet> sheet = Optional.empty();
    private Optional<Run> run = Optional.empty();
    private Optional<LoadReader> reader = Optional.empty();
    private Optional<Conditions> conditions = Optional.empty();
    private Optional<Run> other = Optional.empty();
    private Optional<DifferenceReader> differences = Optional.empty();
    private Optional<LiveText> texts = Optional.empty();
    private boolean connected;
    private double time = -1;
    private double shownTime = -1;

    Playback(Layers layers) {
        this.layers = layers;
    }

    void play(Optional<Run> shown) {
        run = shown;
        texts = Optional.empty();
        unconnect();
    }

    /// Shows how the run differs from another one instead of what flows, or what flows again.
    void compare(Optional<Run> with) {
        other = with;
        unconnect();
    }

    void sheet(Sheet shown) {
        sheet = Optional.of(shown);
        unconnect();
    }

    /// Another sheet, run or comparison: which link is which cable is asked again once it has to be known.
    private void unconnect() {
        connected = false;
        stale();
    }

    private void connect() {
        differences = sheet.flatMap(s ->
                run.flatMap(b -> other.map(a -> DifferenceReader.of(s.geometry(), a.network(), b.network()))));
        reader = sheet.flatMap(s -> run.map(r -> LoadReader.of(s.geometry(), r.network())));
        conditions = run.map(r -> new Conditions(r.scenario(), r.network(), r.recording()));
        connected = true;
    }

    /// The loads have to be shown again, whatever the instant.
    void stale() {
        shownTime = -1;
    }

    /// Goes to an instant; false when it is shown already.
    boolean at(double seconds) {
        time = seconds;
        if (time == shownTime) {
            return false;
        }
        shownTime = time;
        if (!connected) {
            connect();
        }
        run.ifPresent(r -> reader.ifPresent(l -> {
            Map<Id, Condition> now = conditions.map(c -> c.at(time)).orElse(Map.of());
            layers.loads(l.at(r.recording(), time, now));
            layers.differences(differences.flatMap(d -> other.map(a -> d.at(a.recording(), r.recording(), time, now))));
        }));
        return true;
    }

    /// What an element does now, line by line; nothing while nothing is played.
    List<String> about(Id element) {
        if (texts.isEmpty()) {
            texts = run.map(LiveText::new);
        }
        return texts.map(t -> t.at(element, Math.max(0, time))).orElse(List.of());
    }
}

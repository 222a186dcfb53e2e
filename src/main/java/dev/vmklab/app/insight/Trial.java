package dev.vmklab.app.insight;

import dev.vmklab.analysis.why.Counterfactual;
import dev.vmklab.analysis.why.Reading;
import dev.vmklab.app.ui.UiTasks;
import java.util.Optional;

/// One line of what would be otherwise: what is changed, and what came of it once it is tried. FX thread only.
final class Trial {
    /// How far it is.
    enum State {
        UNDER_WAY,
        DONE,
        CANCELLED,
        FAILED
    }

    private final String text;
    private final Optional<Counterfactual> otherwise;
    private State state = State.UNDER_WAY;
    private Optional<Reading> reading = Optional.empty();
    private Optional<UiTasks.Running> running = Optional.empty();

    private Trial(String text, Optional<Counterfactual> otherwise) {
        this.text = text;
        this.otherwise = otherwise;
    }

    /// What the run does by itself.
    static Trial unchanged(String text, Reading reading) {
        Trial trial = new Trial(text, Optional.empty());
        trial.found(reading);
        return trial;
    }

    static Trial of(String text, Counterfactual otherwise) {
        return new Trial(text, Optional.of(otherwise));
    }

    String text() {
        return text;
    }

    Optional<Counterfactual> otherwise() {
        return otherwise;
    }

    State state() {
        return state;
    }

    Optional<Reading> reading() {
        return reading;
    }

    /// The share that is done, 0 to 1; negative while that is not known.
    double progress() {
        return running.map(UiTasks.Running::progress).orElse(UiTasks.Running.UNKNOWN);
    }

    void begins(UiTasks.Running task) {
        state = State.UNDER_WAY;
        running = Optional.of(task);
    }

    void found(Reading result) {
        reading = Optional.of(result);
        ends(State.DONE);
    }

    void ends(State how) {
        state = how;
        running = Optional.empty();
    }

    void cancel() {
        running.ifPresent(UiTasks.Running::cancel);
    }
}

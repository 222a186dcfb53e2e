package dev.vmklab.simulation;

import dev.vmklab.design.Design;
import dev.vmklab.design.value.Id;
import dev.vmklab.network.Impairment;
import dev.vmklab.simulation.mechanism.Mechanisms;
import dev.vmklab.simulation.model.Model;
import dev.vmklab.simulation.recorder.Detail;
import dev.vmklab.simulation.recording.Recording;
import dev.vmklab.simulation.state.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How a run goes on: from instant to instant, and with another design, which are its chapters.
final class Course {
    private final boolean verifying;
    private final Optional<Checkpoints> checkpoints;
    private Mechanisms mechanisms;
    private volatile List<Chapter> chapters;
    /// Whether any time has passed.
    private boolean hasBegun;

    private Course(Mechanisms mechanisms, boolean verifying, boolean hasBegun, Optional<Checkpoints> checkpoints) {
        this.checkpoints = checkpoints;
        this.mechanisms = mechanisms;
        this.chapters = List.of(chapter());
        this.verifying = verifying;
        this.hasBegun = hasBegun;
    }

    static Course begun(Model model, boolean verifying) {
        Course course = new Course(
                Mechanisms.of(model), verifying, false, Optional.of(new Checkpoints(model.scenario, verifying)));
        course.begin();
        return course;
    }

    /// One from a state that was kept.
    static Course resumed(Mechanisms mechanisms, boolean verifying) {
        return new Course(mechanisms, verifying, true, Optional.empty());
    }

    /// An independent one from the same state, without the past.
    Course copy(Detail detail) {
        Course copy = new Course(mechanisms.copy(detail), verifying, hasBegun, Optional.empty());
        copy.recordPresent();
        return copy;
    }

    /// An independent one from the same state, with the recording of what led here.
    ///
    /// @param past the last of them is under way
    Course goingOn(List<Chapter> past, Checkpoints pastCheckpoints) {
        Recording recorded = past.getLast().recording().upTo(state().now);
        Course copy = new Course(mechanisms.copy(recorded), verifying, hasBegun, Optional.of(pastCheckpoints));
        List<Chapter> all = new ArrayList<>(past.subList(0, past.size() - 1));
        all.add(new Chapter(past.getLast().fromSeconds(), copy.state().model.network, recorded));
        copy.chapters = List.copyOf(all);
        copy.recordPresent();
        return copy;
    }

    private void recordPresent() {
        mechanisms.availability().recordStates();
        instant().record();
    }

    private void begin() {
        new Beginning(mechanisms).begin(instant());
        checkpoints.ifPresent(c -> c.begin(mechanisms));
    }

    /// Goes on with another design from now. One that has not begun is that of the new design.
    void amend(Design design) {
        Model old = state().model;
        if (hasBegun) {
            goOnWith(design, old.impairments);
            finish();
            checkpoints.ifPresent(c -> c.amended(mechanisms, design));
        } else if (!design.equals(old.network.design())) {
            mechanisms = Mechanisms.of(new Model(design, old.scenario, old.parameters));
            chapters = List.of(chapter());
            begin();
        }
    }

    private void goOnWith(Design design, Map<Id, Impairment> impairments) {
        Model old = state().model;
        if (!design.equals(old.network.design()) || !impairments.equals(old.impairments)) {
            mechanisms = mechanisms.amended(new Model(design, old.scenario, old.parameters, impairments));
            List<Chapter> all = new ArrayList<>(chapters);
            all.add(chapter());
            chapters = List.copyOf(all);
            mechanisms.storage().gather();
            mechanisms.changes().topology();
        }
    }

    /// Carries out all events of the next instant at which there are any.
    void step() {
        double time = state().events.nextTime();
        if (time == Double.POSITIVE_INFINITY) {
            return;
        }
        pass(time);
        new Events(mechanisms).carryOut();
        Model model = state().model;
        goOnWith(
                mechanisms.changes().takeDesign().orElse(model.network.design()),
                mechanisms.changes().takeImpairments().orElse(model.impairments));
        finish();
        checkpoints.ifPresent(c -> c.passed(mechanisms));
    }

    /// Time passes until an instant, and nothing happens before it.
    void pass(double time) {
        hasBegun = true;
        state().now = time;
    }

    /// What the events of this instant have changed is found again.
    void finish() {
        instant().finish();
    }

    private Instant instant() {
        return new Instant(mechanisms, verifying);
    }

    private Chapter chapter() {
        return new Chapter(
                state().now, state().model.network, mechanisms.recorder().recording());
    }

    /// The networks that were in force so far, the oldest first. Any thread may ask.
    List<Chapter> chapters() {
        return chapters;
    }

    Optional<Checkpoints> checkpoints() {
        return checkpoints;
    }

    /// Those of now: an amendment brings others.
    Mechanisms mechanisms() {
        return mechanisms;
    }

    private State state() {
        return mechanisms.state();
    }
}

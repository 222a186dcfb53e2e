package dev.vmklab.app.session;

import dev.vmklab.simulation.recording.Log;
import dev.vmklab.simulation.recording.Occurrence;
import java.util.Optional;

/// Steps of the clock from line to line of the event log. The next line may have to be computed first.
final class LogSteps {
    private final Session session;
    private boolean waits;

    LogSteps(Session session) {
        this.session = session;
    }

    /// Goes to the next line, as soon as there is one.
    void next() {
        Optional<Double> known = lineAfterNow();
        if (known.isPresent()) {
            session.seek(known.get());
        } else {
            waits = true;
            session.shownProperty().get().runToNextOccurrence();
        }
    }

    /// Goes to the line before this instant, to the start where there is none.
    void previous() {
        session.seek(log().map(log -> timeBefore(log, session.time())).orElse(0.0));
    }

    /// Does not wait for a line any more.
    void forget() {
        waits = false;
    }

    /// Goes to the line that it waits for once that is there. Called once a frame.
    void pulse() {
        LiveRun shown = session.shownProperty().get();
        if (!waits || shown.isSeeking()) {
            return;
        }
        Optional<Double> found = lineAfterNow();
        if (found.isPresent() || shown.isFinished()) {
            session.seek(found.orElse(shown.until()));
        }
    }

    private Optional<Log<Occurrence>> log() {
        return session.runProperty().get().map(run -> run.recording().occurrences());
    }

    private Optional<Double> lineAfterNow() {
        return log().flatMap(log -> {
            int next = log.indexAt(session.time()) + 1;
            return next < log.size() ? Optional.of(log.time(next)) : Optional.empty();
        });
    }

    private static double timeBefore(Log<Occurrence> log, double time) {
        int at = log.indexAt(time);
        while (at >= 0 && log.time(at) >= time) {
            at--;
        }
        return at < 0 ? 0 : log.time(at);
    }
}

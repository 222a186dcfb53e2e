package dev.vmklab.app.session;

import dev.vmklab.analysis.Run;
import dev.vmklab.app.ui.UiTasks;
import dev.vmklab.design.Design;
import dev.vmklab.parameters.Parameters;
import dev.vmklab.scenario.Scenario;
import dev.vmklab.simulation.Simulation;
import dev.vmklab.simulation.recording.Log;
import dev.vmklab.simulation.recording.Occurrence;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// One clock and one run with its recording. FX thread only; [#pulse] is called once a frame and is where everything
/// that the kernel has published in the meantime becomes visible, at once and for all panes.
///
/// The recording keeps the past, so that going back needs no computing. Going forward asks the kernel.
public final class Session implements AutoCloseable {
    private static final double NANOS = 1e9;

    private final UiTasks tasks;
    private final Clock clock = new Clock();
    private final ReadOnlyObjectWrapper<Optional<Run>> run = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyDoubleWrapper time = new ReadOnlyDoubleWrapper();
    private final ReadOnlyDoubleWrapper computed = new ReadOnlyDoubleWrapper();
    private final ReadOnlyDoubleWrapper end = new ReadOnlyDoubleWrapper(Scenario.STEADY_SECONDS);
    private final ReadOnlyDoubleWrapper speed = new ReadOnlyDoubleWrapper(1);
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Throwable>> failure = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Loop>> loop = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Kernel> kernel = Optional.empty();
    private boolean waitsForOccurrence;
    private int loads;
    private Optional<Plan> plan = Optional.empty();
    private Optional<UiTasks.Running> loading = Optional.empty();
    private long lastPulse;

    public Session(UiTasks tasks) {
        this.tasks = tasks;
    }

    /// Work that carries a run of its own to the instant that is shown: its state there is that of this run. Empty
    /// while
    /// there is none.
    public Optional<UiTasks.Work<Simulation>> stateNow() {
        double at = time();
        return plan.map(p -> progress -> p.play(at, progress));
    }

    /// Starts a new run in the background and shows it as soon as it has come to an instant. Until then the run before
    /// it stays.
    ///
    /// @param at where the clock starts, seconds
    public void load(Design design, Scenario scenario, Parameters parameters, double at) {
        start(new Plan(design, scenario, parameters, List.of()), at);
    }

    /// Plays the run again up to the instant that is shown, with another scenario, and goes on with another design from
    /// there. What was known of later instants is given up.
    public void replay(Scenario scenario, Design design) {
        plan.ifPresent(p -> {
            Plan replayed = p.with(scenario);
            start(design.equals(p.design()) ? replayed : replayed.amended(time(), design), time());
        });
    }

    private void start(Plan next, double at) {
        int load = ++loads;
        plan = Optional.of(next);
        loading.ifPresent(UiTasks.Running::cancel);
        loading = Optional.of(tasks.run(
                "Preparing " + next.scenario().name(),
                progress -> next.play(at, progress),
                simulation -> {
                    if (load == loads) {
                        begin(next.design(), next.scenario(), next.parameters(), simulation, at);
                    }
                },
                problem -> failure.set(Optional.of(problem)),
                () -> {}));
    }

    private void begin(Design design, Scenario scenario, Parameters parameters, Simulation simulation, double at) {
        kernel.ifPresent(Kernel::close);
        waitsForOccurrence = false;
        failure.set(Optional.empty());
        Run started = Run.of(design, scenario, parameters, simulation);
        kernel = Optional.of(Kernel.start(simulation));
        clock.seek(at);
        setLoop(Optional.empty());
        double until = simulation.recording().until();
        time.set(Math.min(at, until));
        computed.set(until);
        end.set(scenario.durationSeconds());
        run.set(Optional.of(started));
        update();
    }

    /// The run that is shown, as it began: its recording grows. Its `end` is not its end.
    public ReadOnlyObjectProperty<Optional<Run>> runProperty() {
        return run.getReadOnlyProperty();
    }

    /// The instant that all panes show, seconds.
    public ReadOnlyDoubleProperty timeProperty() {
        return time.getReadOnlyProperty();
    }

    public double time() {
        return time.get();
    }

    /// Up to where the run is known, seconds.
    public ReadOnlyDoubleProperty computedProperty() {
        return computed.getReadOnlyProperty();
    }

    /// Where the run ends: the scenario's end, or later while migrations are under way.
    public ReadOnlyDoubleProperty endProperty() {
        return end.getReadOnlyProperty();
    }

    /// Simulated seconds per second; infinite for as fast as possible.
    public ReadOnlyDoubleProperty speedProperty() {
        return speed.getReadOnlyProperty();
    }

    public void setSpeed(double factor) {
        clock.speed(factor);
        speed.set(factor);
    }

    public ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    /// Why the run stopped or could not start; empty while all is well.
    public ReadOnlyObjectProperty<Optional<Throwable>> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /// Lets time pass, from the start again when it stands at the end.
    public void play() {
        if (isFinished() && time() >= computed.get()) {
            seek(0);
        }
        clock.playing(true);
        update();
    }

    public void pause() {
        if (clock.isPlaying()) {
            clock.seek(time());
        }
        clock.playing(false);
        waitsForOccurrence = false;
        update();
    }

    public void togglePlay() {
        if (playing.get()) {
            pause();
        } else {
            play();
        }
    }

    /// Goes to an instant: at once where the run is known, else as soon as the kernel gets there.
    public void seek(double to) {
        waitsForOccurrence = false;
        clock.seek(Math.min(to, isFinished() ? computed.get() : end.get()));
        update();
    }

    /// Stops and moves by some time, which may be negative.
    public void step(double seconds) {
        clock.playing(false);
        seek(time() + seconds);
    }

    /// Stops at the next line of the event log.
    public void stepToNextOccurrence() {
        clock.playing(false);
        Optional<Double> known = run.get().flatMap(r -> timeAfter(r.recording().occurrences(), time()));
        if (known.isPresent()) {
            seek(known.get());
        } else {
            waitsForOccurrence = true;
            kernel.ifPresent(Kernel::runToNextOccurrence);
        }
        update();
    }

    /// Stops at the line of the event log before this instant, at the start where there is none.
    public void stepToPreviousOccurrence() {
        clock.playing(false);
        seek(run.get().map(r -> timeBefore(r.recording().occurrences(), time())).orElse(0.0));
    }

    private static double timeBefore(Log<Occurrence> log, double time) {
        int at = log.indexAt(time);
        while (at >= 0 && log.time(at) >= time) {
            at--;
        }
        return at < 0 ? 0 : log.time(at);
    }

    /// What is played over and over, or nothing.
    public ReadOnlyObjectProperty<Optional<Loop>> loopProperty() {
        return loop.getReadOnlyProperty();
    }

    /// Plays a part over and over, from where the clock is.
    public void setLoop(Optional<Loop> range) {
        clock.loop(range);
        loop.set(range);
    }

    private static Optional<Double> timeAfter(Log<Occurrence> log, double time) {
        int next = log.indexAt(time) + 1;
        return next < log.size() ? Optional.of(log.time(next)) : Optional.empty();
    }

    /// Whether the kernel has reached the end of the run.
    public boolean isFinished() {
        return kernel.map(Kernel::isFinished).orElse(false);
    }

    /// Lets time pass and shows what was computed.
    ///
    /// @param nanos of the display's clock
    public void pulse(long nanos) {
        double passed = lastPulse == 0 ? 0 : (nanos - lastPulse) / NANOS;
        lastPulse = nanos;
        double last = isFinished() ? until() : Double.POSITIVE_INFINITY;
        clock.pass(passed, until(), last);
        if (waitsForOccurrence && kernel.map(k -> !k.isSeeking()).orElse(true)) {
            arriveAtOccurrence();
        }
        update();
    }

    private void arriveAtOccurrence() {
        Optional<Double> found = run.get().flatMap(r -> timeAfter(r.recording().occurrences(), time()));
        if (found.isPresent() || isFinished()) {
            waitsForOccurrence = false;
            clock.seek(found.orElse(until()));
        }
    }

    private double until() {
        return run.get().map(r -> r.recording().until()).orElse(0.0);
    }

    private void update() {
        kernel.ifPresent(k -> {
            k.runTo(clock.asked());
            k.failure().ifPresent(this::failed);
        });
        double until = until();
        computed.set(until);
        end.set(isFinished() ? until : Math.max(end.get(), until));
        time.set(clock.shown(until));
        playing.set(clock.isPlaying());
    }

    private void failed(Throwable problem) {
        if (failure.get().isEmpty()) {
            clock.playing(false);
            failure.set(Optional.of(problem));
        }
    }

    @Override
    public void close() {
        loads++;
        kernel.ifPresent(Kernel::close);
        kernel = Optional.empty();
    }
}

package dev.vmklab.app.session;

import dev.vmklab.analysis.Run;
import dev.vmklab.app.ui.UiTasks;
import dev.vmklab.scenario.Scenario;
import dev.vmklab.simulation.Simulation;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;

/// One clock and one or more runs, each with its recording; one of them is shown. FX thread only; [#pulse] is called
/// once a frame and is where everything that the kernels have published in the meantime becomes visible, at once and
/// for all panes.
///
/// The recordings keep the past, so that going back needs no computing. Going forward asks the kernels; the clock waits
/// for all of them, so that all runs are known at the instant that it shows.
public final class Session implements AutoCloseable {
    private static final double NANOS = 1e9;

    private final Futures futures;
    private final LogSteps steps = new LogSteps(this);
    private final Clock clock = new Clock();
    private final Runs runs = new Runs();
    private final ReadOnlyObjectWrapper<Optional<Run>> run = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Run>> part = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Run>> otherPart = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyDoubleWrapper time = new ReadOnlyDoubleWrapper();
    private final ReadOnlyDoubleWrapper computed = new ReadOnlyDoubleWrapper();
    private final ReadOnlyDoubleWrapper end = new ReadOnlyDoubleWrapper(Scenario.STEADY_SECONDS);
    private final ReadOnlyDoubleWrapper speed = new ReadOnlyDoubleWrapper(1);
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Throwable>> failure = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Loop>> loop = new ReadOnlyObjectWrapper<>(Optional.empty());
    private long lastPulse;

    public Session(UiTasks tasks) {
        futures = new Futures(this, tasks);
    }

    /// What makes its runs.
    public Futures futures() {
        return futures;
    }

    /// All runs: the one that the session began with, then its forks.
    public ObservableList<LiveRun> runs() {
        return runs.all();
    }

    /// The run that the session began with. It is never closed.
    public LiveRun base() {
        return runs.base();
    }

    /// The run that all panes show.
    public ReadOnlyObjectProperty<LiveRun> shownProperty() {
        return runs.shownProperty();
    }

    /// Shows another of the runs, at the same instant.
    public void show(LiveRun other) {
        if (runs.all().contains(other) && other != runs.shown()) {
            steps.forget();
            runs.show(other);
            update();
        }
    }

    /// The run that the shown one is held against.
    public ReadOnlyObjectProperty<Optional<LiveRun>> referenceProperty() {
        return runs.referenceProperty();
    }

    /// Holds whatever is shown against one of the runs, or against none any more.
    public void compareWith(Optional<LiveRun> other) {
        runs.compareWith(other);
    }

    /// Gives a fork up. The others are not disturbed.
    public void close(LiveRun fork) {
        if (fork.isFork() && runs.all().contains(fork)) {
            if (fork == runs.shown()) {
                show(runs.before(fork));
            }
            runs.remove(fork);
        }
    }

    /// Gives all forks up.
    public void closeForks() {
        List.copyOf(runs.all()).forEach(this::close);
    }

    /// Work that makes a run of its own in the state of the instant that is shown. Empty while there is none.
    public Optional<UiTasks.Work<Simulation>> stateNow() {
        return runs.shown().forkAt(time());
    }

    /// Lets the clock stand at an instant of runs that are on their way.
    public void goTo(double at) {
        clock.seek(at);
    }

    /// Takes a new run up behind the others.
    void add(LiveRun live) {
        runs.add(live);
    }

    /// The shown run is another one from now on.
    void begun() {
        steps.forget();
        failure.set(Optional.empty());
        setLoop(Optional.empty());
    }

    /// Whether more of the shown run has been seen than the instant that is shown: what changes here changes what is
    /// known of later instants.
    public boolean isEarlier() {
        return time() > 0 && time() < runs.shown().furthest();
    }

    /// Whether the shown run is another one than was asked for last, which is on its way or failed.
    public boolean isWaiting() {
        return runs.shown().isWaiting();
    }

    /// The shown run, as it began: its recording grows. Its `end` is not its end. Another one whenever its network
    /// changes.
    public ReadOnlyObjectProperty<Optional<Run>> runProperty() {
        return run.getReadOnlyProperty();
    }

    /// The part of the shown run that the shown instant belongs to, with the design then in force.
    public ReadOnlyObjectProperty<Optional<Run>> partProperty() {
        return part.getReadOnlyProperty();
    }

    /// The part of the run that the shown one is held against; empty while nothing is compared, or a run with itself.
    public ReadOnlyObjectProperty<Optional<Run>> otherPartProperty() {
        return otherPart.getReadOnlyProperty();
    }

    /// The instant that all panes show, seconds.
    public ReadOnlyDoubleProperty timeProperty() {
        return time.getReadOnlyProperty();
    }

    public double time() {
        return time.get();
    }

    /// Up to where the shown run is known, seconds.
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

    /// Why a run stopped or could not start; empty while all is well.
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
        steps.forget();
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
        steps.forget();
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
        steps.next();
        update();
    }

    /// Stops at the line of the event log before this instant, at the start where there is none.
    public void stepToPreviousOccurrence() {
        clock.playing(false);
        steps.previous();
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

    /// Whether the kernel has reached the end of the shown run.
    public boolean isFinished() {
        return runs.shown().isFinished();
    }

    /// Lets time pass and shows what was computed.
    ///
    /// @param nanos of the display's clock
    public void pulse(long nanos) {
        double passed = lastPulse == 0 ? 0 : (nanos - lastPulse) / NANOS;
        lastPulse = nanos;
        double last = isFinished() ? runs.shown().until() : Double.POSITIVE_INFINITY;
        clock.pass(passed, runs.known(), last);
        steps.pulse();
        update();
    }

    void update() {
        for (LiveRun live : runs.all()) {
            live.runTo(clock.asked());
            live.refresh();
            live.newFailure().ifPresent(this::failed);
        }
        LiveRun live = runs.shown();
        double until = live.until();
        run.set(live.runProperty().get());
        computed.set(until);
        end.set(live.end());
        time.set(clock.shown(runs.known()));
        live.shown(time.get());
        part.set(live.partAt(time.get()));
        otherPart.set(runs.other().flatMap(r -> r.partAt(time.get())));
        playing.set(clock.isPlaying());
    }

    void failed(Throwable problem) {
        clock.playing(false);
        failure.set(Optional.of(problem));
    }

    @Override
    public void close() {
        runs.close();
    }
}

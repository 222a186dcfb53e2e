package dev.vmklab.app.session;

import dev.vmklab.analysis.Plan;
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
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// One clock and one or more runs, each with its recording; one of them is shown. FX thread only; [#pulse] is called
/// once a frame and is where everything that the kernels have published in the meantime becomes visible, at once and
/// for all panes.
///
/// The recordings keep the past, so that going back needs no computing. Going forward asks the kernels; the clock waits
/// for all of them, so that all runs are known at the instant that it shows.
public final class Session implements AutoCloseable {
    private static final double NANOS = 1e9;

    private final UiTasks tasks;
    private final Clock clock = new Clock();
    private final LiveRun base = new LiveRun("Design", false);
    private final ObservableList<LiveRun> runs = FXCollections.observableArrayList(base);
    private final ObservableList<LiveRun> allRuns = FXCollections.unmodifiableObservableList(runs);
    private final ReadOnlyObjectWrapper<LiveRun> shown = new ReadOnlyObjectWrapper<>(base);
    private final ReadOnlyObjectWrapper<Optional<LiveRun>> reference = new ReadOnlyObjectWrapper<>(Optional.empty());
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
    private boolean waitsForOccurrence;
    private long lastPulse;

    public Session(UiTasks tasks) {
        this.tasks = tasks;
    }

    /// All runs: the one that the session began with, then its forks.
    public ObservableList<LiveRun> runs() {
        return allRuns;
    }

    /// The run that the session began with. It is never closed.
    public LiveRun base() {
        return base;
    }

    /// The run that all panes show.
    public ReadOnlyObjectProperty<LiveRun> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// Shows another of the runs, at the same instant.
    public void show(LiveRun other) {
        if (runs.contains(other) && other != shown.get()) {
            waitsForOccurrence = false;
            shown.set(other);
            update();
        }
    }

    /// The run that the shown one is held against.
    public ReadOnlyObjectProperty<Optional<LiveRun>> referenceProperty() {
        return reference.getReadOnlyProperty();
    }

    /// Holds whatever is shown against one of the runs, or against none any more.
    public void compareWith(Optional<LiveRun> other) {
        reference.set(other.filter(runs::contains));
    }

    /// Gives a fork up. The others are not disturbed.
    public void close(LiveRun fork) {
        if (fork.isFork() && runs.contains(fork)) {
            if (fork == shown.get()) {
                show(runs.get(runs.indexOf(fork) - 1));
            }
            if (reference.get().filter(fork::equals).isPresent()) {
                reference.set(Optional.empty());
            }
            runs.remove(fork);
            fork.close();
        }
    }

    /// Gives all forks up.
    public void closeForks() {
        List.copyOf(runs).forEach(this::close);
    }

    /// Forks the shown run at the instant that is shown, and shows the fork. It has the past of its parent and a future
    /// of its own; the parent goes on as it was.
    ///
    /// @param scenario what happens in the fork; where it is another one than the parent's, it counts from the start
    /// @param design in force from now on
    public LiveRun fork(String name, Scenario scenario, Design design) {
        LiveRun parent = shown.get();
        LiveRun fork = new LiveRun(name, true);
        fork.inherit(parent);
        runs.add(fork);
        parent.plan().ifPresent(p -> goOn(parent, p, fork, scenario, design));
        show(fork);
        return fork;
    }

    /// Shows another run beside the others, carried to an instant.
    public LiveRun open(String name, Plan plan, double at) {
        LiveRun other = new LiveRun(name, true);
        load(other, plan, at, progress -> plan.play(at, progress));
        clock.seek(at);
        runs.add(other);
        show(other);
        return other;
    }

    /// A run that goes on from another one's state, or from the start where there is none.
    private static UiTasks.Work<Simulation> branched(LiveRun parent, Plan plan, double at) {
        Optional<UiTasks.Work<Simulation>> fork = at > 0 ? parent.forkAt(at) : Optional.empty();
        return progress -> {
            if (fork.isEmpty()) {
                return plan.play(at, progress);
            }
            Simulation simulation = fork.get().carryOut(progress);
            simulation.amend(plan.design());
            return simulation;
        };
    }

    /// Work that makes a run of its own in the state of the instant that is shown. Empty while there is none.
    public Optional<UiTasks.Work<Simulation>> stateNow() {
        return shown.get().forkAt(time());
    }

    /// Starts a new run in the place of the shown one, in the background, and shows it as soon as it has come to an
    /// instant. Until then the run before it stays.
    ///
    /// @param at where the clock starts, seconds
    public void load(Design design, Scenario scenario, Parameters parameters, double at) {
        Plan plan = Plan.of(design, scenario, parameters);
        clock.seek(at);
        load(shown.get(), plan, at, progress -> plan.play(at, progress));
    }

    /// Starts a run anew that need not be the shown one any more.
    public void restart(LiveRun live, Design design, Scenario scenario, Parameters parameters) {
        Plan plan = Plan.of(design, scenario, parameters);
        load(live, plan, 0, progress -> plan.play(0, progress));
    }

    /// Goes on with another design from the instant that is shown; with another scenario, plays the run again up to
    /// there. What was known of later instants is given up.
    public void replay(LiveRun live, Scenario scenario, Design design) {
        live.plan().ifPresent(p -> goOn(live, p, live, scenario, design));
    }

    private void goOn(LiveRun from, Plan before, LiveRun in, Scenario scenario, Design design) {
        double at = time();
        Plan past = before.with(scenario).upTo(at);
        Plan next = design.equals(past.design()) ? past : past.amended(at, design);
        boolean branches = scenario.equals(before.scenario());
        load(in, next, at, branches ? branched(from, next, at) : progress -> next.play(at, progress));
    }

    /// Whether more of the shown run has been seen than the instant that is shown: what changes here changes what is
    /// known of later instants.
    public boolean isEarlier() {
        return time() > 0 && time() < shown.get().furthest();
    }

    private void load(LiveRun live, Plan plan, double at, UiTasks.Work<Simulation> work) {
        int load = live.awaits(plan);
        live.loadedBy(tasks.run(
                "Preparing " + plan.scenario().name(),
                work,
                simulation -> {
                    if (live.waitsFor(load)) {
                        begin(live, simulation, at);
                    }
                },
                problem -> failure.set(Optional.of(problem)),
                () -> {}));
    }

    private void begin(LiveRun live, Simulation simulation, double at) {
        live.begin(simulation, at);
        if (live == shown.get()) {
            waitsForOccurrence = false;
            failure.set(Optional.empty());
            setLoop(Optional.empty());
            clock.seek(at);
        }
        update();
    }

    /// Whether the shown run is another one than was asked for last, which is on its way or failed.
    public boolean isWaiting() {
        return shown.get().isWaiting();
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
            shown.get().runToNextOccurrence();
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

    /// Whether the kernel has reached the end of the shown run.
    public boolean isFinished() {
        return shown.get().isFinished();
    }

    /// Lets time pass and shows what was computed.
    ///
    /// @param nanos of the display's clock
    public void pulse(long nanos) {
        double passed = lastPulse == 0 ? 0 : (nanos - lastPulse) / NANOS;
        lastPulse = nanos;
        double last = isFinished() ? shown.get().until() : Double.POSITIVE_INFINITY;
        clock.pass(passed, known(), last);
        if (waitsForOccurrence && !shown.get().isSeeking()) {
            arriveAtOccurrence();
        }
        update();
    }

    private void arriveAtOccurrence() {
        Optional<Double> found = run.get().flatMap(r -> timeAfter(r.recording().occurrences(), time()));
        if (found.isPresent() || isFinished()) {
            waitsForOccurrence = false;
            clock.seek(found.orElse(shown.get().until()));
        }
    }

    /// Up to where all runs are known that still go on.
    private double known() {
        double known = shown.get().until();
        for (LiveRun live : runs) {
            known = live.isUnderWay() ? Math.min(known, live.until()) : known;
        }
        return known;
    }

    private void update() {
        for (LiveRun live : runs) {
            live.runTo(clock.asked());
            live.refresh();
            live.newFailure().ifPresent(this::failed);
        }
        LiveRun live = shown.get();
        double until = live.until();
        run.set(live.runProperty().get());
        computed.set(until);
        end.set(live.end());
        time.set(clock.shown(known()));
        live.shown(time.get());
        part.set(live.partAt(time.get()));
        otherPart.set(reference.get().filter(r -> r != live).flatMap(r -> r.partAt(time.get())));
        playing.set(clock.isPlaying());
    }

    private void failed(Throwable problem) {
        clock.playing(false);
        failure.set(Optional.of(problem));
    }

    @Override
    public void close() {
        runs.forEach(LiveRun::close);
    }
}

package dev.vmklab.app.session;

import dev.vmklab.analysis.KnownRun;
import dev.vmklab.analysis.Plan;
import dev.vmklab.analysis.Run;
import dev.vmklab.app.ui.UiTasks;
import dev.vmklab.design.Design;
import dev.vmklab.simulation.Chapter;
import dev.vmklab.simulation.Checkpoints;
import dev.vmklab.simulation.Simulation;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// One run of a session, with its plan, its kernel and what it has recorded. FX thread only.
public final class LiveRun {
    private final StringProperty name;
    private final ReadOnlyObjectWrapper<Optional<Run>> run = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final boolean isFork;
    private Optional<Plan> plan = Optional.empty();
    /// That of what it shows, while another run is on its way.
    private Optional<Plan> begunPlan = Optional.empty();
    private Optional<Kernel> kernel = Optional.empty();
    private Optional<Simulation> simulation = Optional.empty();
    private List<Chapter> chapters = List.of();
    private List<Run> parts = List.of();
    private Optional<UiTasks.Running> loading = Optional.empty();
    private int loads;
    private int begun;
    private double furthest;
    private double scenarioEnd;
    private boolean failureTold;

    LiveRun(String name, boolean isFork) {
        this.name = new SimpleStringProperty(name);
        this.isFork = isFork;
    }

    /// What its tab says.
    public StringProperty nameProperty() {
        return name;
    }

    /// Whether it branched off from another run.
    public boolean isFork() {
        return isFork;
    }

    /// What it shows, as it began: its recording grows. Its `end` is not its end. Another one whenever its network
    /// changes.
    public ReadOnlyObjectProperty<Optional<Run>> runProperty() {
        return run.getReadOnlyProperty();
    }

    /// What decides it; empty until the first one is loaded.
    public Optional<Plan> plan() {
        return plan;
    }

    /// The networks that were in force so far, the oldest first; empty until there is a run.
    public List<Chapter> chapters() {
        return chapters;
    }

    /// The part of the run that an instant belongs to, with the network and the design in force then.
    public Optional<Run> partAt(double seconds) {
        Optional<Run> found = parts.stream().findFirst();
        for (int i = 0; i < parts.size(); i++) {
            found = chapters.get(i).fromSeconds() <= seconds ? Optional.of(parts.get(i)) : found;
        }
        return found;
    }

    /// How a run comes to an instant, off the FX thread.
    interface Way {
        Simulation to(double seconds, DoubleConsumer progress);
    }

    /// The way of another plan that has what it has in common with this run from it, and disturbs it in nothing.
    Way branch(Plan other) {
        return known().<Way>map(k -> (seconds, progress) -> k.branch(other, seconds, progress))
                .orElse(other::play);
    }

    private Optional<KnownRun> known() {
        return simulation.map(s -> new KnownRun(begunPlan.orElseThrow(), checkpoints(s), chapters));
    }

    /// Work that makes a fork of this run at an instant: it has the past of this one, and disturbs it in nothing.
    ///
    /// @param seconds within what is known
    Optional<UiTasks.Work<Simulation>> forkAt(double seconds) {
        return known().map(k -> progress -> k.checkpoints().fork(seconds, k.chapters()));
    }

    private static Checkpoints checkpoints(Simulation simulation) {
        return simulation.checkpoints().orElseThrow();
    }

    /// Prepares another run in its place; the one before it stays until then.
    int awaits(Plan next) {
        plan = Optional.of(next);
        loading.ifPresent(UiTasks.Running::cancel);
        return ++loads;
    }

    void loadedBy(UiTasks.Running running) {
        loading = Optional.of(running);
    }

    boolean waitsFor(int load) {
        return load == loads;
    }

    /// Whether the run that was asked for last is not there yet, or never will be because it failed.
    boolean isWaiting() {
        return begun < loads;
    }

    /// Shows what another run shows, until it has a run of its own.
    void inherit(LiveRun parent) {
        begunPlan = parent.begunPlan;
        simulation = parent.simulation;
        scenarioEnd = parent.scenarioEnd;
        chapters = parent.chapters;
        parts = parent.parts;
        run.set(parent.run.get());
    }

    /// Goes on with a run that has come to an instant.
    void begin(Simulation started, double at) {
        kernel.ifPresent(Kernel::close);
        begun = loads;
        begunPlan = plan;
        failureTold = false;
        scenarioEnd = started.end();
        simulation = Optional.of(started);
        chapters = List.of();
        furthest = at;
        refresh();
        kernel = Optional.of(Kernel.start(started));
    }

    /// Takes notice of the networks that came into force meanwhile.
    void refresh() {
        simulation.ifPresent(s -> {
            List<Chapter> now = s.chapters();
            if (!now.equals(chapters)) {
                chapters = now;
                parts = now.stream()
                        .map(c -> Run.of(begunPlan.orElseThrow(), c, checkpoints(s)))
                        .toList();
                run.set(Optional.of(parts.getLast()));
            }
        });
    }

    /// Asks for the run up to a time.
    void runTo(double seconds) {
        kernel.ifPresent(k -> k.runTo(seconds));
    }

    void runToNextOccurrence() {
        kernel.ifPresent(Kernel::runToNextOccurrence);
    }

    boolean isSeeking() {
        return kernel.map(Kernel::isSeeking).orElse(false);
    }

    /// Whether the kernel has reached the end of the run.
    public boolean isFinished() {
        return kernel.map(Kernel::isFinished).orElse(false);
    }

    /// Why it stopped early, once.
    Optional<Throwable> newFailure() {
        Optional<Throwable> failure = failureTold ? Optional.empty() : kernel.flatMap(Kernel::failure);
        failureTold |= failure.isPresent();
        return failure;
    }

    /// Whether others have to wait for it: it goes on and is not at an end.
    boolean isUnderWay() {
        return kernel.isPresent() && !isFinished() && kernel.get().failure().isEmpty();
    }

    /// Up to where it is known, seconds.
    public double until() {
        return chapters.isEmpty() ? 0 : chapters.getLast().recording().until();
    }

    /// Where it ends as far as is known, seconds: where its scenario does, or later.
    double end() {
        return isFinished() ? until() : Math.max(scenarioEnd, until());
    }

    /// An instant of it has been shown.
    void shown(double seconds) {
        furthest = Math.max(furthest, seconds);
    }

    /// The latest instant of it that has been shown.
    double furthest() {
        return furthest;
    }

    /// The design that its user has put in force at an instant.
    public Optional<Design> designAt(double seconds) {
        return plan.map(p -> p.designAt(seconds));
    }

    void close() {
        loads++;
        loading.ifPresent(UiTasks.Running::cancel);
        kernel.ifPresent(Kernel::close);
        kernel = Optional.empty();
    }
}

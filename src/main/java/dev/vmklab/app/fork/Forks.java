package dev.vmklab.app.fork;

import dev.vmklab.analysis.Plan;
import dev.vmklab.app.document.Branch;
import dev.vmklab.app.document.Document;
import dev.vmklab.app.document.History;
import dev.vmklab.app.document.Work;
import dev.vmklab.app.session.LiveRun;
import dev.vmklab.app.session.Session;
import dev.vmklab.design.Design;
import dev.vmklab.format.DesignDocument;
import dev.vmklab.parameters.Parameters;
import dev.vmklab.scenario.Scenario;
import dev.vmklab.units.Units;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.collections.ListChangeListener;

/// The forks of a window's run. Each one has a history of its own, which comes into force with its tab, so that an edit
/// in a fork never disturbs its parent. FX thread only.
public final class Forks {
    private final Session session;
    private final Document document;
    private final ObjectProperty<Scenario> scenario;
    private final Runnable beforeFork;
    private final Runnable onSwapped;
    private final Map<LiveRun, Desk> desks = new HashMap<>();
    private Optional<Desk> next = Optional.empty();
    private LiveRun current;
    private Work.Shown resting = Work.Shown.START;
    private int made;
    private boolean swapping;
    private boolean inPlace;

    /// What is worked on in a tab.
    ///
    /// @param number of the fork; 0 for the design
    /// @param scenario that plays, as long as another tab is in front
    private record Desk(int number, double fromSeconds, Branch branch, Scenario scenario) {
        Desk playing(Scenario other) {
            return new Desk(number, fromSeconds, branch, other);
        }
    }

    /// @param scenario the one that plays
    /// @param beforeFork lets edits that wait to be played take effect, so that a fork has them
    /// @param onSwapped told when another tab's document has come into force
    public Forks(
            Session session,
            Document document,
            ObjectProperty<Scenario> scenario,
            Runnable beforeFork,
            Runnable onSwapped) {
        this.session = session;
        this.document = document;
        this.scenario = scenario;
        this.beforeFork = beforeFork;
        this.onSwapped = onSwapped;
        current = session.shownProperty().get();
        sitDownAtTheDesign();
        session.shownProperty().subscribe(this::swap);
        session.runs().addListener((ListChangeListener<LiveRun>)
                change -> desks.keySet().retainAll(session.runs()));
        document.beforeEdit(this::beforeEdit);
    }

    private void sitDownAtTheDesign() {
        desks.put(session.base(), new Desk(0, 0, document.branch(), scenario.get()));
    }

    /// Whether the document changes because another tab comes to the front.
    public boolean isSwapping() {
        return swapping;
    }

    private void swap(LiveRun now) {
        if (now == current || swapping) {
            return;
        }
        desks.computeIfPresent(current, (run, desk) -> desk.playing(scenario.get()));
        next.ifPresent(desk -> desks.putIfAbsent(now, desk));
        next = Optional.empty();
        current = now;
        Optional.ofNullable(desks.get(now)).ifPresent(desk -> {
            swapping = true;
            scenario.set(desk.scenario());
            document.swap(desk.branch());
            swapping = false;
            onSwapped.run();
        });
    }

    /// An edit of what lies behind goes into a fork: what is known of later instants stays as it is.
    private void beforeEdit() {
        if (session.isEarlier() && !inPlace) {
            fork();
        }
    }

    /// Forks the shown run at the shown instant.
    public LiveRun fork() {
        DesignDocument content = document.shown();
        return fork("Fork at " + Units.instant(session.time()), scenario.get(), content, Optional.empty());
    }

    /// Forks the shown run at the shown instant with another design from there on.
    ///
    /// @param name of the tab
    /// @param change what is otherwise, as an edit of the history
    public LiveRun fork(String name, String change, Design design) {
        DesignDocument content = document.shown();
        return fork(name, scenario.get(), content, Optional.of(new Edit(change, content.withDesign(design))));
    }

    /// The same with another scenario, whose past is that of the present one.
    public LiveRun fork(String name, String change, Scenario other) {
        DesignDocument content = document.shown();
        return fork(name, other, content, Optional.of(new Edit(change, with(content, other))));
    }

    /// A document that holds a scenario, in the place of the one with its id.
    private static DesignDocument with(DesignDocument content, Scenario scenario) {
        List<Scenario> all = new ArrayList<>(content.scenarios());
        all.replaceAll(s -> s.id().equals(scenario.id()) ? scenario : s);
        if (!all.contains(scenario)) {
            all.add(scenario);
        }
        return content.withScenarios(all);
    }

    private record Edit(String name, DesignDocument state) {}

    private LiveRun fork(String name, Scenario playing, DesignDocument content, Optional<Edit> edit) {
        beforeFork.run();
        History forked = History.forked(name, content);
        History history = edit.map(e -> forked.trying(e.name(), e.state())).orElse(forked);
        next = Optional.of(desk(session.time(), history, playing));
        return session.futures().fork(name, playing, history.current().design());
    }

    private Desk desk(double fromSeconds, History history, Scenario playing) {
        made++;
        return new Desk(made, fromSeconds, new Branch(history), playing);
    }

    /// Shows another document beside the others, playing the present scenario from its start with the same seed.
    public LiveRun open(String name, DesignDocument other, Parameters parameters) {
        return open(name, other, scenario.get(), parameters, session.time());
    }

    /// Shows the same design in another scenario beside the others.
    ///
    /// @param at where the clock goes, seconds
    public LiveRun open(String name, DesignDocument other, Scenario playing, Parameters parameters, double at) {
        beforeFork.run();
        next = Optional.of(desk(0, History.forked(name, with(other, playing)), playing));
        return session.futures().open(name, Plan.of(other.design(), playing, parameters), at);
    }

    /// Opens forks that were left behind, behind the design, and shows what was shown then. The design of each comes
    /// into force at the instant that it branched off at; up to there it plays what its parent was then.
    ///
    /// @param left whose design is in the window already
    /// @param parameters of a document
    public void reopen(Work left, Function<DesignDocument, Parameters> parameters) {
        LiveRun front = session.base();
        for (Work.Fork fork : left.forks()) {
            LiveRun opened = reopen(fork, parameters);
            front = fork.number() == left.shown().fork() ? opened : front;
        }
        session.show(front);
        session.goTo(left.shown().seconds());
    }

    private LiveRun reopen(Work.Fork left, Function<DesignDocument, Parameters> parameters) {
        DesignDocument content = left.history().current();
        DesignDocument parent = left.history().entries().getFirst().state();
        Scenario playing = content.scenario(left.scenario().text()).orElseGet(content::scenarioToPlay);
        Plan plan = Plan.of(parent.design(), playing, parameters.apply(content));
        next = Optional.of(desk(left.fromSeconds(), left.history(), playing));
        return session.futures()
                .open(
                        left.name(),
                        parent.design().equals(content.design())
                                ? plan
                                : plan.amended(left.fromSeconds(), content.design()),
                        left.fromSeconds());
    }

    private Branch branchOf(LiveRun run) {
        return Optional.ofNullable(desks.get(run)).map(Desk::branch).orElseGet(document::branch);
    }

    /// What is worked on in a run's tab.
    public DesignDocument documentOf(LiveRun run) {
        return branchOf(run).history().current();
    }

    /// Whether a run's tab holds edits that no file has.
    public boolean isEdited(LiveRun run) {
        return !branchOf(run).history().isSaved();
    }

    /// All that is worked on in the window.
    public Work work() {
        return new Work(
                branchOf(session.base()).history(),
                session.runs().stream()
                        .filter(LiveRun::isFork)
                        .flatMap(run -> Optional.ofNullable(desks.get(run)).map(desk -> work(run, desk)).stream())
                        .toList(),
                shown());
    }

    /// What is shown; while it plays, what was when it stood still last.
    private Work.Shown shown() {
        if (!session.playingProperty().get()) {
            Optional.ofNullable(desks.get(current))
                    .ifPresent(desk -> resting = new Work.Shown(desk.number(), session.time()));
        }
        return resting;
    }

    private Work.Fork work(LiveRun run, Desk desk) {
        Scenario playing = run == current ? scenario.get() : desk.scenario();
        return new Work.Fork(
                desk.number(),
                run.nameProperty().get(),
                desk.fromSeconds(),
                playing.id(),
                desk.branch().history());
    }

    /// Brings the shown fork's design and scenario into force in the base run, from the shown instant on.
    public void adopt() {
        LiveRun fork = session.shownProperty().get();
        if (fork.isFork()) {
            DesignDocument content = document.get();
            session.show(session.base());
            inPlace = true;
            document.edit(
                    "Take over " + fork.nameProperty().get(),
                    d -> d.withDesign(content.design()).withScenarios(content.scenarios()));
            inPlace = false;
        }
    }

    /// Another document is in the window: the forks belong to the one before.
    public void forget() {
        next = Optional.empty();
        swapping = true;
        session.closeForks();
        current = session.base();
        swapping = false;
        sitDownAtTheDesign();
    }
}

package dev.vmklab.app;

import dev.vmklab.analysis.Plan;
import dev.vmklab.app.action.Action;
import dev.vmklab.app.action.CommandPalette;
import dev.vmklab.app.action.KeyMap;
import dev.vmklab.app.canvas.CanvasCarrier;
import dev.vmklab.app.canvas.Drafting;
import dev.vmklab.app.document.Document;
import dev.vmklab.app.document.History;
import dev.vmklab.app.fork.ForkMenu;
import dev.vmklab.app.fork.Forks;
import dev.vmklab.app.fork.LookingBack;
import dev.vmklab.app.fork.RunTabs;
import dev.vmklab.app.insight.Subject;
import dev.vmklab.app.insight.SweepPane;
import dev.vmklab.app.palette.PalettePane;
import dev.vmklab.app.session.LiveRun;
import dev.vmklab.app.session.Session;
import dev.vmklab.app.track.TrackModel;
import dev.vmklab.app.transport.TransportBar;
import dev.vmklab.app.ui.Appearance;
import dev.vmklab.app.ui.Delay;
import dev.vmklab.app.ui.Dialogs;
import dev.vmklab.app.ui.Looks;
import dev.vmklab.app.ui.Pulse;
import dev.vmklab.app.ui.UiTasks;
import dev.vmklab.app.views.ViewCommands;
import dev.vmklab.design.Design;
import dev.vmklab.design.DesignIndex;
import dev.vmklab.design.value.IdSource;
import dev.vmklab.drawing.picture.Theme;
import dev.vmklab.format.DesignDocument;
import dev.vmklab.format.ParameterFile;
import dev.vmklab.scenario.ElementHappening;
import dev.vmklab.scenario.Scenario;
import dev.vmklab.scenario.TimedEvent;
import dev.vmklab.scenario.edit.EventEdits;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// Builds everything that belongs to one window and joins it. FX thread only.
public final class Workbench implements AutoCloseable {
    private static final int STATUS_PER_SECOND = 10;

    private final UiTasks tasks = new UiTasks();
    private final Document document = new Document(DesignDocument.of(Design.empty("New design")));
    private final Session session = new Session(tasks);
    private final Selection selection = new Selection();
    private final Pulse pulse = new Pulse();
    private final IdSource ids = new IdSource(ThreadLocalRandom.current()::nextLong);
    private final Surroundings around;
    /// Off from the start where the system asks for less motion.
    private final BooleanProperty particles =
            new SimpleBooleanProperty(!Platform.getPreferences().isReducedMotion());
    private final SimpleObjectProperty<Scenario> scenario = new SimpleObjectProperty<>(Scenario.steady());
    /// Waits until the hand rests before a changed scenario is played again.
    private final Delay edits = new Delay();
    private final Dialogs dialogs;
    private final FileCommands files;
    private final Safety safety;
    private final Forks forks;
    private final LookingBack lookingBack;
    private final RunTabs tabs;
    private final Comparing comparing;
    private final Panes panes;
    private final TemplateCommands templates;
    private final PalettePane parts;
    private final TransportBar transport;
    private final CommandPalette palette;
    private final Commands commands;
    private final StatusBar status;
    private final Parent root;
    private Optional<UiTasks.Running> judging = Optional.empty();
    /// Whether the run that is being loaded plays as soon as it is there.
    private boolean playsNext;

    /// Whether the document that is being opened plays once it is.
    private boolean playsOpened;

    private int shownSource;
    private History.Entry shownBeginning;
    private DesignDocument drawn;
    private Subscription looks = Subscription.EMPTY;

    Workbench(Surroundings around) {
        this.around = around;
        dialogs = new Dialogs(around.owner());
        files = new FileCommands(document, tasks, dialogs, around.chooser());
        drawn = document.get();
        shownBeginning = beginning();
        forks = new Forks(session, document, scenario, this::swapped);
        safety = new Safety(document, forks, tasks, dialogs, files, around.drafts());
        lookingBack = new LookingBack(session, document);
        Leaving leaving = new Leaving(session, forks, files, dialogs);
        files.guard(leaving::forks);
        tabs = new RunTabs(session, dialogs, leaving::close);
        comparing = new Comparing(session, forks, scenario::get, tasks, dialogs, files, ids);
        panes = new Panes(
                session,
                selection,
                document,
                new TrackModel(document, scenario::get, ids, selection::select),
                tasks,
                this::playFailure,
                comparing,
                problem -> dialogs.failed("The design could not be drawn", FileCommands.lines(problem)));
        templates = new TemplateCommands(around.templates(), tasks, dialogs);
        parts = new PalettePane(new CanvasCarrier(panes.canvas()), templates::offers);
        EditingCommands editing = new EditingCommands(panes.canvas(), panes.drafting(), selection);
        Aids aids = new Aids(document, selection, panes, around, tasks, dialogs, ids);
        Export export = new Export(around.version(), tasks, dialogs, around.chooser());
        List<Action> play = Commands.play(session, panes.zoom()::window);
        ViewCommands views = panes.area().commands(selection.idsProperty());
        commands = new Commands(
                Commands.file(files),
                Commands.windows(around.others()),
                Commands.samples(files),
                Commands.hand(files, () -> export.run(document.get(), scenario.get())),
                Commands.pictures(new PictureExport(
                        panes.canvas()::view, () -> document.get().design().name(), tasks, dialogs, around.chooser())),
                Commands.quit(around.others().quit()),
                Commands.edit(document, selection, panes::showHistory),
                aids.actions(this::actions),
                editing.copying(() -> templates.save(panes.canvas().copying()::clip, parts)),
                editing.selecting(),
                editing.arranging(),
                editing.grouping(),
                Commands.view(panes.canvas(), selection, around.dark(), particles, this::openPalette),
                views.views(),
                views.layers(),
                views.services(),
                play,
                Commands.speed(session),
                ForkCommands.of(session, forks, tabs, leaving::close, comparing::askForFile),
                Commands.help(() -> About.show(around.version(), dialogs)));
        transport = new TransportBar(session, play, this::playScenario);
        transport.getChildren().add(new ForkMenu(() -> document.shown().design(), comparing));
        palette = new CommandPalette(commands.all());
        status = new StatusBar(
                document.contentProperty().map(About::summary),
                tasks,
                panes.canvas().navigation().scaleProperty());
        root = panes.arrange(commands, new VBox(transport, tabs), safety.notices(), parts, status, palette);
        WindowLayout.cover(root, aids.finder());
        panes.offer(commands.forSelection());
        join();
    }

    private void join() {
        document.contentProperty().subscribe((before, now) -> contentChanged(before, now));
        document.historyProperty().subscribe(panes.history()::show);
        document.shownProperty().subscribe(shown -> {
            if (!shown.design().equals(drawn.design())) {
                draw(shown);
            }
        });
        selection.idsProperty().subscribe(ids -> panes.follow(ids));
        session.runProperty().subscribe(run -> {
            panes.play(run, new Reporting(document.get(), scenario.get()).objectives());
            if (run.isPresent() && playsNext) {
                playsNext = false;
                session.play();
            }
        });
        session.failureProperty()
                .subscribe(failure -> failure.ifPresent(
                        problem -> dialogs.failed("The run could not go on", FileCommands.lines(problem))));
        session.partProperty().subscribe(part -> panes.showPart(part));
        session.otherPartProperty().subscribe(part -> showDifference());
        comparing.coloursProperty().subscribe(on -> showDifference());
        session.referenceProperty().subscribe(reference -> reference.ifPresent(r -> panes.showComparison()));
        pulse.onBeat(session::pulse);
        pulse.onBeat(now -> lookingBack.follow());
        pulse.onBeat(now -> transport.update());
        pulse.onBeat(edits::pulse);
        pulse.onBeat(STATUS_PER_SECOND, status::update);
        particles.subscribe(on -> runParticles());
        session.playingProperty().subscribe(on -> runParticles());
        panes.join(pulse);
        safety.join(pulse);
        panes.canvas().spaceDoes(session::togglePlay);
        panes.drafting()
                .follow(() -> session.time() > 0
                        ? Optional.of(new Drafting.Instant(scenario.get().id(), session.time()))
                        : Optional.empty());
        templates.load(parts);
        show(document.get());
    }

    private void showDifference() {
        panes.showDifference(
                session.otherPartProperty()
                        .get()
                        .filter(part -> comparing.coloursProperty().get()),
                session.referenceProperty()
                        .get()
                        .map(r -> r.nameProperty().get())
                        .orElse(""));
    }

    private void runParticles() {
        panes.canvas().runParticles(particles.get() && session.playingProperty().get());
    }

    private List<Action> actions() {
        return commands.all();
    }

    private void openPalette() {
        palette.open();
    }

    /// Another tab's document has come into force; its run is there already.
    private void swapped() {
        edits.flush();
        shownSource = source();
        shownBeginning = beginning();
        offer(document.get());
        judge(document.get(), scenario.get());
    }

    private void contentChanged(DesignDocument before, DesignDocument now) {
        if (forks.isSwapping()) {
            return;
        }
        boolean designsAlike = before.design().equals(now.design());
        boolean scenariosAlike = before.scenarios().equals(now.scenarios());
        boolean parametersAlike = before.parameters().equals(now.parameters());
        int from = source();
        if (!playsOpened && from == shownSource && isEdit(now) && parametersAlike && session.time() > 0) {
            goOn(now, designsAlike, scenariosAlike);
        } else if (!designsAlike || !scenariosAlike || !parametersAlike || playsOpened) {
            if (beginning() != shownBeginning) {
                forks.forget();
            }
            show(now);
        } else {
            panes.showViews(before, now);
        }
        shownSource = from;
        shownBeginning = beginning();
        playsNext |= playsOpened;
        playsOpened = false;
    }

    /// Where the document comes from; an import is another source than the document in whose place it came.
    private int source() {
        History history = document.historyProperty().get();
        return history.entries().get(history.position()).source();
    }

    /// The first state of the history: another one is another document.
    private History.Entry beginning() {
        return document.historyProperty().get().entries().getFirst();
    }

    /// Whether it came about by an edit, and is not another document.
    private boolean isEdit(DesignDocument now) {
        return document.historyProperty().get().entries().size() > 1
                && (now.scenarios().isEmpty()
                        || now.scenario(scenario.get().id().text()).isPresent());
    }

    /// An edit in the middle of a run takes effect at the instant that is shown.
    private void goOn(DesignDocument now, boolean designsAlike, boolean scenariosAlike) {
        if (designsAlike) {
            panes.showPositions(now);
        } else {
            draw(now);
        }
        if (!scenariosAlike) {
            scenario.set(now.scenario(scenario.get().id().text()).orElseGet(now::scenarioToPlay));
            offer(now);
        }
        if (!designsAlike || !scenariosAlike) {
            LiveRun edited = session.shownProperty().get();
            edits.soon(() -> {
                playsNext |= session.playingProperty().get();
                session.pause();
                session.replay(edited, scenario.get(), now.design());
                judge(now, scenario.get());
            });
        }
    }

    private void draw(DesignDocument content) {
        drawn = content;
        panes.show(content, DesignIndex.of(content.design()));
    }

    private void show(DesignDocument content) {
        scenario.set(content.scenario(scenario.get().id().text()).orElseGet(content::scenarioToPlay));
        draw(content);
        begin(0);
    }

    /// Plays a failure that a sweep has tried in a tab of its own, and shows its worst instant.
    private void playFailure(SweepPane.Choice failure) {
        List<TimedEvent> events = failure.elements().stream()
                .map(id -> new TimedEvent(ids.next("event"), failure.atSeconds(), new ElementHappening.Fail(id)))
                .toList();
        session.pause();
        forks.open(
                failure.name(),
                document.get(),
                EventEdits.with(scenario.get(), events),
                ParameterFile.standard().parameters(document.get()),
                failure.worstAtSeconds());
    }

    /// Plays another scenario of the document from its start.
    private void playScenario(Scenario chosen) {
        scenario.set(chosen);
        playsNext = session.playingProperty().get();
        begin(0);
    }

    private void begin(double at) {
        DesignDocument content = document.get();
        Scenario playing = scenario.get();
        edits.forget();
        offer(content);
        session.pause();
        session.load(content.design(), playing, ParameterFile.standard().parameters(content), at);
        judge(content, playing);
    }

    private void offer(DesignDocument content) {
        Scenario playing = scenario.get();
        transport.offer(content.scenarios().isEmpty() ? List.of(playing) : content.scenarios(), playing);
        panes.showScenario(playing, content.design());
    }

    /// Plays the whole scenario in the background for the verdict.
    private void judge(DesignDocument content, Scenario playing) {
        judging.ifPresent(UiTasks.Running::cancel);
        panes.verdict().showWaiting();
        Plan plan = session.shownProperty().get().plan().orElseGet(() -> plan(content, playing));
        Reporting reporting = new Reporting(content, playing);
        panes.insights().about(new Subject(plan, reporting.objectives()));
        judging = Optional.of(tasks.run(
                "Judging " + playing.name(),
                progress -> reporting.verdict(plan, progress),
                panes.verdict()::show,
                problem -> panes.verdict().showFailure(String.join("\n", FileCommands.lines(problem))),
                () -> panes.verdict().showCancelled(() -> judge(content, playing))));
    }

    private static Plan plan(DesignDocument content, Scenario playing) {
        return Plan.of(content.design(), playing, ParameterFile.standard().parameters(content));
    }

    /// Opens what the options name, in the background.
    public void open(Options options) {
        playsOpened = options.playing();
        options.file().ifPresentOrElse(files::open, () -> {
            if (Samples.names().contains(Samples.FIRST)) {
                files.openSample(Samples.FIRST);
            }
        });
    }

    /// Offers work that earlier windows left behind.
    void offerRecovery() {
        safety.offerRecovery(around.others().recover());
    }

    /// Makes a scene of this size with all keys and the look.
    public Scene scene(double width, double height) {
        Scene scene = new Scene(root, width, height);
        KeyMap.install(scene, commands.all());
        scene.getAccelerators().put(KeyCombination.valueOf("Shortcut+Shift+P"), this::openPalette);
        scene.getAccelerators().put(KeyCombination.valueOf("F6"), () -> FocusRing.move(scene, 1));
        scene.getAccelerators().put(KeyCombination.valueOf("Shift+F6"), () -> FocusRing.move(scene, -1));
        scene.getAccelerators().put(KeyCombination.valueOf("Shortcut+Y"), document::redo);
        looks = around.dark().subscribe(on -> {
            Looks.dress(scene, Appearance.of(on));
            panes.setTheme(on ? Theme.dark() : Theme.light());
        });
        return scene;
    }

    /// Begins to show what happens, with the focus on the drawing.
    public void start() {
        panes.canvas().requestFocus();
        pulse.start();
    }

    /// Whether nothing is under way in the background.
    public boolean isIdle() {
        return tasks.running().isEmpty();
    }

    public Document document() {
        return document;
    }

    public Session session() {
        return session;
    }

    public Selection selection() {
        return selection;
    }

    public Pulse pulse() {
        return pulse;
    }

    public BooleanProperty darkProperty() {
        return around.dark();
    }

    Safety safety() {
        return safety;
    }

    /// Does something that gives up the document, once unsaved changes are saved or given up too.
    public void leaving(Runnable then) {
        files.leaving(then);
    }

    @Override
    public void close() {
        looks.unsubscribe();
        pulse.stop();
        session.close();
        panes.close();
        tasks.close();
        safety.close();
    }
}

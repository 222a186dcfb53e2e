package dev.vmklab.app;

import dev.vmklab.app.action.Action;
import dev.vmklab.app.action.CommandPalette;
import dev.vmklab.app.action.KeyMap;
import dev.vmklab.app.canvas.CanvasCarrier;
import dev.vmklab.app.canvas.Drafting;
import dev.vmklab.app.document.Document;
import dev.vmklab.app.fork.ForkMenu;
import dev.vmklab.app.fork.Forks;
import dev.vmklab.app.fork.LookingBack;
import dev.vmklab.app.fork.RunTabs;
import dev.vmklab.app.insight.SweepPane;
import dev.vmklab.app.palette.PalettePane;
import dev.vmklab.app.session.Session;
import dev.vmklab.app.track.TrackModel;
import dev.vmklab.app.transport.TransportBar;
import dev.vmklab.app.ui.Appearance;
import dev.vmklab.app.ui.Dialogs;
import dev.vmklab.app.ui.Looks;
import dev.vmklab.app.ui.Pulse;
import dev.vmklab.app.ui.UiTasks;
import dev.vmklab.app.views.ViewCommands;
import dev.vmklab.design.Design;
import dev.vmklab.design.value.IdSource;
import dev.vmklab.drawing.picture.Theme;
import dev.vmklab.format.DesignDocument;
import dev.vmklab.scenario.Scenario;
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
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
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
    private final Playing playing;
    private final CommandPalette palette;
    private final Commands commands;
    private final StatusBar status;
    private final Parent root;
    private Subscription looks = Subscription.EMPTY;

    Workbench(Surroundings around) {
        this.around = around;
        dialogs = new Dialogs(around.owner());
        files = new FileCommands(document, tasks, dialogs, around.chooser());
        forks = new Forks(session, document, scenario, this::settle, this::swapped);
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
        playing = new Playing(
                document,
                session,
                scenario,
                forks,
                panes,
                transport,
                new Judging(session, tasks, panes.verdict(), panes.insights()),
                ids);
        palette = new CommandPalette(commands.all());
        status = new StatusBar(
                document.contentProperty().map(About::summary),
                tasks,
                panes.canvas().navigation().scaleProperty());
        HBox runs = new HBox(tabs, panes.canvas().legend());
        HBox.setHgrow(tabs, Priority.ALWAYS);
        root = panes.arrange(commands, new VBox(transport, runs), safety.notices(), parts, status, palette);
        WindowLayout.cover(root, aids.finder());
        panes.offer(commands.forSelection());
        join();
    }

    private void join() {
        document.historyProperty().subscribe(panes.history()::show);
        selection.idsProperty().subscribe(ids -> panes.follow(ids));
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
        playing.join(pulse);
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

    private void settle() {
        playing.settle();
    }

    private void swapped() {
        playing.swapped();
    }

    private void playScenario(Scenario chosen) {
        playing.playScenario(chosen);
    }

    private void playFailure(SweepPane.Choice failure) {
        playing.playFailure(failure);
    }

    private void openPalette() {
        palette.open();
    }

    /// Opens what the options name, in the background.
    public void open(Options options) {
        playing.playOpened(options.playing());
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

    /// Whether nothing is under way in the background, nor about to be.
    public boolean isIdle() {
        return tasks.running().isEmpty() && !playing.isWaiting();
    }

    /// Whether the run that is shown, or the one on its way, is that of the document as it is.
    boolean isPlayed() {
        return !playing.isWaiting();
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

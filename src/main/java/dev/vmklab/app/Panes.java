package dev.vmklab.app;

import dev.vmklab.analysis.Run;
import dev.vmklab.analysis.why.Topic;
import dev.vmklab.app.action.Action;
import dev.vmklab.app.action.CommandPalette;
import dev.vmklab.app.canvas.CanvasPane;
import dev.vmklab.app.canvas.Drafting;
import dev.vmklab.app.canvas.SheetMaker;
import dev.vmklab.app.chart.ChartZoom;
import dev.vmklab.app.document.Document;
import dev.vmklab.app.insight.ContentionPane;
import dev.vmklab.app.insight.Insights;
import dev.vmklab.app.insight.SplitPane;
import dev.vmklab.app.insight.SweepPane;
import dev.vmklab.app.insight.WhyPane;
import dev.vmklab.app.inspector.InspectorPane;
import dev.vmklab.app.outline.OutlinePane;
import dev.vmklab.app.panes.HistoryPane;
import dev.vmklab.app.panes.VerdictPane;
import dev.vmklab.app.session.Session;
import dev.vmklab.app.track.TrackModel;
import dev.vmklab.app.track.TrackPane;
import dev.vmklab.app.ui.Pulse;
import dev.vmklab.app.ui.Showing;
import dev.vmklab.app.ui.UiTasks;
import dev.vmklab.app.views.DrawingArea;
import dev.vmklab.design.Design;
import dev.vmklab.design.DesignIndex;
import dev.vmklab.design.Objective;
import dev.vmklab.design.edit.Model;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.IdSource;
import dev.vmklab.drawing.picture.Theme;
import dev.vmklab.format.DesignDocument;
import dev.vmklab.scenario.Scenario;
import dev.vmklab.view.View;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;

/// All panes of one window, fed together: each shows the same design, run, instant and selection.
final class Panes implements AutoCloseable {
    private static final int TABLES_PER_SECOND = 5;
    private static final int CHARTS_PER_SECOND = 30;

    private final Session session;
    private final Selection selection;
    private final Charts charts;
    private final OutlinePane outline;
    private final InspectorPane inspector;
    private final CanvasPane canvas;
    private final DrawingArea area;
    private final TrackPane track;
    private final Insights insights;
    private final Tables tables;
    private final VerdictPane verdict;
    private final HistoryPane history;
    private DesignIndex index;
    private InspectorPane.Overview ofDesign = new InspectorPane.Overview("", "", List.of());
    private String shownName = "";
    private final Drafting drafting;
    private final SheetMaker sheets;

    Panes(
            Session session,
            Selection selection,
            Document document,
            TrackModel scenario,
            UiTasks tasks,
            SweepPane.Opener opener,
            Comparing comparing,
            Consumer<Throwable> onUndrawn) {
        this.session = session;
        charts = new Charts(session, this::askWhy);
        track = new TrackPane(scenario, charts.zoom(), session::seek, session::time, selection::get);
        this.selection = selection;
        this.index = DesignIndex.of(Design.empty("-"));
        outline = new OutlinePane(selection::set, new Renamer(document, () -> index));
        IdSource ids = new IdSource(new SecureRandom()::nextLong);
        inspector = new InspectorPane(document, ids, selection::select);
        drafting = new Drafting(document, ids);
        canvas = new CanvasPane(Theme.light(), drafting, selection::set);
        area = new DrawingArea(canvas, document, drafting.ids());
        sheets = new SheetMaker(tasks, canvas, onUndrawn);
        canvas.setOnContextMenuRequested(event -> canvas.elementAt(event.getX(), event.getY())
                .ifPresent(id -> menuAbout(id).show(canvas, event.getScreenX(), event.getScreenY())));
        insights = new Insights(
                new WhyPane(
                        tasks,
                        () -> session.stateNow()
                                .flatMap(state -> session.runProperty()
                                        .get()
                                        .map(run -> new WhyPane.Moment(state, run.parameters()))),
                        selection::get,
                        comparing::forkWith),
                new ContentionPane(session, tasks, selection::select),
                new SplitPane(tasks),
                new SweepPane(tasks, opener),
                comparing.pane(charts.both()));
        tables = new Tables(session, selection);
        verdict = new VerdictPane(session::seek);
        history = new HistoryPane(document::goTo);
    }

    Parent arrange(Commands commands, Node transport, Node notices, Node parts, Node status, CommandPalette palette) {
        Docks docks = new Docks(charts, insights, tables, verdict, history);
        return WindowLayout.create(
                commands,
                transport,
                notices,
                parts,
                outline,
                area,
                inspector,
                docks.left(),
                docks.right(),
                track,
                status,
                palette);
    }

    private ContextMenu menuAbout(Id id) {
        MenuItem why = new MenuItem("Why now?");
        why.setOnAction(event -> askWhy(Topic.about(id)));
        ContextMenu menu = new ContextMenu(why);
        menu.getItems().addAll(track.itemsAbout(id));
        return menu;
    }

    private void askWhy(double time, Topic topic) {
        session.seek(time);
        askWhy(topic);
    }

    private void askWhy(Topic topic) {
        WindowLayout.reveal(insights.why());
        insights.why().ask(topic);
    }

    /// Shows what happens when.
    void showScenario(Scenario scenario, Design design) {
        track.show(scenario, design, index);
    }

    Insights insights() {
        return insights;
    }

    ChartZoom zoom() {
        return charts.zoom();
    }

    /// The drawing with its views.
    DrawingArea area() {
        return area;
    }

    /// Follows a change of the views: another one is seen as a whole.
    void showViews(DesignDocument before, DesignDocument now) {
        if (!before.view().equals(now.view())) {
            boolean same = before.view().map(View::id).equals(now.view().map(View::id));
            sheets.show(now, !same && before.view().isPresent());
        }
    }

    CanvasPane canvas() {
        return canvas;
    }

    Drafting drafting() {
        return drafting;
    }

    /// Shows a document whose design is the same but whose elements may stand elsewhere.
    void showPositions(DesignDocument content) {
        sheets.show(content, false);
    }

    VerdictPane verdict() {
        return verdict;
    }

    HistoryPane history() {
        return history;
    }

    /// Offers what can be done with what is selected in the outline.
    void offer(List<Action> actions) {
        outline.offer(actions);
    }

    /// Puts the focus on the first property of the selection.
    void editProperties() {
        inspector.edit();
    }

    /// Brings the comparison to the front.
    void showComparison() {
        WindowLayout.reveal(insights.compare());
    }

    /// Brings the history to the front, with the focus on it.
    void showHistory() {
        WindowLayout.reveal(history);
    }

    /// Shows a design. The drawing follows as soon as it is laid out.
    void show(DesignDocument content, DesignIndex newIndex) {
        index = newIndex;
        drafting.know(new Model(content.design(), newIndex));
        ofDesign = About.overview(content);
        outline.show(content.design(), index);
        tables.problems().show(content.ledger(), index);
        selection.set(selection.get().stream().filter(index::contains).toList());
        follow(selection.get());
        boolean other = !content.design().name().equals(shownName);
        if (other) {
            charts.zoom().clear();
        }
        shownName = content.design().name();
        sheets.show(content, other);
    }

    /// Shows what flows in the part of a run that the shown instant belongs to.
    void showPart(Optional<Run> part) {
        canvas.play(part);
        tables.links().play(part);
        insights.split().play(part);
    }

    /// Shows how the drawing's run differs from another one, where that is present.
    void showDifference(Optional<Run> from, String name) {
        canvas.compare(from, name);
    }

    /// Shows a run from its start.
    void play(Optional<Run> run, List<Objective> objectives) {
        tables.play(run);
        charts.play(run, objectives, selection.get());
    }

    /// Shows a selection everywhere.
    void follow(List<Id> selected) {
        outline.follow(selected);
        inspector.show(index, selected, ofDesign);
        insights.follow(selected);
        canvas.mark(selected, selected.isEmpty() ? "Nothing is selected" : described(selected));
        charts.follow(selected);
    }

    private String described(List<Id> selected) {
        return selected.size() == 1
                ? "Selected: " + InspectorPane.described(index, selected.getFirst())
                : selected.size() + " elements are selected";
    }

    void setTheme(Theme shown) {
        canvas.setTheme(shown);
        area.setTheme(shown);
        inspector.setTheme(shown);
        charts.setTheme(shown);
    }

    /// Keeps everything that shows up to date. What is not showing does no work.
    void join(Pulse pulse) {
        pulse.onBeat(now -> canvas.update(now, session.time()));
        pulse.onBeat(now -> track.update(session.endProperty().get()));
        pulse.onBeat(CHARTS_PER_SECOND, charts::update);
        pulse.onBeat(TABLES_PER_SECOND, () -> {
            double time = session.time();
            Showing.ifShowing(insights.split(), () -> insights.split().update(time));
            Showing.ifShowing(insights.contention(), insights.contention()::update);
            Showing.ifShowing(insights.why(), insights.why()::update);
            tables.update(time);
        });
    }

    @Override
    public void close() {
        charts.close();
    }
}

package dev.vmklab.app;

import dev.vmklab.app.document.Document;
import dev.vmklab.app.document.History;
import dev.vmklab.app.fork.Forks;
import dev.vmklab.app.insight.SweepPane;
import dev.vmklab.app.session.LiveRun;
import dev.vmklab.app.session.Session;
import dev.vmklab.app.transport.TransportBar;
import dev.vmklab.app.ui.Delay;
import dev.vmklab.app.ui.Pulse;
import dev.vmklab.design.DesignIndex;
import dev.vmklab.design.value.IdSource;
import dev.vmklab.format.DesignDocument;
import dev.vmklab.format.ParameterFile;
import dev.vmklab.scenario.ElementHappening;
import dev.vmklab.scenario.Scenario;
import dev.vmklab.scenario.TimedEvent;
import dev.vmklab.scenario.edit.EventEdits;
import java.util.List;
import javafx.beans.property.ObjectProperty;

/// Keeps the run in step with the document: an edit goes on from the instant that is shown, another document or
/// scenario begins anew. FX thread only.
final class Playing {
    private final Document document;
    private final Session session;
    private final ObjectProperty<Scenario> scenario;
    private final Forks forks;
    private final Panes panes;
    private final TransportBar transport;
    private final Judging judging;
    private final IdSource ids;
    /// Waits until the hand rests before a changed scenario is played again.
    private final Delay edits = new Delay();

    /// Whether the run that is being loaded plays as soon as it is there.
    private boolean playsNext;

    /// Whether the document that is being opened plays once it is.
    private boolean playsOpened;

    private int shownSource;
    private History.Entry shownBeginning;
    private DesignDocument drawn;

    /// @param scenario the one that plays
    /// @param ids of new events
    Playing(
            Document document,
            Session session,
            ObjectProperty<Scenario> scenario,
            Forks forks,
            Panes panes,
            TransportBar transport,
            Judging judging,
            IdSource ids) {
        this.document = document;
        this.session = session;
        this.scenario = scenario;
        this.forks = forks;
        this.panes = panes;
        this.transport = transport;
        this.judging = judging;
        this.ids = ids;
        drawn = document.get();
        shownBeginning = beginning();
    }

    /// Begins to follow, and shows the document.
    void join(Pulse pulse) {
        document.contentProperty().subscribe((before, now) -> contentChanged(before, now));
        document.shownProperty().subscribe(shown -> {
            if (!shown.design().equals(drawn.design())) {
                draw(shown);
            }
        });
        session.runProperty().subscribe(run -> {
            panes.play(run, new Reporting(document.get(), scenario.get()).objectives());
            if (run.isPresent() && playsNext) {
                playsNext = false;
                session.play();
            }
        });
        pulse.onBeat(edits::pulse);
        show(document.get());
    }

    /// Whether an edit waits until the hand rests to be played.
    boolean isWaiting() {
        return edits.isWaiting();
    }

    /// The document that comes next plays as soon as it is there, or does not.
    void playOpened(boolean plays) {
        playsOpened = plays;
    }

    /// Edits that wait to be played take effect at once.
    void settle() {
        edits.flush();
    }

    /// Another tab's document has come into force; its run is there already.
    void swapped() {
        settle();
        shownSource = source();
        shownBeginning = beginning();
        offer(document.get());
        judging.judge(document.get(), scenario.get());
    }

    private void contentChanged(DesignDocument before, DesignDocument now) {
        if (forks.isSwapping()) {
            return;
        }
        boolean designsAlike = before.design().equals(now.design());
        boolean scenariosAlike = before.scenarios().equals(now.scenarios());
        boolean parametersAlike = before.parameters().equals(now.parameters());
        int from = source();
        boolean edited = from == shownSource && isEdit(now);
        if (!playsOpened && edited && parametersAlike && session.time() > 0) {
            goOn(now, designsAlike, scenariosAlike);
        } else if (!designsAlike || !scenariosAlike || !parametersAlike || playsOpened) {
            if (isOtherDocument()) {
                forks.forget();
            }
            if (edited && !playsOpened) {
                beginSoon(now);
            } else {
                show(now);
            }
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

    /// One that is opened again is another document too, however equal.
    @SuppressWarnings("ReferenceEquality")
    private boolean isOtherDocument() {
        return beginning() != shownBeginning;
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
            choose(now);
            offer(now);
        }
        if (!designsAlike || !scenariosAlike) {
            LiveRun edited = session.shownProperty().get();
            playsNext |= session.playingProperty().get();
            session.pause();
            double at = session.time();
            edits.soon(() -> {
                session.futures().goOn(edited, at, scenario.get(), now.design());
                judging.judge(now, scenario.get());
            });
        }
    }

    private void draw(DesignDocument content) {
        drawn = content;
        panes.show(content, DesignIndex.of(content.design()));
    }

    private void show(DesignDocument content) {
        choose(content);
        draw(content);
        begin(0);
    }

    private void choose(DesignDocument content) {
        scenario.set(content.scenario(scenario.get().id().text()).orElseGet(content::scenarioToPlay));
    }

    /// Before a run has begun an edit changes its start. The drawing shows it at once; the run and its verdict wait
    /// until
    /// the hand rests, lest they take the processor from the drawing.
    private void beginSoon(DesignDocument content) {
        choose(content);
        draw(content);
        offer(content);
        LiveRun edited = session.shownProperty().get();
        Scenario playing = scenario.get();
        edits.soon(() -> {
            if (session.shownProperty().get().equals(edited)) {
                playsNext |= session.playingProperty().get();
                begin(0);
            } else {
                session.futures()
                        .restart(
                                edited,
                                content.design(),
                                playing,
                                ParameterFile.standard().parameters(content));
            }
        });
    }

    /// Plays a failure that a sweep has tried in a tab of its own, and shows its worst instant.
    void playFailure(SweepPane.Choice failure) {
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
    void playScenario(Scenario chosen) {
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
        session.futures()
                .load(content.design(), playing, ParameterFile.standard().parameters(content), at);
        judging.judge(content, playing);
    }

    private void offer(DesignDocument content) {
        Scenario playing = scenario.get();
        transport.offer(content.scenarios().isEmpty() ? List.of(playing) : content.scenarios(), playing);
        panes.showScenario(playing, content.design());
    }
}

package dev.vmklab.app;

import dev.vmklab.analysis.Run;
import dev.vmklab.app.panes.EventsPane;
import dev.vmklab.app.panes.LinksPane;
import dev.vmklab.app.panes.MigrationsPane;
import dev.vmklab.app.panes.ProblemsPane;
import dev.vmklab.app.session.Session;
import dev.vmklab.app.ui.Showing;
import java.util.Optional;

/// The panes of one window that list what is in a run.
///
/// @param links what flows where now
/// @param events what has happened
/// @param migrations what has moved and how
/// @param problems what the design and the run have against them
record Tables(LinksPane links, EventsPane events, MigrationsPane migrations, ProblemsPane problems) {
    Tables(Session session, Selection selection) {
        this(
                new LinksPane(selection::select),
                new EventsPane(session::seek, selection::set),
                new MigrationsPane(selection::select),
                new ProblemsPane(selection::select));
    }

    /// Lists another run from its start.
    void play(Optional<Run> run) {
        events.play(run);
        migrations.play(run);
        problems.play(run);
    }

    /// Brings what shows up to date with an instant.
    void update(double time) {
        Showing.ifShowing(links, () -> links.update(time));
        Showing.ifShowing(events, () -> events.update(time));
        Showing.ifShowing(migrations, () -> migrations.update(time));
        Showing.ifShowing(problems, problems::update);
    }
}

package dev.vmklab.app;

import dev.vmklab.app.fork.Forks;
import dev.vmklab.app.session.LiveRun;
import dev.vmklab.app.session.Session;
import dev.vmklab.app.ui.Choice;
import dev.vmklab.app.ui.Dialogs;
import java.util.List;

/// Asks before forks are given up that hold edits no file has. FX thread only.
final class Leaving {
    private final Session session;
    private final Forks forks;
    private final FileCommands files;
    private final Dialogs dialogs;

    Leaving(Session session, Forks forks, FileCommands files, Dialogs dialogs) {
        this.session = session;
        this.forks = forks;
        this.files = files;
        this.dialogs = dialogs;
    }

    /// Closes a fork, once its edits are saved or given up.
    void close(LiveRun fork) {
        if (!forks.isEdited(fork)) {
            session.close(fork);
            return;
        }
        session.show(fork);
        dialogs.confirmLoss(
                fork.nameProperty().get(), () -> files.save(() -> session.close(fork)), () -> session.close(fork));
    }

    /// Goes on with the design in front, once the user gives the edits of all forks up.
    void forks(Runnable then) {
        List<LiveRun> edited = session.runs().stream()
                .filter(run -> run.isFork() && forks.isEdited(run))
                .toList();
        if (edited.isEmpty()) {
            session.show(session.base());
            then.run();
            return;
        }
        List<String> names =
                edited.stream().map(run -> run.nameProperty().get()).toList();
        dialogs.choose(
                names.size() == 1 ? "A fork has edits that no file holds" : "Forks have edits that no file holds",
                names,
                List.of(
                        new Choice("show-fork", "Show", () -> session.show(edited.getFirst())),
                        new Choice("discard-forks", "Discard", () -> {
                            session.show(session.base());
                            then.run();
                        })));
    }
}

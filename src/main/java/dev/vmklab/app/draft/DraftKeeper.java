package dev.vmklab.app.draft;

import dev.vmklab.app.document.Work;
import dev.vmklab.app.ui.UiTasks;
import dev.vmklab.format.draft.DraftLog;
import dev.vmklab.format.draft.WindowDraft;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Keeps the draft of one window: whenever what is worked on has changed, it is written in the background, one writing
/// after
/// the other. A document that was never edited needs none. FX thread only.
public final class DraftKeeper implements AutoCloseable {
    private final Supplier<Work> work;
    private final UiTasks tasks;
    private final Drafts drafts;
    private final Consumer<Throwable> onFailed;
    private Optional<Work> kept = Optional.empty();
    private Optional<Log> log = Optional.empty();
    private boolean closed;
    private boolean writing;
    private boolean failed;

    private record Log(Drafts.Place place, DraftLog file) {}

    /// @param work what is to be kept
    /// @param onFailed told once when drafts cannot be kept
    public DraftKeeper(Supplier<Work> work, UiTasks tasks, Drafts drafts, Consumer<Throwable> onFailed) {
        this.work = work;
        this.tasks = tasks;
        this.drafts = drafts;
        this.onFailed = onFailed;
    }

    /// Begins to write what has changed since the last time. Called often.
    public void beat() {
        Work now = work.get();
        boolean edited = kept.isPresent() || now.isEdited();
        if (writing || failed || !edited || kept.equals(Optional.of(now))) {
            return;
        }
        writing = true;
        tasks.quietly(
                () -> {
                    write(WorkDraft.of(now));
                    return now;
                },
                done -> {
                    writing = false;
                    kept = Optional.of(done);
                },
                problem -> {
                    writing = false;
                    failed = true;
                    onFailed.accept(problem);
                });
    }

    /// Nothing is written any more once the window has closed: it would be offered as lost work.
    private synchronized void write(WindowDraft draft) throws IOException {
        if (closed) {
            return;
        }
        if (log.isEmpty()) {
            Drafts.Place place = drafts.take();
            log = Optional.of(new Log(place, new DraftLog(place.file())));
        }
        log.get().file().write(draft);
    }

    /// Whether the draft holds all that is worked on.
    public boolean isUpToDate() {
        return kept.equals(Optional.of(work.get()));
    }

    /// The window has been closed with its user's consent: nothing is left to recover. Waits for what is being written.
    @Override
    public synchronized void close() {
        closed = true;
        try {
            if (log.isPresent()) {
                log.get().place().close();
            }
        } catch (IOException e) {
            onFailed.accept(e);
        }
    }

    /// Leaves the draft behind, as a kill would.
    public synchronized void abandon() throws IOException {
        if (log.isPresent()) {
            log.get().place().release();
        }
    }
}

package dev.vmklab.app;

import dev.vmklab.app.document.Document;
import dev.vmklab.app.ui.UiTasks;
import dev.vmklab.format.DesignDocument;
import dev.vmklab.format.DocumentException;
import dev.vmklab.format.DocumentFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.function.Consumer;

/// Notices that the document's file holds something else than was read from it or saved to it. It looks at the file's
/// size and time, and reads it only when these change; a file that was merely touched is no change. FX thread only.
final class DiskWatch {
    private final Document document;
    private final UiTasks tasks;
    private final Consumer<Change> onChange;
    private Optional<Seen> seen = Optional.empty();
    private boolean looking;
    private boolean paused;
    private int round;

    /// What happened to a file.
    ///
    /// @param read what it holds now; empty when it is gone or no document any more
    /// @param gone whether there is no such file any more
    record Change(Path file, Optional<DesignDocument> read, boolean gone) {}

    private record Seen(Path file, long bytes, FileTime modified) {
        static final long GONE = -1;

        static Seen of(Path file) {
            try {
                BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
                return new Seen(file, now.size(), now.lastModifiedTime());
            } catch (IOException _) {
                return new Seen(file, GONE, FileTime.fromMillis(0));
            }
        }

        boolean isGone() {
            return bytes == GONE;
        }
    }

    private record Look(Seen seen, Optional<DesignDocument> read, boolean changed) {}

    /// @param onChange called once per change
    DiskWatch(Document document, UiTasks tasks, Consumer<Change> onChange) {
        this.document = document;
        this.tasks = tasks;
        this.onChange = onChange;
    }

    /// Leaves the file alone while the program itself writes it.
    void pause(boolean on) {
        paused = on;
        round++;
    }

    /// Looks at the file in the background. Called every now and then.
    void look() {
        Optional<Path> file = document.file();
        if (file.isEmpty() || looking || paused) {
            return;
        }
        looking = true;
        int begun = round;
        Optional<Seen> before = seen;
        tasks.quietly(
                () -> look(file.get(), before),
                look -> {
                    looking = false;
                    if (begun == round) {
                        judge(look);
                    }
                },
                problem -> looking = false);
    }

    private static Look look(Path file, Optional<Seen> before) {
        Seen now = Seen.of(file);
        boolean changed = !before.equals(Optional.of(now));
        return new Look(now, changed && !now.isGone() ? read(file) : Optional.empty(), changed);
    }

    private static Optional<DesignDocument> read(Path file) {
        try {
            return Optional.of(DocumentFile.read(file));
        } catch (DocumentException _) {
            return Optional.empty(); // no document any more, which is a change too
        }
    }

    private void judge(Look look) {
        if (!look.changed() || !document.file().equals(Optional.of(look.seen().file()))) {
            return;
        }
        seen = Optional.of(look.seen());
        boolean alike = !look.seen().isGone()
                && look.read().equals(document.historyProperty().get().source().saved());
        if (!alike) {
            onChange.accept(
                    new Change(look.seen().file(), look.read(), look.seen().isGone()));
        }
    }

    /// Why a file may not be overwritten without asking; empty where it holds what is expected of it or does not exist.
    /// Any thread but the FX thread.
    static Optional<Change> conflict(Path file, Optional<DesignDocument> expected) {
        if (expected.isEmpty() || !Files.exists(file)) {
            return Optional.empty();
        }
        Optional<DesignDocument> read = read(file);
        return read.equals(expected) ? Optional.empty() : Optional.of(new Change(file, read, false));
    }
}

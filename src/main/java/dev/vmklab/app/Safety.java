package dev.vmklab.app;

import dev.vmklab.app.document.Document;
import dev.vmklab.app.document.Work;
import dev.vmklab.app.draft.DraftKeeper;
import dev.vmklab.app.draft.Drafts;
import dev.vmklab.app.draft.WorkDraft;
import dev.vmklab.app.fork.Forks;
import dev.vmklab.app.ui.Choice;
import dev.vmklab.app.ui.Dialogs;
import dev.vmklab.app.ui.NoticeBar;
import dev.vmklab.app.ui.Pulse;
import dev.vmklab.app.ui.UiTasks;
import dev.vmklab.format.ParameterFile;
import dev.vmklab.format.draft.Draft;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/// What sees to it that no work is lost: the draft of the window, work that a kill left behind, and a file that changes
/// behind the program's back.
final class Safety implements AutoCloseable {
    private static final int DRAFTS_PER_SECOND = 4;
    private static final String DISK = "disk";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH);

    private final Document document;
    private final Forks forks;
    private final UiTasks tasks;
    private final Dialogs dialogs;
    private final FileCommands files;
    private final Drafts drafts;
    private final NoticeBar notices = new NoticeBar();
    private final DraftKeeper keeper;
    private final DiskWatch watch;
    private final List<Drafts.Found> recovered = new ArrayList<>();

    Safety(Document document, Forks forks, UiTasks tasks, Dialogs dialogs, FileCommands files, Drafts drafts) {
        this.document = document;
        this.forks = forks;
        this.tasks = tasks;
        this.dialogs = dialogs;
        this.files = files;
        this.drafts = drafts;
        keeper = new DraftKeeper(
                forks::work,
                tasks,
                drafts,
                problem -> notices.show(
                        "draft",
                        "Unsaved work is not kept as a draft: " + String.join(" ", FileCommands.lines(problem)),
                        List.of()));
        watch = new DiskWatch(document, tasks, this::changedOnDisk);
        files.onSaving(watch::pause);
        document.fileProperty().subscribe(file -> notices.dismiss(DISK));
    }

    NoticeBar notices() {
        return notices;
    }

    DraftKeeper keeper() {
        return keeper;
    }

    /// Looks at the file now, because the user may come from another program.
    void look() {
        watch.look();
    }

    void join(Pulse pulse) {
        pulse.onBeat(DRAFTS_PER_SECOND, () -> {
            keeper.beat();
            removeRecovered();
        });
        pulse.onBeat(1, watch::look);
    }

    private void changedOnDisk(DiskWatch.Change change) {
        Path name = change.file().getFileName();
        Choice keep = new Choice("keep", "Keep mine", document::unsaved);
        Choice saveAs = new Choice("save-as", "Save mine as\u2026", files::saveAs);
        if (change.gone()) {
            document.unsaved();
            notices.show(
                    DISK, name + " is gone from its folder.", List.of(new Choice("save", "Save again", files::save)));
        } else if (change.read().isEmpty()) {
            notices.show(DISK, name + " was changed on disk and is no design any more.", List.of(keep, saveAs));
        } else {
            Choice reload = new Choice(
                    "reload", "Reload", () -> document.reload(change.read().get(), change.file()));
            notices.show(DISK, name + " was changed on disk.", List.of(reload, keep, saveAs));
        }
    }

    /// Looks for work that was left behind and offers it.
    ///
    /// @param elsewhere opens another window with it
    void offerRecovery(Consumer<Drafts.Found> elsewhere) {
        tasks.quietly(
                drafts::left,
                left -> {
                    if (!left.isEmpty()) {
                        offer(left, elsewhere);
                    }
                },
                problem -> notices.show(
                        "recovery",
                        "Earlier drafts cannot be read: " + String.join(" ", FileCommands.lines(problem)),
                        List.of()));
    }

    private void offer(List<Drafts.Found> left, Consumer<Drafts.Found> elsewhere) {
        List<String> lines = new ArrayList<>();
        left.forEach(found -> lines.add(line(found)));
        dialogs.choose(
                "Unsaved work was left behind",
                lines,
                List.of(
                        new Choice("recover", "Recover", () -> recover(left, elsewhere)),
                        new Choice("discard", "Discard", () -> left.forEach(this::remove))));
    }

    private static String line(Drafts.Found found) {
        Draft design = found.draft().design();
        String where = design.file().map(file -> " (" + file + ")").orElse("");
        int forked = found.draft().forks().size();
        return design.current().document().design().name() + where + ", " + counted(design.position(), "edit")
                + (forked == 0 ? "" : ", " + counted(forked, "fork")) + ", last one on "
                + TIME.format(LocalDateTime.ofInstant(found.edited().toInstant(), ZoneId.systemDefault()));
    }

    private static String counted(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    private void recover(List<Drafts.Found> left, Consumer<Drafts.Found> elsewhere) {
        for (Drafts.Found found : left) {
            boolean untouched = !document.isDirty()
                    && document.historyProperty().get().entries().size() == 1;
            if (untouched && document.file().isEmpty()) {
                recover(found);
            } else {
                elsewhere.accept(found);
            }
        }
    }

    /// Takes over work that was left behind. Its draft goes once this window has one of its own.
    void recover(Drafts.Found found) {
        Work work = WorkDraft.of(found.draft());
        document.recover(work.design());
        forks.reopen(work, ParameterFile.standard()::parameters);
        recovered.add(found);
    }

    private void removeRecovered() {
        if (!recovered.isEmpty() && keeper.isUpToDate()) {
            recovered.forEach(this::remove);
            recovered.clear();
        }
    }

    private void remove(Drafts.Found found) {
        tasks.quietly(
                () -> {
                    drafts.remove(found.file());
                    return found;
                },
                done -> {},
                problem -> dialogs.failed("The draft could not be removed", FileCommands.lines(problem)));
    }

    @Override
    public void close() {
        keeper.close();
    }
}

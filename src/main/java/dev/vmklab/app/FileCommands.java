package dev.vmklab.app;

import dev.vmklab.app.document.Branch;
import dev.vmklab.app.document.Document;
import dev.vmklab.app.ui.Choice;
import dev.vmklab.app.ui.Dialogs;
import dev.vmklab.app.ui.FileDialogs;
import dev.vmklab.app.ui.UiTasks;
import dev.vmklab.design.Design;
import dev.vmklab.exchange.Importers;
import dev.vmklab.format.DesignDocument;
import dev.vmklab.format.DocumentException;
import dev.vmklab.format.DocumentFile;
import dev.vmklab.format.Problem;
import java.io.FileNotFoundException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// What leads from files to the document and back. Files are read and written in the background; what goes wrong is
/// said in a dialog with the place.
final class FileCommands {
    private static final FileDialogs.Kind DESIGNS =
            new FileDialogs.Kind("VmkLab designs", List.of("*" + DocumentFile.DESIGN_SUFFIX));
    private static final FileDialogs.Kind INVENTORIES =
            new FileDialogs.Kind("RVTools exports", List.of("*.xlsx", "*.zip", "*.csv"));

    private final Document document;
    private final UiTasks tasks;
    private final Dialogs dialogs;
    private final FileDialogs files;
    private Consumer<Boolean> onSaving = saving -> {};
    private Consumer<Runnable> guard = Runnable::run;

    FileCommands(Document document, UiTasks tasks, Dialogs dialogs, FileDialogs files) {
        this.document = document;
        this.tasks = tasks;
        this.dialogs = dialogs;
        this.files = files;
    }

    /// @param listener told before a file is written and after
    void onSaving(Consumer<Boolean> listener) {
        onSaving = listener;
    }

    /// @param before goes on with what it is given once nothing but the design is left to ask about
    void guard(Consumer<Runnable> before) {
        guard = before;
    }

    /// Does something that gives up the document, once unsaved changes are saved or given up too.
    void leaving(Runnable then) {
        guard.accept(() -> {
            if (!document.isDirty()) {
                then.run();
            } else {
                dialogs.confirmLoss(document.get().design().name(), () -> save(then), then);
            }
        });
    }

    void makeNew() {
        leaving(() -> document.open(DesignDocument.of(Design.empty("New design")), Optional.empty()));
    }

    void open() {
        leaving(() -> files.open("Open a design", List.of(DESIGNS)).ifPresent(this::open));
    }

    /// Lets the user choose a design to be looked at beside the document at hand.
    void choose(String title, BiConsumer<Path, DesignDocument> then) {
        files.open(title, List.of(DESIGNS))
                .ifPresent(file -> tasks.run(
                        "Reading " + file.getFileName(),
                        () -> DocumentFile.read(file),
                        read -> then.accept(file, read),
                        problem -> failed(file.getFileName() + " could not be read", problem)));
    }

    /// Opens a file, whatever becomes of the document at hand.
    void open(Path file) {
        tasks.run(
                "Opening " + file.getFileName(),
                () -> DocumentFile.read(file),
                read -> document.open(read, Optional.of(file)),
                problem -> failed(file.getFileName() + " could not be opened", problem));
    }

    void openSample(String name) {
        tasks.run(
                "Opening " + name,
                () -> Samples.read(name).orElseThrow(() -> new FileNotFoundException("there is no sample " + name)),
                read -> document.open(read, Optional.empty()),
                problem -> failed("The sample " + name + " could not be opened", problem));
    }

    void save() {
        save(() -> {});
    }

    /// Saves what is in force, under a name to be chosen where it has none.
    void save(Runnable then) {
        Branch branch = document.branch();
        document.file()
                .ifPresentOrElse(
                        file -> write(branch, file, branch.history().source().saved(), then),
                        () -> saveAs(branch, then));
    }

    void saveAs() {
        saveAs(document.branch(), () -> {});
    }

    private void saveAs(Branch branch, Runnable then) {
        String suggestion = branch.history()
                .source()
                .file()
                .map(f -> f.getFileName().toString())
                .orElse(fileName(branch.history().current().design().name()) + DocumentFile.DESIGN_SUFFIX);
        files.save("Save the design", DESIGNS, suggestion)
                .map(file -> withSuffix(file, DocumentFile.DESIGN_SUFFIX))
                .ifPresent(file -> write(branch, file, Optional.empty(), then));
    }

    /// @param branch what is saved, whichever is in force when that is done
    /// @param expected what the file holds as far as is known; it is not overwritten unasked when it holds another
    private void write(Branch branch, Path file, Optional<DesignDocument> expected, Runnable then) {
        DesignDocument state = branch.history().current();
        onSaving.accept(true);
        tasks.run(
                "Saving " + file.getFileName(),
                () -> {
                    Optional<DiskWatch.Change> conflict = DiskWatch.conflict(file, expected);
                    if (conflict.isEmpty()) {
                        DocumentFile.save(file, state);
                    }
                    return conflict;
                },
                conflict -> {
                    if (conflict.isEmpty()) {
                        document.saved(branch, state, file);
                    }
                    onSaving.accept(false);
                    conflict.ifPresentOrElse(change -> askAbout(branch, change, then), then);
                },
                problem -> {
                    onSaving.accept(false);
                    failed(file.getFileName() + " could not be saved", problem);
                });
    }

    private void askAbout(Branch branch, DiskWatch.Change change, Runnable then) {
        Path file = change.file();
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("keep", "Keep mine", () -> write(branch, file, Optional.empty(), then)));
        change.read()
                .filter(read -> branch == document.branch())
                .ifPresent(read -> choices.add(new Choice("reload", "Reload", () -> document.reload(read, file))));
        choices.add(new Choice("save-as", "Save mine as\u2026", () -> saveAs(branch, then)));
        dialogs.choose(
                file.getFileName() + " was changed on disk",
                List.of("Saving would overwrite what somebody else wrote to it."),
                choices);
    }

    /// A file as it was named, with the ending of its kind.
    static Path withSuffix(Path file, String suffix) {
        String name = file.getFileName().toString();
        return name.toLowerCase(Locale.ROOT).endsWith(suffix) ? file : file.resolveSibling(name + suffix);
    }

    /// A name that every file system takes.
    static String fileName(String designName) {
        String plain = designName.strip().replaceAll("[^\\p{L}\\p{N}._-]+", "-").replaceAll("^[-.]+|[-.]+$", "");
        return plain.isEmpty() ? "design" : plain;
    }

    void importInventory() {
        files.open("Import an inventory", List.of(INVENTORIES)).ifPresent(this::importInventory);
    }

    private void importInventory(Path file) {
        tasks.run(
                "Importing " + file.getFileName(),
                () -> Importers.read(export(file)),
                imported -> {
                    document.replace(
                            "Import " + file.getFileName(),
                            DesignDocument.of(imported.design()).withLedger(imported.ledger()));
                    dialogs.told(
                            "Imported " + file.getFileName(),
                            List.of(
                                    imported.design().hosts().size() + " hosts, "
                                            + imported.design().vms().size() + " VMs, "
                                            + imported.design().datastores().size() + " datastores.",
                                    imported.ledger().lines().size()
                                            + " lines in Problems say what was concluded, missing or left out."));
                },
                problem -> failed(file.getFileName() + " could not be imported", problem));
    }

    /// An export as CSV is a folder of files; any of them stands for all.
    private static Path export(Path file) {
        boolean part = file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".csv");
        return part ? file.toAbsolutePath().resolveSibling("").normalize() : file;
    }

    private void failed(String what, Throwable problem) {
        dialogs.failed(what, lines(problem));
    }

    /// What a user can do something with: the places of a broken document, else the message.
    static List<String> lines(Throwable problem) {
        if (problem instanceof DocumentException broken) {
            return broken.problems().stream().map(Problem::toString).toList();
        }
        String message = problem.getMessage();
        return List.of(message == null ? problem.getClass().getSimpleName() : message);
    }
}

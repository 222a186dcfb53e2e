package dev.vmklab.app;

import dev.vmklab.app.palette.PalettePane;
import dev.vmklab.app.palette.TemplateFolder;
import dev.vmklab.app.ui.Dialogs;
import dev.vmklab.app.ui.UiTasks;
import dev.vmklab.design.edit.Clip;
import dev.vmklab.design.part.Parts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Keeps selections as templates of the user and offers them in the palette. FX thread only.
final class TemplateCommands {
    private final TemplateFolder folder;
    private final UiTasks tasks;
    private final Dialogs dialogs;
    private List<Parts.Offer> offers = List.of();

    TemplateCommands(TemplateFolder folder, UiTasks tasks, Dialogs dialogs) {
        this.folder = folder;
        this.tasks = tasks;
        this.dialogs = dialogs;
    }

    List<Parts.Offer> offers() {
        return offers;
    }

    /// Reads what was kept before and shows it.
    void load(PalettePane palette) {
        tasks.run("Reading templates", folder::read, read -> show(read, palette), this::failed);
    }

    private void show(List<Parts.Offer> read, PalettePane palette) {
        offers = List.copyOf(read);
        palette.refresh();
    }

    /// Asks for a name and keeps a clip under it.
    void save(Supplier<Clip> selected, PalettePane palette) {
        Clip clip = selected.get();
        if (!clip.isEmpty()) {
            dialogs.asked("Save the selection as a template", "Name", "My template", name -> save(name, clip, palette));
        }
    }

    private void save(String name, Clip clip, PalettePane palette) {
        tasks.run(
                "Saving the template " + name,
                () -> folder.save(name, clip),
                saved -> {
                    List<Parts.Offer> next = new ArrayList<>(offers);
                    next.removeIf(o -> o.name().equals(saved.name()));
                    next.add(saved);
                    show(next, palette);
                },
                this::failed);
    }

    private void failed(Throwable problem) {
        dialogs.failed("The template could not be kept", FileCommands.lines(problem));
    }
}

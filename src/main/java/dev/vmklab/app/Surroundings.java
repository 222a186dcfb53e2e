package dev.vmklab.app;

import dev.vmklab.app.draft.Drafts;
import dev.vmklab.app.palette.TemplateFolder;
import dev.vmklab.app.ui.FileDialogs;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.stage.Window;

/// What a window shares with the program around it.
///
/// @param version of the program, for reports
/// @param chooser how its user names files
/// @param owner the window that dialogs belong to; empty while there is none
/// @param drafts where unsaved work is kept
/// @param templates where its user's own templates are kept
/// @param dark whether all windows are dark
/// @param others what leads to other windows
record Surroundings(
        String version,
        FileDialogs chooser,
        Supplier<Optional<Window>> owner,
        Drafts drafts,
        TemplateFolder templates,
        BooleanProperty dark,
        Others others) {
    /// The other windows.
    ///
    /// @param open opens an empty one
    /// @param recover opens one with work that was left behind
    /// @param close closes this one, once its user agrees
    /// @param quit closes all
    record Others(Runnable open, Consumer<Drafts.Found> recover, Runnable close, Runnable quit) {}
}

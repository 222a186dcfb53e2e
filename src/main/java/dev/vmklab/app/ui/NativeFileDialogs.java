package dev.vmklab.app.ui;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/// The choosers of the operating system. They start in the folder of the last choice.
public final class NativeFileDialogs implements FileDialogs {
    private final Window owner;
    private Optional<File> lastFolder = Optional.empty();

    public NativeFileDialogs(Window owner) {
        this.owner = owner;
    }

    @Override
    public Optional<Path> open(String title, List<Kind> kinds) {
        return chosen(chooser(title, kinds).showOpenDialog(owner));
    }

    @Override
    public Optional<Path> save(String title, Kind kind, String suggestion) {
        FileChooser chooser = chooser(title, List.of(kind));
        chooser.setInitialFileName(suggestion);
        return chosen(chooser.showSaveDialog(owner));
    }

    @Override
    public Optional<Path> folder(String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        lastFolder.ifPresent(chooser::setInitialDirectory);
        return chosen(chooser.showDialog(owner));
    }

    private FileChooser chooser(String title, List<Kind> kinds) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        lastFolder.ifPresent(chooser::setInitialDirectory);
        kinds.forEach(k -> chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(k.label(), k.patterns())));
        return chooser;
    }

    private Optional<Path> chosen(@org.jspecify.annotations.Nullable File file) {
        if (file == null) {
            return Optional.empty();
        }
        lastFolder = Optional.ofNullable(file.getParentFile()).filter(File::isDirectory);
        return Optional.of(file.toPath());
    }
}

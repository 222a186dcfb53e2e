package dev.vmklab.app;

import dev.vmklab.app.document.Document;
import dev.vmklab.app.ui.Looks;
import dev.vmklab.app.ui.NativeFileDialogs;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.prefs.Preferences;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// Opens the window. Its parameters are those that [App] passes: `--playing`, `--version=...` and a file.
public final class VmkLabApp extends Application {
    static final String PLAYING = "--playing";
    static final String VERSION = "--version=";

    private static final String MEMORY = "dev/vmklab/window";
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final double LEAST_WIDTH = 1000;
    private static final double LEAST_HEIGHT = 700;

    @Override
    public void start(Stage stage) {
        Looks.loadFonts();
        Options options = options();
        Workbench workbench = new Workbench(
                options.version(),
                new NativeFileDialogs(stage),
                () -> Optional.of(stage),
                () -> stage.fireEvent(
                        new javafx.stage.WindowEvent(stage, javafx.stage.WindowEvent.WINDOW_CLOSE_REQUEST)));
        WindowMemory memory = new WindowMemory(Preferences.userRoot().node(MEMORY));
        boolean systemDark = Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        workbench.darkProperty().set(memory.dark().orElse(systemDark));
        show(stage, workbench, memory);
        workbench.open(options);
    }

    /// Puts a workbench on a stage and keeps them together until the stage closes.
    static void show(Stage stage, Workbench workbench, WindowMemory memory) {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setScene(workbench.scene(memory.width(WIDTH, screen), memory.height(HEIGHT, screen)));
        stage.setMaximized(memory.maximized());
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        Document document = workbench.document();
        stage.titleProperty()
                .bind(Bindings.createStringBinding(
                        () -> title(document),
                        document.contentProperty(),
                        document.fileProperty(),
                        document.dirtyProperty()));
        stage.setOnCloseRequest(event -> {
            event.consume();
            workbench.leaving(stage::close);
        });
        stage.setOnHiding(event -> memory.keep(stage, workbench.darkProperty().get()));
        stage.setOnHidden(event -> workbench.close());
        stage.show();
        workbench.start();
    }

    private static String title(Document document) {
        String name = document.file()
                .map(f -> f.getFileName().toString())
                .orElse(document.get().design().name());
        return (document.isDirty() ? "\u2022 " : "") + name + " \u2013 VmkLab";
    }

    private Options options() {
        List<String> raw = getParameters().getRaw();
        Optional<Path> file = raw.stream()
                .filter(p -> !p.equals(PLAYING) && !p.startsWith(VERSION))
                .findFirst()
                .map(Path::of);
        String version = raw.stream()
                .filter(p -> p.startsWith(VERSION))
                .findFirst()
                .map(p -> p.substring(VERSION.length()))
                .orElse("");
        return new Options(file, raw.contains(PLAYING), version);
    }
}

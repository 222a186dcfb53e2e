package dev.vmklab.app;

import dev.vmklab.app.draft.Drafts;
import dev.vmklab.app.draft.UserFolder;
import dev.vmklab.app.palette.TemplateFolder;
import dev.vmklab.app.ui.Looks;
import dev.vmklab.app.ui.NativeFileDialogs;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.prefs.Preferences;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.stage.Stage;

/// Opens the window. Its parameters are those that [App] passes: `--playing`, `--version=...` and a file.
public final class VmkLabApp extends Application {
    static final String PLAYING = "--playing";
    static final String VERSION = "--version=";

    private static final String MEMORY = "dev/vmklab/window";

    @Override
    public void start(Stage stage) {
        Looks.loadFonts();
        Options options = options();
        Path home = Path.of(System.getProperty("user.home"));
        Path folder = UserFolder.of(System.getProperty("os.name"), System.getenv(), home);
        Windows windows = new Windows(
                options.version(),
                new WindowMemory(Preferences.userRoot().node(MEMORY)),
                new Drafts(folder.resolve("drafts")),
                new TemplateFolder(folder.resolve("templates")),
                NativeFileDialogs::new,
                Platform.getPreferences().getColorScheme() == ColorScheme.DARK);
        Workbench workbench = windows.open(stage);
        workbench.open(options);
        workbench.offerRecovery();
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

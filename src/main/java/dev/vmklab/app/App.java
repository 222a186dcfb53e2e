package dev.vmklab.app;

import java.util.ArrayList;
import java.util.List;
import javafx.application.Application;

/// The way into the window for those who know no JavaFX.
public final class App {
    private App() {}

    /// Opens the window and returns when it has been closed. Once per process.
    ///
    /// @throws NoDisplayException when the toolkit cannot open a display
    public static void launch(Options options) throws NoDisplayException {
        List<String> parameters = new ArrayList<>();
        if (options.playing()) {
            parameters.add(VmkLabApp.PLAYING);
        }
        parameters.add(VmkLabApp.VERSION + options.version());
        options.file().ifPresent(file -> parameters.add(file.toString()));
        try {
            Application.launch(VmkLabApp.class, parameters.toArray(String[]::new));
        } catch (UnsupportedOperationException e) {
            throw new NoDisplayException(reason(e), e);
        } catch (RuntimeException e) {
            if (e.getCause() instanceof UnsupportedOperationException display) {
                throw new NoDisplayException(reason(display), e);
            }
            throw e;
        }
    }

    private static String reason(Exception e) {
        String message = e.getMessage();
        return message == null ? "the toolkit has no display" : message;
    }
}

package dev.vmklab.app;

import java.util.Optional;
import java.util.prefs.Preferences;
import javafx.geometry.Rectangle2D;
import javafx.stage.Stage;

/// What a window remembers from one start to the next: its size and its theme. Kept in a node of the user's
/// preferences; a value that makes no sense counts as none.
final class WindowMemory {
    private static final String WIDTH = "width";
    private static final String HEIGHT = "height";
    private static final String MAXIMIZED = "maximized";
    private static final String THEME = "theme";
    private static final String DARK = "dark";
    private static final String LIGHT = "light";

    private final Preferences node;

    WindowMemory(Preferences node) {
        this.node = node;
    }

    /// Whether the theme was dark; empty before the first start.
    Optional<Boolean> dark() {
        String theme = node.get(THEME, "");
        return theme.equals(DARK) || theme.equals(LIGHT) ? Optional.of(theme.equals(DARK)) : Optional.empty();
    }

    /// The width of the content to start with, pixels, no larger than the screen.
    double width(double usual, Rectangle2D screen) {
        return within(node.getDouble(WIDTH, usual), usual, screen.getWidth());
    }

    /// The height of the content to start with, pixels, no larger than the screen.
    double height(double usual, Rectangle2D screen) {
        return within(node.getDouble(HEIGHT, usual), usual, screen.getHeight());
    }

    private static double within(double remembered, double usual, double most) {
        return Math.min(remembered >= 1 ? remembered : usual, most);
    }

    boolean maximized() {
        return node.getBoolean(MAXIMIZED, false);
    }

    /// Remembers a window that is about to close.
    void keep(Stage stage, boolean dark) {
        node.put(THEME, dark ? DARK : LIGHT);
        node.putBoolean(MAXIMIZED, stage.isMaximized());
        if (!stage.isMaximized() && !stage.isFullScreen()) {
            node.putDouble(WIDTH, stage.getScene().getWidth());
            node.putDouble(HEIGHT, stage.getScene().getHeight());
        }
    }
}

package dev.vmklab.app.ui;

import dev.vmklab.drawing.picture.Weight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.List;
import javafx.application.Application;
import javafx.css.PseudoClass;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;

/// Dresses a scene: the base theme, the window's own stylesheets and the shipped font.
public final class Looks {
    private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");
    private static final String FAMILY = "Inter Tabular";
    private static final double ANY_SIZE = 12;
    private static final List<String> FONTS = List.of("Regular", "Medium", "SemiBold", "Bold");
    private static final List<String> STYLESHEETS = List.of("bridge", "window", "inspector");

    private Looks() {}

    /// Makes the shipped font known to the toolkit. Once per process, before the first scene.
    public static void loadFonts() {
        for (String weight : FONTS) {
            try (InputStream stream =
                    resource("/assets/fonts/InterTabular-" + weight + ".ttf").openStream()) {
                Font.loadFont(stream, ANY_SIZE);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// The shipped font. The toolkit knows medium and semi-bold as families of their own.
    public static Font font(Weight weight, double size) {
        return switch (weight) {
            case REGULAR -> Font.font(FAMILY, size);
            case MEDIUM -> Font.font(FAMILY + " Medium", size);
            case SEMIBOLD -> Font.font(FAMILY + " SemiBold", size);
            case BOLD -> Font.font(FAMILY, FontWeight.BOLD, size);
        };
    }

    /// Gives a scene its look, instead of the one it had.
    public static void dress(Scene scene, Appearance appearance) {
        Application.setUserAgentStylesheet(appearance.userAgentStylesheet());
        List<String> sheets = STYLESHEETS.stream()
                .map(name -> resource("/assets/themes/" + name + ".css").toExternalForm())
                .toList();
        if (!scene.getStylesheets().equals(sheets)) {
            scene.getStylesheets().setAll(sheets);
        }
        Parent root = scene.getRoot();
        root.pseudoClassStateChanged(DARK, appearance.isDark());
    }

    private static URL resource(String name) {
        URL url = Looks.class.getResource(name);
        if (url == null) {
            throw new IllegalStateException(name + " is missing from the program");
        }
        return url;
    }
}

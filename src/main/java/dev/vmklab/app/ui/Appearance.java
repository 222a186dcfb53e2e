package dev.vmklab.app.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.function.Supplier;

/// The two looks of the window.
public enum Appearance {
    LIGHT("light", () -> new PrimerLight().getUserAgentStylesheet()),
    DARK("dark", () -> new PrimerDark().getUserAgentStylesheet());

    private final String key;
    private final Supplier<String> base;

    Appearance(String key, Supplier<String> base) {
        this.key = key;
        this.base = base;
    }

    /// The name in `assets/themes` and in styles.
    public String key() {
        return key;
    }

    public boolean isDark() {
        return this == DARK;
    }

    String userAgentStylesheet() {
        return base.get();
    }

    /// The look for a scheme of the operating system.
    public static Appearance of(boolean dark) {
        return dark ? DARK : LIGHT;
    }
}

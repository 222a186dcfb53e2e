package dev.vmklab.app.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

/// The two looks of the window.
public enum Appearance {
    LIGHT,
    DARK;

    boolean isDark() {
        return this == DARK;
    }

    String userAgentStylesheet() {
        return switch (this) {
            case LIGHT -> new PrimerLight().getUserAgentStylesheet();
            case DARK -> new PrimerDark().getUserAgentStylesheet();
        };
    }

    public static Appearance of(boolean dark) {
        return dark ? DARK : LIGHT;
    }
}

package dev.vmklab.charts;

import dev.vmklab.design.value.Service;
import dev.vmklab.drawing.picture.Role;
import dev.vmklab.drawing.picture.Theme;

/// Which colour a layer or curve has, whatever the theme.
///
/// @param service whose hue it is
/// @param step 0 for the hue itself; each further one is a step paler, for a second thing of the same service; -1 is
///        closer to the ink
record Hue(Service service, int step) {
    private static final int STEPS = 4;
    private static final double PALER = 0.22;
    private static final double DARKER = 0.55;

    static Hue of(Service service) {
        return new Hue(service, 0);
    }

    /// The opaque colour of lines and marks.
    int line(Theme theme) {
        int hue = theme.argb(Role.of(service));
        return step < 0
                ? Colours.mix(hue, theme.argb(Role.TEXT), DARKER)
                : Colours.mix(hue, theme.argb(Role.FRAME), PALER * (step % STEPS));
    }

    /// The opaque colour of areas.
    int area(Theme theme) {
        return Colours.mix(line(theme), theme.argb(Role.FRAME), Colours.AREA);
    }
}

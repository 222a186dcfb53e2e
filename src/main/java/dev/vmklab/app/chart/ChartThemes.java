package dev.vmklab.app.chart;

import dev.vmklab.charts.ChartTheme;
import dev.vmklab.design.value.Service;
import dev.vmklab.drawing.picture.Role;
import dev.vmklab.drawing.picture.Theme;
import java.util.EnumMap;
import java.util.Map;

/// The colours of charts that go with those of the drawing.
public final class ChartThemes {
    private ChartThemes() {}

    public static ChartTheme of(Theme theme) {
        Map<Service, Integer> hues = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            hues.put(service, theme.argb(Role.of(service)));
        }
        return new ChartTheme(
                theme.argb(Role.FRAME), theme.argb(Role.TEXT), theme.argb(Role.TEXT_MUTED), theme.argb(Role.GRID),
                theme.argb(Role.ZONE), theme.argb(Role.FAILED), hues);
    }
}

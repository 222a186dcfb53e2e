package dev.vmklab.charts;

import dev.vmklab.design.value.Service;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/// The colours of charts, each 0xAARRGGBB.
///
/// @param paper behind everything
/// @param ink text and the lines that matter
/// @param muted axis labels
/// @param grid hairlines
/// @param shade behind the time in which something migrates
/// @param bound the line of an objective, and what lies above it
/// @param services the hue of each service
public record ChartTheme(
        int paper, int ink, int muted, int grid, int shade, int bound, Map<Service, Integer> services) {
    public ChartTheme {
        services = Collections.unmodifiableMap(new EnumMap<>(services));
    }

    int hue(Service service) {
        return services.getOrDefault(service, muted);
    }
}

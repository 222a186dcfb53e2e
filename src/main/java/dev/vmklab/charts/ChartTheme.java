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
    public static final ChartTheme LIGHT = new ChartTheme(
            0xFFFFFFFF, 0xFF1F2933, 0xFF5B6770, 0xFFE3E7EB, 0xFFF4F5F7, 0xFFC0392B, hues());

    public static final ChartTheme DARK = new ChartTheme(
            0xFF1B1F24, 0xFFE6E9EC, 0xFF9AA5B1, 0xFF30373F, 0xFF22272D, 0xFFFF7B6B, hues());

    public ChartTheme {
        services = Collections.unmodifiableMap(new EnumMap<>(services));
    }

    int hue(Service service) {
        return services.getOrDefault(service, muted);
    }

    private static Map<Service, Integer> hues() {
        Map<Service, Integer> hues = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            hues.put(service, switch (service) {
                case MANAGEMENT -> 0xFF7A869A;
                case VMOTION -> 0xFFE69F00;
                case PROVISIONING -> 0xFFA6761D;
                case ISCSI -> 0xFF009E73;
                case NFS -> 0xFF56B4E9;
                case VSAN -> 0xFF0072B2;
                case NVME_TCP -> 0xFF117733;
                case FT -> 0xFFD55E00;
                case REPLICATION -> 0xFFCC79A7;
                case BACKUP -> 0xFF882255;
                case VM -> 0xFF999933;
            });
        }
        return hues;
    }
}

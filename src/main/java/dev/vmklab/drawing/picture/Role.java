package dev.vmklab.drawing.picture;

import dev.vmklab.design.value.Service;
import java.util.Locale;

/// What a colour is for. A [Theme] says which colour that is.
public enum Role {
    /// Transparent.
    NONE,
    CANVAS,
    GRID,
    ZONE,
    ZONE_EDGE,
    FRAME,
    FRAME_EDGE,
    BAND,
    BAND_EDGE,
    BAR,
    BAR_DISTRIBUTED,
    BAR_TEXT,
    CHIP,
    CHIP_EDGE,
    PORT,
    PORT_EDGE,
    PORT_TEXT,
    CABLE,
    /// A cable seen from afar, where many lie side by side.
    CABLE_FAR,
    CABLE_STANDBY,
    /// The ground of a band of many cables.
    RIBBON,
    TEXT,
    TEXT_MUTED,
    FAILED,
    DEGRADED,
    SELECTION,
    HOVER,
    ACCEPTED,
    REFUSED,
    /// Less than in the run that is compared with, and text on it.
    LESS,
    ON_LESS,
    /// More than in the run that is compared with, and text on it.
    MORE,
    ON_MORE,
    MANAGEMENT,
    VMOTION,
    PROVISIONING,
    ISCSI,
    NFS,
    VSAN,
    NVME_TCP,
    FT,
    REPLICATION,
    BACKUP,
    VM,
    ON_MANAGEMENT,
    ON_VMOTION,
    ON_PROVISIONING,
    ON_ISCSI,
    ON_NFS,
    ON_VSAN,
    ON_NVME_TCP,
    ON_FT,
    ON_REPLICATION,
    ON_BACKUP,
    ON_VM,
    LOAD_0,
    LOAD_1,
    LOAD_2,
    LOAD_3,
    LOAD_4,
    LOAD_5,
    LOAD_6,
    LOAD_7,
    LOAD_8,
    LOAD_9,
    LOAD_10;

    private static final Role[] ALL = values();
    private static final int LOAD_STEPS = 10;

    /// The hue of a service.
    public static Role of(Service service) {
        return ALL[MANAGEMENT.ordinal() + service.ordinal()];
    }

    /// The colour of text on a service's hue.
    public static Role on(Service service) {
        return ALL[ON_MANAGEMENT.ordinal() + service.ordinal()];
    }

    /// The step of the load ramp for a utilisation; 0 is idle, 1 is full.
    public static Role load(double utilisation) {
        return ALL[LOAD_0.ordinal() + (int) Math.round(LOAD_STEPS * Math.clamp(utilisation, 0, 1))];
    }

    /// The name in palette files.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

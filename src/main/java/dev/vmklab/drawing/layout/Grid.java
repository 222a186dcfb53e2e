package dev.vmklab.drawing.layout;

/// The measures of the drawing, in world units: multiples of 8, halves of it inside ports.
final class Grid {
    static final double STEP = 8;
    static final double PADDING = 16;
    static final double HOST_HEADER = 40;
    static final double COLUMN = 248;
    static final double COLUMN_GAP = 16;
    static final double BAND_HEAD = 24;
    static final double CHIP = 20;
    static final double CHIP_ROW = 24;
    static final double NARROW_CHIP = 40;
    static final double VM_CHIP = 16;
    static final double VM_ROW = 20;
    static final double BAR = 32;
    static final double UPLINK_WIRES = 24;
    static final double PORT_WIDTH = 56;
    static final double PORT_HEIGHT = 40;
    static final double PORT_GAP = 8;
    static final double SWITCH_HEIGHT = 80;
    static final double SWITCH_PORT = 16;
    static final double SWITCH_PITCH = 24;
    static final double SWITCH_NARROWEST = 240;
    static final double HOST_GAP = 40;
    static final double BLOCK_GAP = 144;
    static final double STATION_GAP = 48;
    static final double ZONE_PADDING = 32;

    private Grid() {}

    static double up(double value) {
        return Math.ceil(value / STEP) * STEP;
    }

    static double near(double value) {
        return Math.round(value / STEP) * STEP;
    }

    static double down(double value) {
        return Math.floor(value / STEP) * STEP;
    }
}

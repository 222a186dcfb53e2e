package dev.vmklab.validation;

/// The bar for measured goodput.
final class Goodput {
    private static final double TOLERANCE = 0.02;
    private static final double SMALL_SHARE = 0.1;
    private static final double TOLERANCE_OF_SMALL = 0.05;

    private Goodput() {}

    /// @param ours Mbit/s
    /// @param measured Mbit/s
    static CaseResult judge(String name, double ours, double measured, double seconds) {
        boolean small = ours < SMALL_SHARE * Bench.LINK / Bench.MEGA * Bench.GOODPUT;
        Deviation deviation = new Deviation();
        deviation.add(0, ours, measured, 0, measured, small ? TOLERANCE_OF_SMALL : TOLERANCE);
        return new CaseResult(name, deviation.worst(), deviation.passed(), seconds, deviation.text() + " Mbit/s");
    }
}

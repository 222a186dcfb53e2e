package dev.vmklab.validation;

/// Times the kernel.
record Stopwatch(long startedAt) {
    private static final double NANOSECONDS = 1e9;

    static Stopwatch start() {
        return new Stopwatch(System.nanoTime());
    }

    double seconds() {
        return (System.nanoTime() - startedAt) / NANOSECONDS;
    }
}

package dev.vmklab.simulation.availability;

/// What a timer of HA is about, packed with the generation it was set in.
enum Step {
    /// A secondary has missed its primary for too long.
    ELECT(false),
    ELECTED(false),
    TAKE_OVER(false),
    CHECK_ISOLATION(false),
    RESPOND(false),
    UNREACHABLE(true),
    VERDICT(true),
    READ(true);

    private static final Step[] ALL = values();
    private static final int SIZE = 16;

    /// Whether it is the watcher's and not the host's own.
    final boolean watch;

    Step(boolean watch) {
        this.watch = watch;
    }

    int in(int generation) {
        return generation * SIZE + ordinal();
    }

    static Step of(int packed) {
        return ALL[packed % SIZE];
    }

    static int generation(int packed) {
        return packed / SIZE;
    }
}

package dev.vmklab.simulation;

/// Kinds of events. Of those at the same instant, what ends comes before what changes the network, and that before
/// what begins: the order of the constants.
enum EventKind {
    /// A migration's phase may be over. Subject: migration, detail: its generation.
    MIGRATION_PROGRESS,
    /// A migration has made no progress for too long. Subject: migration, detail: its generation.
    MIGRATION_TIMEOUT,
    /// A failed or restored element takes effect. Subject: element, detail: 1 works, 0 does not.
    ELEMENT,
    /// Teams notice a vmnic's link state. Subject: element, detail: 1 up, 0 down.
    DETECTION,
    /// Silent TCP connections of a storage path send again. Subject: path, detail: its generation.
    PATH_RESUMES,
    /// A silent storage path is given up. Subject: path, detail: its generation.
    PATH_DEAD,
    /// A storage load has had no path for so long that it is all paths down. Subject: load, detail: its generation.
    ALL_PATHS_DOWN,
    /// The APD timeout of a storage load is over. Subject: load, detail: its generation.
    APD_TIMEOUT,
    /// A token bucket runs empty. Subject: shaper, detail: its generation.
    BUCKET_EMPTY,
    /// Load-based teaming looks at the uplinks.
    LOAD_BASED_TEAMING,
    /// The next step of a VM load's rhythm begins. Subject: load, detail: the number of the step that ends.
    TRAFFIC_STEP,
    /// An event of the scenario. Subject: its index.
    SCENARIO;

    private static final EventKind[] ALL = values();

    static EventKind of(int ordinal) {
        return ALL[ordinal];
    }
}

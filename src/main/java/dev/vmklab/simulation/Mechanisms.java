package dev.vmklab.simulation;

/// The parts of one run that act on its state, for those who answer events.
///
/// @param changes where they say what must be computed again before the instant is over
record Mechanisms(
        State state,
        StorageTraffic storage,
        VmTraffic vmTraffic,
        ManagementTraffic management,
        MigrationTraffic migrations,
        Waves waves,
        BulkTraffic bulk,
        Shapers shapers,
        LoadBasedTeaming loadBased,
        HighAvailability availability,
        Recorder recorder,
        Changes changes) {}

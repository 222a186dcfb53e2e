package dev.vmklab.format.reference;

/// Which files belong to which kind of case, by their names without the mark of compression.
enum ReferenceFamily {
    STATIC("static_", ".json"),
    DYNAMIC("dyn_", ".txt"),
    EXPECTED("dyn_", ".expected.csv"),
    CLASSES("nioc_", ".json"),
    PRE_COPY("vmotion_", ".json"),
    SHARES("kernel_shares_router", ".csv"),
    SHARES_ON_HOST("kernel_shares", ".csv"),
    MULTIHOP("kernel_multihop", ".csv"),
    PARKING_LOT("kernel_parking_lot", ".csv"),
    LATENCY("kernel_latency_router", ".csv"),
    LATENCY_ON_HOST("kernel_latency", ".csv"),
    OUTAGE("kernel_failover", ".csv"),
    QUEUE("ns3_queue_open_loop", ".csv"),
    DUMBBELL("ns3_tcp_dumbbell", ".csv"),
    OTHER_MEASUREMENTS("kernel_", ".csv"),
    OTHER_SIMULATIONS("ns3_", ".csv"),
    NONE("", "");

    private final String prefix;
    private final String suffix;

    ReferenceFamily(String prefix, String suffix) {
        this.prefix = prefix;
        this.suffix = suffix;
    }

    static ReferenceFamily of(String plainName) {
        for (ReferenceFamily family : values()) {
            if (plainName.startsWith(family.prefix) && plainName.endsWith(family.suffix)) {
                return family;
            }
        }
        return NONE;
    }

    /// The name of the file that goes with a file of this family.
    static String expectationsOf(String plainName) {
        return plainName.substring(0, plainName.length() - DYNAMIC.suffix.length()) + EXPECTED.suffix;
    }

    /// The name of the file that a file of expectations goes with.
    static String caseOf(String plainName) {
        return plainName.substring(0, plainName.length() - EXPECTED.suffix.length()) + DYNAMIC.suffix;
    }
}

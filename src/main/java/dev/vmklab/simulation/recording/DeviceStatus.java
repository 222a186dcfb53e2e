package dev.vmklab.simulation.recording;

/// What a host knows of the storage device behind a datastore.
public enum DeviceStatus {
    WORKING("working"),
    /// All paths down: I/O is retried.
    ALL_PATHS_DOWN("allPathsDown"),
    /// All paths down for longer than `Misc.APDTimeout`: the host fails its own I/O, VMs' I/O is retried.
    APD_TIMEOUT("apdTimeout"),
    /// The array says that the device is gone (PDL): I/O fails.
    PERMANENT_LOSS("permanentLoss");

    private final String key;

    DeviceStatus(String key) {
        this.key = key;
    }

    /// The name in files.
    public String key() {
        return key;
    }

    public boolean isAllPathsDown() {
        return this == ALL_PATHS_DOWN || this == APD_TIMEOUT;
    }
}

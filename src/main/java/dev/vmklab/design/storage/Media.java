package dev.vmklab.design.storage;

/// What an array or a vSAN cluster stores on; together with the protocol it decides the unloaded latency.
public enum Media {
    ALL_FLASH("allFlash"),
    HYBRID("hybrid");

    private final String key;

    Media(String key) {
        this.key = key;
    }

    /// The name in files.
    public String key() {
        return key;
    }
}

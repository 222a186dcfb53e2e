package dev.vmklab.simulation.recording;

/// What a bulk transfer is for.
public enum TransferPurpose {
    STORAGE_VMOTION("storageVmotion", "Storage vMotion"),
    CLONE("clone", "clone"),
    COLD_MIGRATION("coldMigration", "cold migration"),
    REPLICATION("replication", "recovery point"),
    BACKUP("backup", "backup"),
    BOOT("boot", "boot"),
    RESYNC("resync", "resynchronisation");

    private final String key;
    private final String label;

    TransferPurpose(String key, String label) {
        this.key = key;
        this.label = label;
    }

    /// The name in files.
    public String key() {
        return key;
    }

    /// The name for people.
    public String label() {
        return label;
    }
}

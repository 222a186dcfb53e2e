package dev.vmklab.scenario;

/// What becomes of the components that vSAN has on a host that enters maintenance mode, by the vSphere Client's
/// choices.
/// Without vSAN all are the same.
public enum VsanDataMigration {
    /// Only what would become inaccessible moves to other hosts; the rest is absent meanwhile.
    ENSURE_ACCESSIBILITY("ensureAccessibility"),
    /// Everything moves to other hosts, and the host waits for it.
    FULL("full"),
    /// Nothing moves: everything is absent meanwhile, and VMs whose only copy is there stop.
    NONE("none");

    private final String key;

    VsanDataMigration(String key) {
        this.key = key;
    }

    /// The name in files.
    public String key() {
        return key;
    }
}

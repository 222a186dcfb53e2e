package dev.vmklab.design.value;

/// A kind of traffic that ESXi tells apart: what Network I/O Control schedules, what charts stack and what the
/// drawing colours.
///
/// The keys are those of vim25's `infrastructureTrafficResourceConfig`.
public enum Service {
    MANAGEMENT("management", "Management", "MG"),
    VMOTION("vmotion", "vMotion", "vM"),
    PROVISIONING("provisioning", "Provisioning", "PV"),
    ISCSI("iSCSI", "iSCSI", "iSC"),
    NFS("nfs", "NFS", "NFS"),
    VSAN("vsan", "vSAN", "vS"),
    NVME_TCP("nvmetcp", "NVMe/TCP", "NVM"),
    FT("faultTolerance", "Fault Tolerance", "FT"),
    REPLICATION("hbr", "vSphere Replication", "VR"),
    BACKUP("backupNfc", "Backup NFC", "BK"),
    VM("virtualMachine", "VM traffic", "VM");

    private final String key;
    private final String label;
    private final String tag;

    Service(String key, String label, String tag) {
        this.key = key;
        this.label = label;
        this.tag = tag;
    }

    /// The name in files, as vim25 spells it.
    public String key() {
        return key;
    }

    /// The name a person reads.
    public String label() {
        return label;
    }

    /// One to three letters that always stand beside the service's colour.
    public String tag() {
        return tag;
    }

    public boolean isStorage() {
        return this == ISCSI || this == NFS || this == VSAN || this == NVME_TCP;
    }
}

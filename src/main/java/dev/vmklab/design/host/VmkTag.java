package dev.vmklab.design.host;

import dev.vmklab.design.value.Service;

/// A service that can be ticked on a VMkernel adapter (vim25 `HostVirtualNicManagerNicType`).
///
/// iSCSI and NFS have no tag: ESXi recognises them by traffic, so a [Vmk] states them as its role.
public enum VmkTag {
    MANAGEMENT("management", Service.MANAGEMENT),
    VMOTION("vmotion", Service.VMOTION),
    PROVISIONING("vSphereProvisioning", Service.PROVISIONING),
    FT_LOGGING("faultToleranceLogging", Service.FT),
    REPLICATION("vSphereReplication", Service.REPLICATION),
    REPLICATION_NFC("vSphereReplicationNFC", Service.REPLICATION),
    VSAN("vsan", Service.VSAN),
    VSAN_WITNESS("vsanWitness", Service.VSAN),
    BACKUP_NFC("vSphereBackupNFC", Service.BACKUP),
    NVME_TCP("nvmeTcp", Service.NVME_TCP);

    private final String key;
    private final Service service;

    VmkTag(String key, Service service) {
        this.key = key;
        this.service = service;
    }

    /// The name in files: the vim25 nicType.
    public String key() {
        return key;
    }

    public Service service() {
        return service;
    }
}

package dev.vmklab.design.host;

import dev.vmklab.design.value.Service;

/// The storage protocol that a VMkernel adapter exists for, where ESXi has no service tag for it.
public enum StorageRole {
    ISCSI("iSCSI", Service.ISCSI),
    NFS("nfs", Service.NFS);

    private final String key;
    private final Service service;

    StorageRole(String key, Service service) {
        this.key = key;
        this.service = service;
    }

    /// The name in files.
    public String key() {
        return key;
    }

    public Service service() {
        return service;
    }
}

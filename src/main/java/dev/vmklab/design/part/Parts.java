package dev.vmklab.design.part;

import dev.vmklab.design.fabric.Appliance;
import dev.vmklab.design.host.StorageRole;
import dev.vmklab.design.host.VmkTag;
import java.util.List;

/// The parts that come with the program, in the order of the palette.
public final class Parts {
    private static final double GIGABIT = 1e9;
    private static final double RATE_10 = 10 * GIGABIT;
    private static final double RATE_25 = 25 * GIGABIT;

    private Parts() {}

    /// A part under a heading.
    ///
    /// @param name what a person calls it
    /// @param words further words by which a search finds it
    public record Offer(String group, String name, String words, Part part) {}

    public static List<Offer> all() {
        return List.of(
                new Offer("Hosts", "Host 2 \u00d7 10 GbE", "esxi server 2x10", HostTemplate.of(2, RATE_10)),
                new Offer("Hosts", "Host 2 \u00d7 25 GbE", "esxi server 2x25", HostTemplate.of(2, RATE_25)),
                new Offer("Hosts", "Host 4 \u00d7 10 GbE", "esxi server 4x10", HostTemplate.of(4, RATE_10)),
                new Offer("Hosts", "Host 6 \u00d7 1 GbE", "esxi server 6x1", HostTemplate.of(6, GIGABIT)),
                new Offer("Hosts", "vmnic 10 GbE", "nic adapter port", new NewVmnic(RATE_10)),
                new Offer("Hosts", "vmnic 25 GbE", "nic adapter port", new NewVmnic(RATE_25)),
                new Offer("Virtual switches", "Standard switch", "vss vswitch", new NewSwitch(false)),
                new Offer("Virtual switches", "Distributed switch", "vds dvs dswitch nioc", new NewSwitch(true)),
                new Offer("Virtual switches", "Port group", "vlan network", new NewPortGroup("Port group 1")),
                vmk("Management vmk", "mg", NewVmk.tagged(VmkTag.MANAGEMENT, "Management Network")),
                vmk("vMotion vmk", "migration", NewVmk.tagged(VmkTag.VMOTION, "vMotion")),
                vmk("NFS vmk", "storage nas", NewVmk.storage(StorageRole.NFS, "NFS")),
                vmk("iSCSI vmk", "storage san", NewVmk.storage(StorageRole.ISCSI, "iSCSI")),
                vmk("vSAN vmk", "storage", NewVmk.tagged(VmkTag.VSAN, "vSAN")),
                vmk("NVMe/TCP vmk", "storage", NewVmk.tagged(VmkTag.NVME_TCP, "NVMe-TCP")),
                vmk("Provisioning vmk", "clone cold", NewVmk.tagged(VmkTag.PROVISIONING, "Provisioning")),
                vmk("Fault Tolerance vmk", "ft logging", NewVmk.tagged(VmkTag.FT_LOGGING, "FT Logging")),
                vmk("Replication vmk", "hbr vsphere", NewVmk.tagged(VmkTag.REPLICATION, "Replication")),
                vmk("Backup NFC vmk", "backup", NewVmk.tagged(VmkTag.BACKUP_NFC, "Backup")),
                new Offer("Physical network", "ToR pair", "mlag switches leaf 25", Plant.tor(RATE_25, true)),
                new Offer("Physical network", "ToR pair 10 GbE", "mlag switches leaf", Plant.tor(RATE_10, true)),
                new Offer("Physical network", "ToR switch", "physical leaf single", Plant.tor(RATE_25, false)),
                new Offer("Physical network", "Gateway", "router core svi", new NewGateway()),
                new Offer("Physical network", "Rack", "cabinet group frame", Plant.rack("Rack 1")),
                new Offer("Storage", "Storage array", "filer san nas", Plant.array("filer")),
                datastore("NFS datastore", "nfs3 nas", NewDatastore.Protocol.NFS_3),
                datastore("NFS 4.1 datastore", "nas trunking", NewDatastore.Protocol.NFS_4_1),
                datastore("iSCSI datastore", "vmfs san lun", NewDatastore.Protocol.ISCSI),
                datastore("NVMe/TCP datastore", "vmfs namespace", NewDatastore.Protocol.NVME_TCP),
                new Offer("Storage", "vSAN datastore", "storage cluster hci", new NewVsan()),
                new Offer("VMs", "Database VM", "guest load sql", new NewVm(Guest.DATABASE)),
                new Offer("VMs", "Mail server VM", "guest load exchange", new NewVm(Guest.MAIL)),
                new Offer("VMs", "File server VM", "guest load smb", new NewVm(Guest.FILE)),
                new Offer("VMs", "Web server VM", "guest load http", new NewVm(Guest.WEB)),
                new Offer("VMs", "Desktop VM", "guest load vdi", new NewVm(Guest.DESKTOP)),
                appliance("vCenter", "vcsa appliance", Appliance.Kind.VCENTER, "vcenter"),
                appliance("vSAN witness", "appliance stretched", Appliance.Kind.VSAN_WITNESS, "witness"),
                appliance("Backup server", "appliance", Appliance.Kind.BACKUP_SERVER, "backup"),
                appliance("Replication server", "appliance", Appliance.Kind.REPLICATION_SERVER, "replication"));
    }

    private static Offer vmk(String name, String words, Part part) {
        return new Offer("VMkernel adapters", name, "vmkernel service " + words, part);
    }

    private static Offer datastore(String name, String words, NewDatastore.Protocol protocol) {
        return new Offer("Storage", name, "storage " + words, new NewDatastore(protocol));
    }

    private static Offer appliance(String name, String words, Appliance.Kind kind, String first) {
        return new Offer("Appliances", name, words, Plant.appliance(kind, first));
    }
}

package dev.vmklab.app.ui;

import dev.vmklab.design.compute.Cluster;
import dev.vmklab.design.compute.Vm;
import dev.vmklab.design.compute.VmNic;
import dev.vmklab.design.edit.ElementKind;
import dev.vmklab.design.fabric.Appliance;
import dev.vmklab.design.fabric.Cable;
import dev.vmklab.design.fabric.Gateway;
import dev.vmklab.design.fabric.PhysicalSwitch;
import dev.vmklab.design.fabric.SwitchPort;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.host.Vmk;
import dev.vmklab.design.host.Vmnic;
import dev.vmklab.design.place.Rack;
import dev.vmklab.design.storage.ArrayPort;
import dev.vmklab.design.storage.Datastore;
import dev.vmklab.design.storage.StorageArray;
import dev.vmklab.design.vswitch.DistributedSwitch;
import dev.vmklab.design.vswitch.PortGroup;
import dev.vmklab.design.vswitch.StandardSwitch;

/// The icon of each kind of element, by its Ikonli code.
public final class ElementIcons {
    private ElementIcons() {}

    public static String of(ElementKind kind) {
        return switch (kind) {
            case HOST -> "mdi2s-server";
            case VMNIC, SWITCH_PORT, ARRAY_PORT -> "mdi2e-ethernet";
            case STANDARD_SWITCH -> "mdi2s-switch";
            case DISTRIBUTED_SWITCH -> "mdi2l-lan";
            case PORT_GROUP -> "mdi2v-view-sequential-outline";
            case VMK -> "mdi2e-expansion-card-variant";
            case VM -> "mdi2m-monitor";
            case PHYSICAL_SWITCH -> "mdi2r-router-network";
            case GATEWAY -> "mdi2r-router";
            case STORAGE_ARRAY -> "mdi2n-nas";
            case DATASTORE, VSAN_DATASTORE -> "mdi2d-database";
            case APPLIANCE -> "mdi2a-application-cog-outline";
            case CLUSTER -> "mdi2s-server-network";
            case CABLE -> "mdi2e-ethernet-cable";
            case RACK -> "mdi2v-view-agenda-outline";
            case SITE, OTHER -> "mdi2s-shape-outline";
        };
    }

    public static String of(Record element) {
        return switch (element) {
            case Host h -> "mdi2s-server";
            case Cluster c -> "mdi2s-server-network";
            case Vmnic v -> "mdi2e-ethernet";
            case Vmk v -> "mdi2e-expansion-card-variant";
            case StandardSwitch s -> "mdi2s-switch";
            case DistributedSwitch s -> "mdi2l-lan";
            case PortGroup p -> "mdi2v-view-sequential-outline";
            case PhysicalSwitch s -> "mdi2r-router-network";
            case SwitchPort p -> "mdi2e-ethernet";
            case Gateway g -> "mdi2r-router";
            case Appliance a -> "mdi2a-application-cog-outline";
            case StorageArray a -> "mdi2n-nas";
            case ArrayPort p -> "mdi2e-ethernet";
            case Datastore d -> "mdi2d-database";
            case Vm v -> "mdi2m-monitor";
            case VmNic n -> "mdi2e-ethernet";
            case Cable c -> "mdi2e-ethernet-cable";
            case Rack r -> "mdi2v-view-agenda-outline";
            default -> "mdi2s-shape-outline";
        };
    }
}

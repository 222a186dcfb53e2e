package dev.vmklab.design.edit;

import dev.vmklab.design.compute.Cluster;
import dev.vmklab.design.compute.Vm;
import dev.vmklab.design.fabric.Appliance;
import dev.vmklab.design.fabric.Cable;
import dev.vmklab.design.fabric.Gateway;
import dev.vmklab.design.fabric.PhysicalSwitch;
import dev.vmklab.design.fabric.SwitchPort;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.host.Vmk;
import dev.vmklab.design.host.Vmnic;
import dev.vmklab.design.place.Rack;
import dev.vmklab.design.place.Site;
import dev.vmklab.design.storage.ArrayPort;
import dev.vmklab.design.storage.Backing;
import dev.vmklab.design.storage.Datastore;
import dev.vmklab.design.storage.StorageArray;
import dev.vmklab.design.vswitch.DistributedSwitch;
import dev.vmklab.design.vswitch.PortGroup;
import dev.vmklab.design.vswitch.StandardSwitch;

/// What an element is, as far as it decides where it may go.
public enum ElementKind {
    HOST("host", "a host stands on the canvas or in a rack"),
    VMNIC("vmnic", "a vmnic is a port of one host"),
    STANDARD_SWITCH("standard switch", "a standard switch belongs to one host"),
    DISTRIBUTED_SWITCH("distributed switch", "a distributed switch spans hosts: drop it on one that joins it"),
    PORT_GROUP("port group", "a port group belongs to a virtual switch"),
    VMK("VMkernel adapter", "a VMkernel adapter goes into a port group of a host"),
    VM("VM", "a VM runs on a host"),
    PHYSICAL_SWITCH("physical switch", "a physical switch stands on the canvas or in a rack"),
    SWITCH_PORT("switch port", "a port belongs to one physical switch"),
    GATEWAY("gateway", "a gateway runs on a physical switch"),
    STORAGE_ARRAY("storage array", "a storage array stands on the canvas or in a rack"),
    ARRAY_PORT("array port", "an array port belongs to one storage array"),
    DATASTORE("datastore", "a datastore is served by a storage array"),
    VSAN_DATASTORE(
            "vSAN datastore", "a vSAN datastore is made of the disks of a cluster's hosts: drop it on one of them"),
    APPLIANCE("appliance", "an appliance stands on the canvas"),
    RACK("rack", "a rack stands on the canvas"),
    SITE("site", "a site is drawn around its racks"),
    CLUSTER("cluster", "a cluster is a property of its hosts"),
    CABLE("cable", "a cable runs from port to port"),
    OTHER("element", "this has no place on the drawing");

    private final String noun;
    private final String law;

    ElementKind(String noun, String law) {
        this.noun = noun;
        this.law = law;
    }

    /// What a person calls it.
    public String noun() {
        return noun;
    }

    /// Where it belongs, in words.
    public String law() {
        return law;
    }

    public static ElementKind of(Object element) {
        return switch (element) {
            case Host e -> HOST;
            case Vmnic e -> VMNIC;
            case StandardSwitch e -> STANDARD_SWITCH;
            case DistributedSwitch e -> DISTRIBUTED_SWITCH;
            case PortGroup e -> PORT_GROUP;
            case Vmk e -> VMK;
            case Vm e -> VM;
            case PhysicalSwitch e -> PHYSICAL_SWITCH;
            case SwitchPort e -> SWITCH_PORT;
            case Gateway e -> GATEWAY;
            case StorageArray e -> STORAGE_ARRAY;
            case ArrayPort e -> ARRAY_PORT;
            case Datastore e -> e.backing() instanceof Backing.Vsan ? VSAN_DATASTORE : DATASTORE;
            case Appliance e -> APPLIANCE;
            case Rack e -> RACK;
            case Site e -> SITE;
            case Cluster e -> CLUSTER;
            case Cable e -> CABLE;
            default -> OTHER;
        };
    }
}

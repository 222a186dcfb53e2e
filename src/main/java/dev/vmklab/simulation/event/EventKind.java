package dev.vmklab.simulation.event;

/// Kinds of events. Of those at the same instant, what ends comes before what changes the network, and that before
/// what begins: the order of the constants.
public enum EventKind {
    /// A migration's phase may be over. Subject: migration, detail: its generation.
    MIGRATION_PROGRESS(Family.MIGRATION),
    /// A look whether a guest whose memory is sent for the first time must be slowed. Subject: migration, detail:
    /// number
    /// of the look.
    MIGRATION_LOOK(Family.MIGRATION),
    /// A migration has made no progress for too long. Subject: migration, detail: its generation.
    MIGRATION_TIMEOUT(Family.MIGRATION),
    /// A bulk transfer may be done. Subject: transfer, detail: its generation.
    TRANSFER_PROGRESS(Family.BULK),
    /// A bulk transfer has made no progress for long: it fails, or it is said that it waits. Subject: transfer, detail:
    /// its generation.
    TRANSFER_TIMEOUT(Family.BULK),
    /// A backup window closes. Subject: window.
    BACKUP_WINDOW_ENDS(Family.BULK),
    /// A failed or restored element takes effect. Subject: element, detail: 1 works, 0 does not.
    ELEMENT(Family.ELEMENT),
    /// A flapping element goes down or comes up. Subject: element, detail: 1 up, 0 down, and its generation.
    FLAP(Family.ELEMENT),
    /// A switch port has learned and forwards. Subject: element, detail: its generation.
    PORT_FORWARDS(Family.ELEMENT),
    /// Teams notice a vmnic's link state. Subject: element, detail: 1 up, 0 down, and its generation.
    DETECTION(Family.ELEMENT),
    /// LACP drops a member of a LAG or takes it back. Subject: member, detail: its generation.
    LACP(Family.TEAMING),
    /// A team concludes from beacons. Subject: team, detail: its generation.
    BEACONS(Family.TEAMING),
    /// Switches forget where they last heard a port. Subject: endpoint, detail: its generation.
    MAC_AGED(Family.PORT),
    /// Silent TCP connections of a storage path send again. Subject: path, detail: its generation.
    PATH_RESUMES(Family.STORAGE),
    /// A silent storage path is given up. Subject: path, detail: its generation.
    PATH_DEAD(Family.STORAGE),
    /// An NFS server has failed so many heartbeats that its volume is marked unavailable. Subject: path, detail: its
    /// generation.
    VOLUME_DOWN(Family.STORAGE),
    /// The APD timeout of a datastore on a host is over. Subject: device, detail: its generation.
    APD_TIMEOUT(Family.DEVICE),
    /// A guest that an isolated host shuts down is off. Subject: VM, detail: its generation.
    GUEST_SHUT_DOWN(Family.VM),
    /// VM Component Protection acts on a lost device. Subject: device, detail: its generation.
    VMCP(Family.DEVICE),
    /// vCenter gives a host up, or hears it again. Subject: host, detail: its generation.
    HOST_CONNECTION(Family.CONNECTION),
    /// A host's heartbeats begin to get lost, or to arrive again. Subject: host, detail: its generation.
    HEARTBEATS(Family.AVAILABILITY),
    /// A timer of a vSphere HA agent. Subject: host, detail: step and generation.
    HA_AGENT(Family.AVAILABILITY),
    /// A step of powering a VM on. Subject: VM, detail: step and generation.
    VM_POWER(Family.VM),
    /// Another controller has taken over. Subject: array, detail: the controller that failed.
    CONTROLLER_TAKEOVER(Family.CONTROLLER),
    /// A controller that works again has got back what it owned. Subject: array, detail: controller.
    CONTROLLER_GIVEBACK(Family.CONTROLLER),
    /// The secondary of a fault-tolerant VM does its work. Subject: VM, detail: its generation.
    FT_LIVE(Family.FAULT_TOLERANCE),
    /// Checkpoints have failed for too long. Subject: VM, detail: its generation.
    FT_TIMEOUT(Family.FAULT_TOLERANCE),
    /// The copy of a new secondary may be over. Subject: VM, detail: its generation.
    FT_COPIED(Family.FAULT_TOLERANCE),
    /// A pair looks which epoch fits. Subject: VM, detail: its generation.
    FT_EPOCH(Family.FAULT_TOLERANCE),
    /// A new secondary is to be begun. Subject: VM, detail: its generation.
    FT_RESPAWN(Family.FAULT_TOLERANCE),
    /// A token bucket runs empty. Subject: shaper, detail: its generation.
    BUCKET_EMPTY(Family.SHAPING),
    /// Load-based teaming looks at the uplinks.
    LOAD_BASED_TEAMING(Family.TEAMING),
    /// The next step of a VM load's rhythm begins. Subject: load, detail: the number of the step that ends.
    TRAFFIC_STEP(Family.VM_TRAFFIC),
    /// A recovery point of a replicated VM is due. Subject: VM, detail: number of the window.
    REPLICATION_WINDOW(Family.BULK),
    /// Components of a host that is absent from vSAN are to be rebuilt. Subject: datastore and host, detail: its
    /// generation.
    VSAN_REPAIR(Family.BULK),
    /// vSAN does not wait any longer for disks that are absent. Subject: datastore and host, detail: generation.
    VSAN_DISK_REPAIR(Family.BULK),
    /// Adaptive resync looks at the latency of VMs. Subject: resynchronisation.
    RESYNC_LOOK(Family.BULK),
    /// A VM of a boot storm starts. Subject: storm, detail: number of the VM in it.
    VM_BOOTS(Family.BULK),
    /// The next vMotion of a wave is asked for. Subject: wave, detail: number of the VM in it.
    MIGRATION_WAVE(Family.WAVE),
    /// DRS looks at a cluster. Subject: cluster.
    DRS_PASS(Family.DRS),
    /// An event of the scenario. Subject: its index, detail: how often it happened before.
    SCENARIO(Family.SCENARIO);

    /// Which mechanism an event is for.
    public enum Family {
        MIGRATION,
        BULK,
        WAVE,
        DRS,
        ELEMENT,
        STORAGE,
        DEVICE,
        AVAILABILITY,
        VM,
        CONNECTION,
        FAULT_TOLERANCE,
        CONTROLLER,
        SHAPING,
        TEAMING,
        PORT,
        VM_TRAFFIC,
        SCENARIO
    }

    private static final EventKind[] ALL = values();

    private final Family family;

    EventKind(Family family) {
        this.family = family;
    }

    static EventKind of(int ordinal) {
        return ALL[ordinal];
    }

    public Family family() {
        return family;
    }
}

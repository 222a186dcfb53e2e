package dev.vmklab.design;

import dev.vmklab.design.compute.DiskLoad;
import dev.vmklab.design.compute.MemoryLoad;
import dev.vmklab.design.compute.NetworkLoad;
import dev.vmklab.design.compute.Replication;
import dev.vmklab.design.compute.TrafficPattern;
import dev.vmklab.design.compute.Vm;
import dev.vmklab.design.compute.VmNic;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.Mac;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A VM of a [DesignBuilder]: 4 vCPUs, 16 GiB, powered on once it has a host.
public final class VmBuilder {
    private static final double SIXTEEN_GIB = 16L << 30;

    private final DesignBuilder design;
    private final String name;
    private final Id id;
    private final List<NicPlan> nics = new ArrayList<>();
    private final List<Id> datastores = new ArrayList<>();
    private final List<DiskLoad> disks = new ArrayList<>();
    private final List<LoadPlan> loads = new ArrayList<>();
    private String host = "";
    private boolean on = true;
    private int vcpus = 4;
    private double memoryBytes = SIXTEEN_GIB;
    private Optional<MemoryLoad> memory = Optional.empty();
    private Vm.RestartPriority priority = Vm.RestartPriority.MEDIUM;
    private boolean faultTolerant;
    private boolean agent;
    private boolean encrypted;
    private double diskBytes;
    private Optional<Replication> replication = Optional.empty();

    private record NicPlan(Id id, String name, String portGroup, String ip, Optional<Mac> mac, boolean connected) {}

    private record LoadPlan(
            Id nic, String peer, double send, double receive, Optional<TrafficPattern> pattern, String through) {}

    VmBuilder(DesignBuilder design, String name) {
        this.design = design;
        this.name = name;
        this.id = design.newId("vm", name);
    }

    public VmBuilder on(String hostName) {
        host = hostName;
        return this;
    }

    public VmBuilder off() {
        on = false;
        return this;
    }

    public VmBuilder vcpus(int count) {
        vcpus = count;
        return this;
    }

    public VmBuilder memoryBytes(double bytes) {
        memoryBytes = bytes;
        return this;
    }

    /// Memory that holds data, is written again and again, and how fast.
    public VmBuilder memory(double touchedBytes, double workingSetBytes, double dirtyBytesPerSecond) {
        memory = Optional.of(new MemoryLoad(touchedBytes, workingSetBytes, dirtyBytesPerSecond));
        return this;
    }

    /// A connected adapter without an address, `nic0`, `nic1`, ...
    public VmBuilder nic(String portGroup) {
        return nic(portGroup, "");
    }

    public VmBuilder nic(String portGroup, String ip) {
        return nic(portGroup, ip, Optional.empty(), true);
    }

    public VmBuilder nic(String portGroup, String ip, Optional<Mac> mac, boolean connected) {
        String nic = "nic" + nics.size();
        nics.add(new NicPlan(design.newId("nic", name + " " + nic), nic, portGroup, ip, mac, connected));
        return this;
    }

    public VmBuilder datastore(String label) {
        datastores.add(design.id(label));
        return this;
    }

    /// I/O on a datastore, which the VM's files are on from then.
    public VmBuilder disk(
            String label,
            double readsPerSecond,
            double readBytes,
            int readOutstanding,
            double writesPerSecond,
            double writeBytes,
            int writeOutstanding) {
        Id datastore = design.id(label);
        if (!datastores.contains(datastore)) {
            datastores.add(datastore);
        }
        disks.add(new DiskLoad(
                datastore, readsPerSecond, readBytes, readOutstanding, writesPerSecond, writeBytes, writeOutstanding));
        return this;
    }

    /// Traffic of an adapter by name with another VM, or with the networks beyond the gateway where `peer` is empty.
    public VmBuilder traffic(String nic, String peer, double sendBitsPerSecond, double receiveBitsPerSecond) {
        return traffic(nic, peer, sendBitsPerSecond, receiveBitsPerSecond, Optional.empty(), "");
    }

    /// The same with a pattern, and through another VM where `through` is not empty.
    public VmBuilder traffic(
            String nic,
            String peer,
            double sendBitsPerSecond,
            double receiveBitsPerSecond,
            Optional<TrafficPattern> pattern,
            String through) {
        loads.add(new LoadPlan(
                design.id(name + " " + nic), peer, sendBitsPerSecond, receiveBitsPerSecond, pattern, through));
        return this;
    }

    /// What its disks hold.
    public VmBuilder diskBytes(double bytes) {
        diskBytes = bytes;
        return this;
    }

    public VmBuilder replication(Replication protection) {
        replication = Optional.of(protection);
        return this;
    }

    public VmBuilder encryptedVmotion() {
        encrypted = true;
        return this;
    }

    public VmBuilder restartPriority(Vm.RestartPriority restart) {
        priority = restart;
        return this;
    }

    public VmBuilder faultTolerant() {
        faultTolerant = true;
        return this;
    }

    /// Makes it an agent VM of its host.
    public VmBuilder agent() {
        agent = true;
        return this;
    }

    Vm build() {
        return new Vm(
                id,
                name,
                host.isEmpty()
                        ? Optional.empty()
                        : Optional.of(design.host(host).id()),
                on && !host.isEmpty(),
                vcpus,
                memoryBytes,
                datastores,
                diskBytes,
                nics.stream().map(this::build).toList(),
                memory,
                disks,
                loads.stream().map(this::build).toList(),
                priority,
                faultTolerant,
                encrypted,
                agent,
                replication,
                Optional.empty(),
                Extras.NONE);
    }

    private VmNic build(NicPlan plan) {
        Id group = design.portGroup(host, plan.portGroup());
        int port = design.nextPortId(design.virtualSwitchOf(group));
        return new VmNic(
                plan.id(), plan.name(), group, port, plan.mac(), Addresses.prefix(plan.ip()), plan.connected());
    }

    private NetworkLoad build(LoadPlan plan) {
        Optional<Id> peer = plan.peer().isEmpty() ? Optional.empty() : Optional.of(design.id(plan.peer()));
        Optional<Id> through = plan.through().isEmpty() ? Optional.empty() : Optional.of(design.id(plan.through()));
        return new NetworkLoad(plan.nic(), peer, plan.send(), plan.receive(), plan.pattern(), through, Extras.NONE);
    }
}

package dev.vmklab.simulation;

/// What the events of an instant have changed, so that it is computed again once, after all of them.
final class Changes {
    private final VmTraffic vmTraffic;
    private boolean topology;
    private boolean load;

    Changes(VmTraffic vmTraffic) {
        this.vmTraffic = vmTraffic;
    }

    /// Elements work that did not, or the other way round, or teams see it: all routes may differ.
    void topology() {
        topology = true;
    }

    /// A VM's place, activity or load is another.
    ///
    /// @param vm -1 for none
    void vm(int vm) {
        if (vm >= 0) {
            load = true;
            vmTraffic.reroute(vm);
        }
    }

    /// Whether routes may differ; asking clears it.
    boolean takeTopology() {
        boolean was = topology;
        topology = false;
        return was;
    }

    /// Whether VMs ask for other traffic.
    boolean isLoadChanged() {
        return load;
    }

    /// Whether VMs ask for other traffic; asking clears it.
    boolean takeLoad() {
        boolean was = load;
        load = false;
        return was;
    }
}

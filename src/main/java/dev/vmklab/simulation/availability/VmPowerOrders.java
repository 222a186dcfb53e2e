package dev.vmklab.simulation.availability;

import dev.vmklab.design.compute.Cluster;
import dev.vmklab.design.compute.Vm;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.value.Id;
import dev.vmklab.parameters.Parameter;
import dev.vmklab.simulation.recorder.Recorder;
import dev.vmklab.simulation.recording.Occurrence;
import dev.vmklab.simulation.state.State;
import java.util.Optional;

/// VMs that a person powers on or off.
public final class VmPowerOrders {
    private final State state;
    private final HighAvailability availability;
    private final Recorder recorder;

    public VmPowerOrders(State state, HighAvailability availability, Recorder recorder) {
        this.state = state;
        this.availability = availability;
        this.recorder = recorder;
    }

    public void powerOn(Id id) {
        int vm = state.model.vmOf(id);
        if (vm < 0) {
            nothing("no power-on: " + id + " is no VM of the design", id);
            return;
        }
        String name = state.model.vms.get(vm).name();
        Optional<String> refusal = refusal(vm);
        if (state.vmHost[vm] >= 0) {
            nothing(name + " is on already", id);
        } else if (availability.isUnderWay(vm)) {
            nothing(name + " is being powered on already", id);
        } else if (refusal.isPresent()) {
            recorder.note(Occurrence.Kind.EVENT, name + " is not powered on: " + refusal.get(), id);
        } else {
            recorder.note(Occurrence.Kind.EVENT, name + " is to be powered on", id);
            availability.powerOn(vm);
        }
    }

    public void powerOff(Id id) {
        int vm = state.model.vmOf(id);
        if (vm < 0) {
            nothing("no power-off: " + id + " is no VM of the design", id);
            return;
        }
        String name = state.model.vms.get(vm).name();
        if (state.vmHost[vm] < 0 && !availability.isUnderWay(vm)) {
            nothing(name + " is off already", id);
        } else {
            recorder.note(Occurrence.Kind.EVENT, name + " is powered off", id);
            availability.powerOff(vm);
        }
    }

    private Optional<String> refusal(int vm) {
        var hosts = state.model.network.design().hosts();
        int home = state.vmHome[vm];
        Optional<Id> cluster = home < 0 ? Optional.empty() : hosts.get(home).cluster();
        return state.model.network.design().clusters().stream()
                .filter(c -> cluster.map(c.id()::equals).orElse(false) && c.ha().enabled())
                .findFirst()
                .flatMap(c -> refusal(c, vm));
    }

    private Optional<String> refusal(Cluster cluster, int vm) {
        double total = 0;
        double reserved = 0;
        int members = 0;
        boolean known = true;
        for (int h = 0; h < state.model.network.hostCount(); h++) {
            Host host = state.model.network.design().hosts().get(h);
            boolean member = host.cluster().map(cluster.id()::equals).orElse(false);
            if (member && state.network.works(state.model.network.elementOf(host.id())) && !state.evacuating[h]) {
                members++;
                total += host.memoryBytes();
                known &= host.memoryBytes() > 0;
                reserved += reservedOn(h);
            }
        }
        AdmissionControl control = new AdmissionControl(members, cluster.ha().hostFailuresToTolerate(), total);
        return known ? control.refusal(reserved, reservation(state.model.vms.get(vm))) : Optional.empty();
    }

    private double reservedOn(int host) {
        double reserved = 0;
        for (int v = 0; v < state.vmHost.length; v++) {
            reserved += state.vmHost[v] == host ? reservation(state.model.vms.get(v)) : 0;
        }
        return reserved;
    }

    private double reservation(Vm vm) {
        return state.model.get(Parameter.HA_RESERVED_MEMORY_FRACTION) * vm.memoryBytes()
                + state.model.get(Parameter.HA_VM_OVERHEAD_BYTES);
    }

    private void nothing(String reason, Id id) {
        recorder.note(Occurrence.Kind.NOTE, reason, id);
    }
}

package dev.vmklab.simulation.happening;

import dev.vmklab.design.value.Id;
import dev.vmklab.scenario.AvailabilityHappening;
import dev.vmklab.simulation.availability.NetworkCuts;
import dev.vmklab.simulation.availability.VmPowerOrders;
import dev.vmklab.simulation.mechanism.Mechanisms;
import dev.vmklab.simulation.recorder.Recorder;
import dev.vmklab.simulation.recording.Occurrence;
import dev.vmklab.simulation.state.State;
import java.util.ArrayList;
import java.util.List;

/// What a scenario does to High Availability and to the power of VMs.
final class AvailabilityHappenings {
    private final Mechanisms mechanisms;
    private final State state;
    private final Recorder recorder;

    AvailabilityHappenings(Mechanisms mechanisms) {
        this.mechanisms = mechanisms;
        state = mechanisms.state();
        recorder = mechanisms.recorder();
    }

    void handle(AvailabilityHappening happening) {
        switch (happening) {
            case AvailabilityHappening.Isolate isolate -> isolate(isolate.host());
            case AvailabilityHappening.Partition partition -> part(partition.hosts());
            case AvailabilityHappening.Heal _ -> heal();
            case AvailabilityHappening.PowerOn on -> power().powerOn(on.vm());
            case AvailabilityHappening.PowerOff off -> power().powerOff(off.vm());
            case AvailabilityHappening.ExitMaintenance exit -> exitMaintenance(exit.host());
        }
    }

    private VmPowerOrders power() {
        return new VmPowerOrders(state, mechanisms.availability(), recorder);
    }

    private void isolate(Id id) {
        int host = state.model.network.hostOf(id);
        if (host < 0) {
            nothing("no isolation: " + id + " is no host of the design", id);
            return;
        }
        new NetworkCuts(state).isolate(host);
        mechanisms.changes().topology();
        event("the management network of " + state.model.hostName(host) + " is cut at its uplinks", id);
    }

    private void part(List<Id> ids) {
        List<Integer> hosts = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (Id id : ids) {
            int host = state.model.network.hostOf(id);
            if (host < 0) {
                nothing(id + " is not partitioned: it is no host of the design", id);
            } else {
                hosts.add(host);
                names.add(state.model.hostName(host));
            }
        }
        if (hosts.isEmpty()) {
            return;
        }
        new NetworkCuts(state).part(hosts);
        mechanisms.changes().topology();
        event(
                "the management network parts " + String.join(", ", names) + " from all other hosts",
                ids.toArray(Id[]::new));
    }

    private void heal() {
        NetworkCuts cuts = new NetworkCuts(state);
        int healed = 0;
        for (int h = 0; h < state.model.network.hostCount(); h++) {
            healed += cuts.heal(h) ? 1 : 0;
        }
        if (healed == 0) {
            recorder.note(Occurrence.Kind.NOTE, "nothing to heal: no host is isolated or partitioned");
            return;
        }
        mechanisms.changes().topology();
        event("the management network is whole again");
    }

    private void exitMaintenance(Id id) {
        int host = state.model.network.hostOf(id);
        if (host < 0) {
            nothing("no end of maintenance mode: " + id + " is no host of the design", id);
        } else if (!mechanisms.maintenance().exit(host)) {
            nothing(state.model.hostName(host) + " is not in maintenance mode", id);
        }
    }

    private void event(String text, Id... ids) {
        recorder.note(Occurrence.Kind.EVENT, text, ids);
    }

    private void nothing(String reason, Id id) {
        recorder.note(Occurrence.Kind.NOTE, reason, id);
    }
}

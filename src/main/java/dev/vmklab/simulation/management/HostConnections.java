package dev.vmklab.simulation.management;

import dev.vmklab.design.value.Id;
import dev.vmklab.parameters.Parameter;
import dev.vmklab.simulation.amendment.Reindex;
import dev.vmklab.simulation.event.EventKind;
import dev.vmklab.simulation.recorder.Recorder;
import dev.vmklab.simulation.recording.Occurrence;
import dev.vmklab.simulation.state.State;
import java.util.Arrays;

/// Which hosts vCenter hears: each sends it a heartbeat every 10 s, and after a minute without one it shows the host as
/// not responding (unconfirmed).
public final class HostConnections {
    private final State state;
    private final Recorder recorder;
    private final ManagementTraffic management;
    private final boolean[] connected;
    private final boolean[] responding;
    private final int[] generation;

    public HostConnections(State state, Recorder recorder, ManagementTraffic management) {
        this.state = state;
        this.recorder = recorder;
        this.management = management;
        int hosts = state.model.network.hostCount();
        connected = new boolean[hosts];
        responding = new boolean[hosts];
        Arrays.fill(responding, true);
        Arrays.fill(connected, true);
        generation = new int[hosts];
    }

    public HostConnections copy(State copiedState, Recorder copiedRecorder, ManagementTraffic copiedManagement) {
        HostConnections copy = new HostConnections(copiedState, copiedRecorder, copiedManagement);
        System.arraycopy(connected, 0, copy.connected, 0, connected.length);
        System.arraycopy(responding, 0, copy.responding, 0, responding.length);
        System.arraycopy(generation, 0, copy.generation, 0, generation.length);
        return copy;
    }

    /// Connections go on; a new host is taken to be heard.
    public HostConnections amended(State amended, Recorder newRecorder, ManagementTraffic newManagement, Reindex by) {
        HostConnections same = new HostConnections(amended, newRecorder, newManagement);
        for (int h = 0; h < same.connected.length; h++) {
            int old = by.hosts().old(h);
            if (old >= 0) {
                same.connected[h] = connected[old];
                same.responding[h] = responding[old];
                same.generation[h] = generation[old];
            }
        }
        return same;
    }

    /// Looks who reaches vCenter, once management traffic has been routed again.
    public void observe() {
        if (ManagementTraffic.vcenter(state.model.network) < 0) {
            return;
        }
        for (int h = 0; h < connected.length; h++) {
            boolean now = management.reachesVcenter(h);
            if (now == connected[h]) {
                continue;
            }
            connected[h] = now;
            state.unmanaged[h] = !now;
            generation[h]++;
            double wait = now ? 0 : state.model.get(Parameter.VCENTER_NOT_RESPONDING_SECONDS);
            state.events.push(state.now + wait, EventKind.HOST_CONNECTION, h, generation[h]);
        }
    }

    public void handle(int host, int timer) {
        if (timer != generation[host] || responding[host] == connected[host]) {
            return;
        }
        responding[host] = connected[host];
        Id id = state.model.network.host(host);
        recorder.note(
                Occurrence.Kind.AVAILABILITY,
                "vCenter "
                        + (responding[host]
                                ? "hears " + state.model.hostName(host) + " again"
                                : "shows " + state.model.hostName(host) + " as not responding"),
                id);
    }
}

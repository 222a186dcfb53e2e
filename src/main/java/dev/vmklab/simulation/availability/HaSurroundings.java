package dev.vmklab.simulation.availability;

import dev.vmklab.network.Route;
import dev.vmklab.network.Routing;
import dev.vmklab.simulation.event.EventKind;
import dev.vmklab.simulation.reach.StorageReach;
import dev.vmklab.simulation.recorder.Recorder;
import dev.vmklab.simulation.recording.Occurrence;
import dev.vmklab.simulation.state.State;

/// What the agents of vSphere HA find out from the state of a run. What they do goes to [HighAvailability].
final class HaSurroundings implements Surroundings {
    private final State state;
    private final HaLayout layout;
    private final StorageReach storage;
    private final Recorder recorder;
    private final HighAvailability deeds;
    private final HeartbeatLoss loss;

    HaSurroundings(
            State state,
            HaLayout layout,
            StorageReach storage,
            Recorder recorder,
            HighAvailability deeds,
            HeartbeatLoss loss) {
        this.loss = loss;
        this.state = state;
        this.layout = layout;
        this.storage = storage;
        this.recorder = recorder;
        this.deeds = deeds;
    }

    @Override
    public double now() {
        return state.now;
    }

    @Override
    public boolean runs(int host) {
        return state.network.works(state.model.network.elementOf(state.model.network.host(host)));
    }

    @Override
    public boolean isInMaintenance(int host) {
        return deeds.isInMaintenance(host);
    }

    /// Heartbeats are small: they pass hops that are too narrow for full frames.
    @Override
    public boolean hears(int a, int b) {
        return runs(a)
                && runs(b)
                && anyPasses(layout.heartbeatVmks(a), layout.heartbeatVmks(b))
                && !loss.isSilent(a, b);
    }

    @Override
    public boolean reachesIsolationAddress(int host) {
        return anyPasses(layout.heartbeatVmks(host), layout.isolationEndpoints(host))
                || anyPasses(layout.managementVmks(host), layout.isolationEndpoints(host));
    }

    @Override
    public boolean hasHeartbeatDatastores(int host) {
        return layout.heartbeatDatastores(host).length > 0;
    }

    @Override
    public boolean showsDatastoreHeartbeat(int host, int reader) {
        for (int datastore : layout.heartbeatDatastores(host)) {
            if (runs(host) && storage.reaches(host, datastore) && storage.reaches(reader, datastore)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean answersPing(int host, int pinging) {
        return runs(host) && anyPasses(layout.managementVmks(pinging), layout.managementVmks(host));
    }

    private boolean anyPasses(int[] from, int[] to) {
        for (int a : from) {
            for (int b : to) {
                if (passes(a, b) && passes(b, a)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean passes(int from, int to) {
        return Routing.route(state.model.network, state.network, from, to) instanceof Route.Way;
    }

    @Override
    public int datastores(int host) {
        return storage.count(host);
    }

    @Override
    public void schedule(double at, int host, int step) {
        state.events.push(at, EventKind.HA_AGENT, host, step);
    }

    @Override
    public void note(String text, int host) {
        recorder.note(Occurrence.Kind.AVAILABILITY, text, state.model.network.host(host));
    }

    @Override
    public void changed(int host) {
        deeds.changed(host);
    }

    @Override
    public void declaredFailed(int host, int primary, double since) {
        deeds.vms().declaredFailed(host, primary, since);
    }

    @Override
    public void readPowerOnFile(int host, int primary) {
        deeds.vms().readPowerOnFile(host, primary);
    }

    @Override
    public void tookOver(int primary) {
        deeds.tookOver(primary);
    }

    @Override
    public void respond(int host) {
        deeds.respond(host);
    }

    @Override
    public String name(int host) {
        return state.model.hostName(host);
    }
}

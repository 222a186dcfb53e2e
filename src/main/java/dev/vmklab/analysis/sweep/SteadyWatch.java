package dev.vmklab.analysis.sweep;

import dev.vmklab.design.value.Service;
import dev.vmklab.parameters.Parameter;
import dev.vmklab.parameters.Parameters;
import dev.vmklab.simulation.Simulation;
import dev.vmklab.simulation.outage.IscsiSession;
import dev.vmklab.simulation.outage.NfsHeartbeat;
import dev.vmklab.simulation.recording.HaState;
import dev.vmklab.simulation.recording.Log;
import dev.vmklab.simulation.recording.Recording;
import dev.vmklab.simulation.recording.Silence;
import dev.vmklab.simulation.recording.StorageSample;

/// Tells how long the service metrics of a run have held still: the rate of every service, and the rate and mean
/// latency of every storage path.
final class SteadyWatch {
    private final Simulation simulation;
    private final double tolerance;
    private final double patience;
    private double[] metrics = {};
    private final double began;
    private double since;

    SteadyWatch(Simulation simulation, Parameters parameters) {
        this.simulation = simulation;
        tolerance = parameters.get(Parameter.SWEEP_STEADY_TOLERANCE);
        patience = Math.max(
                NfsHeartbeat.of(parameters).apdStartSeconds(),
                IscsiSession.of(parameters).afterSilentLoss());
        metrics = new double
                [Service.values().length
                        + 2 * simulation.recording().storagePaths().size()];
        began = simulation.now();
        since = began;
        look();
    }

    /// Whether a host is down or cut off and HA still takes it for what it was.
    private boolean isUndecided() {
        for (int host = 0; host < simulation.network().hostCount(); host++) {
            Log<HaState> log = simulation.recording().haState(host);
            HaState state = log.size() == 0 ? HaState.NONE : log.get(log.size() - 1);
            boolean lost = !simulation.works(simulation.network().host(host)) || simulation.isCutOff(host);
            boolean open = state.verdict() == HaState.Verdict.LIVE || state.verdict() == HaState.Verdict.UNREACHABLE;
            if (lost && open && !state.equals(HaState.NONE)) {
                return true;
            }
        }
        return false;
    }

    /// To be called after every event.
    void look() {
        Recording recording = simulation.recording();
        int count = Service.values().length + 2 * recording.storagePaths().size();
        boolean changed = metrics.length != count;
        if (changed) {
            // At first, and where the design changes in the middle of the run.
            metrics = new double[count];
        }
        int m = 0;
        for (Service service : Service.values()) {
            changed |= see(m++, recording.serviceRate(service).at(simulation.now()));
        }
        for (int p = 0; p < recording.storagePaths().size(); p++) {
            Log<StorageSample> log = recording.storage(p);
            StorageSample sample = log.size() == 0 ? StorageSample.IDLE : log.get(log.size() - 1);
            changed |= see(m++, sample.operationsPerSecond());
            changed |= see(m++, sample.mean());
        }
        if (changed) {
            since = simulation.now();
        }
    }

    private boolean see(int metric, double value) {
        if (Math.abs(value - metrics[metric]) <= tolerance * Math.abs(metrics[metric])) {
            return false;
        }
        metrics[metric] = value;
        return true;
    }

    /// Since when nothing has changed, seconds.
    double since() {
        return since;
    }

    /// Whether nothing is under way that will change them by itself: no migration, no restart, no host about which
    /// vSphere HA has yet to conclude, and no storage path in a silence that retransmission or multipathing may end.
    boolean isQuiet() {
        if (simulation.pendingMigrations() + simulation.pendingRestarts() > 0) {
            return false;
        }
        if (simulation.now() - began < patience && isUndecided()) {
            return false;
        }
        for (Silence silence : simulation.openSilences()) {
            if (simulation.now() - silence.from() < patience) {
                return false;
            }
        }
        return true;
    }
}

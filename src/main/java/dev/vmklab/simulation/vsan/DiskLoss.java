package dev.vmklab.simulation.vsan;

import dev.vmklab.design.value.Id;
import dev.vmklab.parameters.Parameter;
import dev.vmklab.simulation.event.EventKind;
import dev.vmklab.simulation.recorder.Recorder;
import dev.vmklab.simulation.recording.Occurrence;
import dev.vmklab.simulation.state.State;
import dev.vmklab.simulation.storage.StorageTraffic;
import java.util.Locale;

/// Disks of vSAN's hosts that fail: a disk, a disk group, or all of a host. Sources: vSAN.
///
/// What is lost for good is degraded and rebuilt at once; what was pulled out is absent and rebuilt when it has not
/// come
/// back within the repair delay.
public final class DiskLoss {
    private static final double SECONDS_PER_MINUTE = 60;

    private final State state;
    private final StorageTraffic storage;
    private final Recorder recorder;
    private final Resyncs resyncs;
    private final VsanPolicies policies;

    public DiskLoss(State state, StorageTraffic storage, Recorder recorder, Resyncs resyncs) {
        this.state = state;
        this.storage = storage;
        this.recorder = recorder;
        this.resyncs = resyncs;
        policies = new VsanPolicies(state);
    }

    /// Disks fail.
    ///
    /// @param fraction of what vSAN has on the host
    public void fail(Id datastore, Id hostId, double fraction, boolean permanent) {
        int store = state.model.datastoreOf(datastore);
        int host = state.model.network.hostOf(hostId);
        String refusal = refusal(store, host);
        if (!refusal.isEmpty()) {
            recorder.note(Occurrence.Kind.NOTE, "no disks fail: " + refusal, hostId);
            return;
        }
        state.vsanDisks.fail(store, host, fraction, permanent, state.now);
        resyncs.abandon(store, host);
        storage.disksChanged(store);
        double delay = permanent ? 0 : state.model.get(Parameter.VSAN_REPAIR_DELAY_SECONDS);
        String failed = String.format(
                Locale.ROOT,
                "%.0f %% of the disks of %s",
                100 * state.vsanDisks.lost(store, host),
                state.model.hostName(host));
        note(
                store,
                permanent
                        ? failed + " fail; their components are degraded"
                        : failed + " are out; their components are absent and wait "
                                + Math.round(delay / SECONDS_PER_MINUTE) + " min");
        state.events.push(
                state.now + delay,
                EventKind.VSAN_DISK_REPAIR,
                state.vsanDisks.number(store, host),
                state.vsanDisks.generation(store, host));
    }

    private String refusal(int store, int host) {
        return store < 0 || host < 0 || !VsanMembers.of(state.model, store).contains(host)
                ? "the host is no member of a cluster whose vSAN datastore this is"
                : "";
    }

    /// Disks have failed for good, or were out for too long.
    public void repair(int number, int foreseen) {
        int store = state.vsanDisks.storeOf(number);
        int host = state.vsanDisks.hostOf(number);
        if (state.vsanDisks.generation(store, host) != foreseen) {
            return;
        }
        double lost = state.vsanDisks.lost(store, host);
        String what = (state.evacuating[host] ? "" : "disks of ") + state.model.hostName(host);
        String obstacle = policies.obstacle(store, host, resyncs.present(store));
        if (!obstacle.isEmpty()) {
            note(store, "components of " + what + " cannot be rebuilt: " + obstacle);
            return;
        }
        double elsewhere = state.vsanDisks.elsewhere(store, host);
        resyncs.beginOfDisks(
                store,
                policies.hostBytes(store) * (lost - elsewhere),
                host,
                Resyncs.Subject.DISKS,
                "of " + what + " to rebuild them");
    }

    /// What was on disks of a host was rebuilt.
    public void done(int store, int host) {
        if (host >= 0 && state.vsanDisks.lost(store, host) > 0) {
            state.vsanDisks.rebuild(store, host);
            storage.disksChanged(store);
        }
    }

    /// All disks of a host work.
    public void restore(Id datastore, Id hostId) {
        int store = state.model.datastoreOf(datastore);
        int host = state.model.network.hostOf(hostId);
        String refusal = refusal(store, host);
        if (!refusal.isEmpty() || state.vsanDisks.lost(store, host) == 0 || state.evacuating[host]) {
            String why = !refusal.isEmpty()
                    ? refusal
                    : state.evacuating[host] ? "their host is in maintenance mode" : "all of them work";
            recorder.note(Occurrence.Kind.NOTE, "no disks are restored: " + why, hostId);
            return;
        }
        resyncs.abandon(store, host);
        double missed = policies.missedBytes(store, host);
        state.vsanDisks.restore(store, host);
        storage.disksChanged(store);
        String name = state.model.hostName(host);
        if (missed > 0) {
            resyncs.beginOfDisks(
                    store,
                    missed,
                    host,
                    Resyncs.Subject.CHANGES,
                    "that disks of " + name + " missed while they were out");
        } else {
            note(store, "disks of " + name + " work again; they begin empty");
        }
    }

    private void note(int store, String text) {
        recorder.note(
                Occurrence.Kind.STORAGE,
                state.model.datastores.get(store).name() + ": " + text,
                state.model.datastores.get(store).id());
    }
}

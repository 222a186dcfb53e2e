package dev.vmklab.simulation.recorder;

import dev.vmklab.design.value.Id;
import dev.vmklab.simulation.amendment.Axis;
import dev.vmklab.simulation.amendment.Reindex;
import dev.vmklab.simulation.model.Model;
import dev.vmklab.simulation.model.StorageLayout;
import dev.vmklab.simulation.recording.DeviceChange;
import dev.vmklab.simulation.recording.FaultToleranceSample;
import dev.vmklab.simulation.recording.HaState;
import dev.vmklab.simulation.recording.Log;
import dev.vmklab.simulation.recording.MigrationRecord;
import dev.vmklab.simulation.recording.MigrationStart;
import dev.vmklab.simulation.recording.Occurrence;
import dev.vmklab.simulation.recording.Recording;
import dev.vmklab.simulation.recording.RestartRecord;
import dev.vmklab.simulation.recording.Silence;
import dev.vmklab.simulation.recording.StoragePathKey;
import dev.vmklab.simulation.recording.TransferRecord;
import dev.vmklab.simulation.sharing.RecentChanges;
import dev.vmklab.simulation.state.State;
import dev.vmklab.simulation.storage.ClosedLoops;
import dev.vmklab.simulation.storage.StorageTraffic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// Writes what is in force after each event into a [Recording]. It only reads the state, so a run has the same bits
/// with or without it.
public final class Recorder {
    private final Detail detail;
    private final State state;
    private final Recording recording;
    private final PlaceRecorder places;
    private final FlowRecorder flows;
    private final FlowSums sums;
    private final ChangedFlows changed;
    private final StorageRecorder storage;
    private final Map<Id, FaultToleranceSample> faultTolerance = new HashMap<>();
    private int recordedAt = -1;

    public Recorder(State state, StorageTraffic storage, ClosedLoops loops, Detail detail) {
        this(
                state,
                storage,
                loops,
                detail,
                detail == Detail.NOTHING
                        ? new Recording(state.now, 0, 0, new int[0], List.of(), 0)
                        : new Recording(
                                state.now,
                                state.model.network.linkCount(),
                                state.model.network.endpointCount(),
                                Vlans.of(state.model.network.design()),
                                keys(state.model),
                                state.model.network.hostCount()));
    }

    /// One that goes on with a recording of the same network.
    public Recorder(State state, StorageTraffic storage, ClosedLoops loops, Recording past) {
        this(state, storage, loops, Detail.ALL, past);
        Log<FaultToleranceSample> pairs = past.faultTolerance();
        for (int i = 0; i < pairs.size(); i++) {
            faultTolerance.put(pairs.get(i).vm(), pairs.get(i));
        }
    }

    /// One that goes on where another ends, after an amendment.
    public Recorder(State state, StorageTraffic storage, ClosedLoops loops, Recorder before, Reindex by) {
        this(
                state,
                storage,
                loops,
                before.detail,
                before.detail == Detail.NOTHING
                        ? before.recording
                        : before.recording.amended(
                                olds(by.links()),
                                olds(by.endpoints()),
                                Vlans.of(state.model.network.design()),
                                keys(state.model),
                                olds(by.paths()),
                                by.links()::now,
                                by.endpoints()::now,
                                olds(by.hosts())));
    }

    private static int[] olds(Axis axis) {
        return IntStream.range(0, axis.size()).map(axis::old).toArray();
    }

    private Recorder(State state, StorageTraffic storage, ClosedLoops loops, Detail detail, Recording recording) {
        this.detail = detail;
        this.state = state;
        this.storage = new StorageRecorder(state, storage, loops, recording);
        this.recording = recording;
        this.places = new PlaceRecorder(state, recording);
        this.flows = new FlowRecorder(state, recording.flows());
        sums = new FlowSums(state, recording, detail == Detail.ALL);
        changed = new ChangedFlows(state);
    }

    private static List<StoragePathKey> keys(Model model) {
        List<StoragePathKey> keys = new ArrayList<>();
        for (StorageLayout.Path path : model.storage.paths) {
            StorageLayout.Load load = model.storage.loads.get(path.load());
            keys.add(new StoragePathKey(
                    model.network.host(load.host()),
                    model.datastores.get(load.datastore()).id(),
                    load.write(),
                    load.service(),
                    path.local(),
                    path.remote()));
        }
        return keys;
    }

    public Recording recording() {
        return recording;
    }

    public void note(Occurrence.Kind kind, String text, Id... elements) {
        if (detail != Detail.NOTHING) {
            recording.occurrences().append(state.now, new Occurrence(kind, text, List.of(elements)));
        }
    }

    /// Something that the scenario asks for and the model does not have.
    void notSimulated(String what) {
        note(Occurrence.Kind.NOTE, "not simulated yet: " + what);
    }

    public void started(MigrationStart start) {
        if (detail != Detail.NOTHING) {
            recording.migrationStarts().append(state.now, start);
        }
    }

    public void faultTolerance(FaultToleranceSample now) {
        if (detail != Detail.NOTHING && !now.equals(faultTolerance.put(now.vm(), now))) {
            recording.faultTolerance().append(state.now, now);
        }
    }

    public void restarted(RestartRecord restart) {
        if (detail != Detail.NOTHING) {
            recording.restarts().append(state.now, restart);
        }
    }

    public void haState(int host, HaState now) {
        if (detail != Detail.NOTHING) {
            recording.haState(host).appendIfNew(state.now, now);
        }
    }

    public void ended(MigrationRecord migration) {
        if (detail != Detail.NOTHING) {
            recording.migrations().append(state.now, migration);
        }
    }

    public void device(DeviceChange change) {
        recording.devices().append(state.now, change);
    }

    public void moved(TransferRecord transfer) {
        if (detail != Detail.NOTHING) {
            recording.transfers().append(state.now, transfer);
        }
    }

    public void silence(int path, double from, double operations) {
        if (detail != Detail.NOTHING) {
            recording.silences().append(state.now, new Silence(path, from, state.now, operations));
        }
    }

    /// Records the rates and latencies that hold from now on.
    ///
    /// @param labels what a person calls the flow in a slot
    public void record(IntFunction<String> labels) {
        if (detail == Detail.NOTHING) {
            return;
        }
        for (int slot : changed.look()) {
            if (detail == Detail.ALL) {
                flows.record(slot, labels);
            }
            sums.update(slot);
        }
        sums.record();
        if (detail == Detail.ALL) {
            recording.flows().publish(state.now);
            recordLinks();
        }
        storage.record();
        places.record();
        recordedAt = state.sharing.solution();
        recording.publish(state.now);
    }

    private void recordLinks() {
        if (recordedAt < 0) {
            for (int l = 0; l < recording.links(); l++) {
                recordLink(l);
            }
            return;
        }
        RecentChanges changes = state.sharing.changes();
        for (int l = changes.latest(); l >= 0 && changes.at(l) > recordedAt; l = changes.before(l)) {
            recordLink(l);
        }
    }

    private void recordLink(int link) {
        recording.linkRate(link).append(state.now, state.sharing.load(link));
    }
}

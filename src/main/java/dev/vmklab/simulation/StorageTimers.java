package dev.vmklab.simulation;

import dev.vmklab.parameters.Parameter;
import dev.vmklab.simulation.recording.Occurrence;
import java.util.Locale;

/// What happens to silent storage paths as time goes by: TCP sends again, multipathing gives the path up, the
/// datastore is all paths down, the APD timeout ends.
final class StorageTimers {
    private final State state;
    private final StorageTraffic storage;
    private final Recorder recorder;

    StorageTimers(State state, StorageTraffic storage, Recorder recorder) {
        this.state = state;
        this.storage = storage;
        this.recorder = recorder;
    }

    void handle(EventKind kind, int path, int generation) {
        if (storage.generation[path] != generation) {
            return;
        }
        switch (kind) {
            case PATH_RESUMES -> resume(path);
            case PATH_DEAD -> giveUp(path);
            case ALL_PATHS_DOWN -> allPathsDown(path, generation);
            case APD_TIMEOUT -> note(path, "APD timeout: the host fast-fails non-VM I/O, VM I/O is still retried");
            default -> throw new IllegalArgumentException(kind + " is no storage timer");
        }
    }

    private void resume(int path) {
        if (storage.condition[path] != StorageTraffic.Condition.SILENT || storage.slot(path) < 0) {
            return;
        }
        double gap = state.now - storage.silentSince[path];
        double waited = Math.min(storage.outstanding(path), storage.wantedOperations(path) * gap);
        recorder.silence(path, storage.silentSince[path], waited);
        storage.resume(path);
        note(path, String.format(Locale.ROOT, "I/O goes on after %.2f s of silence", gap));
    }

    /// A path is only given up when another one works; the last one is retried for ever.
    private void giveUp(int path) {
        if (storage.condition[path] == StorageTraffic.Condition.SILENT && anotherIsUp(path)) {
            recorder.silence(
                    path,
                    storage.silentSince[path],
                    Math.min(
                            storage.outstanding(path),
                            storage.wantedOperations(path) * (state.now - storage.silentSince[path])));
            storage.giveUp(path);
            note(path, "path is dead, its I/O moves to the other paths");
        }
    }

    private void allPathsDown(int path, int generation) {
        if (storage.condition[path] == StorageTraffic.Condition.UP || anotherIsUp(path) || !isLastLost(path)) {
            return;
        }
        note(path, "all paths down");
        state.events.push(
                state.now + state.model.get(Parameter.STORAGE_APD_TIMEOUT_SECONDS),
                EventKind.APD_TIMEOUT,
                path,
                generation);
    }

    /// Whether a path fell silent after the load's other paths; the time of all paths down counts from it.
    private boolean isLastLost(int path) {
        StorageLayout.Load load = state.model.storage.loads.get(
                state.model.storage.paths.get(path).load());
        int last = load.firstPath();
        for (int p = last; p < load.firstPath() + load.pathCount(); p++) {
            last = storage.silentSince[p] >= storage.silentSince[last] ? p : last;
        }
        return last == path;
    }

    private boolean anotherIsUp(int path) {
        StorageLayout.Load load = state.model.storage.loads.get(
                state.model.storage.paths.get(path).load());
        for (int p = load.firstPath(); p < load.firstPath() + load.pathCount(); p++) {
            if (p != path && storage.isUp(p)) {
                return true;
            }
        }
        return false;
    }

    private void note(int path, String text) {
        StorageLayout.Path p = state.model.storage.paths.get(path);
        StorageLayout.Load load = state.model.storage.loads.get(p.load());
        if (storage.wantedOperations(path) > 0 || storage.share[path] == 0) {
            recorder.note(
                    Occurrence.Kind.STORAGE,
                    state.model.datastores.get(load.datastore()).name() + " on " + state.model.hostName(load.host())
                            + (load.write() ? ", writes" : ", reads") + target(p, load) + ": " + text,
                    state.model.datastores.get(load.datastore()).id());
        }
    }

    /// Which of several paths it is.
    private String target(StorageLayout.Path path, StorageLayout.Load load) {
        if (load.pathCount() == 1 || path.remote() < 0) {
            return "";
        }
        return " over " + state.model.network.endpoint(path.local()).label() + " to "
                + state.model.network.endpoint(path.remote()).label();
    }
}

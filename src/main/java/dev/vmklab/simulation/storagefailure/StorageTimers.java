package dev.vmklab.simulation.storagefailure;

import dev.vmklab.design.value.Service;
import dev.vmklab.network.Routing;
import dev.vmklab.network.UplinkChoice;
import dev.vmklab.parameters.Parameter;
import dev.vmklab.simulation.event.EventKind;
import dev.vmklab.simulation.model.Model;
import dev.vmklab.simulation.model.StorageLayout;
import dev.vmklab.simulation.outage.IscsiSession;
import dev.vmklab.simulation.outage.NfsHeartbeat;
import dev.vmklab.simulation.recorder.Recorder;
import dev.vmklab.simulation.recording.DeviceStatus;
import dev.vmklab.simulation.recording.Occurrence;
import dev.vmklab.simulation.state.State;
import dev.vmklab.simulation.storage.StorageTraffic;
import java.util.Locale;
import java.util.Optional;

/// What happens to silent storage paths as time goes by: TCP sends again, a session or a server's address is given up,
/// the last one makes the device all paths down.
public final class StorageTimers {
    private static final double NANOSECOND = 1e-9;

    private final State state;
    private final StorageTraffic storage;
    private final Recorder recorder;
    private final DeviceHealth health;

    public StorageTimers(State state, StorageTraffic storage, Recorder recorder) {
        this.state = state;
        this.storage = storage;
        this.recorder = recorder;
        this.health = new DeviceHealth(state, recorder);
    }

    public void handle(EventKind kind, int subject, int generation) {
        switch (kind) {
            case APD_TIMEOUT -> health.timeOut(subject, generation);
            case PATH_RESUMES, PATH_DEAD, VOLUME_DOWN -> {
                if (storage.isCurrent(subject, generation)) {
                    ofPath(kind, subject);
                }
            }
            default -> throw new IllegalArgumentException(kind + " is no storage timer");
        }
    }

    private void ofPath(EventKind kind, int path) {
        switch (kind) {
            case PATH_RESUMES -> resume(path);
            case PATH_DEAD -> giveUp(path);
            default -> {
                if (isRead(path) && isLastToFall(path) && deviceStatus(path).isAllPathsDown()) {
                    health.note(host(path), datastore(path), "the NFS volume is marked unavailable");
                }
            }
        }
    }

    private void resume(int path) {
        if (storage.condition(path) == StorageTraffic.Condition.UP || storage.slot(path) < 0) {
            return;
        }
        double gap = state.now - storage.silentSince(path);
        if (storage.condition(path) == StorageTraffic.Condition.SILENT) {
            recordSilence(path, gap);
            note(path, String.format(Locale.ROOT, "I/O goes on after %.2f s of silence", gap));
        } else {
            note(path, "path works again");
        }
        storage.resume(path);
        giveUpLost(path);
        health.recover(host(path), datastore(path));
    }

    /// Paths that were retried only because no other worked leave their I/O to the one that works again.
    private void giveUpLost(int path) {
        StorageLayout.Load load = load(path);
        for (int p = load.firstPath(); p < load.firstPath() + load.pathCount(); p++) {
            if (storage.isLost(p) && storage.condition(p) == StorageTraffic.Condition.SILENT) {
                recordSilence(p, state.now - storage.silentSince(p));
                storage.giveUp(p);
            }
        }
    }

    private void recordSilence(int path, double gap) {
        double waited = Math.min(storage.outstanding(path), storage.wantedOperations(path) * gap);
        recorder.silence(path, storage.silentSince(path), waited);
    }

    /// A path's time has come, unless it is a longer one. It is given up when another one works; the last one is
    /// retried for ever, and its device is all paths down.
    private void giveUp(int path) {
        if (storage.condition(path) != StorageTraffic.Condition.SILENT || storage.isStalled(path)) {
            return;
        }
        double due = storage.silentSince(path) + patience(path);
        if (state.now < due - NANOSECOND) {
            state.events.push(due, EventKind.PATH_DEAD, path, storage.generation(path));
            return;
        }
        storage.lose(path);
        if (another(path, true)) {
            recordSilence(path, state.now - storage.silentSince(path));
            storage.giveUp(path);
            note(path, "path is dead, its I/O moves to the other paths");
        } else if (!another(path, false) && service(path) != Service.VSAN) {
            health.lose(host(path), datastore(path));
        }
    }

    /// For how long a silent path is not given up.
    private double patience(int path) {
        Model model = state.model;
        return switch (service(path)) {
            case NFS -> {
                NfsHeartbeat heartbeat = storage.heartbeat();
                yield load(path).pathCount() > 1 && another(path, true)
                        ? heartbeat.trunkLossSeconds()
                        : heartbeat.apdStartSeconds();
            }
            case VSAN -> model.get(Parameter.VSAN_HOST_LOST_SECONDS);
            default -> {
                IscsiSession session = IscsiSession.of(model.parameters);
                yield hasNoUplink(path) ? session.afterLinkLoss() : session.afterSilentLoss();
            }
        };
    }

    /// Whether the vmk of a path sees its own link down: a team with one active uplink has no other.
    private boolean hasNoUplink(int path) {
        int vmk = state.model.storage.paths.get(path).local();
        return Routing.uplink(state.model.network, state.network, vmk, Optional.empty())
                instanceof UplinkChoice.NoUplink;
    }

    /// Whether another path of the load works.
    ///
    /// @param isUp whether it must be up, else it is enough that it has not been given up yet
    private boolean another(int path, boolean isUp) {
        StorageLayout.Load load = load(path);
        for (int p = load.firstPath(); p < load.firstPath() + load.pathCount(); p++) {
            if (p != path && (isUp ? storage.isUp(p) : !storage.isLost(p))) {
                return true;
            }
        }
        return false;
    }

    /// Whether no path of the load fell silent later, so that what is said of all of them is said once.
    private boolean isLastToFall(int path) {
        StorageLayout.Load load = load(path);
        for (int p = load.firstPath(); p < load.firstPath() + load.pathCount(); p++) {
            int later = Double.compare(storage.silentSince(p), storage.silentSince(path));
            if (later > 0 || later == 0 && p > path) {
                return false;
            }
        }
        return true;
    }

    private DeviceStatus deviceStatus(int path) {
        return state.devices.status(host(path), datastore(path));
    }

    private StorageLayout.Load load(int path) {
        return state.model.storage.loads.get(state.model.storage.paths.get(path).load());
    }

    private int host(int path) {
        return load(path).host();
    }

    private int datastore(int path) {
        return load(path).datastore();
    }

    private Service service(int path) {
        return load(path).service();
    }

    private boolean isRead(int path) {
        return !load(path).write();
    }

    private void note(int path, String text) {
        StorageLayout.Path p = state.model.storage.paths.get(path);
        StorageLayout.Load load = load(path);
        boolean wasGivenUp = storage.share(path) == 0 && p.share() > 0;
        if (storage.wantedOperations(path) > 0 || wasGivenUp) {
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

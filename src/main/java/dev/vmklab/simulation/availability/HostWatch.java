package dev.vmklab.simulation.availability;

import dev.vmklab.simulation.recording.HaState.Role;
import dev.vmklab.simulation.recording.HaState.Verdict;

/// What a primary concludes about a silent host.
///
/// | network heartbeat | ping | datastore heartbeat | declared itself isolated | verdict |
/// | --- | --- | --- | --- | --- |
/// | no | no | no | | failed: its VMs are restarted |
/// | no | either | one of them | yes | isolated: those that it powered off are restarted |
/// | no | either | one of them | no | partitioned: nothing |
final class HostWatch {
    private final Agents agents;
    private final Timings timings;
    private final Surroundings surroundings;

    HostWatch(Agents agents, Timings timings, Surroundings surroundings) {
        this.agents = agents;
        this.timings = timings;
        this.surroundings = surroundings;
    }

    /// The primary has lost a host's heartbeats now.
    void begin(int i, int watcher) {
        agents.watchGeneration[i]++;
        agents.watcher[i] = watcher;
        agents.watchedSince[i] = surroundings.now() + timings.datastoreWatchAfter();
        agents.silentSince[i] = surroundings.now();
        boolean datastores = surroundings.hasHeartbeatDatastores(agents.hosts[i]);
        schedule(timings.silence(), i, Step.UNREACHABLE);
        schedule(timings.verdict(datastores), i, Step.VERDICT);
    }

    /// Its heartbeats are back.
    void end(int i) {
        agents.watchGeneration[i]++;
        agents.watcher[i] = Agents.NOBODY;
        agents.silentSince[i] = Double.NaN;
        set(i, Verdict.LIVE);
    }

    void handle(int i, Step step) {
        int watcher = agents.watcher[i];
        if (watcher == Agents.NOBODY || agents.role[watcher] != Role.PRIMARY) {
            return;
        }
        if (step == Step.UNREACHABLE) {
            set(i, Verdict.UNREACHABLE);
            surroundings.note(
                    name(i) + " is unreachable: no heartbeats for " + Math.round(timings.silence()) + " s, "
                            + name(watcher) + " pings it",
                    agents.hosts[i]);
        } else {
            judge(i, watcher);
        }
    }

    /// A new primary judges a host it does not hear.
    void takeOver(int i, int watcher) {
        agents.watchGeneration[i]++;
        agents.watcher[i] = watcher;
        agents.watchedSince[i] = surroundings.now();
        if (Double.isNaN(agents.silentSince[i])) {
            agents.silentSince[i] = surroundings.now() - timings.succession();
        }
        judge(i, watcher);
    }

    private void judge(int i, int watcher) {
        int host = agents.hosts[i];
        int reader = agents.hosts[watcher];
        boolean datastore = surroundings.showsDatastoreHeartbeat(host, reader);
        if (!datastore && !surroundings.answersPing(host, reader)) {
            if (agents.verdict[i] != Verdict.FAILED) {
                set(i, Verdict.FAILED);
                surroundings.note(name(watcher) + " declares " + name(i) + " failed", host);
                surroundings.declaredFailed(host, reader, agents.silentSince[i]);
            }
            return;
        }
        boolean isolated = agents.role[i] == Role.ISOLATED;
        Verdict verdict = isolated ? Verdict.ISOLATED : Verdict.PARTITIONED;
        if (agents.verdict[i] != verdict) {
            set(i, verdict);
            surroundings.note(
                    name(watcher) + " takes " + name(i) + " for " + verdict.key() + ": "
                            + (datastore ? "its datastore heartbeats go on" : "its management address answers"),
                    host);
        }
        if (isolated) {
            surroundings.readPowerOnFile(host, reader);
        }
        double next = agents.watchedSince[i];
        while (next <= surroundings.now()) {
            next += timings.fileRead();
        }
        schedule(next - surroundings.now(), i, Step.READ);
    }

    private void set(int i, Verdict verdict) {
        if (agents.verdict[i] != verdict) {
            agents.verdict[i] = verdict;
            surroundings.changed(agents.hosts[i]);
        }
    }

    private void schedule(double in, int i, Step step) {
        surroundings.schedule(surroundings.now() + in, agents.hosts[i], step.in(agents.watchGeneration[i]));
    }

    private String name(int i) {
        return surroundings.name(agents.hosts[i]);
    }
}

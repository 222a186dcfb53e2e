package dev.vmklab.simulation.availability;

import dev.vmklab.simulation.recording.HaState;
import dev.vmklab.simulation.recording.HaState.Role;

/// The agents of vSphere HA on the hosts of one cluster.
///
/// They exchange heartbeats each second with their primary; here silence is a span of time in which none can pass,
/// and only its beginning, its end and the published delays are events. State is plain data: [#copy] clones it.
public final class FaultDomain {
    private final Agents agents;
    private final Timings timings;
    private final Surroundings surroundings;
    private final HostWatch watch;
    private final Leadership leadership;

    /// @param hosts numbers of the cluster's hosts
    /// @param managedObjectIds of the same hosts, by which an election between equals is decided
    public FaultDomain(int[] hosts, String[] managedObjectIds, Timings timings, Surroundings surroundings) {
        this(new Agents(hosts, managedObjectIds), timings, surroundings);
    }

    private FaultDomain(Agents agents, Timings timings, Surroundings surroundings) {
        this.agents = agents;
        this.timings = timings;
        this.surroundings = surroundings;
        this.watch = new HostWatch(agents, timings, surroundings);
        this.leadership = new Leadership(agents, timings, surroundings, watch);
    }

    public FaultDomain copy(Surroundings copiedSurroundings) {
        return new FaultDomain(agents.copy(), timings, copiedSurroundings);
    }

    public HaState state(int host) {
        int i = agents.of(host);
        return i < 0 ? HaState.NONE : new HaState(agents.role[i], agents.verdict[i]);
    }

    public boolean contains(int host) {
        return agents.of(host) >= 0;
    }

    /// The primary that a host heeds, itself if it is one; -1 for none.
    public int primaryOf(int host) {
        return leadership.primaryOf(host);
    }

    /// Elects without delay at the start of a run: HA has long been in force then.
    public void begin() {
        leadership.begin();
    }

    /// Elects anew after a change of the cluster, which takes as long as any election.
    public void reconfigure() {
        leadership.reconfigure();
    }

    /// Looks at who runs and who hears whom, after either may have changed.
    public void observe() {
        for (int i = 0; i < agents.count(); i++) {
            observePower(i);
        }
        for (int i = 0; i < agents.count(); i++) {
            observeHeartbeats(i);
        }
        for (int i = 0; i < agents.count(); i++) {
            switch (agents.role[i]) {
                case PRIMARY -> observePrimary(i);
                case ELECTION -> leadership.join(i);
                case ISOLATED -> observeIsolated(i);
                case SECONDARY, DOWN, NONE -> {}
            }
        }
        for (int i = 0; i < agents.count(); i++) {
            if (agents.runs(i)) {
                leadership.endWatch(i);
            }
        }
    }

    private void observePower(int i) {
        int host = agents.hosts[i];
        if (surroundings.isInMaintenance(host)) {
            if (agents.runs(i)) {
                leave(i);
            }
        } else if (!surroundings.runs(host)) {
            if (agents.role[i] != Role.DOWN) {
                leadership.become(i, Role.DOWN);
            }
        } else if (!agents.runs(i)) {
            watch.end(i);
            agents.heard[i] = false;
            leadership.elect(i);
        }
    }

    /// A host that enters maintenance mode says so: a primary's secondaries elect at once.
    private void leave(int i) {
        boolean led = agents.role[i] == Role.PRIMARY;
        leadership.become(i, Role.NONE);
        agents.heard[i] = false;
        watch.end(i);
        for (int j = 0; led && j < agents.count(); j++) {
            if (agents.role[j] == Role.SECONDARY && agents.primary[j] == i) {
                agents.heard[j] = false;
                leadership.elect(j);
            }
        }
    }

    private void observeHeartbeats(int i) {
        int primary = agents.primary[i];
        if (primary == Agents.NOBODY || agents.role[i] == Role.NONE || agents.role[i] == Role.PRIMARY) {
            return;
        }
        boolean hears = agents.runs(i) && agents.role[primary] == Role.PRIMARY && leadership.hears(i, primary);
        if (agents.heard[i] && !hears) {
            agents.heard[i] = false;
            if (agents.role[i] == Role.SECONDARY) {
                leadership.schedule(timings.silence(), i, Step.ELECT);
            }
            if (agents.role[primary] == Role.PRIMARY) {
                watch.begin(i, primary);
            }
        } else if (!agents.heard[i] && hears && agents.role[i] == Role.SECONDARY) {
            leadership.follow(i, primary);
        }
    }

    private void observePrimary(int i) {
        for (int j = 0; j < agents.count(); j++) {
            if (j != i && agents.role[j] == Role.PRIMARY && leadership.hears(i, j)) {
                leadership.meet(i, j);
                return;
            }
        }
        boolean lonely = agents.met[i] && !leadership.hearsAnyone(i);
        if (!lonely) {
            if (agents.checking[i]) {
                agents.checking[i] = false;
                agents.generation[i]++;
            }
        } else if (!agents.checking[i] && !surroundings.reachesIsolationAddress(agents.hosts[i])) {
            agents.checking[i] = true;
            leadership.schedule(timings.ping(), i, Step.CHECK_ISOLATION);
        }
    }

    /// An isolated host that hears another one, or an isolation address, is no longer isolated.
    private void observeIsolated(int i) {
        boolean reaches = surroundings.reachesIsolationAddress(agents.hosts[i]);
        if (!reaches && !leadership.hearsAnyone(i)) {
            return;
        }
        surroundings.note(leadership.name(i) + " is no longer isolated", agents.hosts[i]);
        if (!leadership.join(i)) {
            leadership.elect(i);
        }
    }

    /// Handles a timer that was set through [Surroundings#schedule].
    public void handle(int host, int packed) {
        int i = agents.of(host);
        Step step = Step.of(packed);
        int current = step.watch ? agents.watchGeneration[i] : agents.generation[i];
        if (step != Step.TAKE_OVER && current != Step.generation(packed)) {
            return;
        }
        switch (step) {
            case ELECT -> leadership.elect(i);
            case ELECTED -> observePrimary(leadership.decide(i));
            case TAKE_OVER -> leadership.takeOver(i);
            case CHECK_ISOLATION -> checkIsolation(i);
            case RESPOND -> surroundings.respond(host);
            case UNREACHABLE, VERDICT, READ -> watch.handle(i, step);
        }
    }

    private void checkIsolation(int i) {
        agents.checking[i] = false;
        int host = agents.hosts[i];
        if (agents.role[i] != Role.PRIMARY || leadership.hearsAnyone(i) || surroundings.reachesIsolationAddress(host)) {
            return;
        }
        leadership.become(i, Role.ISOLATED);
        surroundings.note(
                leadership.name(i) + " declares itself isolated: no agent and no isolation address answers", host);
        leadership.schedule(timings.responseDelay(), i, Step.RESPOND);
    }
}

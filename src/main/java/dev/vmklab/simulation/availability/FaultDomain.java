package dev.vmklab.simulation.availability;

import dev.vmklab.simulation.recording.HaState;
import dev.vmklab.simulation.recording.HaState.Role;
import java.util.ArrayList;
import java.util.List;

/// The agents of vSphere HA on the hosts of one cluster.
///
/// They exchange heartbeats each second with their primary; here silence is a span of time in which none can pass,
/// and only its beginning, its end and the published delays are events. State is plain data: [#copy] clones it.
public final class FaultDomain {
    private final Agents agents;
    private final Timings timings;
    private final Surroundings surroundings;
    private final HostWatch watch;

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
        int i = agents.of(host);
        if (i < 0 || agents.role[i] != Role.PRIMARY && (agents.role[i] != Role.SECONDARY || !agents.heard[i])) {
            return -1;
        }
        int primary = agents.role[i] == Role.PRIMARY ? i : agents.primary[i];
        return agents.role[primary] == Role.PRIMARY ? agents.hosts[primary] : -1;
    }

    /// Elects without delay at the start of a run: HA has long been in force then.
    public void begin() {
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < agents.count(); i++) {
            boolean out = surroundings.isInMaintenance(agents.hosts[i]);
            agents.role[i] = out ? Role.NONE : surroundings.runs(agents.hosts[i]) ? Role.ELECTION : Role.DOWN;
            if (agents.role[i] == Role.ELECTION) {
                open.add(i);
            }
        }
        while (!open.isEmpty()) {
            int winner = Election.winner(agents, surroundings, open);
            open.remove(Integer.valueOf(winner));
            lead(winner);
            for (int i : List.copyOf(open)) {
                if (hears(i, winner)) {
                    follow(i, winner);
                    open.remove(Integer.valueOf(i));
                }
            }
            if (!agents.met[winner] && agents.count() > 1) {
                surroundings.note(
                        name(winner) + " hears no other host of its cluster: vSphere HA does not protect its VMs",
                        agents.hosts[winner]);
            }
        }
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
                case ELECTION -> join(i);
                case ISOLATED -> observeIsolated(i);
                case SECONDARY, DOWN, NONE -> {}
            }
        }
        for (int i = 0; i < agents.count(); i++) {
            if (agents.runs(i)) {
                endWatch(i);
            }
        }
    }

    /// A host is no longer watched when its watcher hears it, or leads no more while another one leads the host.
    private void endWatch(int i) {
        int watcher = agents.watcher[i];
        if (watcher == Agents.NOBODY) {
            return;
        }
        boolean watcherLeads = agents.role[watcher] == Role.PRIMARY;
        boolean led = primaryOf(agents.hosts[i]) >= 0;
        if (watcherLeads ? hears(i, watcher) : led) {
            watch.end(i);
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
                become(i, Role.DOWN);
            }
        } else if (!agents.runs(i)) {
            watch.end(i);
            agents.heard[i] = false;
            elect(i);
        }
    }

    /// A host that enters maintenance mode says so: a primary's secondaries elect at once.
    private void leave(int i) {
        boolean led = agents.role[i] == Role.PRIMARY;
        become(i, Role.NONE);
        agents.heard[i] = false;
        watch.end(i);
        for (int j = 0; led && j < agents.count(); j++) {
            if (agents.role[j] == Role.SECONDARY && agents.primary[j] == i) {
                agents.heard[j] = false;
                elect(j);
            }
        }
    }

    private void observeHeartbeats(int i) {
        int primary = agents.primary[i];
        if (primary == Agents.NOBODY || agents.role[i] == Role.NONE || agents.role[i] == Role.PRIMARY) {
            return;
        }
        boolean hears = agents.runs(i) && agents.role[primary] == Role.PRIMARY && hears(i, primary);
        if (agents.heard[i] && !hears) {
            agents.heard[i] = false;
            if (agents.role[i] == Role.SECONDARY) {
                schedule(timings.silence(), i, Step.ELECT);
            }
            if (agents.role[primary] == Role.PRIMARY) {
                watch.begin(i, primary);
            }
        } else if (!agents.heard[i] && hears && agents.role[i] == Role.SECONDARY) {
            follow(i, primary);
        }
    }

    private void observePrimary(int i) {
        for (int j = 0; j < agents.count(); j++) {
            if (j != i && agents.role[j] == Role.PRIMARY && hears(i, j)) {
                meet(i, j);
                return;
            }
        }
        boolean lonely = agents.met[i] && !hearsAnyone(i);
        if (!lonely) {
            if (agents.checking[i]) {
                agents.checking[i] = false;
                agents.generation[i]++;
            }
        } else if (!agents.checking[i] && !surroundings.reachesIsolationAddress(agents.hosts[i])) {
            agents.checking[i] = true;
            schedule(timings.ping(), i, Step.CHECK_ISOLATION);
        }
    }

    /// Two primaries hear each other again: the one that an election would choose stays.
    private void meet(int a, int b) {
        int stays = Election.winner(agents, surroundings, List.of(a, b));
        int yields = stays == a ? b : a;
        surroundings.note(
                name(yields) + " steps down: " + name(stays) + " is the primary again of both parts of the cluster",
                agents.hosts[yields]);
        follow(yields, stays);
        for (int i = 0; i < agents.count(); i++) {
            if (agents.role[i] == Role.SECONDARY && agents.primary[i] == yields) {
                if (hears(i, stays)) {
                    follow(i, stays);
                } else {
                    agents.heard[i] = false;
                    elect(i);
                }
            }
        }
    }

    private boolean join(int i) {
        for (int j = 0; j < agents.count(); j++) {
            if (agents.role[j] == Role.PRIMARY && hears(i, j)) {
                follow(i, j);
                return true;
            }
        }
        return false;
    }

    /// An isolated host that hears another one, or an isolation address, is no longer isolated.
    private void observeIsolated(int i) {
        boolean reaches = surroundings.reachesIsolationAddress(agents.hosts[i]);
        if (!reaches && !hearsAnyone(i)) {
            return;
        }
        surroundings.note(name(i) + " is no longer isolated", agents.hosts[i]);
        if (!join(i)) {
            elect(i);
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
            case ELECT -> elect(i);
            case ELECTED -> decide(i);
            case TAKE_OVER -> takeOver(i);
            case CHECK_ISOLATION -> checkIsolation(i);
            case RESPOND -> surroundings.respond(host);
            case UNREACHABLE, VERDICT, READ -> watch.handle(i, step);
        }
    }

    private void elect(int i) {
        become(i, Role.ELECTION);
        if (!join(i)) {
            schedule(timings.election(), i, Step.ELECTED);
        }
    }

    /// Ends the election among all that hear this host and take part.
    private void decide(int i) {
        List<Integer> candidates = new ArrayList<>();
        for (int j = 0; j < agents.count(); j++) {
            if (j == i || agents.role[j] == Role.ELECTION && hears(i, j)) {
                candidates.add(j);
            }
        }
        int winner = Election.winner(agents, surroundings, candidates);
        lead(winner);
        surroundings.note(name(winner) + " is elected primary of its cluster", agents.hosts[winner]);
        for (int j : candidates) {
            if (j != winner) {
                follow(j, winner);
            }
        }
        agents.takeOverAt[winner] = surroundings.now() + timings.takeOver();
        schedule(timings.takeOver(), winner, Step.TAKE_OVER);
        observePrimary(winner);
    }

    private void takeOver(int i) {
        if (agents.role[i] != Role.PRIMARY || agents.takeOverAt[i] != surroundings.now()) {
            return;
        }
        for (int j = 0; j < agents.count(); j++) {
            boolean own = agents.role[j] == Role.SECONDARY && agents.primary[j] == i;
            if (j != i && !own && agents.role[j] != Role.NONE) {
                watch.takeOver(j, i);
            }
        }
        surroundings.tookOver(agents.hosts[i]);
    }

    private void checkIsolation(int i) {
        agents.checking[i] = false;
        int host = agents.hosts[i];
        if (agents.role[i] != Role.PRIMARY || hearsAnyone(i) || surroundings.reachesIsolationAddress(host)) {
            return;
        }
        become(i, Role.ISOLATED);
        surroundings.note(name(i) + " declares itself isolated: no agent and no isolation address answers", host);
        schedule(timings.responseDelay(), i, Step.RESPOND);
    }

    private void lead(int i) {
        become(i, Role.PRIMARY);
        agents.primary[i] = i;
    }

    /// A secondary tells its primary which VMs it runs, so that those it has lost meanwhile are restarted.
    private void follow(int i, int primary) {
        become(i, Role.SECONDARY);
        agents.primary[i] = primary;
        agents.heard[i] = true;
        agents.met[i] = true;
        agents.met[primary] = true;
        endWatch(i);
        surroundings.readPowerOnFile(agents.hosts[i], agents.hosts[primary]);
    }

    private void become(int i, Role role) {
        agents.generation[i]++;
        agents.checking[i] = false;
        if (agents.role[i] != role) {
            agents.role[i] = role;
            surroundings.changed(agents.hosts[i]);
        }
    }

    private boolean hearsAnyone(int i) {
        for (int j = 0; j < agents.count(); j++) {
            if (j != i && agents.runs(j) && hears(i, j)) {
                return true;
            }
        }
        return false;
    }

    private boolean hears(int a, int b) {
        return surroundings.hears(agents.hosts[a], agents.hosts[b]);
    }

    private void schedule(double in, int i, Step step) {
        surroundings.schedule(surroundings.now() + in, agents.hosts[i], step.in(agents.generation[i]));
    }

    private String name(int i) {
        return surroundings.name(agents.hosts[i]);
    }
}

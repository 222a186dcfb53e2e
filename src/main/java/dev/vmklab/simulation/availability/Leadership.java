package dev.vmklab.simulation.availability;

import dev.vmklab.simulation.recording.HaState.Role;
import java.util.ArrayList;
import java.util.List;

/// Who leads the hosts of one cluster, and how that is decided.
final class Leadership {
    private final Agents agents;
    private final Timings timings;
    private final Surroundings surroundings;
    private final HostWatch watch;

    Leadership(Agents agents, Timings timings, Surroundings surroundings, HostWatch watch) {
        this.agents = agents;
        this.timings = timings;
        this.surroundings = surroundings;
        this.watch = watch;
    }

    /// The primary that a host heeds, itself if it is one; -1 for none.
    int primaryOf(int host) {
        int i = agents.of(host);
        if (i < 0 || agents.role[i] != Role.PRIMARY && (agents.role[i] != Role.SECONDARY || !agents.heard[i])) {
            return -1;
        }
        int primary = agents.role[i] == Role.PRIMARY ? i : agents.primary[i];
        return agents.role[primary] == Role.PRIMARY ? agents.hosts[primary] : -1;
    }

    /// Elects without delay at the start of a run: HA has long been in force then.
    void begin() {
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

    /// Elects as after a change of the cluster: HA is configured anew, and what a former primary knew is gone.
    void reconfigure() {
        for (int i = 0; i < agents.count(); i++) {
            int host = agents.hosts[i];
            agents.role[i] = surroundings.isInMaintenance(host) ? Role.NONE : Role.DOWN;
            if (agents.role[i] == Role.DOWN && surroundings.runs(host)) {
                agents.met[i] = agents.count() > 1;
                elect(i);
            } else {
                surroundings.changed(host);
            }
        }
    }

    /// Two primaries hear each other again: the one that an election would choose stays.
    void meet(int a, int b) {
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

    boolean join(int i) {
        for (int j = 0; j < agents.count(); j++) {
            if (agents.role[j] == Role.PRIMARY && hears(i, j)) {
                follow(i, j);
                return true;
            }
        }
        return false;
    }

    void elect(int i) {
        become(i, Role.ELECTION);
        if (!join(i)) {
            schedule(timings.election(), i, Step.ELECTED);
        }
    }

    /// Ends the election among all that hear this host and take part.
    ///
    /// @return the winner
    int decide(int i) {
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
        return winner;
    }

    void takeOver(int i) {
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

    private void lead(int i) {
        become(i, Role.PRIMARY);
        agents.primary[i] = i;
    }

    /// A secondary tells its primary which VMs it runs, so that those it has lost meanwhile are restarted.
    void follow(int i, int primary) {
        become(i, Role.SECONDARY);
        agents.primary[i] = primary;
        agents.heard[i] = true;
        agents.met[i] = true;
        agents.met[primary] = true;
        endWatch(i);
        surroundings.readPowerOnFile(agents.hosts[i], agents.hosts[primary]);
    }

    void become(int i, Role role) {
        agents.generation[i]++;
        agents.checking[i] = false;
        if (agents.role[i] != role) {
            agents.role[i] = role;
            surroundings.changed(agents.hosts[i]);
        }
    }

    boolean hearsAnyone(int i) {
        for (int j = 0; j < agents.count(); j++) {
            if (j != i && agents.runs(j) && hears(i, j)) {
                return true;
            }
        }
        return false;
    }

    boolean hears(int a, int b) {
        return surroundings.hears(agents.hosts[a], agents.hosts[b]);
    }

    /// A host is no longer watched when its watcher hears it, or leads no more while another one leads the host.
    void endWatch(int i) {
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

    void schedule(double in, int i, Step step) {
        surroundings.schedule(surroundings.now() + in, agents.hosts[i], step.in(agents.generation[i]));
    }

    String name(int i) {
        return surroundings.name(agents.hosts[i]);
    }
}

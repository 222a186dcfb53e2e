package dev.vmklab.simulation.drs;

import dev.vmklab.design.compute.Cluster;
import dev.vmklab.design.compute.Drs;
import dev.vmklab.design.compute.Vm;
import dev.vmklab.design.value.Id;
import dev.vmklab.network.Link;
import dev.vmklab.network.Network;
import dev.vmklab.parameters.Parameter;
import dev.vmklab.simulation.amendment.Reindex;
import dev.vmklab.simulation.event.EventKind;
import dev.vmklab.simulation.migration.Destinations;
import dev.vmklab.simulation.migration.EsxiRelease;
import dev.vmklab.simulation.migration.MigrationTraffic;
import dev.vmklab.simulation.recorder.Recorder;
import dev.vmklab.simulation.recording.Occurrence;
import dev.vmklab.simulation.state.State;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What DRS does by itself: every pass it looks at each cluster, first which VMs break its rules, then whether the
/// hosts
/// are loaded unevenly. A fully automated cluster moves VMs, any other one is told what would help.
public final class DrsPasses {
    private static final int RULES_ONLY = 1;

    private final State state;
    private final Recorder recorder;
    private final MigrationTraffic migrations;
    private final Destinations destinations;
    /// Per cluster: what was said last, so that it is said once.
    private final String[] said;
    private boolean begun;

    public DrsPasses(State state, Recorder recorder, MigrationTraffic migrations) {
        this.state = state;
        this.recorder = recorder;
        this.migrations = migrations;
        destinations = new Destinations(state);
        said = new String[clusters().size()];
        Arrays.fill(said, "");
    }

    public DrsPasses copy(State copiedState, Recorder copiedRecorder, MigrationTraffic copiedMigrations) {
        DrsPasses copy = new DrsPasses(copiedState, copiedRecorder, copiedMigrations);
        System.arraycopy(said, 0, copy.said, 0, said.length);
        copy.begun = begun;
        return copy;
    }

    public DrsPasses amended(State amended, Recorder newRecorder, MigrationTraffic newMigrations, Reindex by) {
        return by.sameClusters()
                ? copy(amended, newRecorder, newMigrations)
                : new DrsPasses(amended, newRecorder, newMigrations);
    }

    private List<Cluster> clusters() {
        return state.model.network.design().clusters();
    }

    /// Sets the first pass of every cluster, at the start of a run and after a change of its clusters.
    public void beginIfNew() {
        for (int c = 0; c < said.length && !begun; c++) {
            if (clusters().get(c).drs() != Drs.OFF) {
                next(c);
            }
        }
        begun = true;
    }

    private void next(int c) {
        boolean recent = state.model.network.design().hosts().stream()
                .filter(h -> h.cluster().map(clusters().get(c).id()::equals).orElse(false))
                .anyMatch(h -> new EsxiRelease(h.release()).isAtLeast(7, 0));
        double period = state.model.get(recent ? Parameter.DRS_PASS_SECONDS : Parameter.DRS_OLD_PASS_SECONDS);
        state.events.push(state.now + period, EventKind.DRS_PASS, c, 0);
    }

    /// One pass over a cluster. After the scenario's end nothing is moved any more, so that a run ends.
    public void pass(int c) {
        next(c);
        if (state.now >= state.model.scenario.durationSeconds()) {
            return;
        }
        Pass pass = new Pass(clusters().get(c));
        pass.evacuate();
        pass.followRules();
        pass.balance();
        pass.tell(c);
    }

    /// What one pass finds and decides.
    private final class Pass {
        private final Cluster cluster;
        private final int[] members;
        private final int[] place = migrations.places();
        private final List<String> advice = new ArrayList<>();
        private boolean moves;

        Pass(Cluster cluster) {
            this.cluster = cluster;
            members = members();
        }

        private int[] members() {
            List<Integer> hosts = new ArrayList<>();
            for (int h = 0; h < state.model.network.hostCount(); h++) {
                boolean works = state.network.works(state.model.network.elementOf(state.model.network.host(h)));
                if (isMember(h) && !state.evacuating[h] && !state.unmanaged[h] && works) {
                    hosts.add(h);
                }
            }
            return hosts.stream().mapToInt(Integer::intValue).toArray();
        }

        private int indexOf(int host) {
            for (int i = 0; i < members.length; i++) {
                if (members[i] == host) {
                    return i;
                }
            }
            return -1;
        }

        private boolean mayMove(int vm) {
            Vm guest = state.model.vms.get(vm);
            return state.vmHost[vm] >= 0
                    && indexOf(state.vmHost[vm]) >= 0
                    && !guest.agent()
                    && !migrations.isMoving(vm);
        }

        /// Tries again to empty hosts that are to enter maintenance mode.
        void evacuate() {
            for (int vm = 0; vm < place.length; vm++) {
                int host = state.vmHost[vm];
                boolean waits = host >= 0
                        && state.evacuating[host]
                        && isMember(host)
                        && !state.model.vms.get(vm).agent()
                        && !migrations.isMoving(vm);
                if (waits && cluster.drs() == Drs.FULLY_AUTOMATED) {
                    int to = migrations.retry(vm);
                    place[vm] = to < 0 ? host : to;
                }
            }
        }

        private boolean isMember(int host) {
            return state.model
                    .network
                    .design()
                    .hosts()
                    .get(host)
                    .cluster()
                    .map(cluster.id()::equals)
                    .orElse(false);
        }

        /// Moves VMs that break a rule to where they break fewer.
        void followRules() {
            for (int vm = 0; vm < place.length; vm++) {
                if (!state.model.rules.bind(vm) || !mayMove(vm)) {
                    continue;
                }
                Optional<String> rule = state.model.rules.broken(vm, place);
                if (rule.isPresent()) {
                    int to = bestFor(vm);
                    String name = state.model.vms.get(vm).name();
                    if (to >= 0) {
                        move(vm, to, " (rule " + rule.get() + ")");
                    } else {
                        advice.add(
                                name + " breaks rule " + rule.get() + " and stays: " + destinations.whyNone(vm, place));
                    }
                }
            }
        }

        private int bestFor(int vm) {
            int best = -1;
            int least = state.model.rules.badness(vm, place[vm], place);
            for (int host : members) {
                int badness = state.model.rules.badness(vm, host, place);
                if (badness < least && destinations.obstacle(vm, host, false).isEmpty()) {
                    best = host;
                    least = badness;
                }
            }
            return best;
        }

        void balance() {
            if (members.length < 2 || cluster.drsThreshold() <= RULES_ONLY) {
                return;
            }
            double[] demand = new double[members.length];
            double[] capacity = new double[members.length];
            for (int i = 0; i < members.length; i++) {
                capacity[i] =
                        state.model.network.design().hosts().get(members[i]).memoryBytes();
                if (capacity[i] == 0) {
                    advice.add("it does not balance: the memory of " + state.model.hostName(members[i])
                            + " is not stated");
                    return;
                }
            }
            List<Balance.Guest> guests = new ArrayList<>();
            for (int vm = 0; vm < place.length; vm++) {
                int on = place[vm] < 0 ? -1 : indexOf(place[vm]);
                double size = state.model.vms.get(vm).memoryLoad().touchedBytes();
                if (on >= 0) {
                    demand[on] += size;
                    if (mayMove(vm) && place[vm] == state.vmHost[vm]) {
                        guests.add(new Balance.Guest(vm, on, size));
                    }
                }
            }
            even(new Balance(demand, capacity), guests);
        }

        private void even(Balance balance, List<Balance.Guest> guests) {
            if (balance.priority() > cluster.drsThreshold()) {
                return;
            }
            boolean[] saturated = saturated();
            double before = balance.deviation();
            int priority = balance.priority();
            for (int k = 0; k < state.model.get(Parameter.DRS_MOVES_PER_PASS); k++) {
                Optional<Balance.Move> best = balance.priority() > cluster.drsThreshold()
                        ? Optional.empty()
                        : balance.best(guests, (guest, to) -> !saturated[members[to]] && fits(guest.vm(), members[to]));
                if (best.isEmpty()) {
                    return;
                }
                balance.apply(best.get());
                guests.remove(best.get().guest());
                String why = String.format(
                        Locale.ROOT,
                        " (memory loads deviate by %.0f %%, priority %d)",
                        100 * before,
                        Math.min(priority, cluster.drsThreshold()));
                move(best.get().guest().vm(), members[best.get().to()], why);
            }
        }

        private boolean fits(int vm, int host) {
            return state.model.rules.badness(vm, host, place) <= state.model.rules.badness(vm, place[vm], place)
                    && destinations.obstacle(vm, host, false).isEmpty();
        }

        private void move(int vm, int to, String why) {
            advice.add(state.model.vms.get(vm).name() + " to " + state.model.hostName(to) + why);
            place[vm] = to;
            if (cluster.drs() == Drs.FULLY_AUTOMATED) {
                moves = true;
                migrations.request(vm, to);
            }
        }

        void tell(int c) {
            String text = advice.isEmpty()
                    ? ""
                    : "DRS of " + cluster.name()
                            + (moves ? " moves " : cluster.drs() == Drs.FULLY_AUTOMATED ? ": " : " recommends: ")
                            + String.join(", ", advice);
            if (!text.isEmpty() && (moves || !text.equals(said[c]))) {
                recorder.note(Occurrence.Kind.MIGRATION, text, cluster.id());
            }
            said[c] = moves ? "" : text;
        }
    }

    /// Per host, whether one of its vmnics is too busy to take what comes with another VM.
    private boolean[] saturated() {
        double most = state.model.get(Parameter.DRS_NETWORK_SATURATION);
        Network network = state.model.network;
        boolean[] saturated = new boolean[network.hostCount()];
        for (int l = 0; l < network.linkCount(); l++) {
            Link link = network.link(l);
            boolean uplink = link.kind() == Link.Kind.UPLINK_RECEIVE || link.kind() == Link.Kind.UPLINK_TRANSMIT;
            if (uplink && state.sharing.load(l) > most * state.sharing.capacity(l)) {
                Id vmnic = link.kind() == Link.Kind.UPLINK_RECEIVE ? link.to() : link.from();
                network.index()
                        .owner(vmnic)
                        .map(network::hostOf)
                        .filter(h -> h >= 0)
                        .ifPresent(h -> saturated[h] = true);
            }
        }
        return saturated;
    }
}

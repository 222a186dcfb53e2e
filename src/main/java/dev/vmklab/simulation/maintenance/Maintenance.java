package dev.vmklab.simulation.maintenance;

import dev.vmklab.design.compute.Cluster;
import dev.vmklab.design.compute.Drs;
import dev.vmklab.design.compute.Vm;
import dev.vmklab.design.value.Id;
import dev.vmklab.scenario.VsanDataMigration;
import dev.vmklab.simulation.amendment.Reindex;
import dev.vmklab.simulation.availability.HighAvailability;
import dev.vmklab.simulation.migration.MigrationTraffic;
import dev.vmklab.simulation.recorder.Recorder;
import dev.vmklab.simulation.recording.Occurrence;
import dev.vmklab.simulation.state.State;
import dev.vmklab.simulation.vsan.Decommissioning;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// Hosts that enter and leave maintenance mode: their VMs move away, then their agent VMs are powered off; what stays,
/// and
/// why, is said.
///
/// VMs that are off stay registered on the host (they move only if that is asked for, unconfirmed). A host whose VMs
/// cannot all leave goes on waiting, as vCenter's task does.
public final class Maintenance {
    private static final int MOST_NAMES = 3;

    private enum Phase {
        NONE,
        /// VMs are on their way.
        ENTERING,
        /// Some cannot leave.
        STUCK,
        ENTERED
    }

    private final State state;
    private final Recorder recorder;
    private final MigrationTraffic migrations;
    private final HighAvailability availability;
    private final Decommissioning vsan;
    private final Phase[] phase;
    /// Whether components of vSAN have come out of use since the last look.
    private boolean componentsLeft;

    private Maintenance(
            State state,
            Recorder recorder,
            MigrationTraffic migrations,
            HighAvailability availability,
            Decommissioning vsan,
            Phase[] phase) {
        this.state = state;
        this.recorder = recorder;
        this.migrations = migrations;
        this.availability = availability;
        this.vsan = vsan;
        this.phase = phase;
    }

    public static Maintenance of(
            State state,
            Recorder recorder,
            MigrationTraffic migrations,
            HighAvailability availability,
            Decommissioning vsan) {
        Phase[] none = new Phase[state.model.network.hostCount()];
        Arrays.fill(none, Phase.NONE);
        return new Maintenance(state, recorder, migrations, availability, vsan, none);
    }

    public Maintenance copy(State s, Recorder r, MigrationTraffic m, HighAvailability h, Decommissioning v) {
        return new Maintenance(s, r, m, h, v, phase.clone());
    }

    public Maintenance amended(
            State s, Recorder r, MigrationTraffic m, HighAvailability h, Decommissioning v, Reindex by) {
        return new Maintenance(s, r, m, h, v, by.hosts().carry(phase, Phase.NONE));
    }

    /// A host is to enter maintenance mode.
    ///
    /// @param vsanData what becomes of what vSAN has there
    public void enter(int host, VsanDataMigration vsanData) {
        String name = state.model.hostName(host);
        if (phase[host] != Phase.NONE) {
            note(
                    Occurrence.Kind.NOTE,
                    host,
                    name + (phase[host] == Phase.ENTERED ? " is in" : " is already about to enter")
                            + " maintenance mode");
            return;
        }
        String refusal = vsan.refusal(host, vsanData);
        if (!refusal.isEmpty()) {
            note(Occurrence.Kind.NOTE, host, name + " does not enter maintenance mode: " + refusal);
            return;
        }
        List<Integer> moving = vms(v -> state.vmHost[v] == host && !isAgent(v));
        note(
                Occurrence.Kind.EVENT,
                host,
                name + " is to enter maintenance mode: " + moving.size() + " VMs to migrate" + remarks(host)
                        + vsan.begin(host, vsanData));
        phase[host] = Phase.ENTERING;
        migrations.evacuate(host);
        look(host);
    }

    private String remarks(int host) {
        StringBuilder text = new StringBuilder();
        int agents = vms(v -> state.vmHost[v] == host && isAgent(v)).size();
        int off = vms(v -> state.vmHost[v] < 0 && state.vmHome[v] == host).size();
        if (agents > 0) {
            text.append("; ").append(agents).append(" agent VMs are powered off when they have left");
        }
        if (off > 0) {
            text.append("; ").append(off).append(" VMs that are off stay registered there");
        }
        Optional<Cluster> cluster = cluster(host);
        if (!moving(cluster)) {
            text.append("; DRS does not move VMs by itself here: an administrator moves them");
        }
        return text.toString();
    }

    private static boolean moving(Optional<Cluster> cluster) {
        return cluster.map(c -> c.drs() == Drs.FULLY_AUTOMATED).orElse(false);
    }

    private Optional<Cluster> cluster(int host) {
        Optional<Id> id = state.model.network.design().hosts().get(host).cluster();
        return state.model.network.design().clusters().stream()
                .filter(c -> id.map(c.id()::equals).orElse(false))
                .findFirst();
    }

    private boolean isAgent(int vm) {
        return state.model.vms.get(vm).agent();
    }

    private List<Integer> vms(IntPredicate which) {
        return IntStream.range(0, state.vmHost.length).filter(which).boxed().toList();
    }

    /// Looks whether hosts that are to be empty are so, after VMs or components came or went.
    ///
    /// @return whether components of vSAN have come out of use
    public boolean observe() {
        for (int host = 0; host < phase.length; host++) {
            look(host);
        }
        boolean was = componentsLeft;
        componentsLeft = false;
        return was;
    }

    private void look(int host) {
        if (phase[host] == Phase.NONE || phase[host] == Phase.ENTERED) {
            return;
        }
        List<Integer> left = vms(v -> state.vmHost[v] == host && !isAgent(v));
        if (left.isEmpty() && vsan.isMoving(host)) {
            phase[host] = Phase.ENTERING;
        } else if (left.isEmpty()) {
            phase[host] = Phase.ENTERED;
            componentsLeft |= vsan.entered(host);
            for (int agent : vms(v -> state.vmHost[v] == host)) {
                availability.powerOff(agent);
            }
            note(Occurrence.Kind.EVENT, host, state.model.hostName(host) + " is empty and in maintenance mode");
        } else if (left.stream().noneMatch(migrations::isMoving) && phase[host] != Phase.STUCK) {
            phase[host] = Phase.STUCK;
            note(
                    Occurrence.Kind.EVENT,
                    host,
                    state.model.hostName(host) + " does not enter maintenance mode: " + left.size()
                            + (left.size() == 1 ? " VM stays: " : " VMs stay: ") + names(left));
        } else if (phase[host] == Phase.STUCK && left.stream().anyMatch(migrations::isMoving)) {
            phase[host] = Phase.ENTERING;
        }
    }

    private String names(List<Integer> vms) {
        List<String> names = new ArrayList<>();
        for (int vm : vms.subList(0, Math.min(MOST_NAMES, vms.size()))) {
            Vm guest = state.model.vms.get(vm);
            names.add(guest.name());
        }
        return String.join(", ", names)
                + (vms.size() > MOST_NAMES ? " and " + (vms.size() - MOST_NAMES) + " more" : "");
    }

    /// A host leaves maintenance mode, or is no longer to enter it: it may run VMs again, and its agent VMs start.
    ///
    /// @return whether it was in it or about to be
    public boolean exit(int host) {
        if (!state.evacuating[host]) {
            return false;
        }
        boolean was = phase[host] == Phase.ENTERED;
        phase[host] = Phase.NONE;
        availability.exitMaintenance(host);
        componentsLeft |= vsan.left(host);
        String name = state.model.hostName(host);
        note(
                Occurrence.Kind.EVENT,
                host,
                was ? name + " leaves maintenance mode" : name + " is no longer to enter maintenance mode");
        for (int agent : vms(v -> isAgent(v) && state.vmHost[v] < 0 && state.vmHome[v] == host)) {
            if (was && state.model.vms.get(agent).poweredOn()) {
                availability.powerOn(agent);
            }
        }
        return true;
    }

    private void note(Occurrence.Kind kind, int host, String text) {
        recorder.note(kind, text, state.model.network.host(host));
    }
}

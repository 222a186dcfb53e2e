package dev.vmklab.simulation.mechanism;

import dev.vmklab.design.value.Id;
import dev.vmklab.parameters.Parameter;
import dev.vmklab.simulation.amendment.Reindex;
import dev.vmklab.simulation.backup.Backups;
import dev.vmklab.simulation.event.EventKind;
import dev.vmklab.simulation.provisioning.Boots;
import dev.vmklab.simulation.provisioning.Provisioning;
import dev.vmklab.simulation.recorder.Recorder;
import dev.vmklab.simulation.recording.Occurrence;
import dev.vmklab.simulation.recording.TransferRecord;
import dev.vmklab.simulation.replication.Replications;
import dev.vmklab.simulation.state.State;
import dev.vmklab.simulation.storage.ClosedLoops;
import dev.vmklab.simulation.storage.StorageTraffic;
import dev.vmklab.simulation.transfer.Means;
import dev.vmklab.simulation.transfer.Transfer;
import dev.vmklab.simulation.transfer.Transfers;
import dev.vmklab.simulation.vsan.Decommissioning;
import dev.vmklab.simulation.vsan.DiskLoss;
import dev.vmklab.simulation.vsan.InnerCopies;
import dev.vmklab.simulation.vsan.Resyncs;
import dev.vmklab.simulation.vsan.VsanHealth;
import dev.vmklab.simulation.vsan.WitnessTraffic;
import java.util.Locale;
import java.util.Optional;

/// All that moves bytes in bulk beside vMotion: provisioning, backup, replication, resynchronisation. Sends the end of
/// each transfer to those who asked for it.
public final class BulkTraffic {
    private final State state;
    private final Recorder recorder;
    public final Transfers transfers;
    public final Provisioning provisioning;
    public final Backups backups;
    public final Replications replications;
    public final Boots boots;
    public final Resyncs resyncs;
    public final VsanHealth vsan;
    public final DiskLoss disks;
    final Decommissioning decommissioning;
    private final WitnessTraffic witness;
    private final InnerCopies innerCopies;

    BulkTraffic(State state, StorageTraffic storage, ClosedLoops loops, Recorder recorder) {
        this.state = state;
        this.recorder = recorder;
        transfers = new Transfers(state, storage);
        Means means = new Means(state, recorder, transfers);
        provisioning = new Provisioning(means);
        backups = new Backups(means);
        replications = new Replications(means);
        boots = new Boots(means);
        resyncs = new Resyncs(state, storage, loops, recorder, transfers);
        decommissioning = Decommissioning.of(state, storage, recorder, resyncs);
        vsan = new VsanHealth(state, storage, recorder, resyncs);
        disks = new DiskLoss(state, storage, recorder, resyncs);
        innerCopies = new InnerCopies(state, storage);
        witness = new WitnessTraffic(state);
    }

    private BulkTraffic(BulkTraffic other, State state, StorageTraffic storage, ClosedLoops loops, Recorder recorder) {
        this.state = state;
        this.recorder = recorder;
        transfers = other.transfers.copy(state, storage);
        Means means = new Means(state, recorder, transfers);
        provisioning = other.provisioning.copy(means);
        backups = other.backups.copy(means);
        replications = other.replications.copy(means);
        boots = other.boots.copy(means);
        resyncs = other.resyncs.copy(state, storage, loops, recorder, transfers);
        decommissioning = other.decommissioning.copy(state, storage, recorder, resyncs);
        vsan = other.vsan.copy(state, storage, recorder, resyncs);
        disks = new DiskLoss(state, storage, recorder, resyncs);
        innerCopies = other.innerCopies.copy(state, storage);
        witness = other.witness.copy(state);
    }

    BulkTraffic copy(State copiedState, StorageTraffic storage, ClosedLoops loops, Recorder copiedRecorder) {
        return new BulkTraffic(this, copiedState, storage, loops, copiedRecorder);
    }

    private BulkTraffic(
            BulkTraffic other, State state, StorageTraffic storage, ClosedLoops loops, Recorder recorder, Reindex by) {
        this.state = state;
        this.recorder = recorder;
        transfers = other.transfers.amended(state, storage, by);
        Means means = new Means(state, recorder, transfers);
        provisioning = other.provisioning.amended(means, by);
        backups = other.backups.amended(means, by);
        replications = other.replications.amended(means, by);
        boots = other.boots.amended(means, by);
        resyncs = other.resyncs.amended(state, storage, loops, recorder, transfers, by);
        decommissioning = other.decommissioning.amended(state, storage, recorder, resyncs, by);
        vsan = other.vsan.amended(state, storage, recorder, resyncs, by);
        disks = new DiskLoss(state, storage, recorder, resyncs);
        innerCopies = new InnerCopies(state, storage);
        witness = new WitnessTraffic(state);
    }

    /// The same after an amendment. A transfer goes on with what it has moved, unless the VM, the use of a datastore or
    /// an adapter that it is about has left the design.
    BulkTraffic amended(State amended, StorageTraffic storage, ClosedLoops loops, Recorder newRecorder, Reindex by) {
        BulkTraffic next;
        if (by.isSameShape()) {
            next = copy(amended, storage, loops, newRecorder);
            if (!by.sameFlows()) {
                next.transfers.forgetFlows();
                next.witness.forgetFlows();
                next.innerCopies.forgetFlows();
            }
        } else {
            if (by.sameFlows()) {
                witness.removeFlows(amended.flows);
                innerCopies.removeFlows(amended.flows);
            }
            next = new BulkTraffic(this, amended, storage, loops, newRecorder, by);
            transfers.endedBy(by).forEach(next::end);
        }
        next.replications.begin();
        return next;
    }

    /// A transfer cannot go on with the design as it is now.
    private void end(int i, String reason) {
        Transfer t = transfers.get(i);
        report(t, false, t.job().label() + " ends: " + reason);
        transfers.end(i);
        switch (t.job().purpose()) {
            case STORAGE_VMOTION, CLONE, COLD_MIGRATION -> provisioning.ended(i, false);
            case BACKUP -> backups.ended(i, false);
            case REPLICATION -> replications.ended(i);
            case RESYNC -> resyncs.ended(i);
            case BOOT -> {}
        }
        provisioning.admit();
    }

    /// @return the VM whose load changed, -1 for none
    public int handle(EventKind kind, int subject, int detail) {
        switch (kind) {
            case TRANSFER_PROGRESS -> {
                return transfers.isCurrent(subject, detail) ? ended(subject, true) : -1;
            }
            case TRANSFER_TIMEOUT -> {
                return transfers.isCurrent(subject, detail) ? stalled(subject) : -1;
            }
            case BACKUP_WINDOW_ENDS -> backups.close(subject);
            case REPLICATION_WINDOW -> replications.window(subject, detail);
            case VM_BOOTS -> {
                return boots.boot(subject, detail);
            }
            case VSAN_DISK_REPAIR -> disks.repair(subject, detail);
            case VSAN_REPAIR -> vsan.repair(subject, detail);
            case RESYNC_LOOK -> resyncs.look(subject);
            default -> throw new IllegalArgumentException(kind + " is not about bulk traffic");
        }
        return -1;
    }

    /// A transfer makes no progress: a patient one goes on waiting.
    private int stalled(int i) {
        Transfer t = transfers.get(i);
        if (!t.job().patient()) {
            return ended(i, false);
        }
        recorder.note(
                Occurrence.Kind.STORAGE,
                t.job().label() + " waits" + (t.why().isEmpty() ? " for bandwidth" : ": " + t.why()));
        return -1;
    }

    private int ended(int i, boolean well) {
        Transfer t = transfers.get(i);
        report(t, well, outcome(t, well));
        transfers.end(i);
        int vm = -1;
        switch (t.job().purpose()) {
            case STORAGE_VMOTION, CLONE, COLD_MIGRATION -> vm = provisioning.ended(i, well);
            case BACKUP -> backups.ended(i, well);
            case REPLICATION -> replications.ended(i);
            case RESYNC -> {
                resyncs.ended(i);
                rebuilt(resyncs.storeOf(i), resyncs.memberOf(i), resyncs.subjectOf(i));
            }
            case BOOT -> {}
        }
        provisioning.admit();
        return vm;
    }

    private void rebuilt(int store, int member, Resyncs.Subject subject) {
        switch (subject) {
            case MEMBER -> vsan.done(store, member);
            case DISKS -> disks.done(store, member);
            case CHANGES, EVACUATION -> {}
        }
    }

    private String outcome(Transfer t, boolean well) {
        return well
                ? String.format(
                        Locale.ROOT,
                        "%s is done: %.1f GB in %.1f s",
                        t.job().label(),
                        t.job().bytes() / 1e9,
                        state.now - t.startedAt())
                : String.format(
                        Locale.ROOT,
                        "%s fails: no progress for %.0f s%s",
                        t.job().label(),
                        state.model.get(Parameter.NFC_TIMEOUT_SECONDS),
                        t.why().isEmpty() ? "" : ": " + t.why());
    }

    private void report(Transfer t, boolean well, String text) {
        double moved = t.job().bytes() - (well ? 0 : t.leftAt(state.now));
        Optional<Id> vm = t.job().vm() < 0
                ? Optional.empty()
                : Optional.of(state.model.vms.get(t.job().vm()).id());
        recorder.moved(new TransferRecord(
                t.job().purpose(),
                t.job().label(),
                vm,
                t.startedAt(),
                state.now,
                t.stalledAt(state.now),
                moved,
                well,
                text));
        recorder.note(Occurrence.Kind.STORAGE, text, vm.stream().toArray(Id[]::new));
    }

    /// Finds all ways again, after the network changed.
    ///
    /// @return whether what VMs ask for changed, because their objects lost or regained a quorum
    public boolean reroute() {
        transfers.reroute();
        witness.reroute();
        innerCopies.reroute();
        return vsan.look();
    }

    /// Finds the rates of all traffic while the legs of each transfer keep pace with each other.
    public void settle(ClosedLoops loops) {
        transfers.release();
        loops.settle();
        int rounds = (int) state.model.get(Parameter.TRANSFER_ROUNDS);
        for (int i = 0; i < rounds && keepPace(); i++) {
            loops.settle();
        }
    }

    private boolean keepPace() {
        boolean coupled = transfers.couple();
        return innerCopies.follow() || coupled;
    }

    /// How many transfers that somebody waits for are queued or under way.
    public int pending() {
        return transfers.pending() + provisioning.queued();
    }
}

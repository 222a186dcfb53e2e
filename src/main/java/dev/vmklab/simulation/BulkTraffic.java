package dev.vmklab.simulation;

import dev.vmklab.design.value.Id;
import dev.vmklab.parameters.Parameter;
import dev.vmklab.simulation.amendment.Reindex;
import dev.vmklab.simulation.event.EventKind;
import dev.vmklab.simulation.recording.Occurrence;
import dev.vmklab.simulation.recording.TransferRecord;
import dev.vmklab.simulation.state.State;
import java.util.Locale;
import java.util.Optional;

/// All that moves bytes in bulk beside vMotion: provisioning, backup, replication, resynchronisation. Sends the end of
/// each transfer to those who asked for it.
final class BulkTraffic {
    private final State state;
    private final Recorder recorder;
    final Transfers transfers;
    final Provisioning provisioning;
    final Backups backups;
    final Replications replications;
    final Boots boots;
    final Resyncs resyncs;
    final VsanHealth vsan;
    private final WitnessTraffic witness;

    BulkTraffic(State state, StorageTraffic storage, ClosedLoops loops, Recorder recorder) {
        this.state = state;
        this.recorder = recorder;
        transfers = new Transfers(state, storage);
        provisioning = new Provisioning(state, recorder, transfers);
        backups = new Backups(state, recorder, transfers);
        replications = new Replications(state, recorder, transfers);
        boots = new Boots(state, recorder, transfers);
        resyncs = new Resyncs(state, storage, loops, recorder, transfers);
        vsan = new VsanHealth(state, storage, recorder, resyncs);
        witness = new WitnessTraffic(state);
    }

    private BulkTraffic(BulkTraffic other, State state, StorageTraffic storage, ClosedLoops loops, Recorder recorder) {
        this.state = state;
        this.recorder = recorder;
        transfers = other.transfers.copy(state, storage);
        provisioning = other.provisioning.copy(state, recorder, transfers);
        backups = other.backups.copy(state, recorder, transfers);
        replications = other.replications.copy(state, recorder, transfers);
        boots = other.boots.copy(state, recorder, transfers);
        resyncs = other.resyncs.copy(state, storage, loops, recorder, transfers);
        vsan = other.vsan.copy(state, storage, recorder, resyncs);
        witness = other.witness.copy(state);
    }

    BulkTraffic copy(State copiedState, StorageTraffic storage, ClosedLoops loops, Recorder copiedRecorder) {
        return new BulkTraffic(this, copiedState, storage, loops, copiedRecorder);
    }

    /// The same after an amendment. Transfers go on while nothing that they are about comes or goes; else they end
    /// there, and replication begins anew.
    BulkTraffic amended(State amended, StorageTraffic storage, ClosedLoops loops, Recorder newRecorder, Reindex by) {
        if (by.isSameShape()) {
            BulkTraffic same = copy(amended, storage, loops, newRecorder);
            if (!by.sameFlows()) {
                same.transfers.forgetFlows();
                same.witness.forgetFlows();
            }
            return same;
        }
        int abandoned = transfers.underWay() + provisioning.queued();
        if (abandoned > 0) {
            newRecorder.note(
                    Occurrence.Kind.NOTE,
                    abandoned + " transfers end: elements have joined or left the design while they were under way");
        }
        if (by.sameFlows()) {
            transfers.removeFlows(amended.flows);
            witness.removeFlows(amended.flows);
        }
        BulkTraffic fresh = new BulkTraffic(amended, storage, loops, newRecorder);
        fresh.replications.begin();
        return fresh;
    }

    /// @return the VM whose load changed, -1 for none
    int handle(EventKind kind, int subject, int detail) {
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
        report(t, well);
        transfers.end(i);
        int vm = -1;
        switch (t.job().purpose()) {
            case STORAGE_VMOTION, CLONE, COLD_MIGRATION -> vm = provisioning.ended(i, well);
            case BACKUP -> backups.ended(i, well);
            case REPLICATION -> replications.ended(i);
            case RESYNC -> {
                resyncs.ended(i);
                vsan.done(resyncs.storeOf(i), resyncs.memberOf(i));
            }
            case BOOT -> {}
        }
        provisioning.admit();
        return vm;
    }

    private void report(Transfer t, boolean well) {
        double moved = t.job().bytes() - (well ? 0 : t.leftAt(state.now));
        String text = well
                ? String.format(
                        Locale.ROOT,
                        "%s is done: %.1f GB in %.1f s",
                        t.job().label(),
                        moved / 1e9,
                        state.now - t.startedAt())
                : String.format(
                        Locale.ROOT,
                        "%s fails: no progress for %.0f s%s",
                        t.job().label(),
                        state.model.get(Parameter.NFC_TIMEOUT_SECONDS),
                        t.why().isEmpty() ? "" : ": " + t.why());
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
    boolean reroute() {
        transfers.reroute();
        witness.reroute();
        return vsan.look();
    }

    /// Finds the rates of all traffic while the legs of each transfer keep pace with each other.
    void settle(ClosedLoops loops) {
        transfers.release();
        loops.settle();
        int rounds = (int) state.model.get(Parameter.TRANSFER_ROUNDS);
        for (int i = 0; i < rounds && transfers.couple(); i++) {
            loops.settle();
        }
    }

    /// How many transfers that somebody waits for are queued or under way.
    int pending() {
        return transfers.pending() + provisioning.queued();
    }
}

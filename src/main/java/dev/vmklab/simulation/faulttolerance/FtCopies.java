package dev.vmklab.simulation.faulttolerance;

import dev.vmklab.design.compute.Vm;
import dev.vmklab.parameters.Parameter;
import dev.vmklab.simulation.event.EventKind;
import dev.vmklab.simulation.flow.Frames;
import dev.vmklab.simulation.migration.VMotionStreams;
import dev.vmklab.simulation.state.State;
import java.util.Optional;

/// The copies of new secondaries: disks and memory go over the vMotion network, and until all has arrived the VM is
/// unprotected.
final class FtCopies {
    private final State state;
    private final FtPairs pairs;
    private final FtPlacement placement;
    private final Checkpointing checkpoints;

    FtCopies(State state, FtPairs pairs, FtPlacement placement, Checkpointing checkpoints) {
        this.state = state;
        this.pairs = pairs;
        this.placement = placement;
        this.checkpoints = checkpoints;
    }

    /// Finds the ways of a copy again.
    void connect(int i) {
        FtPair pair = pairs.get(i);
        pairs.set(i, pair.withCopy(VMotionStreams.open(state, state.vmHost[pair.vm()], pair.secondary(), pair.copy())));
    }

    /// Begins the copy of a new secondary, or says why there is none.
    void respawn(int i) {
        FtPair pair = pairs.get(i);
        if (pair.secondary() >= 0 || state.vmHost[pair.vm()] < 0) {
            return;
        }
        Optional<Integer> host = placement.choose(pairs.all(), pair.vm());
        if (host.isEmpty()) {
            pairs.set(i, pair.inTrouble(Double.NaN));
            pairs.note(pair, pairs.name(pair) + " stays unprotected: " + placement.whyNone(pairs.all(), pair.vm()));
            return;
        }
        double bytes = bytesToCopy(state.model.vms.get(pair.vm()));
        pairs.set(i, pair.copying(host.get(), bytes, state.now));
        connect(i);
        pairs.push(i, EventKind.FT_TIMEOUT, state.model.get(Parameter.FT_START_TIMEOUT_SECONDS));
        pairs.note(
                pairs.get(i),
                "a new secondary of " + pairs.name(pair) + " is copied to " + state.model.hostName(host.get()));
        if (bytes == 0) {
            pairs.push(i, EventKind.FT_COPIED, 0);
        }
    }

    /// A secondary has disks of its own, which are copied before the memory.
    private double bytesToCopy(Vm vm) {
        double stated = vm.diskBytes() > 0 ? vm.diskBytes() : state.model.get(Parameter.PROVISIONING_DISK_BYTES);
        return vm.memoryLoad().touchedBytes() + (vm.datastores().isEmpty() ? 0 : stated);
    }

    /// All has arrived: a secondary stands by.
    void finish(int i) {
        FtPair pair = pairs.get(i);
        pairs.drop(pair);
        pairs.set(i, pair.protectedBy(pair.secondary(), checkpoints.epochs().getFirst()));
        pairs.note(
                pairs.get(i),
                pairs.name(pair) + " is protected again, its secondary is on "
                        + state.model.hostName(pair.secondary()));
    }

    /// Notes the rate of a copy that is in force from now on.
    void observe(int i) {
        FtPair pair = pairs.get(i);
        double rate = 0;
        for (int slot : pair.copy()) {
            rate += Frames.payloadBytesPerSecond(
                    state.sharing.rate(slot), state.flows.way(slot).mtu());
        }
        if (rate != pair.rate()) {
            FtPair now = pair.atRate(rate, state.now);
            pairs.set(i, now);
            if (rate > 0) {
                pairs.push(i, EventKind.FT_COPIED, now.left() / rate);
            } else {
                pairs.push(i, EventKind.FT_TIMEOUT, state.model.get(Parameter.FT_START_TIMEOUT_SECONDS));
            }
        }
    }
}

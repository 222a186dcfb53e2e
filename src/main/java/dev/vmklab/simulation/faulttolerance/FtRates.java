package dev.vmklab.simulation.faulttolerance;

import dev.vmklab.design.compute.DiskLoad;
import dev.vmklab.design.compute.MemoryLoad;
import dev.vmklab.design.compute.NetworkLoad;
import dev.vmklab.design.compute.Vm;
import dev.vmklab.network.Route;
import dev.vmklab.parameters.Parameter;
import dev.vmklab.simulation.flow.Frames;
import dev.vmklab.simulation.flow.WayLatency;
import dev.vmklab.simulation.recording.FaultToleranceSample;
import dev.vmklab.simulation.state.State;

/// What the checkpoints of fault-tolerant VMs need and get, and what that costs their guests.
final class FtRates {
    /// Rates that differ by less are equal.
    private static final double TOLERANCE = 1e-9;
    /// A guest never stands still by its checkpoints alone: they time out before.
    private static final double SLOWEST = 1e-3;

    private final State state;
    private final Checkpointing checkpoints;

    FtRates(State state, Checkpointing checkpoints) {
        this.state = state;
        this.checkpoints = checkpoints;
    }

    double needed(FtPair pair) {
        return checkpoints.needed(load(pair.vm()), pair.epoch());
    }

    Checkpointing.Load load(int vm) {
        Vm guest = state.model.vms.get(vm);
        MemoryLoad memory = guest.memoryLoad();
        double writes = 0;
        for (DiskLoad disk : guest.disks()) {
            writes += disk.writesPerSecond() * disk.writeBytes() * state.diskFactor[vm];
        }
        double input = 0;
        for (NetworkLoad load : guest.network()) {
            input += load.receiveBitsPerSecond() * state.networkFactor[vm] / Frames.BITS_PER_BYTE;
        }
        return new Checkpointing.Load(
                memory.workingSetBytes(), memory.dirtyBytesPerSecond() * state.dirtyFactor[vm], writes, input);
    }

    /// The share of its work that a guest does whose checkpoints get less than they need.
    double speed(FtPair pair) {
        double needed = needed(pair);
        double granted = granted(pair);
        return granted >= needed * (1 - TOLERANCE) ? 1 : Math.max(SLOWEST, granted / needed);
    }

    /// What a pair gets, and what its links would give it beside.
    double available(FtPair pair) {
        Route.Way way = state.flows.way(pair.slot());
        double spare = Double.POSITIVE_INFINITY;
        for (int l : way.links()) {
            spare = Math.min(spare, state.sharing.capacity(l) - state.sharing.load(l));
        }
        return granted(pair) * (1 + TOLERANCE) + Frames.payloadBytesPerSecond(Math.max(0, spare), way.mtu());
    }

    private double granted(FtPair pair) {
        return pair.slot() < 0
                ? 0
                : Frames.payloadBytesPerSecond(
                        state.sharing.rate(pair.slot()),
                        state.flows.way(pair.slot()).mtu());
    }

    /// How a pair stands now.
    FaultToleranceSample sample(FtPair pair) {
        Vm vm = state.model.vms.get(pair.vm());
        String secondary = pair.secondary() < 0 ? "" : state.model.hostName(pair.secondary());
        if (!pair.isProtected()) {
            return new FaultToleranceSample(vm.id(), vm.name(), pair.protection(), secondary, 0, 0, 0, 1, 0);
        }
        double needed = needed(pair);
        double granted = granted(pair);
        double share = granted >= needed * (1 - TOLERANCE) ? needed : granted;
        double roundTrip = pair.slot() < 0
                ? 0
                : 2
                        * WayLatency.packetSeconds(
                                state.model,
                                state.flows.way(pair.slot()).links(),
                                state.model.get(Parameter.QUEUE_PACKET_BYTES));
        return new FaultToleranceSample(
                vm.id(),
                vm.name(),
                pair.protection(),
                secondary,
                pair.epoch(),
                needed,
                share,
                Checkpointing.slowdown(needed, share),
                Checkpointing.outputLatency(pair.epoch(), needed, lineRate(pair, share), roundTrip));
    }

    /// A checkpoint is sent as fast as its way allows, not spread over its epoch, unless the way is short of bandwidth.
    private double lineRate(FtPair pair, double granted) {
        return pair.slot() < 0 ? 0 : Math.max(granted, available(pair));
    }
}

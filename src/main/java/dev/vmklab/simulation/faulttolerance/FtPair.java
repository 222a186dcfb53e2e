package dev.vmklab.simulation.faulttolerance;

import dev.vmklab.simulation.recording.FaultToleranceSample.Protection;

/// A fault-tolerant VM and its secondary; the primary runs where the VM does.
///
/// @param secondary host of the secondary, or where it is copied to; -1 for none
/// @param slot flow of FT logging, -1 for none
/// @param copy flows of the copy of a new secondary
/// @param epoch seconds between checkpoints
/// @param left bytes still to copy, at `since`
/// @param rate bytes per second of the copy since then
/// @param troubleSince when checkpoints began to fail, `NaN` while they pass
/// @param generation of its timers
record FtPair(
        int vm,
        Protection protection,
        int secondary,
        int slot,
        int[] copy,
        double epoch,
        double left,
        double rate,
        double since,
        double troubleSince,
        int generation) {
    static final int NOBODY = -1;
    static final int[] NO_SLOTS = {};

    static FtPair of(int vm) {
        return new FtPair(vm, Protection.UNPROTECTED, NOBODY, NOBODY, NO_SLOTS, 0, 0, 0, 0, Double.NaN, 0);
    }

    /// The same of a VM that has another number now.
    FtPair renumbered(int newVm) {
        return new FtPair(newVm, protection, secondary, slot, copy, epoch, left, rate, since, troubleSince, generation);
    }

    FtPair withSecondary(int host) {
        return new FtPair(vm, protection, host, slot, copy, epoch, left, rate, since, troubleSince, generation);
    }

    boolean isProtected() {
        return protection == Protection.PROTECTED;
    }

    boolean isCopying() {
        return protection == Protection.COPYING;
    }

    FtPair unprotected() {
        return new FtPair(vm, Protection.UNPROTECTED, NOBODY, NOBODY, NO_SLOTS, 0, 0, 0, 0, Double.NaN, generation + 1);
    }

    FtPair copying(int host, double bytes, double now) {
        return new FtPair(vm, Protection.COPYING, host, NOBODY, NO_SLOTS, 0, bytes, 0, now, Double.NaN, generation + 1);
    }

    FtPair protectedBy(int host, double shortestEpoch) {
        return new FtPair(
                vm, Protection.PROTECTED, host, NOBODY, NO_SLOTS, shortestEpoch, 0, 0, 0, Double.NaN, generation + 1);
    }

    FtPair withSlot(int newSlot) {
        return new FtPair(vm, protection, secondary, newSlot, copy, epoch, left, rate, since, troubleSince, generation);
    }

    FtPair withCopy(int[] slots) {
        return new FtPair(vm, protection, secondary, slot, slots, epoch, left, rate, since, troubleSince, generation);
    }

    FtPair withEpoch(double newEpoch) {
        return new FtPair(vm, protection, secondary, slot, copy, newEpoch, left, rate, since, troubleSince, generation);
    }

    /// The copy goes on at another rate.
    FtPair atRate(double newRate, double now) {
        double rest = Math.max(0, left - rate * (now - since));
        return new FtPair(
                vm, protection, secondary, slot, copy, epoch, rest, newRate, now, troubleSince, generation + 1);
    }

    FtPair inTrouble(double at) {
        return new FtPair(vm, protection, secondary, slot, copy, epoch, left, rate, since, at, generation + 1);
    }
}

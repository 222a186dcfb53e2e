package dev.vmklab.simulation.availability;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

/// VMs that are powered on: queued in the order of their restart priority, tried again when an attempt fails.
///
/// A lower priority waits until every attempt of a higher one has ended, not until those guests have booted (vSphere
/// HA Deepdive). State is plain data: [#copy] clones it.
public final class Restarts {
    private enum Phase {
        IDLE,
        /// Waits for its turn.
        READY,
        /// Its last attempt failed.
        RETRY,
        POWERING,
        BOOTING
    }

    private enum Step {
        TRY,
        POWERED_ON,
        BOOTED
    }

    private static final Step[] STEPS = Step.values();
    private static final int ANY = -1;
    private static final int SUSPENDED = -2;

    private final RestartRules rules;
    private final Inventory inventory;
    private final Phase[] phase;
    private final int[] generation;
    private final int[] attempts;
    private final int[] primary;
    private final int[] target;
    private final double[] lostAt;
    private final double[] requestedAt;
    private final double[] poweredOnAt;
    private final int[] underWay;

    public Restarts(int vms, int hosts, RestartRules rules, Inventory inventory) {
        this.rules = rules;
        this.inventory = inventory;
        phase = new Phase[vms];
        Arrays.fill(phase, Phase.IDLE);
        generation = new int[vms];
        attempts = new int[vms];
        primary = new int[vms];
        target = new int[vms];
        Arrays.fill(target, Inventory.NO_HOST);
        lostAt = new double[vms];
        requestedAt = new double[vms];
        poweredOnAt = new double[vms];
        underWay = new int[hosts];
    }

    private Restarts(Restarts other, Inventory copiedInventory) {
        rules = other.rules;
        inventory = copiedInventory;
        phase = other.phase.clone();
        generation = other.generation.clone();
        attempts = other.attempts.clone();
        primary = other.primary.clone();
        target = other.target.clone();
        lostAt = other.lostAt.clone();
        requestedAt = other.requestedAt.clone();
        poweredOnAt = other.poweredOnAt.clone();
        underWay = other.underWay.clone();
    }

    public Restarts copy(Inventory copiedInventory) {
        return new Restarts(this, copiedInventory);
    }

    /// The same VMs with other numbers, of which some may be new or gone.
    ///
    /// @param oldVm the number of a VM here, -1 for a new one
    /// @param newHost the number of a host then, -1 for one that is gone
    public Restarts renumbered(
            int vms, IntUnaryOperator oldVm, int hosts, IntUnaryOperator newHost, Inventory newInventory) {
        Restarts same = new Restarts(vms, hosts, rules, newInventory);
        for (int v = 0; v < vms; v++) {
            int old = oldVm.applyAsInt(v);
            if (old >= 0) {
                same.take(v, this, old, newHost);
            }
        }
        return same;
    }

    private void take(int vm, Restarts other, int old, IntUnaryOperator newHost) {
        phase[vm] = other.phase[old];
        generation[vm] = other.generation[old];
        attempts[vm] = other.attempts[old];
        primary[vm] = other.primary[old] < 0 ? other.primary[old] : newHost.applyAsInt(other.primary[old]);
        boolean leaderless = other.primary[old] >= 0 && primary[vm] < 0;
        primary[vm] = leaderless ? SUSPENDED : primary[vm];
        lostAt[vm] = other.lostAt[old];
        requestedAt[vm] = other.requestedAt[old];
        poweredOnAt[vm] = other.poweredOnAt[old];
        target[vm] = other.target[old] < 0 ? Inventory.NO_HOST : newHost.applyAsInt(other.target[old]);
        boolean homeless = target[vm] < 0 && (phase[vm] == Phase.POWERING || phase[vm] == Phase.BOOTING);
        if (homeless) {
            phase[vm] = Phase.READY;
            generation[vm]++;
        } else if (phase[vm] == Phase.POWERING) {
            underWay[target[vm]]++;
        }
    }

    /// What a primary restarts waits until another one adopts it.
    public void suspend() {
        for (int vm = 0; vm < phase.length; vm++) {
            boolean waits = phase[vm] == Phase.READY || phase[vm] == Phase.RETRY;
            primary[vm] = waits && primary[vm] >= 0 ? SUSPENDED : primary[vm];
        }
    }

    /// Whether a VM waits for a primary to adopt it.
    public boolean isSuspended(int vm) {
        return phase[vm] != Phase.IDLE && primary[vm] == SUSPENDED;
    }

    /// Whether a VM is queued or being powered on.
    public boolean isUnderWay(int vm) {
        return phase[vm] != Phase.IDLE;
    }

    /// Whether a VM is on but its guest does not work yet.
    public boolean isBooting(int vm) {
        return phase[vm] == Phase.BOOTING;
    }

    /// How many VMs are queued or being powered on.
    public int pending() {
        int pending = 0;
        for (Phase p : phase) {
            pending += p == Phase.IDLE ? 0 : 1;
        }
        return pending;
    }

    /// Queues a VM; [#pump] starts it.
    ///
    /// @param since when it was lost
    /// @param by the primary that restarts it, -1 for a person
    public void request(int vm, double since, int by) {
        if (isUnderWay(vm)) {
            return;
        }
        phase[vm] = Phase.READY;
        attempts[vm] = 0;
        primary[vm] = by;
        lostAt[vm] = since;
        requestedAt[vm] = inventory.now();
    }

    /// A new primary goes on with what others of its cluster had begun.
    public void adopt(int vm, int by) {
        if (phase[vm] == Phase.READY || phase[vm] == Phase.RETRY) {
            primary[vm] = by;
        }
    }

    /// Drops what was asked for, because the VM is not to run any more.
    public void cancel(int vm) {
        if (phase[vm] == Phase.POWERING) {
            underWay[target[vm]]--;
        }
        phase[vm] = Phase.IDLE;
        generation[vm]++;
    }

    /// A host has failed, and with it the power-ons there.
    public void hostLost(int host) {
        for (int vm = 0; vm < phase.length; vm++) {
            if (target[vm] == host && phase[vm] == Phase.POWERING) {
                underWay[host]--;
                fail(vm, "the host failed");
            } else if (target[vm] == host && phase[vm] == Phase.BOOTING) {
                cancel(vm);
            }
        }
    }

    /// Starts what may start: of the highest priority that has not been tried, as many as the hosts take at a time.
    public void pump() {
        int rank = Integer.MAX_VALUE;
        for (int vm = 0; vm < phase.length; vm++) {
            if (phase[vm] == Phase.READY && primary[vm] != SUSPENDED || phase[vm] == Phase.POWERING) {
                rank = Math.min(rank, inventory.rank(vm));
            }
        }
        boolean failed = false;
        for (int vm = 0; vm < phase.length; vm++) {
            if (phase[vm] == Phase.READY && primary[vm] != SUSPENDED && inventory.rank(vm) == rank) {
                attempt(vm);
                failed |= phase[vm] == Phase.RETRY || phase[vm] == Phase.IDLE;
            }
        }
        if (failed) {
            pump();
        }
    }

    private void attempt(int vm) {
        Optional<String> lock = inventory.lockedBy(vm);
        if (lock.isPresent()) {
            attempts[vm]++;
            fail(vm, lock.get());
            return;
        }
        int limit = primary[vm] == ANY ? Integer.MAX_VALUE : rules.perHost();
        int host = inventory.place(vm, primary[vm], underWay, limit, this::headed);
        if (host == Inventory.ALL_BUSY) {
            return;
        }
        attempts[vm]++;
        if (host == Inventory.NO_HOST) {
            fail(vm, inventory.whyNone(vm, primary[vm], this::headed));
            return;
        }
        phase[vm] = Phase.POWERING;
        target[vm] = host;
        underWay[host]++;
        schedule(vm, inventory.now() + rules.powerOn(), Step.POWERED_ON);
    }

    private int headed(int vm) {
        return phase[vm] == Phase.POWERING ? target[vm] : Inventory.NO_HOST;
    }

    private void fail(int vm, String reason) {
        boolean last = primary[vm] == ANY || attempts[vm] >= rules.attempts();
        if (last) {
            phase[vm] = Phase.IDLE;
            generation[vm]++;
            end(vm, Inventory.NO_HOST, reason);
            return;
        }
        phase[vm] = Phase.RETRY;
        double at = Math.max(inventory.now(), requestedAt[vm] + rules.delay(attempts[vm]));
        inventory.note(
                "restart attempt " + attempts[vm] + " fails: " + reason + "; the next one is at " + Math.round(at)
                        + " s",
                vm);
        schedule(vm, at, Step.TRY);
    }

    /// Handles a timer that was set through [Inventory#schedule].
    public void handle(int vm, int packed) {
        if (packed / STEPS.length != generation[vm]) {
            return;
        }
        switch (STEPS[packed % STEPS.length]) {
            case TRY -> phase[vm] = Phase.READY;
            case POWERED_ON -> poweredOn(vm);
            case BOOTED -> {
                phase[vm] = Phase.IDLE;
                generation[vm]++;
                inventory.booted(vm);
                end(vm, target[vm], "");
            }
        }
        pump();
    }

    private void poweredOn(int vm) {
        phase[vm] = Phase.BOOTING;
        underWay[target[vm]]--;
        poweredOnAt[vm] = inventory.now();
        inventory.poweredOn(vm, target[vm]);
        schedule(vm, inventory.now() + rules.boot(), Step.BOOTED);
    }

    private void end(int vm, int host, String failure) {
        inventory.ended(
                vm, primary[vm] != ANY, lostAt[vm], requestedAt[vm], poweredOnAt[vm], host, attempts[vm], failure);
    }

    private void schedule(int vm, double at, Step step) {
        generation[vm]++;
        inventory.schedule(at, vm, generation[vm] * STEPS.length + step.ordinal());
    }
}

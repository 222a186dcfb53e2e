package dev.vmklab.simulation.availability;

import java.util.Optional;
import java.util.function.IntUnaryOperator;

/// What powering on VMs needs to know of them and of the hosts, and what it changes. VMs and hosts by number.
public interface Inventory {
    /// Found no host that could ever take a VM.
    int NO_HOST = -1;
    /// Found hosts, but each has as many power-ons under way as it may.
    int ALL_BUSY = -2;

    /// Seconds since the start of the run.
    double now();

    /// Asks to be told of `step` again.
    void schedule(double at, int vm, int step);

    /// The VM's place in the order of restarts, the lowest first.
    int rank(int vm);

    /// Who holds the locks on a VM's files, so that it cannot be powered on, in words.
    Optional<String> lockedBy(int vm);

    /// The host to power a VM on.
    ///
    /// @param primary the primary that restarts it, whose part of the cluster counts; -1 for any host
    /// @param underWay power-ons per host
    /// @param limit of power-ons per host
    /// @param headed per VM the host that it is being powered on at, -1 for none
    /// @return a host, [#NO_HOST] or [#ALL_BUSY]
    int place(int vm, int primary, int[] underWay, int limit, IntUnaryOperator headed);

    /// Why [#place] found no host, in words.
    String whyNone(int vm, int primary, IntUnaryOperator headed);

    /// The power-on task has ended: the VM is on the host and boots.
    void poweredOn(int vm, int host);

    /// The guest does its work.
    void booted(int vm);

    void note(String text, int vm);

    /// A power-on has ended.
    ///
    /// @param byHa whether a primary asked for it
    /// @param lostAt when the VM was lost
    /// @param poweredOnAt when the power-on task ended; means nothing after a failure
    /// @param host where it runs, [#NO_HOST] after a failure
    /// @param failure why it does not run, in words; empty when it does
    void ended(
            int vm,
            boolean byHa,
            double lostAt,
            double requestedAt,
            double poweredOnAt,
            int host,
            int attempts,
            String failure);
}

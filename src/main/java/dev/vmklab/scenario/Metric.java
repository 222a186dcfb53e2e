package dev.vmklab.scenario;

import static dev.vmklab.scenario.Statistic.LAST;
import static dev.vmklab.scenario.Statistic.MAX;
import static dev.vmklab.scenario.Statistic.MEAN;
import static dev.vmklab.scenario.Statistic.MIN;
import static dev.vmklab.scenario.Statistic.P50;
import static dev.vmklab.scenario.Statistic.P95;
import static dev.vmklab.scenario.Statistic.P99;
import static dev.vmklab.scenario.Statistic.TOTAL;

import java.util.List;

/// What an expectation is about.
public enum Metric {
    /// Latency of reads, over all operations of the window. Scope: datastore or host.
    STORAGE_READ_LATENCY("storageReadLatency", "storage read latency", Unit.SECONDS, MEAN, P50, P95, P99),
    /// Latency of writes.
    STORAGE_WRITE_LATENCY("storageWriteLatency", "storage write latency", Unit.SECONDS, MEAN, P50, P95, P99),
    /// Completed I/O operations of VMs a second. Scope: datastore or host.
    IO_RATE("ioRate", "I/O rate", Unit.PER_SECOND, MEAN, MIN, MAX),
    /// Wire bit/s of a service, or of all. Scope: a VMkernel adapter, which sends and receives; empty for the network.
    SERVICE_BANDWIDTH("serviceBandwidth", "bandwidth", Unit.BITS_PER_SECOND, MEAN, MIN, MAX),
    /// Load over capacity of links in both directions, the busier one counts. Scope: cable, vmnic, switch port, array
    /// port, or a host for all its vmnics; empty for every cable.
    LINK_UTILISATION("linkUtilisation", "link utilisation", Unit.FRACTION, MEAN, MAX),
    /// vMotions that ended well in the window. Scope: VM or host, as source.
    MIGRATIONS_COMPLETED("migrationsCompleted", "vMotions completed", Unit.COUNT, TOTAL),
    /// vMotions that failed in the window.
    MIGRATIONS_FAILED("migrationsFailed", "vMotions failed", Unit.COUNT, TOTAL),
    /// From start to end of vMotions that ended in the window, without time queued.
    MIGRATION_DURATION("migrationDuration", "vMotion duration", Unit.SECONDS, MAX, MEAN),
    /// From stun to resume of vMotions that ended in the window.
    MIGRATION_DOWNTIME("migrationDowntime", "vMotion downtime", Unit.SECONDS, MAX, MEAN),
    /// VMs that are powered on in the design, or were powered on since, and do not run. Scope: cluster, host or VM.
    VMS_NOT_RUNNING("vmsNotRunning", "VMs not running", Unit.COUNT, MAX, LAST),
    /// Restarts by High Availability that were completed in the window. Scope: cluster, host or VM.
    HA_RESTARTS("haRestarts", "HA restarts", Unit.COUNT, TOTAL),
    /// From the failure to the end of a VM's restart by High Availability.
    TIME_TO_RESTART("timeToRestart", "time to restart", Unit.SECONDS, MAX, MEAN),
    /// For how long uses of a datastore were all paths down, added up. Scope: datastore or host.
    ALL_PATHS_DOWN("allPathsDown", "all paths down", Unit.SECONDS, TOTAL, MAX),
    /// Gaps in which storage traffic of a path that was wanted did not flow. Scope: datastore or host.
    SILENCE("silence", "silence of storage", Unit.SECONDS, MAX, TOTAL),
    /// Which share of its work a VM does not do because its checkpoints lack bandwidth, 0 for none. Scope: VM.
    FT_SLOWDOWN("ftSlowdown", "FT slow-down", Unit.FRACTION, MAX, MEAN),
    /// VMs with Fault Tolerance that no secondary stands by for, also while one is being copied. Scope: VM.
    VMS_UNPROTECTED("vmsUnprotected", "VMs without FT secondary", Unit.COUNT, MAX, LAST),
    /// Hosts that take themselves for the primary of vSphere HA: one per cluster, more in a partition, none while one
    /// is
    /// elected. Scope: cluster or host.
    HA_PRIMARIES("haPrimaries", "HA primaries", Unit.COUNT, MAX, MIN, LAST),
    /// Hosts that have declared themselves isolated. Scope: cluster or host.
    HOSTS_ISOLATED("hostsIsolated", "isolated hosts", Unit.COUNT, MAX, LAST);

    /// What a bound is counted in.
    public enum Unit {
        SECONDS,
        PER_SECOND,
        BITS_PER_SECOND,
        FRACTION,
        COUNT
    }

    private final String key;
    private final String label;
    private final Unit unit;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
    private final List<Statistic> statistics;

    Metric(String key, String label, Unit unit, Statistic... statistics) {
        this.key = key;
        this.label = label;
        this.unit = unit;
        this.statistics = List.of(statistics);
    }

    /// The name in files.
    public String key() {
        return key;
    }

    /// What a person reads.
    public String label() {
        return label;
    }

    /// Of bounds and values.
    public Unit unit() {
        return unit;
    }

    /// Which statistics it has, the usual one first.
    public List<Statistic> statistics() {
        return statistics;
    }
}

package dev.vmklab.simulation.recording;

import dev.vmklab.design.value.Service;
import java.util.ArrayList;
import java.util.List;

/// Everything that a run has recorded so far. One thread writes through [#publish]; any thread may read what lies
/// before [#until].
public final class Recording {
    private final Series[] linkRate;
    private final Series[] serviceRate = seriesOf(Service.values().length);
    private final Series[] vlanRate;
    private final int[] vlans;
    private final Series[] endpointSend;
    private final Series[] endpointReceive;
    private final List<Log<LatencySample>> serviceLatency;
    private final List<Log<LatencySample>> vlanLatency;
    private final List<StoragePathKey> storagePaths;
    private final List<Log<StorageSample>> storage;
    private final List<Log<HaState>> haStates;
    private final Log<RestartRecord> restarts = new Log<>();
    private final Log<Silence> silences = new Log<>();
    private final Log<Occurrence> occurrences = new Log<>();
    private final Log<MigrationRecord> migrations = new Log<>();
    private final Log<TransferRecord> transfers = new Log<>();
    private final double from;
    private volatile double until;

    public Recording(double from, int links, int endpoints, int[] vlans, List<StoragePathKey> storagePaths, int hosts) {
        this.from = from;
        this.until = from;
        this.vlans = vlans.clone();
        this.storagePaths = List.copyOf(storagePaths);
        linkRate = seriesOf(links);
        vlanRate = seriesOf(vlans.length);
        endpointSend = seriesOf(endpoints);
        endpointReceive = seriesOf(endpoints);
        serviceLatency = logsOf(serviceRate.length);
        vlanLatency = logsOf(vlans.length);
        storage = logsOf(storagePaths.size());
        haStates = logsOf(hosts);
    }

    private static Series[] seriesOf(int n) {
        Series[] series = new Series[n];
        for (int i = 0; i < n; i++) {
            series[i] = new Series();
        }
        return series;
    }

    private static <T> List<Log<T>> logsOf(int n) {
        List<Log<T>> logs = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            logs.add(new Log<>());
        }
        return List.copyOf(logs);
    }

    /// Makes all that was appended visible up to a time.
    public void publish(double time) {
        until = time;
    }

    /// Where the recording begins, seconds since the start of the run.
    public double from() {
        return from;
    }

    /// Up to when it is complete.
    public double until() {
        return until;
    }

    /// Wire bit/s on a link, by its number in the network.
    public Series linkRate(int link) {
        return linkRate[link];
    }

    public int links() {
        return linkRate.length;
    }

    /// Wire bit/s of all flows of a service, each counted once.
    public Series serviceRate(Service service) {
        return serviceRate[service.ordinal()];
    }

    /// The VLANs that carry traffic, ascending.
    public int[] vlans() {
        return vlans.clone();
    }

    /// Wire bit/s of all flows in a VLAN, by the VLAN's index in [#vlans].
    public Series vlanRate(int vlanIndex) {
        return vlanRate[vlanIndex];
    }

    /// Wire bit/s that an endpoint (a vmk, for instance) sends.
    public Series endpointSend(int endpoint) {
        return endpointSend[endpoint];
    }

    /// Wire bit/s that an endpoint receives.
    public Series endpointReceive(int endpoint) {
        return endpointReceive[endpoint];
    }

    /// One-way network latency of the packets of a service.
    public Log<LatencySample> serviceLatency(Service service) {
        return serviceLatency.get(service.ordinal());
    }

    /// One-way network latency of the packets in a VLAN.
    public Log<LatencySample> vlanLatency(int vlanIndex) {
        return vlanLatency.get(vlanIndex);
    }

    public List<StoragePathKey> storagePaths() {
        return storagePaths;
    }

    /// What operations on a storage path saw.
    public Log<StorageSample> storage(int path) {
        return storage.get(path);
    }

    /// What vSphere HA made of a host, by its number in the network; nothing of a host without HA.
    public Log<HaState> haState(int host) {
        return haStates.get(host);
    }

    /// VMs that were powered on or could not be, in the order of their ends.
    public Log<RestartRecord> restarts() {
        return restarts;
    }

    public Log<Silence> silences() {
        return silences;
    }

    /// Events with their outcomes, and their consequences.
    public Log<Occurrence> occurrences() {
        return occurrences;
    }

    /// Migrations that have ended, in the order of their ends.
    public Log<MigrationRecord> migrations() {
        return migrations;
    }

    /// Bulk transfers that have ended, but vMotions.
    public Log<TransferRecord> transfers() {
        return transfers;
    }
}

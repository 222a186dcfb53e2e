package dev.vmklab.simulation.recording;

import dev.vmklab.design.value.Service;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/// Everything that a run has recorded so far. One thread writes through [#publish]; any thread may read what lies
/// before [#until].
public final class Recording {
    private final Series[] linkRate;
    private final Series[] serviceRate;
    private final Series[] vlanRate;
    private final int[] vlans;
    private final Series[] endpointSend;
    private final Series[] endpointReceive;
    private final List<Log<LatencySample>> serviceLatency;
    private final List<Log<LatencySample>> vlanLatency;
    private final List<StoragePathKey> storagePaths;
    private final List<Log<StorageSample>> storage;
    private final List<Log<HaState>> haStates;
    private final FlowLog flows;
    private final Log<MigrationStart> migrationStarts;
    private final Log<RestartRecord> restarts;
    private final Log<FaultToleranceSample> faultTolerance;
    private final Log<Silence> silences;
    private final Log<Occurrence> occurrences;
    private final Log<MigrationRecord> migrations;
    private final Log<TransferRecord> transfers;
    private final Log<DeviceChange> devices;
    private final Log<VmPlace> places;
    private final double from;
    private volatile double until;

    public Recording(double from, int links, int endpoints, int[] vlans, List<StoragePathKey> storagePaths, int hosts) {
        this.from = from;
        this.until = from;
        this.vlans = vlans.clone();
        this.storagePaths = List.copyOf(storagePaths);
        serviceRate = seriesOf(Service.values().length);
        silences = new Log<>();
        occurrences = new Log<>();
        migrations = new Log<>();
        transfers = new Log<>();
        devices = new Log<>();
        places = new Log<>();
        migrationStarts = new Log<>();
        restarts = new Log<>();
        faultTolerance = new Log<>();
        linkRate = seriesOf(links);
        vlanRate = seriesOf(vlans.length);
        endpointSend = seriesOf(endpoints);
        endpointReceive = seriesOf(endpoints);
        serviceLatency = logsOf(serviceRate.length);
        vlanLatency = logsOf(vlans.length);
        storage = logsOf(storagePaths.size());
        haStates = logsOf(hosts);
        flows = new FlowLog();
    }

    private Recording(
            Recording before,
            Series[] linkRate,
            Series[] endpointSend,
            Series[] endpointReceive,
            int[] vlans,
            List<StoragePathKey> storagePaths,
            List<Log<StorageSample>> storage,
            Log<Silence> silences,
            List<Log<HaState>> haStates,
            FlowLog flows) {
        from = before.from;
        until = before.until;
        serviceRate = before.serviceRate;
        serviceLatency = before.serviceLatency;
        occurrences = before.occurrences;
        migrations = before.migrations;
        transfers = before.transfers;
        devices = before.devices;
        places = before.places;
        migrationStarts = before.migrationStarts;
        restarts = before.restarts;
        faultTolerance = before.faultTolerance;
        this.haStates = List.copyOf(haStates);
        this.flows = flows;
        this.linkRate = linkRate;
        this.endpointSend = endpointSend;
        this.endpointReceive = endpointReceive;
        this.vlans = vlans.clone();
        this.storagePaths = List.copyOf(storagePaths);
        this.storage = List.copyOf(storage);
        this.silences = silences;
        vlanRate = new Series[vlans.length];
        List<Log<LatencySample>> latencies = new ArrayList<>();
        for (int v = 0; v < vlans.length; v++) {
            int old = Arrays.binarySearch(before.vlans, vlans[v]);
            vlanRate[v] = old < 0 ? new Series() : before.vlanRate[old];
            latencies.add(old < 0 ? new Log<>() : before.vlanLatency.get(old));
        }
        vlanLatency = List.copyOf(latencies);
    }

    /// The recording of the same run with another network from now on. What both networks have keeps its past; what
    /// is gone is found in this one, which gets no further. Storage paths that are gone stand behind the present ones.
    ///
    /// @param links per link the number that it had here, -1 for a new one
    /// @param endpoints the same for endpoints
    /// @param newVlans ascending
    /// @param paths the storage paths of the new network
    /// @param oldPaths per path of it the number that it had here, -1 for a new one
    /// @param newLink from a link's number here to its new one, -1 for one that is gone
    /// @param newEndpoint the same for endpoints
    /// @param hosts per host the number that it had here, -1 for a new one
    public Recording amended(
            int[] links,
            int[] endpoints,
            int[] newVlans,
            List<StoragePathKey> paths,
            int[] oldPaths,
            IntUnaryOperator newLink,
            IntUnaryOperator newEndpoint,
            int[] hosts) {
        List<StoragePathKey> keys = new ArrayList<>(paths);
        List<Log<StorageSample>> logs = new ArrayList<>();
        int[] newPath = new int[storagePaths.size()];
        Arrays.fill(newPath, -1);
        for (int p = 0; p < oldPaths.length; p++) {
            logs.add(oldPaths[p] < 0 ? new Log<>() : renumbered(storage.get(oldPaths[p]), newLink));
            if (oldPaths[p] >= 0) {
                newPath[oldPaths[p]] = p;
            }
        }
        for (int p = 0; p < newPath.length; p++) {
            if (newPath[p] < 0) {
                newPath[p] = logs.size();
                keys.add(storagePaths.get(p));
                Log<StorageSample> log = renumbered(storage.get(p), newLink);
                log.append(until, StorageSample.IDLE);
                logs.add(log);
            }
        }
        Log<Silence> renumbered = new Log<>();
        for (int i = 0; i < silences.size(); i++) {
            renumbered.append(
                    silences.time(i),
                    silences.get(i).onPath(newPath[silences.get(i).path()]));
        }
        return new Recording(
                this,
                chosen(linkRate, links),
                chosen(endpointSend, endpoints),
                chosen(endpointReceive, endpoints),
                newVlans,
                keys,
                logs,
                renumbered,
                IntStream.of(hosts)
                        .mapToObj(h -> h < 0 ? new Log<HaState>() : haStates.get(h))
                        .toList(),
                flows.amended(until, newEndpoint, newLink));
    }

    private Recording(Recording before, double time) {
        from = before.from;
        until = time;
        vlans = before.vlans;
        storagePaths = before.storagePaths;
        linkRate = upTo(before.linkRate, time);
        serviceRate = upTo(before.serviceRate, time);
        vlanRate = upTo(before.vlanRate, time);
        endpointSend = upTo(before.endpointSend, time);
        endpointReceive = upTo(before.endpointReceive, time);
        serviceLatency = upTo(before.serviceLatency, time);
        vlanLatency = upTo(before.vlanLatency, time);
        storage = upTo(before.storage, time);
        haStates = upTo(before.haStates, time);
        migrationStarts = before.migrationStarts.upTo(time);
        restarts = before.restarts.upTo(time);
        faultTolerance = before.faultTolerance.upTo(time);
        silences = before.silences.upTo(time);
        occurrences = before.occurrences.upTo(time);
        migrations = before.migrations.upTo(time);
        transfers = before.transfers.upTo(time);
        devices = before.devices.upTo(time);
        places = before.places.upTo(time);
        flows = before.flows.upTo(time);
    }

    /// An independent recording with the past of this one, for another future. Any thread.
    ///
    /// @param time seconds, within what is complete
    public Recording upTo(double time) {
        if (!(time >= from && time <= until)) {
            throw new IllegalArgumentException("time is " + time + ", expected " + from + " to " + until);
        }
        return new Recording(this, time);
    }

    private static Series[] upTo(Series[] series, double time) {
        Series[] copies = new Series[series.length];
        for (int i = 0; i < copies.length; i++) {
            copies[i] = series[i].upTo(time);
        }
        return copies;
    }

    private static <T> List<Log<T>> upTo(List<Log<T>> logs, double time) {
        return logs.stream().map(log -> log.upTo(time)).toList();
    }

    private static Series[] chosen(Series[] series, int[] olds) {
        Series[] chosen = new Series[olds.length];
        for (int i = 0; i < chosen.length; i++) {
            chosen[i] = olds[i] < 0 ? new Series() : series[olds[i]];
        }
        return chosen;
    }

    private static Log<StorageSample> renumbered(Log<StorageSample> log, IntUnaryOperator newLink) {
        Log<StorageSample> renumbered = new Log<>();
        for (int i = 0; i < log.size(); i++) {
            StorageSample sample = log.get(i);
            int worst = sample.worstLink() < 0 ? -1 : newLink.applyAsInt(sample.worstLink());
            renumbered.append(log.time(i), worst == sample.worstLink() ? sample : sample.withWorstLink(worst));
        }
        return renumbered;
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

    /// The rate of every flow; nothing in a run that records its outcome only.
    public FlowLog flows() {
        return flows;
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

    /// Migrations that vCenter let start, in that order.
    public Log<MigrationStart> migrationStarts() {
        return migrationStarts;
    }

    /// VMs that were powered on or could not be, in the order of their ends.
    public Log<RestartRecord> restarts() {
        return restarts;
    }

    /// How fault-tolerant VMs stand: of each one a sample whenever it changes.
    public Log<FaultToleranceSample> faultTolerance() {
        return faultTolerance;
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

    /// When VMs came to run elsewhere, again, or no longer; where they run at first is the design's matter.
    public Log<VmPlace> places() {
        return places;
    }

    /// When hosts saw the devices of datastores all paths down or lost for good, and working again.
    public Log<DeviceChange> devices() {
        return devices;
    }

    /// Bulk transfers that have ended, but vMotions.
    public Log<TransferRecord> transfers() {
        return transfers;
    }
}

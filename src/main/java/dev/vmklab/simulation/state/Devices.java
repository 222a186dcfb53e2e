package dev.vmklab.simulation.state;

import dev.vmklab.simulation.amendment.Reindex;
import dev.vmklab.simulation.recording.DeviceStatus;
import java.util.Arrays;

/// The status of each datastore's device as each host sees it: plain arrays.
public final class Devices {
    private final int hosts;
    private final DeviceStatus[] status;
    private final double[] since;
    private final int[] generation;

    Devices(int datastores, int hosts) {
        this.hosts = hosts;
        status = new DeviceStatus[datastores * hosts];
        Arrays.fill(status, DeviceStatus.WORKING);
        since = new double[status.length];
        generation = new int[status.length];
    }

    private Devices(Devices other) {
        hosts = other.hosts;
        status = other.status.clone();
        since = other.since.clone();
        generation = other.generation.clone();
    }

    private Devices(Devices other, Reindex by) {
        this(by.datastores().size(), by.hosts().size());
        for (int device = 0; device < status.length; device++) {
            int host = by.hosts().old(hostOf(device));
            int datastore = by.datastores().old(datastoreOf(device));
            if (host >= 0 && datastore >= 0) {
                int old = other.device(host, datastore);
                status[device] = other.status[old];
                since[device] = other.since[old];
                generation[device] = other.generation[old];
            }
        }
    }

    Devices amended(Reindex by) {
        return new Devices(this, by);
    }

    Devices copy() {
        return new Devices(this);
    }

    /// The number of a device, for events.
    public int device(int host, int datastore) {
        return datastore * hosts + host;
    }

    public int hostOf(int device) {
        return device % hosts;
    }

    public int datastoreOf(int device) {
        return device / hosts;
    }

    public DeviceStatus status(int host, int datastore) {
        return status[device(host, datastore)];
    }

    /// Since when a device has its status, seconds.
    public double since(int host, int datastore) {
        return since[device(host, datastore)];
    }

    /// How often a device's status has changed; an event that foresaw another number is void.
    public int generation(int device) {
        return generation[device];
    }

    public void set(int host, int datastore, DeviceStatus newStatus, double now) {
        status[device(host, datastore)] = newStatus;
        since[device(host, datastore)] = now;
        generation[device(host, datastore)]++;
    }
}

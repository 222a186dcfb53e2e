package dev.vmklab.simulation.flow;

import dev.vmklab.design.value.Service;
import dev.vmklab.network.Route;
import dev.vmklab.simulation.model.Model;
import dev.vmklab.simulation.sharing.RecentChanges;
import dev.vmklab.simulation.sharing.Sharing;
import java.util.Arrays;

/// What the kernel knows of each flow beside its rate: whose traffic it is and which way it goes. Slots are those of
/// [Sharing].
public final class FlowTable {
    private static final Service[] SERVICES = Service.values();

    private final Sharing sharing;
    private final TcpLoss loss;
    private double[] asked = new double[16];
    private Route.Way[] way = new Route.Way[16];
    private int[] from = new int[16];
    private int[] to = new int[16];
    private double[] jobBytes = new double[16];
    private boolean[] present = new boolean[16];
    private int[] occupant = new int[16];
    private final RecentChanges changes;
    private int change;
    private int slots;
    private int added;

    public FlowTable(Sharing sharing, Model model) {
        this.sharing = sharing;
        loss = new TcpLoss(model);
        changes = new RecentChanges(16);
    }

    private FlowTable(FlowTable other, Sharing sharing, Model model) {
        this.sharing = sharing;
        loss = new TcpLoss(model);
        asked = other.asked.clone();
        way = other.way.clone();
        from = other.from.clone();
        to = other.to.clone();
        jobBytes = other.jobBytes.clone();
        present = other.present.clone();
        occupant = other.occupant.clone();
        changes = other.changes.copy();
        change = other.change;
        slots = other.slots;
        added = other.added;
    }

    public FlowTable copy(Sharing copiedSharing, Model model) {
        return new FlowTable(this, copiedSharing, model);
    }

    /// @param job bytes that arrive at a queue together: one I/O, or one segment
    int add(
            Route.Way newWay,
            int fromEndpoint,
            int toEndpoint,
            Service service,
            double weight,
            double demand,
            double job) {
        int slot = sharing.add(newWay.links(), weight, Math.min(demand, loss.most(newWay, weight)), service.ordinal());
        if (slot >= from.length) {
            int size = 2 * from.length;
            way = Arrays.copyOf(way, size);
            asked = Arrays.copyOf(asked, size);
            from = Arrays.copyOf(from, size);
            to = Arrays.copyOf(to, size);
            jobBytes = Arrays.copyOf(jobBytes, size);
            present = Arrays.copyOf(present, size);
            occupant = Arrays.copyOf(occupant, size);
            changes.grow(size);
        }
        way[slot] = newWay;
        asked[slot] = demand;
        from[slot] = fromEndpoint;
        to[slot] = toEndpoint;
        jobBytes[slot] = job;
        present[slot] = true;
        occupant[slot] = ++added;
        slots = Math.max(slots, slot + 1);
        changes.mark(slot, ++change);
        return slot;
    }

    /// A flow in a slot, or -1 for none, as it is to be: left as it is where nothing of it changes, so that a network
    /// that is looked at again for nothing changes no bit.
    ///
    /// @return its slot
    public int replace(
            int slot,
            Route.Way newWay,
            int fromEndpoint,
            int toEndpoint,
            Service service,
            double weight,
            double demand,
            double job) {
        if (slot < 0) {
            return add(newWay, fromEndpoint, toEndpoint, service, weight, demand, job);
        }
        boolean same = present[slot]
                && Arrays.equals(way[slot].links(), newWay.links())
                && way[slot].mtu() == newWay.mtu()
                && way[slot].vlan() == newWay.vlan()
                && from[slot] == fromEndpoint
                && to[slot] == toEndpoint
                && sharing.kind(slot) == service.ordinal()
                && sharing.weight(slot) == weight;
        if (same) {
            setDemand(slot, demand);
            setJobBytes(slot, job);
            return slot;
        }
        remove(slot);
        return add(newWay, fromEndpoint, toEndpoint, service, weight, demand, job);
    }

    /// @param demand wire bit/s that it could use, if its way lost nothing
    public void setDemand(int slot, double demand) {
        asked[slot] = demand;
        sharing.setDemand(slot, Math.min(demand, loss.most(way[slot], sharing.weight(slot))));
        if (way[slot].links().length == 0) {
            changes.mark(slot, ++change);
        }
    }

    /// Wire bit/s that a flow could use, if its way lost nothing.
    public double asked(int slot) {
        return asked[slot];
    }

    public void remove(int slot) {
        sharing.remove(slot);
        present[slot] = false;
        changes.mark(slot, ++change);
    }

    public int slots() {
        return slots;
    }

    public boolean isPresent(int slot) {
        return present[slot];
    }

    /// The slots by when flows came there or left, and by when one that crosses no link got another rate. All else that
    /// becomes of a flow shows on its links (see [Sharing#changes]).
    public RecentChanges changes() {
        return changes;
    }

    /// The stamp of the last of these changes.
    public int change() {
        return change;
    }

    /// Which flow of the run is or was last in a slot: 1 for the first that was added, 0 while there was none.
    public int occupant(int slot) {
        return occupant[slot];
    }

    public Route.Way way(int slot) {
        return way[slot];
    }

    public int from(int slot) {
        return from[slot];
    }

    public int to(int slot) {
        return to[slot];
    }

    double jobBytes(int slot) {
        return jobBytes[slot];
    }

    public void setJobBytes(int slot, double bytes) {
        if (jobBytes[slot] != bytes) {
            jobBytes[slot] = bytes;
            sharing.touch(slot);
        }
    }

    public Service service(int slot) {
        return SERVICES[sharing.kind(slot)];
    }
}

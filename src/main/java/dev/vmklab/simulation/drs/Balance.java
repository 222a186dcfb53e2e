package dev.vmklab.simulation.drs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// How evenly the hosts of a cluster are loaded, and what would make it more even. Mutable: a move that is decided on
/// counts for the next one.
///
/// The load of a host is the memory that its VMs have touched over what is installed *(model: DRS weighs CPU as well,
/// which
/// no design states)*. The imbalance is the standard deviation of the loads; a recommendation's priority follows from
/// it
/// as `6 - ceil(deviation / 0.1 x sqrt(hosts))` (Broadcom KB 1007485, unconfirmed; since vSphere 7.0 DRS scores VMs
/// instead), 1 being the most urgent. DRS carries out what is at least as urgent as its threshold.
public final class Balance {
    private static final double STEP = 0.1;
    private static final int LEAST_URGENT = 5;
    /// Below this a move evens nothing but rounding.
    private static final double LEAST_GAIN = 1e-9;

    private final double[] demand;
    private final double[] capacity;

    /// Something that could move.
    ///
    /// @param on the index of its host among those of the cluster
    /// @param size of what it demands there
    public record Guest(int vm, int on, double size) {}

    /// @param to the index of the host among those of the cluster
    public record Move(Guest guest, int to) {}

    /// Whether a guest may be on a host, by their numbers here.
    public interface Fit {
        boolean test(Guest guest, int host);
    }

    /// @param demand per host
    /// @param capacity per host, positive
    public Balance(double[] demand, double[] capacity) {
        this.demand = demand.clone();
        this.capacity = capacity.clone();
    }

    private double load(int host) {
        return demand[host] / capacity[host];
    }

    private double mean() {
        double sum = 0;
        for (int h = 0; h < demand.length; h++) {
            sum += load(h);
        }
        return sum / demand.length;
    }

    /// Standard deviation of the hosts' loads.
    public double deviation() {
        double mean = mean();
        double squares = 0;
        for (int h = 0; h < demand.length; h++) {
            squares += (load(h) - mean) * (load(h) - mean);
        }
        return StrictMath.sqrt(squares / demand.length);
    }

    /// How urgent it is to move something, from 1 to 5; 6 where nothing is to be done.
    public int priority() {
        double steps = StrictMath.ceil(deviation() / STEP * StrictMath.sqrt(demand.length));
        return (int) Math.max(1, LEAST_URGENT + 1 - steps);
    }

    /// The move that lowers the imbalance most, from a host above the mean to one below it, if any lowers it.
    public Optional<Move> best(List<Guest> guests, Fit fit) {
        double mean = mean();
        List<Move> moves = new ArrayList<>();
        for (Guest guest : guests) {
            for (int to = 0; to < demand.length; to++) {
                if (load(guest.on()) > mean && load(to) < mean && gain(guest, to) > LEAST_GAIN) {
                    moves.add(new Move(guest, to));
                }
            }
        }
        moves.sort(Comparator.comparingDouble((Move m) -> -gain(m.guest(), m.to())));
        return moves.stream().filter(m -> fit.test(m.guest(), m.to())).findFirst();
    }

    /// By how much the sum of the squared loads falls when a guest moves: the mean hardly changes.
    private double gain(Guest guest, int to) {
        double from = load(guest.on());
        double there = load(to);
        double left = from - guest.size() / capacity[guest.on()];
        double filled = there + guest.size() / capacity[to];
        return from * from + there * there - left * left - filled * filled;
    }

    /// A move is decided on.
    public void apply(Move move) {
        demand[move.guest().on()] -= move.guest().size();
        demand[move.to()] += move.guest().size();
    }
}

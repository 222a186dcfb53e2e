package dev.vmklab.simulation.sharing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Sharing by the slowest honest way: each class of a link is a pipe of its own, pipes and links are filled drop by
/// drop over all of them, what the pipes may carry is divided by bisection, and both are repeated, half a step at a
/// time, until nothing moves. Shares no code with the solver.
final class SlowSharing {
    private static final int ROUNDS = 4000;
    private static final double STILL = 1e-13;

    /// @param kind also the class that the flow belongs to
    record Flow(int[] route, double weight, double demand, int kind) {}

    private final double[] capacity;
    private final LinkScheduler[] scheduler;
    private final List<Flow> flows;
    /// Per link, per class.
    private final double[][] pipe;

    private SlowSharing(double[] capacity, LinkScheduler[] scheduler, List<Flow> flows) {
        this.capacity = capacity;
        this.scheduler = scheduler;
        this.flows = flows;
        pipe = new double[capacity.length][];
        for (int l = 0; l < capacity.length; l++) {
            pipe[l] = new double[scheduler[l].classes()];
            Arrays.fill(pipe[l], capacity[l]);
        }
    }

    /// The rates, where shares divide only what the reservations leave.
    static double[] rates(double[] capacity, LinkScheduler[] scheduler, List<Flow> flows) {
        SlowSharing slow = new SlowSharing(capacity, scheduler, flows);
        double[] rates = slow.fill();
        for (int round = 0; round < ROUNDS; round++) {
            double moved = 0;
            for (int l = 0; l < capacity.length; l++) {
                moved = Math.max(moved, scheduler[l].isFifo() ? 0 : slow.divide(l, rates));
            }
            rates = slow.fill();
            if (moved < STILL) {
                return rates;
            }
        }
        throw new AssertionError("the slow solver does not settle");
    }

    /// Weighted max-min with the pipes as they are: raise all, stop at whatever is full first.
    private double[] fill() {
        double[] rate = new double[flows.size()];
        boolean[] stopped = new boolean[flows.size()];
        for (int left = flows.size(); left > 0; ) {
            double step = Double.POSITIVE_INFINITY;
            for (int f = 0; f < rate.length; f++) {
                step = stopped[f]
                        ? step
                        : Math.min(
                                step,
                                (flows.get(f).demand() - rate[f]) / flows.get(f).weight());
            }
            for (List<Integer> group : groups()) {
                double weight = 0;
                for (int f : group.subList(1, group.size())) {
                    weight += stopped[f] ? 0 : flows.get(f).weight();
                }
                step = weight > 0 ? Math.min(step, room(group, rate) / weight) : step;
            }
            step = Math.max(0, step);
            for (int f = 0; f < rate.length; f++) {
                rate[f] += stopped[f] ? 0 : step * flows.get(f).weight();
            }
            int before = left;
            for (int f = 0; f < rate.length; f++) {
                if (!stopped[f] && rate[f] >= flows.get(f).demand() * (1 - 1e-14)) {
                    stopped[f] = true;
                    left--;
                }
            }
            for (List<Integer> group : groups()) {
                if (room(group, rate) <= 1e-14 * limit(group)) {
                    for (int f : group.subList(1, group.size())) {
                        left -= stopped[f] ? 0 : 1;
                        stopped[f] = true;
                    }
                }
            }
            if (left == before) {
                throw new AssertionError("nothing fills");
            }
        }
        return rate;
    }

    /// Every link and every pipe: its number, then the flows in it.
    private List<List<Integer>> groups() {
        List<List<Integer>> groups = new ArrayList<>();
        for (int l = 0; l < capacity.length; l++) {
            for (int c = 0; c < scheduler[l].classes(); c++) {
                List<Integer> group = new ArrayList<>(List.of(l * 100 + c));
                for (int f = 0; f < flows.size(); f++) {
                    int link = l;
                    boolean crosses = Arrays.stream(flows.get(f).route()).anyMatch(hop -> hop == link);
                    if (crosses && scheduler[l].classOf(flows.get(f).kind()) == c) {
                        group.add(f);
                    }
                }
                groups.add(group);
            }
        }
        return groups;
    }

    private double limit(List<Integer> group) {
        return pipe[group.getFirst() / 100][group.getFirst() % 100];
    }

    private double room(List<Integer> group, double[] rate) {
        double room = limit(group);
        for (int f : group.subList(1, group.size())) {
            room -= rate[f];
        }
        return room;
    }

    /// @return how far the pipes of a link have moved, as part of its capacity
    private double divide(int l, double[] rate) {
        LinkScheduler s = scheduler[l];
        double[] wanted = new double[s.classes()];
        boolean[] hungry = new boolean[s.classes()];
        for (int f = 0; f < rate.length; f++) {
            for (int hop : flows.get(f).route()) {
                wanted[s.classOf(flows.get(f).kind())] += hop == l ? rate[f] : 0;
            }
        }
        for (int c = 0; c < wanted.length; c++) {
            hungry[c] = wanted[c] >= pipe[l][c] * (1 - 1e-12);
        }
        double moved = 0;
        for (int c = 0; c < wanted.length; c++) {
            double[] asks = new double[wanted.length];
            for (int o = 0; o < asks.length; o++) {
                asks[o] = hungry[o] || o == c ? capacity[l] : wanted[o];
            }
            double next = share(l, asks, c);
            moved = Math.max(moved, Math.abs(next - pipe[l][c]) / capacity[l]);
            pipe[l][c] = (pipe[l][c] + next) / 2;
        }
        return moved;
    }

    private double share(int l, double[] asks, int c) {
        double low = 0;
        double high = capacity[l];
        for (int i = 0; i < 200; i++) {
            double level = (low + high) / 2;
            double sum = 0;
            for (int o = 0; o < asks.length; o++) {
                sum += at(l, asks, o, level);
            }
            if (sum > capacity[l]) {
                high = level;
            } else {
                low = level;
            }
        }
        return at(l, asks, c, low);
    }

    private double at(int l, double[] asks, int c, double level) {
        LinkScheduler s = scheduler[l];
        double most = Math.min(asks[c], s.limit()[c]);
        return Math.min(most, Math.min(most, s.reservation()[c]) + level * s.shares()[c]);
    }
}

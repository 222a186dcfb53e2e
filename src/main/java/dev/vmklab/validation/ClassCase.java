package dev.vmklab.validation;

import dev.vmklab.simulation.sharing.LinkScheduler;
import dev.vmklab.simulation.sharing.Sharing;
import java.util.List;

/// Classes of one uplink, and what their flows get under one or both readings of a reservation.
///
/// @param limit of each class, `POSITIVE_INFINITY` for none
/// @param flowLimits of each class's flows
public record ClassCase(
        String name,
        double capacity,
        double[] shares,
        double[] reservation,
        double[] limit,
        double[][] flowLimits,
        List<Expected> expected) {
    private static final double TOLERANCE = 1e-6;

    /// @param sharesOnSpareOnly reservations first, else the larger of reservation and share
    public record Expected(boolean sharesOnSpareOnly, double[] classRates, double[][] flowRates) {}

    public ClassCase {
        expected = List.copyOf(expected);
    }

    public CaseResult judge() {
        Deviation deviation = new Deviation();
        double seconds = 0;
        for (Expected e : expected) {
            Stopwatch watch = Stopwatch.start();
            double[][] rates = solve(e.sharesOnSpareOnly());
            seconds += watch.seconds();
            compare(deviation, rates, e);
        }
        return deviation.result(name, "the rate of class", seconds);
    }

    private double[][] solve(boolean sharesOnSpareOnly) {
        int[] classOfKind = new int[shares.length];
        for (int c = 0; c < shares.length; c++) {
            classOfKind[c] = c;
        }
        LinkScheduler scheduler = new LinkScheduler(shares, reservation, limit, classOfKind);
        Sharing sharing = new Sharing(new double[] {capacity}, new LinkScheduler[] {scheduler}, sharesOnSpareOnly);
        int[][] slots = new int[shares.length][];
        for (int c = 0; c < shares.length; c++) {
            slots[c] = new int[flowLimits[c].length];
            for (int f = 0; f < slots[c].length; f++) {
                slots[c][f] = sharing.add(new int[] {0}, 1, flowLimits[c][f], c);
            }
        }
        sharing.solve();
        double[][] rates = new double[shares.length][];
        for (int c = 0; c < shares.length; c++) {
            rates[c] = new double[slots[c].length];
            for (int f = 0; f < slots[c].length; f++) {
                rates[c][f] = sharing.rate(slots[c][f]);
            }
        }
        return rates;
    }

    private void compare(Deviation deviation, double[][] rates, Expected e) {
        double all = 0;
        double wanted = 0;
        for (int c = 0; c < shares.length; c++) {
            double sum = 0;
            double flows = 0;
            for (int f = 0; f < rates[c].length; f++) {
                deviation.add(c, rates[c][f], e.flowRates()[c][f], 0, capacity, TOLERANCE);
                sum += rates[c][f];
                flows += flowLimits[c][f];
            }
            deviation.add(c, sum, e.classRates()[c], 0, capacity, TOLERANCE);
            all += sum;
            wanted += Math.min(limit[c], flows);
        }
        deviation.add(shares.length, all, Math.min(capacity, wanted), 0, capacity, TOLERANCE);
    }
}

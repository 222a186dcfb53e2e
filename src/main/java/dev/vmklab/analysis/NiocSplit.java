package dev.vmklab.analysis;

import dev.vmklab.design.value.Service;
import dev.vmklab.design.vswitch.Nioc;
import dev.vmklab.design.vswitch.NiocAllocation;
import dev.vmklab.parameters.Parameter;
import dev.vmklab.parameters.Parameters;
import dev.vmklab.simulation.sharing.ClassShares;
import dev.vmklab.simulation.sharing.LinkScheduler;
import java.util.ArrayList;
import java.util.List;

/// What Network I/O Control grants each service on one uplink while all of them want more than there is: the worst case
/// that shares, reservations and limits are made for.
///
/// @param parts in the order of the services
/// @param unused what no service may use, because all are at their limit, bit/s
public record NiocSplit(double bitsPerSecond, List<Part> parts, double unused) {
    /// One service's part.
    public record Part(Service service, double bitsPerSecond) {}

    public NiocSplit {
        parts = List.copyOf(parts);
    }

    /// @param bitsPerSecond what the uplink can carry
    /// @param services those that compete
    public static NiocSplit of(Nioc nioc, double bitsPerSecond, List<Service> services, Parameters parameters) {
        int n = services.size();
        double[] shares = new double[n];
        double[] reservation = new double[n];
        double[] limit = new double[n];
        double[] demand = new double[n];
        int[] classOfKind = new int[n];
        for (int i = 0; i < n; i++) {
            NiocAllocation allocation = nioc.allocation(services.get(i));
            shares[i] = allocation.shares();
            reservation[i] = allocation.reservationBitsPerSecond();
            limit[i] = allocation.limitBitsPerSecond().orElse(Double.POSITIVE_INFINITY);
            demand[i] = bitsPerSecond;
            classOfKind[i] = i;
        }
        double[] granted = new double[n];
        boolean onSpareOnly = parameters.get(Parameter.NIOC_SHARES_ON_SPARE_ONLY) > 0;
        ClassShares.divide(
                new LinkScheduler(shares, reservation, limit, classOfKind),
                bitsPerSecond,
                demand,
                onSpareOnly,
                granted);
        List<Part> parts = new ArrayList<>();
        double left = bitsPerSecond;
        for (int i = 0; i < n; i++) {
            parts.add(new Part(services.get(i), granted[i]));
            left -= granted[i];
        }
        return new NiocSplit(bitsPerSecond, parts, Math.max(0, left));
    }
}

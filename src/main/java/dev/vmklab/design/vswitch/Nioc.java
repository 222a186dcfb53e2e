package dev.vmklab.design.vswitch;

import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Service;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Network I/O Control of a distributed switch. It acts on each uplink's transmit side only.
///
/// @param allocations one per service that differs from the default; services not listed have the vSphere defaults
public record Nioc(boolean enabled, List<NiocAllocation> allocations, Extras extras) {
    /// Shares of the levels Low, Normal and High.
    public static final int LOW = 25;

    public static final int NORMAL = 50;
    public static final int HIGH = 100;

    public static final Nioc OFF = new Nioc(false, List.of(), Extras.NONE);

    public Nioc {
        allocations = List.copyOf(allocations);
        for (Service service : Service.values()) {
            long count =
                    allocations.stream().filter(a -> a.service() == service).count();
            if (count > 1) {
                throw new IllegalArgumentException(
                        "allocations names \"" + service.key() + "\" twice, expected each service once");
            }
        }
    }

    /// The allocation in force for a service: the listed one, else Normal shares, for VM traffic High.
    public NiocAllocation allocation(Service service) {
        return allocations.stream()
                .filter(a -> a.service() == service)
                .findFirst()
                .orElse(new NiocAllocation(service, service == Service.VM ? HIGH : NORMAL, 0, Optional.empty()));
    }

    /// The same with one service's allocation replaced. One that equals the default is not listed.
    public Nioc with(NiocAllocation allocation) {
        List<NiocAllocation> changed = new ArrayList<>(allocations);
        changed.removeIf(a -> a.service() == allocation.service());
        Nioc without = new Nioc(enabled, changed, extras);
        if (without.allocation(allocation.service()).equals(allocation)) {
            return without;
        }
        changed.add(allocation);
        changed.sort(Comparator.comparing(NiocAllocation::service));
        return new Nioc(enabled, changed, extras);
    }
}

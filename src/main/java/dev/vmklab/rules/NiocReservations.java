package dev.vmklab.rules;

import dev.vmklab.design.Design;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.host.UplinkSlot;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.Service;
import dev.vmklab.design.vswitch.DistributedSwitch;
import dev.vmklab.design.vswitch.NiocAllocation;
import dev.vmklab.design.vswitch.ResourcePool;
import dev.vmklab.parameters.Parameter;
import dev.vmklab.parameters.Parameters;

/// What Network I/O Control lets a distributed switch reserve: all services together at most a part (75 %) of the
/// slowest uplink, and all network resource pools together at most what VM traffic has reserved on all uplinks.
///
/// vSphere Networking guide, "Bandwidth reservation for system traffic" and "network resource pools".
public final class NiocReservations {
    private final DistributedSwitch distributedSwitch;
    private final double slowest;
    private final int uplinks;
    private final double reservableFraction;

    private NiocReservations(
            DistributedSwitch distributedSwitch, double slowest, int uplinks, double reservableFraction) {
        this.distributedSwitch = distributedSwitch;
        this.slowest = slowest;
        this.uplinks = uplinks;
        this.reservableFraction = reservableFraction;
    }

    public static NiocReservations of(Design design, DistributedSwitch distributedSwitch, Parameters parameters) {
        double slowest = Double.POSITIVE_INFINITY;
        int most = 0;
        for (Host host : design.hosts()) {
            int own = 0;
            for (UplinkSlot slot : host.uplinkSlots()) {
                if (slot.distributedSwitch().equals(distributedSwitch.id())) {
                    own++;
                    slowest = Math.min(
                            slowest,
                            host.vmnic(slot.vmnic()).map(v -> v.bitsPerSecond()).orElse(slowest));
                }
            }
            most = Math.max(most, own);
        }
        return new NiocReservations(
                distributedSwitch,
                most == 0 ? 0 : slowest,
                most,
                parameters.get(Parameter.NIOC_MAX_RESERVABLE_FRACTION));
    }

    /// Bit/s of each uplink that may be reserved; 0 while no host has an uplink on the switch.
    public double reservable() {
        return slowest * reservableFraction;
    }

    /// Bit/s of each uplink that the services have reserved.
    public double reserved() {
        return distributedSwitch.nioc().allocations().stream()
                .mapToDouble(NiocAllocation::reservationBitsPerSecond)
                .sum();
    }

    public boolean isAccepted() {
        return reserved() <= reservable();
    }

    /// The largest quota that a network resource pool can have beside the others, in bit/s over all uplinks.
    public double largestQuota(Id pool) {
        double others = distributedSwitch.resourcePools().stream()
                .filter(p -> !p.id().equals(pool))
                .mapToDouble(ResourcePool::quotaBitsPerSecond)
                .sum();
        double all = distributedSwitch.nioc().allocation(Service.VM).reservationBitsPerSecond() * uplinks;
        return Math.max(0, all - others);
    }
}

package dev.vmklab.network;

import dev.vmklab.design.value.Service;
import java.util.Set;

/// One class of a link's scheduler.
///
/// @param services the traffic in it; across a link's classes every service stands exactly once
/// @param limitBitsPerSecond `POSITIVE_INFINITY` for none
public record LinkClass(
        String name, Set<Service> services, double shares, double reservationBitsPerSecond, double limitBitsPerSecond) {
    public LinkClass {
        services = Set.copyOf(services);
    }
}

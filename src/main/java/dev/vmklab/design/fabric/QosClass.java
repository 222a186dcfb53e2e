package dev.vmklab.design.fabric;

import dev.vmklab.design.value.Check;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Service;
import java.util.List;
import java.util.Optional;

/// One queue of a physical switch port's scheduler.
///
/// @param services the traffic that is marked for this queue; services in no class share the default queue
/// @param weight 1 to 100, the share of the port among busy queues
/// @param reservationBitsPerSecond served before weights count
public record QosClass(
        String name,
        List<Service> services,
        int weight,
        double reservationBitsPerSecond,
        Optional<Double> limitBitsPerSecond,
        Extras extras) {
    public QosClass {
        Check.name("name", name);
        services = Check.distinct("services", services);
        Check.range("weight", weight, 1, 100);
        Check.range("reservationBitsPerSecond", reservationBitsPerSecond, 0, 1e13);
        Check.range("limitBitsPerSecond", limitBitsPerSecond, 0, 1e13);
    }

    public QosClass(
            String name,
            List<Service> services,
            int weight,
            double reservationBitsPerSecond,
            Optional<Double> limitBitsPerSecond) {
        this(name, services, weight, reservationBitsPerSecond, limitBitsPerSecond, Extras.NONE);
    }
}

package dev.vmklab.design.fabric;

import dev.vmklab.design.value.Check;
import dev.vmklab.design.value.Extras;
import java.util.ArrayList;
import java.util.List;

/// Queues of a physical switch, in force on the transmit side of every port that has QoS switched on.
///
/// @param defaultWeight weight of the queue for traffic that no class names
public record QosPolicy(List<QosClass> classes, int defaultWeight, Extras extras) {
    public QosPolicy {
        classes = List.copyOf(classes);
        Check.range("defaultWeight", defaultWeight, 1, 100);
        List<Object> all = new ArrayList<>();
        classes.forEach(c -> all.addAll(c.services()));
        Check.distinct("classes", all);
    }
}

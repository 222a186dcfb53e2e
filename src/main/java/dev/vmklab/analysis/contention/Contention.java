package dev.vmklab.analysis.contention;

import dev.vmklab.design.value.Service;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// A change of rates on one link at one instant: who gained and who lost. The changes of all add up to the change of
/// the link's use.
///
/// @param atSeconds since the start of the run
/// @param link its number in the network
/// @param label what a person calls the link
/// @param before what the link carried just before, wire bit/s
/// @param after what it carries from then on
/// @param capacity of the link, infinite for a virtual port without shaping
/// @param gains who gets more, the greatest gain first
/// @param losses who gets less, the greatest loss first
/// @param causes what happened at that instant, in words; flows that began or ended where nothing was noted
public record Contention(
        double atSeconds,
        int link,
        String label,
        double before,
        double after,
        double capacity,
        List<Change> gains,
        List<Change> losses,
        List<String> causes) {
    /// A link is full from this part of its capacity on.
    private static final double FULL = 1 - 1e-9;

    /// One flow's change, or that of several with one name.
    ///
    /// @param label whose traffic it is
    /// @param bitsPerSecond above 0 for a gain, below 0 for a loss
    public record Change(String label, Service service, int vlan, double bitsPerSecond) {}

    public Contention {
        gains = List.copyOf(gains);
        losses = List.copyOf(losses);
        causes = List.copyOf(causes);
    }

    /// The sum of all gains and losses, wire bit/s.
    public double change() {
        double sum = 0;
        for (Change gain : gains) {
            sum += gain.bitsPerSecond();
        }
        for (Change loss : losses) {
            sum += loss.bitsPerSecond();
        }
        return sum;
    }

    /// The changes of each service together, because a wave has dozens of flows. They add up to [#change()].
    public Map<Service, Double> byService() {
        Map<Service, Double> sums = new EnumMap<>(Service.class);
        losses.forEach(c -> sums.merge(c.service(), c.bitsPerSecond(), Double::sum));
        gains.forEach(c -> sums.merge(c.service(), c.bitsPerSecond(), Double::sum));
        return sums;
    }

    /// Whether the link is full from then on.
    public boolean isFull() {
        return after >= capacity * FULL;
    }

    /// Whether the flows were or are rivals for the link: it is full before or after.
    public boolean isContested() {
        return Math.max(before, after) >= capacity * FULL;
    }
}

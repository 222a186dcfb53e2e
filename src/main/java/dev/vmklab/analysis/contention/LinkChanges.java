package dev.vmklab.analysis.contention;

import dev.vmklab.design.value.Service;
import dev.vmklab.simulation.recording.FlowLog;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What changes on one link at one instant, those flows together that have one name.
final class LinkChanges {
    /// Changes below this part of a link's use are rounding.
    private static final double ROUNDING = 1e-9;

    private static final int NAMED = 3;

    private final Map<Key, Double> changes = new LinkedHashMap<>();
    private final Set<String> begun = new LinkedHashSet<>();
    private final Set<String> ended = new LinkedHashSet<>();

    private record Key(String label, Service service, int vlan) {}

    void add(FlowLog.Flow flow, double before, double after) {
        changes.merge(new Key(flow.label(), flow.service(), flow.vlan()), after - before, Double::sum);
        if (before == 0 && after > 0) {
            begun.add(flow.label());
        } else if (before > 0 && after == 0) {
            ended.add(flow.label());
        }
    }

    /// Whether any of them is more than rounding.
    ///
    /// @param use of the link, wire bit/s
    boolean isReal(double use) {
        return changes.values().stream().anyMatch(change -> Math.abs(change) > ROUNDING * use);
    }

    /// The greatest first.
    List<Contention.Change> gains() {
        return changes(1);
    }

    /// The greatest first.
    List<Contention.Change> losses() {
        return changes(-1);
    }

    private List<Contention.Change> changes(int sign) {
        List<Contention.Change> all = new ArrayList<>();
        changes.forEach((key, change) -> {
            if (sign * change > 0) {
                all.add(new Contention.Change(key.label(), key.service(), key.vlan(), change));
            }
        });
        all.sort(Comparator.comparingDouble(change -> -sign * change.bitsPerSecond()));
        return all;
    }

    /// Why, where nothing was noted. A flow that ends here and begins anew goes another way.
    List<String> begunAndEnded() {
        List<String> causes = new ArrayList<>();
        say(causes, begun, ended, " begins", " more flows begin");
        say(causes, ended, begun, " ends", " more flows end");
        return causes.isEmpty() ? List.of("loads and delays adjust") : causes;
    }

    private static void say(List<String> causes, Set<String> in, Set<String> notIn, String one, String more) {
        List<String> labels = in.stream().filter(l -> !notIn.contains(l)).toList();
        labels.stream().limit(NAMED).forEach(label -> causes.add(label + one));
        if (labels.size() > NAMED) {
            causes.add((labels.size() - NAMED) + more);
        }
    }
}

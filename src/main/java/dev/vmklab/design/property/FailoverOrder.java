package dev.vmklab.design.property;

import dev.vmklab.design.vswitch.Teaming;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The uplinks of a switch as a team uses them: active and standby in their order, and unused.
public record FailoverOrder(List<String> active, List<String> standby, List<String> unused) {
    /// What an uplink is to a team.
    public enum Use {
        ACTIVE("Active"),
        STANDBY("Standby"),
        UNUSED("Unused");

        private final String label;

        Use(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public FailoverOrder {
        active = List.copyOf(active);
        standby = List.copyOf(standby);
        unused = List.copyOf(unused);
    }

    /// @param uplinks all that the switch has, in its order
    public static FailoverOrder of(Teaming teaming, List<String> uplinks) {
        List<String> unused = uplinks.stream()
                .filter(u -> !teaming.active().contains(u) && !teaming.standby().contains(u))
                .toList();
        return new FailoverOrder(teaming.active(), teaming.standby(), unused);
    }

    public List<String> of(Use use) {
        return switch (use) {
            case ACTIVE -> active;
            case STANDBY -> standby;
            case UNUSED -> unused;
        };
    }

    /// The order with an uplink elsewhere.
    ///
    /// @param index its place among those of that use, as they stand before it is taken out; beyond the end is the end
    /// @throws IllegalArgumentException when there is no such uplink
    public FailoverOrder move(String uplink, Use to, int index) {
        Map<Use, List<String>> lists = new LinkedHashMap<>();
        for (Use use : Use.values()) {
            lists.put(use, new ArrayList<>(of(use)));
        }
        List<String> target = lists.computeIfAbsent(to, use -> new ArrayList<>());
        int at = Math.min(index, target.size());
        int before = target.indexOf(uplink);
        boolean found = false;
        for (List<String> list : lists.values()) {
            found |= list.remove(uplink);
        }
        if (!found) {
            throw new IllegalArgumentException("the switch has no uplink \"" + uplink + "\"");
        }
        target.add(before >= 0 && before < at ? at - 1 : at, uplink);
        return new FailoverOrder(
                lists.getOrDefault(Use.ACTIVE, List.of()),
                lists.getOrDefault(Use.STANDBY, List.of()),
                lists.getOrDefault(Use.UNUSED, List.of()));
    }

    /// The team with this order.
    public Teaming applyTo(Teaming teaming) {
        return new Teaming(
                teaming.policy(),
                active,
                standby,
                teaming.failureDetection(),
                teaming.failback(),
                teaming.notifySwitches(),
                teaming.extras());
    }
}

package dev.vmklab.app.inspector;

import dev.vmklab.design.DesignIndex;
import dev.vmklab.design.property.Elements;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.vswitch.DistributedSwitch;
import dev.vmklab.design.vswitch.PortGroup;
import dev.vmklab.design.vswitch.StandardSwitch;
import dev.vmklab.design.vswitch.Teaming;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a team can be made of, and the team in force.
final class Uplinks {
    private Uplinks() {}

    /// The uplinks that all elements have to choose from; empty where these differ.
    static Optional<List<String>> of(List<Record> elements, DesignIndex index) {
        List<List<String>> all =
                elements.stream().map(e -> of(e, index)).distinct().toList();
        return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
    }

    private static List<String> of(Record element, DesignIndex index) {
        return switch (element) {
            case StandardSwitch sw -> sw.uplinks();
            case PortGroup group ->
                owner(group, index, StandardSwitch.class)
                        .map(StandardSwitch::uplinks)
                        .or(() -> owner(group, index, DistributedSwitch.class).map(Uplinks::all))
                        .orElse(List.of());
            default -> List.of();
        };
    }

    private static List<String> all(DistributedSwitch sw) {
        List<String> all = new ArrayList<>(sw.uplinks());
        sw.lags().forEach(lag -> all.add(lag.name()));
        return all;
    }

    private static <T> Optional<T> owner(PortGroup group, DesignIndex index, Class<T> type) {
        return index.owner(group.id()).flatMap(id -> index.find(id, type));
    }

    /// The team in force for a switch or port group.
    static Optional<Teaming> inForce(Record element, DesignIndex index) {
        return switch (element) {
            case StandardSwitch sw -> Optional.of(sw.teaming());
            case PortGroup group ->
                owner(group, index, StandardSwitch.class)
                        .map(sw -> sw.teamingOf(group))
                        .or(() -> owner(group, index, DistributedSwitch.class).map(sw -> sw.teamingOf(group)));
            default -> Optional.empty();
        };
    }

    /// Where a port group has its team from.
    static String source(Record element, DesignIndex index) {
        Optional<Id> owner = Elements.idOf(element).flatMap(index::owner);
        return owner.map(id -> index.find(id, DistributedSwitch.class).isPresent()
                        ? "the default: all uplinks active"
                        : index.find(id, StandardSwitch.class)
                                .map(StandardSwitch::name)
                                .orElse(""))
                .orElse("");
    }
}

package dev.vmklab.app.inspector;

import dev.vmklab.design.DesignIndex;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.vswitch.DistributedSwitch;
import dev.vmklab.design.vswitch.PortGroup;
import dev.vmklab.design.vswitch.StandardSwitch;
import dev.vmklab.design.vswitch.Teaming;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The teaming that is in force for a port group, and where it comes from.
final class EffectiveTeaming {
    private EffectiveTeaming() {}

    static Optional<Property> of(DesignIndex index, Record element) {
        if (!(element instanceof PortGroup group)) {
            return Optional.empty();
        }
        Optional<Id> owner = index.owner(group.id());
        Optional<Property> standard = owner.flatMap(id -> index.find(id, StandardSwitch.class))
                .map(sw -> property(sw.teamingOf(group), sw.uplinks(), source(group, sw.name())));
        return standard.or(() -> owner.flatMap(id -> index.find(id, DistributedSwitch.class))
                .map(sw -> property(sw.teamingOf(group), uplinks(sw), source(group, "defaults of " + sw.name()))));
    }

    private static String source(PortGroup group, String switchName) {
        return group.teaming().isPresent() ? "set on the port group" : "from " + switchName;
    }

    private static List<String> uplinks(DistributedSwitch sw) {
        List<String> all = new ArrayList<>(sw.uplinks());
        sw.lags().forEach(lag -> all.add(lag.name()));
        return all;
    }

    private static Property property(Teaming teaming, List<String> uplinks, String source) {
        List<String> unused = uplinks.stream()
                .filter(u -> !teaming.active().contains(u) && !teaming.standby().contains(u))
                .toList();
        return Property.group(
                "Teaming in force",
                source,
                List.of(
                        Property.text("Policy", teaming.policy().label()),
                        Property.text("Active uplinks", joined(teaming.active())),
                        Property.text("Standby uplinks", joined(teaming.standby())),
                        Property.text("Unused uplinks", joined(unused)),
                        Property.text("Failure detection", Values.text("failureDetection", teaming.failureDetection())),
                        Property.text("Failback", teaming.failback() ? "yes" : "no"),
                        Property.text("Notify switches", teaming.notifySwitches() ? "yes" : "no")));
    }

    private static String joined(List<String> names) {
        return names.isEmpty() ? "none" : String.join(", ", names);
    }
}

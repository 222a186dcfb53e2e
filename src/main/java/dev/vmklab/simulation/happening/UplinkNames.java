package dev.vmklab.simulation.happening;

import dev.vmklab.design.DesignIndex;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.vswitch.DistributedSwitch;
import dev.vmklab.design.vswitch.Lag;
import dev.vmklab.design.vswitch.StandardSwitch;
import java.util.HashSet;
import java.util.Set;

/// How the uplinks are called that a port group's team may name.
final class UplinkNames {
    private UplinkNames() {}

    static Set<String> of(DesignIndex index, Id portGroup) {
        Set<String> names = new HashSet<>();
        index.owner(portGroup).ifPresent(owner -> {
            index.find(owner, StandardSwitch.class).ifPresent(sw -> names.addAll(sw.uplinks()));
            index.find(owner, DistributedSwitch.class).ifPresent(sw -> {
                names.addAll(sw.uplinks());
                sw.lags().stream().map(Lag::name).forEach(names::add);
            });
        });
        return names;
    }
}

package dev.vmklab.exchange;

import dev.vmklab.design.fabric.PhysicalSwitch;
import dev.vmklab.design.value.Id;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Two switches that act as one towards what is plugged in, or a single one.
record SwitchPair(SwitchDraft first, Optional<SwitchDraft> second) {
    /// The one that the n-th of several links goes to.
    SwitchDraft side(int n) {
        return Math.floorMod(n, 2) == 0 ? first : second.orElse(first);
    }

    List<PhysicalSwitch> build() {
        List<PhysicalSwitch> built = new ArrayList<>();
        built.add(first.build(second.map(SwitchDraft::id)));
        second.ifPresent(s -> built.add(s.build(Optional.<Id>of(first.id()))));
        return built;
    }

    String names() {
        return second.map(s -> first.name() + " and " + s.name()).orElse(first.name());
    }
}

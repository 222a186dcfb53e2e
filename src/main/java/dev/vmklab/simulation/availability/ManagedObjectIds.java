package dev.vmklab.simulation.availability;

import dev.vmklab.design.host.Host;
import dev.vmklab.design.value.Origin;
import java.util.regex.Pattern;

/// The managed object ids that vCenter knows hosts by: the imported one where there is one, else `host-` and the
/// host's place in the design, counted from 1.
final class ManagedObjectIds {
    private static final Pattern SHAPE = Pattern.compile("host-\\d+");

    private ManagedObjectIds() {}

    static String of(Host host, int index) {
        return host.origin()
                .map(Origin::key)
                .filter(key -> SHAPE.matcher(key).matches())
                .orElse("host-" + (index + 1));
    }
}

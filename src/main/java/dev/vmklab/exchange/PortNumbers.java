package dev.vmklab.exchange;

import dev.vmklab.design.value.Id;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Chooses virtual port numbers where a source has none.
///
/// A number comes from the adapter's key and not from a counter, so that one adapter more in the next import does not
/// move the others to other uplinks.
public final class PortNumbers {
    private static final int RANGE = 1 << 16;
    private static final int SPREAD = 0x9E3779B1;

    private final Map<Id, Set<Integer>> used = new HashMap<>();

    /// @param virtualSwitch the switch on which the number must be free
    /// @param key what identifies the adapter
    public int of(Id virtualSwitch, String key) {
        Set<Integer> taken = used.computeIfAbsent(virtualSwitch, s -> new HashSet<>());
        // String.hashCode keeps neighbours together; the multiplication spreads hosts named alike over the uplinks.
        int hash = key.hashCode() * SPREAD;
        int number = Math.floorMod(hash ^ hash >>> 15, RANGE);
        while (!taken.add(number)) {
            number++;
        }
        return number;
    }
}

package dev.vmklab.exchange.rvtools;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// Splits a cell that lists uplinks, such as `Uplink 1, Uplink 2`. Names may hold commas themselves, so the longest
/// known name wins.
final class UplinkNames {
    private UplinkNames() {}

    /// @param known the names that vmnics are plugged into
    static List<String> split(String cell, Set<String> known) {
        List<String> parts = new ArrayList<>(Arrays.asList(cell.split(",")));
        List<String> names = new ArrayList<>();
        while (!parts.isEmpty()) {
            int length = lengthOfKnown(parts, known);
            String name = String.join(",", parts.subList(0, length)).strip();
            if (!name.isEmpty() && !names.contains(name)) {
                names.add(name);
            }
            parts.subList(0, length).clear();
        }
        return names;
    }

    private static int lengthOfKnown(List<String> parts, Set<String> known) {
        for (int length = Math.min(parts.size(), 8); length > 1; length--) {
            if (known.contains(String.join(",", parts.subList(0, length)).strip())) {
                return length;
            }
        }
        return 1;
    }
}

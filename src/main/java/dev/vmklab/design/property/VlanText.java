package dev.vmklab.design.property;

import dev.vmklab.design.value.VlanRange;
import dev.vmklab.design.vswitch.VlanMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// VLANs as an administrator types them.
public final class VlanText {
    private static final String ALL = "all";
    private static final String NONE = "none";

    /// What vSphere calls all VLANs on a standard switch.
    private static final String ALL_NUMBER = "4095";

    private VlanText() {}

    /// `20`, `none`, `10, 20-29` for trunking to the guest, `all`, `100:101` for a private VLAN.
    public static String of(VlanMode mode) {
        return switch (mode) {
            case VlanMode.Untagged ignored -> NONE;
            case VlanMode.Tagged tagged -> Integer.toString(tagged.vlan());
            case VlanMode.GuestTagged trunk -> of(trunk.vlans());
            case VlanMode.Private pvlan -> pvlan.primary() + ":" + pvlan.secondary();
        };
    }

    public static String of(List<VlanRange> ranges) {
        return ranges.equals(List.of(VlanRange.ALL))
                ? ALL
                : ranges.stream().map(VlanRange::toString).collect(Collectors.joining(", "));
    }

    /// @throws IllegalArgumentException with a reason when the text names no VLAN
    public static VlanMode mode(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        if (plain.equals(NONE) || plain.equals("0")) {
            return new VlanMode.Untagged();
        }
        if (plain.matches("\\d{1,4}\\s*:\\s*\\d{1,4}")) {
            String[] parts = plain.split("\\s*:\\s*");
            return new VlanMode.Private(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
        }
        if (plain.matches("\\d{1,4}") && !plain.equals(ALL_NUMBER)) {
            return new VlanMode.Tagged(Integer.parseInt(plain));
        }
        if (!plain.equals(ALL) && !plain.equals(ALL_NUMBER) && !plain.matches("[\\d\\s,-]+")) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" names no VLAN, expected one like 20, 10-19, all, none or 100:101");
        }
        return new VlanMode.GuestTagged(ranges(plain));
    }

    /// `10, 20-29` or `all`; an empty text names none.
    ///
    /// @throws IllegalArgumentException with a reason when a part is no VLAN range
    public static List<VlanRange> ranges(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        if (plain.equals(ALL) || plain.equals(ALL_NUMBER)) {
            return List.of(VlanRange.ALL);
        }
        List<VlanRange> ranges = new ArrayList<>();
        for (String part : plain.split("[,\\s]+(?!-)")) {
            if (!part.isBlank()) {
                ranges.add(VlanRange.parse(part));
            }
        }
        return ranges;
    }

    /// What the virtual switch does with tags in this mode, in one sentence.
    public static String explained(VlanMode mode) {
        return switch (mode) {
            case VlanMode.Untagged ignored -> "Frames leave untagged; the physical port decides (EST).";
            case VlanMode.Tagged tagged -> "The switch tags VLAN " + tagged.vlan() + " (VST).";
            case VlanMode.GuestTagged ignored -> "Guests tag themselves (VGT).";
            case VlanMode.Private pvlan -> "Private VLAN " + pvlan.secondary() + " within " + pvlan.primary() + ".";
        };
    }
}

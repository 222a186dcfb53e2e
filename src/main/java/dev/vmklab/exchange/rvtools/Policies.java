package dev.vmklab.exchange.rvtools;

import dev.vmklab.design.value.Mtu;
import dev.vmklab.design.value.VlanRange;
import dev.vmklab.design.vswitch.SecurityPolicy;
import dev.vmklab.design.vswitch.Shaping;
import dev.vmklab.design.vswitch.TeamingPolicy;
import dev.vmklab.design.vswitch.VlanMode;
import dev.vmklab.exchange.At;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Reads the cells that switches and port groups of both kinds have: teaming policy, security, shaping, VLAN.
final class Policies {
    /// RVTools converts vim25's bit/s to kbit/s and bytes to KB: 100000000 and 104857600 become 100000 and 102400.
    private static final double BITS_PER_KILOBIT = 1000;

    private static final double BYTES_PER_KILOBYTE = 1024;
    private static final int TRUNK = 4095;

    private final Reading reading;

    Policies(Reading reading) {
        this.reading = reading;
    }

    TeamingPolicy teamingPolicy(Row row, At at, String name) {
        String key = row.text("Policy");
        return Arrays.stream(TeamingPolicy.values())
                .filter(p -> p.key().equals(key))
                .findFirst()
                .orElseGet(() -> {
                    reading.account()
                            .assumed(
                                    at,
                                    name + " uses the originating virtual port",
                                    key.isEmpty()
                                            ? "the column Policy is empty"
                                            : "the policy \"" + key + "\" is unknown");
                    return TeamingPolicy.PORT_ID;
                });
    }

    /// The security policy, where the tab has its columns.
    Optional<SecurityPolicy> security(Row row, String promiscuousColumn) {
        Optional<Boolean> promiscuous = row.flag(promiscuousColumn);
        Optional<Boolean> macChanges = row.flag("Mac Changes");
        Optional<Boolean> forged = row.flag("Forged Transmits");
        if (promiscuous.isEmpty() && macChanges.isEmpty() && forged.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new SecurityPolicy(promiscuous.orElse(false), macChanges.orElse(false), forged.orElse(false)));
    }

    /// Shaping, where it is on.
    ///
    /// @param columns of the switch, the average, the peak and the burst
    Optional<Shaping> shaping(Row row, At at, String name, ShapingColumns columns) {
        if (!row.isTrue(columns.enabled())) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Shaping(
                    row.number(columns.average()).orElse(0.0) * BITS_PER_KILOBIT,
                    row.number(columns.peak()).orElse(0.0) * BITS_PER_KILOBIT,
                    row.number(columns.burst()).orElse(0.0) * BYTES_PER_KILOBYTE));
        } catch (IllegalArgumentException e) {
            reading.account()
                    .skipped(at, "traffic shaping of " + name + " is not taken over", String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    /// The VLAN mode. An empty cell means "not a single VLAN", which never becomes VLAN 0.
    ///
    /// @throws IllegalArgumentException when the cell holds no VLAN
    VlanMode vlan(Row row, At at, String name) {
        String text = row.text("VLAN");
        if (text.isEmpty()) {
            reading.account()
                    .assumed(
                            at,
                            name + " lets the guest tag any VLAN",
                            "its VLAN is empty: a trunk or a private VLAN, and RVTools does not say which");
            return new VlanMode.GuestTagged(List.of(VlanRange.ALL));
        }
        if (text.matches("\\d{1,5}")) {
            return vlan(Integer.parseInt(text));
        }
        return new VlanMode.GuestTagged(Arrays.stream(text.split("[,;]"))
                .map(String::strip)
                .map(Policies::range)
                .toList());
    }

    private static VlanMode vlan(int id) {
        return switch (id) {
            case 0 -> new VlanMode.Untagged();
            case TRUNK -> new VlanMode.GuestTagged(List.of(VlanRange.ALL));
            default -> new VlanMode.Tagged(id);
        };
    }

    /// vSphere writes trunk ranges from 0 on, which stands for untagged frames.
    private static VlanRange range(String text) {
        return VlanRange.parse(text.replaceAll("\\s", "").replaceFirst("^0-", "1-"));
    }

    /// The MTU of a column; 1500, with a ledger line, where it holds none or an impossible one.
    int mtu(Row row, String column, At at, String label) {
        Optional<Integer> mtu = row.number(column).map(m -> (int) Math.round(m));
        if (mtu.isPresent() && mtu.get() >= Mtu.MIN && mtu.get() <= Mtu.MAX) {
            return mtu.get();
        }
        reading.account()
                .assumed(
                        at,
                        "the MTU of " + label + " is " + Mtu.STANDARD,
                        "the column \"" + column + "\" holds \"" + row.text(column) + "\"");
        return Mtu.STANDARD;
    }

    /// Which columns hold shaping; the tabs name them differently.
    record ShapingColumns(String enabled, String average, String peak, String burst) {
        static final ShapingColumns STANDARD = new ShapingColumns("Traffic Shaping", "Width", "Peak", "Burst");
        static final ShapingColumns INGRESS = new ShapingColumns("In Traffic Shaping", "In Avg", "In Peak", "In Burst");
        static final ShapingColumns EGRESS =
                new ShapingColumns("Out Traffic Shaping", "Out Avg", "Out Peak", "Out Burst");
    }
}

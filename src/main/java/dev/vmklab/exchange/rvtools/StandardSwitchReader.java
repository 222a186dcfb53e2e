package dev.vmklab.exchange.rvtools;

import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.vswitch.FailureDetection;
import dev.vmklab.design.vswitch.PortGroup;
import dev.vmklab.design.vswitch.SecurityPolicy;
import dev.vmklab.design.vswitch.StandardSwitch;
import dev.vmklab.design.vswitch.Teaming;
import dev.vmklab.exchange.At;
import dev.vmklab.exchange.Tally;
import dev.vmklab.exchange.rvtools.Policies.ShapingColumns;
import dev.vmklab.ledger.LedgerLine.Confidence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads one host's standard switches: the switch from vSwitch, its port groups from vPort, its uplinks from vNIC.
final class StandardSwitchReader {
    private final Reading reading;
    private final Policies policies;
    private final HostRows host;
    private final Set<String> seen = new HashSet<>();

    StandardSwitchReader(Reading reading, HostRows host) {
        this.reading = reading;
        this.policies = new Policies(reading);
        this.host = host;
    }

    List<StandardSwitch> read() {
        List<StandardSwitch> switches = new ArrayList<>();
        for (Row row : host.rows(Tab.V_SWITCH, "Switch")) {
            String name = row.text("Switch");
            reading.account()
                    .row(Tally.Kind.STANDARD_SWITCH, row.at(), name + " on " + host.name(), () -> read(row, name))
                    .ifPresent(switches::add);
        }
        Set<String> made =
                new HashSet<>(switches.stream().map(StandardSwitch::name).toList());
        host.rows(Tab.V_PORT).stream()
                .filter(r -> !made.contains(r.text("Switch")))
                .forEach(this::orphan);
        return switches;
    }

    private Optional<StandardSwitch> read(Row row, String name) {
        if (!seen.add(name)) {
            reading.account().skipped(row.at(), name + " on " + host.name() + " is taken over once", "it has two rows");
            return Optional.empty();
        }
        Id id = reading.ids().of("vswitch", host.key().text() + "/" + name);
        At at = At.element(id, row.place());
        String label = name + " on " + host.name();
        List<String> uplinks = uplinks(at, name, label);
        Teaming teaming = teaming(row, at, label, uplinks);
        StandardSwitch bare = new StandardSwitch(
                id,
                name,
                policies.mtu(row, "MTU", at, label),
                uplinks,
                teaming,
                policies.security(row, "Promiscuous Mode").orElse(SecurityPolicy.STANDARD_DEFAULT),
                policies.shaping(row, at, label, ShapingColumns.STANDARD),
                List.of(),
                Extras.NONE);
        return Optional.of(new StandardSwitch(
                id,
                name,
                bare.mtu(),
                uplinks,
                teaming,
                bare.security(),
                bare.shaping(),
                portGroups(bare),
                Extras.NONE));
    }

    private List<String> uplinks(At at, String name, String label) {
        List<String> uplinks = host.rows(Tab.V_NIC, "Network Device").stream()
                .filter(r -> r.text("Switch").equals(name))
                .map(r -> r.text("Network Device"))
                .distinct()
                .toList();
        if (uplinks.size() > 1) {
            reading.account()
                    .inferred(
                            at,
                            Confidence.LOW,
                            "all uplinks of " + label + " are active",
                            "RVTools holds no failover order of standard switches");
        }
        return uplinks;
    }

    private Teaming teaming(Row row, At at, String label, List<String> uplinks) {
        return new Teaming(
                policies.teamingPolicy(row, at, label),
                uplinks,
                List.of(),
                FailureDetection.LINK_STATUS,
                !row.isTrue("Rolling Order"),
                row.flag("Notify Switch").orElse(true),
                Extras.NONE);
    }

    private List<PortGroup> portGroups(StandardSwitch on) {
        List<PortGroup> groups = new ArrayList<>();
        for (Row row : host.rows(Tab.V_PORT, "Port Group")) {
            if (row.text("Switch").equals(on.name())) {
                String name = row.text("Port Group");
                reading.account()
                        .row(
                                Tally.Kind.STANDARD_PORT_GROUP,
                                row.at(),
                                "port group " + name + " on " + host.name(),
                                () -> portGroup(row, name, on))
                        .ifPresent(groups::add);
            }
        }
        return groups;
    }

    private Optional<PortGroup> portGroup(Row row, String name, StandardSwitch on) {
        String key = host.key().text() + "/" + on.name() + "/" + name;
        if (!seen.add(key)) {
            reading.account().skipped(row.at(), name + " on " + host.name() + " is taken over once", "it has two rows");
            return Optional.empty();
        }
        Id id = reading.ids().of("portgroup", key);
        At at = At.element(id, row.place());
        return Optional.of(new PortGroup(
                id,
                name,
                policies.vlan(row, at, name + " on " + host.name()),
                override(row, at, name, on),
                policies.security(row, "Promiscuous Mode").filter(s -> !s.equals(on.security())),
                policies.shaping(row, at, name, ShapingColumns.STANDARD)
                        .filter(s -> !on.shaping().equals(Optional.of(s))),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.of(reading.origin(key)),
                Extras.NONE));
    }

    /// RVTools shows what is in force; where that is the switch's own, the port group overrides nothing.
    private Optional<Teaming> override(Row row, At at, String name, StandardSwitch on) {
        Teaming own = teaming(row, at, name, on.uplinks());
        return own.equals(on.teaming()) ? Optional.empty() : Optional.of(own);
    }

    private void orphan(Row row) {
        String name = row.text("Port Group");
        reading.account().row(Tally.Kind.STANDARD_PORT_GROUP, row.at(), "port group " + name, () -> {
            reading.account()
                    .dangling(
                            row.at(),
                            name + " on " + host.name() + " is not taken over",
                            "it is on the switch \"" + row.text("Switch") + "\", which vSwitch does not have");
            return Optional.empty();
        });
    }
}

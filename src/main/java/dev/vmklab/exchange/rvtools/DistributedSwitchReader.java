package dev.vmklab.exchange.rvtools;

import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.vswitch.DistributedSwitch;
import dev.vmklab.design.vswitch.Lag;
import dev.vmklab.design.vswitch.Nioc;
import dev.vmklab.exchange.At;
import dev.vmklab.exchange.NaturalOrder;
import dev.vmklab.exchange.Tally;
import dev.vmklab.ledger.LedgerLine.Confidence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Reads distributed switches from dvSwitch, their port groups from dvPort, and the names of their uplinks from
/// wherever they are mentioned.
final class DistributedSwitchReader {
    private final Reading reading;
    private final HostIndex hosts;
    private final List<Row> portRows;
    private final Set<String> names = new HashSet<>();
    private final Set<String> keys = new HashSet<>();

    DistributedSwitchReader(Reading reading, HostIndex hosts) {
        this.reading = reading;
        this.hosts = hosts;
        this.portRows = reading.export().rows(Tab.DV_PORT);
    }

    DistributedSwitches read() {
        DistributedSwitches switches = new DistributedSwitches();
        for (Row row : reading.export().rows(Tab.DV_SWITCH)) {
            String name = row.text("Switch");
            reading.account()
                    .row(Tally.Kind.DISTRIBUTED_SWITCH, row.at(), "distributed switch " + name, () -> read(row, name))
                    .ifPresent(s -> switches.add(row.vcenter(), row.text("Datacenter"), s));
        }
        portRows.stream().filter(r -> !names.contains(nameKey(r))).forEach(this::orphan);
        return switches;
    }

    private Optional<DistributedSwitch> read(Row row, String name) {
        String moid = row.text("Object ID");
        String key = row.vcenter() + "/" + (moid.isEmpty() ? row.text("Datacenter") + "/" + name : moid);
        Id id = reading.ids().of("vds", key);
        At at = At.element(id, row.place());
        if (!keys.add(key)) {
            reading.account().skipped(row.at(), name + " is taken over once", "it has two rows");
            return Optional.empty();
        }
        Set<String> plugged = pluggedUplinks(row, name);
        List<Lag> lags = lags(row, at, name, key, plugged);
        List<Row> ports = names.contains(nameKey(row))
                ? List.of()
                : portRows.stream().filter(r -> nameKey(r).equals(nameKey(row))).toList();
        List<String> uplinks = uplinks(ports, plugged, lags);
        DistributedSwitch bare = new DistributedSwitch(
                id,
                name,
                row.text("Version"),
                new Policies(reading).mtu(row, "Max MTU", at, name),
                uplinks,
                lags,
                Nioc.OFF,
                List.of(),
                List.of(),
                List.of(),
                Optional.of(reading.origin(key)),
                Extras.NONE);
        noteName(row, at, name);
        noteGaps(at, name, uplinks, lags);
        noteMembers(row, at, name);
        return Optional.of(
                bare.withPortGroups(new DistributedPortGroupReader(reading, name, key, uplinks, plugged).read(ports)));
    }

    private void noteName(Row row, At at, String name) {
        if (!names.add(nameKey(row))) {
            reading.account()
                    .inferred(
                            at,
                            Confidence.LOW,
                            "the port groups of " + name + " belong to the other switch",
                            "two distributed switches have this name, and dvPort does not tell their datacenters apart");
        }
    }

    private void noteGaps(At at, String name, List<String> uplinks, List<Lag> lags) {
        reading.account()
                .gap(
                        at,
                        "Network I/O Control of " + name + " is left off",
                        "RVTools holds neither its state nor its shares");
        reading.account()
                .assumed(
                        at,
                        "virtual port numbers on " + name + " are made up",
                        "RVTools does not list them; with originating-port teaming they decide which uplink an adapter uses");
        if (uplinks.isEmpty() && lags.isEmpty()) {
            reading.account().gap(at, name + " has no uplinks", "neither vNIC nor dvPort names one");
        }
    }

    private void noteMembers(Row row, At at, String name) {
        for (String member : row.list("Host members")) {
            Optional<HostRows> host = hosts.find(row.vcenter(), member);
            if (host.isEmpty()) {
                reading.account().dangling(at, "host " + member + " is missing", name + " lists it as a member");
            } else if (host.get().rows(Tab.V_NIC).stream()
                    .noneMatch(r -> r.text("Switch").equals(name))) {
                reading.account()
                        .gap(
                                At.element(host.get().id(), row.place()),
                                member + " has no vmnic in " + name,
                                "it is a member, but vNIC plugs none of its vmnics in");
            }
        }
    }

    /// The uplink ports of this switch that vNIC plugs vmnics into.
    private Set<String> pluggedUplinks(Row row, String name) {
        Set<String> plugged = new TreeSet<>(NaturalOrder.INSTANCE);
        for (HostRows host : hosts.all()) {
            boolean own = host.key().vcenter().equals(row.vcenter()) && !host.hasStandardSwitch(name);
            host.rows(Tab.V_NIC).stream()
                    .filter(r -> own && r.text("Switch").equals(name))
                    .map(r -> r.text("Uplink port"))
                    .filter(u -> !u.isEmpty())
                    .forEach(plugged::add);
        }
        return plugged;
    }

    /// All names of uplinks but those that a LAG stands for.
    private static List<String> uplinks(List<Row> ports, Set<String> plugged, List<Lag> lags) {
        Set<String> uplinks = new TreeSet<>(NaturalOrder.INSTANCE);
        uplinks.addAll(plugged);
        for (Row port : ports) {
            uplinks.addAll(UplinkNames.split(port.text("Active Uplink"), plugged));
            uplinks.addAll(UplinkNames.split(port.text("Standby Uplink"), plugged));
        }
        lags.forEach(l -> uplinks.removeAll(l.portNames()));
        lags.forEach(l -> uplinks.remove(l.name()));
        return List.copyOf(uplinks);
    }

    private List<Lag> lags(Row row, At at, String name, String key, Set<String> plugged) {
        List<Lag> lags = new ArrayList<>();
        for (String lag : row.list("LACP Name").stream().distinct().toList()) {
            int highest = plugged.stream()
                    .filter(u -> u.matches(Pattern.quote(lag) + "-\\d{1,2}"))
                    .mapToInt(u -> Integer.parseInt(u.substring(lag.length() + 1)))
                    .max()
                    .orElse(1);
            lags.add(new Lag(
                    reading.ids().of("lag", key + "/" + lag),
                    lag,
                    Math.clamp(highest + 1L, 1, 24),
                    !row.text("LACP Mode").equalsIgnoreCase("passive"),
                    false,
                    Extras.NONE));
            reading.account()
                    .inferred(
                            at,
                            Confidence.MEDIUM,
                            lag + " of " + name + " has " + (highest + 1) + " ports",
                            "that is the highest port that a vmnic is plugged into; RVTools lists no LAG members");
        }
        return lags;
    }

    private void orphan(Row row) {
        String name = row.text("Port");
        reading.account().row(Tally.Kind.DISTRIBUTED_PORT_GROUP, row.at(), "port group " + name, () -> {
            reading.account()
                    .dangling(
                            row.at(),
                            "port group " + name + " is not taken over",
                            "it is on the switch \"" + row.text("Switch") + "\", which dvSwitch does not have");
            return Optional.empty();
        });
    }

    private static String nameKey(Row row) {
        return row.vcenter() + "/" + row.text("Switch");
    }
}

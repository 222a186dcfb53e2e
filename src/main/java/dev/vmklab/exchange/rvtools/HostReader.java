package dev.vmklab.exchange.rvtools;

import dev.vmklab.design.host.Host;
import dev.vmklab.design.host.TcpIpStack;
import dev.vmklab.design.host.Vmk;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.IpPrefix;
import dev.vmklab.design.value.Ipv4;
import dev.vmklab.design.vswitch.StandardSwitch;
import dev.vmklab.exchange.At;
import dev.vmklab.exchange.Names;
import dev.vmklab.exchange.Tally;
import dev.vmklab.ledger.LedgerLine.Confidence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Puts hosts together from their rows in all tabs.
final class HostReader {
    private static final double MIB = 1L << 20;
    private static final int MAX_CORES = 4096;
    private static final Pattern RELEASE = Pattern.compile("ESXi?\\s+(\\S+)");

    private final Reading reading;
    private final ClusterReader clusters;
    private final DistributedSwitches distributedSwitches;
    private final List<Mount> mounts;
    private final Map<HostKey, PortGroupFinder> finders = new HashMap<>();

    HostReader(Reading reading, ClusterReader clusters, DistributedSwitches distributedSwitches, List<Mount> mounts) {
        this.reading = reading;
        this.clusters = clusters;
        this.distributedSwitches = distributedSwitches;
        this.mounts = mounts;
    }

    Map<HostKey, Host> read(HostIndex hosts) {
        Map<HostKey, Host> read = new LinkedHashMap<>();
        for (HostRows rows : hosts.all()) {
            countRows(rows);
            read.put(rows.key(), read(rows));
        }
        return read;
    }

    /// Finds port groups as a host of the last [#read] sees them.
    Optional<PortGroupFinder> finder(HostKey host) {
        return Optional.ofNullable(finders.get(host));
    }

    private void countRows(HostRows rows) {
        boolean first = true;
        for (Row row : rows.rows(Tab.V_HOST)) {
            boolean taken = first;
            reading.account().row(Tally.Kind.HOST, row.at(), "host " + rows.name(), () -> {
                if (!taken) {
                    reading.account().skipped(row.at(), rows.name() + " is taken over once", "it has two rows");
                }
                return taken ? Optional.of(row) : Optional.empty();
            });
            first = false;
        }
    }

    private Host read(HostRows rows) {
        Optional<Row> row = rows.vHost();
        VmnicReader nics = new VmnicReader(reading, rows, distributedSwitches);
        List<StandardSwitch> switches = new StandardSwitchReader(reading, rows).read();
        PortGroupFinder finder = new PortGroupFinder(reading, rows, switches, nics.slots(), distributedSwitches);
        finders.put(rows.key(), finder);
        Optional<Ipv4> gateway = defaultGateway(rows);
        List<Mount> own = mounts.stream().filter(m -> m.hosts().contains(rows)).toList();
        List<Vmk> vmks = new VmkReader(reading, rows, finder, own).read(gateway);
        gateway.ifPresent(g -> noteGateway(rows, vmks, g));
        return new Host(
                rows.id(),
                rows.name(),
                clusters.of(rows),
                Optional.empty(),
                (int) Math.round(number(rows, "# Cores", MAX_CORES)),
                number(rows, "# Memory", Host.MAX_MEMORY_BYTES / MIB) * MIB,
                row.map(r -> release(r.text("ESX Version"))).orElse(""),
                nics.vmnics(),
                switches,
                nics.slots(),
                stacks(rows, gateway),
                vmks,
                Optional.of(reading.origin(rows.key().text())),
                Extras.NONE);
    }

    private static List<TcpIpStack> stacks(HostRows rows, Optional<Ipv4> gateway) {
        List<TcpIpStack> stacks = new ArrayList<>();
        if (!rows.rows(Tab.V_SC_VMK).isEmpty()) {
            stacks.add(new TcpIpStack(TcpIpStack.DEFAULT, gateway, List.of(), Extras.NONE));
        }
        return stacks;
    }

    /// The Gateway column holds the host's default gateway on every adapter; vmk0's row decides.
    private Optional<Ipv4> defaultGateway(HostRows rows) {
        for (Row row : rows.rows(Tab.V_SC_VMK, "Device")) {
            try {
                Optional<Ipv4> gateway = Addresses.ipv4(row.text("Gateway"));
                if (gateway.isPresent()) {
                    return gateway;
                }
            } catch (IllegalArgumentException e) {
                reading.account()
                        .skipped(
                                row.at(),
                                "a gateway of " + rows.name() + " is not taken over",
                                String.valueOf(e.getMessage()));
            }
        }
        return Optional.empty();
    }

    private void noteGateway(HostRows rows, List<Vmk> vmks, Ipv4 gateway) {
        At at = At.element(rows.id(), place(rows));
        Optional<Vmk> through = vmks.stream()
                .filter(v -> v.ip().map(ip -> contains(ip, gateway)).orElse(false))
                .findFirst();
        if (through.isPresent()) {
            reading.account()
                    .inferred(
                            at,
                            Confidence.HIGH,
                            gateway + " is the default gateway of " + rows.name() + ", not of each adapter",
                            "RVTools repeats the host's gateway on all adapters, and only "
                                    + through.get().name() + " is in its subnet");
        } else {
            reading.account()
                    .dangling(
                            at,
                            "nothing of " + rows.name() + " reaches its gateway " + gateway,
                            "no VMkernel adapter is in the gateway's subnet");
        }
    }

    private static boolean contains(IpPrefix subnet, Ipv4 address) {
        return subnet.contains(address);
    }

    /// A number of vHost; 0 for unknown where it is missing, and with a ledger line where it is impossible.
    private double number(HostRows rows, String column, double max) {
        Optional<Row> row = rows.vHost();
        double value = row.flatMap(r -> r.number(column)).orElse(0.0);
        if (row.isPresent() && !(value >= 0 && value <= max)) {
            reading.account()
                    .skipped(
                            At.element(rows.id(), row.get().place()),
                            column + " of " + rows.name() + " is not taken over",
                            "it is " + row.get().text(column));
            return 0;
        }
        return value;
    }

    private static String release(String version) {
        Matcher matcher = RELEASE.matcher(version);
        return Names.fit(matcher.find() ? matcher.group(1) : version);
    }

    private static String place(HostRows rows) {
        return rows.vHost().map(Row::place).orElse("");
    }
}

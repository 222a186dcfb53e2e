package dev.vmklab.exchange.rvtools;

import dev.vmklab.design.value.Check;
import dev.vmklab.design.value.Id;
import dev.vmklab.exchange.At;
import dev.vmklab.exchange.Tally;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Reads vDatastore. It comes before the hosts, because what a host mounts tells what its VMkernel adapters are for.
final class MountReader {
    private static final double MIB = 1L << 20;

    private final Reading reading;
    private final HostIndex hosts;
    private final Set<String> seen = new HashSet<>();

    MountReader(Reading reading, HostIndex hosts) {
        this.reading = reading;
        this.hosts = hosts;
    }

    List<Mount> read() {
        List<Mount> mounts = new ArrayList<>();
        for (Row row : reading.export().rows(Tab.V_DATASTORE)) {
            String name = row.text("Name");
            boolean nfs = row.text("Type").toLowerCase(Locale.ROOT).startsWith("nfs");
            reading.account()
                    .row(
                            nfs ? Tally.Kind.NFS_DATASTORE : Tally.Kind.OTHER_DATASTORE,
                            row.at(),
                            "datastore " + name,
                            () -> read(row, name))
                    .ifPresent(mounts::add);
        }
        return mounts;
    }

    private Optional<Mount> read(Row row, String name) {
        Check.name("Name", name);
        String moid = row.text("Object ID");
        String key = row.vcenter() + "/" + (moid.isEmpty() ? name : moid);
        if (!seen.add(key)) {
            reading.account().skipped(row.at(), "datastore " + name + " is taken over once", "it has two rows");
            return Optional.empty();
        }
        Id id = reading.ids().of("datastore", key);
        String type = row.text("Type");
        boolean nfs = type.toLowerCase(Locale.ROOT).startsWith("nfs");
        // "server /export" or "server export"; several servers of NFS 4.1 are separated by commas.
        String[] address = row.text("Address").split("\\s+", 2);
        String export = nfs && address.length > 1 ? address[1].strip() : "";
        noteAccess(row, id, name);
        return Optional.of(new Mount(
                row,
                id,
                key,
                name,
                type,
                nfs ? servers(address[0]) : List.of(),
                export,
                mountingHosts(row, id, name),
                row.number("Capacity MiB").orElse(0.0) * MIB));
    }

    private static List<String> servers(String listed) {
        return Arrays.stream(listed.split(","))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .distinct()
                .toList();
    }

    private void noteAccess(Row row, Id id, String name) {
        if (row.flag("Accessible").equals(Optional.of(false))) {
            reading.account()
                    .skipped(
                            At.element(id, row.place()),
                            name + " is taken over as accessible",
                            "RVTools saw it inaccessible; a design holds what should be, failures belong to scenarios");
        }
    }

    private List<HostRows> mountingHosts(Row row, Id id, String name) {
        List<HostRows> found = new ArrayList<>();
        for (String host : row.list("Hosts")) {
            Optional<HostRows> known = hosts.find(row.vcenter(), host);
            if (known.isEmpty()) {
                reading.account()
                        .dangling(
                                At.element(id, row.place()),
                                "host " + host + " does not mount " + name,
                                "vDatastore lists it, but no other tab has this host");
            } else if (!found.contains(known.get())) {
                found.add(known.get());
            }
        }
        if (found.isEmpty()) {
            reading.account()
                    .gap(At.element(id, row.place()), "no host mounts " + name, "the column Hosts names no known host");
        }
        return found;
    }
}

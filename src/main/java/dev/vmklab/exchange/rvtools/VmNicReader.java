package dev.vmklab.exchange.rvtools;

import dev.vmklab.design.compute.VmNic;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.IpPrefix;
import dev.vmklab.design.value.Ipv4;
import dev.vmklab.exchange.At;
import dev.vmklab.exchange.Tally;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads the network adapters of VMs from vNetwork.
final class VmNicReader {
    /// RVTools gives VMs' addresses without a netmask; /24 is the commonest subnet of servers.
    private static final int ASSUMED_PREFIX = 24;

    private final Reading reading;
    private final HostIndex hosts;
    private final HostReader hostReader;
    private boolean notedPrefix;

    VmNicReader(Reading reading, HostIndex hosts, HostReader hostReader) {
        this.reading = reading;
        this.hosts = hosts;
        this.hostReader = hostReader;
    }

    List<VmNic> read(VmRows vm, String vmName, HostKey host) {
        List<VmNic> nics = new ArrayList<>();
        Set<String> labels = new HashSet<>();
        for (Row row : vm.rows(Tab.V_NETWORK)) {
            String label = label(row, labels);
            reading.account()
                    .row(Tally.Kind.VM_NIC, row.at(), label + " of " + vmName, () -> read(row, label, vm, vmName, host))
                    .ifPresent(nics::add);
        }
        return nics;
    }

    /// Accounts for the adapters of a VM that is not taken over.
    void drop(VmRows vm, String vmName) {
        for (Row row : vm.rows(Tab.V_NETWORK)) {
            reading.account().row(Tally.Kind.VM_NIC, row.at(), "adapter", () -> {
                reading.account().skipped(row.at(), "an adapter of " + vmName + " is not taken over", "its VM is not");
                return Optional.empty();
            });
        }
    }

    private static String label(Row row, Set<String> labels) {
        String label = row.text("NIC label");
        String name = label.isEmpty() ? "Network adapter" : label;
        String unique = name;
        for (int n = 2; !labels.add(unique); n++) {
            unique = name + " (" + n + ")";
        }
        return unique;
    }

    private Optional<VmNic> read(Row row, String label, VmRows vm, String vmName, HostKey host) {
        String key = vm.key() + "/" + label;
        Id id = reading.ids().of("vnic", key);
        String network = row.text("Network");
        Optional<PortGroupFinder.Found> found =
                finder(host).flatMap(f -> f.forVm(row.at(), label + " of " + vmName, row.text("Switch"), network));
        if (found.isEmpty()) {
            reading.account()
                    .dangling(
                            row.at(),
                            label + " of " + vmName + " is not taken over",
                            "its network \"" + network + "\" is on no switch that its host has");
            return Optional.empty();
        }
        return Optional.of(new VmNic(
                id,
                label,
                found.get().portGroup().id(),
                reading.portNumbers().of(found.get().virtualSwitch(), key),
                Addresses.mac(row.text("Mac Address")),
                address(row, label, vmName),
                row.isTrue("Connected")));
    }

    private Optional<PortGroupFinder> finder(HostKey host) {
        return hosts.find(host.vcenter(), host.name()).flatMap(h -> hostReader.finder(h.key()));
    }

    /// The first IPv4 address of the cell; guests may report several.
    private Optional<IpPrefix> address(Row row, String label, String vmName) {
        List<Ipv4> addresses = row.list("IPv4 Address").stream()
                .flatMap(a -> Addresses.ipv4IfAny(a).stream())
                .toList();
        if (addresses.size() > 1) {
            reading.account()
                    .skipped(
                            row.at(),
                            (addresses.size() - 1) + " further addresses of " + label + " of " + vmName
                                    + " are not taken over",
                            "an adapter of a design has one address");
        }
        if (!addresses.isEmpty() && !notedPrefix) {
            notedPrefix = true;
            reading.account()
                    .assumed(
                            At.NOWHERE,
                            "addresses of VMs are in subnets of /" + ASSUMED_PREFIX,
                            "RVTools gives no netmask for VMs");
        }
        return addresses.stream().findFirst().map(a -> new IpPrefix(a, ASSUMED_PREFIX));
    }
}

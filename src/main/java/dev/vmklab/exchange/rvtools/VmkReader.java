package dev.vmklab.exchange.rvtools;

import dev.vmklab.design.host.TcpIpStack;
import dev.vmklab.design.host.Vmk;
import dev.vmklab.design.host.VmkTag;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.IpPrefix;
import dev.vmklab.design.value.Ipv4;
import dev.vmklab.exchange.At;
import dev.vmklab.exchange.ServiceInference;
import dev.vmklab.exchange.ServiceInference.Conclusion;
import dev.vmklab.exchange.ServiceInference.Facts;
import dev.vmklab.exchange.Tally;
import dev.vmklab.ledger.LedgerLine.Confidence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads the VMkernel adapters of one host from vSC_VMK and concludes what each is for.
final class VmkReader {
    private final Reading reading;
    private final HostRows host;
    private final PortGroupFinder portGroups;
    private final List<Ipv4> nfsServers;
    private final boolean mountsNfs;
    private final boolean hasIscsi;
    private final Set<String> seen = new HashSet<>();

    /// @param mounts the datastores that this host mounts
    VmkReader(Reading reading, HostRows host, PortGroupFinder portGroups, List<Mount> mounts) {
        this.reading = reading;
        this.host = host;
        this.portGroups = portGroups;
        this.nfsServers = mounts.stream().flatMap(m -> m.addresses().stream()).toList();
        this.mountsNfs = mounts.stream().anyMatch(Mount::isNfs);
        this.hasIscsi =
                host.rows(Tab.V_HBA).stream().anyMatch(r -> r.text("Type").equalsIgnoreCase("ISCSI"));
    }

    /// @param defaultGateway of the host's default stack
    List<Vmk> read(Optional<Ipv4> defaultGateway) {
        List<Vmk> vmks = new ArrayList<>();
        for (Row row : host.rows(Tab.V_SC_VMK, "Device")) {
            String name = row.text("Device");
            reading.account()
                    .row(Tally.Kind.VMK, row.at(), name + " on " + host.name(), () -> read(row, name, defaultGateway))
                    .ifPresent(vmks::add);
        }
        return withManagement(vmks);
    }

    private Optional<Vmk> read(Row row, String name, Optional<Ipv4> defaultGateway) {
        if (!seen.add(name)) {
            reading.account().skipped(row.at(), name + " on " + host.name() + " is taken over once", "it has two rows");
            return Optional.empty();
        }
        String key = host.key().text() + "/" + name;
        Id id = reading.ids().of("vmk", key);
        At at = At.element(id, row.place());
        String group = row.text("Port Group");
        Optional<PortGroupFinder.Found> found = portGroups.forVmk(at, name + " on " + host.name(), group);
        if (found.isEmpty()) {
            reading.account()
                    .dangling(
                            row.at(),
                            name + " on " + host.name() + " is not taken over",
                            "its port group \"" + group + "\" is on no switch of this host");
            return Optional.empty();
        }
        return Optional.of(vmk(row, at, name, key, found.get(), defaultGateway));
    }

    private Vmk vmk(Row row, At at, String name, String key, PortGroupFinder.Found on, Optional<Ipv4> defaultGateway) {
        String group = row.text("Port Group");
        Optional<IpPrefix> ip = Addresses.prefix(row.text("IP Address"), row.text("Subnet mask"));
        Conclusion conclusion = ServiceInference.conclude(new Facts(group, ip, nfsServers, mountsNfs, hasIscsi));
        note(conclusion, at, name);
        return new Vmk(
                at.element().orElseThrow(),
                name,
                on.portGroup().id(),
                reading.portNumbers().of(on.virtualSwitch(), key),
                Addresses.mac(row.text("Mac Address")),
                ip,
                new Policies(reading).mtu(row, "MTU", at, name + " on " + host.name()),
                TcpIpStack.DEFAULT,
                conclusion.tags(),
                conclusion.role(),
                false,
                gatewayOverride(row, at, name, ip, defaultGateway),
                Extras.NONE);
    }

    private void note(Conclusion conclusion, At at, String name) {
        conclusion
                .reasons()
                .forEach(r -> reading.account()
                        .inferred(at, r.confidence(), name + " on " + host.name() + " " + r.what(), r.why()));
        if (conclusion.reasons().isEmpty()) {
            reading.account()
                    .gap(
                            at,
                            name + " on " + host.name() + " carries no service",
                            "RVTools does not list services, and neither name nor subnet tells");
        }
    }

    /// RVTools repeats the host's default gateway on every adapter, so only another one in the adapter's own subnet
    /// can be an override.
    private Optional<Ipv4> gatewayOverride(
            Row row, At at, String name, Optional<IpPrefix> ip, Optional<Ipv4> defaultGateway) {
        Optional<Ipv4> gateway = Addresses.ipv4(row.text("Gateway"))
                .filter(g -> !Optional.of(g).equals(defaultGateway))
                .filter(g -> ip.map(p -> p.contains(g)).orElse(false));
        gateway.ifPresent(g -> reading.account()
                .inferred(
                        at,
                        Confidence.MEDIUM,
                        name + " on " + host.name() + " overrides the default gateway with " + g,
                        "its Gateway differs from the host's other adapters and lies in its own subnet"));
        return gateway;
    }

    /// A host is managed through one adapter at least; the installer makes that vmk0.
    private List<Vmk> withManagement(List<Vmk> vmks) {
        boolean managed = vmks.stream().anyMatch(v -> v.tags().contains(VmkTag.MANAGEMENT));
        List<Vmk> result = new ArrayList<>();
        for (Vmk vmk : vmks) {
            if (!managed && vmk.name().equals("vmk0")) {
                reading.account()
                        .inferred(
                                At.element(vmk.id()),
                                Confidence.MEDIUM,
                                "vmk0 on " + host.name() + " carries Management",
                                "no port group name says so of another adapter, and the installer makes vmk0 the management one");
                result.add(withTag(vmk, VmkTag.MANAGEMENT));
            } else {
                result.add(vmk);
            }
        }
        return result;
    }

    private static Vmk withTag(Vmk vmk, VmkTag tag) {
        List<VmkTag> tags = new ArrayList<>(vmk.tags());
        tags.add(tag);
        return new Vmk(
                vmk.id(),
                vmk.name(),
                vmk.portGroup(),
                vmk.portId(),
                vmk.mac(),
                vmk.ip(),
                vmk.mtu(),
                vmk.stack(),
                tags,
                vmk.role(),
                vmk.boundToIscsi(),
                vmk.gateway(),
                vmk.extras());
    }
}

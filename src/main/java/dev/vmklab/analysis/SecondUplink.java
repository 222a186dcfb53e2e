package dev.vmklab.analysis;

import dev.vmklab.design.Design;
import dev.vmklab.design.DesignIndex;
import dev.vmklab.design.edit.Rewrite;
import dev.vmklab.design.fabric.Cable;
import dev.vmklab.design.fabric.PhysicalSwitch;
import dev.vmklab.design.fabric.SwitchPort;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.host.UplinkSlot;
import dev.vmklab.design.host.Vmnic;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.IdSource;
import dev.vmklab.design.value.Service;
import dev.vmklab.design.vswitch.DistributedSwitch;
import dev.vmklab.design.vswitch.PortGroup;
import dev.vmklab.design.vswitch.StandardSwitch;
import dev.vmklab.design.vswitch.Teaming;
import dev.vmklab.design.vswitch.TeamingPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Gives every host that has a virtual switch one more vmnic on it, with a cable to the same physical switch as one it
/// has, and keeps that vmnic for vMotion.
final class SecondUplink {
    private static final String NAME = "vMotion uplink";

    private Design design;
    private final DesignIndex index;

    private SecondUplink(Design design) {
        this.design = design;
        this.index = DesignIndex.of(design);
    }

    /// @param vmnic an uplink of the virtual switch; without one the design stays as it is
    static Design apply(Design design, Id vmnic) {
        SecondUplink edit = new SecondUplink(design);
        Optional<Host> host = edit.index.owner(vmnic).flatMap(owner -> edit.index.find(owner, Host.class));
        host.flatMap(h -> h.uplinkSlots().stream()
                        .filter(s -> s.vmnic().equals(vmnic))
                        .findFirst())
                .ifPresentOrElse(
                        slot -> edit.distributed(slot.distributedSwitch()),
                        () -> host.flatMap(h -> standardSwitchOf(h, vmnic)).ifPresent(sw -> edit.standard(sw.name())));
        return edit.design;
    }

    private static Optional<StandardSwitch> standardSwitchOf(Host host, Id vmnic) {
        return host.vmnic(vmnic)
                .flatMap(v -> host.standardSwitches().stream()
                        .filter(sw -> sw.uplinks().contains(v.name()))
                        .findFirst());
    }

    private void standard(String name) {
        for (Host host : design.hosts()) {
            for (StandardSwitch sw : host.standardSwitches()) {
                Optional<Vmnic> twin = sw.name().equals(name) && !sw.uplinks().isEmpty()
                        ? host.vmnics().stream()
                                .filter(v -> sw.uplinks().contains(v.name()))
                                .findFirst()
                                .flatMap(v -> addBeside(host, v))
                        : Optional.empty();
                twin.ifPresent(v -> {
                    List<String> uplinks = new ArrayList<>(sw.uplinks());
                    uplinks.add(v.name());
                    design = Rewrite.element(
                            design,
                            sw.id(),
                            StandardSwitch.class,
                            s -> s.withUplinks(uplinks).withPortGroups(own(s.portGroups(), v.name())));
                });
            }
        }
    }

    private void distributed(Id id) {
        for (Host host : design.hosts()) {
            host.uplinkSlots().stream()
                    .filter(s -> s.distributedSwitch().equals(id))
                    .findFirst()
                    .flatMap(s -> host.vmnic(s.vmnic()))
                    .flatMap(v -> addBeside(host, v))
                    .ifPresent(v -> design = Rewrite.element(design, host.id(), Host.class, h -> {
                        List<UplinkSlot> slots = new ArrayList<>(h.uplinkSlots());
                        slots.add(new UplinkSlot(id, NAME, v.id()));
                        return h.withUplinkSlots(slots);
                    }));
        }
        design = Rewrite.element(design, id, DistributedSwitch.class, sw -> {
            List<String> uplinks = new ArrayList<>(sw.uplinks());
            uplinks.add(NAME);
            // A port group without a teaming of its own uses all uplinks; the new one is not for it.
            List<PortGroup> kept = sw.portGroups().stream()
                    .map(g -> g.teaming().isPresent() ? g : g.withTeaming(sw.teamingOf(g)))
                    .toList();
            return sw.withUplinks(uplinks).withPortGroups(own(kept, NAME));
        });
    }

    /// @return the new vmnic; empty where the old one is not cabled to a physical switch
    private Optional<Vmnic> addBeside(Host host, Vmnic old) {
        for (Cable cable : design.cables()) {
            boolean first = cable.a().equals(old.id());
            Id far = first ? cable.b() : cable.a();
            Optional<SwitchPort> port = index.find(far, SwitchPort.class);
            if ((first || cable.b().equals(old.id())) && port.isPresent()) {
                return Optional.of(plug(host, old, cable, port.get()));
            }
        }
        return Optional.empty();
    }

    private Vmnic plug(Host host, Vmnic old, Cable cable, SwitchPort port) {
        Vmnic vmnic = new Vmnic(
                IdSource.forKey("vmnic", NAME + old.id()),
                "vmnic-vmotion",
                old.bitsPerSecond(),
                "",
                0,
                Optional.empty(),
                old.driver(),
                old.extras());
        SwitchPort beside = new SwitchPort(
                IdSource.forKey("port", NAME + port.id()),
                port.name() + "+",
                port.bitsPerSecond(),
                port.mode(),
                port.mtu(),
                Optional.empty(),
                false,
                port.portFast(),
                port.qos(),
                port.extras());
        List<Cable> cables = new ArrayList<>(design.cables());
        cables.add(new Cable(
                IdSource.forKey("cable", NAME + cable.id()),
                vmnic.id(),
                beside.id(),
                cable.delaySeconds(),
                cable.bitsPerSecond(),
                cable.extras()));
        design = design.withCables(cables);
        design = Rewrite.element(design, host.id(), Host.class, h -> {
            List<Vmnic> vmnics = new ArrayList<>(h.vmnics());
            vmnics.add(vmnic);
            return h.withVmnics(vmnics);
        });
        design = Rewrite.element(design, index.owner(port.id()).orElseThrow(), PhysicalSwitch.class, sw -> {
            List<SwitchPort> ports = new ArrayList<>(sw.ports());
            ports.add(beside);
            return sw.withPorts(ports);
        });
        return vmnic;
    }

    /// The port groups, those of vMotion on the new uplink alone.
    private List<PortGroup> own(List<PortGroup> groups, String uplink) {
        return groups.stream()
                .map(g -> isForVMotion(g)
                        ? g.withTeaming(Teaming.of(TeamingPolicy.EXPLICIT, List.of(uplink), List.of()))
                        : g)
                .toList();
    }

    private boolean isForVMotion(PortGroup group) {
        return design.hosts().stream()
                .flatMap(h -> h.vmksFor(Service.VMOTION).stream())
                .anyMatch(vmk -> vmk.portGroup().equals(group.id()));
    }
}

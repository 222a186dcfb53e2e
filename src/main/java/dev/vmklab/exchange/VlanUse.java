package dev.vmklab.exchange;

import dev.vmklab.design.fabric.PortMode;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.host.UplinkSlot;
import dev.vmklab.design.host.Vmnic;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.VlanRange;
import dev.vmklab.design.vswitch.DistributedSwitch;
import dev.vmklab.design.vswitch.PortGroup;
import dev.vmklab.design.vswitch.StandardSwitch;
import dev.vmklab.design.vswitch.VlanMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Which VLANs the port groups of some hosts use, and therefore what the switch ports of their vmnics must carry.
final class VlanUse {
    private final List<DistributedSwitch> switches;
    private final Map<Id, VlanMode> modes = new HashMap<>();
    private final List<PortGroup> all = new ArrayList<>();
    private final int nativeVlan;

    VlanUse(List<Host> hosts, List<DistributedSwitch> switches) {
        this.switches = switches;
        switches.forEach(s -> all.addAll(s.portGroups()));
        hosts.forEach(h ->
                h.standardSwitches().stream().filter(s -> isCabled(h, s)).forEach(s -> all.addAll(s.portGroups())));
        hosts.forEach(h ->
                h.standardSwitches().forEach(s -> s.portGroups().forEach(p -> modes.put(p.id(), p.vlanMode()))));
        switches.forEach(s -> s.portGroups().forEach(p -> modes.put(p.id(), p.vlanMode())));
        this.nativeVlan = freeVlan();
    }

    /// Whether a vmnic is a network port to the outside with its link up.
    static boolean isCabled(Vmnic vmnic) {
        return vmnic.bitsPerSecond() > 0 && !isUsb(vmnic);
    }

    /// Whether a vmnic is the USB network to the host's own management controller.
    static boolean isUsb(Vmnic vmnic) {
        return vmnic.name().startsWith("vusb");
    }

    private static boolean isCabled(Host host, StandardSwitch on) {
        return host.vmnics().stream().anyMatch(v -> isCabled(v) && on.uplinks().contains(v.name()));
    }

    /// The VLAN that untagged frames belong to on the physical side.
    int nativeVlan() {
        return nativeVlan;
    }

    /// Whether any port group puts frames into a VLAN of the physical side.
    boolean uses(int vlan) {
        return vlan == nativeVlan
                || all.stream()
                        .filter(p -> !(p.vlanMode() instanceof VlanMode.GuestTagged))
                        .flatMap(p -> ranges(p.vlanMode()))
                        .anyMatch(r -> r.contains(vlan));
    }

    boolean usesUntagged() {
        return all.stream().anyMatch(p -> p.vlanMode() instanceof VlanMode.Untagged);
    }

    /// The VLAN on the physical side of a port group; empty where the guest tags.
    Optional<Integer> fabricVlan(Id portGroup) {
        return switch (modes.get(portGroup)) {
            case VlanMode.Untagged untagged -> Optional.of(nativeVlan);
            case VlanMode.Tagged tagged -> Optional.of(tagged.vlan());
            case VlanMode.Private isolated -> Optional.of(isolated.primary());
            case VlanMode.GuestTagged guest -> Optional.empty();
            case null -> Optional.empty();
        };
    }

    /// The tag that frames of a port group have on the cable, 0 for none; empty where the guest tags.
    Optional<Integer> tag(Id portGroup) {
        return modes.get(portGroup) instanceof VlanMode.Untagged ? Optional.of(0) : fabricVlan(portGroup);
    }

    /// What the port of a vmnic carries: the VLANs of its virtual switch, or of all where it is in none.
    PortMode trunk(Host host, Vmnic vmnic) {
        List<PortGroup> groups = new ArrayList<>();
        host.standardSwitches().stream()
                .filter(s -> s.uplinks().contains(vmnic.name()))
                .forEach(s -> groups.addAll(s.portGroups()));
        for (UplinkSlot slot : host.uplinkSlots()) {
            switches.stream()
                    .filter(s -> slot.vmnic().equals(vmnic.id()) && s.id().equals(slot.distributedSwitch()))
                    .forEach(s -> groups.addAll(s.portGroups()));
        }
        return trunk(groups.isEmpty() ? all : groups);
    }

    /// A trunk of everything in use, for links between switches.
    PortMode trunkOfAll() {
        return trunk(all);
    }

    private PortMode trunk(List<PortGroup> groups) {
        boolean untagged = groups.stream().anyMatch(p -> p.vlanMode() instanceof VlanMode.Untagged);
        return new PortMode.Trunk(
                ranges(groups.stream().flatMap(p -> ranges(p.vlanMode()))),
                untagged ? Optional.of(nativeVlan) : Optional.empty());
    }

    private static Stream<VlanRange> ranges(VlanMode mode) {
        return switch (mode) {
            case VlanMode.Untagged untagged -> Stream.of();
            case VlanMode.Tagged tagged -> Stream.of(new VlanRange(tagged.vlan(), tagged.vlan()));
            case VlanMode.GuestTagged guest -> guest.vlans().stream();
            case VlanMode.Private isolated ->
                Stream.of(
                        new VlanRange(isolated.primary(), isolated.primary()),
                        new VlanRange(isolated.secondary(), isolated.secondary()));
        };
    }

    /// The same VLANs as the fewest ranges, in order.
    static List<VlanRange> ranges(Stream<VlanRange> parts) {
        boolean[] used = new boolean[VlanRange.MAX + 2];
        parts.forEach(r -> Arrays.fill(used, r.first(), r.last() + 1, true));
        List<VlanRange> ranges = new ArrayList<>();
        for (int vlan = VlanRange.MIN; vlan <= VlanRange.MAX; vlan++) {
            int first = vlan;
            while (used[vlan]) {
                vlan++;
            }
            if (vlan > first) {
                ranges.add(new VlanRange(first, vlan - 1));
            }
        }
        return ranges;
    }

    /// VLAN 1, which switches come with, unless a port group tags it; then the first that none tags.
    private int freeVlan() {
        TreeSet<Integer> tagged = new TreeSet<>();
        all.stream()
                .filter(p -> p.vlanMode() instanceof VlanMode.Tagged || p.vlanMode() instanceof VlanMode.Private)
                .flatMap(p -> ranges(p.vlanMode()))
                .forEach(r -> tagged.add(r.first()));
        int vlan = VlanRange.MIN;
        while (tagged.contains(vlan)) {
            vlan++;
        }
        return Math.min(vlan, VlanRange.MAX);
    }
}

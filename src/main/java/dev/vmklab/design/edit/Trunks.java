package dev.vmklab.design.edit;

import dev.vmklab.design.Design;
import dev.vmklab.design.DesignIndex;
import dev.vmklab.design.fabric.Appliance;
import dev.vmklab.design.fabric.Cable;
import dev.vmklab.design.fabric.PortMode;
import dev.vmklab.design.fabric.SwitchPort;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.host.UplinkSlot;
import dev.vmklab.design.host.Vmnic;
import dev.vmklab.design.property.Fields;
import dev.vmklab.design.storage.ArrayPort;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.VlanRange;
import dev.vmklab.design.vswitch.DistributedSwitch;
import dev.vmklab.design.vswitch.PortGroup;
import dev.vmklab.design.vswitch.StandardSwitch;
import dev.vmklab.design.vswitch.VlanMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Lets the VLANs of switch ports follow what is drawn at the other end of their cables.
///
/// A VLAN that an edit brings to a vmnic, an array port or an appliance is added to the trunk that it is cabled to.
/// Nothing is ever taken away, and a VLAN that was missing before stays missing: that is a mistake to be shown, not to
/// be
/// hidden.
public final class Trunks {
    private final DesignIndex index;
    private final Map<Id, List<VlanRange>> needs = new HashMap<>();

    private Trunks(Design design) {
        index = DesignIndex.of(design);
        design.hosts().forEach(this::host);
        design.storageArrays().forEach(a -> a.ports().forEach(this::arrayPort));
        design.appliances().forEach(this::appliance);
    }

    /// The design after an edit with the trunks following it.
    public static Design follow(Design before, Design after) {
        if (before.equals(after)) {
            return after;
        }
        Trunks old = new Trunks(before);
        Trunks now = new Trunks(after);
        Map<Id, List<VlanRange>> wanted = new HashMap<>();
        for (Cable cable : after.cables()) {
            boolean known = old.index
                    .find(cable.id(), Cable.class)
                    .filter(cable::equals)
                    .isPresent();
            Map<Id, List<VlanRange>> had = known ? old.needs : Map.of();
            now.want(cable.a(), cable.b(), had, wanted);
            now.want(cable.b(), cable.a(), had, wanted);
        }
        return wanted.isEmpty()
                ? after
                : Rewrite.each(
                        after, SwitchPort.class, port -> extended(port, wanted.getOrDefault(port.id(), List.of())));
    }

    private void want(Id port, Id end, Map<Id, List<VlanRange>> had, Map<Id, List<VlanRange>> wanted) {
        if (index.find(port, SwitchPort.class).isEmpty()) {
            return;
        }
        List<VlanRange> all = needs.getOrDefault(end, List.of());
        List<VlanRange> before = had.getOrDefault(end, List.of());
        List<VlanRange> fresh = all.stream().filter(v -> !before.contains(v)).toList();
        if (!fresh.isEmpty()) {
            wanted.put(port, fresh);
        }
    }

    /// A port whose trunk carries further VLANs. An access port stays what it is.
    static SwitchPort extended(SwitchPort port, List<VlanRange> vlans) {
        if (vlans.isEmpty() || !(port.mode() instanceof PortMode.Trunk trunk)) {
            return port;
        }
        List<VlanRange> missing = vlans.stream()
                .filter(v -> trunk.allowedVlans().stream()
                        .noneMatch(known -> known.contains(v.first()) && known.contains(v.last())))
                .toList();
        if (missing.isEmpty()) {
            return port;
        }
        List<VlanRange> allowed = new ArrayList<>(trunk.allowedVlans());
        allowed.addAll(missing);
        return Fields.with(port, "mode", new PortMode.Trunk(merged(allowed), trunk.nativeVlan(), trunk.extras()));
    }

    /// Ranges in order, those that touch joined.
    private static List<VlanRange> merged(List<VlanRange> ranges) {
        TreeMap<Integer, Integer> byFirst = new TreeMap<>();
        ranges.forEach(r -> byFirst.merge(r.first(), r.last(), Math::max));
        List<VlanRange> merged = new ArrayList<>();
        for (Map.Entry<Integer, Integer> range : byFirst.entrySet()) {
            boolean touches = !merged.isEmpty() && merged.getLast().last() + 1 >= range.getKey();
            if (touches) {
                VlanRange last = merged.removeLast();
                merged.add(new VlanRange(last.first(), Math.max(last.last(), range.getValue())));
            } else {
                merged.add(new VlanRange(range.getKey(), range.getValue()));
            }
        }
        return merged;
    }

    private void host(Host host) {
        for (StandardSwitch sw : host.standardSwitches()) {
            host.vmnics().stream().filter(v -> sw.uplinks().contains(v.name())).forEach(v -> need(v, sw.portGroups()));
        }
        for (UplinkSlot slot : host.uplinkSlots()) {
            index.find(slot.distributedSwitch(), DistributedSwitch.class)
                    .ifPresent(sw -> host.vmnic(slot.vmnic()).ifPresent(v -> need(v, sw.portGroups())));
        }
    }

    private void need(Vmnic vmnic, List<PortGroup> groups) {
        groups.forEach(group ->
                needs.computeIfAbsent(vmnic.id(), k -> new ArrayList<>()).addAll(vlans(group.vlanMode())));
    }

    private static List<VlanRange> vlans(VlanMode mode) {
        return switch (mode) {
            case VlanMode.Untagged untagged -> List.of();
            case VlanMode.Tagged tagged -> List.of(new VlanRange(tagged.vlan(), tagged.vlan()));
            case VlanMode.GuestTagged guest -> guest.vlans();
            case VlanMode.Private pair ->
                List.of(
                        new VlanRange(pair.primary(), pair.primary()),
                        new VlanRange(pair.secondary(), pair.secondary()));
        };
    }

    private void arrayPort(ArrayPort port) {
        need(port.id(), port.vlan());
    }

    private void appliance(Appliance appliance) {
        need(appliance.id(), appliance.vlan());
    }

    private void need(Id end, int vlan) {
        if (vlan > 0) {
            needs.put(end, List.of(new VlanRange(vlan, vlan)));
        }
    }
}

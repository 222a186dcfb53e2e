package dev.vmklab.analysis;

import dev.vmklab.design.Design;
import dev.vmklab.design.compute.Vm;
import dev.vmklab.design.compute.VmNic;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.host.UplinkSlot;
import dev.vmklab.design.host.Vmk;
import dev.vmklab.design.host.Vmnic;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.IdSource;
import dev.vmklab.design.vswitch.DistributedSwitch;
import dev.vmklab.design.vswitch.Nioc;
import dev.vmklab.design.vswitch.PortGroup;
import dev.vmklab.design.vswitch.StandardSwitch;
import dev.vmklab.design.vswitch.Teaming;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Replaces the standard switches of one name on all hosts by one distributed switch with the same port groups,
/// uplinks and teaming, and with Network I/O Control at vSphere's default shares.
final class ToDistributedSwitch {
    private final String switchName;
    private final Id switchId;
    private final Map<String, PortGroup> groups = new LinkedHashMap<>();
    private final Map<Id, Id> newGroup = new HashMap<>();
    private final Map<Id, StandardSwitch> ofHost = new LinkedHashMap<>();
    private int uplinks;

    private ToDistributedSwitch(Design design, String switchName) {
        this.switchName = switchName;
        switchId = IdSource.forKey("vds", switchName);
        for (Host host : design.hosts()) {
            host.standardSwitches().stream()
                    .filter(sw -> sw.name().equals(switchName))
                    .findFirst()
                    .ifPresent(sw -> take(host, sw));
        }
    }

    static Design apply(Design design, String switchName) {
        return new ToDistributedSwitch(design, switchName).applyTo(design);
    }

    private void take(Host host, StandardSwitch sw) {
        ofHost.put(host.id(), sw);
        uplinks = Math.max(uplinks, sw.uplinks().size());
        for (PortGroup group : sw.portGroups()) {
            PortGroup own = groups.computeIfAbsent(group.name(), name -> copyOf(sw, group));
            newGroup.put(group.id(), own.id());
        }
    }

    private PortGroup copyOf(StandardSwitch sw, PortGroup group) {
        return new PortGroup(
                IdSource.forKey("pg", switchName + "/" + group.name()),
                group.name(),
                group.vlanMode(),
                Optional.of(renamed(sw, sw.teamingOf(group))),
                group.security(),
                group.ingressShaping().or(sw::shaping),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                Extras.NONE);
    }

    private static Teaming renamed(StandardSwitch sw, Teaming teaming) {
        return new Teaming(
                teaming.policy(),
                slots(sw, teaming.active()),
                slots(sw, teaming.standby()),
                teaming.failureDetection(),
                teaming.failback(),
                teaming.notifySwitches(),
                Extras.NONE);
    }

    private static List<String> slots(StandardSwitch sw, List<String> vmnics) {
        return vmnics.stream()
                .map(sw.uplinks()::indexOf)
                .filter(i -> i >= 0)
                .map(ToDistributedSwitch::slot)
                .toList();
    }

    private static String slot(int index) {
        return "Uplink " + (index + 1);
    }

    private Design applyTo(Design design) {
        List<String> names = new ArrayList<>();
        int mtu = 0;
        for (int i = 0; i < uplinks; i++) {
            names.add(slot(i));
        }
        for (StandardSwitch sw : ofHost.values()) {
            mtu = Math.max(mtu, sw.mtu());
        }
        List<DistributedSwitch> switches = new ArrayList<>(design.distributedSwitches());
        switches.add(new DistributedSwitch(
                switchId,
                switchName,
                "",
                mtu,
                names,
                List.of(),
                new Nioc(true, List.of(), Extras.NONE),
                List.of(),
                List.of(),
                List.copyOf(groups.values()),
                Optional.empty(),
                Extras.NONE));
        return design.withDistributedSwitches(switches)
                .withHosts(design.hosts().stream().map(this::moved).toList())
                .withVms(design.vms().stream().map(this::moved).toList());
    }

    private Host moved(Host host) {
        StandardSwitch old = ofHost.get(host.id());
        if (old == null) {
            return host;
        }
        List<UplinkSlot> slots = new ArrayList<>(host.uplinkSlots());
        for (int i = 0; i < old.uplinks().size(); i++) {
            String name = old.uplinks().get(i);
            Optional<Vmnic> vmnic =
                    host.vmnics().stream().filter(v -> v.name().equals(name)).findFirst();
            String slot = slot(i);
            vmnic.ifPresent(v -> slots.add(new UplinkSlot(switchId, slot, v.id())));
        }
        return host.withStandardSwitches(host.standardSwitches().stream()
                        .filter(sw -> !sw.equals(old))
                        .toList())
                .withUplinkSlots(slots)
                .withVmks(host.vmks().stream().map(this::moved).toList());
    }

    private Vmk moved(Vmk vmk) {
        return vmk.withPortGroup(newGroup.getOrDefault(vmk.portGroup(), vmk.portGroup()));
    }

    private Vm moved(Vm vm) {
        return vm.withNics(vm.nics().stream().map(this::moved).toList());
    }

    private VmNic moved(VmNic nic) {
        return nic.withPortGroup(newGroup.getOrDefault(nic.portGroup(), nic.portGroup()));
    }
}

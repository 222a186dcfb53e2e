package dev.vmklab.format;

import dev.vmklab.design.Design;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.host.TcpIpStack;
import dev.vmklab.design.host.UplinkSlot;
import dev.vmklab.design.host.Vmnic;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.vswitch.DistributedSwitch;
import dev.vmklab.design.vswitch.Lag;
import dev.vmklab.design.vswitch.PortGroup;
import dev.vmklab.design.vswitch.StandardSwitch;
import dev.vmklab.design.vswitch.Teaming;
import dev.vmklab.format.codec.Decoder;
import dev.vmklab.format.json.Fault;
import dev.vmklab.format.json.JsonPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds references by name that lead nowhere: uplinks of switches and teams, TCP/IP stacks of VMkernel adapters.
final class NameCheck {
    private static final Set<String> SYSTEM_STACKS =
            Set.of(TcpIpStack.DEFAULT, TcpIpStack.VMOTION, TcpIpStack.PROVISIONING);

    private final List<Fault> faults = new ArrayList<>();
    private final Map<Id, Set<String>> uplinkSlots = new HashMap<>();

    private NameCheck() {}

    static List<Fault> of(Design design) {
        NameCheck check = new NameCheck();
        JsonPath path = JsonPath.ROOT.key("design");
        for (int i = 0; i < design.distributedSwitches().size(); i++) {
            check.distributedSwitch(
                    design.distributedSwitches().get(i),
                    path.key("distributedSwitches").item(i));
        }
        for (int i = 0; i < design.hosts().size(); i++) {
            check.host(design.hosts().get(i), path.key("hosts").item(i));
        }
        return check.faults;
    }

    private void distributedSwitch(DistributedSwitch sw, JsonPath path) {
        Set<String> slots = new HashSet<>(sw.uplinks());
        sw.lags().forEach(lag -> slots.addAll(lag.portNames()));
        uplinkSlots.put(sw.id(), slots);
        Set<String> uplinks = Stream.concat(
                        sw.uplinks().stream(), sw.lags().stream().map(Lag::name))
                .collect(Collectors.toSet());
        portGroups(sw.portGroups(), uplinks, path);
    }

    private void host(Host host, JsonPath path) {
        Set<String> vmnics = new HashSet<>();
        for (int i = 0; i < host.vmnics().size(); i++) {
            Vmnic vmnic = host.vmnics().get(i);
            if (!vmnics.add(vmnic.name())) {
                fault(
                        path.key("vmnics").item(i).key("name"),
                        "is \"" + vmnic.name() + "\", which another vmnic of this host has already");
            }
        }
        for (int i = 0; i < host.standardSwitches().size(); i++) {
            standardSwitch(
                    host.standardSwitches().get(i),
                    vmnics,
                    path.key("standardSwitches").item(i));
        }
        uplinkSlots(host.uplinkSlots(), path.key("uplinkSlots"));
        stacks(host, path.key("vmks"));
    }

    private void standardSwitch(StandardSwitch sw, Set<String> vmnics, JsonPath path) {
        names(sw.uplinks(), vmnics, path.key("uplinks"), "vmnic of this host");
        Set<String> uplinks = Set.copyOf(sw.uplinks());
        team(sw.teaming(), uplinks, path.key("teaming"));
        portGroups(sw.portGroups(), uplinks, path);
    }

    private void portGroups(List<PortGroup> portGroups, Set<String> uplinks, JsonPath path) {
        for (int i = 0; i < portGroups.size(); i++) {
            JsonPath teaming = path.key("portGroups").item(i).key("teaming");
            portGroups.get(i).teaming().ifPresent(t -> team(t, uplinks, teaming));
        }
    }

    private void team(Teaming teaming, Set<String> uplinks, JsonPath path) {
        names(teaming.active(), uplinks, path.key("active"), "uplink of this switch");
        names(teaming.standby(), uplinks, path.key("standby"), "uplink of this switch");
    }

    private void uplinkSlots(List<UplinkSlot> slots, JsonPath path) {
        for (int i = 0; i < slots.size(); i++) {
            UplinkSlot slot = slots.get(i);
            Set<String> known = uplinkSlots.getOrDefault(slot.distributedSwitch(), Set.of());
            name(slot.uplink(), known, path.item(i).key("uplink"), "uplink of its distributed switch");
        }
    }

    private void stacks(Host host, JsonPath path) {
        Set<String> stacks = new HashSet<>(SYSTEM_STACKS);
        host.stacks().forEach(stack -> stacks.add(stack.key()));
        for (int i = 0; i < host.vmks().size(); i++) {
            name(host.vmks().get(i).stack(), stacks, path.item(i).key("stack"), "TCP/IP stack of this host");
        }
    }

    private void names(List<String> names, Set<String> known, JsonPath path, String noun) {
        for (int i = 0; i < names.size(); i++) {
            name(names.get(i), known, path.item(i), noun);
        }
    }

    private void name(String name, Set<String> known, JsonPath path, String noun) {
        if (!known.contains(name)) {
            fault(path, "refers to \"" + name + "\", which is no " + noun);
        }
    }

    private void fault(JsonPath path, String message) {
        if (faults.size() < Decoder.MAX_FAULTS) {
            faults.add(new Fault(path, message));
        }
    }
}

package dev.vmklab.drawing.layers;

import dev.vmklab.design.Design;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.value.Service;
import dev.vmklab.design.vswitch.PortGroup;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The layers that a design has.
///
/// @param vlans those of port groups, array ports and appliances, in ascending order; 0 is what has none
/// @param services those of vmks, VMs and datastores
public record LayerList(List<Vlan> vlans, List<Service> services) {
    private static final int MOST_NAMES = 3;

    /// A trunk of more VLANs than this is no layer of each of them.
    private static final int MOST_OF_A_TRUNK = 16;

    public LayerList {
        vlans = List.copyOf(vlans);
        services = List.copyOf(services);
    }

    /// @param names of the port groups in it, a few of them
    public record Vlan(int id, List<String> names) {
        public Vlan {
            names = List.copyOf(names);
        }
    }

    public static LayerList of(Design design) {
        Map<Integer, Set<String>> vlans = new TreeMap<>();
        portGroups(design).forEach(group -> {
            var ids = Vlans.of(group.vlanMode());
            if (ids.cardinality() <= MOST_OF_A_TRUNK) {
                ids.stream()
                        .forEach(id -> vlans.computeIfAbsent(id, k -> new LinkedHashSet<>())
                                .add(group.name()));
            }
        });
        design.storageArrays()
                .forEach(a -> a.ports().forEach(p -> vlans.computeIfAbsent(p.vlan(), k -> new LinkedHashSet<>())));
        design.appliances().forEach(a -> vlans.computeIfAbsent(a.vlan(), k -> new LinkedHashSet<>()));
        List<Vlan> list = new ArrayList<>();
        vlans.forEach((id, names) ->
                list.add(new Vlan(id, names.stream().limit(MOST_NAMES).toList())));
        return new LayerList(list, services(design));
    }

    private static Stream<PortGroup> portGroups(Design design) {
        return Stream.concat(
                design.hosts().stream()
                        .flatMap(h -> h.standardSwitches().stream())
                        .flatMap(s -> s.portGroups().stream()),
                design.distributedSwitches().stream().flatMap(s -> s.portGroups().stream()));
    }

    private static List<Service> services(Design design) {
        Set<Service> found = new TreeSet<>();
        for (Service service : Service.values()) {
            if (design.hosts().stream().anyMatch(h -> carries(h, service))) {
                found.add(service);
            }
        }
        design.datastores().forEach(d -> d.backing().service().ifPresent(found::add));
        if (!design.vms().isEmpty()) {
            found.add(Service.VM);
        }
        return List.copyOf(found);
    }

    private static boolean carries(Host host, Service service) {
        return host.vmks().stream().anyMatch(v -> v.carries(service));
    }
}

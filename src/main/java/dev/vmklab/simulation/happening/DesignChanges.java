package dev.vmklab.simulation.happening;

import dev.vmklab.design.Design;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.vswitch.Nioc;
import dev.vmklab.design.vswitch.PortGroup;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// What a scenario may change of a design in the middle of a run, as functions from design to design. An id that leads
/// nowhere changes nothing.
final class DesignChanges {
    private DesignChanges() {}

    static Design nioc(Design design, Id distributedSwitch, Nioc nioc) {
        return design.withDistributedSwitches(
                each(design.distributedSwitches(), sw -> sw.id(), distributedSwitch, sw -> sw.withNioc(nioc)));
    }

    static Design portGroup(Design design, Id id, UnaryOperator<PortGroup> change) {
        Design changed = design.withDistributedSwitches(design.distributedSwitches().stream()
                .map(sw -> sw.withPortGroups(each(sw.portGroups(), PortGroup::id, id, change)))
                .toList());
        return changed.withHosts(changed.hosts().stream()
                .map(host -> host.withStandardSwitches(host.standardSwitches().stream()
                        .map(sw -> sw.withPortGroups(each(sw.portGroups(), PortGroup::id, id, change)))
                        .toList()))
                .toList());
    }

    /// @param id of a VMkernel adapter, virtual switch, switch port or array port
    static Design mtu(Design design, Id id, int mtu) {
        return design.withDistributedSwitches(
                        each(design.distributedSwitches(), sw -> sw.id(), id, sw -> sw.withMtu(mtu)))
                .withHosts(design.hosts().stream()
                        .map(h -> h.withVmks(each(h.vmks(), v -> v.id(), id, v -> v.withMtu(mtu)))
                                .withStandardSwitches(each(h.standardSwitches(), s -> s.id(), id, s -> s.withMtu(mtu))))
                        .toList())
                .withPhysicalSwitches(design.physicalSwitches().stream()
                        .map(sw -> sw.withPorts(each(sw.ports(), p -> p.id(), id, p -> p.withMtu(mtu))))
                        .toList())
                .withStorageArrays(design.storageArrays().stream()
                        .map(a -> a.withPorts(each(a.ports(), p -> p.id(), id, p -> p.withMtu(mtu))))
                        .toList());
    }

    private static <T> List<T> each(List<T> all, Function<T, Id> idOf, Id id, UnaryOperator<T> change) {
        return all.stream()
                .map(one -> idOf.apply(one).equals(id) ? change.apply(one) : one)
                .toList();
    }
}

package dev.vmklab.design.host;

import dev.vmklab.design.value.Check;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.Origin;
import dev.vmklab.design.value.Service;
import dev.vmklab.design.vswitch.StandardSwitch;
import java.util.List;
import java.util.Optional;

/// An ESXi host with its adapters and standard switches.
///
/// @param cores physical cores, 0 where unknown
/// @param memoryBytes installed memory, 0 where unknown
/// @param release ESXi release such as `8.0.3`; empty where unknown
/// @param uplinkSlots which vmnic sits in which uplink of which distributed switch
public record Host(
        Id id,
        String name,
        Optional<Id> cluster,
        Optional<Id> rack,
        int cores,
        double memoryBytes,
        String release,
        List<Vmnic> vmnics,
        List<StandardSwitch> standardSwitches,
        List<UplinkSlot> uplinkSlots,
        List<TcpIpStack> stacks,
        List<Vmk> vmks,
        Optional<Origin> origin,
        Extras extras) {
    public static final double MAX_MEMORY_BYTES = 1L << 50;

    public Host {
        Check.name("name", name);
        Check.range("cores", cores, 0, 4096);
        Check.range("memoryBytes", memoryBytes, 0, MAX_MEMORY_BYTES);
        Check.text("release", release);
        vmnics = List.copyOf(vmnics);
        standardSwitches = List.copyOf(standardSwitches);
        uplinkSlots = List.copyOf(uplinkSlots);
        stacks = List.copyOf(stacks);
        vmks = List.copyOf(vmks);
    }

    public Optional<Vmnic> vmnic(Id vmnic) {
        return vmnics.stream().filter(v -> v.id().equals(vmnic)).findFirst();
    }

    /// The VMkernel adapters that carry a service, in the host's order.
    public List<Vmk> vmksFor(Service service) {
        return vmks.stream().filter(v -> v.carries(service)).toList();
    }

    public Optional<TcpIpStack> stack(String key) {
        return stacks.stream().filter(s -> s.key().equals(key)).findFirst();
    }

    public Host withCluster(Optional<Id> newCluster) {
        return new Host(
                id,
                name,
                newCluster,
                rack,
                cores,
                memoryBytes,
                release,
                vmnics,
                standardSwitches,
                uplinkSlots,
                stacks,
                vmks,
                origin,
                extras);
    }

    public Host withVmnics(List<Vmnic> newVmnics) {
        return new Host(
                id,
                name,
                cluster,
                rack,
                cores,
                memoryBytes,
                release,
                newVmnics,
                standardSwitches,
                uplinkSlots,
                stacks,
                vmks,
                origin,
                extras);
    }

    public Host withStandardSwitches(List<StandardSwitch> newSwitches) {
        return new Host(
                id,
                name,
                cluster,
                rack,
                cores,
                memoryBytes,
                release,
                vmnics,
                newSwitches,
                uplinkSlots,
                stacks,
                vmks,
                origin,
                extras);
    }

    public Host withUplinkSlots(List<UplinkSlot> newSlots) {
        return new Host(
                id,
                name,
                cluster,
                rack,
                cores,
                memoryBytes,
                release,
                vmnics,
                standardSwitches,
                newSlots,
                stacks,
                vmks,
                origin,
                extras);
    }

    public Host withVmks(List<Vmk> newVmks) {
        return new Host(
                id,
                name,
                cluster,
                rack,
                cores,
                memoryBytes,
                release,
                vmnics,
                standardSwitches,
                uplinkSlots,
                stacks,
                newVmks,
                origin,
                extras);
    }
}

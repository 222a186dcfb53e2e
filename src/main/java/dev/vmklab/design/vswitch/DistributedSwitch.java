package dev.vmklab.design.vswitch;

import dev.vmklab.design.value.Check;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.Mtu;
import dev.vmklab.design.value.Origin;
import java.util.List;
import java.util.Optional;

/// A distributed switch (VDS). Hosts join it by plugging vmnics into its uplinks.
///
/// @param uplinks names of the uplink slots, in order
public record DistributedSwitch(
        Id id,
        String name,
        String version,
        int mtu,
        List<String> uplinks,
        List<Lag> lags,
        Nioc nioc,
        List<ResourcePool> resourcePools,
        List<PrivateVlan> privateVlans,
        List<PortGroup> portGroups,
        Optional<Origin> origin,
        Extras extras) {
    public DistributedSwitch {
        Check.name("name", name);
        Check.text("version", version);
        Mtu.check("mtu", mtu);
        uplinks = Check.distinct("uplinks", uplinks);
        lags = List.copyOf(lags);
        resourcePools = List.copyOf(resourcePools);
        privateVlans = List.copyOf(privateVlans);
        portGroups = List.copyOf(portGroups);
    }

    /// The teaming in force for one of its port groups: its own, else all uplinks active by originating port.
    public Teaming teamingOf(PortGroup portGroup) {
        return portGroup.teaming().orElseGet(() -> Teaming.of(TeamingPolicy.PORT_ID, uplinks, List.of()));
    }

    public Optional<Lag> lag(String lagName) {
        return lags.stream().filter(l -> l.name().equals(lagName)).findFirst();
    }

    public DistributedSwitch withUplinks(List<String> newUplinks) {
        return new DistributedSwitch(
                id,
                name,
                version,
                mtu,
                newUplinks,
                lags,
                nioc,
                resourcePools,
                privateVlans,
                portGroups,
                origin,
                extras);
    }

    public DistributedSwitch withNioc(Nioc newNioc) {
        return new DistributedSwitch(
                id,
                name,
                version,
                mtu,
                uplinks,
                lags,
                newNioc,
                resourcePools,
                privateVlans,
                portGroups,
                origin,
                extras);
    }

    public DistributedSwitch withPortGroups(List<PortGroup> newPortGroups) {
        return new DistributedSwitch(
                id,
                name,
                version,
                mtu,
                uplinks,
                lags,
                nioc,
                resourcePools,
                privateVlans,
                newPortGroups,
                origin,
                extras);
    }

    public DistributedSwitch withMtu(int newMtu) {
        return new DistributedSwitch(
                id,
                name,
                version,
                newMtu,
                uplinks,
                lags,
                nioc,
                resourcePools,
                privateVlans,
                portGroups,
                origin,
                extras);
    }
}

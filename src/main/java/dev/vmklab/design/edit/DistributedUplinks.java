package dev.vmklab.design.edit;

import dev.vmklab.design.Design;
import dev.vmklab.design.DesignIndex;
import dev.vmklab.design.property.Fields;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.vswitch.DistributedSwitch;
import dev.vmklab.design.vswitch.Lag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Names, adds and takes away uplinks and LAGs of a distributed switch. The teams of its port groups and the vmnics in
/// its uplinks follow.
public final class DistributedUplinks {
    private static final int USUAL_LAG_PORTS = 2;

    private DistributedUplinks() {}

    /// @param index of the uplink
    /// @throws IllegalArgumentException when the switch has an uplink or LAG of that name, or it is none
    public static Design renamed(Design design, Id sw, int index, String name) {
        DistributedSwitch before = of(design, sw);
        String old = before.uplinks().get(index);
        if (name.isBlank()) {
            throw new IllegalArgumentException("name is empty, expected the name of an uplink");
        }
        if (!name.equals(old) && isTaken(before, name)) {
            throw new IllegalArgumentException("name is \"" + name + "\", which " + before.name() + " has already");
        }
        return replaced(design, before, old, Optional.of(name));
    }

    private static boolean isTaken(DistributedSwitch sw, String name) {
        return sw.uplinks().contains(name)
                || sw.lags().stream()
                        .anyMatch(lag ->
                                lag.name().equals(name) || lag.portNames().contains(name));
    }

    /// With one more uplink at the end, which no team uses that names its uplinks.
    public static Design added(Design design, Id sw) {
        DistributedSwitch before = of(design, sw);
        int number = before.uplinks().size() + 1;
        while (isTaken(before, "Uplink " + number)) {
            number++;
        }
        List<String> more = new ArrayList<>(before.uplinks());
        more.add("Uplink " + number);
        return with(design, before.withUplinks(more));
    }

    /// Without an uplink; the vmnics in it are free.
    public static Design without(Design design, Id sw, String uplink) {
        return replaced(design, of(design, sw), uplink, Optional.empty());
    }

    private static Design replaced(Design design, DistributedSwitch sw, String uplink, Optional<String> by) {
        List<String> uplinks = sw.uplinks().stream()
                .flatMap(u -> u.equals(uplink) ? by.stream() : Optional.of(u).stream())
                .toList();
        Map<String, Optional<String>> names = Map.of(uplink, by);
        return Lags.replaced(with(design, sw.withUplinks(uplinks)), sw.id(), names, names);
    }

    /// With one more LAG, which no team uses yet.
    ///
    /// @param id of the LAG
    public static Design withLag(Design design, Id sw, Id id) {
        DistributedSwitch before = of(design, sw);
        int number = before.lags().size() + 1;
        while (isTaken(before, "lag" + number)) {
            number++;
        }
        List<Lag> more = new ArrayList<>(before.lags());
        more.add(new Lag(id, "lag" + number, USUAL_LAG_PORTS, true, false, Extras.NONE));
        return with(design, Fields.with(before, "lags", List.copyOf(more)));
    }

    /// Whether a LAG can have so many ports. vmnics in ports that would go have to be unplugged first, by whoever knows
    /// why they are there.
    ///
    /// @param lag what is no LAG can
    /// @throws IllegalArgumentException naming the vmnics that stand against it
    public static void checkLagPorts(Design design, Id lag, int ports) {
        for (DistributedSwitch sw : design.distributedSwitches()) {
            for (Lag known : sw.lags()) {
                if (known.id().equals(lag) && ports < known.ports()) {
                    checkFree(
                            design,
                            sw,
                            known.portNames().subList(Math.max(0, ports), known.ports()),
                            "ports is " + ports);
                }
            }
        }
    }

    private static void checkFree(Design design, DistributedSwitch sw, List<String> ports, String wish) {
        DesignIndex index = DesignIndex.of(design);
        List<String> vmnics = design.hosts().stream()
                .flatMap(host -> host.uplinkSlots().stream())
                .filter(slot -> slot.distributedSwitch().equals(sw.id()) && ports.contains(slot.uplink()))
                .map(slot -> index.label(slot.vmnic()) + " in " + slot.uplink())
                .toList();
        if (!vmnics.isEmpty()) {
            String more = vmnics.size() > 1 ? " and " + (vmnics.size() - 1) + " more" : "";
            throw new IllegalArgumentException(wish + ", but " + vmnics.getFirst() + more + " would lose "
                    + (vmnics.size() > 1 ? "their" : "its") + " port: unplug first");
        }
    }

    private static Design with(Design design, DistributedSwitch changed) {
        return design.withDistributedSwitches(design.distributedSwitches().stream()
                .map(sw -> sw.id().equals(changed.id()) ? changed : sw)
                .toList());
    }

    private static DistributedSwitch of(Design design, Id sw) {
        return DesignIndex.of(design)
                .find(sw, DistributedSwitch.class)
                .orElseThrow(() -> new IllegalArgumentException("there is no distributed switch " + sw));
    }
}

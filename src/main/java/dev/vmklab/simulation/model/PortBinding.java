package dev.vmklab.simulation.model;

import dev.vmklab.design.DesignIndex;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.host.Vmk;
import dev.vmklab.design.vswitch.DistributedSwitch;
import dev.vmklab.design.vswitch.PortGroup;
import dev.vmklab.design.vswitch.StandardSwitch;
import dev.vmklab.design.vswitch.Teaming;
import dev.vmklab.network.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Which vmks the software iSCSI adapter can use: those that are bound to it and whose port group has exactly one
/// active uplink and no standby one, so that the loss of a vmnic is the loss of a path. Sources: iSCSI.
final class PortBinding {
    private PortBinding() {}

    /// The compliant vmks of a host that are bound.
    ///
    /// @param problems told of each bound vmk that is left out
    static List<Vmk> compliant(Network network, Host host, List<String> problems) {
        List<Vmk> compliant = new ArrayList<>();
        for (Vmk vmk : host.vmks()) {
            if (!vmk.boundToIscsi() || vmk.ip().isEmpty()) {
                continue;
            }
            Optional<Teaming> teaming = teaming(network.index(), vmk);
            int active = teaming.map(t -> t.active().size()).orElse(1);
            int standby = teaming.map(t -> t.standby().size()).orElse(0);
            if (active == 1 && standby == 0) {
                compliant.add(vmk);
            } else {
                String problem = host.name() + " " + vmk.name() + " is bound to iSCSI but its port group has " + active
                        + " active and " + standby + " standby uplinks: it is not compliant and has no paths";
                if (!problems.contains(problem)) {
                    problems.add(problem);
                }
            }
        }
        return compliant;
    }

    private static Optional<Teaming> teaming(DesignIndex index, Vmk vmk) {
        return index.find(vmk.portGroup(), PortGroup.class)
                .flatMap(group -> index.owner(group.id())
                        .flatMap(owner -> index.find(owner, DistributedSwitch.class)
                                .map(sw -> sw.teamingOf(group))
                                .or(() ->
                                        index.find(owner, StandardSwitch.class).map(sw -> sw.teamingOf(group)))));
    }
}

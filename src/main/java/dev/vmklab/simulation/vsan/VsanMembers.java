package dev.vmklab.simulation.vsan;

import dev.vmklab.design.storage.Backing;
import dev.vmklab.design.value.Service;
import dev.vmklab.network.Routing;
import dev.vmklab.simulation.model.Model;
import java.util.ArrayList;
import java.util.List;

/// The hosts of a vSAN cluster that have a vSAN vmk, in the design's order.
public final class VsanMembers {
    private VsanMembers() {}

    /// Indices of hosts; none for other datastores.
    public static List<Integer> of(Model model, int store) {
        List<Integer> members = new ArrayList<>();
        if (model.datastores.get(store).backing() instanceof Backing.Vsan vsan) {
            for (int h = 0; h < model.network.hostCount(); h++) {
                boolean member = model.network
                        .design()
                        .hosts()
                        .get(h)
                        .cluster()
                        .map(vsan.cluster()::equals)
                        .orElse(false);
                if (member && !Routing.vmksFor(model.network, h, Service.VSAN).isEmpty()) {
                    members.add(h);
                }
            }
        }
        return members;
    }
}

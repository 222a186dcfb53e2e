package dev.vmklab.app.inspector;

import dev.vmklab.design.Design;
import dev.vmklab.design.DesignIndex;
import dev.vmklab.design.edit.DistributedUplinks;
import dev.vmklab.design.edit.Renaming;
import dev.vmklab.design.edit.Trunks;
import dev.vmklab.design.property.Elements;
import dev.vmklab.design.property.PropertyPath;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.vswitch.DistributedSwitch;
import java.util.List;
import java.util.Set;

/// Sets properties together with what follows from them elsewhere in the design: what refers to a name goes along with
/// it, and switch ports carry the VLANs that are new at the other end of their cables.
final class Consequences {
    private static final PropertyPath NAME = PropertyPath.of("name");
    private static final PropertyPath UPLINKS = PropertyPath.of("uplinks");
    private static final PropertyPath PORTS = PropertyPath.of("ports");
    private static final Set<String> VLANS = Set.of("vlanMode", "vlan");

    private Consequences() {}

    /// Whether a value may be refused for what stands elsewhere in the design.
    static boolean reach(PropertyPath path) {
        return path.equals(NAME) || path.equals(PORTS) || isUplink(path);
    }

    private static boolean isUplink(PropertyPath path) {
        return path.steps().size() == 2
                && path.steps().getFirst().equals(UPLINKS.steps().getFirst());
    }

    /// @throws IllegalArgumentException with a reason when an element cannot have the value
    static Design set(Design design, List<Id> ids, PropertyPath path, Object value) {
        if (path.equals(NAME) && value instanceof String name) {
            return each(design, ids, (d, id) -> Renaming.of(d, id, name));
        }
        if (path.equals(PORTS) && value instanceof Integer ports) {
            ids.forEach(id -> DistributedUplinks.checkLagPorts(design, id, ports));
        }
        if (isUplink(path)
                && path.steps().getLast() instanceof PropertyPath.Step.Item(var index)
                && value instanceof String name) {
            return each(
                    design,
                    ids,
                    (d, id) ->
                            DesignIndex.of(d).find(id, DistributedSwitch.class).isPresent()
                                    ? DistributedUplinks.renamed(d, id, index, name)
                                    : d);
        }
        Design set = Elements.set(design, ids, path, value);
        return VLANS.contains(path.last()) ? Trunks.follow(design, set) : set;
    }

    private interface Change {
        Design of(Design design, Id id);
    }

    private static Design each(Design design, List<Id> ids, Change change) {
        Design changed = design;
        for (Id id : ids) {
            changed = change.of(changed, id);
        }
        return changed;
    }
}

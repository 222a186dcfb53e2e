package dev.vmklab.design.vswitch;

import dev.vmklab.design.value.Check;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.Origin;
import java.util.Optional;

/// A port group of a standard or distributed switch.
///
/// @param teaming override of the switch's teaming; on a distributed switch the port group's own
/// @param ingressShaping from the port into the switch, which is the only direction a standard switch can shape
/// @param egressShaping from the switch to the port; distributed switches only
/// @param ephemeral no static binding, so that it works without vCenter
/// @param resourcePool the network resource pool its VMs draw on; distributed switches only
public record PortGroup(
        Id id,
        String name,
        VlanMode vlanMode,
        Optional<Teaming> teaming,
        Optional<SecurityPolicy> security,
        Optional<Shaping> ingressShaping,
        Optional<Shaping> egressShaping,
        boolean ephemeral,
        Optional<Id> resourcePool,
        Optional<Origin> origin,
        Extras extras) {
    public PortGroup {
        Check.name("name", name);
    }

    public PortGroup withName(String newName) {
        return new PortGroup(
                id,
                newName,
                vlanMode,
                teaming,
                security,
                ingressShaping,
                egressShaping,
                ephemeral,
                resourcePool,
                origin,
                extras);
    }

    public PortGroup withTeaming(Teaming newTeaming) {
        return new PortGroup(
                id,
                name,
                vlanMode,
                Optional.of(newTeaming),
                security,
                ingressShaping,
                egressShaping,
                ephemeral,
                resourcePool,
                origin,
                extras);
    }

    public PortGroup withIngressShaping(Optional<Shaping> shaping) {
        return new PortGroup(
                id, name, vlanMode, teaming, security, shaping, egressShaping, ephemeral, resourcePool, origin, extras);
    }

    public PortGroup withEgressShaping(Optional<Shaping> shaping) {
        return new PortGroup(
                id,
                name,
                vlanMode,
                teaming,
                security,
                ingressShaping,
                shaping,
                ephemeral,
                resourcePool,
                origin,
                extras);
    }

    public PortGroup withVlanMode(VlanMode newVlanMode) {
        return new PortGroup(
                id,
                name,
                newVlanMode,
                teaming,
                security,
                ingressShaping,
                egressShaping,
                ephemeral,
                resourcePool,
                origin,
                extras);
    }
}

package dev.vmklab.design;

import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.vswitch.PortGroup;
import dev.vmklab.design.vswitch.SecurityPolicy;
import dev.vmklab.design.vswitch.Shaping;
import dev.vmklab.design.vswitch.Teaming;
import dev.vmklab.design.vswitch.TeamingPolicy;
import dev.vmklab.design.vswitch.VlanMode;
import java.util.List;
import java.util.Optional;

/// A port group: untagged and with its switch's teaming until told otherwise.
public final class PortGroupBuilder {
    private final Id id;
    private final String name;
    private VlanMode mode = new VlanMode.Untagged();
    private Optional<Teaming> teaming = Optional.empty();
    private Optional<Shaping> ingress = Optional.empty();
    private Optional<Shaping> egress = Optional.empty();
    private Optional<SecurityPolicy> security = Optional.empty();
    private boolean ephemeral;
    private Optional<Id> pool = Optional.empty();

    PortGroupBuilder(Id id, String name) {
        this.id = id;
        this.name = name;
    }

    public PortGroupBuilder vlan(int vlan) {
        mode = new VlanMode.Tagged(vlan);
        return this;
    }

    public PortGroupBuilder guestTagged(String... ranges) {
        mode = new VlanMode.GuestTagged(Addresses.ranges(ranges));
        return this;
    }

    public PortGroupBuilder privateVlan(int primary, int secondary) {
        mode = new VlanMode.Private(primary, secondary);
        return this;
    }

    public PortGroupBuilder teaming(TeamingPolicy policy, List<String> active, List<String> standby) {
        return teaming(Teaming.of(policy, active, standby));
    }

    public PortGroupBuilder teaming(Teaming own) {
        teaming = Optional.of(own);
        return this;
    }

    public PortGroupBuilder shapeIngress(Shaping shaping) {
        ingress = Optional.of(shaping);
        return this;
    }

    public PortGroupBuilder shapeEgress(Shaping shaping) {
        egress = Optional.of(shaping);
        return this;
    }

    public PortGroupBuilder security(SecurityPolicy own) {
        security = Optional.of(own);
        return this;
    }

    /// No static binding: works without vCenter.
    public PortGroupBuilder ephemeral() {
        ephemeral = true;
        return this;
    }

    public PortGroupBuilder resourcePool(Id resourcePool) {
        pool = Optional.of(resourcePool);
        return this;
    }

    Id id() {
        return id;
    }

    PortGroup build() {
        return new PortGroup(
                id, name, mode, teaming, security, ingress, egress, ephemeral, pool, Optional.empty(), Extras.NONE);
    }
}

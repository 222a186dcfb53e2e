package dev.vmklab.design.edit;

import dev.vmklab.design.Design;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.host.Vmnic;
import dev.vmklab.design.property.Fields;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.vswitch.DistributedSwitch;
import dev.vmklab.design.vswitch.Lag;
import java.util.Optional;

/// Gives an element another name.
public final class Renaming {
    private Renaming() {}

    /// @throws IllegalArgumentException when the name is none or, for a vmnic, when its host has it already
    public static Design of(Design design, Id element, String name) {
        for (Host host : design.hosts()) {
            Optional<Vmnic> vmnic = host.vmnic(element);
            if (vmnic.isPresent()) {
                return vmnic(design, host, vmnic.get(), name);
            }
        }
        for (DistributedSwitch sw : design.distributedSwitches()) {
            for (Lag lag : sw.lags()) {
                if (lag.id().equals(element)) {
                    return Lags.renamed(design, sw, lag, name);
                }
            }
        }
        return (Design) Rewrite.record(design, r -> {
            boolean meant = Fields.id(r).filter(element::equals).isPresent();
            return meant && Fields.name(r).isPresent() ? Fields.with(r, Fields.NAME, name) : r;
        });
    }

    /// Standard switches name their vmnics.
    private static Design vmnic(Design design, Host host, Vmnic vmnic, String name) {
        boolean taken = host.vmnics().stream().anyMatch(v -> v.name().equals(name) && !v.id().equals(vmnic.id()));
        if (taken) {
            throw new IllegalArgumentException(
                    "name is \"" + name + "\", which another vmnic of " + host.name() + " has");
        }
        Design renamed = Rewrite.element(design, vmnic.id(), Vmnic.class, v -> Fields.with(v, Fields.NAME, name));
        return Rewrite.element(
                renamed,
                host.id(),
                Host.class,
                h -> Uplinks.renamed(h, n -> Optional.of(n.equals(vmnic.name()) ? name : n)));
    }
}

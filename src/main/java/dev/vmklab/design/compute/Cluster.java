package dev.vmklab.design.compute;

import dev.vmklab.design.value.Check;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.Origin;
import java.util.Optional;

/// A cluster; hosts name the one they belong to.
///
/// @param witness the vSAN witness appliance of a two-node or stretched cluster
/// @param preferredSite the site that keeps running a stretched cluster's objects when the sites lose each other
public record Cluster(
        Id id,
        String name,
        Ha ha,
        Drs drs,
        Optional<Id> witness,
        Optional<Id> preferredSite,
        Optional<Origin> origin,
        Extras extras) {
    public Cluster {
        Check.name("name", name);
    }
}

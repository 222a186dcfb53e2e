package dev.vmklab.design.compute;

import dev.vmklab.design.value.Check;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.Origin;
import java.util.List;
import java.util.Optional;

/// A cluster; hosts name the one they belong to.
///
/// @param drsThreshold how little imbalance DRS acts on, from 1 (conservative: for its rules only) to 5 (aggressive)
/// @param drsRules what DRS keeps together, apart, or on some hosts
/// @param witness the vSAN witness appliance of a two-node or stretched cluster
/// @param preferredSite the site that keeps running a stretched cluster's objects when the sites lose each other
public record Cluster(
        Id id,
        String name,
        Ha ha,
        Drs drs,
        int drsThreshold,
        List<DrsRule> drsRules,
        Optional<Id> witness,
        Optional<Id> preferredSite,
        Optional<Origin> origin,
        Extras extras) {
    /// The migration threshold that vCenter begins with.
    public static final int MEDIUM_THRESHOLD = 3;

    public Cluster {
        Check.name("name", name);
        Check.range("drsThreshold", drsThreshold, 1, 5);
        drsRules = List.copyOf(drsRules);
    }

    /// A cluster with DRS at its medium threshold and without rules.
    public Cluster(
            Id id,
            String name,
            Ha ha,
            Drs drs,
            Optional<Id> witness,
            Optional<Id> preferredSite,
            Optional<Origin> origin,
            Extras extras) {
        this(id, name, ha, drs, MEDIUM_THRESHOLD, List.of(), witness, preferredSite, origin, extras);
    }

    public Cluster withDrs(Drs automation, int threshold, List<DrsRule> rules) {
        return new Cluster(id, name, ha, automation, threshold, rules, witness, preferredSite, origin, extras);
    }
}

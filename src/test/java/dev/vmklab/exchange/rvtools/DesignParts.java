package dev.vmklab.exchange.rvtools;

import dev.vmklab.design.Design;

/// Counts the elements of a design by walking its records, to check that no two share an id.
final class DesignParts {
    private DesignParts() {}

    static int count(Design design) {
        int count = design.clusters().size()
                + design.hosts().size()
                + design.distributedSwitches().size()
                + design.physicalSwitches().size()
                + design.gateways().size()
                + design.storageArrays().size()
                + design.datastores().size()
                + design.vms().size()
                + design.cables().size();
        count += design.hosts().stream()
                .mapToInt(h -> h.vmnics().size()
                        + h.vmks().size()
                        + h.standardSwitches().size()
                        + h.standardSwitches().stream()
                                .mapToInt(s -> s.portGroups().size())
                                .sum())
                .sum();
        count += design.distributedSwitches().stream()
                .mapToInt(s -> s.portGroups().size() + s.lags().size())
                .sum();
        count += design.physicalSwitches().stream()
                .mapToInt(s -> s.ports().size())
                .sum();
        count += design.storageArrays().stream().mapToInt(a -> a.ports().size()).sum();
        return count + design.vms().stream().mapToInt(v -> v.nics().size()).sum();
    }
}

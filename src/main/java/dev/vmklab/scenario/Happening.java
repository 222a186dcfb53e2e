package dev.vmklab.scenario;

/// Something that happens to a design in a scenario.
public sealed interface Happening
        permits MigrationHappening,
                ElementHappening,
                ConfigurationHappening,
                LoadHappening,
                AvailabilityHappening,
                StorageHappening,
                ProvisioningHappening {}

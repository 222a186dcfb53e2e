package dev.vmklab.simulation.happening;

import dev.vmklab.scenario.AvailabilityHappening;
import dev.vmklab.scenario.ConfigurationHappening;
import dev.vmklab.scenario.ElementHappening;
import dev.vmklab.scenario.Happening;
import dev.vmklab.scenario.LoadHappening;
import dev.vmklab.scenario.MigrationHappening;
import dev.vmklab.scenario.ProvisioningHappening;
import dev.vmklab.scenario.StorageHappening;
import dev.vmklab.simulation.mechanism.Mechanisms;

/// Carries out the events of a scenario. Each one leaves an outcome or a reason in the recording.
public final class Happenings {
    private final Mechanisms mechanisms;

    public Happenings(Mechanisms mechanisms) {
        this.mechanisms = mechanisms;
    }

    public void handle(Happening happening) {
        switch (happening) {
            case MigrationHappening h -> new MigrationHappenings(mechanisms).handle(h);
            case ElementHappening h -> new ElementHappenings(mechanisms).handle(h);
            case ConfigurationHappening h -> new ConfigurationHappenings(mechanisms).handle(h);
            case LoadHappening h -> new LoadHappenings(mechanisms).handle(h);
            case AvailabilityHappening h -> new AvailabilityHappenings(mechanisms).handle(h);
            case StorageHappening h -> new StorageHappenings(mechanisms).handle(h);
            case ProvisioningHappening h -> new ProvisioningHappenings(mechanisms).handle(h);
        }
    }
}

package dev.vmklab.app.track;

import dev.vmklab.design.DesignIndex;
import dev.vmklab.design.value.Id;
import dev.vmklab.scenario.AvailabilityHappening;
import dev.vmklab.scenario.ConfigurationHappening;
import dev.vmklab.scenario.ElementHappening;
import dev.vmklab.scenario.Happening;
import dev.vmklab.scenario.LoadHappening;
import dev.vmklab.scenario.MigrationHappening;
import dev.vmklab.scenario.ProvisioningHappening;
import dev.vmklab.scenario.StorageHappening;
import dev.vmklab.scenario.TimedEvent;
import dev.vmklab.scenario.VsanDataMigration;
import dev.vmklab.units.Units;
import java.util.List;
import java.util.Optional;

/// What a happening is called, how long it lasts, and what ends it.
final class HappeningText {
    private HappeningText() {}

    static String of(Happening happening, DesignIndex index) {
        return switch (happening) {
            case MigrationHappening migration -> migration(migration, index);
            case ElementHappening element -> element(element, index);
            case ConfigurationHappening configuration -> configuration(configuration, index);
            case LoadHappening load -> load(load, index);
            case AvailabilityHappening availability -> availability(availability, index);
            case StorageHappening storage -> storage(storage, index);
            case ProvisioningHappening provisioning -> provisioning(provisioning, index);
        };
    }

    private static String migration(MigrationHappening happening, DesignIndex index) {
        return switch (happening) {
            case MigrationHappening.Migrate m -> "vMotion " + index.label(m.vm()) + to(m.toHost(), index);
            case MigrationHappening.CancelMigration c -> "Cancel vMotion of " + index.label(c.vm());
            case MigrationHappening.Evacuate e -> "Evacuate " + index.label(e.host()) + vsan(e.vsanData());
            case MigrationHappening.MigrationWave w ->
                w.count() + " vMotions" + from(w.scope(), index) + to(w.toHost(), index);
        };
    }

    private static String vsan(VsanDataMigration data) {
        return switch (data) {
            case ENSURE_ACCESSIBILITY -> "";
            case FULL -> " with all its vSAN data";
            case NONE -> " without any vSAN data";
        };
    }

    private static String to(Optional<Id> host, DesignIndex index) {
        return host.map(h -> " to " + index.label(h)).orElse("");
    }

    private static String from(Optional<Id> scope, DesignIndex index) {
        return scope.map(s -> " from " + index.label(s)).orElse("");
    }

    private static String of(Optional<Id> scope, DesignIndex index) {
        return scope.map(s -> " of " + index.label(s)).orElse("");
    }

    private static String element(ElementHappening happening, DesignIndex index) {
        return switch (happening) {
            case ElementHappening.Fail f -> index.label(f.element()) + " fails";
            case ElementHappening.Restore r -> index.label(r.element()) + " is restored";
            case ElementHappening.Degrade d ->
                index.label(d.element()) + " at " + Units.share(d.capacityFraction())
                        + (d.lossFraction() > 0 ? ", loses " + Units.share(d.lossFraction()) : "");
            case ElementHappening.BlackHole b -> index.label(b.element()) + " passes nothing";
            case ElementHappening.Flap f -> index.label(f.element()) + " flaps " + f.times() + " times";
        };
    }

    private static String configuration(ConfigurationHappening happening, DesignIndex index) {
        return switch (happening) {
            case ConfigurationHappening.ChangeNioc n -> "NIOC of " + index.label(n.distributedSwitch());
            case ConfigurationHappening.ChangeTeaming t -> "Teaming of " + index.label(t.portGroup());
            case ConfigurationHappening.ChangeMtu m -> "MTU " + m.mtu() + " on " + index.label(m.element());
            case ConfigurationHappening.ChangeVlan v -> "VLAN of " + index.label(v.portGroup());
        };
    }

    private static String load(LoadHappening happening, DesignIndex index) {
        return switch (happening) {
            case LoadHappening.ChangeLoad c -> "Load" + of(c.scope(), index);
            case LoadHappening.BootStorm b -> "Boot storm" + of(b.scope(), index);
            case LoadHappening.BackupWindow b -> "Backup" + of(b.scope(), index);
        };
    }

    private static String availability(AvailabilityHappening happening, DesignIndex index) {
        return switch (happening) {
            case AvailabilityHappening.Isolate i -> index.label(i.host()) + " is isolated";
            case AvailabilityHappening.Partition p ->
                "Partition of "
                        + p.hosts().stream()
                                .map(index::label)
                                .reduce((a, b) -> a + ", " + b)
                                .orElse("");
            case AvailabilityHappening.Heal heal -> "Partitions heal";
            case AvailabilityHappening.PowerOn p -> "Power on " + index.label(p.vm());
            case AvailabilityHappening.PowerOff p -> "Power off " + index.label(p.vm());
            case AvailabilityHappening.ExitMaintenance e -> index.label(e.host()) + " leaves maintenance";
        };
    }

    private static String storage(StorageHappening happening, DesignIndex index) {
        return switch (happening) {
            case StorageHappening.FailController f ->
                "Controller " + f.controller() + " of " + index.label(f.array()) + " fails";
            case StorageHappening.RestoreController r ->
                "Controller " + r.controller() + " of " + index.label(r.array()) + " is restored";
            case StorageHappening.LoseDevice l -> index.label(l.datastore()) + " is lost (PDL)";
            case StorageHappening.FailDisks f ->
                "vSAN disks of " + index.label(f.host()) + (f.permanent() ? " are lost" : " are pulled out");
            case StorageHappening.RestoreDisks r -> "vSAN disks of " + index.label(r.host()) + " are restored";
            case StorageHappening.Resync r -> "Resync " + Units.bytes(r.bytes()) + " of " + index.label(r.datastore());
        };
    }

    private static String provisioning(ProvisioningHappening happening, DesignIndex index) {
        return switch (happening) {
            case ProvisioningHappening.StorageMigrate s ->
                "Storage vMotion " + index.label(s.vm()) + " to " + index.label(s.toDatastore());
            case ProvisioningHappening.Clone c -> "Clone " + index.label(c.vm());
            case ProvisioningHappening.ColdMigrate c ->
                "Cold migration " + index.label(c.vm()) + " to " + index.label(c.toHost());
        };
    }

    static EventBlock.Tone tone(Happening happening) {
        return switch (happening) {
            case ElementHappening.Restore r -> EventBlock.Tone.RECOVERY;
            case ElementHappening e -> EventBlock.Tone.FAILURE;
            case AvailabilityHappening.Isolate i -> EventBlock.Tone.FAILURE;
            case AvailabilityHappening.Partition p -> EventBlock.Tone.FAILURE;
            case AvailabilityHappening.PowerOff p -> EventBlock.Tone.FAILURE;
            case AvailabilityHappening a -> EventBlock.Tone.RECOVERY;
            case StorageHappening.FailController f -> EventBlock.Tone.FAILURE;
            case StorageHappening.LoseDevice l -> EventBlock.Tone.FAILURE;
            case StorageHappening.FailDisks f -> EventBlock.Tone.FAILURE;
            case StorageHappening s -> EventBlock.Tone.STORAGE;
            case MigrationHappening m -> EventBlock.Tone.MIGRATION;
            case ConfigurationHappening c -> EventBlock.Tone.CONFIGURATION;
            case LoadHappening l -> EventBlock.Tone.LOAD;
            case ProvisioningHappening p -> EventBlock.Tone.MIGRATION;
        };
    }

    /// How long it lasts by itself, seconds; 0 for an instant.
    static double seconds(Happening happening) {
        return switch (happening) {
            case MigrationHappening.MigrationWave w -> (w.count() - 1) * w.everySeconds();
            case ElementHappening.Flap f -> f.times() * (f.downSeconds() + f.upSeconds());
            case LoadHappening.BootStorm b -> b.seconds();
            case LoadHappening.BackupWindow b -> b.durationSeconds();
            default -> 0;
        };
    }

    /// Whether its length can be chosen.
    static boolean lasts(Happening happening) {
        return seconds(happening) > 0;
    }

    /// The same happening with another length.
    static Happening lasting(Happening happening, double seconds) {
        return switch (happening) {
            case MigrationHappening.MigrationWave w ->
                new MigrationHappening.MigrationWave(
                        w.scope(), w.count(), seconds / Math.max(1, w.count() - 1), w.toHost(), w.extras());
            case ElementHappening.Flap f ->
                new ElementHappening.Flap(
                        f.element(),
                        f.downSeconds(),
                        f.upSeconds(),
                        Math.clamp(
                                Math.round(seconds / (f.downSeconds() + f.upSeconds())), 1, ElementHappening.MAX_FLAPS),
                        f.extras());
            case LoadHappening.BootStorm b ->
                new LoadHappening.BootStorm(b.scope(), seconds, b.readBytesPerVm(), b.extras());
            case LoadHappening.BackupWindow b ->
                new LoadHappening.BackupWindow(b.scope(), b.bytesPerVm(), b.streams(), seconds, b.extras());
            default -> happening;
        };
    }

    /// The first later event that ends what an event began.
    static Optional<TimedEvent> endOf(TimedEvent begin, List<TimedEvent> events) {
        return events.stream()
                .filter(e -> e.atSeconds() > begin.atSeconds() && e.repeat().isEmpty())
                .filter(e -> ends(e.happening(), begin.happening()))
                .min((a, b) -> Double.compare(a.atSeconds(), b.atSeconds()));
    }

    private static boolean ends(Happening end, Happening begin) {
        return switch (end) {
            case ElementHappening.Restore restore ->
                restoredBy(begin).map(restore.element()::equals).orElse(false);
            case AvailabilityHappening.Heal heal ->
                begin instanceof AvailabilityHappening.Partition || begin instanceof AvailabilityHappening.Isolate;
            case StorageHappening.RestoreController r ->
                begin instanceof StorageHappening.FailController f
                        && f.array().equals(r.array())
                        && f.controller() == r.controller();
            case AvailabilityHappening.ExitMaintenance exit ->
                begin instanceof MigrationHappening.Evacuate e && e.host().equals(exit.host());
            default -> false;
        };
    }

    private static Optional<Id> restoredBy(Happening begin) {
        return switch (begin) {
            case ElementHappening.Fail f -> Optional.of(f.element());
            case ElementHappening.Degrade d -> Optional.of(d.element());
            case ElementHappening.BlackHole b -> Optional.of(b.element());
            case AvailabilityHappening.Isolate i -> Optional.of(i.host());
            case StorageHappening.LoseDevice l -> Optional.of(l.datastore());
            default -> Optional.empty();
        };
    }
}

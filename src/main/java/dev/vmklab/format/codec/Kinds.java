package dev.vmklab.format.codec;

import dev.vmklab.design.compute.TrafficPattern;
import dev.vmklab.design.fabric.PortMode;
import dev.vmklab.design.storage.Backing;
import dev.vmklab.design.vswitch.VlanMode;
import dev.vmklab.scenario.AvailabilityHappening;
import dev.vmklab.scenario.ConfigurationHappening;
import dev.vmklab.scenario.ElementHappening;
import dev.vmklab.scenario.Happening;
import dev.vmklab.scenario.LoadHappening;
import dev.vmklab.scenario.MigrationHappening;
import dev.vmklab.scenario.ProvisioningHappening;
import dev.vmklab.scenario.StorageHappening;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The words by which files tell the records of a sealed interface apart. They never change, whatever the classes are
/// called.
final class Kinds {
    static final String KEY = "kind";

    private record Label(String word, Class<? extends Record> type) {}

    private static final Map<Class<?>, List<Label>> LABELS = Map.of(
            VlanMode.class,
            List.of(
                    new Label("untagged", VlanMode.Untagged.class),
                    new Label("tagged", VlanMode.Tagged.class),
                    new Label("guestTagged", VlanMode.GuestTagged.class),
                    new Label("private", VlanMode.Private.class)),
            PortMode.class,
            List.of(new Label("access", PortMode.Access.class), new Label("trunk", PortMode.Trunk.class)),
            TrafficPattern.class,
            List.of(
                    new Label("bursty", TrafficPattern.Bursty.class),
                    new Label("onOff", TrafficPattern.OnOff.class),
                    new Label("diurnal", TrafficPattern.Diurnal.class)),
            Backing.class,
            List.of(
                    new Label("nfs", Backing.Nfs.class),
                    new Label("iscsi", Backing.Iscsi.class),
                    new Label("nvmeTcp", Backing.NvmeTcp.class),
                    new Label("vsan", Backing.Vsan.class),
                    new Label("local", Backing.Local.class)),
            Happening.class,
            List.of(
                    new Label("migrate", MigrationHappening.Migrate.class),
                    new Label("cancelMigration", MigrationHappening.CancelMigration.class),
                    new Label("evacuate", MigrationHappening.Evacuate.class),
                    new Label("migrationWave", MigrationHappening.MigrationWave.class),
                    new Label("fail", ElementHappening.Fail.class),
                    new Label("restore", ElementHappening.Restore.class),
                    new Label("degrade", ElementHappening.Degrade.class),
                    new Label("blackHole", ElementHappening.BlackHole.class),
                    new Label("flap", ElementHappening.Flap.class),
                    new Label("changeNioc", ConfigurationHappening.ChangeNioc.class),
                    new Label("changeTeaming", ConfigurationHappening.ChangeTeaming.class),
                    new Label("changeMtu", ConfigurationHappening.ChangeMtu.class),
                    new Label("changeVlan", ConfigurationHappening.ChangeVlan.class),
                    new Label("changeLoad", LoadHappening.ChangeLoad.class),
                    new Label("bootStorm", LoadHappening.BootStorm.class),
                    new Label("backupWindow", LoadHappening.BackupWindow.class),
                    new Label("isolate", AvailabilityHappening.Isolate.class),
                    new Label("partition", AvailabilityHappening.Partition.class),
                    new Label("heal", AvailabilityHappening.Heal.class),
                    new Label("powerOn", AvailabilityHappening.PowerOn.class),
                    new Label("powerOff", AvailabilityHappening.PowerOff.class),
                    new Label("exitMaintenance", AvailabilityHappening.ExitMaintenance.class),
                    new Label("failController", StorageHappening.FailController.class),
                    new Label("restoreController", StorageHappening.RestoreController.class),
                    new Label("loseDevice", StorageHappening.LoseDevice.class),
                    new Label("failDisks", StorageHappening.FailDisks.class),
                    new Label("restoreDisks", StorageHappening.RestoreDisks.class),
                    new Label("resync", StorageHappening.Resync.class),
                    new Label("storageMigrate", ProvisioningHappening.StorageMigrate.class),
                    new Label("clone", ProvisioningHappening.Clone.class),
                    new Label("coldMigrate", ProvisioningHappening.ColdMigrate.class)));

    private Kinds() {}

    /// The records of a sealed interface by their words, in the order of this table.
    ///
    /// @throws IllegalStateException when a permitted record has no word
    static Map<String, Class<? extends Record>> of(Class<?> type) {
        Map<String, Class<? extends Record>> byWord = new LinkedHashMap<>();
        LABELS.getOrDefault(type, List.of()).forEach(label -> byWord.put(label.word(), label.type()));
        requireWords(type, byWord);
        return byWord;
    }

    /// @param type a sealed interface, whose permitted types are records or sealed interfaces themselves
    private static void requireWords(Class<?> type, Map<String, Class<? extends Record>> byWord) {
        for (Class<?> permitted : type.getPermittedSubclasses()) {
            if (permitted.isSealed()) {
                requireWords(permitted, byWord);
            } else if (!byWord.containsValue(permitted)) {
                throw new IllegalStateException(permitted + " has no word among "
                        + Arrays.toString(byWord.keySet().toArray()));
            }
        }
    }
}

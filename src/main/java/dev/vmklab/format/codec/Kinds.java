package dev.vmklab.format.codec;

import dev.vmklab.design.compute.TrafficPattern;
import dev.vmklab.design.fabric.PortMode;
import dev.vmklab.design.storage.Backing;
import dev.vmklab.design.vswitch.VlanMode;
import dev.vmklab.scenario.Happening;
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
                    new Label("migrate", Happening.Migrate.class),
                    new Label("evacuate", Happening.Evacuate.class),
                    new Label("fail", Happening.Fail.class),
                    new Label("restore", Happening.Restore.class),
                    new Label("changeLoad", Happening.ChangeLoad.class)));

    private Kinds() {}

    /// The records of a sealed interface by their words, in the order of this table.
    ///
    /// @throws IllegalStateException when a permitted record has no word
    static Map<String, Class<? extends Record>> of(Class<?> type) {
        Map<String, Class<? extends Record>> byWord = new LinkedHashMap<>();
        LABELS.getOrDefault(type, List.of()).forEach(label -> byWord.put(label.word(), label.type()));
        for (Class<?> permitted : type.getPermittedSubclasses()) {
            if (!byWord.containsValue(permitted)) {
                throw new IllegalStateException(permitted + " has no word among "
                        + Arrays.toString(byWord.keySet().toArray()));
            }
        }
        return byWord;
    }
}

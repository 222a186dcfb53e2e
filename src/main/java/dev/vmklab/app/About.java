package dev.vmklab.app;

import dev.vmklab.app.inspector.InspectorPane;
import dev.vmklab.app.inspector.Property;
import dev.vmklab.app.ui.Dialogs;
import dev.vmklab.design.Design;
import dev.vmklab.format.DesignDocument;
import java.util.List;

/// What the program and a design are, in a few words.
final class About {
    private About() {}

    static void show(String version, Dialogs dialogs) {
        dialogs.told(
                "VmkLab " + version,
                List.of(
                        "Draw an ESXi host network, play migrations, bursts and failures on it, see the contention, hand"
                                + " over the report.",
                        "Apache License 2.0. Runs on Java " + Runtime.version().feature() + "."));
    }

    /// One line for the status bar.
    static String summary(DesignDocument content) {
        Design design = content.design();
        return counted(design.hosts().size(), "host") + ", "
                + counted(design.vms().size(), "VM") + ", "
                + counted(design.cables().size(), "cable") + ", "
                + counted(design.datastores().size(), "datastore");
    }

    private static String counted(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    /// What the inspector shows while nothing is selected.
    static InspectorPane.Overview overview(DesignDocument content) {
        Design design = content.design();
        return new InspectorPane.Overview(design.name(), design.description(), properties(content));
    }

    private static List<Property> properties(DesignDocument content) {
        Design design = content.design();
        return List.of(
                Property.text("Clusters", Integer.toString(design.clusters().size())),
                Property.text("Hosts", Integer.toString(design.hosts().size())),
                Property.text("VMs", Integer.toString(design.vms().size())),
                Property.text(
                        "Distributed switches",
                        Integer.toString(design.distributedSwitches().size())),
                Property.text(
                        "Physical switches",
                        Integer.toString(design.physicalSwitches().size())),
                Property.text("Cables", Integer.toString(design.cables().size())),
                Property.text("Datastores", Integer.toString(design.datastores().size())),
                Property.text("Scenarios", Integer.toString(content.scenarios().size())),
                Property.text(
                        "Objectives", Integer.toString(content.objectives().size())));
    }
}

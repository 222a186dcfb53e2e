package dev.vmklab.drawing.layout;

import dev.vmklab.design.compute.Vm;
import dev.vmklab.design.host.Vmk;
import dev.vmklab.design.host.Vmnic;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.vswitch.PortGroup;
import dev.vmklab.drawing.geometry.Kind;
import dev.vmklab.drawing.geometry.Mark;
import java.util.List;

/// A virtual switch as it stands on one host: its port groups with who is connected, and its uplinks.
record Column(Id id, Kind kind, String name, int mtu, List<Mark> marks, List<Band> bands, List<Uplink> uplinks) {
    Column {
        marks = List.copyOf(marks);
        bands = List.copyOf(bands);
        uplinks = List.copyOf(uplinks);
    }

    /// A port group on one host.
    ///
    /// @param use how it uses each uplink of the column; empty where all are active
    record Band(PortGroup portGroup, List<Mark> use, List<Vmk> vmks, List<Vm> vms) {
        Band {
            use = List.copyOf(use);
            vmks = List.copyOf(vmks);
            vms = List.copyOf(vms);
        }

        boolean isUsed() {
            return !vmks.isEmpty() || !vms.isEmpty();
        }
    }

    /// A vmnic at the switch.
    record Uplink(Vmnic vmnic, List<Mark> marks) {
        Uplink {
            marks = List.copyOf(marks);
        }
    }
}

package dev.vmklab.analysis.sweep;

import dev.vmklab.design.Design;
import dev.vmklab.design.DesignIndex;
import dev.vmklab.design.fabric.Cable;
import dev.vmklab.design.fabric.SwitchPort;
import dev.vmklab.design.storage.ArrayPort;
import dev.vmklab.design.storage.StorageArray;
import dev.vmklab.design.value.Id;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Every single failure of a design: hosts, physical switches, array controllers, vmnics, cables between switches,
/// switch ports in use, other cables; in this order, each in the design's order.
final class Failures {
    private final DesignIndex index;
    private final List<Failure> all = new ArrayList<>();

    private Failures(DesignIndex index) {
        this.index = index;
    }

    static List<Failure> of(Design design, DesignIndex index) {
        Failures failures = new Failures(index);
        Set<Id> cabled = new HashSet<>();
        design.cables().forEach(cable -> cabled.addAll(List.of(cable.a(), cable.b())));
        design.hosts().forEach(host -> {
            failures.add(Failure.Kind.HOST, host.id());
            host.vmnics().forEach(vmnic -> failures.add(Failure.Kind.VMNIC, vmnic.id()));
        });
        design.physicalSwitches().forEach(sw -> {
            failures.add(Failure.Kind.PHYSICAL_SWITCH, sw.id());
            sw.ports().stream()
                    .filter(port -> cabled.contains(port.id()))
                    .forEach(port -> failures.add(Failure.Kind.SWITCH_PORT, port.id()));
        });
        design.storageArrays().forEach(failures::controllers);
        design.cables().forEach(failures::cable);
        failures.all.sort(Comparator.comparing(Failure::kind));
        return List.copyOf(failures.all);
    }

    private void add(Failure.Kind kind, Id id) {
        all.add(new Failure(kind, id.text(), index.label(id), List.of(id)));
    }

    private void controllers(StorageArray array) {
        array.ports().stream()
                .map(ArrayPort::controller)
                .distinct()
                .sorted()
                .forEach(controller -> all.add(new Failure(
                        Failure.Kind.ARRAY_CONTROLLER,
                        array.id().text() + "/" + controller,
                        array.name() + " controller " + controller,
                        array.ports().stream()
                                .filter(port -> port.controller() == controller)
                                .map(ArrayPort::id)
                                .toList())));
    }

    private void cable(Cable cable) {
        boolean betweenSwitches = isSwitchPort(cable.a()) && isSwitchPort(cable.b());
        add(betweenSwitches ? Failure.Kind.INTER_SWITCH_LINK : Failure.Kind.CABLE, cable.id());
    }

    private boolean isSwitchPort(Id end) {
        return index.find(end, SwitchPort.class).isPresent();
    }
}

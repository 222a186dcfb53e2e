package dev.vmklab.network;

import dev.vmklab.design.Design;
import dev.vmklab.design.value.Id;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Everything of a design that can fail, numbered in the design's order.
final class Elements {
    private final List<Id> ids = new ArrayList<>();
    private final Map<Id, Integer> numbers = new HashMap<>();

    private Elements() {}

    static Elements of(Design design) {
        Elements elements = new Elements();
        design.hosts().forEach(host -> {
            elements.add(host.id());
            host.vmnics().forEach(vmnic -> elements.add(vmnic.id()));
        });
        design.physicalSwitches().forEach(sw -> {
            elements.add(sw.id());
            sw.ports().forEach(port -> elements.add(port.id()));
        });
        design.storageArrays().forEach(array -> {
            elements.add(array.id());
            array.ports().forEach(port -> elements.add(port.id()));
        });
        design.appliances().forEach(appliance -> elements.add(appliance.id()));
        design.gateways().forEach(gateway -> elements.add(gateway.id()));
        design.cables().forEach(cable -> elements.add(cable.id()));
        return elements;
    }

    private void add(Id id) {
        if (numbers.putIfAbsent(id, ids.size()) == null) {
            ids.add(id);
        }
    }

    int count() {
        return ids.size();
    }

    Id id(int element) {
        return ids.get(element);
    }

    /// -1 when the design has no such element.
    int of(Id id) {
        return numbers.getOrDefault(id, -1);
    }
}

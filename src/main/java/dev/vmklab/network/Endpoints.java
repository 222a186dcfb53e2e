package dev.vmklab.network;

import dev.vmklab.design.Design;
import dev.vmklab.design.DesignIndex;
import dev.vmklab.design.compute.VmNic;
import dev.vmklab.design.fabric.Appliance;
import dev.vmklab.design.fabric.Gateway;
import dev.vmklab.design.fabric.GatewayInterface;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.host.Vmk;
import dev.vmklab.design.storage.ArrayPort;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.Mtu;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The endpoints of a design, numbered: vmks by host, VM nics by VM, array ports, appliances, gateways.
final class Endpoints {
    private final List<Endpoint> endpoints = new ArrayList<>();
    private final Map<Id, Integer> numbers = new HashMap<>();
    private final DesignIndex index;

    private Endpoints(DesignIndex index) {
        this.index = index;
    }

    static Endpoints of(Design design, DesignIndex index) {
        Endpoints all = new Endpoints(index);
        for (int h = 0; h < design.hosts().size(); h++) {
            Host host = design.hosts().get(h);
            for (Vmk vmk : host.vmks()) {
                all.add(new Endpoint(Endpoint.Kind.VMK, vmk.id(), h, index.label(vmk.id()), vmk.mtu(), vmk.ip()));
            }
        }
        design.vms().forEach(vm -> vm.nics().forEach(all::addVmNic));
        design.storageArrays().forEach(array -> array.ports().forEach(all::addArrayPort));
        design.appliances().forEach(all::addAppliance);
        design.gateways().forEach(all::addGateway);
        return all;
    }

    private void addVmNic(VmNic nic) {
        String label = index.label(nic.id());
        add(new Endpoint(Endpoint.Kind.VM_NIC, nic.id(), -1, label, Mtu.STANDARD, nic.ip()));
    }

    private void addArrayPort(ArrayPort port) {
        add(new Endpoint(Endpoint.Kind.ARRAY_PORT, port.id(), -1, index.label(port.id()), port.mtu(), port.ip()));
    }

    private void addAppliance(Appliance appliance) {
        add(new Endpoint(
                Endpoint.Kind.APPLIANCE, appliance.id(), -1, appliance.name(), appliance.mtu(), appliance.ip()));
    }

    private void addGateway(Gateway gateway) {
        int mtu = gateway.interfaces().stream()
                .mapToInt(GatewayInterface::mtu)
                .min()
                .orElse(Mtu.STANDARD);
        add(new Endpoint(Endpoint.Kind.GATEWAY, gateway.id(), -1, gateway.name(), mtu, Optional.empty()));
    }

    private void add(Endpoint endpoint) {
        if (numbers.putIfAbsent(endpoint.id(), endpoints.size()) == null) {
            endpoints.add(endpoint);
        }
    }

    int count() {
        return endpoints.size();
    }

    Endpoint get(int endpoint) {
        return endpoints.get(endpoint);
    }

    /// -1 when the design has no such endpoint.
    int of(Id id) {
        return numbers.getOrDefault(id, -1);
    }
}

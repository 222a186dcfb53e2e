package dev.vmklab.analysis.traffic;

import dev.vmklab.design.DesignIndex;
import dev.vmklab.design.compute.Vm;
import dev.vmklab.design.fabric.Cable;
import dev.vmklab.design.fabric.SwitchPort;
import dev.vmklab.design.host.Vmk;
import dev.vmklab.design.host.Vmnic;
import dev.vmklab.design.storage.ArrayPort;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.Service;
import dev.vmklab.network.Network;
import java.util.Arrays;
import java.util.Optional;

/// Says why an element carries nothing, as far as the design tells.
public final class Silence {
    private Silence() {}

    /// One sentence.
    public static String of(Network network, Scope scope) {
        DesignIndex index = network.index();
        String what = switch (scope.direction()) {
            case TRANSMIT -> "sends";
            case RECEIVE -> "receives";
            case BOTH -> "carries";
        };
        return scope.element()
                .map(id -> index.label(id) + " " + what + " nothing"
                        + reason(network, id).map(r -> ": " + r).orElse(" in this time"))
                .orElse("Nothing flows in this time");
    }

    private static Optional<String> reason(Network network, Id id) {
        DesignIndex index = network.index();
        Optional<String> vm = index.find(id, Vm.class).flatMap(Silence::reason);
        Optional<String> vmk = index.find(id, Vmk.class)
                .filter(v -> Arrays.stream(Service.values()).noneMatch(v::carries))
                .map(v -> "no service is enabled on it");
        boolean hasPlug = index.find(id, Vmnic.class).isPresent()
                || index.find(id, SwitchPort.class).isPresent()
                || index.find(id, ArrayPort.class).isPresent();
        Optional<String> plug = hasPlug && network.design().cables().stream().noneMatch(c -> isAt(c, id))
                ? Optional.of("no cable is plugged into it")
                : Optional.empty();
        return vm.or(() -> vmk).or(() -> plug);
    }

    private static Optional<String> reason(Vm vm) {
        if (!vm.poweredOn()) {
            return Optional.of("it is powered off at the start");
        }
        if (vm.nics().isEmpty()) {
            return Optional.of("it has no network adapter");
        }
        return Optional.of("its adapters have no load; disks are the traffic of its host's storage adapters");
    }

    private static boolean isAt(Cable cable, Id end) {
        return cable.a().equals(end) || cable.b().equals(end);
    }
}

package dev.vmklab.design.part;

import dev.vmklab.design.Design;
import dev.vmklab.design.edit.ElementKind;
import dev.vmklab.design.edit.FreeNames;
import dev.vmklab.design.edit.Model;
import dev.vmklab.design.edit.Paste.Pasted;
import dev.vmklab.design.edit.Place;
import dev.vmklab.design.fabric.Gateway;
import dev.vmklab.design.fabric.PhysicalSwitch;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.IdSource;
import java.util.ArrayList;
import java.util.List;

/// A router on a physical switch, without an interface yet.
record NewGateway() implements Part {
    @Override
    public ElementKind kind() {
        return ElementKind.GATEWAY;
    }

    @Override
    public Pasted placed(Model model, Place place, IdSource ids) {
        Design design = model.design();
        return model.find(place, PhysicalSwitch.class)
                .map(sw -> {
                    FreeNames names = new FreeNames(
                            design.gateways().stream().map(Gateway::name).toList());
                    Gateway gateway = new Gateway(
                            ids.next("gateway"), names.take("core"), sw.id(), List.of(), List.of(), Extras.NONE);
                    List<Gateway> all = new ArrayList<>(design.gateways());
                    all.add(gateway);
                    return new Pasted(design.withGateways(all), List.of(gateway.id()));
                })
                .orElse(new Pasted(design, List.of()));
    }
}

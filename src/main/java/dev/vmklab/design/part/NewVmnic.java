package dev.vmklab.design.part;

import dev.vmklab.design.Design;
import dev.vmklab.design.edit.ElementKind;
import dev.vmklab.design.edit.FreeNames;
import dev.vmklab.design.edit.Model;
import dev.vmklab.design.edit.Paste.Pasted;
import dev.vmklab.design.edit.Place;
import dev.vmklab.design.edit.Rewrite;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.host.Vmnic;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.IdSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Another network port for a host, on a card of its own and in no switch yet.
record NewVmnic(double bitsPerSecond) implements Part {
    @Override
    public ElementKind kind() {
        return ElementKind.VMNIC;
    }

    @Override
    public Pasted placed(Model model, Place place, IdSource ids) {
        return model.hostAt(place)
                .map(host -> {
                    FreeNames names = new FreeNames(
                            host.vmnics().stream().map(Vmnic::name).toList());
                    String name = names.take("vmnic0");
                    Vmnic vmnic = new Vmnic(
                            ids.next("vmnic"),
                            name,
                            bitsPerSecond,
                            "card of " + name,
                            0,
                            Optional.empty(),
                            "",
                            Extras.NONE);
                    Design design = Rewrite.element(model.design(), host.id(), Host.class, h -> {
                        List<Vmnic> vmnics = new ArrayList<>(h.vmnics());
                        vmnics.add(vmnic);
                        return h.withVmnics(vmnics);
                    });
                    return new Pasted(design, List.of(vmnic.id()));
                })
                .orElse(new Pasted(model.design(), List.of()));
    }
}

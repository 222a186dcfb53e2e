package dev.vmklab.app.views;

import dev.vmklab.app.document.Document;
import dev.vmklab.design.DesignIndex;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.Service;
import dev.vmklab.drawing.layers.ElementVlans;
import dev.vmklab.drawing.layers.LayerList;
import dev.vmklab.view.HiddenLayers;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// Shows and hides layers of the view that is drawn, as edits that can be undone. FX thread only.
public final class Layering {
    private final Document document;

    public Layering(Document document) {
        this.document = document;
    }

    /// What is hidden now.
    public HiddenLayers hidden() {
        return Views.shown(document.get()).hidden();
    }

    /// The layers that the design has.
    LayerList layers() {
        return LayerList.of(document.get().design());
    }

    private void change(String name, UnaryOperator<HiddenLayers> change) {
        document.edit(name, d -> Views.hidden(d, change));
    }

    private static String verb(boolean shown) {
        return shown ? "Show " : "Hide ";
    }

    static String name(int vlan) {
        return vlan == 0 ? "what has no VLAN" : "VLAN " + vlan;
    }

    void vlan(int vlan, boolean shown) {
        change(verb(shown) + name(vlan), hidden -> hidden.withVlan(vlan, !shown));
    }

    public void service(Service service, boolean shown) {
        change(verb(shown) + service.label(), hidden -> hidden.withService(service, !shown));
    }

    public void physical(boolean shown) {
        change(verb(shown) + "the physical network", hidden -> hidden.withPhysical(!shown));
    }

    public void virtual(boolean shown) {
        change(verb(shown) + "the virtual network", hidden -> hidden.withVirtual(!shown));
    }

    public void all() {
        change("Show all layers", hidden -> HiddenLayers.NONE);
    }

    /// Hides every VLAN but some.
    void onlyVlans(Collection<Integer> shown) {
        String what = shown.stream().map(Layering::name).collect(Collectors.joining(", "));
        Set<Integer> others =
                new HashSet<>(layers().vlans().stream().map(LayerList.Vlan::id).toList());
        others.removeAll(shown);
        change("Show only " + what, hidden -> hidden.withVlans(others));
    }

    /// Hides every service but one.
    void onlyService(Service shown) {
        List<Service> others =
                layers().services().stream().filter(s -> s != shown).toList();
        change("Show only " + shown.label(), hidden -> hidden.withServices(others));
    }

    /// Hides every VLAN but those of some elements; does nothing where they have none.
    public void onlyVlansOf(Collection<Id> elements) {
        DesignIndex index = DesignIndex.of(document.get().design());
        Set<Integer> vlans = new HashSet<>();
        elements.forEach(id -> vlans.addAll(ElementVlans.of(id, index)));
        if (!vlans.isEmpty()) {
            onlyVlans(vlans.stream().sorted().toList());
        }
    }
}

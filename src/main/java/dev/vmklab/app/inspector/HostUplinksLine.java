package dev.vmklab.app.inspector;

import dev.vmklab.design.DesignIndex;
import dev.vmklab.design.edit.Rewrite;
import dev.vmklab.design.edit.Trunks;
import dev.vmklab.design.edit.Uplinks;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.host.Vmnic;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.vswitch.DistributedSwitch;
import dev.vmklab.design.vswitch.StandardSwitch;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;

/// The vmnics of a host, of which a standard switch has those that are ticked. One that is in another switch says so
/// and leaves it when it is ticked here.
final class HostUplinksLine implements Line {
    private final Subject subject;
    private final VBox box = new VBox(4);
    private final Map<String, CheckBox> ticks = new LinkedHashMap<>();
    private final Row row;

    HostUplinksLine(Subject subject) {
        this.subject = subject;
        row = new Row("Uplinks", box);
        refresh();
    }

    @Override
    public Node node() {
        return row;
    }

    @Override
    public void refresh() {
        subject.ids().stream().findFirst().flatMap(this::host).ifPresent(host -> {
            ticks.keySet().retainAll(host.vmnics().stream().map(Vmnic::name).toList());
            host.vmnics().forEach(vmnic -> show(host, vmnic));
            box.getChildren().retainAll(ticks.values());
        });
    }

    private Optional<Host> host(Id sw) {
        return subject.index().owner(sw).flatMap(id -> subject.index().find(id, Host.class));
    }

    private void show(Host host, Vmnic vmnic) {
        CheckBox tick = ticks.computeIfAbsent(vmnic.name(), name -> {
            CheckBox made = new CheckBox();
            made.setId("field-uplink-" + name);
            made.setMnemonicParsing(false);
            made.setOnAction(event -> tick(name, made.isSelected()));
            box.getChildren().add(made);
            return made;
        });
        boolean here = subject.elements().getFirst() instanceof StandardSwitch sw
                && sw.uplinks().contains(vmnic.name());
        String elsewhere = here ? "" : elsewhere(host, vmnic);
        tick.setSelected(here);
        tick.setText(vmnic.name() + (elsewhere.isEmpty() ? "" : " (now in " + elsewhere + ")"));
        tick.setAccessibleText("Uplink " + tick.getText());
    }

    private String elsewhere(Host host, Vmnic vmnic) {
        DesignIndex index = subject.index();
        return host.standardSwitches().stream()
                .filter(sw -> sw.uplinks().contains(vmnic.name()))
                .map(StandardSwitch::name)
                .findFirst()
                .or(() -> host.uplinkSlots().stream()
                        .filter(slot -> slot.vmnic().equals(vmnic.id()))
                        .flatMap(slot -> index.find(slot.distributedSwitch(), DistributedSwitch.class).stream())
                        .map(DistributedSwitch::name)
                        .findFirst())
                .orElse("");
    }

    private void tick(String name, boolean in) {
        subject.edit((in ? "Plug " : "Unplug ") + name + (in ? " into " : " from "), (design, id, ids) -> {
            DesignIndex now = DesignIndex.of(design);
            Host host = now.owner(id).flatMap(h -> now.find(h, Host.class)).orElseThrow();
            StandardSwitch sw = now.find(id, StandardSwitch.class).orElseThrow();
            Vmnic vmnic = host.vmnics().stream()
                    .filter(v -> v.name().equals(name))
                    .findFirst()
                    .orElseThrow();
            Host changed = in ? Uplinks.plug(host, vmnic, sw) : Uplinks.unplug(host, vmnic);
            return Trunks.follow(design, Rewrite.element(design, host.id(), Host.class, h -> changed));
        });
    }
}

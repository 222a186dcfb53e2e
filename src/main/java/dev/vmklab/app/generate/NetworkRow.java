package dev.vmklab.app.generate;

import dev.vmklab.design.generate.PlannedNetwork;
import dev.vmklab.design.value.IpPrefix;
import dev.vmklab.design.value.Service;
import java.util.Optional;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;

/// One network of the plan in the dialog: whether there is one, its VLAN, the first host's address and its MTU.
final class NetworkRow {
    private final Service service;
    private final CheckBox wanted;
    private final TextField vlan;
    private final TextField subnet;
    private final TextField mtu;

    NetworkRow(Service service, int usualVlan, boolean on, int usualMtu, Runnable changed) {
        this.service = service;
        wanted = new CheckBox(service.label());
        wanted.setId("generate-" + service.key());
        wanted.setSelected(on);
        vlan = field("VLAN of " + service.label(), Integer.toString(usualVlan), 56, changed);
        subnet = field("First address of " + service.label(), "10.0." + usualVlan + ".11/24", 120, changed);
        mtu = field("MTU of " + service.label(), Integer.toString(usualMtu), 60, changed);
        wanted.selectedProperty().subscribe((before, now) -> changed.run());
        for (TextField field : new TextField[] {vlan, subnet, mtu}) {
            field.disableProperty().bind(wanted.selectedProperty().not());
        }
    }

    private static TextField field(String name, String text, double width, Runnable changed) {
        TextField field = new TextField(text);
        field.setAccessibleText(name);
        field.setPrefWidth(width);
        field.textProperty().subscribe((before, now) -> changed.run());
        return field;
    }

    void addTo(GridPane grid, int row) {
        grid.addRow(row, wanted, vlan, subnet, mtu);
    }

    /// The network; empty when it is not wanted.
    ///
    /// @throws IllegalArgumentException with a reason when a field makes no sense
    Optional<PlannedNetwork> read() {
        return wanted.isSelected()
                ? Optional.of(new PlannedNetwork(
                        service,
                        GeneratorDialog.whole("VLAN of " + service.label(), vlan),
                        IpPrefix.parse(subnet.getText().strip()),
                        GeneratorDialog.whole("MTU of " + service.label(), mtu)))
                : Optional.empty();
    }
}

package dev.vmklab.drawing.layout;

import dev.vmklab.design.DesignIndex;
import dev.vmklab.design.compute.Vm;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.host.Vmnic;
import dev.vmklab.design.storage.Datastore;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.Service;
import dev.vmklab.drawing.geometry.Box;
import dev.vmklab.drawing.geometry.Kind;
import dev.vmklab.drawing.geometry.Mark;
import dev.vmklab.drawing.geometry.Node;
import dev.vmklab.drawing.geometry.Point;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// A host: under its name one column per virtual switch, bands on a bar, and the vmnics at the lower edge.
final class HostPiece {
    private final Host host;
    private final List<Vm> vms;
    private final List<Datastore> datastores;
    private final List<Column> columns;
    private final boolean collapsed;
    private final List<Node> nodes = new ArrayList<>();

    private HostPiece(Host host, List<Vm> vms, List<Datastore> datastores, List<Column> columns, boolean collapsed) {
        this.host = host;
        this.vms = vms;
        this.datastores = datastores;
        this.columns = columns;
        this.collapsed = collapsed;
    }

    /// @param vms those that run on the host
    /// @param datastores those on its own disks
    /// @param collapsed whether VMs are drawn as numbers only and unused port groups are left out
    static Piece of(Host host, DesignIndex index, List<Vm> vms, List<Datastore> datastores, boolean collapsed) {
        return new HostPiece(host, vms, datastores, Columns.of(host, index, vms), collapsed).build();
    }

    private Piece build() {
        List<Vmnic> loose = looseVmnics();
        List<ColumnPiece> pieces = columns.stream()
                .map(c -> new ColumnPiece(host.id(), c, collapsed))
                .toList();
        double tallest = pieces.stream().mapToDouble(ColumnPiece::height).max().orElse(0);
        double inner =
                pieces.stream().mapToDouble(p -> p.width() + Grid.COLUMN_GAP).sum()
                        + (loose.isEmpty() ? 0 : ports(loose.size()) + Grid.COLUMN_GAP);
        double width = Math.max(Grid.COLUMN, inner - Grid.COLUMN_GAP) + 2 * Grid.PADDING;
        double chips = Grid.CHIP_ROW * (datastores.size() + (unconnected().isEmpty() ? 0 : 1));
        double content = Math.max(tallest, loose.isEmpty() ? Grid.PADDING : Grid.PORT_HEIGHT + Grid.PADDING);
        double height = Grid.up(Grid.HOST_HEADER + chips + content);
        nodes.add(Node.of(host.id(), Kind.HOST, new Box(0, 0, width, height), -1, host.name())
                .withDetail(host.release().isEmpty() ? "" : "ESXi " + host.release())
                .withServices(services())
                .withHost(host.id()));
        addUnconnected();
        addDatastores();
        double x = Grid.PADDING;
        for (ColumnPiece piece : pieces) {
            piece.add(nodes, x, height);
            x += piece.width() + Grid.COLUMN_GAP;
        }
        addLoose(loose, x, height);
        return new Piece(nodes);
    }

    private List<Service> services() {
        Set<Service> services = new TreeSet<>();
        for (var service : Service.values()) {
            if (!host.vmksFor(service).isEmpty()) {
                services.add(service);
            }
        }
        if (!vms.isEmpty()) {
            services.add(Service.VM);
        }
        return List.copyOf(services);
    }

    private List<Vmnic> looseVmnics() {
        Set<Id> plugged = new HashSet<>();
        columns.forEach(c -> c.uplinks().forEach(u -> plugged.add(u.vmnic().id())));
        return host.vmnics().stream().filter(v -> !plugged.contains(v.id())).toList();
    }

    private List<Vm> unconnected() {
        Set<Id> connected = new HashSet<>();
        columns.forEach(c -> c.bands().forEach(b -> b.vms().forEach(vm -> connected.add(vm.id()))));
        return vms.stream().filter(vm -> !connected.contains(vm.id())).toList();
    }

    private void addUnconnected() {
        int count = unconnected().size();
        if (count > 0) {
            Box box = new Box(Grid.PADDING, Grid.HOST_HEADER, Grid.COLUMN, Grid.VM_CHIP);
            nodes.add(Node.of(host.id(), Kind.VM_COUNT, box, 0, VmCount.text(count) + " without network")
                    .withHost(host.id()));
        }
    }

    private void addDatastores() {
        double y = Grid.HOST_HEADER + (unconnected().isEmpty() ? 0 : Grid.CHIP_ROW);
        for (Datastore datastore : datastores) {
            Box box = new Box(Grid.PADDING, y, Grid.COLUMN, Grid.CHIP);
            nodes.add(Node.of(datastore.id(), Kind.DATASTORE, box, 0, datastore.name())
                    .withDetail("local")
                    .withHost(host.id()));
            y += Grid.CHIP_ROW;
        }
    }

    private void addLoose(List<Vmnic> loose, double left, double height) {
        double x = left;
        for (Vmnic vmnic : loose) {
            nodes.add(vmnic(host.id(), vmnic, List.of(), x, height));
            x += Grid.PORT_WIDTH + Grid.PORT_GAP;
        }
    }

    static double ports(int count) {
        return count * (Grid.PORT_WIDTH + Grid.PORT_GAP) - Grid.PORT_GAP;
    }

    /// A vmnic that stands on the lower edge of its host.
    static Node vmnic(Id host, Vmnic vmnic, List<Mark> marks, double x, double height) {
        Box box = new Box(x, height - Grid.PORT_HEIGHT, Grid.PORT_WIDTH, Grid.PORT_HEIGHT);
        return Node.of(vmnic.id(), Kind.VMNIC, box, 0, vmnic.name())
                .withDetail(Rates.text(vmnic.bitsPerSecond()))
                .withMarks(marks)
                .withHost(host)
                .withEnd(new Point(box.centreX(), box.bottom()));
    }
}

package dev.vmklab.drawing.layout;

import dev.vmklab.design.compute.Vm;
import dev.vmklab.design.host.Vmk;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.Service;
import dev.vmklab.design.value.VlanRange;
import dev.vmklab.design.vswitch.PortGroup;
import dev.vmklab.design.vswitch.VlanMode;
import dev.vmklab.drawing.geometry.Box;
import dev.vmklab.drawing.geometry.Kind;
import dev.vmklab.drawing.geometry.Mark;
import dev.vmklab.drawing.geometry.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// One virtual switch inside a host: port groups as bands, the switch as the bar under them, vmnics at the edge.
final class ColumnPiece {
    private static final int MOST_BANDS = 8;
    private static final int VMS_PER_ROW = 3;
    private static final int MOST_VM_ROWS = 3;
    private static final double INSET = 8;

    private final Id host;
    private final Column column;
    private final boolean collapsed;
    private final List<Column.Band> shown;

    ColumnPiece(Id host, Column column, boolean collapsed) {
        this.host = host;
        this.column = column;
        this.collapsed = collapsed;
        this.shown = shown();
    }

    double width() {
        return Math.max(Grid.COLUMN, HostPiece.ports(column.uplinks().size()));
    }

    double height() {
        double feet = column.uplinks().isEmpty() ? Grid.PADDING : Grid.UPLINK_WIRES + Grid.PORT_HEIGHT;
        return shown.stream().mapToDouble(this::height).sum() + more() + Grid.BAR + feet;
    }

    /// Adds the nodes to a host whose lower edge is at `bottom`.
    void add(List<Node> nodes, double x, double bottom) {
        double y = bottom - height();
        int bar = nodes.size();
        double barY = y + height(0, shown.size()) + more();
        nodes.add(Node.of(column.id(), column.kind(), new Box(x, barY, width(), Grid.BAR), 0, column.name())
                .withDetail("MTU " + column.mtu())
                .withMarks(column.marks())
                .withHost(host));
        for (Column.Band band : shown) {
            add(nodes, band, x, y);
            y += height(band);
        }
        if (more() > 0) {
            int hidden = column.bands().size() - shown.size();
            nodes.add(Node.of(
                            column.id(),
                            Kind.MORE,
                            new Box(x, y, width(), Grid.BAND_HEAD),
                            0,
                            hidden == 1 ? "1 more port group" : hidden + " more port groups")
                    .withHost(host));
        }
        addVmnics(nodes, x, bottom, nodes.get(bar).box());
    }

    private void addVmnics(List<Node> nodes, double x, double bottom, Box bar) {
        double total = HostPiece.ports(column.uplinks().size());
        double at = x + Grid.down((bar.width() - total) / 2);
        for (Column.Uplink uplink : column.uplinks()) {
            nodes.add(HostPiece.vmnic(host, uplink.vmnic(), uplink.marks(), at, bottom));
            at += Grid.PORT_WIDTH + Grid.PORT_GAP;
        }
    }

    private List<Column.Band> shown() {
        List<Column.Band> bands = column.bands();
        boolean crowded = collapsed && column.kind() == Kind.DISTRIBUTED_SWITCH;
        if (!crowded && bands.size() <= MOST_BANDS) {
            return bands;
        }
        List<Column.Band> used = bands.stream().filter(Column.Band::isUsed).toList();
        if (crowded || used.size() >= MOST_BANDS) {
            return used;
        }
        List<Column.Band> some = new ArrayList<>();
        int spare = MOST_BANDS - used.size();
        for (Column.Band band : bands) {
            if (band.isUsed() || spare-- > 0) {
                some.add(band);
            }
        }
        return some;
    }

    private double more() {
        return shown.size() < column.bands().size() ? Grid.BAND_HEAD : 0;
    }

    private double height(int from, int to) {
        return shown.subList(from, to).stream().mapToDouble(this::height).sum();
    }

    private double height(Column.Band band) {
        double vmRows = band.vms().isEmpty() ? 0 : rows(band) * Grid.VM_ROW;
        return Grid.BAND_HEAD + band.vmks().size() * Grid.CHIP_ROW + vmRows;
    }

    private int rows(Column.Band band) {
        return isCounted(band) ? 1 : (band.vms().size() + VMS_PER_ROW - 1) / VMS_PER_ROW;
    }

    private boolean isCounted(Column.Band band) {
        return collapsed || band.vms().size() > VMS_PER_ROW * MOST_VM_ROWS;
    }

    private void add(List<Node> nodes, Column.Band band, double x, double top) {
        PortGroup group = band.portGroup();
        int parent = nodes.size();
        Box box = new Box(x, top, width(), height(band));
        List<Mark> marks = new ArrayList<>(band.use());
        if (group.ingressShaping().isPresent() || group.egressShaping().isPresent()) {
            marks.add(Mark.SHAPED);
        }
        nodes.add(Node.of(group.id(), Kind.PORT_GROUP, box, 0, group.name())
                .withDetail(vlan(group.vlanMode()))
                .withMarks(marks)
                .withHost(host));
        double y = top + Grid.BAND_HEAD;
        for (Vmk vmk : band.vmks()) {
            Box chip = new Box(x + INSET, y, width() - 2 * INSET, Grid.CHIP);
            nodes.add(Node.of(vmk.id(), Kind.VMK, chip, parent, vmk.name())
                    .withDetail(vmk.ip().map(Object::toString).orElse(""))
                    .withServices(
                            Arrays.stream(Service.values()).filter(vmk::carries).toList())
                    .withHost(host));
            y += Grid.CHIP_ROW;
        }
        addVms(nodes, band, x + INSET, y, parent);
    }

    private void addVms(List<Node> nodes, Column.Band band, double x, double top, int parent) {
        double room = width() - 2 * INSET;
        if (isCounted(band) && !band.vms().isEmpty()) {
            nodes.add(Node.of(
                            band.portGroup().id(),
                            Kind.VM_COUNT,
                            new Box(x, top, room, Grid.VM_CHIP),
                            parent,
                            VmCount.text(band.vms().size()))
                    .withServices(List.of(Service.VM))
                    .withHost(host));
            return;
        }
        double chip = Math.floor((room - (VMS_PER_ROW - 1) * INSET) / VMS_PER_ROW);
        for (int i = 0; i < band.vms().size(); i++) {
            Vm vm = band.vms().get(i);
            int row = i / VMS_PER_ROW;
            Box box = new Box(x + i % VMS_PER_ROW * (chip + INSET), top + row * Grid.VM_ROW, chip, Grid.VM_CHIP);
            nodes.add(Node.of(vm.id(), Kind.VM, box, parent, vm.name())
                    .withServices(List.of(Service.VM))
                    .withMarks(vm.poweredOn() ? List.of() : List.of(Mark.POWERED_OFF))
                    .withHost(host));
        }
    }

    private static String vlan(VlanMode mode) {
        return switch (mode) {
            case VlanMode.Untagged untagged -> "no VLAN";
            case VlanMode.Tagged tagged -> "VLAN " + tagged.vlan();
            case VlanMode.GuestTagged guest ->
                "trunk " + guest.vlans().stream().map(VlanRange::toString).collect(Collectors.joining(", "));
            case VlanMode.Private secondary -> "PVLAN " + secondary.primary() + "/" + secondary.secondary();
        };
    }
}

package dev.vmklab.drawing.layout;

import dev.vmklab.design.Design;
import dev.vmklab.design.fabric.Appliance;
import dev.vmklab.design.storage.ArrayPort;
import dev.vmklab.design.storage.Backing;
import dev.vmklab.design.storage.Datastore;
import dev.vmklab.design.storage.StorageArray;
import dev.vmklab.design.value.Service;
import dev.vmklab.drawing.geometry.Box;
import dev.vmklab.drawing.geometry.Kind;
import dev.vmklab.drawing.geometry.Mark;
import dev.vmklab.drawing.geometry.Node;
import dev.vmklab.drawing.geometry.Point;
import java.util.ArrayList;
import java.util.List;

/// What stands under the switches: storage arrays with their datastores, datastores without an array, appliances.
final class StationPiece {
    /// Ports that look up keep to multiples of 8, those that look down stand between; so none lines up by accident.
    private static final double HALF_STEP = 4;

    private static final double NAME = 32;
    private static final double NARROWEST = 208;
    private static final int SHORT_NAME = 8;
    private static final double FAR_LETTER = 30;
    private static final double WIDEST_FOR_NAME = 400;
    private static final double APPLIANCE_HEIGHT = 64;

    private StationPiece() {}

    static Piece array(StorageArray array, Design design) {
        List<Datastore> datastores = design.datastores().stream()
                .filter(d ->
                        d.backing().storageArray().filter(array.id()::equals).isPresent())
                .toList();
        double ports = HostPiece.ports(array.ports().size()) + 2 * Grid.PADDING;
        double width = Math.max(forName(array.name()), Grid.up(ports));
        double top = array.ports().isEmpty() ? 0 : Grid.PORT_HEIGHT;
        double height = Grid.up(top + NAME + datastores.size() * Grid.CHIP_ROW + (datastores.isEmpty() ? 0 : 8));
        List<Node> nodes = new ArrayList<>();
        nodes.add(Node.of(array.id(), Kind.STORAGE_ARRAY, new Box(0, 0, width, height), -1, array.name())
                .withMarks(array.ports().isEmpty() ? List.of(Mark.PORTLESS) : List.of()));
        double x = Grid.down((width - HostPiece.ports(array.ports().size())) / 2) + HALF_STEP;
        for (ArrayPort port : array.ports()) {
            Box box = new Box(x, 0, Grid.PORT_WIDTH, Grid.PORT_HEIGHT);
            nodes.add(Node.of(port.id(), Kind.ARRAY_PORT, box, 0, port.name())
                    .withDetail(Rates.text(port.bitsPerSecond()))
                    .withEnd(new Point(box.centreX(), 0)));
            x += Grid.PORT_WIDTH + Grid.PORT_GAP;
        }
        double y = top + NAME;
        for (Datastore datastore : datastores) {
            nodes.add(datastore(datastore, new Box(8, y, width - 16, Grid.CHIP), 0));
            y += Grid.CHIP_ROW;
        }
        return new Piece(nodes);
    }

    /// How wide an array is for the name of its host, which is to be legible in a drawing of a few dozen hosts too.
    private static double forName(String name) {
        int letters = name.indexOf('.') < 0 ? name.length() : name.indexOf('.');
        return letters <= SHORT_NAME ? NARROWEST : Grid.up(Math.min(WIDEST_FOR_NAME, letters * FAR_LETTER));
    }

    /// A datastore that is on no array: vSAN, local.
    static Piece alone(Datastore datastore) {
        return new Piece(List.of(datastore(datastore, new Box(0, 0, NARROWEST, Grid.NARROW_CHIP), -1)));
    }

    static Piece appliance(Appliance appliance) {
        String kind = switch (appliance.kind()) {
            case VCENTER -> "vCenter";
            case VSAN_WITNESS -> "vSAN witness";
            case BACKUP_SERVER -> "Backup server";
            case REPLICATION_SERVER -> "Replication server";
        };
        Box box = new Box(0, 0, NARROWEST, APPLIANCE_HEIGHT);
        return new Piece(List.of(Node.of(appliance.id(), Kind.APPLIANCE, box, -1, appliance.name())
                .withDetail(kind + appliance.ip().map(ip -> " · " + ip).orElse(""))
                .withEnd(new Point(box.centreX(), 0))));
    }

    private static Node datastore(Datastore datastore, Box box, int parent) {
        Node node = Node.of(datastore.id(), Kind.DATASTORE, box, parent, datastore.name());
        return switch (datastore.backing()) {
            case Backing.Nfs nfs ->
                node.withServices(List.of(Service.NFS)).withDetail(nfs.version() == 3 ? "NFS 3" : "NFS 4.1");
            case Backing.Iscsi iscsi ->
                node.withServices(List.of(Service.ISCSI)).withDetail("VMFS");
            case Backing.NvmeTcp nvme ->
                node.withServices(List.of(Service.NVME_TCP)).withDetail("VMFS");
            case Backing.Vsan vsan ->
                node.withServices(List.of(Service.VSAN)).withDetail(vsan.express() ? "vSAN ESA" : "vSAN OSA");
            case Backing.Local local -> node.withDetail("local");
        };
    }
}

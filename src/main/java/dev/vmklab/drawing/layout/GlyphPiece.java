package dev.vmklab.drawing.layout;

import dev.vmklab.design.DesignIndex;
import dev.vmklab.design.fabric.SwitchPort;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.host.Vmnic;
import dev.vmklab.design.place.Rack;
import dev.vmklab.design.storage.ArrayPort;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.Service;
import dev.vmklab.drawing.geometry.Box;
import dev.vmklab.drawing.geometry.Kind;
import dev.vmklab.drawing.geometry.Mark;
import dev.vmklab.drawing.geometry.Node;
import dev.vmklab.drawing.geometry.Point;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// A collapsed host or rack: a name, what is inside in numbers, and a jack at its edge for every cable that ends in it.
final class GlyphPiece {
    private static final String EMPTY = "empty";
    private static final double NARROWEST = 208;
    private static final double HEIGHT = 72;
    private static final double JACK_WIDTH = 16;
    private static final double JACK_HEIGHT = 8;

    private GlyphPiece() {}

    /// @param vms how many run on it
    static Piece host(Host host, int vms) {
        List<Jack> jacks = host.vmnics().stream()
                .map(v -> new Jack(v.id(), Kind.VMNIC, v.name(), v.bitsPerSecond(), Optional.of(host.id())))
                .toList();
        Node frame = Node.of(host.id(), Kind.HOST, box(jacks.size()), -1, host.name())
                .withDetail(vms == 0 ? "" : VmCount.text(vms))
                .withServices(services(List.of(host), vms))
                .withMarks(List.of(Mark.COLLAPSED))
                .withHost(host.id());
        return piece(frame, jacks, false);
    }

    /// @param ports the ports inside at which cables from outside end, in the order in which they are to stand
    static Piece rack(Rack rack, Fold.Contents contents, List<Id> ports, DesignIndex index) {
        List<Jack> jacks =
                ports.stream().flatMap(id -> jack(id, index).stream()).toList();
        Node frame = Node.of(rack.id(), Kind.RACK_GLYPH, box(jacks.size()), -1, rack.name())
                .withDetail(described(contents))
                .withServices(services(contents.hosts(), contents.vms()))
                .withMarks(described(contents).equals(EMPTY) ? List.of() : List.of(Mark.COLLAPSED));
        return piece(frame, jacks, contents.hosts().isEmpty());
    }

    private static String described(Fold.Contents contents) {
        List<String> parts = new ArrayList<>();
        count(contents.hosts().size(), "host", "hosts", parts);
        count(contents.switches(), "switch", "switches", parts);
        count(contents.arrays(), "array", "arrays", parts);
        count(contents.vms(), "VM", "VMs", parts);
        return parts.isEmpty() ? EMPTY : String.join(" \u00b7 ", parts);
    }

    private static void count(int number, String one, String many, List<String> to) {
        if (number > 0) {
            to.add(number + " " + (number == 1 ? one : many));
        }
    }

    private static List<Service> services(Collection<Host> hosts, int vms) {
        Set<Service> services = new TreeSet<>();
        for (Service service : Service.values()) {
            if (hosts.stream().anyMatch(h -> h.vmks().stream().anyMatch(v -> v.carries(service)))) {
                services.add(service);
            }
        }
        if (vms > 0) {
            services.add(Service.VM);
        }
        return List.copyOf(services);
    }

    /// A port inside, drawn without its name.
    private record Jack(Id id, Kind kind, String name, double bitsPerSecond, Optional<Id> host) {}

    private static Optional<Jack> jack(Id port, DesignIndex index) {
        Object element = index.find(port, Object.class).orElse(port);
        return switch (element) {
            case Vmnic v -> Optional.of(new Jack(port, Kind.VMNIC, v.name(), v.bitsPerSecond(), index.owner(port)));
            case SwitchPort p ->
                Optional.of(new Jack(port, Kind.SWITCH_PORT, p.name(), p.bitsPerSecond(), Optional.empty()));
            case ArrayPort p ->
                Optional.of(new Jack(port, Kind.ARRAY_PORT, p.name(), p.bitsPerSecond(), Optional.empty()));
            default -> Optional.empty();
        };
    }

    private static Box box(int jacks) {
        double width = Math.max(NARROWEST, jacks * Grid.SWITCH_PITCH + 2 * Grid.PADDING);
        return new Box(0, 0, Grid.up(width), HEIGHT);
    }

    private static Piece piece(Node frame, List<Jack> jacks, boolean up) {
        List<Node> nodes = new ArrayList<>(List.of(frame));
        Box box = frame.box();
        double first = Grid.down((box.width() - (jacks.size() - 1) * Grid.SWITCH_PITCH) / 2);
        for (int i = 0; i < jacks.size(); i++) {
            Jack jack = jacks.get(i);
            double x = first + i * Grid.SWITCH_PITCH;
            double y = up ? 0 : box.height() - JACK_HEIGHT;
            Node node = Node.of(
                            jack.id(),
                            jack.kind(),
                            new Box(x - JACK_WIDTH / 2, y, JACK_WIDTH, JACK_HEIGHT),
                            0,
                            jack.name())
                    .withDetail(Rates.text(jack.bitsPerSecond()))
                    .withMarks(List.of(Mark.COLLAPSED))
                    .withEnd(new Point(x, up ? 0 : box.height()));
            nodes.add(jack.host().map(node::withHost).orElse(node));
        }
        return new Piece(nodes);
    }
}

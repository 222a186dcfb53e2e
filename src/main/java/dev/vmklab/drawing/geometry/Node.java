package dev.vmklab.drawing.geometry;

import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One thing of the design at its place in the drawing.
///
/// A distributed switch and its port groups stand on every host that has joined; these nodes share an id and differ in
/// their host.
///
/// @param id the element; for a [Kind#VM_COUNT] or [Kind#MORE] the element that contains what is counted
/// @param parent index of the containing node, -1 on the canvas
/// @param host the host it is drawn in
/// @param label its name as drawn, before any shortening
/// @param detail a second, smaller text: an address, a VLAN, a speed; empty for none
/// @param services what it carries, for colours and tags
/// @param marks signs to draw
/// @param end where its cable ends, for ports and appliances
public record Node(
        Id id,
        Kind kind,
        Box box,
        int parent,
        Optional<Id> host,
        String label,
        String detail,
        List<Service> services,
        List<Mark> marks,
        Optional<Point> end) {
    public Node {
        services = List.copyOf(services);
        marks = List.copyOf(marks);
    }

    /// A node with a name and nothing else.
    public static Node of(Id id, Kind kind, Box box, int parent, String label) {
        return new Node(id, kind, box, parent, Optional.empty(), label, "", List.of(), List.of(), Optional.empty());
    }

    public Node withDetail(String newDetail) {
        return new Node(id, kind, box, parent, host, label, newDetail, services, marks, end);
    }

    public Node withServices(List<Service> newServices) {
        return new Node(id, kind, box, parent, host, label, detail, newServices, marks, end);
    }

    public Node withMarks(List<Mark> newMarks) {
        return new Node(id, kind, box, parent, host, label, detail, services, newMarks, end);
    }

    public Node withMark(Mark mark) {
        List<Mark> more = new ArrayList<>(marks);
        more.add(mark);
        return withMarks(more);
    }

    public Node withHost(Id newHost) {
        return new Node(id, kind, box, parent, Optional.of(newHost), label, detail, services, marks, end);
    }

    public Node withEnd(Point newEnd) {
        return new Node(id, kind, box, parent, host, label, detail, services, marks, Optional.of(newEnd));
    }

    /// The node elsewhere, inside another list of nodes.
    public Node moved(double dx, double dy, int newParent) {
        return new Node(
                id,
                kind,
                box.moved(dx, dy),
                newParent,
                host,
                label,
                detail,
                services,
                marks,
                end.map(p -> new Point(p.x() + dx, p.y() + dy)));
    }

    /// Whether it stands on the canvas by itself, so that a view may place it.
    public boolean isPlaceable() {
        return parent < 0 && !kind.isGround();
    }

    public boolean has(Mark mark) {
        return marks.contains(mark);
    }
}

package dev.vmklab.drawing.geometry;

import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.Service;
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

    public boolean has(Mark mark) {
        return marks.contains(mark);
    }
}

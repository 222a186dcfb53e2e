package dev.vmklab.drawing.layout;

import dev.vmklab.drawing.geometry.Box;
import dev.vmklab.drawing.geometry.Kind;
import dev.vmklab.drawing.geometry.Mark;
import dev.vmklab.drawing.geometry.Node;
import java.util.ArrayList;
import java.util.List;

/// A frame with its contents, before it has a place: the frame is the first node, its top left corner at 0, 0.
record Piece(List<Node> nodes) {
    Piece {
        nodes = List.copyOf(nodes);
    }

    double width() {
        return nodes.getFirst().box().width();
    }

    double height() {
        return nodes.getFirst().box().height();
    }

    /// Whether it keeps its height beside higher ones.
    boolean isGlyph() {
        Node frame = nodes.getFirst();
        return frame.has(Mark.COLLAPSED) || frame.kind() == Kind.RACK_GLYPH;
    }

    /// The piece with a higher frame; the contents stay at the bottom.
    Piece stretched(double height) {
        double by = height - height();
        List<Node> stretched = new ArrayList<>();
        Node frame = nodes.getFirst();
        stretched.add(new Node(
                frame.id(),
                frame.kind(),
                new Box(0, 0, width(), height),
                frame.parent(),
                frame.host(),
                frame.label(),
                frame.detail(),
                frame.services(),
                frame.marks(),
                frame.end()));
        nodes.stream().skip(1).map(n -> n.moved(0, by, n.parent())).forEach(stretched::add);
        return new Piece(stretched);
    }

    /// Adds the nodes at their place to a list.
    void place(double x, double y, List<Node> out) {
        int first = out.size();
        for (Node node : nodes) {
            out.add(node.moved(x, y, node.parent() < 0 ? -1 : first + node.parent()));
        }
    }
}

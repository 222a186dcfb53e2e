package dev.vmklab.app.canvas;

import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import dev.vmklab.drawing.geometry.Point;
import dev.vmklab.format.DesignDocument;
import dev.vmklab.view.Placement;
import dev.vmklab.view.View;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Where elements stand in the document's view, and where its cables bend. What is not pinned there is laid out
/// automatically. Pure functions.
final class Positions {
    private static final String NAME = "Drawing";

    private Positions() {}

    /// The view that is shown.
    static View shown(DesignDocument document) {
        return document.views().stream()
                .findFirst()
                .orElseGet(() -> new View(Id.of("view-drawing"), NAME, List.of(), Extras.NONE));
    }

    /// Pins elements with their top left corners at points.
    static DesignDocument placed(DesignDocument document, Map<Id, Point> corners) {
        List<Placement> placements = others(document, corners.keySet());
        corners.forEach((id, at) -> placements.add(new Placement(id, at.x(), at.y(), true)));
        return with(document, placements);
    }

    /// Lets a cable run by way of points.
    static DesignDocument bent(DesignDocument document, Id cable, List<Point> points) {
        List<Placement> placements = others(document, Set.of(cable));
        points.forEach(p -> placements.add(new Placement(cable, p.x(), p.y(), true)));
        return with(document, placements);
    }

    /// The points by way of which a cable runs.
    static List<Point> bends(DesignDocument document, Id cable) {
        return shown(document).placements().stream()
                .filter(p -> p.element().equals(cable))
                .map(p -> new Point(p.x(), p.y()))
                .toList();
    }

    static boolean isPinned(DesignDocument document, Id element) {
        return shown(document).placements().stream().anyMatch(p -> p.element().equals(element));
    }

    /// Forgets where elements stand; automatic layout places them.
    static DesignDocument without(DesignDocument document, Collection<Id> elements) {
        List<Placement> left = others(document, elements);
        return left.size() == shown(document).placements().size() ? document : with(document, left);
    }

    private static List<Placement> others(DesignDocument document, Collection<Id> elements) {
        return new ArrayList<>(shown(document).placements().stream()
                .filter(p -> !elements.contains(p.element()))
                .toList());
    }

    private static DesignDocument with(DesignDocument document, List<Placement> placements) {
        View view = shown(document);
        List<View> views = new ArrayList<>(document.views());
        View changed = new View(view.id(), view.name(), placements, view.extras());
        if (views.isEmpty()) {
            views.add(changed);
        } else {
            views.set(0, changed);
        }
        return document.withViews(views);
    }
}

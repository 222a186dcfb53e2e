package dev.vmklab.app.canvas;

import dev.vmklab.app.views.Views;
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
import java.util.stream.Collectors;

/// Where elements stand in the document's view, and where its cables bend. What is not placed there is laid out
/// automatically. Pure functions.
final class Positions {
    private Positions() {}

    /// Puts elements with their top left corners at points. What was pinned stays pinned.
    static DesignDocument placed(DesignDocument document, Map<Id, Point> corners) {
        Set<Id> pinned = pinned(document);
        List<Placement> placements = others(document, corners.keySet());
        corners.forEach((id, at) -> placements.add(new Placement(id, at.x(), at.y(), pinned.contains(id))));
        return with(document, placements);
    }

    /// Pins elements where they stand, so that no arranging moves them, or frees them again.
    static DesignDocument pinned(DesignDocument document, Map<Id, Point> corners, boolean pin) {
        List<Placement> placements = others(document, corners.keySet());
        corners.forEach((id, at) -> placements.add(new Placement(id, at.x(), at.y(), pin)));
        return with(document, placements);
    }

    /// What arranging leaves alone.
    static Set<Id> pinned(DesignDocument document) {
        return Views.shown(document).placements().stream()
                .filter(Placement::pinned)
                .map(Placement::element)
                .collect(Collectors.toSet());
    }

    /// Lets a cable run by way of points.
    static DesignDocument bent(DesignDocument document, Id cable, List<Point> points) {
        List<Placement> placements = others(document, Set.of(cable));
        points.forEach(p -> placements.add(new Placement(cable, p.x(), p.y(), false)));
        return with(document, placements);
    }

    /// The points by way of which a cable runs.
    static List<Point> bends(DesignDocument document, Id cable) {
        return Views.shown(document).placements().stream()
                .filter(p -> p.element().equals(cable))
                .map(p -> new Point(p.x(), p.y()))
                .toList();
    }

    /// Whether someone has put it where it stands.
    static boolean isPlaced(DesignDocument document, Id element) {
        return Views.shown(document).placements().stream()
                .anyMatch(p -> p.element().equals(element));
    }

    /// Forgets where elements stand in the view that is drawn; automatic layout places them.
    static DesignDocument without(DesignDocument document, Collection<Id> elements) {
        List<Placement> left = others(document, elements);
        return left.size() == Views.shown(document).placements().size() ? document : with(document, left);
    }

    /// Forgets elements that are gone, in every view.
    static DesignDocument forgotten(DesignDocument document, Collection<Id> elements) {
        return Views.each(
                document,
                view -> view.withPlacements(left(view, elements))
                        .withCollapsed(view.collapsed().stream()
                                .filter(id -> !elements.contains(id))
                                .toList()));
    }

    private static List<Placement> left(View view, Collection<Id> elements) {
        return view.placements().stream()
                .filter(p -> !elements.contains(p.element()))
                .toList();
    }

    private static List<Placement> others(DesignDocument document, Collection<Id> elements) {
        return new ArrayList<>(left(Views.shown(document), elements));
    }

    private static DesignDocument with(DesignDocument document, List<Placement> placements) {
        return Views.changed(document, view -> view.withPlacements(placements));
    }
}

package dev.vmklab.app.canvas;

import dev.vmklab.design.edit.Clip;
import dev.vmklab.design.edit.ElementKind;
import dev.vmklab.design.edit.Legality;
import dev.vmklab.design.edit.Model;
import dev.vmklab.design.edit.Paste;
import dev.vmklab.design.edit.Place;
import dev.vmklab.design.value.Id;
import dev.vmklab.drawing.geometry.Box;
import dev.vmklab.drawing.geometry.Geometry;
import dev.vmklab.drawing.geometry.Node;
import dev.vmklab.drawing.geometry.Point;
import dev.vmklab.drawing.layout.Layout;
import dev.vmklab.format.ClipDocument;
import dev.vmklab.format.DesignDocument;
import dev.vmklab.format.DocumentException;
import dev.vmklab.format.DocumentFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/// Copies what is selected through the system's clipboard, as text that every window of the program understands.
public final class Copying {
    private static final double GAP = 40;

    private final CanvasPane pane;
    private final Drafting drafting;

    Copying(CanvasPane pane, Drafting drafting) {
        this.pane = pane;
        this.drafting = drafting;
    }

    /// What is selected, as a clip.
    public Clip clip() {
        return Clip.of(drafting.content().design(), pane.selected());
    }

    public void copy() {
        Clip clip = clip();
        if (!clip.isEmpty()) {
            ClipboardContent content = new ClipboardContent();
            content.putString(text(clip));
            Clipboard.getSystemClipboard().setContent(content);
        }
    }

    private static String text(Clip clip) {
        try {
            return DocumentFile.text(ClipDocument.of(clip));
        } catch (DocumentException e) {
            throw new IllegalStateException(e);
        }
    }

    public void cut() {
        copy();
        drafting.remove(pane.selected());
    }

    /// Pastes into what is selected where the copied elements may go there, else beside the originals or into the
    /// middle of the view.
    public void paste() {
        Optional<String> text =
                Optional.ofNullable(Clipboard.getSystemClipboard().getString());
        try {
            if (text.isPresent()) {
                Clip clip = DocumentFile.parseClip(text.get(), "clipboard").clip();
                put("Paste", clip, place(clip));
            }
        } catch (DocumentException e) {
            pane.say("The clipboard holds nothing that can be drawn");
        }
    }

    private Place place(Clip clip) {
        ElementKind kind = clip.roots().stream()
                .findFirst()
                .flatMap(id -> Model.of(clip.parts()).index().find(id, Object.class))
                .map(ElementKind::of)
                .orElse(ElementKind.OTHER);
        List<Place> places = pane.lookup()
                .under()
                .map(under -> pane.selected().stream()
                        .limit(1)
                        .flatMap(id -> under.geometry().nodesOf(id).stream().limit(1))
                        .flatMap(n -> under.placesOf(n).stream())
                        .toList())
                .orElse(List.of());
        return !places.isEmpty()
                        && new Legality(drafting.model()).ofNew(kind, places) instanceof Legality.Allowed(Place place)
                ? place
                : Place.CANVAS;
    }

    public void duplicate() {
        put("Duplicate", clip(), Place.CANVAS);
    }

    private void put(String verb, Clip clip, Place place) {
        if (clip.isEmpty()) {
            return;
        }
        Paste.Pasted pasted = Paste.into(drafting.content().design(), clip, place, drafting.ids());
        drafting.edit(
                verb + " "
                        + drafting.label(
                                clip.roots().stream()
                                                .filter(drafting.model().index()::contains)
                                                .toList()
                                                .isEmpty()
                                        ? pasted.made()
                                        : clip.roots()),
                d -> placed(d.withDesign(pasted.design()), clip, pasted.made()));
        pane.select(pasted.made());
    }

    /// Copies stand to the right of originals that were placed by hand; of others automatic layout takes care. What
    /// comes from
    /// another window stands in the middle of the view.
    private DesignDocument placed(DesignDocument document, Clip clip, List<Id> made) {
        Geometry there = pane.geometry().orElse(new Geometry(List.of(), List.of()));
        boolean known = clip.roots().stream().anyMatch(id -> there.boxOf(id).isPresent());
        boolean placed = clip.roots().stream().anyMatch(id -> Positions.isPlaced(document, id));
        if (known && !placed) {
            return document;
        }
        Map<Id, Box> boxes = known ? boxes(there, clip) : boxes(Layout.of(clip.parts(), Optional.empty()), clip);
        Box all = boxes.values().stream().reduce(Box.NOTHING, Box::union);
        Point shift = known ? beside(there, all) : middle(all);
        Map<Id, Point> corners = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(made.size(), clip.roots().size()); i++) {
            Box box = boxes.get(clip.roots().get(i));
            if (box != null) {
                corners.put(made.get(i), new Point(box.x() + shift.x(), box.y() + shift.y()));
            }
        }
        return corners.isEmpty() ? document : Positions.placed(document, corners);
    }

    private static Map<Id, Box> boxes(Geometry geometry, Clip clip) {
        Map<Id, Box> boxes = new LinkedHashMap<>();
        clip.roots()
                .forEach(id ->
                        geometry.nodesOf(id).stream().filter(Node::isPlaceable).forEach(n -> boxes.put(id, n.box())));
        return boxes;
    }

    private static Point beside(Geometry geometry, Box all) {
        List<Box> frames = geometry.nodes().stream()
                .filter(Node::isPlaceable)
                .map(Node::box)
                .toList();
        double dx = all.width() + GAP;
        while (isTaken(frames, all.moved(dx, 0))) {
            dx += all.width() + GAP;
        }
        return new Point(dx, 0);
    }

    private static boolean isTaken(List<Box> frames, Box box) {
        return frames.stream().anyMatch(f -> f.intersects(box));
    }

    private Point middle(Box all) {
        Box sight = pane.navigation().sight();
        return new Point(Snap.grid(sight.centreX() - all.centreX()), Snap.grid(sight.centreY() - all.centreY()));
    }
}

package dev.vmklab.app.canvas;

import dev.vmklab.design.value.Id;
import java.util.List;
import java.util.Optional;

/// What the pointer is over: marked in the drawing, with its numbers of the run on a card. FX thread only.
final class Hover {
    private final Layers layers;
    private final Lookup lookup;
    private final Playback playback;
    private final HoverCard card;
    private double x;
    private double y;

    Hover(Layers layers, Lookup lookup, Playback playback, HoverCard card) {
        this.layers = layers;
        this.lookup = lookup;
        this.playback = playback;
        this.card = card;
    }

    /// The pointer is at a point of the pane.
    void at(double paneX, double paneY, double width, double height) {
        x = paneX;
        y = paneY;
        over(lookup.element(x, y), width, height);
    }

    void nothing() {
        over(Optional.empty(), 0, 0);
    }

    private void over(Optional<Id> element, double width, double height) {
        layers.interaction(layers.interaction().withHovered(element));
        show(width, height);
    }

    /// Brings the card up to date.
    ///
    /// @param width of the pane
    /// @param height of the pane
    void show(double width, double height) {
        List<String> lines = layers.interaction().hovered().map(playback::about).orElse(List.of());
        card.show(lines, x, y, width, height);
    }
}

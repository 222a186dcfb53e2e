package dev.vmklab.app.canvas;

import dev.vmklab.format.DesignDocument;
import java.util.Optional;
import java.util.function.Consumer;

/// How the drawing would look if what is dragged were dropped. FX thread only.
final class Previews {
    private final Layers layers;
    private final Lookup lookup;
    private final Playback playback;
    private Consumer<DesignDocument> maker = document -> {};
    private boolean shows;

    Previews(Layers layers, Lookup lookup, Playback playback) {
        this.layers = layers;
        this.lookup = lookup;
        this.playback = playback;
    }

    /// @param asked lays a document out and hands the sheet to [#show]
    void madeBy(Consumer<DesignDocument> asked) {
        maker = asked;
    }

    /// Asks for the sheet of what would be, or shows again what is.
    void of(Optional<DesignDocument> wouldBe) {
        wouldBe.ifPresent(maker);
        if (wouldBe.isEmpty() && shows) {
            shows = false;
            lookup.sheet().ifPresent(layers::sheet);
            playback.stale();
        }
    }

    void show(Sheet wouldBe) {
        layers.sheet(wouldBe);
        shows = true;
    }

    /// What is shown is what is.
    void forget() {
        shows = false;
    }
}

package dev.vmklab.app.canvas;

import dev.vmklab.drawing.geometry.Box;
import dev.vmklab.drawing.geometry.Camera;
import dev.vmklab.drawing.picture.Differences;
import dev.vmklab.drawing.picture.LiveLoads;
import dev.vmklab.drawing.picture.Particles;
import dev.vmklab.drawing.picture.Primitive;
import dev.vmklab.drawing.picture.Theme;
import java.util.List;
import java.util.Optional;
import javafx.scene.Group;

/// The layers of the drawing and what of them has to be painted again. Painting happens once a pulse, whatever
/// has changed how often.
final class Layers extends Group {
    /// From this many primitives on, the picture moves as it is while the camera moves.
    private static final int HEAVY = 1500;

    /// What heavy pictures show beyond the view, pixels: it comes into view while they move.
    private static final double MARGIN = 256;

    /// A picture that is shown so many times as large or small is painted again even while it moves.
    private static final double MOST_ENLARGED = 2;

    /// How long the camera rests before a moved picture is painted sharply, nanoseconds.
    private static final long REST = 150_000_000L;

    private static final double NANOS = 1e9;
    private static final double LONGEST_FRAME_SECONDS = 0.1;
    /// Seen from farther away the cables are a weave in which dots tell nothing.
    private static final double LEAST_SCALE = 0.25;

    private final Layer still;
    private final Layer flowing;
    private final Layer running;
    private final Layer above;
    private Theme theme;
    private Optional<Sheet> sheet = Optional.empty();
    private Optional<LiveLoads> loads = Optional.empty();
    private Optional<Differences> differences = Optional.empty();
    private Optional<Particles> particles = Optional.empty();
    private boolean runs;
    private boolean dotsShown;
    private long ranAt;
    private Interaction interaction = Interaction.NONE;
    private boolean stillDirty = true;
    private boolean flowingDirty = true;
    private boolean aboveDirty = true;
    private boolean heavy;
    private Camera seen = Camera.START;
    private long movedAt;

    Layers(Theme theme) {
        this.theme = theme;
        still = new Layer(theme, MARGIN);
        flowing = new Layer(theme, MARGIN);
        running = new Layer(theme, 0);
        above = new Layer(theme, 0);
        getChildren().addAll(still.canvas(), flowing.canvas(), running.canvas(), above.canvas());
        setMouseTransparent(true);
    }

    Theme theme() {
        return theme;
    }

    /// What flows in the picture.
    Optional<LiveLoads> loads() {
        return loads;
    }

    void theme(Theme shown) {
        theme = shown;
        List.of(still, flowing, running, above).forEach(l -> l.theme(theme));
        allDirty();
    }

    void sheet(Sheet shown) {
        sheet = Optional.of(shown);
        loads = Optional.empty();
        differences = Optional.empty();
        particles = Optional.of(new Particles(shown.geometry()));
        allDirty();
    }

    /// Whether dots run along the cables.
    void particlesRun(boolean run) {
        runs = run;
    }

    void loads(LiveLoads current) {
        loads = Optional.of(current);
        flowingDirty = true;
    }

    /// Shows how another run differs instead of what flows, or what flows again.
    void differences(Optional<Differences> current) {
        differences = current;
        flowingDirty = true;
    }

    void interaction(Interaction current) {
        if (!current.equals(interaction)) {
            interaction = current;
            aboveDirty = true;
        }
    }

    Interaction interaction() {
        return interaction;
    }

    void resize(Viewport viewport) {
        List.of(still, flowing, running, above).forEach(l -> l.resize(viewport.width(), viewport.height()));
        allDirty();
    }

    private void allDirty() {
        stillDirty = true;
        flowingDirty = true;
        aboveDirty = true;
    }

    /// Brings the layers up to date.
    void paint(Viewport viewport, double pixelRatio, long now) {
        Camera camera = viewport.camera();
        if (!camera.equals(seen)) {
            seen = camera;
            movedAt = now;
        }
        boolean moving = heavy && now - movedAt < REST;
        sheet.ifPresent(s -> {
            Box seen = viewport.visible().common(s.geometry().bounds());
            if (stillDirty || isStale(still, camera, seen, moving)) {
                paintStill(s, camera, box(still, viewport), pixelRatio);
            }
            still.follow(camera);
            if (flowingDirty && !moving || isStale(flowing, camera, seen, moving)) {
                paintFlowing(s, camera, box(flowing, viewport), pixelRatio);
            }
            flowing.follow(camera);
            runParticles(viewport, pixelRatio, moving, now);
            if (aboveDirty || !above.isPaintedFor(camera)) {
                above.paint(
                        camera,
                        viewport.visible(),
                        pixelRatio,
                        painter -> interaction.draw(s.geometry(), camera.scale(), painter::paint));
                aboveDirty = false;
            }
        });
    }

    /// At rest a picture has to be sharp; while it moves it has to fill the view, and not be too coarse.
    private static boolean isStale(Layer layer, Camera camera, Box seen, boolean moving) {
        if (!moving) {
            return !layer.isPaintedFor(camera);
        }
        double enlarged = layer.enlargement(camera);
        return !layer.covers(seen) || enlarged > MOST_ENLARGED || enlarged < 1 / MOST_ENLARGED;
    }

    /// What is painted: what is in view, and where that is much also what may come into view.
    private Box box(Layer layer, Viewport viewport) {
        return heavy ? layer.around(viewport.camera()) : viewport.visible();
    }

    /// The dots rest while the picture moves as a whole: they would cost what that saves.
    private void runParticles(Viewport viewport, double pixelRatio, boolean moving, long now) {
        double passed = Math.clamp((now - ranAt) / NANOS, 0, LONGEST_FRAME_SECONDS);
        ranAt = now;
        Camera camera = viewport.camera();
        boolean shows = runs && !moving && loads.isPresent() && differences.isEmpty() && camera.scale() >= LEAST_SCALE;
        if (shows || dotsShown) {
            running.paint(camera, viewport.visible(), pixelRatio, painter -> {
                if (shows) {
                    Particles dots = particles.orElseThrow();
                    dots.pass(loads.orElseThrow(), passed);
                    dots.draw(loads.orElseThrow(), camera.scale(), viewport.visible(), painter::paint);
                }
            });
        }
        dotsShown = shows;
    }

    private void paintStill(Sheet shown, Camera camera, Box box, double pixelRatio) {
        List<Primitive> primitives = shown.picture().draw(camera.scale(), box);
        heavy = primitives.size() > HEAVY;
        still.paint(camera, box, pixelRatio, painter -> primitives.forEach(painter::paint));
        stillDirty = false;
    }

    private void paintFlowing(Sheet shown, Camera camera, Box box, double pixelRatio) {
        flowing.paint(
                camera,
                box,
                pixelRatio,
                painter -> differences.ifPresentOrElse(
                        d -> shown.differences().draw(d, camera.scale(), box, painter::paint),
                        () -> loads.ifPresent(l -> shown.loads().draw(l, camera.scale(), box, painter::paint))));
        flowingDirty = false;
    }
}

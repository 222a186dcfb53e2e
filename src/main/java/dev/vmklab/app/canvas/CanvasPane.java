package dev.vmklab.app.canvas;

import dev.vmklab.analysis.Run;
import dev.vmklab.app.ui.Colours;
import dev.vmklab.design.value.Id;
import dev.vmklab.drawing.geometry.Box;
import dev.vmklab.drawing.geometry.CableRun;
import dev.vmklab.drawing.geometry.Camera;
import dev.vmklab.drawing.geometry.Geometry;
import dev.vmklab.drawing.geometry.Hit;
import dev.vmklab.drawing.geometry.Node;
import dev.vmklab.drawing.paint.DesignPicture;
import dev.vmklab.drawing.picture.LoadReader;
import dev.vmklab.drawing.picture.Role;
import dev.vmklab.drawing.picture.Theme;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/// The drawing. It shows a sheet and what flows through it, and tells what the user selects.
public final class CanvasPane extends Region {
    private static final double TOLERANCE = 5;

    private final Viewport viewport = new Viewport();
    private final Layers layers;
    private final HoverCard card = new HoverCard();
    private final Gestures gestures;
    private final Consumer<List<Id>> onSelect;
    private final ReadOnlyDoubleWrapper scale = new ReadOnlyDoubleWrapper(1);
    private Optional<Sheet> sheet = Optional.empty();
    private Optional<Run> run = Optional.empty();
    private Optional<LoadReader> reader = Optional.empty();
    private Optional<LiveText> texts = Optional.empty();
    private double time = -1;
    private double shownTime = -1;
    private double hoverX;
    private double hoverY;

    /// @param onSelect called with the elements that the user selected here
    public CanvasPane(Theme theme, Consumer<List<Id>> onSelect) {
        this.onSelect = onSelect;
        layers = new Layers(theme);
        gestures = new Gestures(this);
        setId("canvas");
        getStyleClass().add("design-canvas");
        setTheme(theme);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleRoleDescription("Drawing of the design");
        setAccessibleText("Nothing is selected");
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        getChildren().addAll(layers, card);
        new CanvasKeys(this);
        addEventHandler(KeyEvent.KEY_RELEASED, this::keyUp);
    }

    @Override
    protected void layoutChildren() {
        if (viewport.width() != getWidth() || viewport.height() != getHeight()) {
            viewport.resize(getWidth(), getHeight());
            layers.resize(viewport);
        }
    }

    /// Shows another sheet; the whole of it when it belongs to another design.
    public void show(Sheet shown, boolean fit) {
        sheet = Optional.of(shown);
        viewport.world(shown.geometry().bounds());
        layers.sheet(shown);
        if (fit) {
            viewport.fit();
        }
        connect();
    }

    /// What is drawn; empty until the first sheet is there.
    public Optional<Geometry> geometry() {
        return sheet.map(Sheet::geometry);
    }

    /// What it shows now; empty until there is something.
    public Optional<CanvasView> view() {
        return sheet.filter(s -> getWidth() >= 1 && getHeight() >= 1)
                .map(s -> new CanvasView(
                        new DesignPicture(s.geometry(), layers.loads()),
                        layers.theme(),
                        camera(),
                        (int) getWidth(),
                        (int) getHeight()));
    }

    /// Shows what flows in a run.
    public void play(Optional<Run> shown) {
        run = shown;
        texts = shown.map(LiveText::new);
        connect();
    }

    private void connect() {
        reader = sheet.flatMap(s -> run.map(r -> LoadReader.of(s.geometry(), r.network())));
        shownTime = -1;
    }

    public void setTheme(Theme theme) {
        layers.theme(theme);
        setBackground(Background.fill(Colours.of(theme.argb(Role.CANVAS))));
    }

    /// Marks what is selected, and moves there when it is out of sight.
    ///
    /// @param description what it is, for people who do not see it
    public void mark(List<Id> selected, String description) {
        boolean own = selected.equals(layers.interaction().selected());
        layers.interaction(layers.interaction().withSelected(selected));
        setAccessibleText(description);
        if (!own) {
            box(selected).ifPresent(viewport::reveal);
        }
    }

    private Optional<Box> box(List<Id> ids) {
        return sheet.flatMap(
                s -> ids.stream().flatMap(id -> s.geometry().boxOf(id).stream()).reduce(Box::union));
    }

    /// Paints what has changed. Called once a pulse.
    ///
    /// @param now the display's clock, nanoseconds
    /// @param seconds the instant of the run to show
    public void update(long now, double seconds) {
        time = seconds;
        if (time != shownTime) {
            shownTime = time;
            showLoads();
            showCard();
        }
        scale.set(viewport.camera().scale());
        double ratio =
                getScene().getWindow() == null ? 1 : getScene().getWindow().getRenderScaleX();
        layers.paint(viewport, ratio, now);
    }

    private void showLoads() {
        run.ifPresent(r -> reader.ifPresent(l -> {
            Set<Id> failed = Failures.at(r.scenario(), time);
            layers.loads(l.at(r.recording(), time, id -> !failed.contains(id)));
        }));
    }

    /// Lets dots run along the cables, or stops them.
    public void runParticles(boolean run) {
        layers.particlesRun(run);
    }

    /// Pixels per world unit.
    public ReadOnlyDoubleProperty scaleProperty() {
        return scale.getReadOnlyProperty();
    }

    public void fit() {
        viewport.fit();
    }

    public void zoom(double factor) {
        zoom(factor, getWidth() / 2, getHeight() / 2);
    }

    void zoom(double factor, double x, double y) {
        viewport.zoom(factor, x, y);
    }

    public void zoomToSelection() {
        box(selected()).ifPresent(viewport::show);
    }

    void pan(double dx, double dy) {
        viewport.pan(dx, dy);
    }

    public Camera camera() {
        return viewport.camera();
    }

    List<Id> selected() {
        return layers.interaction().selected();
    }

    void select(List<Id> ids) {
        layers.interaction(layers.interaction().withSelected(ids));
        onSelect.accept(ids);
    }

    /// How the keyboard walks over what is drawn.
    Optional<Walk> walk() {
        return geometry().map(Walk::new);
    }

    /// Moves the view so that an element is in sight.
    void reveal(Id id) {
        box(List.of(id)).ifPresent(viewport::reveal);
    }

    void showBand(Optional<Box> band) {
        layers.interaction(layers.interaction().withBand(band));
    }

    /// What is drawn at a place of the pane.
    public Optional<Id> elementAt(double x, double y) {
        return sheet.flatMap(s -> s.hits().at(camera().toWorldX(x), camera().toWorldY(y), TOLERANCE / camera().scale()))
                .map(Hit::id);
    }

    List<Id> elementsIn(Box box) {
        return sheet.map(s -> Stream.concat(
                                s.hits().inside(box).stream()
                                        .filter(Node::isPlaceable)
                                        .map(Node::id),
                                s.hits().cablesTouching(box).stream()
                                        .filter(c -> box.contains(c.bounds()))
                                        .map(CableRun::id))
                        .distinct()
                        .toList())
                .orElse(List.of());
    }

    void hover(double x, double y) {
        hoverX = x;
        hoverY = y;
        layers.interaction(layers.interaction().withHovered(elementAt(x, y)));
        showCard();
    }

    void hoverNothing() {
        layers.interaction(layers.interaction().withHovered(Optional.empty()));
        showCard();
    }

    private void showCard() {
        List<String> lines = layers.interaction()
                .hovered()
                .flatMap(id -> texts.map(t -> t.at(id, Math.max(0, time))))
                .orElse(List.of());
        card.show(lines, hoverX, hoverY, getWidth(), getHeight());
    }

    /// Space alone belongs to the transport; with a drag in between it pans.
    private void keyUp(KeyEvent event) {
        if (event.getCode() == KeyCode.SPACE) {
            gestures.spaceDown(false);
        }
    }
}

package dev.vmklab.app.canvas;

import dev.vmklab.analysis.Run;
import dev.vmklab.app.ui.Colours;
import dev.vmklab.design.part.Part;
import dev.vmklab.design.value.Id;
import dev.vmklab.drawing.geometry.Box;
import dev.vmklab.drawing.geometry.CableRun;
import dev.vmklab.drawing.geometry.Camera;
import dev.vmklab.drawing.geometry.Geometry;
import dev.vmklab.drawing.geometry.Hit;
import dev.vmklab.drawing.geometry.Node;
import dev.vmklab.drawing.geometry.Point;
import dev.vmklab.drawing.paint.DesignPicture;
import dev.vmklab.drawing.picture.LoadReader;
import dev.vmklab.drawing.picture.Role;
import dev.vmklab.drawing.picture.Theme;
import dev.vmklab.format.DesignDocument;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/// The drawing. It shows a sheet and what flows through it, and tells what the user selects.
public final class CanvasPane extends Region {
    private static final double TOLERANCE = 5;

    private final Viewport viewport = new Viewport();
    private final Layers layers;
    private final HoverCard card = new HoverCard();
    private final EmptyHint hint = new EmptyHint();
    private final DropNote note = new DropNote();
    private final Hand hand;
    private final Gestures gestures;
    private final InPlace inPlace;
    private final Drafting drafting;
    private final Arranging arranging;
    private final Copying copying;
    private final Consumer<List<Id>> onSelect;
    private Runnable onSpace = () -> {};
    private Consumer<DesignDocument> previewer = document -> {};
    private Optional<Id> writesNext = Optional.empty();
    private boolean previews;
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
    public CanvasPane(Theme theme, Drafting drafting, Consumer<List<Id>> onSelect) {
        this.drafting = drafting;
        this.onSelect = onSelect;
        layers = new Layers(theme);
        hand = new Hand(this, drafting);
        gestures = new Gestures(this, hand);
        arranging = new Arranging(this, drafting);
        copying = new Copying(this, drafting);
        inPlace = new InPlace(drafting, this::requestFocus);
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
        getChildren().addAll(layers, hint, card, note, inPlace);
        new CanvasKeys(this);
    }

    @Override
    protected void layoutChildren() {
        if (viewport.width() != getWidth() || viewport.height() != getHeight()) {
            viewport.resize(getWidth(), getHeight());
            layers.resize(viewport);
        }
        hint.centre(getWidth(), getHeight());
    }

    /// Shows another sheet; the whole of it when it belongs to another design.
    public void show(Sheet shown, boolean fit) {
        sheet = Optional.of(shown);
        viewport.world(shown.geometry().bounds());
        layers.sheet(shown);
        previews = false;
        hint.setVisible(shown.geometry().nodes().isEmpty());
        if (fit) {
            viewport.fit();
        }
        connect();
        writesNext.filter(id -> shown.geometry().boxOf(id).isPresent()).ifPresent(this::write);
        writesNext = Optional.empty();
    }

    /// Who lays out documents to be seen while something is dragged.
    void previewWith(Consumer<DesignDocument> maker) {
        previewer = maker;
    }

    /// Shows how the drawing would look, while something is being dragged.
    void preview(Sheet shown) {
        if (hand.isDragging()) {
            layers.sheet(shown);
            previews = true;
        }
    }

    /// Shows what is being dragged.
    void sketch(Sketch sketch, double x, double y) {
        layers.interaction(layers.interaction().withSketch(sketch.marks()));
        note.show(sketch, x, y, getWidth(), getHeight());
        sketch.preview().ifPresent(previewer);
        if (sketch.preview().isEmpty() && previews) {
            previews = false;
            sheet.ifPresent(layers::sheet);
            shownTime = -1;
        }
    }

    /// What lies under the pointer; empty until something is drawn.
    Optional<Under> under() {
        return sheet.map(s -> new Under(s.geometry(), s.hits(), drafting.model()));
    }

    /// The part of the world that is seen.
    Box sight() {
        return viewport.visible();
    }

    Optional<Hit> hitAt(Point at) {
        return sheet.flatMap(s -> s.hits().at(at.x(), at.y(), TOLERANCE / camera().scale()));
    }

    /// Lets the user type what an element says in the drawing.
    void write(Id element) {
        box(List.of(element)).ifPresent(box -> {
            Box screen = camera().toScreen(box);
            inPlace.open(element, screen.x(), screen.bottom(), getWidth(), getHeight());
        });
    }

    /// The same, as soon as the element is drawn.
    void writeSoon(Id element) {
        writesNext = Optional.of(element);
    }

    /// The palette hands something over; it follows the pointer until the button is released or pressed here.
    public void carry(Part part, String name) {
        hand.grab(part, name);
    }

    /// Puts something new into what is selected where it may go there, else into the middle of the view.
    void put(Part part, String name) {
        hand.put(part, name);
        requestFocus();
    }

    /// What is carried is at a point of the canvas.
    public void carryTo(double x, double y, boolean free) {
        hand.to(x, y, free);
    }

    /// Drops what is carried where it was last, or gives it up outside the canvas.
    public void dropCarried(boolean inside) {
        if (inside) {
            hand.drop();
        } else {
            hand.cancel();
        }
    }

    Gestures gestures() {
        return gestures;
    }

    Drafting drafting() {
        return drafting;
    }

    public Arranging arranging() {
        return arranging;
    }

    public Copying copying() {
        return copying;
    }

    /// What the space bar does when it is not held for panning.
    public void spaceDoes(Runnable effect) {
        onSpace = effect;
    }

    void onSpace() {
        onSpace.run();
    }

    /// Says something in the middle of the canvas, until the pointer does something else.
    void say(String text) {
        note.show(Sketch.refused(List.of(), text), getWidth() / 2, getHeight() / 2, getWidth(), getHeight());
    }

    /// Selects all frames.
    public void selectAll() {
        select(geometry().stream()
                .flatMap(g -> g.nodes().stream())
                .filter(Node::isPlaceable)
                .map(Node::id)
                .toList());
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
}

package dev.vmklab.app.canvas;

import dev.vmklab.analysis.Run;
import dev.vmklab.app.ui.Colours;
import dev.vmklab.design.value.Id;
import dev.vmklab.drawing.geometry.Box;
import dev.vmklab.drawing.geometry.Camera;
import dev.vmklab.drawing.geometry.Geometry;
import dev.vmklab.drawing.picture.Role;
import dev.vmklab.drawing.picture.Theme;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/// The drawing. It shows a sheet and what flows through it, and tells what the user selects.
public final class CanvasPane extends Region {
    private final Viewport viewport = new Viewport();
    private final Navigation navigation;
    private final Lookup lookup;
    private final Layers layers;
    private final Playback playback;
    private final Previews previews;
    private final Hover hover;
    private final Minimap minimap;
    private final HoverCard card = new HoverCard();
    private final EmptyHint hint = new EmptyHint();
    private final DifferenceLegend legend = new DifferenceLegend();
    private final DropNote note = new DropNote();
    private final Hand hand;
    private final Gestures gestures;
    private final InPlace inPlace;
    private final Drafting drafting;
    private final Arranging arranging;
    private final Copying copying;
    private final Grouping grouping;
    private final Bending bending;
    private final Consumer<List<Id>> onSelect;
    private Runnable onSpace = () -> {};
    private boolean dots;

    /// @param onSelect called with the elements that the user selected here
    public CanvasPane(Theme theme, Drafting drafting, Consumer<List<Id>> onSelect) {
        this.drafting = drafting;
        this.onSelect = onSelect;
        navigation = new Navigation(viewport, () -> lookup().box(selected()));
        lookup = new Lookup(navigation, drafting::model);
        layers = new Layers(theme);
        playback = new Playback(layers);
        previews = new Previews(layers, lookup, playback);
        hover = new Hover(layers, lookup, playback, card);
        minimap = new Minimap(theme, navigation);
        hand = new Hand(this, drafting);
        gestures = new Gestures(this, hand);
        arranging = new Arranging(this, drafting);
        copying = new Copying(this, drafting);
        grouping = new Grouping(this, drafting);
        bending = new Bending(this, drafting);
        inPlace = new InPlace(this, drafting);
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
        getChildren().addAll(layers, hint, minimap, card, note, inPlace);
        new CanvasKeys(this);
    }

    @Override
    protected void layoutChildren() {
        if (viewport.width() != getWidth() || viewport.height() != getHeight()) {
            viewport.resize(getWidth(), getHeight());
            layers.resize(viewport);
        }
        hint.centre(getWidth(), getHeight());
        minimap.settle(getWidth(), getHeight());
    }

    /// What the colours mean while it shows how one run differs from another, to stand beside it.
    public Node legend() {
        return legend;
    }

    /// Shows another sheet; the whole of it when it belongs to another design.
    public void show(Sheet shown, boolean fit) {
        lookup.sheet(shown);
        viewport.world(shown.geometry().bounds());
        layers.sheet(shown);
        minimap.sheet(shown.geometry());
        previews.forget();
        hint.setVisible(shown.geometry().nodes().isEmpty());
        if (fit) {
            viewport.fit();
        }
        playback.sheet(shown);
        showHandles();
        inPlace.shown();
    }

    Previews previews() {
        return previews;
    }

    /// Shows how the drawing would look, while something is being dragged.
    void preview(Sheet shown) {
        if (hand.isDragging()) {
            previews.show(shown);
        }
    }

    /// Shows what is being dragged.
    void sketch(Sketch sketch, double x, double y) {
        layers.interaction(layers.interaction().withSketch(sketch.marks()));
        note.show(sketch, x, y, getWidth(), getHeight());
        previews.of(sketch.preview());
    }

    Lookup lookup() {
        return lookup;
    }

    public Navigation navigation() {
        return navigation;
    }

    /// Where the user types what an element says in the drawing.
    InPlace inPlace() {
        return inPlace;
    }

    /// What the hand does, for the palette too.
    Hand hand() {
        return hand;
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

    public Grouping grouping() {
        return grouping;
    }

    public Bending bending() {
        return bending;
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
        select(lookup.frames());
    }

    /// What is drawn; empty until the first sheet is there.
    public Optional<Geometry> geometry() {
        return lookup.geometry();
    }

    /// What it shows now; empty until there is something.
    public Optional<CanvasView> view() {
        return lookup.sheet()
                .filter(s -> getWidth() >= 1 && getHeight() >= 1)
                .map(s -> CanvasView.of(s, layers, camera(), getWidth(), getHeight()));
    }

    /// Shows what flows in a run.
    public void play(Optional<Run> shown) {
        playback.play(shown);
    }

    /// Shows how the run differs from another one, or what flows again.
    ///
    /// @param name what a person calls the other run
    public void compare(Optional<Run> with, String name) {
        legend.show(with.isPresent(), name);
        playback.compare(with);
    }

    public void setTheme(Theme theme) {
        layers.theme(theme);
        legend.theme(theme);
        minimap.theme(theme);
        setBackground(Background.fill(Colours.of(theme.argb(Role.CANVAS))));
    }

    /// Marks what is selected, and moves there when it is out of sight.
    ///
    /// @param description what it is, for people who do not see it
    public void mark(List<Id> selected, String description) {
        boolean own = selected.equals(layers.interaction().selected());
        layers.interaction(layers.interaction().withSelected(selected));
        showHandles();
        setAccessibleText(description);
        if (!own) {
            lookup.box(selected).ifPresent(viewport::reveal);
        }
    }

    /// Paints what has changed. Called once a pulse.
    ///
    /// @param now the display's clock, nanoseconds
    /// @param seconds the instant of the run to show
    public void update(long now, double seconds) {
        if (playback.at(seconds)) {
            hover.show(getWidth(), getHeight());
        }
        navigation.update();
        double ratio =
                getScene().getWindow() == null ? 1 : getScene().getWindow().getRenderScaleX();
        layers.particlesRun(dots && !hand.isDragging() && !inPlace.isVisible());
        layers.paint(viewport, ratio, now);
        minimap.selected(selected());
        minimap.update(ratio);
    }

    /// Whether the whole drawing is shown in a corner while a part of it is out of view.
    public BooleanProperty minimapProperty() {
        return minimap.wantedProperty();
    }

    /// Lets dots run along the cables while nothing is edited, or stops them.
    public void runParticles(boolean run) {
        dots = run;
    }

    public Camera camera() {
        return navigation.camera();
    }

    List<Id> selected() {
        return layers.interaction().selected();
    }

    void select(List<Id> ids) {
        layers.interaction(layers.interaction().withSelected(ids));
        showHandles();
        onSelect.accept(ids);
    }

    void showHandles() {
        layers.interaction(layers.interaction().withHandles(bending.handles()));
    }

    /// How the keyboard walks over what is drawn.
    Optional<Walk> walk() {
        return geometry().map(Walk::new);
    }

    /// Moves the view so that an element is in sight.
    void reveal(Id id) {
        lookup.box(List.of(id)).ifPresent(navigation::reveal);
    }

    void showBand(Optional<Box> band) {
        layers.interaction(layers.interaction().withBand(band));
    }

    /// What is drawn at a place of the pane.
    public Optional<Id> elementAt(double x, double y) {
        return lookup.element(x, y);
    }

    Hover hover() {
        return hover;
    }
}

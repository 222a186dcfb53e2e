package dev.vmklab.app.canvas;

import dev.vmklab.app.ui.Colours;
import dev.vmklab.design.value.Id;
import dev.vmklab.drawing.geometry.Box;
import dev.vmklab.drawing.geometry.Camera;
import dev.vmklab.drawing.geometry.Geometry;
import dev.vmklab.drawing.geometry.Point;
import dev.vmklab.drawing.picture.Role;
import dev.vmklab.drawing.picture.Theme;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;

/// The whole drawing in a corner of the canvas, with a frame around what is in view. A press goes there, a drag carries
/// the view along, and so do the arrow keys. It shows itself when part of the drawing is out of view and the user has
/// not hidden it. FX thread only.
final class Minimap extends Region {
    private static final double WIDTH = 176;
    private static final double HEIGHT = 112;
    private static final double GAP = 12;

    /// How far an arrow key moves the view, as a part of it.
    private static final double STEP = 0.25;

    private static final double ZOOM = 1.25;
    private static final double PERCENT = 100;

    private final Navigation navigation;
    private final Layer picture;
    private final Rectangle view = new Rectangle();
    private final BooleanProperty wanted = new SimpleBooleanProperty(true);
    private Optional<Geometry> geometry = Optional.empty();
    private List<Id> selected = List.of();
    private Overview overview = Overview.of(Box.NOTHING, WIDTH, HEIGHT);
    private Box seen = Box.NOTHING;
    private boolean dirty = true;
    /// Where the view was taken, from its middle, world units.
    private Point grip = new Point(0, 0);

    Minimap(Theme theme, Navigation navigation) {
        this.navigation = navigation;
        picture = new Layer(theme, 0);
        picture.resize(WIDTH, HEIGHT);
        setId("minimap");
        getStyleClass().add("minimap");
        setManaged(false);
        setVisible(false);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleRoleDescription("Overview of the drawing");
        view.getStyleClass().add("minimap-view");
        view.setMouseTransparent(true);
        getChildren().addAll(picture.canvas(), view);
        resize(WIDTH, HEIGHT);
        Rectangle clip = new Rectangle(WIDTH, HEIGHT);
        setClip(clip);
        addEventHandler(MouseEvent.ANY, MouseEvent::consume);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, e -> carry(overview.large(e.getX(), e.getY())));
        addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        theme(theme);
    }

    /// Whether the user wants it; it hides itself all the same while everything is in view.
    BooleanProperty wantedProperty() {
        return wanted;
    }

    void theme(Theme theme) {
        picture.theme(theme);
        Color colour = Colours.of(theme.argb(Role.SELECTION));
        view.setStroke(colour);
        view.setFill(colour.deriveColor(0, 1, 1, 0.12));
        dirty = true;
    }

    void sheet(Geometry shown) {
        geometry = Optional.of(shown);
        overview = Overview.of(shown.bounds(), WIDTH, HEIGHT);
        dirty = true;
    }

    void selected(List<Id> ids) {
        dirty |= !ids.equals(selected);
        selected = ids;
    }

    /// Puts it into the lower right corner of a canvas of this size.
    void settle(double width, double height) {
        relocate(Math.rint(width - WIDTH - GAP), Math.rint(height - HEIGHT - GAP));
    }

    /// Shows where the view is. Called once a pulse.
    void update(double pixelRatio) {
        Box now = navigation.sight();
        boolean shows = wanted.get()
                && geometry.filter(g -> !g.bounds().isEmpty() && !now.contains(g.bounds()))
                        .isPresent();
        setVisible(shows);
        if (!shows) {
            return;
        }
        if (dirty) {
            dirty = false;
            geometry.ifPresent(g -> picture.paint(
                    Camera.START,
                    new Box(0, 0, WIDTH, HEIGHT),
                    pixelRatio,
                    painter -> overview.draw(g, selected).forEach(painter::paint)));
            seen = Box.NOTHING;
        }
        if (!now.equals(seen)) {
            seen = now;
            frame(overview.small(now), pixelRatio);
        }
    }

    private void frame(Box box, double pixelRatio) {
        double half = 0.5;
        double left = Math.clamp(Math.rint(box.x() * pixelRatio) / pixelRatio, -2, WIDTH - 2) + half;
        double top = Math.clamp(Math.rint(box.y() * pixelRatio) / pixelRatio, -2, HEIGHT - 2) + half;
        double right = Math.clamp(Math.rint(box.right()), 4, WIDTH + 2);
        double bottom = Math.clamp(Math.rint(box.bottom()), 4, HEIGHT + 2);
        view.setX(left);
        view.setY(top);
        view.setWidth(Math.max(3, right - left));
        view.setHeight(Math.max(3, bottom - top));
        double share = share(seen, overview.world());
        setAccessibleText(String.format(Locale.ROOT, "%.0f %% of the drawing is in view", share * PERCENT));
    }

    private static double share(Box seen, Box world) {
        Box common = seen.common(world);
        return common.width() * common.height() / Math.max(1, world.width() * world.height());
    }

    /// A press on the view takes it where it is, any other brings it there.
    private void pressed(MouseEvent event) {
        Point at = overview.large(event.getX(), event.getY());
        Box sight = navigation.sight();
        boolean onView = sight.contains(at.x(), at.y());
        grip = onView ? new Point(at.x() - sight.centreX(), at.y() - sight.centreY()) : new Point(0, 0);
        requestFocus();
        carry(at);
    }

    private void carry(Point at) {
        navigation.centre(at.x() - grip.x(), at.y() - grip.y());
    }

    private void scrolled(ScrollEvent event) {
        navigation.zoom(event.getDeltaY() > 0 ? ZOOM : 1 / ZOOM);
        event.consume();
    }

    private void key(KeyEvent event) {
        Box sight = navigation.sight();
        double dx = STEP * sight.width();
        double dy = STEP * sight.height();
        KeyCode code = event.getCode();
        boolean known = !event.isShortcutDown() && !event.isAltDown();
        switch (code) {
            case LEFT -> navigation.centre(sight.centreX() - dx, sight.centreY());
            case RIGHT -> navigation.centre(sight.centreX() + dx, sight.centreY());
            case UP -> navigation.centre(sight.centreX(), sight.centreY() - dy);
            case DOWN -> navigation.centre(sight.centreX(), sight.centreY() + dy);
            case PLUS, ADD, EQUALS -> navigation.zoom(ZOOM);
            case MINUS, SUBTRACT -> navigation.zoom(1 / ZOOM);
            case HOME -> navigation.fit();
            default -> known = false;
        }
        if (known) {
            event.consume();
        }
    }
}

package dev.vmklab.app.palette;

import dev.vmklab.app.ui.ElementIcons;
import dev.vmklab.design.part.Parts;
import java.util.Locale;
import java.util.Objects;
import javafx.event.EventHandler;
import javafx.scene.AccessibleRole;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.kordamp.ikonli.javafx.FontIcon;

/// One part of the palette. It is dragged into the drawing, or clicked and then placed by a click there; a double-click
/// or Enter puts it into the middle of the view.
final class PaletteItem extends Label {
    private static final double SLACK = 4;

    private final Parts.Offer offer;
    private final Carrier carrier;
    /// The scene tells where the pointer is wherever it goes, on every platform.
    private final EventHandler<MouseEvent> onDragged = this::dragged;
    private final EventHandler<MouseEvent> onReleased = this::released;
    private double pressedX;
    private double pressedY;
    private boolean dragging;

    PaletteItem(Parts.Offer offer, Carrier carrier) {
        super(offer.name());
        this.offer = offer;
        this.carrier = carrier;
        setId("part-" + offer.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"));
        getStyleClass().add("palette-item");
        setMaxWidth(Double.MAX_VALUE);
        setGraphic(new FontIcon(ElementIcons.of(offer.part().kind())));
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText("Add " + offer.name());
        setTooltip(new Tooltip("Drag it into the drawing, or double-click"));
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private void pressed(MouseEvent event) {
        requestFocus();
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        Scene scene = getScene();
        scene.addEventFilter(MouseEvent.MOUSE_DRAGGED, onDragged);
        scene.addEventFilter(MouseEvent.MOUSE_RELEASED, onReleased);
        dragging = false;
        pressedX = event.getSceneX();
        pressedY = event.getSceneY();
        event.consume();
    }

    private void dragged(MouseEvent event) {
        double distance = Math.hypot(event.getSceneX() - pressedX, event.getSceneY() - pressedY);
        if (!dragging && distance > SLACK) {
            dragging = true;
            carrier.take(offer.part(), offer.name());
        }
        if (dragging) {
            carrier.carry(event.getSceneX(), event.getSceneY(), event.isAltDown());
        }
        event.consume();
    }

    private void released(MouseEvent event) {
        Scene scene = getScene();
        scene.removeEventFilter(MouseEvent.MOUSE_DRAGGED, onDragged);
        scene.removeEventFilter(MouseEvent.MOUSE_RELEASED, onReleased);
        if (dragging) {
            carrier.drop(event.getSceneX(), event.getSceneY());
        } else if (event.getClickCount() >= 2) {
            carrier.cancel();
            carrier.put(offer.part(), offer.name());
        } else {
            carrier.take(offer.part(), offer.name());
        }
        dragging = false;
        event.consume();
    }

    private void key(KeyEvent event) {
        switch (Objects.requireNonNull(event.getCode())) {
            case ENTER -> carrier.put(offer.part(), offer.name());
            case ESCAPE -> carrier.cancel();
            default -> {
                return;
            }
        }
        event.consume();
    }
}

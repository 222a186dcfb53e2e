package dev.vmklab.app.canvas;

import dev.vmklab.app.palette.Carrier;
import dev.vmklab.design.part.Part;
import javafx.geometry.Point2D;

/// Takes parts of the palette into the drawing.
public final class CanvasCarrier implements Carrier {
    private final CanvasPane canvas;

    public CanvasCarrier(CanvasPane canvas) {
        this.canvas = canvas;
    }

    @Override
    public void take(Part part, String name) {
        canvas.hand().grab(part, name);
    }

    @Override
    public void carry(double sceneX, double sceneY, boolean free) {
        Point2D at = canvas.sceneToLocal(sceneX, sceneY);
        canvas.hand().to(at.getX(), at.getY(), free);
    }

    @Override
    public void drop(double sceneX, double sceneY) {
        if (canvas.contains(canvas.sceneToLocal(sceneX, sceneY))) {
            canvas.hand().drop();
        } else {
            canvas.hand().cancel();
        }
    }

    @Override
    public void put(Part part, String name) {
        canvas.hand().put(part, name);
        canvas.requestFocus();
    }

    @Override
    public void cancel() {
        canvas.hand().cancel();
    }
}

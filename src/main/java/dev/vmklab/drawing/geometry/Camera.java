package dev.vmklab.drawing.geometry;

/// Which part of the world is seen, and how large.
///
/// @param x world coordinate at the left side of the screen
/// @param y world coordinate at the top side of the screen
/// @param scale screen pixels per world unit, [#MIN_SCALE] to [#MAX_SCALE], or to [#PRINT_SCALE] in print
public record Camera(double x, double y, double scale) {
    public static final double MIN_SCALE = 0.02;
    public static final double MAX_SCALE = 8;

    /// The largest zoom in four times as many pixels.
    public static final double PRINT_SCALE = 4 * MAX_SCALE;

    public static final Camera START = new Camera(0, 0, 1);

    public Camera {
        scale = Math.clamp(scale, MIN_SCALE, PRINT_SCALE);
    }

    /// The same view in so many times as many pixels.
    public Camera enlarged(double factor) {
        return new Camera(x, y, scale * factor);
    }

    public double toScreenX(double worldX) {
        return (worldX - x) * scale;
    }

    public double toScreenY(double worldY) {
        return (worldY - y) * scale;
    }

    public double toWorldX(double screenX) {
        return screenX / scale + x;
    }

    public double toWorldY(double screenY) {
        return screenY / scale + y;
    }

    public Box toScreen(Box world) {
        return new Box(toScreenX(world.x()), toScreenY(world.y()), world.width() * scale, world.height() * scale);
    }

    /// The part of the world that a screen of this size shows.
    public Box visible(double screenWidth, double screenHeight) {
        return new Box(x, y, screenWidth / scale, screenHeight / scale);
    }

    /// Zooms by a factor so that the world point under the pointer stays there.
    public Camera zoomed(double factor, double screenX, double screenY) {
        double newScale = Math.clamp(scale * factor, MIN_SCALE, MAX_SCALE);
        return new Camera(toWorldX(screenX) - screenX / newScale, toWorldY(screenY) - screenY / newScale, newScale);
    }

    /// Moves the picture by screen pixels, as a drag does.
    public Camera panned(double screenDx, double screenDy) {
        return new Camera(x - screenDx / scale, y - screenDy / scale, scale);
    }

    /// Shows a box as large as it fits with a margin, centred.
    ///
    /// @param margin screen pixels on each side
    /// @param largest no larger than this scale
    public static Camera fitting(Box box, double screenWidth, double screenHeight, double margin, double largest) {
        double across = Math.max(1, screenWidth - 2 * margin) / Math.max(1, box.width());
        double down = Math.max(1, screenHeight - 2 * margin) / Math.max(1, box.height());
        double scale = Math.clamp(Math.min(Math.min(across, down), largest), MIN_SCALE, MAX_SCALE);
        return new Camera(box.centreX() - screenWidth / scale / 2, box.centreY() - screenHeight / scale / 2, scale);
    }

    /// The nearest camera that still shows a part of the box.
    ///
    /// @param keep screen pixels of the box that stay visible on each axis, where the box is that large
    public Camera clamped(Box box, double screenWidth, double screenHeight, double keep) {
        double width = screenWidth / scale;
        double height = screenHeight / scale;
        double keepX = Math.min(Math.min(keep / scale, box.width()), width);
        double keepY = Math.min(Math.min(keep / scale, box.height()), height);
        return new Camera(
                Math.clamp(x, box.x() - width + keepX, box.right() - keepX),
                Math.clamp(y, box.y() - height + keepY, box.bottom() - keepY),
                scale);
    }
}

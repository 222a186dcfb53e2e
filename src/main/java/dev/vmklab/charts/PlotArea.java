package dev.vmklab.charts;

/// Where in a picture the data are, so that a cursor can be laid over it and a mouse position read from it.
///
/// @param x left edge, pixels of the picture
/// @param y top edge
/// @param window the time between the left and the right edge
/// @param top the value at the top edge, in bit/s or seconds; the bottom edge is 0
public record PlotArea(double x, double y, double width, double height, TimeWindow window, double top) {
    public double timeAt(double pixelX) {
        return window.from() + (pixelX - x) / width * window.length();
    }

    public double xOf(double time) {
        return x + (time - window.from()) / window.length() * width;
    }

    public double valueAt(double pixelY) {
        return top * (y + height - pixelY) / height;
    }

    public double yOf(double value) {
        return y + height - value / top * height;
    }

    public boolean contains(double pixelX, double pixelY) {
        return pixelX >= x && pixelX <= x + width && pixelY >= y && pixelY <= y + height;
    }
}

package dev.vmklab.report;

import dev.vmklab.drawing.geometry.Camera;
import dev.vmklab.drawing.paint.DesignPicture;
import dev.vmklab.drawing.picture.Theme;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Writes single pictures. A file is replaced as a whole or stays what it was.
public final class PictureFile {
    private static final double SCREEN_DOTS_PER_INCH = 96;

    private PictureFile() {}

    /// What a screen shows of a drawing.
    ///
    /// @param width of the screen, pixels
    /// @param height of the screen, pixels
    /// @param camera of the screen
    /// @param pixelScale pixels of the picture per pixel of the screen, above 0; in print it is as large at any
    public static void png(
            Path file, DesignPicture drawing, Theme theme, int width, int height, Camera camera, double pixelScale)
            throws IOException {
        BufferedImage image = drawing.screen(theme, width, height, camera, pixelScale);
        ReportFolder.replace(file, PngFile.bytes(image, SCREEN_DOTS_PER_INCH * pixelScale));
    }

    /// A whole drawing with all details.
    public static void svg(Path file, DesignPicture drawing, Theme theme) throws IOException {
        ReportFolder.replace(file, drawing.svg(theme).getBytes(StandardCharsets.UTF_8));
    }
}

package dev.vmklab.report;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Writes single pictures. A file is replaced as a whole or stays what it was.
public final class PictureFile {
    private static final double SCREEN_DOTS_PER_INCH = 96;

    private PictureFile() {}

    /// @param pixelScale device pixels per pixel of a screen, so that the picture is as large in print at any
    public static void png(Path file, BufferedImage image, double pixelScale) throws IOException {
        ReportFolder.replace(file, PngFile.bytes(image, SCREEN_DOTS_PER_INCH * pixelScale));
    }

    public static void svg(Path file, String document) throws IOException {
        ReportFolder.replace(file, document.getBytes(StandardCharsets.UTF_8));
    }
}

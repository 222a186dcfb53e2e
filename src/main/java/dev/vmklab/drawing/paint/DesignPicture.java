package dev.vmklab.drawing.paint;

import dev.vmklab.analysis.Run;
import dev.vmklab.analysis.condition.Condition;
import dev.vmklab.analysis.condition.Conditions;
import dev.vmklab.design.value.Id;
import dev.vmklab.drawing.geometry.Box;
import dev.vmklab.drawing.geometry.Camera;
import dev.vmklab.drawing.geometry.Geometry;
import dev.vmklab.drawing.layout.Layout;
import dev.vmklab.drawing.picture.Detail;
import dev.vmklab.drawing.picture.LiveLoads;
import dev.vmklab.drawing.picture.LoadPicture;
import dev.vmklab.drawing.picture.LoadReader;
import dev.vmklab.drawing.picture.Primitive;
import dev.vmklab.drawing.picture.Role;
import dev.vmklab.drawing.picture.StaticPicture;
import dev.vmklab.drawing.picture.Theme;
import dev.vmklab.view.View;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A whole drawing as an image or as SVG: the static picture with the loads of an instant above it.
///
/// @param geometry what is drawn
/// @param loads what flows; empty for a drawing at rest
public record DesignPicture(Geometry geometry, Optional<LiveLoads> loads) {
    private static final double MARGIN = 24;

    /// The drawing of a run's design at an instant.
    ///
    /// @param seconds since the start of the run
    public static DesignPicture at(Run run, Optional<View> view, double seconds) {
        Geometry geometry = Layout.of(run.design(), view);
        Map<Id, Condition> conditions = new Conditions(run.scenario(), run.network(), run.recording()).at(seconds);
        LiveLoads loads = LoadReader.of(geometry, run.network()).at(run.recording(), seconds, conditions);
        return new DesignPicture(geometry, Optional.of(loads));
    }

    /// The drawing in an image of a given size, fitted with a margin.
    ///
    /// @param pixelScale device pixels per pixel, 2 for print; sizes of margin and text grow with it
    public BufferedImage image(Theme theme, int width, int height, double pixelScale) {
        return print(theme, width, height, pixelScale, 0);
    }

    /// The same for paper: what would be too small to read is left out.
    ///
    /// @param smallestText device pixels that a text must be high to be printed
    public BufferedImage print(Theme theme, int width, int height, double pixelScale, double smallestText) {
        Camera camera = Camera.fitting(
                geometry.bounds(), width, height, MARGIN * pixelScale, Math.min(2 * pixelScale, Camera.MAX_SCALE));
        return image(theme, width, height, camera, Detail.at(camera.scale() / pixelScale), pixelScale, smallestText);
    }

    /// The drawing as a camera sees it.
    public BufferedImage image(Theme theme, int width, int height, Camera camera) {
        return image(theme, width, height, camera, Detail.at(camera.scale()), 1, 0);
    }

    /// What a screen shows, in more pixels.
    ///
    /// @param width of the screen
    /// @param height of the screen
    /// @param camera of the screen
    /// @param pixelScale pixels of the image per pixel of the screen, above 0
    public BufferedImage screen(Theme theme, int width, int height, Camera camera, double pixelScale) {
        return image(
                theme,
                (int) Math.round(width * pixelScale),
                (int) Math.round(height * pixelScale),
                camera.enlarged(pixelScale),
                Detail.at(camera.scale()),
                pixelScale,
                0);
    }

    private BufferedImage image(
            Theme theme, int width, int height, Camera camera, Detail detail, double pixelScale, double smallestText) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setColor(new Color(theme.argb(Role.CANVAS)));
            graphics.fillRect(0, 0, width, height);
            List<Primitive> primitives = primitives(detail, camera.scale() / pixelScale, camera.visible(width, height));
            primitives.removeIf(p -> p instanceof Primitive.Text text && text.size() * camera.scale() < smallestText);
            new Java2dPainter(graphics, theme, camera, pixelScale).paint(primitives);
        } finally {
            graphics.dispose();
        }
        return image;
    }

    /// The drawing with all details as an SVG document.
    public String svg(Theme theme) {
        Box view = geometry.bounds().grown(MARGIN);
        return SvgPainter.paint(primitives(Detail.NEAR, 1, view), theme, view);
    }

    private List<Primitive> primitives(Detail detail, double scale, Box visible) {
        StaticPicture picture = new StaticPicture(geometry, ShippedFont.instance());
        List<Primitive> all = new ArrayList<>(picture.draw(detail, scale, visible));
        loads.ifPresent(l -> new LoadPicture(geometry, ShippedFont.instance()).draw(l, scale, visible, all::add));
        return all;
    }
}

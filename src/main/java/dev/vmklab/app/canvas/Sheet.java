package dev.vmklab.app.canvas;

import dev.vmklab.design.Design;
import dev.vmklab.drawing.geometry.Geometry;
import dev.vmklab.drawing.geometry.HitIndex;
import dev.vmklab.drawing.layout.Layout;
import dev.vmklab.drawing.paint.ShippedFont;
import dev.vmklab.drawing.picture.DifferencePicture;
import dev.vmklab.drawing.picture.LoadPicture;
import dev.vmklab.drawing.picture.StaticPicture;
import dev.vmklab.view.View;
import java.util.Optional;

/// A design laid out and ready to be drawn. Immutable; made in the background, because layout takes its time.
public record Sheet(
        Geometry geometry, HitIndex hits, StaticPicture picture, LoadPicture loads, DifferencePicture differences) {
    public static Sheet of(Design design, Optional<View> view) {
        Geometry geometry = Layout.of(design, view);
        return new Sheet(
                geometry,
                HitIndex.of(geometry),
                new StaticPicture(geometry, ShippedFont.instance()),
                new LoadPicture(geometry, ShippedFont.instance()),
                new DifferencePicture(geometry));
    }
}

package dev.vmklab.charts;
import dev.vmklab.analysis.*;
import dev.vmklab.samples.*; import dev.vmklab.drawing.picture.Theme;
import java.awt.image.BufferedImage;
import java.io.File;
import java.util.*;
import javax.imageio.ImageIO;
public class ChartTry {
    public static void main(String[] a) throws Exception {
        Run run = Story.run(StorySamples.Variant.FLAT);
        var d = run.design();
        var ds = d.datastores().get(0).id();
        List<Chart> charts = List.of(Charts.bandwidthByService(run.network(), run.recording()), Charts.bandwidthByVlan(run.network(), run.recording()),
            Charts.latencyOfDatastore(run.network(), run.recording(), ds, Optional.of(d.hosts().get(0).id()), Objectives.defaults(run.parameters())),
            Charts.latencyOfDatastore(run.network(), run.recording(), ds, Optional.of(d.hosts().get(1).id()), Objectives.defaults(run.parameters())));
        for (Theme t : List.of(Theme.light(), Theme.dark())) {
            BufferedImage all = new BufferedImage(2000, 1200, BufferedImage.TYPE_INT_RGB);
            for (int i = 0; i < 4; i++) {
                var g = all.createGraphics();
                g.translate(i % 2 * 1000, i / 2 * 600);
                ChartPainter.paint(charts.get(i), g, 1000, 600, 2, new TimeWindow(0, 180), t);
            }
            ImageIO.write(all, "png", new File("/tmp/charts-" + (t == Theme.light() ? "light" : "dark") + ".png"));
        }
        ChartRaster r = new ChartRaster(1000, 300);
        for (Chart c : charts) for (int i = 0; i < 30; i++) {
            long t = System.nanoTime();
            PlotArea p = ChartPainter.paint(c, r, 1, new TimeWindow(0, 180), Theme.light());
            if (i % 10 == 9) System.out.printf("%s %.1f ms %s%n", c.title(), (System.nanoTime() - t) / 1e6, p);
        }
    }
}

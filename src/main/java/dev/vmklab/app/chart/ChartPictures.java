package dev.vmklab.app.chart;

import dev.vmklab.charts.Chart;
import dev.vmklab.charts.ChartPainter;
import dev.vmklab.charts.ChartRaster;
import dev.vmklab.charts.PlotArea;
import dev.vmklab.charts.Reading;
import java.nio.IntBuffer;
import java.util.List;
import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// Two buffers for the pictures of one chart: one is shown while the other is painted. No queue: a new order is taken
/// when the last one is done, so that what is shown is always the newest that could be made.
final class ChartPictures {
    private final ChartWorker worker;
    private Optional<Buffer> front = Optional.empty();
    private Optional<Buffer> back = Optional.empty();
    private Optional<ChartOrder> shown = Optional.empty();
    private Optional<Chart> shownChart = Optional.empty();
    private boolean busy;
    private volatile Optional<Done> done = Optional.empty();

    ChartPictures(ChartWorker worker) {
        this.worker = worker;
    }

    /// A finished picture.
    ///
    /// @param area where in it the data are, pixels
    /// @param readings at the order's cursor
    /// @param pointed what stands under the order's pointer
    /// @param nothing why there is nothing to see, where that is so
    record Picture(
            Image image,
            ChartOrder order,
            PlotArea area,
            List<Reading> readings,
            Optional<Reading> pointed,
            Optional<String> nothing) {}

    private record Done(
            Chart chart,
            Buffer buffer,
            boolean painted,
            ChartOrder order,
            PlotArea area,
            List<Reading> readings,
            Optional<Reading> pointed,
            Optional<String> nothing) {}

    private static final class Buffer {
        private final ChartRaster raster;
        private final PixelBuffer<IntBuffer> pixels;
        private final Image image;
        private Optional<PlotArea> area = Optional.empty();

        Buffer(int width, int height) {
            raster = new ChartRaster(width, height);
            pixels = new PixelBuffer<>(
                    width, height, IntBuffer.wrap(raster.pixels()), PixelFormat.getIntArgbPreInstance());
            image = new WritableImage(pixels);
        }

        boolean fits(ChartOrder order) {
            return raster.width() == order.width() && raster.height() == order.height();
        }
    }

    /// Takes the picture that was finished since the last call, if any. FX thread only.
    Optional<Picture> take() {
        Optional<Done> finished = done;
        if (finished.isEmpty()) {
            return Optional.empty();
        }
        done = Optional.empty();
        busy = false;
        Done d = finished.get();
        if (d.painted()) {
            back = front;
            front = Optional.of(d.buffer());
            d.buffer().area = Optional.of(d.area());
            d.buffer().pixels.updateBuffer(b -> null);
        }
        shown = Optional.of(d.order());
        shownChart = Optional.of(d.chart());
        return Optional.of(new Picture(d.buffer().image, d.order(), d.area(), d.readings(), d.pointed(), d.nothing()));
    }

    /// Has a picture made unless one is under way or nothing would change. FX thread only.
    void order(Chart chart, ChartOrder order) {
        boolean sameChart = shownChart.filter(c -> c == chart).isPresent();
        if (busy || sameChart && shown.filter(order::equals).isPresent()) {
            return;
        }
        boolean paints = !sameChart || shown.filter(order::looksLike).isEmpty() || front.isEmpty();
        Buffer target = paints ? spare(order) : front.orElseThrow();
        Optional<PlotArea> known = target.area;
        busy = true;
        worker.run(() -> {
            PlotArea area = paints
                    ? ChartPainter.paint(
                            chart, target.raster, order.scale(), order.window(), order.theme(), order.hidden())
                    : known.orElseThrow();
            Optional<Reading> pointed = order.pointer()
                    .flatMap(p -> ChartPainter.reading(
                            chart, area, order.scale(), p.x(), p.y(), order.theme(), order.hidden()));
            List<Reading> readings = chart.readings(order.cursor(), order.theme());
            Optional<String> nothing = chart.nothing(order.window());
            done = Optional.of(new Done(chart, target, paints, order, area, readings, pointed, nothing));
        });
    }

    private Buffer spare(ChartOrder order) {
        Buffer buffer = back.filter(b -> b.fits(order)).orElseGet(() -> new Buffer(order.width(), order.height()));
        back = Optional.of(buffer);
        return buffer;
    }
}

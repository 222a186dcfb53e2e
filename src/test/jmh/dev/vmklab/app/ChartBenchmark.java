package dev.vmklab.app;

import dev.vmklab.app.chart.ChartChoice;
import dev.vmklab.app.chart.ChartPane;
import dev.vmklab.app.chart.ChartWorker;
import dev.vmklab.app.chart.ChartZoom;
import dev.vmklab.app.ui.Appearance;
import dev.vmklab.app.ui.Looks;
import dev.vmklab.app.ui.Pulse;
import dev.vmklab.charts.Charts;
import dev.vmklab.design.Design;
import dev.vmklab.design.value.Service;
import dev.vmklab.drawing.picture.Theme;
import dev.vmklab.network.Link;
import dev.vmklab.network.Network;
import dev.vmklab.samples.SampleFiles;
import dev.vmklab.simulation.queueing.Latency;
import dev.vmklab.simulation.recording.LatencyParts;
import dev.vmklab.simulation.recording.Recording;
import dev.vmklab.simulation.recording.Series;
import dev.vmklab.simulation.recording.StoragePathKey;
import dev.vmklab.simulation.recording.StorageSample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.ImageView;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/// How many pictures a second three showing charts get of 24 series of a million points each that go on growing, on
/// plots a thousand pixels wide, and how often the toolkit beats meanwhile: eleven services stacked, p50, p95 and p99 of
/// the reads and writes of a datastore, and strips of links. The whole way: recording, columns, Java2D off the FX thread,
/// pixel buffer, scene. A program of its own: it prints a line for each chart and one for the toolkit.
public final class ChartBenchmark {
    private static final int POINTS = 1_000_000;
    private static final double STEP_SECONDS = 0.01;
    private static final double PERIOD = 40_000;
    private static final int STRIPS = 7;
    private static final int WIDTH = 1270;
    private static final int HEIGHT = 240;
    private static final int GROWTH_PER_MILLI = 5;
    private static final int WARM_UP_SECONDS = 8;
    private static final int SECONDS = 10;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final double NANOS_PER_SECOND = 1e9;

    private final Design design = SampleFiles.read("standard-2x10").design();
    private final Network network = Network.compile(design);
    private final List<Integer> strips = strips(network);
    private final Recording recording;
    private final List<StoragePathKey> paths = new ArrayList<>();
    private int written;

    private ChartBenchmark() {
        for (boolean write : new boolean[] {false, true}) {
            paths.add(new StoragePathKey(
                    design.hosts().getFirst().id(),
                    design.datastores().getFirst().id(),
                    write,
                    Service.NFS,
                    -1,
                    -1));
        }
        recording = new Recording(
                0, network.linkCount(), network.endpointCount(), new int[0], paths, network.hostCount());
    }

    private static List<Integer> strips(Network network) {
        return IntStream.range(0, network.linkCount())
                .filter(l -> network.link(l).kind() == Link.Kind.UPLINK_TRANSMIT
                        || network.link(l).kind() == Link.Kind.UPLINK_RECEIVE)
                .limit(STRIPS)
                .boxed()
                .toList();
    }

    /// Appends a point to every series.
    private void grow(int points) {
        for (int i = 0; i < points; i++) {
            double time = written * STEP_SECONDS;
            double phase = 2 * Math.PI * written / PERIOD;
            for (Service service : Service.values()) {
                recording.serviceRate(service).append(time, value(phase, service.ordinal()));
            }
            for (int strip : strips) {
                recording.linkRate(strip).append(time, value(phase, strip));
            }
            for (int p = 0; p < paths.size(); p++) {
                recording.storage(p).append(time, sample(phase, p));
            }
            written++;
        }
        recording.publish(written * STEP_SECONDS);
    }

    private double value(double phase, int series) {
        return 4e8 * (1.2 + Math.sin(phase * (1 + 0.1 * series)) + 0.1 * ((written * 31L + series) % 7));
    }

    private StorageSample sample(double phase, int path) {
        double mean = 1e-3 * (1.5 + Math.sin(phase * (1 + path)) + 0.1 * ((written * 17L + path) % 5));
        return new StorageSample(1000, 1e8, new Latency(2e-4, mean, mean * mean), LatencyParts.NONE, 0, -1);
    }

    public static void main(String[] args) throws Exception {
        if (System.getenv("DISPLAY") == null) {
            System.setProperty("glass.platform", "Headless");
        }
        System.setProperty("prism.order", "sw");
        System.setProperty("java.awt.headless", "true");
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        ChartBenchmark bench = new ChartBenchmark();
        bench.grow(POINTS);
        Thread kernel = Thread.ofPlatform().daemon().start(bench::keepGrowing);
        bench.measure();
        kernel.interrupt();
        System.exit(0);
    }

    private void keepGrowing() {
        try {
            while (true) {
                grow(GROWTH_PER_MILLI * 10);
                TimeUnit.MILLISECONDS.sleep(10);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// A chart with the count of its pictures.
    private static final class Counted {
        private final String name;
        private final ChartPane pane;
        private int pictures;

        Counted(String name, ChartWorker worker, ChartChoice choice) {
            this.name = name;
            pane = new ChartPane(name, worker, time -> {}, new ChartZoom());
            pane.offer(List.of(choice), true);
            pane.setMinSize(WIDTH, HEIGHT);
            pane.setPrefSize(WIDTH, HEIGHT);
        }

        void count() {
            ImageView view = (ImageView) pane.view().lookup(".image-view");
            view.imageProperty().subscribe(image -> pictures++);
        }
    }

    private void measure() throws Exception {
        ChartWorker worker = new ChartWorker();
        CountDownLatch done = new CountDownLatch(1);
        Platform.runLater(() -> {
            Looks.loadFonts();
            List<Counted> charts = List.of(
                    new Counted(
                            "stack of 11 services",
                            worker,
                            new ChartChoice("services", () -> Charts.bandwidthByService(network, recording))),
                    new Counted(
                            "6 percentiles of latency",
                            worker,
                            new ChartChoice(
                                    "latency",
                                    () -> Charts.latencyOfDatastore(
                                            network,
                                            recording,
                                            design.datastores().getFirst().id(),
                                            Optional.empty(),
                                            List.of()))),
                    new Counted(
                            strips.size() + " strips of links",
                            worker,
                            new ChartChoice("strips", () -> Charts.utilisation(network, recording))));
            VBox box = new VBox();
            charts.forEach(c -> box.getChildren().add(c.pane));
            Stage stage = new Stage();
            stage.setScene(new Scene(box, WIDTH, HEIGHT * charts.size()));
            Looks.dress(stage.getScene(), Appearance.of(false));
            stage.show();
            charts.forEach(Counted::count);
            Pulse pulse = new Pulse();
            pulse.onBeat(30, () -> charts.forEach(c -> {
                double until = recording.until();
                c.pane.update(until, until, until, Theme.light());
            }));
            new Watch(charts, done).start();
            pulse.start();
        });
        done.await();
        worker.close();
    }

    /// Counts beats and pictures once the machine is warm.
    private final class Watch extends AnimationTimer {
        private final List<Counted> charts;
        private final CountDownLatch done;
        private final List<Double> apart = new ArrayList<>();
        private final long begun = System.nanoTime();
        private long from;
        private long last;
        private int[] before = new int[0];

        Watch(List<Counted> charts, CountDownLatch done) {
            this.charts = charts;
            this.done = done;
        }

        @Override
        public void handle(long frame) {
            long now = System.nanoTime();
            if (from == 0 && now - begun > WARM_UP_SECONDS * NANOS_PER_SECOND) {
                from = now;
                before = charts.stream().mapToInt(c -> c.pictures).toArray();
            } else if (from > 0) {
                apart.add((now - last) / NANOS_PER_MILLI);
            }
            last = now;
            if (from > 0 && now - from > SECONDS * NANOS_PER_SECOND) {
                stop();
                print((now - from) / NANOS_PER_SECOND);
                done.countDown();
            }
        }

        private void print(double seconds) {
            double all = 0;
            for (int i = 0; i < charts.size(); i++) {
                double rate = (charts.get(i).pictures - before[i]) / seconds;
                all += rate;
                System.out.printf(
                        "%-26s %5.1f pictures/s, plot %.0f pixels wide%n",
                        charts.get(i).name,
                        rate,
                        charts.get(i).pane.view().plotWidth());
            }
            double[] sorted = apart.stream().mapToDouble(d -> d).sorted().toArray();
            System.out.printf(
                    "together                   %5.1f pictures/s of 24 series of %d points, growing by %d a second each%n",
                    all, written, GROWTH_PER_MILLI * 1000);
            System.out.printf(
                    "beats of the toolkit       %5.1f /s, apart p50 %.1f p95 %.1f p99 %.1f max %.1f ms%n",
                    sorted.length / seconds,
                    sorted[sorted.length / 2],
                    sorted[sorted.length * 95 / 100],
                    sorted[sorted.length * 99 / 100],
                    Arrays.stream(sorted).max().orElse(0));
        }
    }
}

package dev.vmklab.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vmklab.analysis.Objectives;
import dev.vmklab.analysis.Run;
import dev.vmklab.design.Objective;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.Service;
import dev.vmklab.drawing.picture.Role;
import dev.vmklab.drawing.picture.Theme;
import dev.vmklab.samples.Story;
import dev.vmklab.simulation.Simulation;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Looks into the pixels of the story's charts.
class ChartPainterTest {
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 300;
    private static final TimeWindow WHOLE = new TimeWindow(0, 180);
    private static final double QUIET = 10;
    private static final double BURST = 60;

    private static Run run;
    private static Id datastore;
    private static List<Objective> objectives;

    @BeforeAll
    static void play() {
        run = Story.run("flat");
        datastore = run.design().datastores().getFirst().id();
        objectives = Objectives.defaults(run.parameters());
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void vMotionIsThereDuringTheBurstAndNotBefore(String name) {
        Theme theme = name.equals("light") ? Theme.light() : Theme.dark();
        int hue = Hue.of(Service.VMOTION).area(theme);
        for (Chart chart : List.of(
                Charts.bandwidthByService(run.network(), run.recording()),
                Charts.bandwidthByVlan(run.network(), run.recording()))) {
            ChartRaster raster = new ChartRaster(WIDTH, HEIGHT);
            PlotArea area = ChartPainter.paint(chart, raster, 1, WHOLE, theme);

            assertThat(pixels(raster, area, QUIET, hue)).as(chart.title()).isZero();
            assertThat(pixels(raster, area, BURST, hue)).as(chart.title()).isGreaterThan((int) area.height() / 3);
            assertThat(pixels(raster, area, 150, hue)).as(chart.title()).isZero();
        }
    }

    @Test
    void theHeightOfALayerIsItsRate() {
        ChartRaster raster = new ChartRaster(WIDTH, 600);
        Chart chart = Charts.bandwidthByService(run.network(), run.recording());
        PlotArea area = ChartPainter.paint(chart, raster, 1, WHOLE, Theme.light());
        int nfs = Hue.of(Service.NFS).area(Theme.light());

        for (double time : new double[] {QUIET, BURST}) {
            double shown = pixels(raster, area, time, nfs) * area.top() / area.height();
            double rate = run.recording().serviceRate(Service.NFS).at(time);
            assertThat(shown).isCloseTo(rate, within(3 * area.top() / area.height()));
        }
    }

    @Test
    void latencyCrossesTheObjectiveOnlyDuringTheBurst() {
        ChartRaster raster = new ChartRaster(2 * WIDTH, 2 * HEIGHT);
        Chart chart = latency("esx02");
        PlotArea area = ChartPainter.paint(chart, raster, 2, WHOLE, Theme.light());
        int reads = Hue.of(Service.NFS).line(Theme.light());
        double bound = area.yOf(objectives.getFirst().atMost());

        assertThat(highest(raster, area, BURST, reads)).isLessThan(bound);
        assertThat(area.valueAt(highest(raster, area, BURST, reads))).isCloseTo(0.0673, within(0.003));
        assertThat(highest(raster, area, QUIET, reads)).isGreaterThan(bound);
        assertThat(pixels(raster, area, QUIET, Theme.light().argb(Role.FAILED)))
                .as("the line of the objective")
                .isPositive();
    }

    @Test
    void thePlotAreaTellsTimeAndValueOfAPixel() {
        PlotArea area = ChartPainter.paint(latency("esx01"), new ChartRaster(WIDTH, HEIGHT), 1, WHOLE, Theme.light());

        assertThat(area.timeAt(area.x())).isZero();
        assertThat(area.timeAt(area.x() + area.width())).isEqualTo(180);
        assertThat(area.timeAt(area.xOf(99.4))).isCloseTo(99.4, within(1e-9));
        assertThat(area.valueAt(area.yOf(0.02))).isCloseTo(0.02, within(1e-12));
        assertThat(area.contains(area.xOf(90), area.yOf(0.02))).isTrue();
        assertThat(area.contains(1, 1)).isFalse();
    }

    @Test
    void aChartThatFollowedTheRunLooksLikeOneMadeAfterwards() {
        Simulation simulation = Simulation.of(run.design(), run.scenario(), run.parameters());
        Chart followed = Charts.latencyOfDatastore(
                simulation.network(), simulation.recording(), datastore, Optional.empty(), objectives);
        Chart bandwidth = Charts.bandwidthByService(simulation.network(), simulation.recording());
        ChartRaster raster = new ChartRaster(WIDTH, HEIGHT);
        for (double time = 5; time <= 180; time += 25) {
            simulation.runUntil(time);
            ChartPainter.paint(followed, raster, 1, WHOLE, Theme.light());
            ChartPainter.paint(bandwidth, new ChartRaster(WIDTH, HEIGHT), 1, WHOLE, Theme.light());
        }
        simulation.runToEnd();
        ChartPainter.paint(followed, raster, 1, WHOLE, Theme.light());
        ChartRaster fresh = new ChartRaster(WIDTH, HEIGHT);
        ChartPainter.paint(
                Charts.latencyOfDatastore(
                        simulation.network(), simulation.recording(), datastore, Optional.empty(), objectives),
                fresh,
                1,
                WHOLE,
                Theme.light());

        assertThat(raster.pixels()).isEqualTo(fresh.pixels());
        assertThat(bandwidth.largest(WHOLE))
                .isEqualTo(Charts.bandwidthByService(run.network(), run.recording())
                        .largest(WHOLE));
    }

    @Test
    void theReadingsAreThoseOfTheRun() {
        List<Reading> reads = latency("esx02").readings(BURST, Theme.light());

        assertThat(reads).hasSize(2);
        assertThat(reads.getFirst().label()).isEqualTo("reads");
        assertThat(reads.getFirst().text()).contains("p95 67.1 ms");
        assertThat(Charts.bandwidthByService(run.network(), run.recording()).readings(BURST, Theme.light()))
                .extracting(Reading::label)
                .containsExactly("VM traffic", "vMotion", "Management", "NFS");
    }

    @Test
    void theWorstHostStandsForAllHosts() {
        Chart all = Charts.latencyOfDatastore(run.network(), run.recording(), datastore, Optional.empty(), objectives);

        assertThat(all.largest(WHOLE)).isEqualTo(latency("esx02").largest(WHOLE));
    }

    @Test
    void aChartWithoutAnyLatencySaysWhatThereIsNoneOf() {
        Chart reads = latency("esx02");
        Chart packets = Charts.latencyOfService(run.recording(), Service.VMOTION);

        assertThat(reads.nothing(WHOLE)).isEmpty();
        assertThat(packets.nothing(WHOLE)).isEmpty();
        assertThat(packets.nothing(new TimeWindow(0, 20)))
                .hasValueSatisfying(why -> assertThat(why).contains("small packet"));
        assertThat(packets.formula()).contains("one small packet").endsWith("over small packets");
        assertThat(reads.formula()).contains("one operation").endsWith("over operations");
    }

    @Test
    void aDatastoreThatNobodyUsesSaysSo() {
        Chart unused = Charts.latencyOfDatastore(
                run.network(), run.recording(), datastore, Optional.of(datastore), objectives);

        assertThat(unused.nothing(WHOLE))
                .hasValueSatisfying(why -> assertThat(why).contains("operation"));
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 120, 4000})
    void anySizeCanBePainted(int width) {
        ChartRaster raster = new ChartRaster(width, Math.max(30, width / 4));
        PlotArea area = ChartPainter.paint(latency("esx01"), raster, 1, new TimeWindow(99, 99.001), Theme.dark());

        assertThat(area.window().length()).isCloseTo(0.001, within(1e-9));
    }

    private static Chart latency(String host) {
        Id id = run.design().hosts().stream()
                .filter(h -> h.name().equals(host))
                .findFirst()
                .orElseThrow()
                .id();
        return Charts.latencyOfDatastore(run.network(), run.recording(), datastore, Optional.of(id), objectives);
    }

    private static int pixels(ChartRaster raster, PlotArea area, double time, int argb) {
        int x = (int) area.xOf(time);
        int count = 0;
        for (int y = (int) area.y(); y < area.y() + area.height(); y++) {
            count += raster.pixels()[y * raster.width() + x] == argb ? 1 : 0;
        }
        return count;
    }

    private static double highest(ChartRaster raster, PlotArea area, double time, int argb) {
        int x = (int) area.xOf(time);
        for (int y = (int) area.y(); y < area.y() + area.height(); y++) {
            if (raster.pixels()[y * raster.width() + x] == argb) {
                return y;
            }
        }
        throw new AssertionError("no such colour at " + time);
    }
}

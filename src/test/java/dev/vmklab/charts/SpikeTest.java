package dev.vmklab.charts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.design.value.Service;
import dev.vmklab.drawing.picture.Theme;
import dev.vmklab.network.Network;
import dev.vmklab.samples.SampleFiles;
import dev.vmklab.simulation.queueing.Latency;
import dev.vmklab.simulation.recording.LatencyParts;
import dev.vmklab.simulation.recording.Recording;
import dev.vmklab.simulation.recording.StoragePathKey;
import dev.vmklab.simulation.recording.StorageSample;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// One point among a hundred thousand shows in a picture that has a hundred points in each of its columns.
class SpikeTest {
    private static final int POINTS = 100_000;
    private static final int SPIKE = 54_321;
    private static final double STEP = 0.01;
    private static final TimeWindow ALL = new TimeWindow(0, POINTS * STEP);

    private final Network network = Network.compile(SampleFiles.read("flat").design());
    private final StoragePathKey path = new StoragePathKey(
            network.host(0), network.design().datastores().getFirst().id(), false, Service.NFS, -1, -1);

    private Recording recorded(boolean spike) {
        Recording recording = new Recording(
                0, network.linkCount(), network.endpointCount(), new int[0], List.of(path), network.hostCount());
        for (int i = 0; i < POINTS; i++) {
            boolean now = spike && i == SPIKE;
            double wave = 1 + i % 2;
            recording.serviceRate(Service.NFS).append(i * STEP, now ? 8e9 : 1e9 * wave);
            recording.linkRate(0).append(i * STEP, now ? 8e9 : 1e9 * wave);
            recording.storage(0).append(i * STEP, sample((now ? 40e-3 : 1e-3) * wave));
        }
        recording.publish(POINTS * STEP);
        return recording;
    }

    private static StorageSample sample(double mean) {
        return new StorageSample(1000, 1e8, new Latency(1e-4, mean, mean * mean / 4), LatencyParts.NONE, 0, -1);
    }

    @Test
    void inAStackAlsoWhileLayersAreHidden() {
        for (Set<String> hidden : List.<Set<String>>of(Set.of(), Set.of(Service.VMOTION.label()))) {
            Chart plain = Charts.bandwidthByService(network, recorded(false));
            Chart spiked = Charts.bandwidthByService(network, recorded(true));
            assertThat(spiked.content(request(hidden)).top())
                    .isGreaterThan(3 * plain.content(request(hidden)).top());
            assertThat(darkAt(spiked, hidden)).isGreaterThan(darkElsewhere(spiked, hidden) + 40);
        }
    }

    private static ChartRequest request(Set<String> hidden) {
        return new ChartRequest(ALL, 1000, 10, 0, Theme.light(), hidden);
    }

    /// How many pixels of the spike's column differ from the paper.
    private static int darkAt(Chart chart, Set<String> hidden) {
        return inked(chart, hidden, SPIKE * STEP);
    }

    private static int darkElsewhere(Chart chart, Set<String> hidden) {
        return inked(chart, hidden, SPIKE * STEP + 100);
    }

    private static int inked(Chart chart, Set<String> hidden, double time) {
        ChartRaster raster = new ChartRaster(1064, 240);
        PlotArea area = ChartPainter.paint(chart, raster, 1, ALL, Theme.light(), hidden);
        int x = (int) area.xOf(time);
        int inked = 0;
        for (int y = (int) area.y(); y < area.y() + area.height(); y++) {
            int paper = raster.pixels()[y * raster.width() + (int) area.xOf(0) - 2];
            int most = 0;
            for (int dx = -1; dx <= 1; dx++) {
                most = Math.max(most, distance(paper, raster.pixels()[y * raster.width() + x + dx]));
            }
            inked += most > 60 ? 1 : 0;
        }
        return inked;
    }

    private static int distance(int a, int b) {
        return Math.abs((a >> 16 & 255) - (b >> 16 & 255))
                + Math.abs((a >> 8 & 255) - (b >> 8 & 255))
                + Math.abs((a & 255) - (b & 255));
    }

    @Test
    void inALatencyAsAnUprightOfItsColumn() {
        Chart spiked =
                Charts.latencyOfDatastore(network, recorded(true), path.datastore(), Optional.empty(), List.of());

        assertThat(darkAt(spiked, Set.of())).isGreaterThan(darkElsewhere(spiked, Set.of()) + 40);
    }

    @Test
    void inAStripAsTheColourOfItsColumn() {
        Recording recording = recorded(true);
        UtilisationChart chart = new UtilisationChart(
                "one link", recording, List.of(new UtilisationChart.Strip("link", recording.linkRate(0), 10e9)));
        double[] use = chart.content(request(Set.of())).columns().of(0);

        int column = (int) (SPIKE * STEP / ALL.length() * 1000);
        assertThat(use[column]).isEqualTo(0.8);
        assertThat(Arrays.stream(use).filter(u -> u > 0.5)).hasSize(1);
    }
}

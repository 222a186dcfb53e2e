package dev.vmklab.charts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.analysis.Run;
import dev.vmklab.design.value.Service;
import dev.vmklab.drawing.picture.Role;
import dev.vmklab.drawing.picture.Theme;
import dev.vmklab.samples.Story;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Strips of colour, layers that are switched off, and what stands under the mouse.
class UtilisationChartTest {
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 300;
    private static final double QUIET = 10;
    private static final double BURST = 60;
    private static final TimeWindow WHOLE = new TimeWindow(0, 180);

    private static Run run;

    @BeforeAll
    static void play() {
        run = Story.run("flat");
    }

    @Test
    void aFullUplinkHasTheTopOfTheRampDuringTheBurstOnly() {
        Chart chart = Charts.utilisation(run.network(), run.recording());
        ChartRaster raster = new ChartRaster(WIDTH, HEIGHT);
        PlotArea area = ChartPainter.paint(chart, raster, 1, WHOLE, Theme.light());
        int full = Theme.light().argb(Role.LOAD_10);

        assertThat(column(raster, area, BURST)).contains(full);
        assertThat(column(raster, area, QUIET)).doesNotContain(full);
        assertThat(chart.largest(WHOLE)).isBetween(0.999, 1.001);
    }

    @Test
    void thePointedRowIsTheUplinkThatItsLabelNames() {
        Chart chart = Charts.utilisation(run.network(), run.recording());
        PlotArea area = ChartPainter.paint(chart, new ChartRaster(WIDTH, HEIGHT), 1, WHOLE, Theme.light());
        double row = area.height() / 4;

        Optional<Reading> first =
                ChartPainter.reading(chart, area, 1, area.xOf(BURST), area.y() + row / 2, Theme.light(), Set.of());

        assertThat(first).isPresent();
        assertThat(first.get().label()).startsWith("esx01 vmnic0");
        assertThat(first.get().text()).isEqualTo("100 % of 10.0 Gbit/s");
    }

    @Test
    void theBusiestAreShownWhereThereIsNotRoomForAll() {
        UtilisationChart chart = (UtilisationChart) Charts.utilisation(run.network(), run.recording());
        ChartRequest two = new ChartRequest(WHOLE, WIDTH, 2, 0, Theme.light(), Set.of());

        Upright.Rows rows = (Upright.Rows) chart.content(two).upright();

        assertThat(rows.labels()).containsExactly("esx01 vmnic0 ↑", "esx02 vmnic0 ↓");
    }

    @Test
    void aHiddenLayerLeavesTheStackAndTheOthersStand() {
        Chart chart = Charts.bandwidthByService(run.network(), run.recording());
        ChartRaster raster = new ChartRaster(WIDTH, HEIGHT);
        int vmotion = Hue.of(Service.VMOTION).area(Theme.light());
        int nfs = Hue.of(Service.NFS).area(Theme.light());

        PlotArea area = ChartPainter.paint(chart, raster, 1, WHOLE, Theme.light(), Set.of("vMotion"));

        assertThat(column(raster, area, BURST)).doesNotContain(vmotion).contains(nfs);
    }

    @Test
    void theLayerUnderTheMouseIsTheOneThatIsDrawnThere() {
        Chart chart = Charts.bandwidthByService(run.network(), run.recording());
        PlotArea area = ChartPainter.paint(chart, new ChartRaster(WIDTH, HEIGHT), 1, WHOLE, Theme.light());
        double nfs = run.recording().serviceRate(Service.NFS).at(BURST);

        assertThat(at(chart, area, nfs / 2)).contains("NFS");
        assertThat(at(chart, area, area.top() * 0.999)).isEmpty();
    }

    private static Optional<String> at(Chart chart, PlotArea area, double rate) {
        return ChartPainter.reading(chart, area, 1, area.xOf(BURST), area.yOf(rate), Theme.light(), Set.of())
                .map(Reading::label);
    }

    @Test
    void theValuesAreWrittenWithALineForEachChange() {
        String csv = Charts.bandwidthByService(run.network(), run.recording()).csv(new TimeWindow(20, 90));
        List<String> lines = csv.lines().toList();
        int nfs = List.of(lines.getFirst().split(",")).indexOf("NFS bitsPerSecond");

        assertThat(lines.getFirst()).startsWith("seconds,");
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",");
            double time = Double.parseDouble(cells[0]);
            assertThat(time).isBetween(20.0, 90.0);
            assertThat(Double.parseDouble(cells[nfs]))
                    .isEqualTo(run.recording().serviceRate(Service.NFS).at(time));
        }
        assertThat(lines).hasSizeGreaterThan(3);
    }

    private static int[] column(ChartRaster raster, PlotArea area, double time) {
        int x = (int) area.xOf(time);
        int[] pixels = new int[(int) area.height()];
        Arrays.setAll(pixels, i -> raster.pixels()[((int) area.y() + i) * raster.width() + x]);
        return pixels;
    }
}

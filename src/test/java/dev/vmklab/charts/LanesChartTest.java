package dev.vmklab.charts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.analysis.Run;
import dev.vmklab.drawing.picture.Role;
import dev.vmklab.drawing.picture.Theme;
import dev.vmklab.samples.Story;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LanesChartTest {
    private static final TimeWindow WHOLE = new TimeWindow(0, 180);
    private static final double BURST = 40;

    private final Run run = Story.run("flat");
    private final Chart chart = Charts.states(run.network(), run.recording());

    @Test
    void eachMigrationIsABarFromItsStartToItsEnd() {
        var record = run.recording().migrations().get(0);
        List<Lane> lanes = new Lanes(run.network(), run.recording()).now();
        Lane lane = lanes.stream()
                .filter(l -> l.label().equals(record.vmName()))
                .findFirst()
                .orElseThrow();

        assertThat(lane.spans()).hasSize(1);
        assertThat(lane.spans().getFirst().from()).isEqualTo(record.startedAt());
        assertThat(lane.spans().getFirst().to()).isEqualTo(record.endedAt());
    }

    @Test
    void thePointedBarTellsItsMigration() {
        PlotArea area = ChartPainter.paint(chart, new ChartRaster(1000, 300), 1, WHOLE, Theme.light());
        double row = area.height() / 4;

        Optional<Reading> reading =
                ChartPainter.reading(chart, area, 1, area.xOf(BURST), area.y() + row / 2, Theme.light(), Set.of());

        assertThat(reading.map(Reading::text).orElse("")).startsWith("vMotion to esx02");
        assertThat(chart.readings(10, Theme.light())).isEmpty();
        assertThat(chart.readings(BURST, Theme.light())).hasSize(4);
    }

    @Test
    void aBarIsDrawnWhereSomethingHappensAndNoneWhereNothingDoes() {
        ChartRaster raster = new ChartRaster(1000, 300);
        PlotArea area = ChartPainter.paint(chart, raster, 1, WHOLE, Theme.light());
        int middleOfRow = (int) (area.y() + area.height() / 8) + 6;
        int hue = Theme.light().argb(Role.VMOTION);

        assertThat(colours(raster, (int) area.xOf(BURST), middleOfRow))
                .isNotEqualTo(colours(raster, (int) area.xOf(170), middleOfRow));
        boolean edge = false;
        for (int pixel : raster.pixels()) {
            edge |= pixel == hue;
        }
        assertThat(edge).isTrue();
    }

    private static int colours(ChartRaster raster, int x, int y) {
        return raster.pixels()[y * raster.width() + x];
    }

    @Test
    void theStatesAreWrittenAsLines() {
        assertThat(chart.csv(WHOLE).lines().toList()).hasSize(5).first().isEqualTo("name,fromSeconds,toSeconds,state");
    }
}

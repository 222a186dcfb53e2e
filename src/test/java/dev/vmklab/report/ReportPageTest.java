package dev.vmklab.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.charts.ChartPainter;
import dev.vmklab.drawing.paint.DesignPicture;
import dev.vmklab.format.DocumentFile;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReportPageTest {
    /// 7 points at 300 dots per inch.
    private static final double LEAST_TEXT = 29;

    static Stream<String> samples() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("sample-designs"))) {
            return files
                    .map(f -> f.getFileName().toString().replace(DocumentFile.DESIGN_SUFFIX, ""))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyTextIsLegibleOnThePageAndByItself(String sample) {
        Sheet sheet = page(Reports.of(sample));
        List<Sheet.Placed> texts = sheet.placed();
        Rectangle2D page = new Rectangle2D.Double(
                Page.MARGIN - 1, Page.MARGIN - 1, Page.WIDTH - 2 * Page.MARGIN + 2, Page.HEIGHT - 2 * Page.MARGIN + 32);

        assertThat(sheet.image().getWidth()).isEqualTo(4961);
        assertThat(sheet.image().getHeight()).isEqualTo(3508);
        assertThat(texts).hasSizeGreaterThan(100);
        assertThat(texts).allSatisfy(t -> {
            assertThat(t.size()).isGreaterThanOrEqualTo(LEAST_TEXT);
            assertThat(page.contains(t.bounds())).as(t.toString()).isTrue();
        });
        for (int i = 0; i < texts.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(texts.get(i).bounds().intersects(texts.get(j).bounds()))
                        .as(texts.get(i) + " over " + texts.get(j))
                        .isFalse();
            }
        }
        assertThat(ChartPainter.LABEL_PIXELS * Page.SCALE).isGreaterThanOrEqualTo(LEAST_TEXT);
    }

    private static Sheet page(Reports reports) {
        DesignPicture drawing = DesignPicture.at(
                reports.run(), Optional.empty(), Moment.of(reports.verdict()).seconds());
        return ReportPage.draw(reports.run(), reports.verdict(), reports.objectives(), drawing, reports.document());
    }
}

package dev.vmklab.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFolderTest {
    private static Reports reports;

    @TempDir
    Path folder;

    @BeforeAll
    static void play() {
        reports = Reports.of("flat");
    }

    @Test
    void holdsTheDocumentAndFourPictures() throws IOException {
        Path made = folder.resolve("a/report");
        Files.createDirectories(made);
        Files.writeString(made.resolve("report.json"), "old");
        write(made);

        try (Stream<Path> files = Files.list(made)) {
            assertThat(files.map(f -> f.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "report.json", "report.png", "drawing.png", "bandwidth.png", "latency.png");
        }
        assertThat(made.resolve("report.json")).hasContent("{}");
        BufferedImage page = ImageIO.read(made.resolve("report.png").toFile());
        assertThat(page.getWidth()).isEqualTo(4961);
        assertThat(page.getHeight()).isEqualTo(3508);
        assertThat(ImageIO.read(made.resolve("latency.png").toFile()).getWidth())
                .isEqualTo(ReportPictures.WIDTH);
    }

    @Test
    void thePicturesAreTheSameEachTime() throws IOException {
        write(folder.resolve("one"));
        write(folder.resolve("two"));

        for (String name : new String[] {"report.png", "drawing.png", "bandwidth.png", "latency.png"}) {
            assertThat(folder.resolve("one").resolve(name))
                    .hasSameBinaryContentAs(folder.resolve("two").resolve(name));
        }
    }

    @Test
    void aPlaceThatIsNoFolderIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");

        assertThatThrownBy(() -> write(file)).isInstanceOf(IOException.class).hasMessageContaining("file");
        assertThat(file).hasContent("x");
    }

    private static void write(Path to) throws IOException {
        ReportFolder.write(
                to, reports.run(), reports.verdict(), reports.objectives(), Optional.empty(), reports.document(), "{}");
    }
}

package dev.vmklab.report;

import dev.vmklab.analysis.Run;
import dev.vmklab.analysis.Verdict;
import dev.vmklab.design.Objective;
import dev.vmklab.drawing.paint.DesignPicture;
import dev.vmklab.report.document.ReportDocument;
import dev.vmklab.view.View;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Writes the folder that is handed over: `report.json`, `report.png`, `drawing.png`, `bandwidth.png` and
/// `latency.png`.
public final class ReportFolder {
    private static final double SCREEN_DOTS_PER_INCH = 192;

    private ReportFolder() {}

    /// Makes the folder where there is none. All pictures are made before the first file is written, and each file is
    /// replaced as a whole or stays what it was. Takes seconds; never to be called from the FX thread.
    ///
    /// @param view the layout of the drawing; empty for an automatic one
    /// @param json the text of the document
    /// @throws IOException when a file cannot be written
    public static void write(
            Path folder,
            Run run,
            Verdict verdict,
            List<Objective> objectives,
            Optional<View> view,
            ReportDocument document,
            String json)
            throws IOException {
        DesignPicture drawing = DesignPicture.at(run, view, Moment.of(verdict).seconds());
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("report.json", json.getBytes(StandardCharsets.UTF_8));
        files.put(
                "report.png",
                PngFile.bytes(
                        ReportPage.draw(run, verdict, objectives, drawing, document)
                                .image(),
                        Page.DOTS_PER_INCH));
        files.put("drawing.png", PngFile.bytes(ReportPictures.drawing(drawing), SCREEN_DOTS_PER_INCH));
        files.put("bandwidth.png", PngFile.bytes(ReportPictures.bandwidth(run), SCREEN_DOTS_PER_INCH));
        files.put("latency.png", PngFile.bytes(ReportPictures.latency(run, objectives), SCREEN_DOTS_PER_INCH));

        Files.createDirectories(folder);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            replace(folder.resolve(file.getKey()), file.getValue());
        }
    }

    static void replace(Path file, byte[] content) throws IOException {
        Path beside = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID() + ".tmp");
        try {
            try (FileChannel channel =
                    FileChannel.open(beside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(content);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(beside);
        }
    }
}

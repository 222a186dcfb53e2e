package dev.vmklab.app;

import dev.vmklab.app.canvas.CanvasView;
import dev.vmklab.app.ui.Dialogs;
import dev.vmklab.app.ui.FileDialogs;
import dev.vmklab.app.ui.UiTasks;
import dev.vmklab.report.PictureFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/// Writes what the canvas shows as a picture in the background, with the loads of the instant that is shown.
final class PictureExport {
    private static final double LEAST_SCALE = 0.1;

    /// Sixteen times as wide and high as a screen are more than 300 million pixels.
    private static final double MOST_SCALE = 16;

    private static final FileDialogs.Kind PNG = new FileDialogs.Kind("PNG pictures", List.of("*.png"));
    private static final FileDialogs.Kind SVG = new FileDialogs.Kind("SVG drawings", List.of("*.svg"));

    private final Supplier<Optional<CanvasView>> canvas;
    private final Supplier<String> name;
    private final UiTasks tasks;
    private final Dialogs dialogs;
    private final FileDialogs files;

    /// @param name of the design
    PictureExport(
            Supplier<Optional<CanvasView>> canvas,
            Supplier<String> name,
            UiTasks tasks,
            Dialogs dialogs,
            FileDialogs files) {
        this.canvas = canvas;
        this.name = name;
        this.tasks = tasks;
        this.dialogs = dialogs;
        this.files = files;
    }

    /// The part of the drawing that is in view.
    ///
    /// @param pixelScale how many times as many pixels as on the screen, above 0
    void png(double pixelScale) {
        canvas.get()
                .ifPresent(view -> chosen("Export the view as PNG", PNG, ".png")
                        .ifPresent(file -> write(file, () -> {
                            PictureFile.png(
                                    file,
                                    view.drawing(),
                                    view.theme(),
                                    view.width(),
                                    view.height(),
                                    view.camera(),
                                    pixelScale);
                            return file;
                        })));
    }

    /// The same at a scale that the user is asked for.
    void pngAtScale() {
        dialogs.asked(
                "Export the view as PNG",
                "Pixels per pixel of the screen",
                "3",
                typed -> scale(typed)
                        .ifPresentOrElse(
                                this::png,
                                () -> dialogs.failed(
                                        "The view was not exported",
                                        List.of("The scale is \"" + typed + "\", expected a number from " + LEAST_SCALE
                                                + " to " + MOST_SCALE))));
    }

    private static Optional<Double> scale(String typed) {
        try {
            double scale = Double.parseDouble(typed.replace(',', '.'));
            return scale >= LEAST_SCALE && scale <= MOST_SCALE ? Optional.of(scale) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /// The whole drawing.
    void svg() {
        canvas.get()
                .ifPresent(view -> chosen("Export the drawing as SVG", SVG, ".svg")
                        .ifPresent(file -> write(file, () -> {
                            PictureFile.svg(file, view.drawing(), view.theme());
                            return file;
                        })));
    }

    private Optional<Path> chosen(String title, FileDialogs.Kind kind, String suffix) {
        return files.save(title, kind, FileCommands.fileName(name.get()) + suffix)
                .map(file -> FileCommands.withSuffix(file, suffix));
    }

    private void write(Path file, Callable<Path> work) {
        tasks.run(
                "Exporting " + file.getFileName(),
                work,
                written -> dialogs.told("The picture is written", List.of(written.toString())),
                problem -> dialogs.failed(file.getFileName() + " could not be written", FileCommands.lines(problem)));
    }
}

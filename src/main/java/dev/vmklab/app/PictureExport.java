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
    /// @param pixelScale how many times as many pixels as on the screen, 1 to 4
    void png(int pixelScale) {
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

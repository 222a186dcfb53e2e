package dev.vmklab.app.canvas;

import dev.vmklab.app.ui.UiTasks;
import dev.vmklab.format.DesignDocument;
import java.util.Optional;
import java.util.function.Consumer;

/// Lays documents out in the background for the canvas. While one is being laid out only the newest of those that come
/// meanwhile is remembered. FX thread only.
public final class SheetMaker {
    /// Larger designs show outlines of what is dragged instead of the drawing as it will be.
    private static final int MOST_PREVIEWED_HOSTS = 64;

    private final UiTasks tasks;
    private final CanvasPane canvas;
    private final Consumer<Throwable> onFailed;
    private final RecentSheets recent = new RecentSheets();
    private Optional<UiTasks.Running> drawing = Optional.empty();
    private Optional<DesignDocument> next = Optional.empty();
    private int shown;
    private boolean previewing;

    public SheetMaker(UiTasks tasks, CanvasPane canvas, Consumer<Throwable> onFailed) {
        this.tasks = tasks;
        this.canvas = canvas;
        this.onFailed = onFailed;
        canvas.previews().madeBy(this::preview);
    }

    /// Shows a document as soon as it is laid out, unless another one is to be shown by then: at once when it was shown
    /// lately, as undo and redo do.
    ///
    /// @param fit whether the whole of it is to be seen
    public void show(DesignDocument document, boolean fit) {
        int sheet = ++shown;
        next = Optional.empty();
        drawing.ifPresent(UiTasks.Running::cancel);
        Optional<Sheet> known = recent.of(document);
        if (known.isPresent()) {
            canvas.show(known.get(), fit);
            return;
        }
        drawing = Optional.of(tasks.promptly(
                "Drawing " + document.design().name(),
                () -> sheet(document),
                made -> {
                    if (sheet == shown) {
                        recent.keep(document, made);
                        canvas.show(made, fit);
                    }
                },
                onFailed));
    }

    /// Shows how a document would look while something is dragged.
    private void preview(DesignDocument document) {
        if (document.design().hosts().size() > MOST_PREVIEWED_HOSTS) {
            return;
        }
        if (previewing) {
            next = Optional.of(document);
            return;
        }
        previewing = true;
        int sheet = shown;
        tasks.promptly(
                "Previewing",
                () -> sheet(document),
                made -> {
                    previewing = false;
                    if (sheet == shown) {
                        canvas.preview(made);
                        previewNext();
                    }
                },
                problem -> {
                    previewing = false;
                    onFailed.accept(problem);
                });
    }

    private void previewNext() {
        Optional<DesignDocument> waiting = next;
        next = Optional.empty();
        waiting.ifPresent(this::preview);
    }

    private static Sheet sheet(DesignDocument document) {
        return Sheet.of(document.design(), document.view());
    }
}

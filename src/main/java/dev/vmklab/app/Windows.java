package dev.vmklab.app;

import dev.vmklab.app.document.Document;
import dev.vmklab.app.draft.Drafts;
import dev.vmklab.app.palette.TemplateFolder;
import dev.vmklab.app.ui.FileDialogs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// The open windows of the program, each with a document and a session of its own. They share the theme. FX thread
/// only.
final class Windows {
    /// Keys repeat faster than this, nanoseconds.
    private static final long HELD = 500_000_000L;

    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final double LEAST_WIDTH = 1000;
    private static final double LEAST_HEIGHT = 700;
    private static final double CASCADE = 28;

    private final String version;
    private final WindowMemory memory;
    private final Drafts drafts;
    private final TemplateFolder templates;
    private final Function<Stage, FileDialogs> choosers;
    private final BooleanProperty dark = new SimpleBooleanProperty();
    private final List<Open> open = new ArrayList<>();
    private long askedAt = System.nanoTime() - HELD;

    private record Open(Stage stage, Workbench workbench) {}

    /// @param choosers makes what a window's user names files with
    /// @param systemDark whether the system is dark, for a user who never chose
    Windows(
            String version,
            WindowMemory memory,
            Drafts drafts,
            TemplateFolder templates,
            Function<Stage, FileDialogs> choosers,
            boolean systemDark) {
        this.version = version;
        this.memory = memory;
        this.drafts = drafts;
        this.templates = templates;
        this.choosers = choosers;
        dark.set(memory.dark().orElse(systemDark));
    }

    /// Opens a window on a stage and keeps them together until the stage closes.
    Workbench open(Stage stage) {
        Workbench workbench = new Workbench(new Surroundings(
                version,
                choosers.apply(stage),
                () -> Optional.of(stage),
                drafts,
                templates,
                dark,
                new Surroundings.Others(
                        this::openAsked,
                        found -> openAnother().safety().recover(found),
                        () -> close(stage, () -> {}),
                        this::quit)));
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        double width = memory.width(WIDTH, screen);
        double height = memory.height(HEIGHT, screen);
        stage.setScene(workbench.scene(width, height));
        if (!open.isEmpty()) {
            Stage last = open.getLast().stage();
            double frame = last.getHeight() - last.getScene().getHeight(); // the title bar
            stage.setX(beside(last.getX(), Math.max(width, LEAST_WIDTH), screen.getMinX(), screen.getMaxX()));
            stage.setY(beside(last.getY(), Math.max(height + frame, LEAST_HEIGHT), screen.getMinY(), screen.getMaxY()));
        }
        stage.setMaximized(open.isEmpty() && memory.maximized());
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        Document document = workbench.document();
        stage.titleProperty()
                .bind(Bindings.createStringBinding(
                        () -> title(document),
                        document.contentProperty(),
                        document.fileProperty(),
                        document.dirtyProperty()));
        stage.focusedProperty().subscribe(focused -> {
            if (focused) {
                workbench.safety().look();
            }
        });
        stage.setOnCloseRequest(event -> {
            event.consume();
            close(stage, () -> {});
        });
        stage.setOnHiding(event -> memory.keep(stage, dark.get()));
        stage.setOnHidden(event -> closed(stage));
        open.add(new Open(stage, workbench));
        stage.show();
        workbench.start();
        return workbench;
    }

    /// A key that is held asks again and again, all the more while a window takes its time to open: one is enough.
    private void openAsked() {
        boolean held = System.nanoTime() - askedAt < HELD;
        if (!held) {
            openAnother();
        }
        askedAt = System.nanoTime();
    }

    private Workbench openAnother() {
        return open(new Stage());
    }

    /// A little further than the last window; at the edge of the screen where one of this size would not fit.
    private static double beside(double last, double size, double least, double most) {
        return last + CASCADE + size <= most ? last + CASCADE : least;
    }

    /// How many windows are open.
    int count() {
        return open.size();
    }

    /// The window that was opened last.
    Workbench last() {
        return open.getLast().workbench();
    }

    /// Whether the window that was opened last has the focus.
    boolean isLastFocused() {
        return open.getLast().stage().isFocused();
    }

    private void close(Stage stage, Runnable then) {
        find(stage)
                .ifPresent(window -> window.workbench().leaving(() -> {
                    stage.close();
                    then.run();
                }));
    }

    /// Closes all windows, the last one first, until a user wants to keep one.
    private void quit() {
        if (!open.isEmpty()) {
            Stage last = open.getLast().stage();
            last.toFront();
            close(last, this::quit);
        }
    }

    private void closed(Stage stage) {
        find(stage).ifPresent(window -> {
            open.remove(window);
            window.workbench().close();
        });
    }

    private Optional<Open> find(Stage stage) {
        return open.stream().filter(window -> window.stage().equals(stage)).findFirst();
    }

    private static String title(Document document) {
        String name = document.file()
                .map(f -> f.getFileName().toString())
                .orElse(document.get().design().name());
        return (document.isDirty() ? "\u2022 " : "") + name + " \u2013 VmkLab";
    }
}

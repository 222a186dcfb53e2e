package dev.vmklab.app;

import dev.vmklab.app.canvas.CanvasPane;
import dev.vmklab.app.draft.Drafts;
import dev.vmklab.app.palette.TemplateFolder;
import dev.vmklab.app.ui.Looks;
import dev.vmklab.drawing.layout.Layout;
import dev.vmklab.format.DesignDocument;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import org.testfx.util.WaitForAsyncUtils;

/// A window under test, with a chooser of files that answers what a test told it to.
final class Window implements AutoCloseable {
    /// Of the program, as reports say it.
    static final String VERSION = "9.9.9";

    private static final int PATIENCE_SECONDS = 30;
    private static final Path TEMPORARY = Path.of(System.getProperty("java.io.tmpdir"));

    private final Path folder;
    private final Stage stage;
    private final Workbench workbench;
    private final WindowMemory memory = new WindowMemory(new MemoryPreferences());
    private final Windows windows;
    private final Menus menus;
    private final AnsweredDialogs dialogs = new AnsweredDialogs();

    private Window(Path folder) {
        WaitForAsyncUtils.clearExceptions();
        this.folder = folder;
        stage = new Stage();
        menus = new Menus(stage);
        Looks.loadFonts();
        windows = new Windows(
                VERSION,
                memory,
                new Drafts(folder),
                new TemplateFolder(folder.resolve("templates")),
                any -> dialogs,
                false);
        workbench = windows.open(stage);
    }

    /// Opens a window of the default size. FX thread only.
    ///
    /// @param toolkits the stage that the toolkit hands out to every test: it has the size and the place that an
    ///   earlier test gave it, so that the window opens on a stage of its own
    static Window open(Stage toolkits) {
        return open(toolkits, TEMPORARY.resolve("vmklab-drafts-" + UUID.randomUUID()));
    }

    /// Opens a window that keeps its drafts in a folder. FX thread only.
    static Window open(Stage toolkits, Path drafts) {
        toolkits.hide();
        return new Window(drafts);
    }

    /// Writes a picture of the window where the property `vmklab.pictures` names a folder, to be looked at.
    void picture(String name) {
        Snapshots.keep(stage.getScene(), workbench.pulse(), name);
    }

    /// Pixels of a colour in the canvas as it is painted.
    int pixels(int argb) {
        return Snapshots.pixels(canvas(), workbench.pulse(), argb);
    }

    /// All windows that it led to.
    Windows all() {
        return windows;
    }

    /// What the user chooses in the next dialogs.
    void choose(Path path) {
        dialogs.answer(path);
    }

    WindowMemory memory() {
        return memory;
    }

    Workbench bench() {
        return workbench;
    }

    Stage stage() {
        return stage;
    }

    /// Shows a document and waits until its run stands.
    void show(DesignDocument document) {
        onFx(() -> {
            workbench.document().open(document, Optional.empty());
            return true;
        });
        untilRunStands();
    }

    /// Waits until the run that the last edit asks for is the one that is shown.
    void untilRunStands() {
        until(() -> workbench.isPlayed()
                && !workbench.session().isWaiting()
                && workbench
                        .session()
                        .runProperty()
                        .get()
                        .filter(run ->
                                run.design().equals(workbench.document().get().design()))
                        .isPresent());
    }

    /// Waits until the drawing shows the document as it is.
    void untilDrawn() {
        until(() -> {
            DesignDocument now = workbench.document().get();
            return canvas().geometry()
                    .filter(Layout.of(now.design(), now.view())::equals)
                    .isPresent();
        });
    }

    /// Goes to an instant and waits until it is shown.
    void seek(double time) {
        onFx(() -> {
            workbench.session().seek(time);
            return true;
        });
        until(() -> workbench.session().time() == time);
    }

    void selectTab(String id) {
        onFx(() -> {
            for (Node node : stage.getScene().getRoot().lookupAll(".tab-pane")) {
                TabPane pane = (TabPane) node;
                pane.getTabs().stream()
                        .filter(tab -> id.equals(tab.getId()))
                        .findFirst()
                        .ifPresent((Tab tab) -> pane.getSelectionModel().select(tab));
            }
            return true;
        });
    }

    /// Chooses a command of a menu, wherever it stands.
    ///
    /// @param id of its item
    void perform(String id) {
        menus.perform(id);
    }

    /// Chooses an entry of a node's context menu.
    void contextItem(Node node, String text) {
        contextItem(
                node,
                onFx(() -> new Point2D(
                        node.getLayoutBounds().getCenterX(),
                        node.getLayoutBounds().getCenterY())),
                text);
    }

    /// Chooses an entry of the context menu at a place of a node.
    void contextItem(Node node, Point2D place, String text) {
        menus.contextItem(node, place, text);
    }

    /// The middle of a switch, host or station on the canvas.
    Point2D placeOf(String name) {
        until(() -> canvas().geometry().isPresent());
        return onFx(() -> Places.of(canvas(), workbench.document().get().design(), name));
    }

    private CanvasPane canvas() {
        return (CanvasPane) stage.getScene().getRoot().lookup("#canvas");
    }

    /// Waits for a node and hands it out. On the FX thread, which would have to make what is waited for, it does not
    /// wait.
    ///
    /// @throws NoSuchElementException on the FX thread when the node is not there
    <T extends Node> T find(String selector, Class<T> type) {
        if (Platform.isFxApplicationThread()) {
            return type.cast(now(selector).orElseThrow(() -> new NoSuchElementException("there is no " + selector)));
        }
        until(() -> now(selector).isPresent());
        return type.cast(onFx(() -> now(selector).orElseThrow()));
    }

    private Optional<Node> now(String selector) {
        return Optional.ofNullable(stage.getScene().getRoot().lookup(selector));
    }

    /// Waits until a node is there and as it should be.
    <T extends Node> void until(String selector, Class<T> type, Predicate<T> condition) {
        T node = find(selector, type);
        until(() -> condition.test(node));
    }

    /// Presses a button, once it is there.
    void fire(String selector) {
        ButtonBase button = find(selector, ButtonBase.class);
        onFx(() -> {
            button.fire();
            return true;
        });
    }

    static <T> T onFx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS), work);
    }

    /// Waits for a condition that the FX thread looks at.
    static void until(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> onFx(condition));
        } catch (TimeoutException e) {
            throw new AssertionError("it did not happen in " + PATIENCE_SECONDS + " s", e);
        }
    }

    /// Puts the focus on a node, once it can take it.
    <T extends Node> T focus(String selector, Class<T> type) {
        T node = find(selector, type);
        until(() -> {
            node.requestFocus();
            return node.isFocused() && node.getLayoutBounds().getWidth() > 0;
        });
        return node;
    }

    /// Types into a field in the place of what it says.
    void type(String selector, String text) {
        TextInputControl field = focus(selector, TextInputControl.class);
        onFx(() -> {
            field.selectAll();
            return true;
        });
        write(text);
    }

    /// Types into what has the focus.
    void write(String text) {
        Typing.write(stage.getScene(), text);
    }

    /// Closes the window as its user would, who has saved everything.
    void hide() {
        onFx(() -> {
            stage.hide();
            return true;
        });
    }

    /// Closes it and whatever it led to without asking, leaves nothing behind, and fails where something failed
    /// meanwhile.
    @Override
    public void close() {
        onFx(() -> {
            List.copyOf(javafx.stage.Window.getWindows()).forEach(javafx.stage.Window::hide);
            return true;
        });
        until(() -> Leftovers.delete(folder));
        try {
            WaitForAsyncUtils.checkException();
        } catch (Throwable problem) {
            throw new AssertionError("something failed behind the test's back", problem);
        } finally {
            WaitForAsyncUtils.clearExceptions();
        }
    }
}

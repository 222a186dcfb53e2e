package dev.vmklab.app;

import dev.vmklab.app.canvas.CanvasPane;
import dev.vmklab.app.draft.Drafts;
import dev.vmklab.app.palette.TemplateFolder;
import dev.vmklab.app.ui.FileDialogs;
import dev.vmklab.app.ui.Looks;
import dev.vmklab.design.DesignIndex;
import dev.vmklab.design.value.Id;
import dev.vmklab.drawing.geometry.Box;
import dev.vmklab.drawing.geometry.Camera;
import dev.vmklab.drawing.layout.Layout;
import dev.vmklab.format.DesignDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.embed.swing.SwingFXUtils;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.WritableImage;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
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
    private Optional<Path> answer = Optional.empty();

    private Window(Path folder) {
        WaitForAsyncUtils.clearExceptions();
        this.folder = folder;
        stage = new Stage();
        Looks.loadFonts();
        windows = new Windows(
                VERSION,
                memory,
                new Drafts(folder),
                new TemplateFolder(folder.resolve("templates")),
                any -> new Answers(),
                false);
        workbench = windows.open(stage);
    }

    /// Opens a window of the default size. FX thread only.
    ///
    /// @param toolkits the stage that the toolkit hands out to every test: it has the size and the place that an
    /// earlier
    ///   test gave it, so that the window opens on a stage of its own
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
        String to = System.getProperty("vmklab.pictures", "");
        if (!to.isEmpty()) {
            onFx(() -> {
                workbench.pulse().beat(System.nanoTime());
                WritableImage image = stage.getScene().snapshot(null);
                return ImageIO.write(
                        SwingFXUtils.fromFXImage(image, null),
                        "png",
                        Path.of(to, name + ".png").toFile());
            });
        }
    }

    /// All windows that it led to.
    Windows all() {
        return windows;
    }

    private final class Answers implements FileDialogs {
        @Override
        public Optional<Path> open(String title, List<Kind> kinds) {
            return answer;
        }

        @Override
        public Optional<Path> save(String title, Kind kind, String suggestion) {
            return answer;
        }

        @Override
        public Optional<Path> folder(String title) {
            return answer;
        }
    }

    /// What the user chooses in the next dialogs.
    void choose(Path path) {
        answer = Optional.of(path);
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
        until(() -> !workbench.session().isWaiting()
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
        onFx(() -> {
            MenuBar bar = (MenuBar) stage.getScene().getRoot().lookup(".menu-bar");
            bar.getMenus().stream()
                    .flatMap(Window::items)
                    .filter(item -> id.equals(item.getId()))
                    .findFirst()
                    .orElseThrow()
                    .fire();
            return true;
        });
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

    /// The middle of a switch, host or station on the canvas.
    Point2D placeOf(String name) {
        until(() -> canvas().geometry().isPresent());
        return onFx(() -> {
            DesignIndex index = DesignIndex.of(workbench.document().get().design());
            Id id = index.elements().keySet().stream()
                    .filter(i -> index.label(i).equals(name))
                    .findFirst()
                    .orElseThrow();
            Box box = canvas().geometry().orElseThrow().boxOf(id).orElseThrow();
            Camera camera = canvas().camera();
            double x = (box.x() + box.width() / 2 - camera.x()) * camera.scale();
            double y = (box.y() + box.height() / 2 - camera.y()) * camera.scale();
            return new Point2D(x, y);
        });
    }

    private CanvasPane canvas() {
        return (CanvasPane) stage.getScene().getRoot().lookup("#canvas");
    }

    /// Chooses an entry of the context menu at a place of a node.
    void contextItem(Node node, Point2D place, String text) {
        onFx(() -> {
            Point2D at = node.localToScreen(place);
            Point2D inScene = node.localToScene(place);
            Event.fireEvent(
                    node,
                    new ContextMenuEvent(
                            ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                            inScene.getX(),
                            inScene.getY(),
                            at.getX(),
                            at.getY(),
                            false,
                            null));
            return true;
        });
        until(() -> javafx.stage.Window.getWindows().stream().anyMatch(w -> w instanceof ContextMenu));
        onFx(() -> {
            ContextMenu menu = (ContextMenu) javafx.stage.Window.getWindows().stream()
                    .filter(w -> w instanceof ContextMenu)
                    .findFirst()
                    .orElseThrow();
            menu.getItems().stream()
                    .filter(item -> text.equals(item.getText()))
                    .findFirst()
                    .orElseThrow()
                    .fire();
            menu.hide();
            return true;
        });
    }

    private static Stream<MenuItem> items(MenuItem item) {
        return item instanceof Menu menu ? menu.getItems().stream().flatMap(Window::items) : Stream.of(item);
    }

    /// Waits for a node and hands it out.
    <T extends Node> T find(String selector, Class<T> type) {
        until(() -> stage.getScene().getRoot().lookup(selector) != null);
        return type.cast(onFx(() -> stage.getScene().getRoot().lookup(selector)));
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
        for (char c : text.toCharArray()) {
            onFx(() -> {
                Node owner = stage.getScene().getFocusOwner();
                Event.fireEvent(owner, key(KeyEvent.KEY_PRESSED, c));
                Event.fireEvent(owner, key(KeyEvent.KEY_TYPED, c));
                Event.fireEvent(owner, key(KeyEvent.KEY_RELEASED, c));
                return true;
            });
        }
    }

    private static KeyEvent key(EventType<KeyEvent> type, char c) {
        String text = type.equals(KeyEvent.KEY_TYPED) ? String.valueOf(c) : "";
        return new KeyEvent(type, text, text, KeyCode.UNDEFINED, false, false, false, false);
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
        until(() -> delete(folder));
        try {
            WaitForAsyncUtils.checkException();
        } catch (Throwable problem) {
            throw new AssertionError("something failed behind the test's back", problem);
        } finally {
            WaitForAsyncUtils.clearExceptions();
        }
    }

    /// Whether it is gone; work that was under way may still put something into it.
    private static boolean delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException | UncheckedIOException e) {
            return Files.notExists(folder);
        }
        return Files.notExists(folder);
    }
}

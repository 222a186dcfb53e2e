package dev.vmklab.app;

import static dev.vmklab.app.Window.onFx;
import static dev.vmklab.app.Window.until;

import dev.vmklab.app.canvas.CanvasPane;
import dev.vmklab.app.document.Document;
import dev.vmklab.design.DesignIndex;
import dev.vmklab.design.edit.Removal;
import dev.vmklab.design.generate.Pods;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.property.Elements;
import dev.vmklab.design.property.PropertyPath;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.vswitch.VlanMode;
import dev.vmklab.drawing.geometry.Box;
import dev.vmklab.drawing.geometry.Camera;
import dev.vmklab.drawing.geometry.Geometry;
import dev.vmklab.format.DesignDocument;
import dev.vmklab.format.DocumentFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;

/// What the hand feels on a large drawing, in a real window on the headless platform with the software pipeline: the
/// time of a frame while panning, zooming, drawing a rubber band and dragging five hundred hosts, how long a design of
/// a
/// thousand hosts takes to open, and how long undo takes. A program of its own: it prints a line for each.
public final class CanvasBenchmark {
    private static final List<String> PARTS = List.of("open", "gestures", "undo");
    private static final int HOSTS = 500;
    private static final int MANY_HOSTS = 1000;
    private static final int FRAMES = 240;
    private static final int UNDOS = 15;
    /// Frames until an undo has to be drawn at the latest.
    private static final int PATIENCE = 40;
    private static final double NANOS_PER_MILLI = 1e6;

    private final Window window;
    private final CanvasPane canvas;
    private final Frames frames;
    private Point2D hand = Point2D.ZERO;

    private CanvasBenchmark(Window window) {
        this.window = window;
        canvas = window.find("#canvas", CanvasPane.class);
        frames = onFx(() -> new Frames(window.stage().getScene(), window.bench().pulse()));
    }

    /// @param args names of parts to measure: `gestures`, `open`, `undo`; all of them where none of these is named
    public static void main(String[] args) throws Exception {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        System.setProperty("java.awt.headless", "true");
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        List<String> named = Arrays.asList(args);
        List<String> parts = named.stream().anyMatch(PARTS::contains) ? named : PARTS;
        CanvasBenchmark bench = new CanvasBenchmark(onFx(() -> Window.open(new Stage())));
        if (parts.contains("open")) {
            bench.opening();
        }
        bench.show(DesignDocument.of(Pods.of(HOSTS)));
        if (parts.contains("gestures")) {
            bench.gestures();
        }
        if (parts.contains("undo")) {
            bench.undos();
        }
        System.exit(0);
    }

    private void show(DesignDocument document) {
        window.show(document);
        settle();
        System.out.printf(
                "%s: %d elements, %d nodes and %d cables drawn%n",
                document.design().name(),
                DesignIndex.of(document.design()).elements().size(),
                canvas.geometry().orElseThrow().nodes().size(),
                canvas.geometry().orElseThrow().cables().size());
    }

    /// Waits until nothing is under way and the picture stands.
    private void settle() {
        until(() -> window.bench().isIdle());
        try {
            frames.of(20, i -> {});
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void opening() throws Exception {
        for (boolean pair : new boolean[] {false, true, false, true, false, true}) {
            Path file = Files.createTempFile("large", DocumentFile.DESIGN_SUFFIX);
            DocumentFile.save(file, DesignDocument.of(pair ? Pods.ofOnePair(MANY_HOSTS) : Pods.of(MANY_HOSTS)));
            long began = System.nanoTime();
            onFx(() -> {
                window.bench().open(new Options(Optional.of(file), false, ""));
                return true;
            });
            until(() -> canvas.geometry()
                    .filter(g -> g.nodes().stream()
                                    .filter(n -> n.parent() < 0 && n.host().isPresent())
                                    .count()
                            >= MANY_HOSTS)
                    .isPresent());
            frames.of(2, i -> {});
            System.out.printf(
                    "open %s: %.0f ms to the first picture%n",
                    pair ? "1,000 hosts on one pair" : "1,000 hosts in pods",
                    (System.nanoTime() - began) / NANOS_PER_MILLI);
            settle();
            show(DesignDocument.of(Pods.of(4)));
            Files.delete(file);
        }
    }

    private void gestures() throws Exception {
        for (int round = 0; round < 2; round++) {
            String title = round == 0 ? "warming up, " : "";
            fit();
            System.out.println(title + "pan, all in view       " + pan());
            zoomTo(0.3);
            System.out.println(title + "pan at 30 %            " + pan());
            zoomTo(1);
            System.out.println(title + "pan at 100 %           " + pan());
            fit();
            System.out.println(title + "zoom in and out        " + zoom());
            fit();
            System.out.println(title + "rubber band over all   " + rubberBand());
            System.out.println(title + "drag " + HOSTS + " hosts         " + drag());
            settle();
            onFx(() -> {
                window.bench().document().undo();
                window.bench().selection().clear();
                return true;
            });
            settle();
        }
    }

    private void fit() {
        onFx(() -> {
            canvas.navigation().fit();
            return true;
        });
        settle();
    }

    private void zoomTo(double scale) {
        onFx(() -> {
            canvas.navigation().fit();
            canvas.navigation().zoom(scale / canvas.camera().scale());
            return true;
        });
        settle();
    }

    private Frames.Times pan() throws InterruptedException {
        Point2D middle = new Point2D(canvas.getWidth() / 2, canvas.getHeight() / 2);
        onFx(() -> fire(MouseEvent.MOUSE_PRESSED, middle, MouseButton.MIDDLE, false));
        Frames.Times times = frames.of(
                FRAMES,
                i -> fire(
                        MouseEvent.MOUSE_DRAGGED,
                        middle.add(120 * Math.sin(i / 20.0), 120 - 120 * Math.cos(i / 20.0)),
                        MouseButton.MIDDLE,
                        false));
        onFx(() -> fire(MouseEvent.MOUSE_RELEASED, middle, MouseButton.MIDDLE, false));
        return times;
    }

    private Frames.Times zoom() throws InterruptedException {
        return frames.of(FRAMES, i -> {
            double delta = i < FRAMES / 2 ? 40 : -40;
            Point2D scene = canvas.localToScene(canvas.getWidth() / 3, canvas.getHeight() / 3);
            Event.fireEvent(
                    canvas,
                    new ScrollEvent(
                            ScrollEvent.SCROLL,
                            scene.getX(),
                            scene.getY(),
                            0,
                            0,
                            false,
                            true,
                            false,
                            false,
                            false,
                            false,
                            0,
                            delta,
                            0,
                            delta,
                            ScrollEvent.HorizontalTextScrollUnits.NONE,
                            0,
                            ScrollEvent.VerticalTextScrollUnits.NONE,
                            0,
                            0,
                            new PickResult(canvas, scene.getX(), scene.getY())));
        });
    }

    private Frames.Times rubberBand() throws InterruptedException {
        Point2D end = new Point2D(canvas.getWidth() - 2, canvas.getHeight() - 2);
        return frames.of(FRAMES, i -> {
            if (i == 0) {
                fire(MouseEvent.MOUSE_PRESSED, new Point2D(2, 2), MouseButton.PRIMARY, true);
            } else if (i < FRAMES - 1) {
                fire(MouseEvent.MOUSE_DRAGGED, end.multiply(i / (FRAMES - 2.0)), MouseButton.PRIMARY, true);
            } else {
                fire(MouseEvent.MOUSE_RELEASED, end, MouseButton.PRIMARY, true);
            }
        });
    }

    private Frames.Times drag() throws InterruptedException {
        List<Id> hosts = window.bench().document().get().design().hosts().stream()
                .map(Host::id)
                .toList();
        onFx(() -> {
            window.bench().selection().set(hosts);
            return true;
        });
        settle();
        Box box = canvas.geometry().orElseThrow().boxOf(hosts.get(HOSTS / 2)).orElseThrow();
        Camera camera = canvas.camera();
        Point2D from = new Point2D(camera.toScreenX(box.x() + 2), camera.toScreenY(box.y() + 2));
        return frames.of(FRAMES, i -> {
            if (i == 0) {
                fire(MouseEvent.MOUSE_PRESSED, from, MouseButton.PRIMARY, false);
            } else {
                Point2D at = from.add(0.4 * i, -60 * Math.sin(i / 20.0));
                EventType<MouseEvent> type = i < FRAMES - 1 ? MouseEvent.MOUSE_DRAGGED : MouseEvent.MOUSE_RELEASED;
                fire(type, at, MouseButton.PRIMARY, false);
            }
        });
    }

    private boolean fire(EventType<MouseEvent> type, Point2D at, MouseButton button, boolean shift) {
        Point2D scene = canvas.localToScene(at);
        hand = at;
        Event.fireEvent(
                canvas,
                new MouseEvent(
                        type,
                        scene.getX(),
                        scene.getY(),
                        scene.getX(),
                        scene.getY(),
                        button,
                        1,
                        shift,
                        false,
                        false,
                        false,
                        button == MouseButton.PRIMARY,
                        button == MouseButton.MIDDLE,
                        false,
                        true,
                        false,
                        true,
                        new PickResult(canvas, scene.getX(), scene.getY())));
        return true;
    }

    private void undos() throws InterruptedException {
        undo("rename a host", d -> set(d, firstHost(d), "name", "other name"));
        undo("change the VLAN of a port group", d -> set(d, firstGroup(d), "vlanMode", new VlanMode.Tagged(77)));
        undo(
                "delete 50 hosts",
                d -> d.withDesign(Removal.from(
                        d.design(),
                        d.design().hosts().subList(0, 50).stream().map(Host::id).toList())));
    }

    private static Id firstHost(DesignDocument document) {
        return document.design().hosts().getFirst().id();
    }

    private static Id firstGroup(DesignDocument document) {
        return document.design()
                .distributedSwitches()
                .getFirst()
                .portGroups()
                .getFirst()
                .id();
    }

    private static DesignDocument set(DesignDocument document, Id element, String property, Object value) {
        return document.withDesign(Elements.set(document.design(), List.of(element), PropertyPath.of(property), value));
    }

    private void undo(String what, UnaryOperator<DesignDocument> edit) throws InterruptedException {
        double[] own = new double[UNDOS];
        double[] seen = new double[UNDOS];
        Document document = window.bench().document();
        for (int i = 0; i < UNDOS; i++) {
            onFx(() -> {
                document.edit(what, edit);
                return true;
            });
            settle();
            Geometry edited = canvas.geometry().orElseThrow();
            int[] drawnIn = {-1};
            Frames.Times times = frames.of(PATIENCE, frame -> {
                if (frame == 0) {
                    document.undo();
                }
                boolean isDrawn = canvas.geometry().orElseThrow() != edited;
                drawnIn[0] = drawnIn[0] < 0 && isDrawn ? frame : drawnIn[0];
            });
            own[i] = times.inOrder()[0];
            seen[i] = times.sum(drawnIn[0]);
            settle();
        }
        double first = seen[0];
        Arrays.sort(own);
        Arrays.sort(seen);
        System.out.printf(
                "undo %-32s own p50 %5.1f max %6.1f, until it is drawn first %5.1f p50 %5.1f max %6.1f ms%n",
                what, own[UNDOS / 2], own[UNDOS - 1], first, seen[UNDOS / 2], seen[UNDOS - 1]);
    }
}

package dev.vmklab.app;

import static dev.vmklab.app.action.ActionBuilder.action;

import dev.vmklab.app.action.Action;
import dev.vmklab.app.canvas.CanvasPane;
import dev.vmklab.app.document.Document;
import dev.vmklab.app.session.Loop;
import dev.vmklab.app.session.Session;
import dev.vmklab.app.transport.TransportBar;
import dev.vmklab.charts.TimeWindow;
import dev.vmklab.design.value.Id;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;

/// Everything that a user can do in the window, in the order of the menus.
///
/// @param play the first one plays and pauses
record Commands(
        List<Action> file,
        List<Action> windows,
        List<Action> samples,
        List<Action> hand,
        List<Action> pictures,
        List<Action> quit,
        List<Action> edit,
        List<Action> aids,
        List<Action> copying,
        List<Action> selecting,
        List<Action> arranging,
        List<Action> grouping,
        List<Action> view,
        List<Action> views,
        List<Action> layers,
        List<Action> services,
        List<Action> play,
        List<Action> speed,
        List<Action> forks,
        List<Action> help) {
    private static final List<Integer> PIXEL_SCALES = List.of(1, 2, 4);
    private static final double ZOOM = 1.25;
    private static final double SHORT_STEP = 0.1;
    private static final double LONG_STEP = 1;

    /// What can be done with what is selected.
    List<Action> forSelection() {
        List<String> wanted = List.of("edit.properties", "view.zoomSelection", "edit.deselect");
        return wanted.stream()
                .flatMap(id -> all().stream().filter(action -> action.id().equals(id)))
                .toList();
    }

    /// All of them, for the command palette.
    List<Action> all() {
        List<Action> all = new ArrayList<>();
        List.of(
                        file, windows, samples, hand, pictures, edit, aids, copying, selecting, arranging, grouping,
                        view, views, layers, services, play, speed, forks, help, quit)
                .forEach(all::addAll);
        return all;
    }

    static List<Action> file(FileCommands files) {
        return List.of(
                action("file.new", "New design", "mdi2f-file-outline")
                        .keys("Shortcut+N")
                        .does(files::makeNew),
                action("file.open", "Open\u2026", "mdi2f-folder-open-outline")
                        .keys("Shortcut+O")
                        .does(files::open),
                action("file.save", "Save", "mdi2c-content-save-outline")
                        .keys("Shortcut+S")
                        .does(files::save),
                action("file.saveAs", "Save as\u2026", "mdi2c-content-save-edit-outline")
                        .keys("Shortcut+Shift+S")
                        .does(files::saveAs));
    }

    static List<Action> windows(Surroundings.Others others) {
        return List.of(
                action("file.newWindow", "New window", "mdi2d-dock-window")
                        .keys("Shortcut+Shift+N")
                        .does(others.open()),
                action("file.close", "Close the window", "mdi2w-window-close")
                        .keys("Shortcut+W")
                        .does(others.close()));
    }

    static List<Action> samples(FileCommands files) {
        return Samples.names().stream()
                .map(name -> action("file.sample-" + name, "Open sample: " + name, "mdi2f-flask-outline")
                        .does(() -> files.leaving(() -> files.openSample(name))))
                .toList();
    }

    static List<Action> hand(FileCommands files, Runnable export) {
        return List.of(
                action("file.import", "Import\u2026", "mdi2d-database-import-outline")
                        .keys("Shortcut+I")
                        .does(files::importInventory),
                action("file.export", "Export report\u2026", "mdi2f-file-chart-outline")
                        .keys("Shortcut+E")
                        .does(export));
    }

    static List<Action> pictures(PictureExport export) {
        List<Action> actions = new ArrayList<>();
        for (int scale : PIXEL_SCALES) {
            actions.add(action(
                            "file.png" + scale,
                            "Export the view as PNG, " + scale + "\u00d7\u2026",
                            "mdi2f-file-image-outline")
                    .does(() -> export.png(scale)));
        }
        actions.add(action("file.pngAtScale", "Export the view as PNG at a scale\u2026", "mdi2f-file-image-outline")
                .does(export::pngAtScale));
        actions.add(action("file.svg", "Export the drawing as SVG\u2026", "mdi2s-svg")
                .does(export::svg));
        return List.copyOf(actions);
    }

    static List<Action> edit(Document document, Selection selection, Runnable history) {
        return List.of(
                action("edit.undo", named("Undo", document.undoNameProperty()), "mdi2u-undo")
                        .keys("Shortcut+Z")
                        .when(present(document.undoNameProperty()))
                        .does(document::undo),
                action("edit.redo", named("Redo", document.redoNameProperty()), "mdi2r-redo")
                        .keys("Shortcut+Shift+Z")
                        .when(present(document.redoNameProperty()))
                        .does(document::redo),
                action("edit.history", "Show the history", "mdi2h-history")
                        .keys("Shortcut+H")
                        .does(history),
                action("edit.deselect", "Clear the selection", "mdi2s-selection-off")
                        .keys("Shortcut+Shift+A")
                        .when(selected(selection))
                        .does(selection::clear));
    }

    private static ObservableValue<String> named(String verb, ObservableValue<Optional<String>> name) {
        return name.map(n -> n.map(what -> verb + " " + what).orElse(verb));
    }

    private static ObservableBooleanValue present(ObservableValue<Optional<String>> name) {
        return Bindings.createBooleanBinding(() -> name.getValue().isPresent(), name);
    }

    private static ObservableBooleanValue selected(Selection selection) {
        ObservableValue<List<Id>> ids = selection.idsProperty();
        return Bindings.createBooleanBinding(() -> !ids.getValue().isEmpty(), ids);
    }

    static List<Action> view(
            CanvasPane canvas, Selection selection, BooleanProperty dark, BooleanProperty particles, Runnable palette) {
        return List.of(
                action("view.zoomIn", "Zoom in", "mdi2m-magnify-plus-outline")
                        .keys("Shortcut+Equals")
                        .does(() -> canvas.navigation().zoom(ZOOM)),
                action("view.zoomOut", "Zoom out", "mdi2m-magnify-minus-outline")
                        .keys("Shortcut+Minus")
                        .does(() -> canvas.navigation().zoom(1 / ZOOM)),
                action("view.fit", "Fit the drawing", "mdi2f-fit-to-page-outline")
                        .keys("Shortcut+0")
                        .does(canvas.navigation()::fit),
                action("view.zoomSelection", "Zoom to the selection", "mdi2m-magnify-scan")
                        .keys("Shortcut+2")
                        .when(selected(selection))
                        .does(canvas.navigation()::zoomToSelection),
                action("view.minimap", "Overview in the corner", "mdi2m-map-outline")
                        .keys("Shortcut+Shift+M")
                        .toggles(canvas.minimapProperty()),
                action("view.dark", "Dark theme", "mdi2t-theme-light-dark")
                        .keys("Shortcut+Shift+D")
                        .toggles(dark),
                action("view.commands", "Find a command\u2026", "mdi2c-console-line")
                        .keys("Shortcut+K")
                        .does(palette),
                action("view.particles", "Moving dots on the cables", "mdi2d-dots-horizontal")
                        .toggles(particles));
    }

    /// @param part what the charts are zoomed to, which a loop plays over and over; empty for the whole run
    static List<Action> play(Session session, Supplier<Optional<TimeWindow>> part) {
        return List.of(
                action("play.toggle", session.playingProperty().map(on -> on ? "Pause" : "Play"), "mdi2p-play")
                        .keys("Space")
                        .does(session::togglePlay),
                action("play.rewind", "Back to the start", "mdi2p-page-first")
                        .keys("Shortcut+Home")
                        .does(() -> session.seek(0)),
                action("play.previous", "Back to the previous event", "mdi2s-skip-previous")
                        .keys("Shortcut+Left")
                        .does(session::stepToPreviousOccurrence),
                action("play.back", "Back 1 s", "mdi2s-step-backward-2")
                        .keys("Alt+Shift+Left")
                        .does(() -> session.step(-LONG_STEP)),
                action("play.short", "Step 100 ms", "mdi2s-step-forward")
                        .keys("Alt+Right")
                        .does(() -> session.step(SHORT_STEP)),
                action("play.long", "Step 1 s", "mdi2s-step-forward-2")
                        .keys("Alt+Shift+Right")
                        .does(() -> session.step(LONG_STEP)),
                action("play.event", "Step to the next event", "mdi2s-skip-next")
                        .keys("Shortcut+Right")
                        .does(session::stepToNextOccurrence),
                action(
                                "play.loop",
                                session.loopProperty().map(l -> l.isPresent() ? "Stop looping" : "Loop this part"),
                                "mdi2r-repeat")
                        .keys("Shortcut+L")
                        .does(() -> session.setLoop(
                                session.loopProperty().get().isPresent()
                                        ? Optional.empty()
                                        : Optional.of(part.get()
                                                .map(w -> new Loop(w.from(), w.to()))
                                                .orElseGet(() -> new Loop(
                                                        0, session.endProperty().get()))))));
    }

    static List<Action> speed(Session session) {
        return List.of(
                action("play.faster", "Faster", "mdi2f-fast-forward")
                        .keys("Shortcut+Up")
                        .does(() -> session.setSpeed(
                                TransportBar.faster(session.speedProperty().get()))),
                action("play.slower", "Slower", "mdi2r-rewind")
                        .keys("Shortcut+Down")
                        .does(() -> session.setSpeed(
                                TransportBar.slower(session.speedProperty().get()))));
    }

    static List<Action> help(Runnable about) {
        return List.of(action("help.about", "About VmkLab", "mdi2i-information-outline")
                .does(about));
    }

    static List<Action> quit(Runnable quit) {
        return List.of(action("file.quit", "Quit", "mdi2e-exit-to-app")
                .keys("Shortcut+Q")
                .does(quit));
    }
}

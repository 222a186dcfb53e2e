package dev.vmklab.app.track;

import dev.vmklab.app.chart.ChartZoom;
import dev.vmklab.app.document.Stroke;
import dev.vmklab.charts.TimeWindow;
import dev.vmklab.design.DesignIndex;
import dev.vmklab.design.value.Id;
import dev.vmklab.scenario.Scenario;
import dev.vmklab.scenario.edit.EventEdits;
import dev.vmklab.units.Units;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleConsumer;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/// The scenario's events as blocks over time. Blocks are dragged, stretched at their right end, copied and deleted; a
/// click on the ground goes to its instant. It shows the same time as the charts.
public final class EventTrack extends Pane {
    private static final double ROW = 22;
    private static final double GAP = 3;
    private static final double TOP = 6;
    private static final double INSTANT = 8;
    private static final double LEFT = 12;

    private final TrackModel model;
    private final ChartZoom zoom;
    private final DoubleConsumer seek;
    private final BlockMenu menu;
    private final Region cursor = new Region();
    private final Label empty = new Label("Nothing happens in this scenario: add an event");
    private final Tooltip tip = new Tooltip();
    private final Set<Id> chosen = new LinkedHashSet<>();
    private List<EventBlock> blocks = List.of();
    private List<Region> nodes = List.of();
    private Optional<Drag> drag = Optional.empty();
    private double time;
    private double end = 1;

    /// A block in the hand.
    ///
    /// @param stretches whether its end is held, not itself
    /// @param pressed where, pixels
    private record Drag(EventBlock block, boolean stretches, double pressed, Stroke stroke) {}

    EventTrack(TrackModel model, ChartZoom zoom, DoubleConsumer seek) {
        this.model = model;
        this.zoom = zoom;
        this.seek = seek;
        this.menu = new BlockMenu(model);
        setId("event-track");
        getStyleClass().add("event-track");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        setAccessibleText("Events of the scenario");
        cursor.getStyleClass().add("time-cursor");
        cursor.setMouseTransparent(true);
        empty.getStyleClass().add("text-muted");
        empty.setMouseTransparent(true);
        empty.relocate(LEFT + TOP, TOP);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::move);
        addEventHandler(MouseEvent.MOUSE_RELEASED, event -> drag = Optional.empty());
        addEventHandler(MouseEvent.MOUSE_MOVED, this::point);
        setOnContextMenuRequested(event -> at(event.getX(), event.getY())
                .ifPresent(node -> menu.show(node, node.block(), selectedEvents(), event)));
        Tooltip.install(this, tip);
        new TrackKeys(this, model);
        zoom.windowProperty().subscribe(w -> requestLayout());
    }

    /// Shows a scenario.
    void show(Scenario scenario, DesignIndex index) {
        blocks = EventBlock.of(scenario, index);
        chosen.retainAll(scenario.events().stream().map(e -> e.id()).toList());
        List<Region> made = new ArrayList<>();
        getChildren().clear();
        for (EventBlock block : blocks) {
            for (int i = 0; i < block.repeats().size(); i++) {
                Region ghost = new Region();
                ghost.getStyleClass().addAll("event-ghost", block.tone().key());
                getChildren().add(ghost);
            }
        }
        for (EventBlock block : blocks) {
            made.add(new BlockNode(block, chosen.contains(block.id())));
        }
        nodes = made;
        getChildren().addAll(made);
        empty.setVisible(blocks.isEmpty());
        getChildren().addAll(empty, cursor);
        requestLayout();
    }

    /// The time of the run and its length. Called once a pulse.
    void update(double newTime, double newEnd) {
        if (newEnd != end) {
            end = Math.max(1e-3, newEnd);
            requestLayout();
        }
        time = newTime;
        double x = x(time);
        cursor.setVisible(x >= LEFT && x <= getWidth() - LEFT);
        cursor.resizeRelocate(Math.rint(x), 0, 1, getHeight());
    }

    private TimeScale scale() {
        return new TimeScale(zoom.window().orElseGet(() -> new TimeWindow(0, end)), LEFT, getWidth() - 2 * LEFT);
    }

    private double x(double at) {
        return scale().x(at);
    }

    private double timeAt(double x) {
        return scale().timeAt(x);
    }

    @Override
    protected void layoutChildren() {
        List<Double> left = new ArrayList<>();
        List<Double> right = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            EventBlock block = blocks.get(i);
            double x = x(block.from());
            left.add(x);
            right.add(x + Math.max(width(block), nodes.get(i).prefWidth(ROW)) + GAP);
        }
        int[] rows = Packing.rows(left, right);
        int ghost = 0;
        for (int i = 0; i < blocks.size(); i++) {
            EventBlock block = blocks.get(i);
            double y = TOP + rows[i] * (ROW + GAP);
            nodes.get(i)
                    .resizeRelocate(
                            Math.rint(left.get(i)),
                            y,
                            Math.max(width(block), nodes.get(i).prefWidth(ROW)),
                            ROW);
            ((BlockNode) nodes.get(i)).length(width(block));
            for (double at : block.repeats()) {
                getChildren().get(ghost++).resizeRelocate(Math.rint(x(at)), y, Math.max(INSTANT, width(block)), ROW);
            }
        }
        empty.autosize();
        setMinHeight(0);
        setPrefHeight(TOP + ROW + 2 * GAP + rowsOf(rows) * (ROW + GAP));
    }

    private static int rowsOf(int[] rows) {
        int most = 0;
        for (int row : rows) {
            most = Math.max(most, row);
        }
        return most;
    }

    private double width(EventBlock block) {
        return Math.max(INSTANT, x(block.to()) - x(block.from()));
    }

    /// The block at a place. Blocks are found by where they stand and not by their nodes: an edit replaces those, and a
    /// drag must survive it.
    private Optional<BlockNode> at(double x, double y) {
        Optional<BlockNode> found = Optional.empty();
        for (Region node : nodes) {
            if (node.getBoundsInParent().contains(x, y)) {
                found = Optional.of((BlockNode) node);
            }
        }
        return found;
    }

    private void point(MouseEvent event) {
        Optional<BlockNode> node = at(event.getX(), event.getY());
        tip.setText(
                node.map(BlockNode::getAccessibleText).orElse("Click to go to " + Units.instant(timeAt(event.getX()))));
        setCursor(node.map(n -> n.holdsEnd(event.getX() - n.getLayoutX()) ? Cursor.H_RESIZE : Cursor.HAND)
                .orElse(Cursor.DEFAULT));
    }

    private void press(MouseEvent event) {
        requestFocus();
        Optional<BlockNode> node = at(event.getX(), event.getY());
        if (node.isEmpty()) {
            pressGround(event);
            return;
        }
        EventBlock block = node.get().block();
        boolean primary = event.getButton() == MouseButton.PRIMARY;
        if (!event.isShiftDown() && !chosen.contains(block.id())) {
            chosen.clear();
        }
        chosen.add(block.id());
        markChosen();
        boolean stretches = node.get().holdsEnd(event.getX() - node.get().getLayoutX());
        drag = primary && event.getClickCount() == 1
                ? Optional.of(new Drag(block, stretches, event.getX(), new Stroke()))
                : Optional.empty();
        if (primary && event.getClickCount() > 1) {
            menu.edit(node.get(), block);
        }
    }

    private void move(MouseEvent event) {
        drag.ifPresent(d -> {
            double seconds = scale().rounded(event.getX() - d.pressed());
            if (d.stretches()) {
                model.stretch(
                        d.block(), Math.max(TimeScale.LEAST_SECONDS, d.block().seconds() + seconds), d.stroke());
            } else {
                EventBlock now = blocks.stream()
                        .filter(b -> b.id().equals(d.block().id()))
                        .findFirst()
                        .orElse(d.block());
                model.move(selectedEvents(), d.block().from() + seconds - now.from(), d.stroke());
            }
        });
    }

    /// The events of the chosen blocks, with their groups.
    private Set<Id> selectedEvents() {
        Set<Id> events = new LinkedHashSet<>();
        blocks.stream().filter(b -> chosen.contains(b.id())).forEach(b -> events.addAll(b.events()));
        return EventEdits.withGroups(model.scenario(), events);
    }

    private void markChosen() {
        for (int i = 0; i < blocks.size(); i++) {
            ((BlockNode) nodes.get(i)).chosen(chosen.contains(blocks.get(i).id()));
        }
    }

    private void pressGround(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
            chosen.clear();
            markChosen();
            seek.accept(timeAt(event.getX()));
        }
    }

    /// The events of the chosen blocks; empty while none is.
    Set<Id> chosenEvents() {
        return chosen.isEmpty() ? Set.of() : selectedEvents();
    }

    void chooseNothing() {
        chosen.clear();
        markChosen();
    }

    /// Opens the form of the first chosen block.
    void editChosen() {
        chosen.stream().findFirst().flatMap(this::nodeOf).ifPresent(n -> menu.edit(n, n.block()));
    }

    /// Chooses the block before or after the chosen one.
    ///
    /// @return whether there is any
    boolean walk(int step) {
        if (blocks.isEmpty()) {
            return false;
        }
        int at = -1;
        for (int i = 0; i < blocks.size(); i++) {
            at = chosen.contains(blocks.get(i).id()) ? i : at;
        }
        chosen.clear();
        chosen.add(blocks.get(Math.floorMod(at + step, blocks.size())).id());
        markChosen();
        return true;
    }

    private Optional<BlockNode> nodeOf(Id id) {
        return nodes.stream()
                .map(BlockNode.class::cast)
                .filter(n -> n.block().id().equals(id))
                .findFirst();
    }
}

package dev.vmklab.app.inspector;

import dev.vmklab.app.document.Stroke;
import dev.vmklab.design.property.FailoverOrder;
import dev.vmklab.design.property.FailoverOrder.Use;
import dev.vmklab.design.vswitch.Teaming;
import dev.vmklab.design.vswitch.TeamingPolicy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// The uplinks of a team in three groups. An uplink is dragged to where it shall be, or moved with the arrow keys or
/// the
/// letters A, S and U while it has the focus.
///
/// While its user drags, the group under the pointer is lit; what is dragged comes along and returns when it is dropped
/// nowhere.
final class TeamLine implements Line {
    private static final PseudoClass TARGET = PseudoClass.getPseudoClass("target");
    private static final PseudoClass DRAGGED = PseudoClass.getPseudoClass("dragged");
    private static final PseudoClass INHERITED = PseudoClass.getPseudoClass("inherited");
    private static final double CLICK = 3;

    private final Subject subject;
    private final Item.Team item;
    private final VBox box = new VBox(6);
    private final CheckBox own = new CheckBox();
    private final Label source = new Label();
    private final Map<Use, FlowPane> groups = new LinkedHashMap<>();
    private final Map<String, Label> chips = new LinkedHashMap<>();
    private double pressX;
    private double pressY;
    private boolean dragging;

    TeamLine(Subject subject, Item.Team item) {
        this.subject = subject;
        this.item = item;
        box.getStyleClass().add("inspector-row");
        if (item.optional()) {
            own.setText("Own failover order");
            own.setId(Row.id(item.path()));
            own.setOnAction(event -> override(own.isSelected()));
            source.getStyleClass().addAll("text-small", "text-muted");
            source.setWrapText(true);
            box.getChildren().addAll(own, source);
        }
        for (Use use : Use.values()) {
            FlowPane group = new FlowPane(4, 4);
            group.setId("team-" + use.name().toLowerCase(java.util.Locale.ROOT));
            group.getStyleClass().add("team-group");
            group.setAccessibleRole(AccessibleRole.LIST_VIEW);
            group.setAccessibleText(use.label() + " uplinks");
            groups.put(use, group);
            Label title = new Label(use.label());
            title.getStyleClass().add("team-title");
            box.getChildren().add(new VBox(2, title, group));
        }
        refresh();
    }

    @Override
    public Node node() {
        return box;
    }

    private Teaming team() {
        return subject.elements().stream()
                .findFirst()
                .flatMap(element -> Uplinks.inForce(element, subject.index()))
                .orElseGet(() -> Teaming.of(TeamingPolicy.PORT_ID, item.uplinks(), List.of()));
    }

    private FailoverOrder order() {
        return FailoverOrder.of(team(), item.uplinks());
    }

    @Override
    public void refresh() {
        List<Object> teams = subject.values(item.path());
        boolean isOwn = !teams.equals(List.of(Optional.empty()));
        own.setIndeterminate(teams.size() > 1);
        own.setSelected(isOwn && teams.size() == 1);
        source.setText(
                isOwn
                        ? teams.size() > 1 ? "The selected teams differ; a change here makes them alike." : ""
                        : "Now from " + Uplinks.source(subject.elements().getFirst(), subject.index()));
        source.setManaged(!source.getText().isEmpty());
        String focused = chips.entrySet().stream()
                .filter(e -> e.getValue().isFocused())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
        FailoverOrder order = order();
        groups.forEach((use, group) -> {
            group.getChildren().clear();
            group.pseudoClassStateChanged(INHERITED, !isOwn);
            List<String> uplinks = order.of(use);
            for (int i = 0; i < uplinks.size(); i++) {
                group.getChildren().add(chip(uplinks.get(i), use, i, uplinks.size()));
            }
            if (uplinks.isEmpty()) {
                Label none = new Label("none");
                none.getStyleClass().addAll("text-small", "text-muted");
                group.getChildren().add(none);
            }
        });
        Optional.ofNullable(chips.get(focused)).ifPresent(Node::requestFocus);
    }

    private Label chip(String uplink, Use use, int place, int of) {
        Label chip = chips.computeIfAbsent(uplink, this::newChip);
        String rank = use == Use.UNUSED ? "" : ", " + (place + 1) + " of " + of;
        chip.setAccessibleText(uplink + ", " + use.label() + rank);
        return chip;
    }

    private Label newChip(String uplink) {
        Label chip = new Label(uplink, new FontIcon("mdi2d-drag-vertical"));
        chip.setId("uplink-" + uplink.replaceAll("[^A-Za-z0-9]+", "-"));
        chip.getStyleClass().add("team-chip");
        chip.setFocusTraversable(true);
        chip.setAccessibleRole(AccessibleRole.LIST_ITEM);
        chip.setAlignment(Pos.CENTER_LEFT);
        chip.setTooltip(Row.tooltip("Drag it, or press A, S, U or an arrow key"));
        chip.setOnMousePressed(event -> press(chip, event));
        chip.setOnMouseDragged(event -> drag(chip, event));
        chip.setOnMouseReleased(event -> drop(uplink, chip, event));
        chip.setOnKeyPressed(event -> key(uplink, event));
        return chip;
    }

    private void press(Label chip, MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
            chip.requestFocus();
            pressX = event.getSceneX();
            pressY = event.getSceneY();
            dragging = false;
            event.consume();
        }
    }

    private void drag(Label chip, MouseEvent event) {
        double dx = event.getSceneX() - pressX;
        double dy = event.getSceneY() - pressY;
        dragging |= Math.hypot(dx, dy) > CLICK;
        if (dragging) {
            chip.setViewOrder(-1);
            chip.pseudoClassStateChanged(DRAGGED, true);
            chip.setTranslateX(dx);
            chip.setTranslateY(dy);
            Optional<Use> target = groupAt(event);
            groups.forEach((use, group) -> group.pseudoClassStateChanged(TARGET, target.equals(Optional.of(use))));
        }
        event.consume();
    }

    private void drop(String uplink, Label chip, MouseEvent event) {
        if (dragging) {
            Optional<Use> target = groupAt(event);
            int index = target.map(use -> indexAt(use, chip, event)).orElse(0);
            chip.setViewOrder(0);
            chip.pseudoClassStateChanged(DRAGGED, false);
            chip.setTranslateX(0);
            chip.setTranslateY(0);
            groups.values().forEach(group -> group.pseudoClassStateChanged(TARGET, false));
            dragging = false;
            target.ifPresent(use -> move(uplink, use, index));
        }
        event.consume();
    }

    private Optional<Use> groupAt(MouseEvent event) {
        return groups.entrySet().stream()
                .filter(e -> contains(e.getValue(), event))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static boolean contains(Node node, MouseEvent event) {
        return node.localToScene(node.getLayoutBounds()).contains(event.getSceneX(), event.getSceneY());
    }

    /// The place in a group that the pointer is at: behind the last uplink that stands before it.
    private int indexAt(Use use, Label dragged, MouseEvent event) {
        List<String> uplinks = order().of(use);
        int index = 0;
        for (int i = 0; i < uplinks.size(); i++) {
            Label chip = chips.getOrDefault(uplinks.get(i), dragged);
            Bounds at = chip.localToScene(chip.getLayoutBounds());
            boolean above = at.getMaxY() < event.getSceneY();
            boolean left = at.getCenterX() < event.getSceneX() && at.getMinY() <= event.getSceneY();
            if (!chip.equals(dragged) && (above || left)) {
                index = i + 1;
            }
        }
        return index;
    }

    private void key(String uplink, KeyEvent event) {
        FailoverOrder order = order();
        Use use = useOf(order, uplink);
        int at = order.of(use).indexOf(uplink);
        switch (event.getCode()) {
            case A -> move(uplink, Use.ACTIVE, order.active().size());
            case S -> move(uplink, Use.STANDBY, order.standby().size());
            case U -> move(uplink, Use.UNUSED, order.unused().size());
            case KeyCode.UP, KeyCode.LEFT -> {
                if (at > 0) {
                    move(uplink, use, at - 1);
                } else if (use.ordinal() > 0) {
                    Use above = Use.values()[use.ordinal() - 1];
                    move(uplink, above, order.of(above).size());
                }
            }
            case KeyCode.DOWN, KeyCode.RIGHT -> {
                if (at + 1 < order.of(use).size()) {
                    move(uplink, use, at + 2);
                } else if (use.ordinal() + 1 < Use.values().length) {
                    move(uplink, Use.values()[use.ordinal() + 1], 0);
                }
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private static Use useOf(FailoverOrder order, String uplink) {
        return order.active().contains(uplink)
                ? Use.ACTIVE
                : order.standby().contains(uplink) ? Use.STANDBY : Use.UNUSED;
    }

    private void move(String uplink, Use use, int index) {
        set(
                "Move " + uplink + " to " + use.label().toLowerCase(java.util.Locale.ROOT) + " of ",
                order().move(uplink, use, index).applyTo(team()));
    }

    private void override(boolean on) {
        if (on) {
            set("Override teaming of ", team());
        } else {
            subject.change(
                    "Inherit teaming of ", new Stroke(), element -> item.path().write(element, Optional.empty()));
        }
    }

    private void set(String name, Teaming team) {
        Object value = item.optional() ? Optional.of(team) : team;
        subject.change(name, new Stroke(), element -> item.path().write(element, value));
    }
}

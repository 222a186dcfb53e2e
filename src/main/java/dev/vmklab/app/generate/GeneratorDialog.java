package dev.vmklab.app.generate;

import dev.vmklab.app.canvas.CanvasPane;
import dev.vmklab.app.canvas.Drafting;
import dev.vmklab.app.canvas.Sheet;
import dev.vmklab.app.ui.UiTasks;
import dev.vmklab.design.Design;
import dev.vmklab.design.generate.HostNetwork;
import dev.vmklab.design.generate.HostPlan;
import dev.vmklab.design.generate.PlannedNetwork;
import dev.vmklab.design.value.IdSource;
import dev.vmklab.design.value.Service;
import dev.vmklab.drawing.picture.Theme;
import dev.vmklab.units.Quantity;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Window;

/// Asks for a host network: how many hosts, vmnics and top-of-rack switches, and the plan of VLANs and addresses. The
/// drawing at the right shows what comes of it; a number that makes no sense is named below.
public final class GeneratorDialog {
    private static final double PREVIEW_WIDTH = 420;
    private static final double PREVIEW_HEIGHT = 380;
    private static final int JUMBO = 9000;
    private static final int USUAL_MTU = 1500;

    private final Design before;
    private final UiTasks tasks;
    private final Dialog<ButtonType> dialog = new Dialog<>();
    private final TextField prefix = new TextField(HostPlan.USUAL.prefix());
    private final TextField first = new TextField();
    private final TextField hosts = new TextField(Integer.toString(HostPlan.USUAL.hosts()));
    private final TextField vmnics = new TextField(Integer.toString(HostPlan.USUAL.vmnics()));
    private final TextField rate = new TextField(Quantity.RATE.text(HostPlan.USUAL.bitsPerSecond()));
    private final ComboBox<Integer> tors = new ComboBox<>();
    private final List<NetworkRow> networks;
    private final Label summary = new Label();
    private final SimpleBooleanProperty isFine = new SimpleBooleanProperty();
    private final CanvasPane preview;
    private int round;

    /// @param before the design that it is added to
    /// @param onAgreed called with the plan once its user agrees
    public GeneratorDialog(
            Design before, UiTasks tasks, Theme theme, Optional<Window> owner, Consumer<HostPlan> onAgreed) {
        this.before = before;
        this.tasks = tasks;
        preview = new CanvasPane(theme, Drafting.lookingOnly(), ids -> {});
        networks = List.of(
                new NetworkRow(Service.MANAGEMENT, 10, true, USUAL_MTU, this::changed),
                new NetworkRow(Service.VMOTION, 20, true, JUMBO, this::changed),
                new NetworkRow(Service.NFS, 30, true, JUMBO, this::changed),
                new NetworkRow(Service.ISCSI, 40, false, JUMBO, this::changed),
                new NetworkRow(Service.VSAN, 50, false, JUMBO, this::changed),
                new NetworkRow(Service.FT, 60, false, JUMBO, this::changed),
                new NetworkRow(Service.VM, 100, true, USUAL_MTU, this::changed));
        first.setText(Integer.toString(before.hosts().size() + 1));
        tors.getItems().setAll(1, 2);
        tors.setValue(HostPlan.USUAL.tors());
        tors.valueProperty().subscribe((was, now) -> changed());
        owner.ifPresent(dialog::initOwner);
        dialog.initModality(Modality.WINDOW_MODAL);
        dialog.setTitle("VmkLab");
        dialog.setHeaderText("Generate hosts with their network");
        dialog.setResizable(true);
        ButtonType make = new ButtonType("Generate", ButtonData.OK_DONE);
        dialog.getDialogPane().getButtonTypes().setAll(make, ButtonType.CANCEL);
        dialog.getDialogPane().setContent(content());
        Button button = (Button) dialog.getDialogPane().lookupButton(make);
        button.setId("generate-ok");
        button.disableProperty().bind(isFine.not());
        dialog.resultProperty().subscribe(answer -> {
            if (make.equals(answer)) {
                onAgreed.accept(plan());
            }
        });
        AnimationTimer timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                preview.update(now, 0);
            }
        };
        dialog.setOnHidden(event -> timer.stop());
        dialog.setOnShown(event -> {
            timer.start();
            changed();
        });
    }

    public void show() {
        dialog.show();
    }

    private Node content() {
        GridPane numbers = new GridPane(8, 6);
        name(numbers, 0, "Host name begins with", prefix, "generate-prefix");
        name(numbers, 1, "First number", first, "generate-first");
        name(numbers, 2, "Hosts", hosts, "generate-hosts");
        name(numbers, 3, "vmnics per host", vmnics, "generate-vmnics");
        name(numbers, 4, "Rate of a vmnic", rate, "generate-rate");
        tors.setId("generate-tors");
        tors.setAccessibleText("Top-of-rack switches");
        numbers.addRow(5, new Label("Top-of-rack switches"), tors);
        GridPane plan = new GridPane(8, 4);
        plan.addRow(0, head("Network"), head("VLAN"), head("First address"), head("MTU"));
        for (int i = 0; i < networks.size(); i++) {
            networks.get(i).addTo(plan, i + 1);
        }
        summary.setId("generate-summary");
        summary.setWrapText(true);
        summary.setMinHeight(40);
        VBox left = new VBox(12, numbers, plan, summary);
        left.setPrefWidth(400);
        preview.setPrefSize(PREVIEW_WIDTH, PREVIEW_HEIGHT);
        preview.setMinSize(200, 200);
        preview.setFocusTraversable(false);
        preview.setAccessibleText("Preview of what is generated");
        HBox.setHgrow(preview, Priority.ALWAYS);
        HBox content = new HBox(16, left, preview);
        content.getStyleClass().add("generator");
        return content;
    }

    private void name(GridPane grid, int row, String name, TextField field, String id) {
        field.setId(id);
        field.setAccessibleText(name);
        field.textProperty().subscribe((was, now) -> changed());
        grid.addRow(row, new Label(name), field);
    }

    private static Label head(String text) {
        Label label = new Label(text);
        label.getStyleClass().addAll("text-small", "text-muted");
        return label;
    }

    private HostPlan plan() {
        return new HostPlan(
                prefix.getText().strip(),
                whole("First number", first),
                whole("Hosts", hosts),
                whole("vmnics per host", vmnics),
                Quantity.RATE.parse(rate.getText(), Quantity.RATE.unitOf(HostPlan.USUAL.bitsPerSecond())),
                tors.getValue(),
                networks.stream().flatMap(row -> row.read().stream()).toList());
    }

    /// @throws IllegalArgumentException when the field holds no whole number
    static int whole(String name, TextField field) {
        try {
            return Integer.parseInt(field.getText().strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " is \"" + field.getText() + "\", expected a whole number", e);
        }
    }

    private void changed() {
        round++;
        try {
            HostPlan plan = plan();
            HostNetwork.add(before, plan, IdSource.sequence(round));
            say(described(plan), true);
            draw(plan, round);
        } catch (IllegalArgumentException e) {
            say(String.valueOf(e.getMessage()), false);
        }
    }

    private void say(String text, boolean fine) {
        summary.setText(text);
        isFine.set(fine);
        summary.getStyleClass().removeAll("danger", "text-muted");
        summary.getStyleClass().add(fine ? "text-muted" : "danger");
    }

    private static String described(HostPlan plan) {
        long adapters = plan.networks().stream()
                        .map(PlannedNetwork::service)
                        .filter(service -> service != Service.VM)
                        .count()
                * plan.hosts();
        int ports = plan.hosts() * plan.vmnics();
        return plan.hosts() + " hosts, " + ports + " vmnics cabled to " + plan.tors()
                + (plan.tors() == 1 ? " switch, " : " switches, ")
                + plan.networks().size() + " port groups, "
                + adapters + " VMkernel adapters";
    }

    private void draw(HostPlan plan, int asked) {
        tasks.quietly(
                () -> Sheet.of(HostNetwork.add(Design.empty("Preview"), plan, IdSource.sequence(1)), Optional.empty()),
                sheet -> {
                    if (asked == round) {
                        preview.show(sheet, true);
                    }
                },
                problem -> say("The preview could not be drawn: " + problem.getMessage(), true));
    }
}

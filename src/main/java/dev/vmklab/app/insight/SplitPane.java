package dev.vmklab.app.insight;

import dev.vmklab.analysis.Run;
import dev.vmklab.analysis.traffic.Scope;
import dev.vmklab.app.ui.UiTasks;
import dev.vmklab.design.DesignIndex;
import dev.vmklab.design.value.Id;
import dev.vmklab.units.Units;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;

/// What the selected uplink or cable carries in each direction at the shown instant, by service, VLAN and adapter: what
/// vSphere itself cannot show. It follows the selection and the clock.
public final class SplitPane extends BorderPane {
    private final UiTasks tasks;
    private final Label state = new Label();
    private final SplitTable table = new SplitTable();
    private Optional<Run> run = Optional.empty();
    private List<Id> selected = List.of();
    private Optional<ElementSplit> split = Optional.empty();
    private boolean reading;
    private double shownAt = -1;

    public SplitPane(UiTasks tasks) {
        this.tasks = tasks;
        state.getStyleClass().add("text-muted");
        HBox head = new HBox(state);
        head.getStyleClass().add("dock-head");
        setTop(head);
        setCenter(table);
        renew();
    }

    /// Shows another run.
    public void play(Optional<Run> shown) {
        run = shown;
        renew();
    }

    /// What is selected in the window.
    public void follow(List<Id> ids) {
        selected = List.copyOf(ids);
        renew();
    }

    private void renew() {
        shownAt = -1;
        split = run.flatMap(r -> of(r).map(id -> new ElementSplit(r, id)));
        state.setText(split.map(ElementSplit::label)
                .orElse("Select a vmnic, a cable, or anything else that carries traffic"));
        if (split.isEmpty()) {
            table.show(List.of());
        }
    }

    private Optional<Id> of(Run shown) {
        DesignIndex index = shown.network().index();
        return selected.stream().filter(id -> Scope.hasTraffic(index, id)).findFirst();
    }

    /// Shows an instant. Called a few times a second while it is visible.
    public void update(double time) {
        split.filter(s -> !reading && time != shownAt).ifPresent(asked -> {
            reading = true;
            shownAt = time;
            tasks.quietly(
                    () -> asked.at(time),
                    moment -> {
                        reading = false;
                        split.filter(asked::equals).ifPresent(same -> show(same, moment));
                    },
                    problem -> {
                        reading = false;
                        state.setText("It could not be taken apart: " + problem.getMessage());
                    });
        });
    }

    private void show(ElementSplit of, ElementSplit.Moment moment) {
        String capacity = Double.isFinite(moment.capacity()) ? " of " + Units.rate(moment.capacity()) : "";
        state.setText(of.label() + "   transmit " + Units.rate(moment.transmit()) + ", receive "
                + Units.rate(moment.receive()) + capacity);
        table.show(moment.parts());
    }
}

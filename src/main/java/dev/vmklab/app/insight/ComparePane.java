package dev.vmklab.app.insight;

import dev.vmklab.analysis.Objectives;
import dev.vmklab.analysis.Plan;
import dev.vmklab.analysis.Run;
import dev.vmklab.analysis.comparison.Comparison;
import dev.vmklab.analysis.comparison.Lockstep;
import dev.vmklab.app.chart.BothChoices;
import dev.vmklab.app.chart.ChartPane;
import dev.vmklab.app.session.LiveRun;
import dev.vmklab.app.session.Session;
import dev.vmklab.app.ui.UiTasks;
import dev.vmklab.design.Objective;
import dev.vmklab.units.Units;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import org.kordamp.ikonli.javafx.FontIcon;

/// One run of the window, A, against the one that is shown, B: both play the scenario in lockstep with one seed. A line
/// for each quantity says who is better by how much, and a chart shows both.
public final class ComparePane extends BorderPane {
    private static final double TABLE_SHARE = 0.58;
    /// A pane that is narrower shows the table or the chart.
    private static final double NARROW = 900;

    private static final String NOTHING = "Fork the run, or choose a file to compare with";

    private final Session session;
    private final Function<LiveRun, List<Objective>> objectives;
    private final ComboBox<LiveRun> a = new ComboBox<>();
    private final ComboBox<ComparedPart> part = new ComboBox<>();
    private final ToggleButton asChart = new ToggleButton("", new FontIcon("mdi2c-chart-line"));
    private final SplitPane content = new SplitPane();
    private final ComparisonTable table = new ComparisonTable();
    private final ChartPane chart;
    private final Inquiry<Comparison> inquiry;
    private boolean following;

    /// @param objectives those of a run's document
    /// @param chart where both runs are drawn
    /// @param colours switches the drawing's colours by difference
    /// @param file asks for a design to compare with
    public ComparePane(
            Session session,
            UiTasks tasks,
            Function<LiveRun, List<Objective>> objectives,
            ChartPane chart,
            CheckBox colours,
            Runnable file) {
        this.session = session;
        this.objectives = objectives;
        this.chart = chart;
        a.setId("compare-a");
        a.setAccessibleText("Run that the shown one is held against");
        a.getStyleClass().add("small");
        a.setCellFactory(list -> new RunCell());
        a.setButtonCell(new RunCell());
        a.setPromptText("Compare with\u2026");
        a.setPrefWidth(112);
        a.setOnAction(event -> {
            if (!following) {
                session.compareWith(Optional.ofNullable(a.getValue()));
            }
        });
        part.setId("compare-part");
        part.setAccessibleText("Part of the runs that is compared");
        part.getStyleClass().add("small");
        part.setPrefWidth(124);
        part.getItems().setAll(ComparedPart.values());
        part.setValue(ComparedPart.WHOLE);
        part.setOnAction(event -> renew());
        asChart.setId("compare-chart");
        asChart.getStyleClass().addAll("small", "flat", "button-icon");
        asChart.setTooltip(new Tooltip("Show both runs in a chart, in the place of the table"));
        asChart.setAccessibleText("Show both runs in a chart");
        asChart.managedProperty().bind(asChart.visibleProperty());
        Button other = new Button("", new FontIcon("mdi2f-file-compare"));
        other.setAccessibleText("Compare with a file");
        other.setId("compare-file");
        other.getStyleClass().addAll("small", "flat");
        other.setTooltip(new Tooltip("Play the scenario on another design too"));
        other.setOnAction(event -> file.run());
        widthProperty().subscribe(width -> arrange());
        asChart.selectedProperty().subscribe(on -> arrange());
        inquiry = new Inquiry<>(
                tasks,
                "compare",
                "Playing both runs",
                "Again",
                NOTHING,
                content,
                this::show,
                new Label("A"),
                a,
                part,
                other,
                asChart,
                colours);
        setCenter(inquiry);
        session.runs().addListener((ListChangeListener<LiveRun>) change -> follow());
        session.referenceProperty().subscribe(reference -> renew());
        session.shownProperty().subscribe(shown -> renew());
        follow();
    }

    /// Table and chart side by side, or one of them where there is no room for both.
    private void arrange() {
        boolean narrow = getWidth() < NARROW;
        asChart.setVisible(narrow);
        List<Node> shown = narrow ? List.of(asChart.isSelected() ? chart : table) : List.of(table, chart);
        if (!content.getItems().equals(shown)) {
            content.getItems().setAll(shown);
            content.setDividerPositions(TABLE_SHARE);
        }
    }

    private static final class RunCell extends ListCell<LiveRun> {
        @Override
        protected void updateItem(LiveRun run, boolean empty) {
            super.updateItem(run, empty);
            textProperty().unbind();
            if (empty || run == null) {
                setText(null);
            } else {
                textProperty().bind(run.nameProperty());
            }
        }
    }

    private void follow() {
        following = true;
        a.getItems().setAll(session.runs());
        a.setValue(session.referenceProperty().get().orElse(null));
        following = false;
    }

    /// The runs that are compared: A is the reference, B is shown.
    private record Pair(LiveRun a, LiveRun b) {}

    private Optional<Pair> pair() {
        return session.referenceProperty()
                .get()
                .map(reference -> new Pair(reference, session.shownProperty().get()));
    }

    /// Compares what the runs are now, as soon as something is to be compared.
    public void renew() {
        follow();
        Optional<Plan> first = pair().flatMap(p -> p.a().plan());
        Optional<Plan> second = pair().flatMap(p -> p.b().plan());
        if (first.isEmpty() || second.isEmpty()) {
            inquiry.aboutNothing(NOTHING);
            return;
        }
        List<Objective> yardstick = yardstick(pair().orElseThrow(), first.get());
        double from = part.getValue().from(first.get(), second.get(), chart.zoomed());
        double to = part.getValue().to(chart.zoomed());
        inquiry.about(progress -> Lockstep.compare(first.get(), second.get(), yardstick, from, to, progress));
        inquiry.start();
    }

    /// The objectives of A's document, else those of B's, else the model's.
    private List<Objective> yardstick(Pair pair, Plan ofA) {
        List<Objective> own = objectives.apply(pair.a());
        List<Objective> either = own.isEmpty() ? objectives.apply(pair.b()) : own;
        return either.isEmpty() ? Objectives.defaults(ofA.parameters()) : either;
    }

    private void show(Optional<Comparison> comparison) {
        table.show(comparison);
        Optional<Run> one = pair().flatMap(p -> p.a().runProperty().get());
        Optional<Run> two = pair().flatMap(p -> p.b().runProperty().get());
        chart.offer(
                comparison.isPresent() && one.isPresent() && two.isPresent()
                        ? BothChoices.of(one.get(), two.get())
                        : List.of(),
                true);
        comparison.flatMap(c -> pair().map(p -> said(c, p))).ifPresent(inquiry::say);
    }

    private static String said(Comparison comparison, Pair pair) {
        String names = "A: " + pair.a().nameProperty().get() + ", B: "
                + pair.b().nameProperty().get() + ", " + comparison.scenario() + ", "
                + Units.instant(comparison.fromSeconds()) + " to " + Units.instant(comparison.toSeconds());
        return comparison.isSame() ? names + ": the same in everything" : names;
    }
}

package dev.vmklab.format;

import dev.vmklab.design.Design;
import dev.vmklab.design.Objective;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import dev.vmklab.ledger.Ledger;
import dev.vmklab.scenario.Scenario;
import dev.vmklab.view.View;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What a `*.vmklab.json` file holds: a design with its layouts, scenarios and service levels.
///
/// @param shownView the view that is drawn; one of `views`, and the first of them where none is named
/// @param defaultScenario the scenario that runs where none is named; one of `scenarios`
/// @param parameters values by parameter key that replace those of the model for this design, in the
///        order of their keys
/// @param objectives the service levels; empty for the model's default on every datastore
/// @param ledger the account of the import that made the design, [Ledger#NONE] for a drawn one
public record DesignDocument(
        Design design,
        List<View> views,
        Optional<Id> shownView,
        List<Scenario> scenarios,
        Optional<Id> defaultScenario,
        Map<String, Double> parameters,
        List<Objective> objectives,
        Ledger ledger,
        Extras extras) {
    public DesignDocument {
        views = List.copyOf(views);
        scenarios = List.copyOf(scenarios);
        parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
        objectives = List.copyOf(objectives);
    }

    /// A design and nothing else.
    public static DesignDocument of(Design design) {
        return new DesignDocument(
                design,
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Map.of(),
                List.of(),
                Ledger.NONE,
                Extras.NONE);
    }

    /// The view that is drawn; empty where the document has none, and automatic layout places everything.
    public Optional<View> view() {
        return shownView
                .flatMap(id -> views.stream().filter(v -> v.id().equals(id)).findFirst())
                .or(() -> views.stream().findFirst());
    }

    /// The scenario with this id or, failing that, this name.
    public Optional<Scenario> scenario(String idOrName) {
        return scenarios.stream()
                .filter(s -> s.id().text().equals(idOrName))
                .findFirst()
                .or(() -> scenarios.stream()
                        .filter(s -> s.name().equals(idOrName))
                        .findFirst());
    }

    /// What runs where no scenario is named: the default one, else the first, else the steady load.
    public Scenario scenarioToPlay() {
        return defaultScenario
                .flatMap(id -> scenario(id.text()))
                .or(() -> scenarios.stream().findFirst())
                .orElseGet(Scenario::steady);
    }

    public DesignDocument withDesign(Design newDesign) {
        return new DesignDocument(
                newDesign, views, shownView, scenarios, defaultScenario, parameters, objectives, ledger, extras);
    }

    public DesignDocument withViews(List<View> newViews) {
        return new DesignDocument(
                design, newViews, shownView, scenarios, defaultScenario, parameters, objectives, ledger, extras);
    }

    public DesignDocument withShownView(Optional<Id> view) {
        return new DesignDocument(
                design, views, view, scenarios, defaultScenario, parameters, objectives, ledger, extras);
    }

    public DesignDocument withScenarios(List<Scenario> newScenarios) {
        return new DesignDocument(
                design, views, shownView, newScenarios, defaultScenario, parameters, objectives, ledger, extras);
    }

    public DesignDocument withDefaultScenario(Optional<Id> scenario) {
        return new DesignDocument(
                design, views, shownView, scenarios, scenario, parameters, objectives, ledger, extras);
    }

    public DesignDocument withParameters(Map<String, Double> overrides) {
        return new DesignDocument(
                design, views, shownView, scenarios, defaultScenario, overrides, objectives, ledger, extras);
    }

    public DesignDocument withObjectives(List<Objective> newObjectives) {
        return new DesignDocument(
                design, views, shownView, scenarios, defaultScenario, parameters, newObjectives, ledger, extras);
    }

    public DesignDocument withLedger(Ledger newLedger) {
        return new DesignDocument(
                design, views, shownView, scenarios, defaultScenario, parameters, objectives, newLedger, extras);
    }
}

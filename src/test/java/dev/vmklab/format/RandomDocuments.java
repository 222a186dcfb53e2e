package dev.vmklab.format;

import dev.vmklab.design.Design;
import dev.vmklab.design.DesignIndex;
import dev.vmklab.design.Dice;
import dev.vmklab.design.Objective;
import dev.vmklab.design.RandomDesigns;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.Service;
import dev.vmklab.ledger.Ledger;
import dev.vmklab.ledger.LedgerLine;
import dev.vmklab.scenario.Scenario;
import dev.vmklab.view.HiddenLayers;
import dev.vmklab.view.Placement;
import dev.vmklab.view.View;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Random documents around [RandomDesigns]; every reference leads somewhere.
final class RandomDocuments {
    private final Dice dice;
    private final Design design;
    private final List<Id> elements;
    private final RandomHappenings happenings;

    private RandomDocuments(long seed) {
        dice = new Dice(seed + 1_000_000);
        design = RandomDesigns.of(seed);
        elements = List.copyOf(DesignIndex.of(design).elements().keySet());
        happenings = new RandomHappenings(dice, design);
    }

    static DesignDocument of(long seed) {
        return new RandomDocuments(seed).document();
    }

    static ScenarioDocument scenario(long seed) {
        RandomDocuments documents = new RandomDocuments(seed);
        return new ScenarioDocument(documents.scenario(), documents.dice.extras());
    }

    private DesignDocument document() {
        List<View> views = dice.list(2, i -> view());
        List<Scenario> scenarios = dice.list(3, i -> scenario());
        return new DesignDocument(
                design,
                views,
                dice.maybeOne(views.stream().map(View::id).toList()),
                scenarios,
                dice.maybeOne(scenarios.stream().map(Scenario::id).toList()),
                parameters(),
                dice.list(2, i -> objective()),
                dice.flip() ? Ledger.NONE : ledger(),
                dice.extras());
    }

    private View view() {
        return new View(
                dice.id("view"),
                dice.name("view"),
                elements.isEmpty() ? List.of() : dice.list(5, i -> placement()),
                dice.flip() ? HiddenLayers.NONE : hidden(),
                dice.some(elements),
                dice.extras());
    }

    private HiddenLayers hidden() {
        return new HiddenLayers(
                dice.flip() ? List.of() : List.of(0, 20, 4094),
                dice.some(List.of(Service.values())),
                dice.flip(),
                dice.flip(),
                dice.extras());
    }

    private Placement placement() {
        return new Placement(
                dice.one(elements), dice.number(-1e7, 1e7), dice.number(-1e7, 1e7), dice.flip(), dice.extras());
    }

    private Scenario scenario() {
        return new Scenario(
                dice.id("scenario"),
                dice.name("scenario"),
                dice.text(),
                dice.number(1e-3, 1e7),
                dice.seed(),
                happenings.events(),
                happenings.expectations(),
                dice.extras());
    }

    private Map<String, Double> parameters() {
        Map<String, Double> overrides = new HashMap<>();
        for (ParameterEntry entry : dice.some(ParameterFile.standard().entries())) {
            overrides.put(entry.key(), dice.number(entry.min(), entry.max()));
        }
        return overrides;
    }

    private Objective objective() {
        List<Id> hosts = design.hosts().stream().map(Host::id).toList();
        return new Objective(
                dice.id("objective"),
                dice.name("objective"),
                dice.one(Objective.Metric.values()),
                dice.maybeOne(hosts),
                dice.number(0, 1e9),
                dice.extras());
    }

    private Ledger ledger() {
        List<LedgerLine> lines = new ArrayList<>();
        for (LedgerLine.Kind kind : LedgerLine.Kind.values()) {
            lines.add(new LedgerLine(
                    kind,
                    dice.one(LedgerLine.Confidence.values()),
                    Optional.of(dice.id("gone")),
                    dice.text(),
                    dice.name("what"),
                    dice.text(),
                    dice.extras()));
        }
        return new Ledger(dice.text(), lines, dice.extras());
    }
}

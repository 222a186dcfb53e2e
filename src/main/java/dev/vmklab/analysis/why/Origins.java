package dev.vmklab.analysis.why;

import dev.vmklab.analysis.Mentions;
import dev.vmklab.design.value.Id;
import dev.vmklab.scenario.TimedEvent;
import dev.vmklab.simulation.FlowView;
import dev.vmklab.simulation.Simulation;
import dev.vmklab.simulation.recording.Log;
import dev.vmklab.simulation.recording.Occurrence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Follows flows back to the events that began them: event of the scenario, migration, flow.
final class Origins {
    private final Simulation run;
    private final Log<Occurrence> log;

    private Origins(Simulation run) {
        this.run = run;
        this.log = run.recording().occurrences();
    }

    /// One origin for each flow that an event began; steady loads have none.
    static List<Origin> of(Simulation run, List<FlowView> flows) {
        Origins origins = new Origins(run);
        Map<String, Origin> all = new LinkedHashMap<>();
        for (FlowView flow : flows) {
            List<Origin.Step> steps =
                    flow.migrating().map(origins::ofMigration).orElseGet(() -> origins.ofMention(flow));
            if (!steps.isEmpty()) {
                all.putIfAbsent(flow.label(), new Origin(flow.label(), steps));
            }
        }
        return List.copyOf(all.values());
    }

    private List<Origin.Step> ofMigration(Id vm) {
        List<Origin.Step> steps = new ArrayList<>();
        int start = lastAbout(vm);
        if (start < 0) {
            return steps;
        }
        int source = run.hostOfVm(vm);
        Id host = run.network().host(Math.max(0, source));
        for (int i = 0; i <= start; i++) {
            boolean asked = log.get(i).kind() == Occurrence.Kind.EVENT
                    && (log.get(i).elements().contains(host)
                            || log.get(i).elements().contains(vm));
            if (asked) {
                steps.add(new Origin.Step(log.time(i), log.get(i).text()));
            }
        }
        if (steps.isEmpty()) {
            asked(vm, log.time(start)).ifPresent(steps::add);
        }
        steps.add(new Origin.Step(log.time(start), log.get(start).text()));
        steps.add(new Origin.Step(run.now(), "it sends"));
        return steps;
    }

    /// The last event of the scenario that names a VM, until a time.
    private Optional<Origin.Step> asked(Id vm, double until) {
        return run.scenario().events().stream()
                .filter(e ->
                        e.atSeconds() <= until && Mentions.in(e.happening()).contains(vm))
                .max(Comparator.comparingDouble(TimedEvent::atSeconds))
                .map(e -> new Origin.Step(
                        e.atSeconds(),
                        "the scenario moves " + run.network().index().label(vm)));
    }

    /// The last migration of a VM that was noted.
    private int lastAbout(Id vm) {
        for (int i = log.size() - 1; i >= 0; i--) {
            if (log.get(i).kind() == Occurrence.Kind.MIGRATION
                    && log.get(i).elements().contains(vm)
                    && log.get(i).text().endsWith("starts")) {
                return i;
            }
        }
        return -1;
    }

    /// For other transfers: the last event that names one of their ends.
    private List<Origin.Step> ofMention(FlowView flow) {
        Id from = run.network().endpoint(flow.from()).id();
        Id to = run.network().endpoint(flow.to()).id();
        for (int i = log.size() - 1; i >= 0; i--) {
            boolean named = log.get(i).elements().contains(from)
                    || log.get(i).elements().contains(to);
            if (named && log.get(i).kind() != Occurrence.Kind.NOTE) {
                return List.of(
                        new Origin.Step(log.time(i), log.get(i).text()),
                        new Origin.Step(run.now(), flow.label() + " goes this way"));
            }
        }
        return List.of();
    }
}

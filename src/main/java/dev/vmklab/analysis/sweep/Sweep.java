package dev.vmklab.analysis.sweep;

import dev.vmklab.analysis.Mentions;
import dev.vmklab.analysis.Objectives;
import dev.vmklab.analysis.Plan;
import dev.vmklab.design.Design;
import dev.vmklab.design.Objective;
import dev.vmklab.design.compute.Vm;
import dev.vmklab.design.value.Id;
import dev.vmklab.network.Network;
import dev.vmklab.parameters.Parameter;
import dev.vmklab.parameters.Parameters;
import dev.vmklab.scenario.Scenario;
import dev.vmklab.simulation.Simulation;
import dev.vmklab.simulation.recording.HaState;
import dev.vmklab.simulation.recording.Log;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A failure sweep as a plan: a base run up to an instant and independent cases, each a fork of it.
///
/// Immutable once made: [#run] may be called from any number of threads at once, in any order, and gives the same
/// outcome each time.
public final class Sweep {
    private final Simulation base;
    private final Parameters parameters;
    private final List<Objective> objectives;
    private final List<Case> cases;
    private final Fork unharmed;

    private Sweep(Simulation base, Parameters parameters, List<Objective> objectives, List<Case> cases) {
        this.base = base;
        this.parameters = parameters;
        this.objectives = List.copyOf(objectives);
        this.cases = cases;
        this.unharmed = Fork.of(base, List.of(), parameters);
    }

    /// Plans a sweep.
    ///
    /// @param objectives what storage is held against; empty for the model's default
    /// @param at when the failures happen, seconds, 0 or more
    /// @param pairs every two failures together instead of every single one
    public static Sweep plan(
            Design design,
            Scenario scenario,
            Parameters parameters,
            List<Objective> objectives,
            double at,
            boolean pairs) {
        return plan(Plan.of(design, scenario, parameters), objectives, at, pairs);
    }

    /// The same on a run with amendments, those until the failures.
    public static Sweep plan(Plan plan, List<Objective> objectives, double at, boolean pairs) {
        Simulation base = plan.upTo(at).play(at, share -> {});
        Parameters parameters = plan.parameters();
        Set<Id> named = Mentions.after(plan.scenario(), at);
        Network network = base.network();
        List<Failure> failures = Failures.of(network.design(), network.index());
        Map<Failure, Effect> effects = new LinkedHashMap<>();
        failures.forEach(f -> effects.put(f, Effect.of(network, f, named)));
        Map<Effect, Case> singles = Case.singles(failures, effects);
        return new Sweep(
                base,
                parameters,
                objectives.isEmpty() ? Objectives.defaults(parameters) : objectives,
                pairs ? Case.pairs(singles) : List.copyOf(singles.values()));
    }

    /// When the failures happen, seconds.
    public double at() {
        return base.now();
    }

    /// The runs to be carried out.
    public List<Case> cases() {
        return cases;
    }

    /// What happens without a failure in the same time.
    public Outcome base() {
        return outcome(unharmed);
    }

    /// Carries a case out: a fork of the base run just before the failure, until service metrics are steady or its
    /// time is up.
    public Outcome run(Case failure) {
        return outcome(Fork.of(base, failure.elements(), parameters));
    }

    private Outcome outcome(Fork fork) {
        Simulation run = fork.run();
        double until = at() + parameters.get(Parameter.SWEEP_WINDOW_SECONDS);
        StorageHarm storage = StorageHarm.of(run, objectives, at(), until);
        Migrations migrations = Migrations.of(run);
        Harm harm = Harm.of(
                parameters,
                storage.millisecondSeconds(),
                migrations.failed(),
                migrations.slowerThan(
                        Migrations.of(unharmed.run()), parameters.get(Parameter.SWEEP_SLOW_MIGRATION_FACTOR)),
                isolated(run),
                lost(run));
        return new Outcome(harm, storage.worstAt(), run.now(), fork.steady());
    }

    /// An isolated host always works: its agent says so itself.
    private static int isolated(Simulation run) {
        int isolated = 0;
        for (int host = 0; host < run.network().hostCount(); host++) {
            Log<HaState> log = run.recording().haState(host);
            boolean declared = false;
            for (int i = 0; i < log.size(); i++) {
                declared |= log.get(i).role() == HaState.Role.ISOLATED;
            }
            isolated += declared ? 1 : 0;
        }
        return isolated;
    }

    private int lost(Simulation run) {
        int lost = 0;
        for (Vm vm : run.network().design().vms()) {
            lost += base.hostOfVm(vm.id()) >= 0 && run.hostOfVm(vm.id()) < 0 ? 1 : 0;
        }
        return lost;
    }
}

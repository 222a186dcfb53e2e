package dev.vmklab.analysis.sweep;

import dev.vmklab.design.value.Id;
import dev.vmklab.parameters.Parameter;
import dev.vmklab.parameters.Parameters;
import dev.vmklab.simulation.Simulation;
import java.util.List;

/// A copy of the base run that was carried on after elements failed.
///
/// @param steady whether nothing changed any more, and not its time was up
record Fork(Simulation run, boolean steady) {
    static Fork of(Simulation base, List<Id> failing, Parameters parameters) {
        Simulation run = base.copyForOutcome();
        failing.forEach(run::fail);
        run.runUntil(run.now());
        double hold = parameters.get(Parameter.SWEEP_STEADY_SECONDS);
        double last = base.now() + parameters.get(Parameter.SWEEP_WINDOW_SECONDS);
        SteadyWatch watch = new SteadyWatch(run, parameters);
        while (run.nextEventTime() <= last) {
            double steadyFrom = Math.max(run.now(), watch.since() + hold);
            if (run.nextEventTime() > steadyFrom && watch.isQuiet()) {
                run.runUntil(steadyFrom);
                return new Fork(run, true);
            }
            run.step();
            watch.look();
        }
        boolean quiet = watch.since() + hold <= last && watch.isQuiet();
        run.runUntil(quiet ? Math.max(run.now(), watch.since() + hold) : last);
        return new Fork(run, quiet);
    }
}

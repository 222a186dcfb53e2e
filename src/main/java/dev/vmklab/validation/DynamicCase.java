package dev.vmklab.validation;

import dev.vmklab.simulation.sharing.FlowTrace;
import dev.vmklab.simulation.sharing.TracePlayer;

/// Flows that start at given times, send their size and leave, while links change their capacity.
///
/// @param expected when each flow of the trace finishes, seconds; `POSITIVE_INFINITY` for one that never does
public record DynamicCase(String name, FlowTrace trace, double[] expected) {
    private static final double TOLERANCE = 1e-6;
    /// Two units of the last digit that the shortest expectations print.
    private static final double ALLOWANCE_SECONDS = 2e-9;

    public CaseResult judge() {
        Stopwatch watch = Stopwatch.start();
        double[] finish = TracePlayer.play(trace).finish();
        double seconds = watch.seconds();
        Deviation deviation = new Deviation();
        for (int i = 0; i < finish.length; i++) {
            deviation.add(i, finish[i], expected[i], ALLOWANCE_SECONDS, expected[i], TOLERANCE);
        }
        return deviation.result(name, "the end of flow", seconds);
    }
}

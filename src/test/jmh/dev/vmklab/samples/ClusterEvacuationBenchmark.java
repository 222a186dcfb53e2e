package dev.vmklab.samples;

import dev.vmklab.design.Design;
import dev.vmklab.format.ParameterFile;
import dev.vmklab.parameters.Parameters;
import dev.vmklab.scenario.Scenario;
import dev.vmklab.simulation.Simulation;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// 240 s in which the 640 VMs of a cluster of 32 hosts leave at once, among 64 hosts with all their services, with
/// recording and checkpoints, once the compiler knows the code.
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgs = {"-XX:+UseSerialGC"})
@Warmup(iterations = 25)
@Measurement(iterations = 15)
@State(Scope.Benchmark)
public class ClusterEvacuationBenchmark {
    private final Design design = LargeSample.of().design();
    private final Scenario scenario = ClusterEvacuation.of(design);
    private final Parameters parameters = ParameterFile.standard().parameters();
    private Simulation begun = Simulation.of(design, scenario, parameters);

    @Setup(Level.Invocation)
    public void begin() {
        begun = Simulation.of(design, scenario, parameters);
    }

    @Benchmark
    public Simulation run() {
        begun.runUntil(scenario.durationSeconds());
        return begun;
    }
}

package dev.vmklab.samples;

import dev.vmklab.analysis.Run;
import dev.vmklab.format.ParameterFile;
import dev.vmklab.parameters.Parameters;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// A scenario of the sample of 64 hosts from its first to its last second, with recording: all services, many hosts
/// evacuated at once.
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgs = {"-XX:+UseSerialGC"})
@Warmup(iterations = 1)
@Measurement(iterations = 2)
@State(Scope.Benchmark)
public class EvacuationBenchmark {
    /// Which scenario of the sample.
    @Param({"0", "1", "2"})
    public int scenario;

    private final Sample sample = LargeSample.of();
    private final Parameters parameters = ParameterFile.standard().parameters(sample.document());

    @Benchmark
    public Run run() {
        return Run.of(sample.design(), sample.document().scenarios().get(scenario), parameters);
    }
}

package dev.vmklab.simulation.sharing;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// One solution of a whole network, one arrival and one departure in it, each beside the whole solution from nothing.
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 1,
        jvmArgs = {"-XX:+UseSerialGC"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@State(Scope.Benchmark)
public class SharingBenchmark {
    /// Racks of eight hosts, flows.
    @Param({"4x200", "16x2000", "100x20000"})
    public String size = "";

    @Param({"false", "true"})
    public boolean classes;

    private FlowTrace trace = Workloads.leafSpine(1, 1, 1, 1, 1);
    private LinkScheduler[] schedulers = {};
    private Sharing sharing = new Sharing(new double[0], schedulers, true);
    private int next;
    private int slot;
    private boolean present;

    @Setup
    public void fill() {
        int racks = Integer.parseInt(size.substring(0, size.indexOf('x')));
        int flows = Integer.parseInt(size.substring(size.indexOf('x') + 1));
        trace = Workloads.leafSpine(1, racks, 2, flows + 1000, 1);
        schedulers = classes ? Workloads.classesAtUplinks(trace) : Workloads.fifo(trace);
        sharing = filled(flows);
        next = flows;
        present = false;
    }

    private Sharing filled(int flows) {
        Sharing filled = new Sharing(trace.capacities(), schedulers, true);
        for (int f = 0; f < flows; f++) {
            add(filled, f);
        }
        filled.solve();
        return filled;
    }

    private int add(Sharing to, int f) {
        return to.add(trace.route(f), 1, Double.POSITIVE_INFINITY, Workloads.classOf(f));
    }

    @Setup(Level.Invocation)
    public void leaveOneOut() {
        if (present) {
            sharing.remove(slot);
            sharing.solve();
            present = false;
        }
    }

    /// From nothing, by the code that keeps up with events.
    @Benchmark
    public Sharing solveAll() {
        return filled(next);
    }

    /// From nothing, by the code that it is held against.
    @Benchmark
    public double wholeSolution() {
        Problem problem = sharing.problem();
        problem.solve();
        return problem.rate[0];
    }

    @Benchmark
    public double arrival() {
        slot = add(sharing, next + (slot + 7) % 1000);
        present = true;
        sharing.solve();
        return sharing.rate(slot);
    }

    /// A departure, and the arrival before it.
    @Benchmark
    public double arrivalAndDeparture() {
        int came = add(sharing, next + (slot + 7) % 1000);
        slot = came;
        sharing.solve();
        sharing.remove(came);
        sharing.solve();
        return sharing.rate(0);
    }
}

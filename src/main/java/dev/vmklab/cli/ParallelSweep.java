package dev.vmklab.cli;

import dev.vmklab.analysis.sweep.Case;
import dev.vmklab.analysis.sweep.Outcome;
import dev.vmklab.analysis.sweep.Sweep;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.DoubleConsumer;

/// Carries the cases of a sweep out on all processors. The threads end with it, also when it is interrupted.
final class ParallelSweep {
    private ParallelSweep() {}

    /// @param progress told the share that is done, 0 to 1
    static Map<Case, Outcome> run(Sweep sweep, List<Case> cases, DoubleConsumer progress)
            throws InterruptedException, ExecutionException {
        ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            CompletionService<Outcome> done = new ExecutorCompletionService<>(threads);
            List<Future<Outcome>> results = new ArrayList<>();
            for (Case one : cases) {
                results.add(done.submit(() -> sweep.run(one)));
            }
            for (int i = 1; i <= cases.size(); i++) {
                done.take().get();
                progress.accept((double) i / cases.size());
            }
            Map<Case, Outcome> outcomes = new LinkedHashMap<>();
            for (int i = 0; i < cases.size(); i++) {
                outcomes.put(cases.get(i), results.get(i).get());
            }
            return outcomes;
        } finally {
            threads.shutdownNow();
        }
    }
}

package dev.vmklab.app.chart;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// The one thread on which all charts of a window are painted and read, so that no chart is used by two.
public final class ChartWorker implements AutoCloseable {
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("vmklab-charts").daemon().factory());

    void run(Runnable job) {
        thread.execute(job);
    }

    <T> Future<T> compute(Callable<T> job) {
        return thread.submit(job);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}

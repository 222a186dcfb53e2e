package dev.vmklab.app.chart;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// The one thread on which all charts of a window are painted and read, so that no chart is used by two. A picture that
/// is ordered while its window closes is not painted any more.
public final class ChartWorker implements AutoCloseable {
    private final ExecutorService thread = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().name("vmklab-charts").daemon().factory(),
            new ThreadPoolExecutor.DiscardPolicy());

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

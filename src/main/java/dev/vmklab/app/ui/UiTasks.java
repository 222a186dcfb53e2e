package dev.vmklab.app.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Work in the background whose result comes back to the FX thread as a value. A bounded number of threads serves one
/// window.
public final class UiTasks implements AutoCloseable {
    private static final int THREADS = 2;

    private final ExecutorService executor = Executors.newFixedThreadPool(
            THREADS, Thread.ofPlatform().name("vmklab-work-", 1).daemon().factory());
    private final ObservableList<Running> running = FXCollections.observableArrayList();
    private final ObservableList<Running> shown = FXCollections.unmodifiableObservableList(running);

    /// Something under way. Cancelling interrupts it; its result is then not shown.
    public final class Running {
        private final String name;
        private volatile boolean cancelled;
        private volatile Future<?> future = CompletableFuture.completedFuture(null);

        Running(String name) {
            this.name = name;
        }

        public String name() {
            return name;
        }

        public boolean isCancelled() {
            return cancelled;
        }

        /// FX thread only.
        public void cancel() {
            cancelled = true;
            future.cancel(true);
            running.remove(this);
        }
    }

    /// What is under way, the oldest first. FX thread only.
    public ObservableList<Running> running() {
        return shown;
    }

    /// Runs work in the background. Exactly one of the two consumers is called, on the FX thread, unless it is
    /// cancelled. FX thread only.
    public <T> Running run(String name, Callable<T> work, Consumer<T> onDone, Consumer<Throwable> onFailed) {
        Running entry = new Running(name);
        running.add(entry);
        entry.future = executor.submit(() -> {
            try {
                T result = work.call();
                Platform.runLater(() -> end(entry, () -> onDone.accept(result)));
            } catch (Throwable problem) {
                Platform.runLater(() -> end(entry, () -> onFailed.accept(problem)));
            }
        });
        return entry;
    }

    private void end(Running entry, Runnable then) {
        running.remove(entry);
        if (!entry.isCancelled()) {
            then.run();
        }
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}

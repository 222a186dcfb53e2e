package dev.vmklab.app.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Work in the background whose result comes back to the FX thread as a value. A bounded number of threads serves one
/// window: two for work that may take its time, and one for what the user waits for.
public final class UiTasks implements AutoCloseable {
    private static final int THREADS = 2;

    private final ExecutorService executor = Executors.newFixedThreadPool(
            THREADS, Thread.ofPlatform().name("vmklab-work-", 1).daemon().factory());
    private final ExecutorService prompt = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("vmklab-prompt").daemon().factory());
    private final ObservableList<Running> running = FXCollections.observableArrayList();
    private final ObservableList<Running> shown = FXCollections.unmodifiableObservableList(running);

    /// What is done in the background, telling how far it is.
    @FunctionalInterface
    public interface Work<T> {
        /// @param progress to be told the share that is done, 0 to 1, often; ends cancelled work by throwing a
        ///   [CancellationException]
        T carryOut(DoubleConsumer progress) throws Exception;
    }

    /// Something under way. Cancelled work that tells its progress ends there; the result of any other is not shown.
    public final class Running {
        /// The progress of work that does not tell any.
        public static final double UNKNOWN = -1;

        private final String name;
        private final Runnable onCancelled;
        private volatile boolean cancelled;
        private volatile double progress = UNKNOWN;
        private volatile Future<?> future = CompletableFuture.completedFuture(null);

        Running(String name, Runnable onCancelled) {
            this.name = name;
            this.onCancelled = onCancelled;
        }

        private void tell(double share) {
            if (cancelled || Thread.currentThread().isInterrupted()) {
                throw new CancellationException(name + " was cancelled");
            }
            progress = share;
        }

        /// The share that is done, 0 to 1, or [#UNKNOWN].
        public double progress() {
            return progress;
        }

        public String name() {
            return name;
        }

        public boolean isCancelled() {
            return cancelled;
        }

        /// Files that are being written are not torn: work ends where it tells its progress. FX thread only.
        public void cancel() {
            if (running.remove(this)) {
                cancelled = true;
                future.cancel(false);
                onCancelled.run();
            }
        }
    }

    /// What is under way, the oldest first. FX thread only.
    public ObservableList<Running> running() {
        return shown;
    }

    /// Runs work in the background. Exactly one of the two consumers is called, on the FX thread, unless it is
    /// cancelled. FX thread only.
    public <T> Running run(String name, Callable<T> work, Consumer<T> onDone, Consumer<Throwable> onFailed) {
        return run(name, progress -> work.call(), onDone, onFailed, () -> {});
    }

    /// The same for work that tells how far it is.
    ///
    /// @param onCancelled called instead of the consumers when it is cancelled
    public <T> Running run(
            String name, Work<T> work, Consumer<T> onDone, Consumer<Throwable> onFailed, Runnable onCancelled) {
        Running entry = new Running(name, onCancelled);
        running.add(entry);
        return start(executor, entry, work, onDone, onFailed);
    }

    /// Runs short work that nobody waits for or wants to cancel, such as keeping a draft: it does not show among what
    /// is under way. Otherwise as [#run]. FX thread only.
    public <T> void quietly(Callable<T> work, Consumer<T> onDone, Consumer<Throwable> onFailed) {
        start(executor, new Running("", () -> {}), progress -> work.call(), onDone, onFailed);
    }

    /// Runs short work that the user waits for, such as laying out the drawing after an edit: it never waits for work
    /// that takes its time. Otherwise as [#run]. FX thread only.
    public <T> Running promptly(String name, Callable<T> work, Consumer<T> onDone, Consumer<Throwable> onFailed) {
        Running entry = new Running(name, () -> {});
        running.add(entry);
        return start(prompt, entry, progress -> work.call(), onDone, onFailed);
    }

    private <T> Running start(
            ExecutorService where, Running entry, Work<T> work, Consumer<T> onDone, Consumer<Throwable> onFailed) {
        entry.future = where.submit(() -> {
            try {
                T result = work.carryOut(entry::tell);
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
        prompt.shutdownNow();
    }
}

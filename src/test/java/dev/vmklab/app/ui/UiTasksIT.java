package dev.vmklab.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class UiTasksIT {
    private static final long PATIENCE_SECONDS = 30;

    private final UiTasks tasks = new UiTasks();
    private final List<String> told = new CopyOnWriteArrayList<>();

    @Start
    void start(Stage stage) {}

    @AfterEach
    void close() {
        tasks.close();
    }

    @Test
    void cancelledWorkEndsWhereItTellsItsProgress() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        UiTasks.Running running = onFx(() -> tasks.run(
                "endless",
                progress -> {
                    try {
                        while (true) {
                            progress.accept(0.5);
                            begun.countDown();
                        }
                    } finally {
                        ended.countDown();
                    }
                },
                result -> told.add("done"),
                problem -> told.add("failed"),
                () -> told.add("cancelled")));
        assertThat(begun.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(running.progress()).isEqualTo(0.5);

        onFx(() -> {
            running.cancel();
            return true;
        });

        assertThat(ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(told).containsExactly("cancelled");
        assertThat(onFx(() -> tasks.running().isEmpty())).isTrue();
    }

    @Test
    void workThatWasNotCancelledTellsItsResult() throws Exception {
        onFx(() -> tasks.run("short", () -> "x", told::add, problem -> told.add("failed")));

        WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> told.equals(List.of("x")));
        assertThat(onFx(() -> tasks.running().isEmpty())).isTrue();
    }

    private static <T> T onFx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS), work);
    }
}

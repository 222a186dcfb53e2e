package dev.vmklab.app.chart;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

class ChartWorkerTest {
    @Test
    void whatIsOrderedAfterTheWindowHasClosedIsPassedOver() {
        ChartWorker worker = new ChartWorker();
        worker.close();
        assertThatCode(() -> {
                    worker.run(() -> {
                        throw new AssertionError("painted");
                    });
                    worker.compute(() -> "read");
                })
                .doesNotThrowAnyException();
    }
}

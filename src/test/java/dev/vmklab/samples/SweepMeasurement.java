package dev.vmklab.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.design.Design;
import dev.vmklab.format.DesignDocument;
import dev.vmklab.format.DocumentFile;
import dev.vmklab.scenario.Scenario;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// How long every single failure of 64 hosts with four vmnics each takes, as a process of its own with a thread per
/// processor. Needs a packaged program; leaves the design in `target`.
@Tag("slow")
class SweepMeasurement {
    private static final int HOSTS = 64;
    private static final int VMNICS = 4;
    private static final double SECONDS = 20;
    private static final double VMOTION_EVERY_SECONDS = 20;
    private static final int TIMES = 2;
    private static final Path LAUNCHER = Path.of("target/vmklab/bin/vmklab");
    private static final Path FILE = Path.of("target/hosts-64x4.vmklab.json");

    @Test
    void everyFailureOf64HostsWithFourVmnics() throws Exception {
        GrownDesign grown = new GrownDesign(HOSTS, VMNICS);
        Design design = grown.design();
        Scenario scenario = grown.vMotions(design, SECONDS, VMOTION_EVERY_SECONDS);
        DocumentFile.save(FILE, document(design, scenario));

        for (int i = 0; i < TIMES; i++) {
            long begun = System.nanoTime();
            Process process = sweep();
            List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            assertThat(process.waitFor()).isZero();
            double seconds = (System.nanoTime() - begun) / 1e9;
            System.out.println(String.format(
                    Locale.ROOT,
                    "%.1f s, %d processors",
                    seconds,
                    Runtime.getRuntime().availableProcessors()));
            lines.stream().limit(4).forEach(System.out::println);
            assertThat(lines).hasSizeGreaterThan(HOSTS);
        }
    }

    private static Process sweep() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(LAUNCHER.toString(), "sweep", FILE.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("VMKLAB_JAVA_HOME", System.getProperty("java.home"));
        return builder.start();
    }

    private static DesignDocument document(Design design, Scenario scenario) {
        DesignDocument plain = DesignDocument.of(design);
        return new DesignDocument(
                design,
                plain.views(),
                plain.shownView(),
                List.of(scenario),
                plain.defaultScenario(),
                plain.parameters(),
                plain.objectives(),
                plain.ledger(),
                plain.extras());
    }
}

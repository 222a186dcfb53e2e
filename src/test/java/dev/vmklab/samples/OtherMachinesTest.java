package dev.vmklab.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A run has the same bits whatever the virtual machine makes of the code.
class OtherMachinesTest {
    private static final List<String> SAMPLES = List.of("flat", "flat-shaping", "vsan-4", "ot-plant");

    @Tag("slow")
    @ParameterizedTest
    @ValueSource(strings = {"-Xint", "-XX:UseAVX=0", "-XX:-UseSuperWord", "-XX:TieredStopAtLevel=1"})
    void interpretedAndWithoutVectorsRunsAreTheSame(String option) throws IOException {
        areTheSame(option, SAMPLES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-Xint", "-XX:UseAVX=0"})
    void interpretedAndWithoutVectorsTheRunsOfASmallSampleAreTheSame(String option) throws IOException {
        areTheSame(option, List.of("flat-shaping"));
    }

    private static void areTheSame(String option, List<String> samples) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                option,
                "-cp",
                System.getProperty("java.class.path"),
                PrintedFingerprints.class.getName()));
        command.addAll(samples);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();

        assertThat(printed).isNotEmpty();
        assertThat(Files.readAllLines(ExpectationsOfSamplesTest.FINGERPRINTS)).containsAll(printed);
    }
}

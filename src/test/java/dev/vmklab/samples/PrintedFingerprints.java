package dev.vmklab.samples;

import dev.vmklab.scenario.Scenario;
import dev.vmklab.simulation.Fingerprint;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Prints the fingerprints of samples, for runs in machines of their own.
public final class PrintedFingerprints {
    private PrintedFingerprints() {}

    /// @param files of samples, without suffix
    public static void main(String[] files) {
        List<String> wanted = Arrays.asList(files);
        for (Sample sample : Samples.all()) {
            if (wanted.contains(sample.toString())) {
                sample.document().scenarios().forEach(s -> System.out.println(line(sample, s)));
            }
        }
    }

    static String line(Sample sample, Scenario scenario) {
        return line(Played.of(sample, scenario));
    }

    /// A line of the committed fingerprints.
    static String line(Played played) {
        return String.format(
                Locale.ROOT,
                "%016x %s, %s",
                Fingerprint.of(played.run().recording()),
                played.sample(),
                played.run().scenario().name());
    }
}

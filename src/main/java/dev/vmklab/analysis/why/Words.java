package dev.vmklab.analysis.why;

import dev.vmklab.units.Units;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// An explanation in sentences: symptom, parts, bottleneck, holders, origin.
final class Words {
    private static final int NAMED = 3;
    /// Parts below this share of the latency are not worth a word.
    private static final double WORTH_A_WORD = 0.005;

    private Words() {}

    static List<String> of(
            double at,
            String subject,
            Reading reading,
            List<Part> parts,
            Optional<Bottleneck> bottleneck,
            List<Origin> origins) {
        List<String> words = new ArrayList<>();
        words.add(symptom(at, subject, reading));
        if (!parts.isEmpty()) {
            words.add(madeOf(parts));
        }
        bottleneck.ifPresent(b -> {
            words.add(where(b));
            b.holders().stream().limit(NAMED).forEach(h -> words.add(holds(h)));
        });
        origins.stream().limit(NAMED).forEach(o -> words.add(origin(o)));
        if (origins.size() > NAMED) {
            words.add((origins.size() - NAMED) + " more flows came there by events.");
        }
        return words;
    }

    private static String symptom(double at, String subject, Reading reading) {
        String when = "At " + Units.instant(at) + " ";
        if (reading.silentSeconds().isPresent()) {
            return when + subject + " have been silent on a path for "
                    + Units.seconds(reading.silentSeconds().get()) + ".";
        }
        if (reading.latency().isPresent()) {
            Reading.LatencyNow now = reading.latency().get();
            return when + subject + " take " + Units.seconds(now.meanSeconds()) + " on the mean, "
                    + Units.seconds(now.p95Seconds()) + " at p95 and " + Units.seconds(now.p99Seconds())
                    + " at p99, at " + Units.count(now.operationsPerSecond()) + " a second"
                    + reading.carriedBitsPerSecond()
                            .map(rate -> ", " + Units.rate(rate) + " in all.")
                            .orElse(".");
        }
        return when
                + subject
                + reading.carriedBitsPerSecond()
                        .map(load -> " carries " + Units.rate(load) + ".")
                        .orElse(": nothing is under way.");
    }

    private static String madeOf(List<Part> parts) {
        double total = parts.stream().mapToDouble(Part::seconds).sum();
        return "The mean is made of "
                + parts.stream()
                        .filter(p -> p.seconds() > WORTH_A_WORD * total)
                        .sorted(Comparator.comparingDouble(Part::seconds).reversed())
                        .map(p -> Units.seconds(p.seconds()) + " " + p.name()
                                + p.link().map(l -> " at " + l).orElse(""))
                        .collect(Collectors.joining(", "))
                + ".";
    }

    private static String where(Bottleneck b) {
        String use = b.isFull() ? "full" : Units.share(b.useBitsPerSecond() / b.bitsPerSecond()) + " used";
        String size = Double.isFinite(b.bitsPerSecond()) ? Units.rate(b.bitsPerSecond()) + ", " + use : "unlimited";
        return "It turns on " + b.label() + " (" + size + "), " + b.scheduler() + ".";
    }

    private static String holds(Holder h) {
        String flows = h.flows().size() == 1 ? "one flow" : h.flows().size() + " flows";
        return h.service() + " holds " + Units.rate(h.bitsPerSecond()) + " with " + flows + ": " + h.arithmetic()
                + (h.held() ? "; it would take more." : ".");
    }

    private static String origin(Origin origin) {
        return origin.steps().stream()
                        .map(s -> s.text() + " (" + Units.instant(s.atSeconds()) + ")")
                        .collect(Collectors.joining(", then "))
                + ".";
    }
}

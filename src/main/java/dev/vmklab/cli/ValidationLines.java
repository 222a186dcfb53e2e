package dev.vmklab.cli;

import dev.vmklab.validation.CaseResult;
import dev.vmklab.validation.FamilyResult;
import dev.vmklab.validation.Information;
import dev.vmklab.validation.Validation;
import java.io.PrintWriter;

/// The result of a validation as lines for a terminal. Numbers are written by hand: the formatter would take longer
/// than
/// the kernel does on small cases.
final class ValidationLines {
    private static final int NAME = 24;
    private static final int NUMBER = 10;
    private static final int MOST_SUBJECT = 90;
    private static final int DIGITS = 3;
    private static final int MOST_FAILURES = 10;
    private static final long MIB = 1 << 20;

    private final PrintWriter out;

    ValidationLines(PrintWriter out) {
        this.out = out;
    }

    void print(Validation validation) {
        out.println("Assumed: " + String.join("; ", Validation.ASSUMPTIONS) + ".");
        out.println(left("family", NAME) + right("cases", NUMBER) + right("worst", NUMBER) + right("seconds", NUMBER)
                + "  verdict  relative error that passes");
        for (FamilyResult family : validation.families()) {
            print(family);
        }
        int width = 0;
        for (Information information : validation.information()) {
            width = Math.max(width, Math.min(MOST_SUBJECT, subject(information).length()));
        }
        if (width > 0) {
            out.println();
            out.println(left("information, not judged", width)
                    + right("ours", NUMBER)
                    + right("measured", NUMBER)
                    + right("off by", NUMBER));
        }
        for (Information information : validation.information()) {
            print(information, width);
        }
        for (String name : validation.ignored()) {
            out.println("ignored: " + name);
        }
        out.println("peak memory of the process: " + validation.peakMemoryBytes() / MIB + " MiB");
    }

    private void print(FamilyResult result) {
        out.println(left(result.family().key(), NAME)
                + right(Integer.toString(result.cases().size()), NUMBER)
                + right(number(result.error()), NUMBER)
                + right(number(result.solverSeconds()), NUMBER)
                + (result.passed() ? "  pass     " : "  FAIL     ")
                + result.family().tolerance());
        int failures = 0;
        for (CaseResult one : result.cases()) {
            if (!one.passed() && failures++ < MOST_FAILURES) {
                out.println("  failed: " + one.name() + ": " + one.detail());
            }
        }
        if (failures > MOST_FAILURES) {
            out.println("  and " + (failures - MOST_FAILURES) + " more");
        }
    }

    private static String subject(Information information) {
        return information.file() + ": " + information.subject();
    }

    private void print(Information i, int width) {
        double percent = 100 * (i.ours() / i.measured() - 1);
        out.println(left(subject(i), width)
                + right(Double.isNaN(i.ours()) ? "" : number(i.ours()), NUMBER)
                + right(Double.isNaN(i.measured()) ? "" : number(i.measured()), NUMBER)
                + right(Double.isNaN(percent) ? "" : Math.round(percent) + " %", NUMBER)
                + " " + i.unit());
    }

    /// A number with three digits that count.
    private static String number(double value) {
        if (value == 0 || !Double.isFinite(value)) {
            return value == 0 ? "0" : Double.toString(value);
        }
        int power = (int) Math.floor(Math.log10(Math.abs(value)));
        if (power < -DIGITS || power > 2 * DIGITS) {
            long tenths = Math.round(value / Math.pow(10, power - 1));
            return tenths / 10 + "." + tenths % 10 + "e" + power;
        }
        int decimals = Math.max(0, DIGITS - 1 - power);
        double unit = Math.pow(10, decimals);
        long whole = Math.round(value * unit);
        if (decimals == 0) {
            return Long.toString(whole);
        }
        String text = Long.toString(whole);
        String padded = "0".repeat(Math.max(0, decimals + 1 - text.length())) + text;
        return padded.substring(0, padded.length() - decimals) + "." + padded.substring(padded.length() - decimals);
    }

    private static String left(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    private static String right(String text, int width) {
        return " ".repeat(Math.max(1, width - text.length())) + text;
    }
}

package dev.vmklab.validation;

/// Gathers how far values are from the expected ones. Of a difference, an allowance for the digits that were printed is
/// taken off first.
final class Deviation {
    private double worst;
    private int worstAt = -1;
    private double worstActual;
    private double worstExpected;
    private int failedAt = -1;
    private double failedActual;
    private double failedExpected;

    /// @param at number of the value, for the message
    /// @param scale what the difference is relative to
    void add(int at, double actual, double expected, double allowance, double scale, double tolerance) {
        double difference = actual == expected ? 0 : Math.max(0, Math.abs(actual - expected) - allowance);
        double error = difference == 0 ? 0 : difference / Math.abs(scale);
        boolean fails = !(error <= tolerance);
        if (!(error <= worst)) {
            worst = Double.isNaN(error) ? Double.POSITIVE_INFINITY : error;
            worstAt = at;
            worstActual = actual;
            worstExpected = expected;
        }
        if (fails && failedAt < 0) {
            failedAt = at;
            failedActual = actual;
            failedExpected = expected;
        }
    }

    double worst() {
        return worst;
    }

    boolean passed() {
        return failedAt < 0;
    }

    /// The number of the first value that failed, else of the worst one; -1 when all are exact.
    int at() {
        return failedAt >= 0 ? failedAt : worstAt;
    }

    /// That value beside what was expected.
    String text() {
        double actual = failedAt >= 0 ? failedActual : worstActual;
        double expected = failedAt >= 0 ? failedExpected : worstExpected;
        return at() < 0 ? "" : actual + ", expected " + expected;
    }

    /// @param subject what the values are, such as `flow`
    CaseResult result(String name, String subject, double seconds) {
        String detail = at() < 0 ? "" : subject + " " + at() + " is " + text();
        return new CaseResult(name, worst, passed(), seconds, detail);
    }
}

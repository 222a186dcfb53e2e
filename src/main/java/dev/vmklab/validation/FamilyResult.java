package dev.vmklab.validation;

import java.util.List;

/// How the cases of a family went.
public record FamilyResult(Family family, List<CaseResult> cases) {
    public FamilyResult {
        cases = List.copyOf(cases);
    }

    /// The worst relative error of any case.
    public double error() {
        double worst = 0;
        for (CaseResult result : cases) {
            worst = Math.max(worst, result.error());
        }
        return worst;
    }

    public boolean passed() {
        for (CaseResult result : cases) {
            if (!result.passed()) {
                return false;
            }
        }
        return true;
    }

    public double solverSeconds() {
        double seconds = 0;
        for (CaseResult result : cases) {
            seconds += result.solverSeconds();
        }
        return seconds;
    }
}

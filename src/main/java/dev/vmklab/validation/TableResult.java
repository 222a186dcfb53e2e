package dev.vmklab.validation;

import java.util.List;

/// What came of a table: rows that were judged, and rows that are information.
public record TableResult(List<CaseResult> cases, List<Information> information) {
    public TableResult {
        cases = List.copyOf(cases);
        information = List.copyOf(information);
    }
}

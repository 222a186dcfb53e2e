package dev.vmklab.validation;

import java.util.List;

/// All that came of a folder of reference cases.
///
/// @param families those of which there are cases, in the order of [Family]
/// @param information measurements that are no part of the verdict
/// @param ignored names of files of no known family
/// @param malformed what is wrong with files that cannot be read, one sentence each
/// @param peakMemoryBytes the most that the process had resident, 0 where the system does not say
public record Validation(
        List<FamilyResult> families,
        List<Information> information,
        List<String> ignored,
        List<String> malformed,
        long peakMemoryBytes) {
    /// What the model takes for granted, for readers of the results.
    public static final List<String> ASSUMPTIONS = List.of(
            "fair queueing by TCP connection at every hop",
            "rates are constant between events; no slow start, no packets",
            "reservations first, shares divide what is left, unless a case says otherwise");

    public Validation {
        families = List.copyOf(families);
        information = List.copyOf(information);
        ignored = List.copyOf(ignored);
        malformed = List.copyOf(malformed);
    }

    /// Whether every case passed.
    public boolean passed() {
        for (FamilyResult family : families) {
            if (!family.passed()) {
                return false;
            }
        }
        return true;
    }
}

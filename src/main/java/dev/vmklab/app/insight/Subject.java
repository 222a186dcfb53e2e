package dev.vmklab.app.insight;

import dev.vmklab.analysis.Plan;
import dev.vmklab.design.Objective;
import java.util.List;

/// What is looked into: a run from its start, with the edits that were made while it played.
public record Subject(Plan plan, List<Objective> objectives) {
    public Subject {
        objectives = List.copyOf(objectives);
    }
}

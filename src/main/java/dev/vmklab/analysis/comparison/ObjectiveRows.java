package dev.vmklab.analysis.comparison;

import dev.vmklab.analysis.Breach;
import dev.vmklab.analysis.Objectives;
import dev.vmklab.analysis.Run;
import dev.vmklab.design.Objective;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Holds both runs against the same objectives.
final class ObjectiveRows {
    private ObjectiveRows() {}

    /// Which objective for which subject.
    private record Case(Objective objective, String subject) {}

    static List<ObjectiveRow> of(Run a, Run b, List<Objective> objectives) {
        Map<Case, Breach> ofA = judged(a, objectives);
        Map<Case, Breach> ofB = judged(b, objectives);
        Set<Case> cases = new LinkedHashSet<>(ofA.keySet());
        cases.addAll(ofB.keySet());
        List<ObjectiveRow> rows = new ArrayList<>();
        for (Case c : cases) {
            rows.add(new ObjectiveRow(
                    c.objective().name(),
                    c.objective().metric().key(),
                    c.objective().atMost(),
                    c.subject(),
                    Optional.ofNullable(ofA.get(c)).map(ObjectiveRows::kept),
                    Optional.ofNullable(ofB.get(c)).map(ObjectiveRows::kept)));
        }
        return rows;
    }

    private static Map<Case, Breach> judged(Run run, List<Objective> objectives) {
        Map<Case, Breach> all = new LinkedHashMap<>();
        for (Breach breach : Objectives.judge(run, objectives)) {
            all.putIfAbsent(new Case(breach.objective(), breach.subject()), breach);
        }
        return all;
    }

    private static ObjectiveRow.Kept kept(Breach breach) {
        boolean finite = Double.isFinite(breach.worst());
        return new ObjectiveRow.Kept(
                finite ? Optional.of(breach.worst()) : Optional.empty(),
                breach.firstAbove(),
                finite ? breach.secondsAbove() : 0);
    }
}

package dev.vmklab.app.fork;

import dev.vmklab.analysis.Plan;
import dev.vmklab.app.document.Document;
import dev.vmklab.app.session.Session;
import java.util.Optional;

/// Lets the window show the design that was in force at the shown instant, where it was edited later. FX thread only.
public final class LookingBack {
    private final Session session;
    private final Document document;
    private Optional<Plan> seen = Optional.empty();
    private long edits;

    public LookingBack(Session session, Document document) {
        this.session = session;
        this.document = document;
    }

    /// Called once a pulse.
    public void follow() {
        Optional<Plan> plan = session.shownProperty().get().plan();
        plan.filter(p -> !plan.equals(seen) || edits != editsUpTo(p, session.time()))
                .ifPresent(this::look);
    }

    private void look(Plan plan) {
        seen = Optional.of(plan);
        edits = editsUpTo(plan, session.time());
        boolean behind = edits < plan.amendments().size()
                && plan.design().equals(document.get().design());
        document.lookBack(
                behind ? Optional.of(document.get().withDesign(plan.designAt(session.time()))) : Optional.empty());
    }

    private static long editsUpTo(Plan plan, double seconds) {
        return plan.amendments().stream().filter(a -> a.atSeconds() <= seconds).count();
    }
}

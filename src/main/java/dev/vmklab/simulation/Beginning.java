package dev.vmklab.simulation;

import dev.vmklab.scenario.Scenario;
import dev.vmklab.simulation.management.ManagementTraffic;
import dev.vmklab.simulation.mechanism.Mechanisms;
import dev.vmklab.simulation.model.Model;
import dev.vmklab.simulation.recording.Occurrence;
import dev.vmklab.simulation.storage.StorageTraffic;
import java.util.Locale;

/// Puts the steady load of a run in force, plans the events of its scenario, and says what of the design does not work.
record Beginning(Mechanisms mechanisms) {
    /// @param instant that at 0 s
    void begin(Instant instant) {
        Model model = mechanisms.state().model;
        note(model.storage.problems);
        note(mechanisms.bulk().vsan.problems());
        note(mechanisms.vmTraffic().problems());
        if (ManagementTraffic.vcenter(model.network) < 0 && model.network.hostCount() > 0) {
            note("no vCenter in the design: management traffic is not simulated");
        }
        mechanisms.state().events.plan(model.scenario);
        noteLateEvents(model.scenario);
        mechanisms.loadBased().begin();
        mechanisms.vmTraffic().begin();
        mechanisms.bulk().replications.begin();
        mechanisms.links().begin();
        mechanisms.storage().gather();
        instant.reroute();
        noteWhatDoesNotWork();
        mechanisms.availability().begin();
        mechanisms.faultTolerance().beginIfNew();
        mechanisms.drs().beginIfNew();
        mechanisms.heartbeats().reroute(true);
        instant.settle();
    }

    private void noteLateEvents(Scenario scenario) {
        long late = scenario.lateEvents();
        if (late > 0) {
            note(String.format(
                    Locale.ROOT,
                    "%d %s after the end of the scenario at %.0f s",
                    late,
                    late == 1 ? "event comes" : "events come",
                    scenario.durationSeconds()));
        }
    }

    private void noteWhatDoesNotWork() {
        StorageTraffic storage = mechanisms.storage();
        for (int p = 0; p < storage.paths(); p++) {
            if (!storage.reason(p).isEmpty() && storage.wantedOperations(p) > 0) {
                note("storage path does not work: " + storage.reason(p));
            }
        }
        note(mechanisms.vmTraffic().stranded());
    }

    private void note(Iterable<String> texts) {
        texts.forEach(this::note);
    }

    private void note(String text) {
        mechanisms.recorder().note(Occurrence.Kind.NOTE, text);
    }
}

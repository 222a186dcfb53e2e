package dev.vmklab.simulation.migration;

import dev.vmklab.design.DesignBuilder;
import dev.vmklab.design.host.VmkTag;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.Service;
import dev.vmklab.format.ParameterFile;
import dev.vmklab.scenario.MigrationHappening;
import dev.vmklab.scenario.Scenario;
import dev.vmklab.scenario.TimedEvent;
import dev.vmklab.simulation.Simulation;
import dev.vmklab.simulation.recording.MigrationRecord;
import java.util.List;
import java.util.Optional;

/// A set-up of which a measurement was published, as a design: two hosts beside one switch, a VM that moves.
///
/// @param release of ESXi on both hosts
/// @param lines number of vMotion uplinks
/// @param bitsPerSecond of each
/// @param vmks vMotion vmks on each uplink
/// @param touchedBytes what must be copied
/// @param dirtyBytesPerSecond what the guest writes
/// @param roundTripSeconds between the hosts
record PublishedMigration(
        String release,
        int lines,
        double bitsPerSecond,
        int vmks,
        int mtu,
        double touchedBytes,
        double dirtyBytesPerSecond,
        double roundTripSeconds) {
    private static final double LONGEST = 10_000;
    private static final int CABLES_OF_A_ROUND_TRIP = 4;

    /// What came of it.
    ///
    /// @param seconds from its start to its end
    /// @param downtimeSeconds from stun to resume
    /// @param peakBitsPerSecond the largest rate on the wire
    record Outcome(double seconds, double downtimeSeconds, double peakBitsPerSecond) {}

    Outcome play() {
        DesignBuilder design = DesignBuilder.design("published");
        for (int n = 1; n <= 2; n++) {
            host(design, "esx0" + n, n);
        }
        design.vm("vm").on("esx01").memoryBytes(touchedBytes).memory(touchedBytes, touchedBytes, dirtyBytesPerSecond);
        var move = new MigrationHappening.Migrate(design.id("vm"), Optional.of(design.id("esx02")));
        Scenario scenario = new Scenario(
                Id.of("scenario-published"),
                "published",
                "",
                LONGEST,
                1,
                List.of(new TimedEvent(Id.of("event-move"), 0, move)),
                Extras.NONE);
        Simulation simulation =
                Simulation.of(design.build(), scenario, ParameterFile.standard().parameters());
        simulation.runToEnd();
        MigrationRecord record = simulation.recording().migrations().get(0);
        if (!record.succeeded()) {
            throw new IllegalStateException(record.outcome());
        }
        double peak = simulation.recording().serviceRate(Service.VMOTION).max(0, LONGEST);
        return new Outcome(record.durationSeconds(), record.downtimeSeconds(), peak);
    }

    private void host(DesignBuilder design, String name, int number) {
        design.host(name).release(release);
        for (int i = 0; i < lines; i++) {
            String vmnic = "vmnic" + i;
            design.host(name).vmnic(vmnic, bitsPerSecond);
            String port =
                    design.tor("ToR").port(name + "-" + i).rate(bitsPerSecond).label();
            design.cable(name + " " + vmnic, port, roundTripSeconds / CABLES_OF_A_ROUND_TRIP, Optional.empty());
            var vswitch = design.host(name)
                    .standardSwitch("vSwitch" + i)
                    .uplinks(vmnic)
                    .mtu(mtu);
            vswitch.portGroup("vMotion-" + i, 10);
            for (int k = 0; k < vmks; k++) {
                int vmk = i * vmks + k;
                design.host(name)
                        .vmk("vmk" + vmk, "vMotion-" + i)
                        .ip("10.0.0." + (100 * number + vmk) + "/24")
                        .mtu(mtu)
                        .tag(VmkTag.VMOTION);
            }
        }
    }
}

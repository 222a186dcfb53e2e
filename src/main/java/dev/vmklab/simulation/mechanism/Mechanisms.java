package dev.vmklab.simulation.mechanism;

import dev.vmklab.scenario.Scenario;
import dev.vmklab.simulation.amendment.Axis;
import dev.vmklab.simulation.amendment.Reindex;
import dev.vmklab.simulation.availability.HeartbeatTraffic;
import dev.vmklab.simulation.availability.HighAvailability;
import dev.vmklab.simulation.availability.Vmcp;
import dev.vmklab.simulation.drs.DrsPasses;
import dev.vmklab.simulation.faulttolerance.FaultTolerance;
import dev.vmklab.simulation.guest.VmStreams;
import dev.vmklab.simulation.guest.VmTraffic;
import dev.vmklab.simulation.maintenance.Maintenance;
import dev.vmklab.simulation.management.HostConnections;
import dev.vmklab.simulation.management.ManagementTraffic;
import dev.vmklab.simulation.migration.MigrationTraffic;
import dev.vmklab.simulation.migration.Waves;
import dev.vmklab.simulation.model.Model;
import dev.vmklab.simulation.recorder.Detail;
import dev.vmklab.simulation.recorder.Recorder;
import dev.vmklab.simulation.recording.Recording;
import dev.vmklab.simulation.shaping.Shapers;
import dev.vmklab.simulation.state.Changes;
import dev.vmklab.simulation.state.State;
import dev.vmklab.simulation.storage.ClosedLoops;
import dev.vmklab.simulation.storage.StorageTraffic;
import dev.vmklab.simulation.storagefailure.ControllerFailover;
import dev.vmklab.simulation.storagefailure.DeviceLoss;
import dev.vmklab.simulation.teaming.LinkWatch;
import dev.vmklab.simulation.teaming.LoadBasedTeaming;

/// The parts of one run that act on its state, for those who answer events.
///
/// @param changes where they say what must be computed again before the instant is over
public record Mechanisms(
        State state,
        StorageTraffic storage,
        VmTraffic vmTraffic,
        ManagementTraffic management,
        MigrationTraffic migrations,
        Waves waves,
        DrsPasses drs,
        BulkTraffic bulk,
        Shapers shapers,
        LoadBasedTeaming loadBased,
        LinkWatch links,
        HighAvailability availability,
        Maintenance maintenance,
        HeartbeatTraffic heartbeats,
        FaultTolerance faultTolerance,
        HostConnections connections,
        ClosedLoops loops,
        Recorder recorder,
        Changes changes) {
    /// Those of a run that has not begun.
    public static Mechanisms of(Model model) {
        State state = new State(model);
        StorageTraffic storage = new StorageTraffic(state);
        VmTraffic vmTraffic = new VmTraffic(state);
        ClosedLoops loops = new ClosedLoops(state, storage);
        Recorder recorder = new Recorder(state, storage, loops, Detail.ALL);
        MigrationTraffic migrations = new MigrationTraffic(state, recorder);
        Changes changes = new Changes(state, vmTraffic::reroute);
        ManagementTraffic management = new ManagementTraffic(state);
        HighAvailability availability = new HighAvailability(state, storage, recorder, changes);
        BulkTraffic bulk = new BulkTraffic(state, storage, loops, recorder);
        return new Mechanisms(
                state,
                storage,
                vmTraffic,
                management,
                migrations,
                new Waves(state, migrations),
                new DrsPasses(state, recorder, migrations),
                bulk,
                new Shapers(state),
                new LoadBasedTeaming(state),
                LinkWatch.of(state, recorder),
                availability,
                Maintenance.of(state, recorder, migrations, availability, bulk.decommissioning),
                new HeartbeatTraffic(state, availability),
                new FaultTolerance(state, storage, recorder, changes),
                new HostConnections(state, recorder, management),
                loops,
                recorder,
                changes);
    }

    public ControllerFailover controllerFailover() {
        return new ControllerFailover(state, recorder, changes);
    }

    public DeviceLoss deviceLoss() {
        return new DeviceLoss(state, storage, recorder);
    }

    public Vmcp vmcp() {
        return new Vmcp(state, availability, storage, recorder);
    }

    /// Independent ones in the same state, with a recording that begins now.
    public Mechanisms copy(Detail detail) {
        return copy(state.copy(), detail);
    }

    /// The same with what another scenario still brings, recording nothing.
    ///
    /// @param scenario whose events up to this instant are those of the present one
    public Mechanisms playing(Scenario scenario) {
        return copy(state.playing(scenario), Detail.NOTHING);
    }

    private Mechanisms copy(State same, Detail detail) {
        return copy(
                same, (copied, copiedStorage, copiedLoops) -> new Recorder(copied, copiedStorage, copiedLoops, detail));
    }

    /// Independent ones in the same state that go on with a recording of what went before.
    public Mechanisms copy(Recording past) {
        return copy(
                state.copy(),
                (copied, copiedStorage, copiedLoops) -> new Recorder(copied, copiedStorage, copiedLoops, past));
    }

    private interface RecorderMaker {
        Recorder make(State state, StorageTraffic storage, ClosedLoops loops);
    }

    private Mechanisms copy(State copied, RecorderMaker maker) {
        StorageTraffic copiedStorage = storage.copy(copied);
        VmTraffic copiedVms = vmTraffic.copy(copied);
        ClosedLoops copiedLoops = loops.copy(copied, copiedStorage);
        Recorder copiedRecorder = maker.make(copied, copiedStorage, copiedLoops);
        MigrationTraffic copiedMigrations = migrations.copy(copied, copiedRecorder);
        ManagementTraffic copiedManagement = management.copy(copied);
        Changes copiedChanges = new Changes(copied, copiedVms::reroute);
        HighAvailability copiedAvailability = availability.copy(copied, copiedStorage, copiedRecorder, copiedChanges);
        BulkTraffic copiedBulk = bulk.copy(copied, copiedStorage, copiedLoops, copiedRecorder);
        return new Mechanisms(
                copied,
                copiedStorage,
                copiedVms,
                copiedManagement,
                copiedMigrations,
                waves.copy(copied, copiedMigrations),
                drs.copy(copied, copiedRecorder, copiedMigrations),
                copiedBulk,
                shapers.copy(copied),
                loadBased.copy(copied),
                links.copy(copied, copiedRecorder),
                copiedAvailability,
                maintenance.copy(
                        copied, copiedRecorder, copiedMigrations, copiedAvailability, copiedBulk.decommissioning),
                heartbeats.copy(copied, copiedAvailability),
                faultTolerance.copy(copied, copiedStorage, copiedRecorder, copiedChanges),
                connections.copy(copied, copiedRecorder, copiedManagement),
                copiedLoops,
                copiedRecorder,
                copiedChanges);
    }

    /// The same instant with another design: what both have goes on, found by its id, and the recording with it. Ways
    /// and rates must be found again.
    public Mechanisms amended(Model model) {
        Reindex by = Reindex.between(state.model, model);
        VmStreams plan = new VmStreams(model);
        Axis vmLoads = vmTraffic.plan().loadsTo(plan);
        State amended = state.amended(model, by, vmLoads);
        StorageTraffic amendedStorage = storage.amended(amended, by);
        VmTraffic amendedVms = new VmTraffic(vmTraffic, amended, plan, by, vmLoads);
        ClosedLoops amendedLoops = new ClosedLoops(amended, amendedStorage);
        Recorder amendedRecorder = new Recorder(amended, amendedStorage, amendedLoops, recorder, by);
        MigrationTraffic amendedMigrations = migrations.amended(amended, amendedRecorder, by);
        ManagementTraffic amendedManagement = management.amended(amended, by);
        Changes amendedChanges = new Changes(amended, amendedVms::reroute);
        HighAvailability amendedAvailability =
                availability.amended(amended, amendedStorage, amendedRecorder, amendedChanges, by);
        BulkTraffic amendedBulk = bulk.amended(amended, amendedStorage, amendedLoops, amendedRecorder, by);
        return new Mechanisms(
                amended,
                amendedStorage,
                amendedVms,
                amendedManagement,
                amendedMigrations,
                waves.amended(amended, amendedMigrations, amendedRecorder, by),
                drs.amended(amended, amendedRecorder, amendedMigrations, by),
                amendedBulk,
                shapers.amended(amended, by),
                loadBased.amended(amended, by),
                links.amended(amended, amendedRecorder, by),
                amendedAvailability,
                maintenance.amended(
                        amended,
                        amendedRecorder,
                        amendedMigrations,
                        amendedAvailability,
                        amendedBulk.decommissioning,
                        by),
                heartbeats.amended(amended, amendedAvailability, by),
                faultTolerance.amended(amended, amendedStorage, amendedRecorder, amendedChanges, by),
                connections.amended(amended, amendedRecorder, amendedManagement, by),
                amendedLoops,
                amendedRecorder,
                amendedChanges);
    }
}

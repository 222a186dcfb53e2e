package dev.vmklab.charts;

import dev.vmklab.design.value.Id;
import dev.vmklab.drawing.picture.Role;
import dev.vmklab.network.Network;
import dev.vmklab.simulation.recording.HaState;
import dev.vmklab.simulation.recording.Log;
import dev.vmklab.simulation.recording.MigrationRecord;
import dev.vmklab.simulation.recording.MigrationStart;
import dev.vmklab.simulation.recording.Recording;
import dev.vmklab.simulation.recording.RestartRecord;
import dev.vmklab.simulation.recording.VmPlace;
import dev.vmklab.units.Units;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The lanes of a run: what vSphere HA makes of each host, what harms storage and fault-tolerant VMs, then the
/// migrations, outages and restarts of each VM that has any.
final class Lanes {
    private final Network network;
    private final Recording recording;

    Lanes(Network network, Recording recording) {
        this.network = network;
        this.recording = recording;
    }

    List<Lane> now() {
        List<Lane> lanes = new ArrayList<>();
        for (int host = 0; host < network.hostCount(); host++) {
            List<Lane.Span> spans = ofHost(recording.haState(host));
            if (!spans.isEmpty()) {
                lanes.add(new Lane("HA " + network.index().label(network.host(host)), spans));
            }
        }
        lanes.addAll(new HarmLanes(network, recording).now());
        vms().forEach((vm, spans) -> lanes.add(new Lane(vm, spans)));
        return lanes;
    }

    /// Only what is not the quiet course of things.
    private List<Lane.Span> ofHost(Log<HaState> log) {
        List<Lane.Span> spans = new ArrayList<>();
        for (int i = 0; i < log.size(); i++) {
            HaState state = log.get(i);
            double to = i + 1 < log.size() ? log.time(i + 1) : Double.POSITIVE_INFINITY;
            if (state.verdict() != HaState.Verdict.LIVE) {
                boolean failed = state.verdict() == HaState.Verdict.FAILED;
                spans.add(new Lane.Span(
                        log.time(i),
                        to,
                        failed ? Role.FAILED : Role.DEGRADED,
                        failed ? Lane.Looks.HATCHED : Lane.Looks.FILLED,
                        state.verdict().key()));
            } else if (state.role() == HaState.Role.ISOLATED || state.role() == HaState.Role.ELECTION) {
                spans.add(new Lane.Span(
                        log.time(i),
                        to,
                        Role.DEGRADED,
                        Lane.Looks.HOLLOW,
                        state.role().key()));
            } else if (state.role() == HaState.Role.PRIMARY) {
                spans.add(new Lane.Span(log.time(i), to, Role.MANAGEMENT, Lane.Looks.HOLLOW, "primary"));
            }
        }
        return spans;
    }

    private Map<String, List<Lane.Span>> vms() {
        Map<String, List<Lane.Span>> lanes = new LinkedHashMap<>();
        Log<MigrationStart> starts = recording.migrationStarts();
        for (int i = 0; i < starts.size(); i++) {
            MigrationStart start = starts.get(i);
            List<Lane.Span> spans = lanes.computeIfAbsent(start.vmName(), vm -> new ArrayList<>());
            if (starts.time(i) > start.requestedAt()) {
                spans.add(
                        new Lane.Span(start.requestedAt(), starts.time(i), Role.VMOTION, Lane.Looks.HOLLOW, "queued"));
            }
            spans.add(moving(start, starts.time(i)));
        }
        addOutages(lanes);
        return lanes;
    }

    /// A VM is down from where it stops to where it runs again; what HA made of it is said behind that.
    private void addOutages(Map<String, List<Lane.Span>> lanes) {
        Map<Id, Double> downSince = new LinkedHashMap<>();
        Log<VmPlace> places = recording.places();
        for (int i = 0; i < places.size(); i++) {
            VmPlace place = places.get(i);
            if (!place.runs()) {
                downSince.putIfAbsent(place.vm(), places.time(i));
            } else if (downSince.containsKey(place.vm())) {
                add(
                        lanes,
                        place.vm(),
                        down(downSince.remove(place.vm()), places.time(i), "down, then on " + place.now()));
            }
        }
        downSince.forEach((vm, since) -> add(lanes, vm, down(since, Double.POSITIVE_INFINITY, "down")));
        Log<RestartRecord> restarts = recording.restarts();
        for (int i = 0; i < restarts.size(); i++) {
            RestartRecord restart = restarts.get(i);
            if (restart.succeeded()) {
                add(
                        lanes,
                        restart.vm(),
                        new Lane.Span(
                                restart.poweredOnAt(),
                                restart.endedAt(),
                                Role.DEGRADED,
                                Lane.Looks.HOLLOW,
                                "boots on " + restart.to()));
            } else {
                add(
                        lanes,
                        restart.vm(),
                        down(restart.requestedAt(), restart.endedAt(), "not restarted: " + restart.outcome()));
            }
        }
    }

    private static Lane.Span down(double from, double to, String text) {
        return new Lane.Span(from, to, Role.FAILED, Lane.Looks.HATCHED, text);
    }

    private void add(Map<String, List<Lane.Span>> lanes, Id vm, Lane.Span span) {
        lanes.computeIfAbsent(network.index().label(vm), name -> new ArrayList<>())
                .add(span);
    }

    private Lane.Span moving(MigrationStart start, double at) {
        Log<MigrationRecord> ended = recording.migrations();
        for (int i = 0; i < ended.size(); i++) {
            MigrationRecord record = ended.get(i);
            if (record.vm().equals(start.vm()) && record.startedAt() == at) {
                return new Lane.Span(
                        at,
                        record.endedAt(),
                        record.succeeded() ? Role.VMOTION : Role.FAILED,
                        record.succeeded() ? Lane.Looks.FILLED : Lane.Looks.HATCHED,
                        record.succeeded()
                                ? "vMotion to " + record.to() + ", stun " + Units.seconds(record.downtimeSeconds())
                                : "failed: " + record.outcome());
            }
        }
        return new Lane.Span(at, Double.POSITIVE_INFINITY, Role.VMOTION, Lane.Looks.FILLED, "vMotion to " + start.to());
    }
}

package dev.vmklab.charts;

import dev.vmklab.drawing.picture.Role;
import dev.vmklab.network.Network;
import dev.vmklab.simulation.recording.HaState;
import dev.vmklab.simulation.recording.Log;
import dev.vmklab.simulation.recording.MigrationRecord;
import dev.vmklab.simulation.recording.MigrationStart;
import dev.vmklab.simulation.recording.Recording;
import dev.vmklab.simulation.recording.RestartRecord;
import dev.vmklab.units.Units;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The lanes of a run: what vSphere HA makes of each host, then the migrations and restarts of each VM that has any.
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
        Log<RestartRecord> restarts = recording.restarts();
        for (int i = 0; i < restarts.size(); i++) {
            RestartRecord restart = restarts.get(i);
            lanes.computeIfAbsent(restart.vmName(), vm -> new ArrayList<>())
                    .add(new Lane.Span(
                            restart.lostAt(),
                            restart.endedAt(),
                            Role.FAILED,
                            restart.succeeded() ? Lane.Looks.HOLLOW : Lane.Looks.HATCHED,
                            restart.succeeded() ? "down, then on " + restart.to() : "not restarted"));
        }
        return lanes;
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

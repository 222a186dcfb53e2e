package dev.vmklab.charts;

import dev.vmklab.design.value.Id;
import dev.vmklab.drawing.picture.Role;
import dev.vmklab.network.Network;
import dev.vmklab.simulation.recording.DeviceChange;
import dev.vmklab.simulation.recording.DeviceStatus;
import dev.vmklab.simulation.recording.FaultToleranceSample;
import dev.vmklab.simulation.recording.Log;
import dev.vmklab.simulation.recording.Recording;
import dev.vmklab.units.Units;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The lanes of what is harmed without being moved: datastores that hosts do not reach, and fault-tolerant VMs.
final class HarmLanes {
    /// A guest that runs slower than by this factor is called slowed.
    private static final double SLOWED = 1.05;

    private final Network network;
    private final Recording recording;

    HarmLanes(Network network, Recording recording) {
        this.network = network;
        this.recording = recording;
    }

    List<Lane> now() {
        Map<String, List<Lane.Span>> lanes = new LinkedHashMap<>();
        Log<DeviceChange> devices = recording.devices();
        for (int i = 0; i < devices.size(); i++) {
            DeviceChange change = devices.get(i);
            put(
                    lanes,
                    label(change.datastore()) + " on " + label(change.host()),
                    devices.time(i),
                    device(change.status()));
        }
        Log<FaultToleranceSample> samples = recording.faultTolerance();
        for (int i = 0; i < samples.size(); i++) {
            FaultToleranceSample sample = samples.get(i);
            put(lanes, "FT " + sample.vmName(), samples.time(i), Optional.of(faultTolerance(sample)));
        }
        return lanes.entrySet().stream()
                .map(e -> new Lane(e.getKey(), e.getValue()))
                .toList();
    }

    private String label(Id id) {
        return network.index().label(id);
    }

    /// How a state is drawn and what it is called.
    private record State(Role role, Lane.Looks looks, String text) {}

    /// Ends what was before. A state that goes on under the same name stays one span.
    private static void put(Map<String, List<Lane.Span>> lanes, String lane, double time, Optional<State> state) {
        List<Lane.Span> spans = lanes.computeIfAbsent(lane, l -> new ArrayList<>());
        if (!spans.isEmpty() && Double.isInfinite(spans.getLast().to())) {
            if (state.map(s -> s.text().equals(spans.getLast().text())).orElse(false)) {
                return;
            }
            spans.add(spans.removeLast().until(time));
        }
        state.ifPresent(s -> spans.add(new Lane.Span(time, Double.POSITIVE_INFINITY, s.role(), s.looks(), s.text())));
    }

    private static Optional<State> device(DeviceStatus status) {
        return switch (status) {
            case WORKING -> Optional.empty();
            case ALL_PATHS_DOWN -> Optional.of(new State(Role.DEGRADED, Lane.Looks.HATCHED, "all paths down (APD)"));
            case APD_TIMEOUT -> Optional.of(new State(Role.FAILED, Lane.Looks.HATCHED, "APD timeout"));
            case PERMANENT_LOSS -> Optional.of(new State(Role.FAILED, Lane.Looks.HATCHED, "device lost (PDL)"));
        };
    }

    private static State faultTolerance(FaultToleranceSample sample) {
        return switch (sample.protection()) {
            case COPYING -> new State(Role.FT, Lane.Looks.FILLED, "copied to " + sample.secondary());
            case UNPROTECTED -> new State(Role.FAILED, Lane.Looks.HATCHED, "unprotected");
            case PROTECTED ->
                sample.slowdown() > SLOWED
                        ? new State(Role.DEGRADED, Lane.Looks.FILLED, "slowed to " + Units.share(1 / sample.slowdown()))
                        : new State(Role.FT, Lane.Looks.HOLLOW, "protected by " + sample.secondary());
        };
    }
}

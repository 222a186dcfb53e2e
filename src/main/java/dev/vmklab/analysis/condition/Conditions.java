package dev.vmklab.analysis.condition;

import dev.vmklab.design.value.Id;
import dev.vmklab.network.Network;
import dev.vmklab.scenario.Scenario;
import dev.vmklab.simulation.recording.DeviceChange;
import dev.vmklab.simulation.recording.DeviceStatus;
import dev.vmklab.simulation.recording.HaState;
import dev.vmklab.simulation.recording.Log;
import dev.vmklab.simulation.recording.Occurrence;
import dev.vmklab.simulation.recording.Recording;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Tells the conditions of a run's elements. Any thread.
public final class Conditions {
    /// How long what has just happened is told, simulated seconds.
    public static final double NOTICE_SECONDS = 3;

    private final Breakage breakage;
    private final DetectionGaps gaps;
    private final Network network;
    private final Recording recording;

    /// @param network whose numbers the recording has
    public Conditions(Scenario scenario, Network network, Recording recording) {
        this.breakage = new Breakage(scenario);
        this.gaps = new DetectionGaps(network, recording);
        this.network = network;
        this.recording = recording;
    }

    /// What is not as it should be at an instant, one condition an element.
    ///
    /// @param time seconds, no more than what is recorded
    public Map<Id, Condition> at(double time) {
        Map<Id, Condition> found = new LinkedHashMap<>(breakage.at(time));
        gaps.at(Map.copyOf(found), time).forEach(gap -> put(found, gap));
        for (int host = 0; host < network.hostCount(); host++) {
            add(found, host, recording.haState(host), time);
        }
        addDevices(found, time);
        addNotices(found, time);
        return found;
    }

    private static void put(Map<Id, Condition> found, Condition condition) {
        found.merge(condition.element(), condition, Condition::with);
    }

    private void add(Map<Id, Condition> found, int host, Log<HaState> log, double time) {
        int at = log.indexAt(time);
        if (at < 0) {
            return;
        }
        HaState state = log.get(at);
        Id id = network.host(host);
        switch (state.verdict()) {
            case LIVE -> {
                if (state.role() == HaState.Role.ISOLATED) {
                    put(found, new Condition(id, Condition.Kind.ISOLATED, "declares itself isolated"));
                }
            }
            case FAILED -> put(found, new Condition(id, Condition.Kind.FAILED, "HA: failed"));
            case UNREACHABLE -> put(found, new Condition(id, Condition.Kind.DEGRADED, "HA: no heartbeats"));
            case ISOLATED -> put(found, new Condition(id, Condition.Kind.ISOLATED, "HA: isolated"));
            case PARTITIONED -> put(found, new Condition(id, Condition.Kind.ISOLATED, "HA: partitioned"));
        }
    }

    private record Device(Id host, Id datastore) {}

    private void addDevices(Map<Id, Condition> found, double time) {
        Log<DeviceChange> log = recording.devices();
        Map<Device, DeviceStatus> now = new LinkedHashMap<>();
        for (int i = 0; i <= log.indexAt(time); i++) {
            now.put(
                    new Device(log.get(i).host(), log.get(i).datastore()),
                    log.get(i).status());
        }
        now.forEach((device, status) -> {
            String on = " on " + network.index().label(device.host());
            if (status.isAllPathsDown()) {
                put(found, new Condition(device.datastore(), Condition.Kind.DEGRADED, "all paths down" + on));
            } else if (status == DeviceStatus.PERMANENT_LOSS) {
                put(found, new Condition(device.datastore(), Condition.Kind.FAILED, "lost" + on));
            }
        });
    }

    /// What teams and switches have done about it.
    private void addNotices(Map<Id, Condition> found, double time) {
        Log<Occurrence> log = recording.occurrences();
        for (int i = log.indexAt(time); i >= 0 && log.time(i) > time - NOTICE_SECONDS; i--) {
            Occurrence occurrence = log.get(i);
            List<Id> about = occurrence.elements();
            if (occurrence.kind() == Occurrence.Kind.PATH && !about.isEmpty()) {
                Id told = whole(about, found);
                found.merge(told, new Condition(told, Condition.Kind.NOTICE, occurrence.text()), Condition::with);
            }
        }
    }

    /// Where it is told what has been done: at an element that is not marked as broken itself, such as the vmnic that
    /// takes over.
    private static Id whole(List<Id> about, Map<Id, Condition> found) {
        return about.stream()
                .filter(id -> Optional.ofNullable(found.get(id))
                        .filter(c -> c.kind() != Condition.Kind.NOTICE)
                        .isEmpty())
                .findFirst()
                .orElse(about.getFirst());
    }
}

package dev.vmklab.simulation;

import dev.vmklab.network.Network;
import dev.vmklab.simulation.event.EventQueue;
import dev.vmklab.simulation.flow.Queues;
import dev.vmklab.simulation.mechanism.Mechanisms;
import dev.vmklab.simulation.model.Model;
import dev.vmklab.simulation.recorder.Recorder;
import dev.vmklab.simulation.storage.ClosedLoops;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A hash over every bit of the state of a run, found by reflection, so that no mechanism is forgotten. Left out is
/// what
/// cannot change, what is recorded, and what is computed from the rest when it is asked for.
public final class StateFingerprint {
    private static final Set<Class<?>> LEFT_OUT =
            Set.of(Model.class, Network.class, Recorder.class, ClosedLoops.class, Queues.class);
    /// What is computed from the rest, and what a solution needs while it is sought.
    private static final Set<String> DERIVED = Set.of(
            "dev.vmklab.network.Fabric",
            "dev.vmklab.simulation.sharing.Sweep",
            "dev.vmklab.simulation.sharing.ClassPorts");

    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private long hash = 0xcbf29ce484222325L;

    private StateFingerprint() {}

    public static long of(Simulation simulation) {
        try {
            StateFingerprint fingerprint = new StateFingerprint();
            fingerprint.add(simulation.mechanisms());
            return fingerprint.hash;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private void add(Object value) throws ReflectiveOperationException {
        switch (value) {
            case null -> add(0);
            case Double d -> add(Double.doubleToLongBits(d));
            case Number n -> add(n.longValue());
            case Boolean b -> add(b ? 1 : 2);
            case Enum<?> e -> add(e.ordinal());
            case String s -> add(s.hashCode());
            case Optional<?> maybe -> add(maybe.orElse(null));
            case Collection<?> many -> {
                add(many.size());
                for (Object one : many) {
                    add(one);
                }
            }
            case Map<?, ?> map ->
                add(map.entrySet().stream()
                        .mapToLong(e -> e.getKey().hashCode())
                        .sum());
            default -> addObject(value);
        }
    }

    private void addObject(Object value) throws ReflectiveOperationException {
        Class<?> type = value.getClass();
        boolean isValue = type.isArray() || type.isRecord() && type != Mechanisms.class;
        if (LEFT_OUT.contains(type) || DERIVED.contains(type.getName()) || !isValue && !seen.add(value)) {
            return;
        }
        if (value instanceof EventQueue queue) {
            addEvents(queue.copy());
        } else if (type.isArray()) {
            for (int i = 0; i < Array.getLength(value); i++) {
                add(Array.get(value, i));
            }
        } else if (type.getName().startsWith("dev.vmklab.")) {
            for (Class<?> at = type; at != Object.class && at != null; at = at.getSuperclass()) {
                for (Field field : at.getDeclaredFields()) {
                    if (!Modifier.isStatic(field.getModifiers()) && !field.isSynthetic()) {
                        field.setAccessible(true);
                        if (type.getSimpleName().equals("LinkList")
                                && field.getName().equals("link")) {
                            Field size = type.getDeclaredField("size");
                            size.setAccessible(true);
                            addFirst((int[]) field.get(value), size.getInt(value));
                        } else if (field.getName().equals("hopsOn")) {
                            Field counter = type.getDeclaredField("counter");
                            counter.setAccessible(true);
                            addHops((int[][]) field.get(value), (int[]) counter.get(value));
                        } else {
                            add(field.get(value));
                        }
                    }
                }
            }
        }
    }

    /// What happens next, in its order; how the queue keeps it is its own matter.
    private void addEvents(EventQueue queue) {
        while (queue.nextTime() < Double.POSITIVE_INFINITY) {
            add(Double.doubleToLongBits(queue.nextTime()));
            add(queue.nextKind().ordinal());
            add(queue.nextSubject());
            add(queue.nextDetail());
            queue.pop();
        }
    }

    /// As many as a growing list holds.
    private void addFirst(int[] values, int count) {
        for (int i = 0; i < count; i++) {
            add(values[i]);
        }
    }

    /// The hops on each link of the solver, as many as it counts.
    private void addHops(int[][] hops, int[] counters) {
        int perLink = hops.length == 0 ? 1 : counters.length / hops.length;
        for (int l = 0; l < hops.length; l++) {
            for (int i = 0; i < counters[l * perLink]; i++) {
                add(hops[l][i]);
            }
        }
    }

    private void add(long bits) {
        hash = (hash ^ bits) * 0x100000001b3L;
        hash ^= hash >>> 29;
    }
}

package dev.vmklab.simulation.event;

import dev.vmklab.scenario.Scenario;
import dev.vmklab.scenario.TimedEvent;
import java.util.Arrays;

/// Events in the order of (time, kind, serial): a binary heap of plain arrays that copies by cloning them.
public final class EventQueue {
    private double[] time = new double[16];
    private int[] kind = new int[16];
    private long[] serial = new long[16];
    private int[] subject = new int[16];
    private int[] detail = new int[16];
    private int size;
    private long nextSerial;

    /// What an event is about in another numbering, -1 for one that is void there.
    public interface Subject {
        int of(EventKind kind, int subject);
    }

    /// The events that are not void in another numbering, in their order.
    public EventQueue carried(Subject numbering) {
        EventQueue carried = new EventQueue();
        for (int i = 0; i < size; i++) {
            EventKind what = EventKind.of(kind[i]);
            int about = numbering.of(what, subject[i]);
            if (about >= 0) {
                carried.nextSerial = serial[i];
                carried.push(time[i], what, about, detail[i]);
            }
        }
        carried.nextSerial = nextSerial;
        return carried;
    }

    /// Plans all events of a scenario.
    public void plan(Scenario scenario) {
        plan(scenario, Double.NEGATIVE_INFINITY);
    }

    /// The same queue at an instant of another scenario: its events come in the place of those that were planned.
    ///
    /// @param scenario with the same events before this instant, and those of it where they are over
    public EventQueue replanned(double now, Scenario scenario) {
        boolean isOver = nextTime() > now;
        EventQueue replanned = carried((kind, subject) -> kind == EventKind.SCENARIO ? -1 : subject);
        replanned.plan(scenario, isOver ? Math.nextUp(now) : now);
        return replanned;
    }

    private void plan(Scenario scenario, double from) {
        for (int i = 0; i < scenario.events().size(); i++) {
            TimedEvent event = scenario.events().get(i);
            for (int k = 0; k < event.count(); k++) {
                if (event.time(k) >= from) {
                    push(event.time(k), EventKind.SCENARIO, i, k);
                }
            }
        }
    }

    public EventQueue copy() {
        EventQueue copy = new EventQueue();
        copy.time = time.clone();
        copy.kind = kind.clone();
        copy.serial = serial.clone();
        copy.subject = subject.clone();
        copy.detail = detail.clone();
        copy.size = size;
        copy.nextSerial = nextSerial;
        return copy;
    }

    public void push(double at, EventKind what, int about, int more) {
        if (size == time.length) {
            time = Arrays.copyOf(time, 2 * size);
            kind = Arrays.copyOf(kind, 2 * size);
            serial = Arrays.copyOf(serial, 2 * size);
            subject = Arrays.copyOf(subject, 2 * size);
            detail = Arrays.copyOf(detail, 2 * size);
        }
        int i = size++;
        time[i] = at;
        kind[i] = what.ordinal();
        serial[i] = nextSerial++;
        subject[i] = about;
        detail[i] = more;
        while (i > 0 && before(i, (i - 1) / 2)) {
            swap(i, (i - 1) / 2);
            i = (i - 1) / 2;
        }
    }

    boolean isEmpty() {
        return size == 0;
    }

    public double nextTime() {
        return size == 0 ? Double.POSITIVE_INFINITY : time[0];
    }

    public EventKind nextKind() {
        return EventKind.of(kind[0]);
    }

    public int nextSubject() {
        return subject[0];
    }

    public int nextDetail() {
        return detail[0];
    }

    public void pop() {
        size--;
        if (size > 0) {
            swap(0, size);
        }
        int i = 0;
        while (2 * i + 1 < size) {
            int child = 2 * i + 1;
            if (child + 1 < size && before(child + 1, child)) {
                child++;
            }
            if (!before(child, i)) {
                return;
            }
            swap(child, i);
            i = child;
        }
    }

    private boolean before(int a, int b) {
        if (time[a] != time[b]) {
            return time[a] < time[b];
        }
        return kind[a] != kind[b] ? kind[a] < kind[b] : serial[a] < serial[b];
    }

    private void swap(int a, int b) {
        double t = time[a];
        time[a] = time[b];
        time[b] = t;
        long s = serial[a];
        serial[a] = serial[b];
        serial[b] = s;
        swap(kind, a, b);
        swap(subject, a, b);
        swap(detail, a, b);
    }

    private static void swap(int[] array, int a, int b) {
        int t = array[a];
        array[a] = array[b];
        array[b] = t;
    }
}

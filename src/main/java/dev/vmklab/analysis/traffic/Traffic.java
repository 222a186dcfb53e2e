package dev.vmklab.analysis.traffic;

import dev.vmklab.design.value.Service;
import dev.vmklab.network.Link;
import dev.vmklab.network.Network;
import dev.vmklab.simulation.recording.FlowLog;
import dev.vmklab.simulation.recording.Series;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The traffic of a scope over time, taken apart; carried on as the recording grows. One thread at a time.
///
/// A part is the sum of its flows, kept by adding what changes: it is exactly 0 while none of them carries anything,
/// and
/// else within rounding of their sum.
public final class Traffic {
    private static final int NOT_COUNTED = -1;
    private static final int UNKNOWN = -2;

    private final Scope scope;
    private final Grouping by;
    private final FlowLog log;
    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final List<Part> numbered = new ArrayList<>();
    private final Part total = new Part("total", Service.MANAGEMENT, 0);
    /// Per flow: the number of its part, or one of the above, and its rate.
    private int[] partOf = new int[0];
    private double[] rates = new double[0];
    private int next;

    public Traffic(Scope scope, Grouping by, FlowLog log) {
        this.scope = scope;
        this.by = by;
        this.log = log;
    }

    /// What the flows of one group carry together.
    public static final class Part {
        private final String label;
        private final Service service;
        private final int vlan;
        private final Series series = new Series();
        private double sum;
        private int active;
        private boolean touched;

        private Part(String label, Service service, int vlan) {
            this.label = label;
            this.service = service;
            this.vlan = vlan;
        }

        public String label() {
            return label;
        }

        /// The service of its first flow.
        public Service service() {
            return service;
        }

        /// The VLAN of its first flow, 0 for untagged.
        public int vlan() {
            return vlan;
        }

        /// Wire bit/s over time.
        public Series series() {
            return series;
        }

        private void change(double before, double now) {
            active += (now > 0 ? 1 : 0) - (before > 0 ? 1 : 0);
            sum = active == 0 ? 0 : Math.max(0, sum + now - before);
            touched = true;
        }

        private void write(double time) {
            if (touched) {
                series.append(time, sum);
                touched = false;
            }
        }
    }

    /// Takes in what has been published up to a time.
    public void readUpTo(double until) {
        int end = log.instants();
        while (next < end && log.time(next) <= until) {
            read(next++);
        }
    }

    private void read(int instant) {
        for (int c = log.start(instant); c < log.start(instant + 1); c++) {
            int flow = log.flowOf(c);
            int part = partOf(flow);
            if (part != NOT_COUNTED) {
                numbered.get(part).change(rates[flow], log.rate(c));
                total.change(rates[flow], log.rate(c));
                rates[flow] = log.rate(c);
            }
        }
        for (Part part : numbered) {
            part.write(log.time(instant));
        }
        total.write(log.time(instant));
    }

    private int partOf(int flow) {
        if (flow >= partOf.length) {
            int before = partOf.length;
            partOf = Arrays.copyOf(partOf, Math.max(flow + 1, 2 * before));
            rates = Arrays.copyOf(rates, partOf.length);
            Arrays.fill(partOf, before, partOf.length, UNKNOWN);
        }
        if (partOf[flow] == UNKNOWN) {
            partOf[flow] = number(log.flow(flow));
        }
        return partOf[flow];
    }

    private int number(FlowLog.Flow flow) {
        boolean sends = scope.sends(flow);
        if (!sends && !scope.receives(flow)) {
            return NOT_COUNTED;
        }
        Part part = parts.computeIfAbsent(label(flow, sends), label -> new Part(label, flow.service(), flow.vlan()));
        int number = numbered.indexOf(part);
        if (number < 0) {
            number = numbered.size();
            numbered.add(part);
        }
        return number;
    }

    private String label(FlowLog.Flow flow, boolean sends) {
        return switch (by) {
            case SERVICE -> flow.service().label();
            case VLAN -> flow.vlan() == 0 ? "untagged" : "VLAN " + flow.vlan();
            case ADAPTER -> adapter(sends ? flow.from() : flow.to());
            case UPLINK -> uplink(flow, sends);
        };
    }

    private String adapter(int endpoint) {
        return endpoint < 0 ? "removed" : network().endpoint(endpoint).label();
    }

    private String uplink(FlowLog.Flow flow, boolean sends) {
        Link.Kind near = sends ? Link.Kind.UPLINK_TRANSMIT : Link.Kind.UPLINK_RECEIVE;
        Link.Kind far = sends ? Link.Kind.UPLINK_RECEIVE : Link.Kind.UPLINK_TRANSMIT;
        return scope.uplink(flow, near)
                .or(() -> scope.uplink(flow, far))
                .map(l -> network().index().label(l.kind() == Link.Kind.UPLINK_TRANSMIT ? l.from() : l.to()))
                .orElse("inside hosts");
    }

    private Network network() {
        return scope.network();
    }

    /// The parts so far, in the order in which they first carried anything.
    public List<Part> parts() {
        return List.copyOf(numbered);
    }

    /// All parts together, wire bit/s.
    public Series total() {
        return total.series();
    }
}

package dev.vmklab.simulation.recording;

import dev.vmklab.design.value.Service;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/// The rate of every flow over time: per instant at which any changes, those that changed. What any part of a network
/// carries, of any service, VLAN or port, is summed up from it.
///
/// Append-only: one thread writes, any number read what [#instants] has published.
public final class FlowLog {
    private double[] times = new double[16];
    /// The first change of each instant, and one more.
    private int[] starts = new int[17];
    private int[] flowOf = new int[64];
    private double[] rates = new double[64];
    private Flow[] flows = new Flow[16];
    private int flowCount;
    private int changes;
    private volatile int instants;

    /// A flow while it goes one way.
    ///
    /// @param label whose traffic it is, such as `vMotion of app-01 from esx01 to esx02`
    /// @param vlan 0 for the untagged traffic inside a host
    /// @param from the endpoint that sends, by its number in the network; -1 for one that an amendment removed
    /// @param to the endpoint that receives
    /// @param links the links that it crosses, by number, without those that an amendment removed; do not modify
    public record Flow(String label, Service service, int vlan, int from, int to, int[] links) {
        public boolean crosses(int link) {
            for (int l : links) {
                if (l == link) {
                    return true;
                }
            }
            return false;
        }
    }

    public FlowLog() {}

    /// Any thread may copy what is published.
    private FlowLog(FlowLog before, int published, IntUnaryOperator newEndpoint, IntUnaryOperator newLink) {
        times = Arrays.copyOf(before.times, Math.max(16, published));
        starts = Arrays.copyOf(before.starts, times.length + 1);
        changes = starts[published];
        Arrays.fill(starts, published + 1, starts.length, 0);
        flowOf = Arrays.copyOf(before.flowOf, Math.max(64, changes));
        rates = Arrays.copyOf(before.rates, flowOf.length);
        for (int c = 0; c < changes; c++) {
            flowCount = Math.max(flowCount, flowOf[c] + 1);
        }
        flows = new Flow[Math.max(16, flowCount)];
        for (int i = 0; i < flowCount; i++) {
            flows[i] = renumbered(before.flows[i], newEndpoint, newLink);
        }
        instants = published;
    }

    private static Flow renumbered(Flow flow, IntUnaryOperator newEndpoint, IntUnaryOperator newLink) {
        return new Flow(
                flow.label(),
                flow.service(),
                flow.vlan(),
                flow.from() < 0 ? -1 : newEndpoint.applyAsInt(flow.from()),
                flow.to() < 0 ? -1 : newEndpoint.applyAsInt(flow.to()),
                IntStream.of(flow.links()).map(newLink).filter(l -> l >= 0).toArray());
    }

    /// The same past in the numbers of another network, with every flow ended: those of that network begin anew.
    FlowLog amended(double now, IntUnaryOperator newEndpoint, IntUnaryOperator newLink) {
        FlowLog log = new FlowLog(this, instants, newEndpoint, newLink);
        log.endAll(now);
        return log;
    }

    /// An independent log with the past of this one up to a time, where every flow ends: those that go on begin anew.
    FlowLog upTo(double time) {
        int published = instants;
        while (published > 0 && times[published - 1] > time) {
            published--;
        }
        FlowLog log = new FlowLog(this, published, e -> e, l -> l);
        log.endAll(time);
        return log;
    }

    private void endAll(double now) {
        double[] last = new double[flowCount];
        for (int c = 0; c < changes; c++) {
            last[flowOf[c]] = rates[c];
        }
        for (int f = 0; f < last.length; f++) {
            if (last[f] != 0) {
                append(f, 0);
            }
        }
        publish(now);
    }

    /// Adds a flow, which carries nothing yet.
    ///
    /// @return its number
    public int begin(Flow flow) {
        if (flowCount == flows.length) {
            flows = Arrays.copyOf(flows, 2 * flowCount);
        }
        flows[flowCount] = flow;
        return flowCount++;
    }

    /// Gives a flow another rate from the instant on that is published next.
    ///
    /// @param rate wire bit/s
    public void append(int flow, double rate) {
        if (changes == rates.length) {
            rates = Arrays.copyOf(rates, 2 * changes);
            flowOf = Arrays.copyOf(flowOf, 2 * changes);
        }
        flowOf[changes] = flow;
        rates[changes++] = rate;
    }

    /// Makes what was appended visible, from an instant on.
    ///
    /// @param now seconds, at or after the last instant
    public void publish(double now) {
        int n = instants;
        if (changes == starts[n]) {
            return;
        }
        if (n == times.length) {
            times = Arrays.copyOf(times, 2 * n);
            starts = Arrays.copyOf(starts, 2 * n + 1);
        }
        times[n] = now;
        starts[n + 1] = changes;
        instants = n + 1;
    }

    /// How many instants there are at which rates changed. Two may have the same time: the last one counts from there
    /// on.
    public int instants() {
        return instants;
    }

    /// Seconds since the start of the run.
    public double time(int instant) {
        return times[instant];
    }

    /// The first change of an instant; that of the next one is behind its last.
    public int start(int instant) {
        return starts[instant];
    }

    /// The number of the flow that a change is about.
    public int flowOf(int change) {
        return flowOf[change];
    }

    /// What the flow gets from then on, wire bit/s.
    public double rate(int change) {
        return rates[change];
    }

    /// A flow that a published change is about.
    public Flow flow(int number) {
        return flows[number];
    }
}

package dev.vmklab.simulation.sharing;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// A recorded workload for the sharing solver alone: links, independent transfers, changes of capacity.
///
/// Text, one entry a line: `L id capacity`, `F id start size weight limit link link ...`, `E time link capacity`; a
/// limit of 0 is none, `#` begins a comment. Links come before the lines that name them. Capacities and limits are in
/// bytes/s or bit/s and sizes in the unit that belongs to it; times are seconds. Immutable.
public final class FlowTrace {
    private final int[] linkIds;
    private final double[] capacity;
    private final long[] flowIds;
    private final double[] numbers;
    private final int[] firstHop;
    private final int[] hops;
    private final double[] changes;

    FlowTrace(
            int[] linkIds,
            double[] capacity,
            long[] flowIds,
            double[] numbers,
            int[] firstHop,
            int[] hops,
            double[] changes) {
        this.linkIds = linkIds;
        this.capacity = capacity;
        this.flowIds = flowIds;
        this.numbers = numbers;
        this.firstHop = firstHop;
        this.hops = hops;
        this.changes = changes;
    }

    /// Reads a trace in one pass. Does not close the stream.
    ///
    /// @throws MalformedTraceException naming the line
    public static FlowTrace read(InputStream in) throws IOException {
        return new FlowTraceReader(in).read();
    }

    public int links() {
        return capacity.length;
    }

    /// The link's id in the text.
    public int linkId(int link) {
        return linkIds[link];
    }

    /// Of each link; a new array.
    public double[] capacities() {
        return capacity.clone();
    }

    public int flows() {
        return flowIds.length;
    }

    public long flowId(int flow) {
        return flowIds[flow];
    }

    /// Seconds.
    public double start(int flow) {
        return numbers[4 * flow];
    }

    public double size(int flow) {
        return numbers[4 * flow + 1];
    }

    public double weight(int flow) {
        return numbers[4 * flow + 2];
    }

    /// `POSITIVE_INFINITY` for none.
    public double limit(int flow) {
        double limit = numbers[4 * flow + 3];
        return limit > 0 ? limit : Double.POSITIVE_INFINITY;
    }

    /// The links it crosses, by index; a new array.
    public int[] route(int flow) {
        return Arrays.copyOfRange(hops, firstHop[flow], firstHop[flow + 1]);
    }

    /// How many changes of capacity there are.
    public int changes() {
        return changes.length / 3;
    }

    /// Seconds.
    public double changeTime(int change) {
        return changes[3 * change];
    }

    public int changedLink(int change) {
        return (int) changes[3 * change + 1];
    }

    public double changedCapacity(int change) {
        return changes[3 * change + 2];
    }
}

package dev.vmklab.validation;

import dev.vmklab.simulation.queueing.LinkQueue;
import dev.vmklab.simulation.sharing.LinkScheduler;
import dev.vmklab.simulation.sharing.Sharing;
import java.util.ArrayList;
import java.util.List;

/// Bulk TCP flows that share one plain FIFO in a packet-level simulation: their sum, the slowest of them and the queue
/// that they keep standing. Never part of a verdict.
public final class DumbbellTable {
    private DumbbellTable() {}

    /// @param rules the model's numbers
    public static TableResult judge(LinkQueue.Rules rules, String file, List<DumbbellRow> rows) {
        List<Information> information = new ArrayList<>();
        for (DumbbellRow row : rows) {
            double capacity = row.megabitsPerSecond() * Bench.MEGA;
            Sharing sharing = new Sharing(new double[] {capacity}, new LinkScheduler[] {LinkScheduler.FIFO}, true);
            int slot = 0;
            for (int f = 0; f < row.bulkFlows(); f++) {
                slot = sharing.add(new int[] {0}, 1, Double.POSITIVE_INFINITY, 0);
            }
            sharing.solve();
            double slowest = sharing.rate(slot) * Bench.GOODPUT / Bench.MEGA;
            LinkQueue queue = new LinkQueue(sharing, s -> Bench.PACKET, rules);
            LinkQueue.Buffer buffer = new LinkQueue.Buffer(row.bufferPackets() * Bench.PACKET, false);
            double probe = queue.waitOf(0, 0, buffer).mean() / Bench.MILLI;
            String subject = row.subject();
            information.add(
                    new Information(file, subject + ", sum", slowest * row.bulkFlows(), row.goodput(), "Mbit/s"));
            information.add(new Information(file, subject + ", slowest flow", slowest, row.slowestFlow(), "Mbit/s"));
            information.add(new Information(file, subject + ", probe", probe, row.probeMillis(), "ms"));
        }
        return new TableResult(List.of(), information);
    }
}

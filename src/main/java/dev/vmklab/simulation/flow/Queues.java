package dev.vmklab.simulation.flow;

import dev.vmklab.parameters.Parameter;
import dev.vmklab.simulation.model.Model;
import dev.vmklab.simulation.queueing.LinkQueue;
import dev.vmklab.simulation.queueing.Wait;
import dev.vmklab.simulation.sharing.Sharing;
import java.util.Arrays;

/// The waits of a design's links (see [LinkQueue]). A wait is computed when asked for, and again after a solution that
/// changed its link.
public final class Queues {
    private final Model model;
    private final Sharing sharing;
    private final LinkQueue queue;
    private final int[] firstClass;
    private final Wait[] waits;
    private final int[] computedAt;

    public Queues(Model model, FlowTable flows, Sharing sharing) {
        this.model = model;
        this.sharing = sharing;
        queue = new LinkQueue(sharing, slot -> flows.jobBytes(slot) * Frames.BITS_PER_BYTE, rules(model));
        int links = model.network.linkCount();
        firstClass = new int[links + 1];
        for (int l = 0; l < links; l++) {
            firstClass[l + 1] = firstClass[l] + model.schedulers[l].classes();
        }
        waits = new Wait[firstClass[links]];
        Arrays.fill(waits, Wait.NONE);
        computedAt = new int[waits.length];
    }

    private static LinkQueue.Rules rules(Model model) {
        return new LinkQueue.Rules(
                model.get(Parameter.QUEUE_STANDING_FRACTION),
                model.get(Parameter.QUEUE_STANDING_P99_FRACTION),
                model.get(Parameter.HOST_QUEUE_BYTES_PER_FLOW) * Frames.BITS_PER_BYTE,
                model.get(Parameter.NIOC_SHARES_ON_SPARE_ONLY) != 0);
    }

    /// The wait of one kind of traffic at a link.
    public Wait at(int link, int kind) {
        if (model.capacity[link] == Double.POSITIVE_INFINITY) {
            return Wait.NONE;
        }
        int c = model.schedulers[link].classOf(kind);
        int index = firstClass[link] + c;
        if (computedAt[index] < sharing.changedAt(link)) {
            waits[index] = queue.waitOf(link, c, buffer(link));
            computedAt[index] = sharing.solution();
        }
        return waits[index];
    }

    /// Whether the queue of one kind of traffic at a link is saturated.
    public boolean isSaturated(int link, int kind) {
        return queue.isSaturated(link, model.schedulers[link].classOf(kind));
    }

    /// The sending host's own queue is bounded by TCP, per connection; a switch port queues up to its buffer.
    private LinkQueue.Buffer buffer(int link) {
        double bits = model.network.link(link).bufferBytes() * Frames.BITS_PER_BYTE;
        return new LinkQueue.Buffer(bits, isOnSender(link));
    }

    /// Whether a link's queue is in the host or station that sends, which blocks its connections before anything is
    /// dropped.
    public boolean isOnSender(int link) {
        return switch (model.network.link(link).kind()) {
            case UPLINK_TRANSMIT, PORT_INGRESS, PORT_EGRESS, STATION_TRANSMIT -> true;
            default -> false;
        };
    }
}

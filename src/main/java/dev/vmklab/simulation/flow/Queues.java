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
    private final LinkQueue.Buffer[] buffers;
    /// Per class of a link: what is known of its queue, and as of which solution.
    private final LinkQueue.Condition[] known;
    private final int[] knownAt;

    public Queues(Model model, FlowTable flows, Sharing sharing) {
        this.model = model;
        this.sharing = sharing;
        queue = queue(model, flows, sharing);
        int links = model.network.linkCount();
        firstClass = new int[links + 1];
        buffers = new LinkQueue.Buffer[links];
        for (int l = 0; l < links; l++) {
            firstClass[l + 1] = firstClass[l] + model.schedulers[l].classes();
            buffers[l] = buffer(l);
        }
        known = new LinkQueue.Condition[firstClass[links]];
        Arrays.fill(known, LinkQueue.Condition.EMPTY);
        knownAt = new int[known.length];
    }

    /// Those of a copy: what is known holds for it too.
    private Queues(Queues other, FlowTable flows, Sharing sharing) {
        model = other.model;
        this.sharing = sharing;
        queue = queue(model, flows, sharing);
        firstClass = other.firstClass;
        buffers = other.buffers;
        known = other.known.clone();
        knownAt = other.knownAt.clone();
    }

    public Queues copy(FlowTable flows, Sharing copiedSharing) {
        return new Queues(this, flows, copiedSharing);
    }

    private static LinkQueue queue(Model model, FlowTable flows, Sharing sharing) {
        var rules = new LinkQueue.Rules(
                model.get(Parameter.QUEUE_STANDING_FRACTION),
                model.get(Parameter.QUEUE_STANDING_P99_FRACTION),
                model.get(Parameter.HOST_QUEUE_BYTES_PER_FLOW) * Frames.BITS_PER_BYTE,
                model.get(Parameter.NIOC_SHARES_ON_SPARE_ONLY) != 0);
        return new LinkQueue(sharing, slot -> flows.jobBytes(slot) * Frames.BITS_PER_BYTE, rules);
    }

    /// The wait of one kind of traffic at a link.
    public Wait at(int link, int kind) {
        return condition(link, kind).waiting();
    }

    /// Whether the queue of one kind of traffic at a link is saturated.
    public boolean isSaturated(int link, int kind) {
        return condition(link, kind).saturated();
    }

    private LinkQueue.Condition condition(int link, int kind) {
        if (model.capacity[link] == Double.POSITIVE_INFINITY) {
            return LinkQueue.Condition.EMPTY;
        }
        int c = model.schedulers[link].classOf(kind);
        int index = firstClass[link] + c;
        if (knownAt[index] < sharing.changedAt(link)) {
            known[index] = queue.conditionOf(link, c, buffers[link]);
            knownAt[index] = sharing.solution();
        }
        return known[index];
    }

    /// The sending host's own queue is bounded by TCP, per connection; a switch port queues up to its buffer.
    private LinkQueue.Buffer buffer(int link) {
        boolean onSender = switch (model.network.link(link).kind()) {
            case UPLINK_TRANSMIT, PORT_INGRESS, PORT_EGRESS, STATION_TRANSMIT -> true;
            default -> false;
        };
        return new LinkQueue.Buffer(model.network.link(link).bufferBytes() * Frames.BITS_PER_BYTE, onSender);
    }

    /// Whether a link's queue is in the host or station that sends, which blocks its connections before anything is
    /// dropped.
    public boolean isOnSender(int link) {
        return buffers[link].onSender();
    }
}

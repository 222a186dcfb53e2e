package dev.vmklab.analysis.why;

import dev.vmklab.simulation.FlowView;
import dev.vmklab.simulation.Simulation;
import dev.vmklab.simulation.queueing.Latency;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Takes the mean latency of packets apart by hop. The mean is over all packets, so a hop counts with the share of them
/// that cross it: the sum over hops of `share x (queue + wire)` is the mean.
///
/// @param worstLink the link whose queue adds most, or -1 where no queue adds anything
record PacketParts(List<Part> parts, int worstLink) {
    PacketParts {
        parts = List.copyOf(parts);
    }

    static PacketParts of(Simulation run, Subject.OfPackets packets) {
        double total = 0;
        for (int l = 0; l < run.network().linkCount(); l++) {
            for (FlowView flow : run.flowsOn(l)) {
                boolean begins = packets.has(flow) && flow.links()[0] == l;
                total += begins ? flow.wireBitsPerSecond() : 0;
            }
        }
        List<Part> parts = new ArrayList<>();
        int worst = -1;
        double longest = 0;
        for (int l = 0; l < run.network().linkCount() && total > 0; l++) {
            double queue = 0;
            double wire = 0;
            for (FlowView flow : run.flowsOn(l)) {
                double share = packets.has(flow) ? flow.wireBitsPerSecond() / total : 0;
                Latency latency = run.packetLatency(l, flow.service());
                queue += share * latency.mean();
                wire += share * latency.fixed();
            }
            add(parts, "queue", run.network().link(l).label(), queue);
            add(
                    parts,
                    "serialisation, propagation and switching",
                    run.network().link(l).label(),
                    wire);
            if (queue > longest) {
                longest = queue;
                worst = l;
            }
        }
        return new PacketParts(parts, worst);
    }

    private static void add(List<Part> parts, String name, String link, double seconds) {
        if (seconds > 0) {
            parts.add(new Part(name, Optional.of(link), seconds));
        }
    }
}

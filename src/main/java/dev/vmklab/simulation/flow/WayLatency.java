package dev.vmklab.simulation.flow;

import dev.vmklab.network.Link;
import dev.vmklab.network.Network;
import dev.vmklab.parameters.Parameter;
import dev.vmklab.simulation.model.Model;

/// The part of a way's latency that does not depend on load.
public final class WayLatency {
    private WayLatency() {}

    /// Propagation, switching and store-and-forward of one packet at every hop, in seconds.
    public static double packetSeconds(Model model, int[] links, double packetBytes) {
        double seconds = 0;
        for (int l : links) {
            Link link = model.network.link(l);
            if (link.bitsPerSecond() != Double.POSITIVE_INFINITY) {
                seconds += link.delaySeconds()
                        + model.get(Parameter.SWITCHING_SECONDS)
                        + packetBytes * Frames.BITS_PER_BYTE / link.bitsPerSecond();
            }
        }
        return seconds;
    }

    /// How long bytes take to get on a link.
    public static double serialisation(Model model, int link, double bytes) {
        return bytes * Frames.BITS_PER_BYTE / model.network.link(link).bitsPerSecond();
    }

    /// How long a packet is under way on a link and in the switch before it.
    public static double propagation(Model model, int link) {
        Link l = model.network.link(link);
        return l.bitsPerSecond() == Double.POSITIVE_INFINITY
                ? 0
                : l.delaySeconds() + model.get(Parameter.SWITCHING_SECONDS);
    }

    /// The same for a transfer of many packets, which the slowest hop serialises once.
    public static double transferSeconds(Model model, int[] links, double bytes, double wireBytesPerPayloadByte) {
        double packet = Math.min(bytes, model.get(Parameter.QUEUE_PACKET_BYTES));
        double rest = (bytes - packet) * wireBytesPerPayloadByte * Frames.BITS_PER_BYTE;
        return packetSeconds(model, links, packet) + rest / slowest(model.network, links);
    }

    private static double slowest(Network network, int[] links) {
        return links.length == 0
                ? Double.POSITIVE_INFINITY
                : network.link(slowestOf(network, links)).bitsPerSecond();
    }

    /// The slowest link of a way, the first of several; -1 for a way without links.
    public static int slowestOf(Network network, int[] links) {
        int slowest = -1;
        for (int l : links) {
            if (slowest < 0
                    || network.link(l).bitsPerSecond() < network.link(slowest).bitsPerSecond()) {
                slowest = l;
            }
        }
        return slowest;
    }
}

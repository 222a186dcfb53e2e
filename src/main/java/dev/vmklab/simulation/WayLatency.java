package dev.vmklab.simulation;

import dev.vmklab.network.Link;
import dev.vmklab.network.Network;
import dev.vmklab.parameters.Parameter;

/// The part of a way's latency that does not depend on load.
final class WayLatency {
    private WayLatency() {}

    /// Propagation, switching and store-and-forward of one packet at every hop, in seconds.
    static double packetSeconds(Model model, int[] links, double packetBytes) {
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

    /// The same for a transfer of many packets, which the slowest hop serialises once.
    static double transferSeconds(Model model, int[] links, double bytes, double wireBytesPerPayloadByte) {
        double packet = Math.min(bytes, model.get(Parameter.QUEUE_PACKET_BYTES));
        double rest = (bytes - packet) * wireBytesPerPayloadByte * Frames.BITS_PER_BYTE;
        return packetSeconds(model, links, packet) + rest / slowest(model.network, links);
    }

    private static double slowest(Network network, int[] links) {
        double slowest = Double.POSITIVE_INFINITY;
        for (int l : links) {
            slowest = Math.min(slowest, network.link(l).bitsPerSecond());
        }
        return slowest;
    }
}

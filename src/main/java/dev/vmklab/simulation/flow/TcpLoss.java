package dev.vmklab.simulation.flow;

import dev.vmklab.network.Route;
import dev.vmklab.parameters.Parameter;
import dev.vmklab.simulation.model.Model;

/// What random loss leaves of TCP: a connection sends at most `C x frame / (RTT x sqrt(p))` (Mathis, Semke, Mahdavi and
/// Ott, 1997), p being the share of packets that its way loses.
final class TcpLoss {
    private final Model model;

    TcpLoss(Model model) {
        this.model = model;
    }

    /// Wire bit/s of a flow at most; infinite where nothing is lost.
    double most(Route.Way way, double connections) {
        double loss = model.impairments.isEmpty() ? 0 : model.network.lossOn(way.links());
        if (loss <= 0) {
            return Double.POSITIVE_INFINITY;
        }
        double frameBits = Frames.BITS_PER_BYTE * way.mtu() / Frames.efficiency(way.mtu());
        double oneWay = WayLatency.packetSeconds(model, way.links(), model.get(Parameter.QUEUE_PACKET_BYTES));
        double roundTrip = 2 * oneWay + model.get(Parameter.TCP_HOST_SECONDS);
        return connections * model.get(Parameter.TCP_LOSS_CONSTANT) * frameBits / (roundTrip * Math.sqrt(loss));
    }
}

package dev.vmklab.simulation.storage;

import dev.vmklab.design.value.Service;
import dev.vmklab.network.Route;
import dev.vmklab.parameters.Parameter;
import dev.vmklab.simulation.flow.Frames;
import dev.vmklab.simulation.flow.WayLatency;
import dev.vmklab.simulation.model.Model;
import dev.vmklab.simulation.model.StorageLayout;

/// What an operation takes on its way through a network without queues: requests, data, and more requests where the
/// protocol asks for them.
record UnloadedLatency(Model model, StorageLoads loads) {
    /// @param load number of the load
    /// @param data way of its data
    /// @param reply way of requests or answers against it
    double seconds(int load, Route.Way data, Route.Way reply) {
        double request = WayLatency.packetSeconds(model, reply.links(), model.get(Parameter.STORAGE_REQUEST_BYTES));
        double transfer = WayLatency.transferSeconds(
                model, data.links(), loads.operationBytes(load), 1 / Frames.efficiency(data.mtu()));
        return transfer + request * roundTrips(load) + extraRoundTrips(load, data);
    }

    /// What passing an operation on adds: the host that does has it whole before.
    double seconds(int load, Relay relay) {
        return relay.isNone()
                ? 0
                : WayLatency.transferSeconds(
                                model,
                                relay.data().links(),
                                loads.operationBytes(load),
                                1 / Frames.efficiency(relay.data().mtu()))
                        + WayLatency.packetSeconds(
                                model, relay.answer().links(), model.get(Parameter.STORAGE_REQUEST_BYTES));
    }

    double roundTrips(int load) {
        StorageLayout.Load l = model.storage.loads.get(load);
        boolean readyToTransfer = l.write() && l.service() == Service.ISCSI;
        return readyToTransfer ? model.get(Parameter.ISCSI_WRITE_ROUND_TRIPS) : 1;
    }

    private double extraRoundTrips(int load, Route.Way data) {
        double requests = roundTrips(load) - 1;
        return requests * WayLatency.packetSeconds(model, data.links(), model.get(Parameter.STORAGE_REQUEST_BYTES));
    }
}

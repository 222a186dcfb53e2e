package dev.vmklab.charts;

import dev.vmklab.design.Objective;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.Service;
import dev.vmklab.network.Network;
import dev.vmklab.simulation.recording.Recording;
import java.util.List;
import java.util.Optional;

/// The charts there are.
public final class Charts {
    /// One direction of a host's or uplink's traffic, as the host sees it.
    public enum Direction {
        TRANSMIT("transmit"),
        RECEIVE("receive");

        private final String key;

        Direction(String key) {
            this.key = key;
        }

        /// The name a person reads.
        public String key() {
            return key;
        }
    }

    private Charts() {}

    /// The whole design's traffic, one layer per service.
    public static Chart bandwidthByService(Network network, Recording recording) {
        throw new UnsupportedOperationException();
    }

    /// The whole design's traffic, one layer per VLAN.
    public static Chart bandwidthByVlan(Network network, Recording recording) {
        throw new UnsupportedOperationException();
    }

    /// What a host's VMkernel adapters send or receive, one layer each.
    public static Chart bandwidthOfHost(Network network, Recording recording, Id host, Direction direction) {
        throw new UnsupportedOperationException();
    }

    /// What a vmk sends and receives.
    public static Chart bandwidthOfVmk(Network network, Recording recording, Id vmk) {
        throw new UnsupportedOperationException();
    }

    /// One direction of a vmnic against its speed.
    public static Chart bandwidthOfUplink(Network network, Recording recording, Id vmnic, Direction direction) {
        throw new UnsupportedOperationException();
    }

    /// Reads and writes of a datastore with p50, p95 and p99 and the lines of the objectives that are about it.
    ///
    /// @param host whose reads and writes; empty for all hosts together
    public static Chart latencyOfDatastore(
            Network network, Recording recording, Id datastore, Optional<Id> host, List<Objective> objectives) {
        throw new UnsupportedOperationException();
    }

    /// One-way network latency of a service's small packets.
    public static Chart latencyOfService(Recording recording, Service service) {
        throw new UnsupportedOperationException();
    }

    /// One-way network latency of the small packets in a VLAN.
    public static Chart latencyOfVlan(Recording recording, int vlan) {
        throw new UnsupportedOperationException();
    }
}

package dev.vmklab.analysis.why;

import dev.vmklab.analysis.StorageUse;
import dev.vmklab.design.DesignIndex;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.Service;
import dev.vmklab.network.Link;
import dev.vmklab.network.Network;
import dev.vmklab.simulation.FlowView;
import dev.vmklab.simulation.recording.LatencySample;
import dev.vmklab.simulation.recording.Log;
import dev.vmklab.simulation.recording.Recording;
import dev.vmklab.simulation.recording.Series;
import java.util.Optional;
import java.util.stream.IntStream;

/// What an explanation is about. Found by ids, so that it is the same in a fork with a changed design.
public sealed interface Subject {
    /// What a person calls it.
    String label(DesignIndex index);

    /// The reads or the writes of a datastore on a host.
    record OfStorage(StorageUse use) implements Subject {
        @Override
        public String label(DesignIndex index) {
            return use.direction() + " of " + index.label(use.datastore()) + " on " + index.label(use.host());
        }
    }

    /// The packets of some traffic, wherever in the design it flows.
    sealed interface OfPackets extends Subject {
        /// Whether a flow belongs to it.
        boolean has(FlowView flow);

        /// Its packets' latency; empty where the run knows of no such traffic.
        Optional<Log<LatencySample>> latency(Recording recording);

        /// Its rate on the wire, bit/s; empty where the run knows of no such traffic.
        Optional<Series> rate(Recording recording);
    }

    /// The packets of a service.
    record OfService(Service service) implements OfPackets {
        @Override
        public String label(DesignIndex index) {
            return service.label() + " packets";
        }

        @Override
        public boolean has(FlowView flow) {
            return flow.service() == service;
        }

        @Override
        public Optional<Log<LatencySample>> latency(Recording recording) {
            return Optional.of(recording.serviceLatency(service));
        }

        @Override
        public Optional<Series> rate(Recording recording) {
            return Optional.of(recording.serviceRate(service));
        }
    }

    /// The packets in a VLAN.
    record OfVlan(int vlan) implements OfPackets {
        @Override
        public String label(DesignIndex index) {
            return "packets of VLAN " + vlan;
        }

        @Override
        public boolean has(FlowView flow) {
            return flow.vlan() == vlan;
        }

        @Override
        public Optional<Log<LatencySample>> latency(Recording recording) {
            return indexIn(recording).map(recording::vlanLatency);
        }

        @Override
        public Optional<Series> rate(Recording recording) {
            return indexIn(recording).map(recording::vlanRate);
        }

        private Optional<Integer> indexIn(Recording recording) {
            int[] vlans = recording.vlans();
            return IntStream.range(0, vlans.length)
                    .filter(v -> vlans[v] == vlan)
                    .boxed()
                    .findFirst();
        }
    }

    /// One direction of a link.
    record OfLink(Link.Kind kind, Id from, Id to) implements Subject {
        public static OfLink of(Link link) {
            return new OfLink(link.kind(), link.from(), link.to());
        }

        @Override
        public String label(DesignIndex index) {
            return index.label(from) + " -> " + index.label(to);
        }

        /// The link's number, or -1 where the network does not have it.
        int in(Network network) {
            for (int l = 0; l < network.linkCount(); l++) {
                if (of(network.link(l)).equals(this)) {
                    return l;
                }
            }
            return -1;
        }
    }
}

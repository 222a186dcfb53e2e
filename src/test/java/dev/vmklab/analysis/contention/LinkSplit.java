package dev.vmklab.analysis.contention;

import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.Service;
import dev.vmklab.network.Link;
import dev.vmklab.network.Network;
import dev.vmklab.simulation.FlowView;
import dev.vmklab.simulation.Simulation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// The truth to hold other splits against: what a link carries at an instant, by port, VLAN and service: for an uplink
/// the vmks and VM adapters of its host.
///
/// @param link its number in the network
/// @param parts the largest first; they add up to what the link carries
public record LinkSplit(int link, List<Part> parts) {
    /// The traffic of one port in one VLAN for one service.
    ///
    /// @param portLabel what a person calls the port, such as `esx01 vmk2`
    /// @param bitsPerSecond on the wire
    public record Part(Key key, String portLabel, double bitsPerSecond) {}

    /// What parts are told apart by.
    ///
    /// @param port the vmk, VM adapter or array port at the link's near end
    public record Key(Id port, int vlan, Service service) {}

    /// One share of a link in one of its dimensions.
    public record Share(String label, double bitsPerSecond) {}

    public LinkSplit {
        parts = List.copyOf(parts);
    }

    /// Takes a link apart as it is now.
    public static LinkSplit of(Simulation simulation, int link) {
        Map<Key, Part> parts = new LinkedHashMap<>();
        for (FlowView flow : simulation.flowsOn(link)) {
            Part part = part(simulation.network(), link, flow);
            parts.merge(part.key(), part, LinkSplit::sum);
        }
        List<Part> sorted = new ArrayList<>(parts.values());
        sorted.sort(Comparator.comparingDouble(Part::bitsPerSecond).reversed());
        return new LinkSplit(link, sorted);
    }

    private static Part part(Network network, int link, FlowView flow) {
        var port = network.endpoint(isArriving(network.link(link).kind()) ? flow.to() : flow.from());
        return new Part(new Key(port.id(), flow.vlan(), flow.service()), port.label(), flow.wireBitsPerSecond());
    }

    /// Whether the near end of a link is where its traffic arrives.
    private static boolean isArriving(Link.Kind kind) {
        return kind == Link.Kind.UPLINK_RECEIVE || kind == Link.Kind.PORT_EGRESS || kind == Link.Kind.STATION_RECEIVE;
    }

    private static Part sum(Part a, Part b) {
        return new Part(a.key(), a.portLabel(), a.bitsPerSecond() + b.bitsPerSecond());
    }

    /// All parts together, wire bit/s.
    public double bitsPerSecond() {
        return parts.stream().mapToDouble(Part::bitsPerSecond).sum();
    }

    public List<Share> byPort() {
        return by(Part::portLabel);
    }

    /// The untagged traffic inside a host is VLAN 0.
    public List<Share> byVlan() {
        return by(part -> "VLAN " + part.key().vlan());
    }

    public List<Share> byService() {
        return by(part -> part.key().service().label());
    }

    private List<Share> by(Function<Part, String> dimension) {
        Map<String, Double> sums = new LinkedHashMap<>();
        parts.forEach(part -> sums.merge(dimension.apply(part), part.bitsPerSecond(), Double::sum));
        return sums.entrySet().stream()
                .map(e -> new Share(e.getKey(), e.getValue()))
                .sorted(Comparator.comparingDouble(Share::bitsPerSecond).reversed())
                .toList();
    }
}

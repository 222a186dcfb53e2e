package dev.vmklab.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.design.DesignBuilder;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.Ipv4;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A compiled design with a state, asked and changed by labels.
final class Lab {
    final DesignBuilder design;
    final Network network;
    final NetworkState state;

    Lab(DesignBuilder design) {
        this.design = design;
        this.network = Network.compile(design.build());
        this.state = NetworkState.initial(network);
    }

    int endpoint(String label) {
        return network.endpointOf(design.id(label));
    }

    int element(String label) {
        return network.elementOf(design.id(label));
    }

    Route route(String from, String to) {
        return Routing.route(network, state, endpoint(from), endpoint(to));
    }

    Route.Way way(String from, String to) {
        Route route = route(from, to);
        assertThat(route).as("%s to %s", from, to).isInstanceOf(Route.Way.class);
        return (Route.Way) route;
    }

    /// The labels of the links outside hosts.
    List<String> hops(String from, String to) {
        return Arrays.stream(way(from, to).links())
                .mapToObj(network::link)
                .filter(l -> l.cable().isPresent())
                .map(Link::label)
                .toList();
    }

    String reason(String from, String to) {
        Route route = route(from, to);
        assertThat(route).as("%s to %s", from, to).isInstanceOf(Route.None.class);
        return ((Route.None) route).reason();
    }

    /// The label of the vmnic that an endpoint sends by.
    String uplink(String endpoint) {
        return uplink(endpoint, Optional.empty());
    }

    String uplinkTo(String endpoint, String destination) {
        return uplink(endpoint, Optional.of(Ipv4.parse(destination)));
    }

    private String uplink(String endpoint, Optional<Ipv4> destination) {
        return switch (Routing.uplink(network, state, endpoint(endpoint), destination)) {
            case UplinkChoice.Uplink(int vmnic) -> network.index().label(network.element(vmnic));
            case UplinkChoice.NoUplink(String reason) -> reason;
        };
    }

    /// Breaks an element without any team noticing.
    void breakUnnoticed(String label) {
        state.setWorks(element(label), false);
    }

    void breakCable(String a, String b) {
        state.setWorks(network.elementOf(design.cableId(a, b)), false);
        notice();
    }

    /// Breaks an element, and every team sees which of its vmnics have lost their link.
    void fail(String label) {
        breakUnnoticed(label);
        notice();
    }

    void restore(String label) {
        state.setWorks(element(label), true);
        notice();
    }

    private void notice() {
        for (int link = 0; link < network.linkCount(); link++) {
            if (network.link(link).kind() == Link.Kind.UPLINK_TRANSMIT) {
                boolean works = Arrays.stream(network.elementsOf(link)).allMatch(state::works);
                Id vmnic = network.link(link).from();
                state.setSeenUp(network.elementOf(vmnic), works);
            }
        }
    }
}

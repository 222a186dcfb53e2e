package dev.vmklab.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.design.fabric.PhysicalSwitch;
import dev.vmklab.design.fabric.PortMode;
import dev.vmklab.design.fabric.SwitchPort;
import dev.vmklab.design.value.Id;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class RoutingProperties {
    @Property(tries = 400)
    void aRouteIsLoopFreeItsLinksFollowEachOtherAndAllWork(@ForAll long seed) {
        Lab lab = RandomFabric.lab(seed);
        for (int[] pair : pairs(lab)) {
            if (Routing.route(lab.network, lab.state, pair[0], pair[1]) instanceof Route.Way way) {
                List<Link> links =
                        Arrays.stream(way.links()).mapToObj(lab.network::link).toList();
                assertThat(Arrays.stream(way.links()).flatMap(l -> Arrays.stream(lab.network.elementsOf(l))))
                        .allMatch(lab.state::works);
                Set<Id> visited = new HashSet<>();
                for (int i = 0; i < links.size(); i++) {
                    Id from = owner(lab, links.get(i).from());
                    assertThat(visited.add(from)).as("%s twice", from).isTrue();
                    if (i > 0) {
                        assertThat(owner(lab, links.get(i - 1).to())).isEqualTo(from);
                    }
                }
                assertThat(owner(lab, links.getFirst().from())).isEqualTo(hostOf(lab, pair[0]));
                assertThat(owner(lab, links.getLast().to())).isEqualTo(hostOf(lab, pair[1]));
            }
        }
    }

    @Property(tries = 400)
    void whoReachesWhomIsWhatFloodingAVlanReaches(@ForAll long seed) {
        Lab lab = RandomFabric.lab(seed);
        for (int[] pair : pairs(lab)) {
            Route route = Routing.route(lab.network, lab.state, pair[0], pair[1]);
            boolean flooded = flood(lab, pair[0], pair[1]);

            assertThat(route instanceof Route.Way)
                    .as("%s to %s: %s", label(lab, pair[0]), label(lab, pair[1]), route)
                    .isEqualTo(flooded);
        }
    }

    @Property(tries = 200)
    void theWayBackIsAsLongWhereNoMlagPairIs(@ForAll long seed) {
        Lab lab = RandomFabric.lab(seed);
        boolean pair = lab.network.design().physicalSwitches().stream()
                .anyMatch(s -> s.mlagPeer().isPresent());
        Assume.that(!pair);
        for (int[] ends : pairs(lab)) {
            if (Routing.route(lab.network, lab.state, ends[0], ends[1]) instanceof Route.Way there) {
                Route back = Routing.route(lab.network, lab.state, ends[1], ends[0]);

                assertThat(back).isInstanceOf(Route.Way.class);
                assertThat(((Route.Way) back).links()).hasSameSizeAs(there.links());
            }
        }
    }

    @Example
    void theRandomFabricsHoldManyWaysAndManyGaps() {
        int ways = 0;
        int distant = 0;
        int gaps = 0;
        for (long seed = 0; seed < 100; seed++) {
            Lab lab = RandomFabric.lab(seed);
            for (int[] ends : pairs(lab)) {
                Route route = Routing.route(lab.network, lab.state, ends[0], ends[1]);
                boolean found = route instanceof Route.Way;
                ways += found ? 1 : 0;
                gaps += !found && vlanOf(lab, ends[0]) == vlanOf(lab, ends[1]) ? 1 : 0;
                distant += route instanceof Route.Way way && way.links().length >= 4 ? 1 : 0;
            }
        }

        assertThat(ways).isGreaterThan(300);
        assertThat(distant).isGreaterThan(100);
        assertThat(gaps).isGreaterThan(300);
    }

    private static List<int[]> pairs(Lab lab) {
        List<int[]> pairs = new ArrayList<>();
        for (int a = 0; a < lab.network.endpointCount(); a++) {
            for (int b = 0; b < lab.network.endpointCount(); b++) {
                if (lab.state.hostOfEndpoint(a) != lab.state.hostOfEndpoint(b)) {
                    pairs.add(new int[] {a, b});
                }
            }
        }
        return pairs;
    }

    private static String label(Lab lab, int endpoint) {
        return lab.network.endpoint(endpoint).label();
    }

    private static Id hostOf(Lab lab, int endpoint) {
        return lab.network.host(lab.state.hostOfEndpoint(endpoint));
    }

    private static Id owner(Lab lab, Id id) {
        return lab.network.index().owner(id).orElse(id);
    }

    /// Floods from one VM's switch over every working cable that both ends let the VLAN pass, and asks whether the
    /// flood gets to the other VM. It knows nothing of trees, channels and pairs.
    private static boolean flood(Lab lab, int from, int to) {
        int vlan = vlanOf(lab, from);
        Optional<Id> start = workingPort(lab, from, vlan);
        Optional<Id> end = workingPort(lab, to, vlan);
        if (start.isEmpty() || end.isEmpty() || vlan != vlanOf(lab, to)) {
            return false;
        }
        Set<Id> flooded = new HashSet<>(Set.of(owner(lab, start.get())));
        boolean grew = true;
        while (grew) {
            grew = false;
            for (var cable : lab.network.design().cables()) {
                boolean passes =
                        works(lab, cable.id(), cable.a(), cable.b()) && carries(lab, cable.a(), cable.b(), vlan);
                boolean touches = flooded.contains(owner(lab, cable.a())) || flooded.contains(owner(lab, cable.b()));
                if (passes && touches) {
                    grew |= flooded.add(owner(lab, cable.a()));
                    grew |= flooded.add(owner(lab, cable.b()));
                }
            }
        }
        return flooded.contains(owner(lab, end.get()));
    }

    private static int vlanOf(Lab lab, int endpoint) {
        return Integer.parseInt(label(lab, endpoint).replaceAll(".*-(\\d+) nic0", "$1"));
    }

    private static boolean works(Lab lab, Id... ids) {
        return Arrays.stream(ids)
                .allMatch(id -> lab.state.works(lab.network.elementOf(id))
                        && lab.network
                                .index()
                                .owner(id)
                                .map(o -> lab.state.works(lab.network.elementOf(o)))
                                .orElse(true));
    }

    private static boolean carries(Lab lab, Id a, Id b, int vlan) {
        Optional<SwitchPort> portA = lab.network.index().find(a, SwitchPort.class);
        Optional<SwitchPort> portB = lab.network.index().find(b, SwitchPort.class);
        if (portA.isEmpty() || portB.isEmpty()) {
            return false;
        }
        return form(portA.get().mode(), vlan) >= 0
                && form(portA.get().mode(), vlan) == form(portB.get().mode(), vlan);
    }

    /// The tag of a VLAN on a port: 0 for untagged, -1 for not at all.
    private static int form(PortMode mode, int vlan) {
        return switch (mode) {
            case PortMode.Access access -> access.vlan() == vlan ? 0 : -1;
            case PortMode.Trunk trunk ->
                trunk.nativeVlan().equals(Optional.of(vlan)) ? 0 : trunk.allows(vlan) ? vlan : -1;
        };
    }

    private static Optional<Id> workingPort(Lab lab, int endpoint, int vlan) {
        Id host = hostOf(lab, endpoint);
        return lab.network.design().cables().stream()
                .filter(c -> owner(lab, c.a()).equals(host) && works(lab, c.id(), c.a(), c.b()))
                .map(c -> c.b())
                .filter(p -> form(
                                lab.network
                                        .index()
                                        .find(p, SwitchPort.class)
                                        .orElseThrow()
                                        .mode(),
                                vlan)
                        == vlan)
                .filter(p -> lab.network
                        .index()
                        .find(owner(lab, p), PhysicalSwitch.class)
                        .isPresent())
                .findFirst();
    }
}

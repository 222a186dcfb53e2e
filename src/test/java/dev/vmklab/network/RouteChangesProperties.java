package dev.vmklab.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.design.DesignBuilder;
import dev.vmklab.design.vswitch.TeamingPolicy;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class RouteChangesProperties {
    @Property(tries = 300)
    void aWayThatChangesIsOneThatMayHaveChanged(@ForAll long seed) {
        Lab lab = RandomFabric.lab(seed);
        Random random = new Random(seed);
        for (int i = 0; i < 8; i++) {
            NetworkState before = lab.state.copy();
            change(lab, random);
            RouteChanges changes = lab.state.since(before);

            for (int a = 0; a < lab.network.endpointCount(); a++) {
                for (int b = 0; b < lab.network.endpointCount(); b++) {
                    if (!changes.mayConcern(a, b)) {
                        assertThat(words(Routing.route(lab.network, lab.state, a, b)))
                                .as("%s to %s", label(lab, a), label(lab, b))
                                .isEqualTo(words(Routing.route(lab.network, before, a, b)));
                    }
                }
            }
        }
    }

    @Example
    void whatHappensToOneHostConcernsItsOwnWaysOnly() {
        Lab lab = new Lab(threeHosts());
        for (String element : new String[] {"esx01", "esx01 vmnic0"}) {
            NetworkState before = lab.state.copy();
            lab.breakUnnoticed(element);

            RouteChanges changes = lab.state.since(before);

            assertThat(changes.mayConcern(lab.endpoint("esx01 vmk0"), lab.endpoint("esx02 vmk0")))
                    .isTrue();
            assertThat(changes.mayConcern(lab.endpoint("esx03 vmk0"), lab.endpoint("esx01 vmk0")))
                    .isTrue();
            assertThat(changes.mayConcern(lab.endpoint("esx02 vmk0"), lab.endpoint("esx03 vmk0")))
                    .isFalse();
        }
    }

    @Example
    void aSwitchConcernsAllWays() {
        Lab lab = new Lab(threeHosts());
        NetworkState before = lab.state.copy();
        lab.breakUnnoticed("ToR A");

        assertThat(lab.state.since(before).mayConcern(lab.endpoint("esx02 vmk0"), lab.endpoint("esx03 vmk0")))
                .isTrue();
    }

    @Example
    void whereNothingHappensNoWayChanges() {
        Lab lab = new Lab(threeHosts());

        assertThat(lab.state.since(lab.state.copy()).mayConcern(lab.endpoint("esx01 vmk0"), lab.endpoint("esx02 vmk0")))
                .isFalse();
    }

    private static DesignBuilder threeHosts() {
        DesignBuilder design = Labs.team(TeamingPolicy.PORT_ID, 2, 0);
        design.host("esx01").vmk("vmk0", "net").ip("10.0.0.10/24");
        Labs.host(design, "esx03", "ToR A").portGroup("net", 10);
        design.host("esx03").vmk("vmk0", "net").ip("10.0.0.30/24");
        return design;
    }

    /// Anything that a run does to the state of a network.
    private static void change(Lab lab, Random random) {
        int element = random.nextInt(lab.network.elementCount());
        int endpoint = random.nextInt(lab.network.endpointCount());
        switch (random.nextInt(8)) {
            case 0, 1 -> lab.state.setWorks(element, random.nextBoolean());
            case 2 -> lab.state.setDark(element, random.nextBoolean());
            case 3 -> lab.state.setSeenUp(element, random.nextBoolean());
            case 4 -> lab.state.setHostOfEndpoint(endpoint, random.nextInt(lab.network.hostCount() + 1) - 1);
            case 5 -> lab.state.setStaleUplink(endpoint, random.nextBoolean() ? -1 : vmnic(lab, random));
            case 6 -> lab.state.cut(endpoint);
            default -> lab.state.setPartition(endpoint, random.nextInt(2));
        }
    }

    private static int vmnic(Lab lab, Random random) {
        return lab.element("H" + random.nextInt(lab.network.hostCount()) + " vmnic0");
    }

    private static String label(Lab lab, int endpoint) {
        return lab.network.endpoint(endpoint).label();
    }

    private static String words(Route route) {
        return switch (route) {
            case Route.None none -> none.reason();
            case Route.Way way -> Arrays.toString(way.links()) + " in VLAN " + way.vlan() + " with " + way.mtu();
        };
    }
}

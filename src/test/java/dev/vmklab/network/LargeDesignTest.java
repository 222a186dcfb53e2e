package dev.vmklab.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.design.DesignBuilder;
import org.junit.jupiter.api.Test;

class LargeDesignTest {
    private static final int HOSTS = 64;

    @Test
    void everyPairOf64HostsFindsItsWayBeforeAndAfterATorFails() {
        DesignBuilder design = DesignBuilder.design("64");
        for (int h = 0; h < HOSTS; h++) {
            String host = "esx" + h;
            Labs.host(design, host, "A", "B", "A", "B").portGroup("net", 10);
            design.host(host).vmk("vmk0", "net").ip("10.0.0." + (h + 1) + "/24").portId(h);
        }
        design.tor("A").port("isl");
        design.tor("B").port("isl");
        design.cable("A isl", "B isl");
        Lab lab = new Lab(design);

        assertThat(ways(lab)).isEqualTo(HOSTS * (HOSTS - 1));
        lab.fail("A");
        assertThat(ways(lab)).isEqualTo(HOSTS * (HOSTS - 1));
        lab.breakUnnoticed("B");
        assertThat(ways(lab)).isZero();
    }

    private static int ways(Lab lab) {
        int ways = 0;
        for (int a = 0; a < HOSTS; a++) {
            for (int b = 0; b < HOSTS; b++) {
                ways += Routing.route(lab.network, lab.state, a, b) instanceof Route.Way ? 1 : 0;
            }
        }
        return ways;
    }
}

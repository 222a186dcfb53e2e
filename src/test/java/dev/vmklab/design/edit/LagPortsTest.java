package dev.vmklab.design.edit;

import static dev.vmklab.design.DesignBuilder.design;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vmklab.design.Design;
import dev.vmklab.design.DesignBuilder;
import dev.vmklab.design.host.UplinkSlot;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.IdSource;
import dev.vmklab.design.vswitch.DistributedSwitch;
import dev.vmklab.design.vswitch.Lag;
import java.util.List;
import org.junit.jupiter.api.Test;

class LagPortsTest {
    private final IdSource ids = IdSource.sequence(9);

    /// Hosts with a vmnic in the second port of a LAG of two.
    private Design hosts(int count) {
        DesignBuilder d = design("lag");
        d.vds("DSwitch").mtu(1500);
        for (int n = 1; n <= count; n++) {
            d.host("esx0" + n).vmnic("vmnic0", 10e9);
        }
        Design plain = d.build();
        DistributedSwitch sw = plain.distributedSwitches().getFirst();
        Design with = DistributedUplinks.withLag(plain, sw.id(), ids.next("lag"));
        String port = lag(with).portNames().getLast();
        return with.withHosts(with.hosts().stream()
                .map(h -> h.withUplinkSlots(List.of(
                        new UplinkSlot(sw.id(), port, h.vmnics().getFirst().id()))))
                .toList());
    }

    private static Lag lag(Design design) {
        return design.distributedSwitches().getFirst().lags().getFirst();
    }

    @Test
    void aPortWithAVmnicInItIsNotTakenAway() {
        Design one = hosts(1);
        assertThatThrownBy(() -> DistributedUplinks.checkLagPorts(one, lag(one).id(), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("ports is 1, but esx01 vmnic0 in lag1-1 would lose its port: unplug first");
        Design three = hosts(3);
        assertThatThrownBy(
                        () -> DistributedUplinks.checkLagPorts(three, lag(three).id(), 1))
                .hasMessage("ports is 1, but esx01 vmnic0 in lag1-1 and 2 more would lose their port: unplug first");
    }

    @Test
    void morePortsAndFreePortsAreNoMatter() {
        Design one = hosts(1);
        Id lag = lag(one).id();
        assertThatCode(() -> DistributedUplinks.checkLagPorts(one, lag, 2)).doesNotThrowAnyException();
        assertThatCode(() -> DistributedUplinks.checkLagPorts(one, lag, 4)).doesNotThrowAnyException();
        Design unplugged = one.withHosts(
                one.hosts().stream().map(h -> h.withUplinkSlots(List.of())).toList());
        assertThatCode(() -> DistributedUplinks.checkLagPorts(unplugged, lag, 1))
                .doesNotThrowAnyException();
    }
}

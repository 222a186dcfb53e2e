package dev.vmklab.design.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vmklab.design.property.FailoverOrder.Use;
import dev.vmklab.design.vswitch.Teaming;
import dev.vmklab.design.vswitch.TeamingPolicy;
import java.util.List;
import org.junit.jupiter.api.Test;

class FailoverOrderTest {
    private static final List<String> UPLINKS = List.of("u1", "u2", "u3", "u4");
    private final Teaming teaming = Teaming.of(TeamingPolicy.PORT_ID, List.of("u1", "u2"), List.of("u3"));
    private final FailoverOrder order = FailoverOrder.of(teaming, UPLINKS);

    @Test
    void whatIsInNeitherListIsUnused() {
        assertThat(order.unused()).containsExactly("u4");
    }

    @Test
    void movesAnUplinkToAnyPlace() {
        assertThat(order.move("u4", Use.ACTIVE, 1).active()).containsExactly("u1", "u4", "u2");
        assertThat(order.move("u1", Use.STANDBY, 99).standby()).containsExactly("u3", "u1");
        assertThat(order.move("u1", Use.UNUSED, 0).unused()).containsExactly("u1", "u4");
    }

    @Test
    void movesWithinAListToThePlaceThatWasPointedAt() {
        assertThat(order.move("u1", Use.ACTIVE, 2).active()).containsExactly("u2", "u1");
        assertThat(order.move("u2", Use.ACTIVE, 0).active()).containsExactly("u2", "u1");
        assertThat(order.move("u1", Use.ACTIVE, 0)).isEqualTo(order);
    }

    @Test
    void keepsAllElseOfTheTeam() {
        Teaming moved = order.move("u2", Use.STANDBY, 0).applyTo(teaming);

        assertThat(moved).isEqualTo(Teaming.of(TeamingPolicy.PORT_ID, List.of("u1"), List.of("u2", "u3")));
    }

    @Test
    void refusesAnUplinkThatTheSwitchDoesNotHave() {
        assertThatThrownBy(() -> order.move("u9", Use.ACTIVE, 0)).hasMessageContaining("u9");
    }
}

package dev.vmklab.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UplinkSetUpTest {
    @Test
    void readsSharesBesideNames() {
        UplinkSetUp setUp = parse("r2 shares mgmt50 vmotion50 vm100 nfs50, all saturating", "mgmt", "vm");
        assertThat(setUp.classes().keySet()).containsExactly("mgmt", "vmotion", "vm", "nfs");
        assertThat(setUp.classes().get("vm").shares).isEqualTo(100);
        assertThat(setUp.classes().get("nfs").demand).isInfinite();
    }

    @Test
    void readsNumbersOfFlows() {
        UplinkSetUp setUp = parse("a3 vmotion50 x4 flows vs vm100 x1 flow", "vmotion", "vm");
        assertThat(setUp.classes().get("vmotion").flows).isEqualTo(4);
        assertThat(setUp.classes().get("vm").flows).isEqualTo(1);
        UplinkSetUp lists = parse("r8 3 classes 3+2+1 flows shares 100:50:25", "vm", "nfs", "vmotion");
        assertThat(lists.classes().get("nfs").flows).isEqualTo(2);
        assertThat(lists.classes().get("vmotion").shares).isEqualTo(25);
    }

    @Test
    void readsReservationsAndDemands() {
        UplinkSetUp setUp = parse("a6 reservations nfs40 vm10 vmotion0.5 + shares 1:2:1", "nfs", "vm", "vmotion");
        assertThat(setUp.classes().get("vmotion").reservation).isEqualTo(0.5);
        assertThat(setUp.classes().get("vm").shares).isEqualTo(2);
        UplinkSetUp demand = parse("a7 vm demand 15 (app limited), nfs50 vmotion50 saturating", "vm", "nfs");
        assertThat(demand.classes().get("vm").demand).isEqualTo(15);
        assertThat(demand.classes().get("nfs").shares).isEqualTo(50);
        assertThat(demand.classes().get("nfs").demand).isInfinite();
    }

    @Test
    void takesWordsWithoutNumbersForClassesOnlyWhereTheyAre() {
        UplinkSetUp setUp = parse("r4 vm100 x2 flows with nfs limit 20 and ft idle, mgmt40", "vm", "nfs");
        assertThat(setUp.classes().keySet()).containsExactly("vm", "nfs", "ft", "mgmt");
        assertThat(setUp.classes().get("mgmt").shares).isEqualTo(40);
        assertThat(setUp.classes().get("nfs").limit).isEqualTo(20);
        assertThat(setUp.classes().get("ft").demand).isZero();
    }

    @Test
    void refersToAnotherSetUp() {
        UplinkSetUp r2 = parse("r2 shares mgmt50 vm100", "mgmt", "vm");
        UplinkSetUp r5 = UplinkSetUp.parse("r5 r2 classes, mgmt idle", List.of("vm"), Map.of("r2", r2))
                .orElseThrow();
        assertThat(r5.classes().get("mgmt").demand).isZero();
        assertThat(r5.classes().get("vm").shares).isEqualTo(100);
        assertThat(r2.classes().get("mgmt").demand).isInfinite();
    }

    @Test
    void saysSoWhenItDoesNotUnderstand() {
        assertThat(UplinkSetUp.parse("r9 40% of it", List.of("vm"), Map.of())).isEmpty();
        assertThat(UplinkSetUp.parse("r9 vm100 nfs50 upside down", List.of("vm"), Map.of()))
                .isEmpty();
        assertThat(UplinkSetUp.parse("r9 nfs50", List.of("vm"), Map.of())).isEmpty();
    }

    private static UplinkSetUp parse(String words, String... rows) {
        return UplinkSetUp.parse(words, List.of(rows), Map.of()).orElseThrow();
    }
}

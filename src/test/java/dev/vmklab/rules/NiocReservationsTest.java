package dev.vmklab.rules;

import static dev.vmklab.design.DesignBuilder.design;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vmklab.design.Design;
import dev.vmklab.design.DesignBuilder;
import dev.vmklab.design.value.Service;
import dev.vmklab.design.vswitch.NiocAllocation;
import dev.vmklab.format.ParameterFile;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Golden tests N7 to N9 (sources: Network I/O Control).
class NiocReservationsTest {
    private static final double GBIT = 1e9;

    @Test
    void acceptsReservationsUpToThreeQuartersOfTheSlowestUplink() {
        NiocReservations n7 = of(
                new double[] {10 * GBIT, 10 * GBIT},
                allocation(Service.MANAGEMENT, 1),
                allocation(Service.FT, 1),
                allocation(Service.VMOTION, 1),
                allocation(Service.VM, 0.5));
        assertThat(n7.reserved()).isCloseTo(3.5 * GBIT, within(1.0));
        assertThat(n7.reservable()).isCloseTo(7.5 * GBIT, within(1.0));
        assertThat(n7.isAccepted()).isTrue();
    }

    @Test
    void refusesMoreThanTheSlowestUplinkOfAMixedTeamAllows() {
        NiocReservations n8 = of(new double[] {10 * GBIT, GBIT}, allocation(Service.VMOTION, 1));
        assertThat(n8.reservable()).isCloseTo(0.75 * GBIT, within(1.0));
        assertThat(n8.isAccepted()).isFalse();
    }

    @Test
    void leavesAPoolWhatTheOthersHaveNotTaken() {
        DesignBuilder d =
                switchWith(new double[] {10 * GBIT, 10 * GBIT, 10 * GBIT, 10 * GBIT}, allocation(Service.VM, 0.5));
        d.vds("DSwitch").resourcePool("pool A", 1.2 * GBIT).resourcePool("pool B", 0);
        assertThat(of(d.build()).largestQuota(d.id("DSwitch pool B"))).isCloseTo(0.8 * GBIT, within(1.0));
    }

    private static NiocReservations of(double[] uplinks, NiocAllocation... allocations) {
        return of(switchWith(uplinks, allocations).build());
    }

    private static NiocReservations of(Design design) {
        return NiocReservations.of(
                design,
                design.distributedSwitches().getFirst(),
                ParameterFile.standard().parameters());
    }

    private static DesignBuilder switchWith(double[] uplinks, NiocAllocation... allocations) {
        DesignBuilder d = design("nioc");
        String[] names = new String[uplinks.length];
        for (int i = 0; i < uplinks.length; i++) {
            names[i] = "Uplink " + (i + 1);
        }
        d.vds("DSwitch").uplinks(names).nioc(allocations);
        for (int i = 0; i < uplinks.length; i++) {
            d.host("esx01").vmnic("vmnic" + i, uplinks[i]).uplink("DSwitch", names[i], "vmnic" + i);
        }
        return d;
    }

    private static NiocAllocation allocation(Service service, double gbit) {
        return new NiocAllocation(service, 50, gbit * GBIT, Optional.empty());
    }
}

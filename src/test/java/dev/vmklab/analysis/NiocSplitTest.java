package dev.vmklab.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Service;
import dev.vmklab.design.vswitch.Nioc;
import dev.vmklab.design.vswitch.NiocAllocation;
import dev.vmklab.format.ParameterFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NiocSplitTest {
    private static final List<Service> THREE = List.of(Service.VM, Service.VMOTION, Service.NFS);
    private static final Nioc DEFAULTS = new Nioc(true, List.of(), Extras.NONE);

    private static NiocSplit split(Nioc nioc, double sharesOnSpareOnly) {
        return NiocSplit.of(
                nioc,
                10e9,
                THREE,
                ParameterFile.standard().parameters().with(Map.of("nioc.sharesOnSpareOnly", sharesOnSpareOnly)));
    }

    private static double rate(NiocSplit split, Service service) {
        return split.parts().stream()
                .filter(part -> part.service() == service)
                .findFirst()
                .orElseThrow()
                .bitsPerSecond();
    }

    @Test
    void defaultSharesGiveVmTrafficTwiceAsMuch() {
        NiocSplit split = split(DEFAULTS, 1);

        assertThat(rate(split, Service.VM)).isCloseTo(5e9, within(1.0));
        assertThat(rate(split, Service.VMOTION)).isCloseTo(2.5e9, within(1.0));
        assertThat(split.unused()).isCloseTo(0, within(1.0));
    }

    @Test
    void aReservationComesFirstAndSharesDivideTheRest() {
        Nioc nioc = DEFAULTS.with(new NiocAllocation(Service.NFS, 50, 2e9, Optional.empty()));

        assertThat(rate(split(nioc, 1), Service.NFS)).isCloseTo(2e9 + 8e9 / 4, within(1.0));
        assertThat(rate(split(nioc, 0), Service.NFS)).isCloseTo(2.5e9, within(1.0));
    }

    @Test
    void whatALimitLeavesGoesToTheOthers() {
        Nioc nioc = DEFAULTS.with(new NiocAllocation(Service.VMOTION, 100, 0, Optional.of(1e9)));

        assertThat(rate(split(nioc, 1), Service.VMOTION)).isCloseTo(1e9, within(1.0));
        assertThat(rate(split(nioc, 1), Service.VM)).isCloseTo(6e9, within(1.0));
    }

    @Test
    void limitsOfAllLeaveTheLinkIdle() {
        Nioc nioc = DEFAULTS;
        for (Service service : THREE) {
            nioc = nioc.with(new NiocAllocation(service, 50, 0, Optional.of(1e9)));
        }

        assertThat(split(nioc, 1).unused()).isCloseTo(7e9, within(1.0));
    }

    @Test
    void anAllocationLikeTheDefaultIsNotListed() {
        Nioc changed = DEFAULTS.with(new NiocAllocation(Service.NFS, 25, 0, Optional.empty()));

        assertThat(changed.allocations()).hasSize(1);
        assertThat(changed.with(new NiocAllocation(Service.NFS, 50, 0, Optional.empty())))
                .isEqualTo(DEFAULTS);
    }
}

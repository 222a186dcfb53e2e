package dev.vmklab.simulation.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vmklab.design.storage.StoragePolicy.Raid;
import dev.vmklab.simulation.model.VsanWrites;
import dev.vmklab.simulation.vsan.VsanObject;
import dev.vmklab.simulation.vsan.VsanSizing;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VsanTest {
    /// The table of the vendor's policies. Sources: vSAN.
    @ParameterizedTest
    @CsvSource({
        "MIRROR,  1, false, 4, 2,   2",
        "MIRROR,  2, false, 5, 3,   3",
        "MIRROR,  3, false, 7, 4,   4",
        "ERASURE, 1, false, 4, 4,   1.333333",
        "ERASURE, 2, false, 6, 6,   1.5",
        "ERASURE, 1, true,  3, 3.5, 1.5",
        "ERASURE, 1, true,  6, 3.25, 1.25",
        "ERASURE, 2, true,  6, 4.5, 1.5"
    })
    void aPolicyHasItsFactorsForSmallAndLargeWrites(
            Raid raid, int failures, boolean express, int hosts, double small, double large) {
        VsanWrites writes = new VsanWrites(raid, failures, express, hosts, 1 << 20, 4, 6, 1);
        assertThat(writes.factor(8192)).isCloseTo(small, within(1e-6));
        assertThat(writes.factor(4 << 20)).isCloseTo(large, within(1e-6));
    }

    @Test
    void compressionComesBeforeTheNetworkInEsa() {
        assertThat(new VsanWrites(Raid.MIRROR, 1, true, 4, 1 << 20, 4, 6, 2).factor(8192))
                .isEqualTo(1);
        assertThat(new VsanWrites(Raid.MIRROR, 1, false, 4, 1 << 20, 4, 6, 2).factor(8192))
                .isEqualTo(2);
    }

    /// Over two sites one copy crosses the line, and it is compressed as all are.
    @Test
    void oneCopyIsWhatAMirrorSendsEachOfItsHosts() {
        VsanWrites compressed = new VsanWrites(Raid.MIRROR, 1, true, 4, 1 << 20, 4, 6, 2);
        assertThat(compressed.factor(0)).isEqualTo(2 * compressed.oneCopy());
        VsanWrites plain = new VsanWrites(Raid.MIRROR, 2, false, 6, 1 << 20, 4, 6, 2);
        assertThat(plain.factor(0)).isEqualTo(3 * plain.oneCopy());
    }

    @Test
    void sizingFollowsTheVendorsExamples() {
        assertThat(VsanSizing.interSiteBitsPerSecond(320e6)).isCloseTo(560e6, within(1.0));
        assertThat(VsanSizing.witnessBitsPerSecond(600)).isCloseTo(1.2e6, within(0.01e6));
    }

    @Test
    void theSlowerOfTwoCopiesOnTwoHostsDecides() {
        assertThat(SlowestCopy.chances(2, 2)).containsExactly(0, 1);
        assertThat(SlowestCopy.chances(4, 2))
                .containsExactly(new double[] {0, 1 / 6.0, 2 / 6.0, 3 / 6.0}, within(1e-12));
        assertThat(SlowestCopy.chances(3, 1)).containsExactly(new double[] {1 / 3.0, 1 / 3.0, 1 / 3.0}, within(1e-12));
    }

    @Property
    void chancesOfTheSlowestCopyAddUp(
            @ForAll @IntRange(min = 1, max = 64) int hosts, @ForAll @IntRange(min = 1, max = 4) int copies) {
        int placed = Math.min(hosts, copies);
        assertThat(Arrays.stream(SlowestCopy.chances(hosts, placed)).sum()).isCloseTo(1, within(1e-12));
    }

    @Property
    void aMirroredObjectSurvivesAsManyHostsAsItsPolicyTolerates(
            @ForAll @IntRange(min = 0, max = 30) int number,
            @ForAll @IntRange(min = 1, max = 3) int failures,
            @ForAll @IntRange(min = 0, max = 1000) int seed) {
        List<Integer> members = List.of(0, 1, 2, 3, 4, 5, 6, 7);
        VsanObject object = VsanObject.mirrored(number, members, failures);
        assertThat(object.isAccessible(h -> (h - seed % 8 + 8) % 8 >= failures, false))
                .isTrue();
    }

    @Test
    void anErasureCodeSurvivesItsParitiesAndNoMore() {
        VsanObject object = VsanObject.erasure(0, List.of(0, 1, 2, 3, 4, 5), 6, 2);
        assertThat(object.isAccessible(h -> h > 1, false)).isTrue();
        assertThat(object.isAccessible(h -> h > 2, false)).isFalse();
    }

    @Test
    void aStretchedObjectNeedsOneSiteAndTheWitnessOrBothSites() {
        VsanObject object = VsanObject.overSites(3, List.of(0, 1), List.of(2, 3), 2);
        assertThat(object.isAccessible(h -> h < 2, true)).isTrue();
        assertThat(object.isAccessible(h -> h < 2, false)).isFalse();
        assertThat(object.isAccessible(h -> true, false)).isTrue();
        assertThat(object.isAccessible(h -> false, true)).isFalse();
    }
}

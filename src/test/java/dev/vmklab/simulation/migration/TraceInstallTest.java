package dev.vmklab.simulation.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TraceInstallTest {
    @ParameterizedTest
    @CsvSource({
        "6.5, false, false",
        "6.7.3, false, false",
        "7.0, false, false",
        "7.0.0, false, false",
        "7.0.1, true, false",
        "7.0.2, true, true",
        "8.0.3, true, true",
        "9.0, true, true",
        "unknown, true, true"
    })
    void releasesAreOrdered(String text, boolean looseTraces, boolean manyStreams) {
        assertThat(new EsxiRelease(text).isAtLeast(7, 0, 1)).isEqualTo(looseTraces);
        assertThat(new EsxiRelease(text).isAtLeast(7, 0, 2)).isEqualTo(manyStreams);
    }

    /// Hundreds of seconds at 6 TB and 256 vCPUs before 7.0 Update 1; one vCPU of it since.
    @Test
    void theLargestVmStandsStillForHundredsOfSecondsBeforeLooseTraces() {
        TraceInstall before = TraceInstall.of(new EsxiRelease("6.7"), 6144, 256, 0.000127);
        TraceInstall since = TraceInstall.of(new EsxiRelease("7.0.1"), 6144, 256, 0.000127);
        assertThat(before.stopsGuest()).isTrue();
        assertThat(before.seconds()).isCloseTo(200, within(1.0));
        assertThat(since.stopsGuest()).isFalse();
        assertThat(since.seconds()).isCloseTo(before.seconds() / 256, within(1e-9));
    }

    @Test
    void cpuIsReservedByAdapterSpeedAndEncryptionCostsMoreAtTheSource() {
        ReservedCpu cpu = new ReservedCpu(0.1, 0.3, 1, 0.5);
        assertThat(cpu.reserved(1e9)).isEqualTo(0.3);
        assertThat(cpu.reserved(20e9)).isCloseTo(2, within(1e-12));
        assertThat(cpu.encryption(20e9, true)).isEqualTo(2);
        assertThat(cpu.encryption(20e9, false)).isEqualTo(1);
    }
}

package dev.vmklab.parameters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vmklab.format.ParameterEntry;
import dev.vmklab.format.ParameterFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The numbers that vendors publish, row by row beside the parameter file. Copied from listings of ESXi's advanced
/// settings (6.0 U3 to 9.0.1), the vSphere guides and the vSphere HA Deepdive, in the units used there.
class PublishedNumbersTest {
    /// Published default, range (empty where none is published), name or page, then the parameter and how many of its
    /// units one published unit is.
    @ParameterizedTest(name = "{3} is {4}")
    @CsvSource({
        "30,    ,       ,         Route Based on Physical NIC Load,   teaming.lbtPeriodSeconds,           1",
        "0.75,  ,       ,         Route Based on Physical NIC Load,   teaming.lbtThreshold,               1",
        "500,   100,    90000,    Net.LinkStatePollTimeout,           teaming.detectionSeconds,           1e-3",
        "100,   0,      1800000,  Net.TeamPolicyUpDelay,              teaming.uplinkUpDelaySeconds,       1e-3",
        "60,    0,      65535,    Net.LinkFlappingThreshold,          teaming.flapThresholdPerMinute,     1",
        "1,     ,       ,         Network Failure Detection,          teaming.beaconIntervalSeconds,      1",
        "0.75,  ,       ,         Bandwidth Allocation for System,    nioc.maxReservableFraction,         1",
        "1,     0,      1,        Net.NetSchedSpareBasedShares,       nioc.sharesOnSpareOnly,             1",
        "500,   100,    100000,   Migrate.PreCopySwitchoverTimeGoal,  vmotion.switchoverGoalSeconds,      1e-3",
        "130,   1,      1000,     Migrate.PreCopyMinProgressPerc,     vmotion.minProgressPercent,         1",
        "2,     0,      2,        Migrate.SdpsEnabled,                vmotion.sdpsMode,                   1",
        "500,   1,      10000,    Migrate.SdpsTargetRate,             vmotion.sdpsTargetPercent,          1",
        "30,    0,      10000,    Migrate.SdpsDynamicDelaySec,        vmotion.sdpsPollSeconds,            1",
        "15000, 1,      15000,    Migrate.MigrateStreamHelperBwUtilMax, vmotion.streamBitsPerSecond,      1e6",
        "112,   1,      112,      Migrate.VMotionMaxStreamHelpers,    vmotion.maxHelpers,                 1",
        "0,     0,      112,      Migrate.VMotionStreamHelpers,       vmotion.helpers,                    1",
        "20,    1,      3600,     Migrate.NetTimeout,                 vmotion.netTimeoutSeconds,          1",
        "60,    1,      3600,     Migrate.NfcNetTimeout,              nfc.timeoutSeconds,                 1",
        "4,     1,      1000,     Migrate.NetLatencyModeThreshold,    vmotion.latencyModeSeconds,         1e-3",
        "1,     0,      1,        Migrate.DetectZeroPages,            vmotion.detectZeroPages,            1",
        "10,    0,      100,      Migrate.MigrateCpuPctPerGb,         vmotion.cpuCoresPerGigabit,         1e-2",
        "30,    0,      400,      Migrate.MigrateCpuMinPctDefault,    vmotion.cpuMinCores,                1e-2",
        "140,   20,     999999,   Misc.APDTimeout,                    storage.apdTimeoutSeconds,          1",
        "12,    ,       ,         NFS.HeartbeatFrequency,             nfs.heartbeatSeconds,               1",
        "5,     ,       ,         NFS.HeartbeatTimeout,               nfs.heartbeatTimeoutSeconds,        1",
        "10,    6,      10,       NFS.HeartbeatMaxFailures,           nfs.heartbeatMaxFailures,           1",
        "3,     1,      5,        NFS.ApdStartCount,                  nfs.apdStartCount,                  1",
        "128,   ,       ,         ISCSI.MaxIoSizeKB,                  iscsi.maxIoBytes,                   1024",
        "8000,  500,    30000,    FT.FTCptLogTimeout,                 ft.logTimeoutSeconds,               1e-3",
        "3000,  10,     60000,    FT.FTCptDiskWriteTimeout,           ft.diskWriteTimeoutSeconds,         1e-3",
        "5,     ,       ,         FT.FTCptEpochList,                  ft.epoch1Seconds,                   1e-3",
        "10,    ,       ,         FT.FTCptEpochList,                  ft.epoch2Seconds,                   1e-3",
        "20,    ,       ,         FT.FTCptEpochList,                  ft.epoch3Seconds,                   1e-3",
        "100,   ,       ,         FT.FTCptEpochList,                  ft.epoch4Seconds,                   1e-3",
        "8000,  ,       ,         FT.FTCptEpochWait,                  ft.epochWaitSeconds,                1e-3",
        "2,     1,      4,        FT.FTCptNumConnections,             ft.connections,                     1",
        "10,    ,       ,         das.config.fdm.hostTimeout,         ha.hostTimeoutSeconds,              1",
        "5,     ,       ,         das.config.fdm.icmpPingTimeout,     ha.pingTimeoutSeconds,              1",
        "30,    30,     ,         fdm.isolationPolicyDelaySec,        ha.isolationPolicyDelaySeconds,     1",
        "300,   ,       ,         das.isolationShutdownTimeout,       ha.shutdownTimeoutSeconds,          1",
        "5,     ,       ,         das.maxvmrestartcount,              ha.restartAttempts,                 1",
        "2,     ,       ,         retries at 2,                       ha.firstRetrySeconds,               60",
        "32,    ,       ,         das.perHostConcurrentFailoversLimit, ha.concurrentPowerOns,             1",
        "2,     2,      5,        das.heartbeatDsPerHost,             ha.heartbeatDatastores,             1",
        "180,   ,       ,         vCenter Server 6.0 Availability,    vmcp.failoverDelaySeconds,          1",
        "60,    ,       ,         VSAN.ClomRepairDelay,               vsan.repairDelaySeconds,            60",
        "255,   10,     255,      VSAN.ClomMaxComponentSizeGB,        vsan.maxComponentBytes,             1e9",
        "80,    0,      100,      VSAN.ClomRebalanceThreshold,        vsan.rebalanceThreshold,            1e-2",
        "250,   ,       ,         Host Networking Requirements,       vmotion.floorBitsPerSecond,         1e6",
        "150,   ,       ,         vMotion networking requirements,    vmotion.maxRoundTripSeconds,        1e-3",
        "1000,  ,       ,         VMotionLinkCapacityLow,             vmotion.lowLinkBitsPerSecond,       1e6",
        "8,     ,       ,         Limits on Simultaneous Migrations,  vmotion.hostCostLimit,              1",
        "4,     ,       ,         Limits on Simultaneous Migrations,  vmotion.networkLimit1G,             1",
        "8,     ,       ,         Limits on Simultaneous Migrations,  vmotion.networkLimit10G,            1",
        "128,   ,       ,         Limits on Simultaneous Migrations,  vmotion.datastoreLimit,             1",
        "4,     ,       ,         Limits on Simultaneous Migrations,  storageVmotion.hostCost,            1",
        "16,    ,       ,         Limits on Simultaneous Migrations,  storageVmotion.datastoreCost,       1"
    })
    void aPublishedNumberIsTheDefaultWithItsRangeAndSource(
            double value, Double min, Double max, String source, String key, double factor) {
        ParameterEntry entry = ParameterFile.standard().entry(Parameter.of(key));
        assertThat(entry.defaultValue()).isCloseTo(value * factor, within(value * factor * 1e-9));
        assertThat(entry.source()).contains(source);
        if (min != null) {
            assertThat(entry.min()).isCloseTo(min * factor, within(min * factor * 1e-9));
        }
        if (max != null) {
            assertThat(entry.max()).isCloseTo(max * factor, within(max * factor * 1e-9));
        }
    }

    /// What is published and has no parameter stands with its reason in the page about parameters.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Net.AdvertisementDuration",
                "Net.NetMaxRarpsPerInterval",
                "Net.MaxBeaconVlans",
                "Net.NetSchedDefaultResPoolSharesPct",
                "Net.NetSchedQoSSchedName",
                "Net.NetNiocAllowOverCommit",
                "NFS.HeartbeatDelta",
                "NFS.SyncRetries",
                "ISCSI.SocketSndBufLenKB",
                "FT.FTCptEpochSample",
                "das.config.fdm.deadIcmpPingInterval"
            })
    void whatIsNotUsedIsSaidWithItsReason(String setting) throws IOException {
        String page = Files.readString(Path.of("src/site/markdown/parameters.md"));
        assertThat(page.lines().filter(l -> l.startsWith("| `" + setting)))
                .singleElement()
                .satisfies(line -> assertThat(line.split("\\|")[3].strip()).isNotEmpty());
    }

    @Test
    void everyParameterStandsInThePage() throws IOException {
        String page = Files.readString(Path.of("src/site/markdown/parameters.md"));
        String table = table();
        if (Boolean.getBoolean("vmklab.update")) {
            Path file = Path.of("src/site/markdown/parameters.md");
            int from = page.indexOf(MARK) + MARK.length();
            Files.writeString(file, page.substring(0, from) + "\n" + table);
            page = Files.readString(file);
        }
        assertThat(page).endsWith(MARK + "\n" + table);
    }

    private static final String MARK = "<!-- from assets/parameters.json by PublishedNumbersTest -->";

    private static String table() {
        StringBuilder table = new StringBuilder("| parameter | default | range | what it does | source |\n");
        table.append("| --- | --- | --- | --- | --- |\n");
        for (ParameterEntry e : ParameterFile.standard().entries()) {
            String unit = e.unit().equals("1") ? "" : " " + e.unit();
            table.append("| `").append(e.key()).append("` | ");
            table.append(number(e.defaultValue())).append(unit).append(" | ");
            table.append(number(e.min())).append(" to ").append(number(e.max())).append(" | ");
            table.append(e.note()).append(" | ").append(e.source()).append(" |\n");
        }
        return table.toString();
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e6
                ? Long.toString((long) value)
                : Double.toString(value).replace("E", "e");
    }
}

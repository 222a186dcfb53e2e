package dev.vmklab.parameters;

import java.util.Arrays;

/// The numbers that the model uses. Units, defaults, ranges and sources stand in `assets/parameters.json`, which has
/// one entry per constant here.
public enum Parameter {
    TEAMING_DETECTION_SECONDS("teaming.detectionSeconds"),
    TEAMING_UPLINK_UP_DELAY_SECONDS("teaming.uplinkUpDelaySeconds"),
    TEAMING_STP_FORWARD_DELAY_SECONDS("teaming.stpForwardDelaySeconds"),
    TEAMING_LBT_PERIOD_SECONDS("teaming.lbtPeriodSeconds"),
    TEAMING_LBT_THRESHOLD("teaming.lbtThreshold"),
    NIOC_SHARES_ON_SPARE_ONLY("nioc.sharesOnSpareOnly"),
    NIOC_MAX_RESERVABLE_FRACTION("nioc.maxReservableFraction"),
    HOST_QUEUE_BYTES_PER_FLOW("queue.hostBytesPerFlow"),
    QUEUE_STANDING_FRACTION("queue.standingFraction"),
    QUEUE_STANDING_P99_FRACTION("queue.standingP99Fraction"),
    QUEUE_PACKET_BYTES("queue.packetBytes"),
    SWITCHING_SECONDS("latency.switchingSeconds"),
    QUEUE_SEGMENT_BYTES("queue.segmentBytes"),
    STORAGE_WAITING_VARIATION("storage.waitingVariation"),
    TCP_RTO_SECONDS("tcp.rtoSeconds"),
    TCP_RTO_MAX_SECONDS("tcp.rtoMaxSeconds"),
    VMOTION_SETUP_SECONDS("vmotion.setupSeconds"),
    VMOTION_MAX_ROUNDS("vmotion.maxRounds"),
    VMOTION_SWITCHOVER_GOAL_SECONDS("vmotion.switchoverGoalSeconds"),
    VMOTION_MIN_PROGRESS_PERCENT("vmotion.minProgressPercent"),
    VMOTION_SDPS_TARGET_PERCENT("vmotion.sdpsTargetPercent"),
    VMOTION_STREAM_BITS_PER_SECOND("vmotion.streamBitsPerSecond"),
    VMOTION_LINE_USE_1G("vmotion.lineUse1G"),
    VMOTION_LINE_USE_10G("vmotion.lineUse10G"),
    VMOTION_LINE_USE_40G("vmotion.lineUse40G"),
    VMOTION_CONNECTIONS_PER_STREAM("vmotion.connectionsPerStream"),
    VMOTION_NET_TIMEOUT_SECONDS("vmotion.netTimeoutSeconds"),
    VMOTION_RESUME_SECONDS("vmotion.resumeSeconds"),
    VMOTION_RESUME_SECONDS_PER_GIB("vmotion.resumeSecondsPerGib"),
    VMOTION_HOST_COST_LIMIT("vmotion.hostCostLimit"),
    VMOTION_NETWORK_LIMIT_1G("vmotion.networkLimit1G"),
    VMOTION_NETWORK_LIMIT_10G("vmotion.networkLimit10G"),
    VMOTION_DATASTORE_LIMIT("vmotion.datastoreLimit"),
    VMOTION_FLOOR_BITS_PER_SECOND("vmotion.floorBitsPerSecond"),
    NFC_TIMEOUT_SECONDS("nfc.timeoutSeconds"),
    NFC_STREAM_BYTES_PER_SECOND("nfc.streamBytesPerSecond"),
    NFC_HOST_BYTES_PER_SECOND("nfc.hostBytesPerSecond"),
    STORAGE_VMOTION_BYTES_PER_SECOND("storageVmotion.bytesPerSecond"),
    STORAGE_VMOTION_HOST_COST("storageVmotion.hostCost"),
    STORAGE_VMOTION_DATASTORE_COST("storageVmotion.datastoreCost"),
    PROVISIONING_DISK_BYTES("provisioning.diskBytes"),
    BOOT_BYTES_PER_SECOND("boot.bytesPerSecond"),
    REPLICATION_USABLE_FRACTION("replication.usableFraction"),
    TRANSFER_ROUNDS("transfer.rounds"),
    DEVICE_NFS_FLASH_READ("device.nfs.allFlash.readSeconds"),
    DEVICE_NFS_FLASH_WRITE("device.nfs.allFlash.writeSeconds"),
    DEVICE_NFS_HYBRID_READ("device.nfs.hybrid.readSeconds"),
    DEVICE_NFS_HYBRID_WRITE("device.nfs.hybrid.writeSeconds"),
    DEVICE_ISCSI_FLASH_READ("device.iscsi.allFlash.readSeconds"),
    DEVICE_ISCSI_FLASH_WRITE("device.iscsi.allFlash.writeSeconds"),
    DEVICE_ISCSI_HYBRID_READ("device.iscsi.hybrid.readSeconds"),
    DEVICE_ISCSI_HYBRID_WRITE("device.iscsi.hybrid.writeSeconds"),
    DEVICE_NVME_FLASH_READ("device.nvmeTcp.allFlash.readSeconds"),
    DEVICE_NVME_FLASH_WRITE("device.nvmeTcp.allFlash.writeSeconds"),
    DEVICE_VSAN_OSA_FLASH_READ("device.vsanOsa.allFlash.readSeconds"),
    DEVICE_VSAN_OSA_FLASH_WRITE("device.vsanOsa.allFlash.writeSeconds"),
    DEVICE_VSAN_OSA_HYBRID_READ("device.vsanOsa.hybrid.readSeconds"),
    DEVICE_VSAN_OSA_HYBRID_WRITE("device.vsanOsa.hybrid.writeSeconds"),
    DEVICE_VSAN_ESA_READ("device.vsanEsa.readSeconds"),
    DEVICE_VSAN_ESA_WRITE("device.vsanEsa.writeSeconds"),
    DEVICE_VARIATION("device.variation"),
    VSAN_OSA_RAID5_WRITE_FACTOR("vsan.osa.raid5WriteFactor"),
    VSAN_OSA_RAID6_WRITE_FACTOR("vsan.osa.raid6WriteFactor"),
    VSAN_ESA_STRIPE_FACTOR("vsan.esa.stripeFactor"),
    VSAN_RESYNC_FRACTION("vsan.resyncFraction"),
    VSAN_RESYNC_DEFAULT_BITS("vsan.resyncDefaultBitsPerSecond"),
    VSAN_RESYNC_LOOK_SECONDS("vsan.resyncLookSeconds"),
    VSAN_RESYNC_FLOOR("vsan.resyncFloor"),
    VSAN_RESYNC_STEP("vsan.resyncStep"),
    VSAN_RESYNC_HIGH_SECONDS("vsan.resyncHighSeconds"),
    VSAN_RESYNC_LOW_SECONDS("vsan.resyncLowSeconds"),
    STORAGE_REQUEST_BYTES("storage.requestBytes"),
    ISCSI_WRITE_ROUND_TRIPS("iscsi.writeRoundTrips"),
    STORAGE_APD_TIMEOUT_SECONDS("storage.apdTimeoutSeconds"),
    STORAGE_FAIL_VM_IO_ON_APD("storage.failVmIoOnApd"),
    NFS_HEARTBEAT_SECONDS("nfs.heartbeatSeconds"),
    NFS_HEARTBEAT_TIMEOUT_SECONDS("nfs.heartbeatTimeoutSeconds"),
    NFS_APD_START_COUNT("nfs.apdStartCount"),
    NFS_MAX_FAILURES("nfs.heartbeatMaxFailures"),
    ISCSI_LINK_SECONDS("iscsi.linkSeconds"),
    ISCSI_NOOP_INTERVAL_SECONDS("iscsi.noopIntervalSeconds"),
    ISCSI_NOOP_TIMEOUT_SECONDS("iscsi.noopTimeoutSeconds"),
    ISCSI_RECOVERY_SECONDS("iscsi.recoverySeconds"),
    ARRAY_TAKEOVER_SECONDS("array.takeoverSeconds"),
    ARRAY_GIVEBACK_SECONDS("array.givebackSeconds"),
    VSAN_HOST_LOST_SECONDS("vsan.hostLostSeconds"),
    MANAGEMENT_BITS_PER_SECOND("management.bitsPerSecondPerHost"),
    TRAFFIC_DIURNAL_STEPS("traffic.diurnalSteps"),
    SWEEP_WINDOW_SECONDS("sweep.windowSeconds"),
    SWEEP_STEADY_SECONDS("sweep.steadySeconds"),
    SWEEP_STEADY_TOLERANCE("sweep.steadyTolerance"),
    SWEEP_SLOW_MIGRATION_FACTOR("sweep.slowMigrationFactor"),
    SWEEP_FAILED_MIGRATION_HARM("sweep.failedMigrationHarm"),
    SWEEP_SLOW_MIGRATION_HARM("sweep.slowMigrationHarm"),
    SWEEP_FALSE_ISOLATION_HARM("sweep.falseIsolationHarm"),
    SWEEP_LOST_VM_HARM("sweep.lostVmHarm"),
    HA_HOST_TIMEOUT_SECONDS("ha.hostTimeoutSeconds"),
    HA_DATASTORE_WATCH_AFTER_SECONDS("ha.datastoreWatchAfterSeconds"),
    HA_DATASTORE_WATCH_SECONDS("ha.datastoreWatchSeconds"),
    HA_PING_TIMEOUT_SECONDS("ha.pingTimeoutSeconds"),
    HA_ELECTION_SECONDS("ha.electionSeconds"),
    HA_TAKE_OVER_SECONDS("ha.takeOverSeconds"),
    HA_ISOLATION_POLICY_DELAY_SECONDS("ha.isolationPolicyDelaySeconds"),
    HA_POWER_ON_FILE_SECONDS("ha.powerOnFileSeconds"),
    HA_SHUTDOWN_TIMEOUT_SECONDS("ha.shutdownTimeoutSeconds"),
    HA_GUEST_SHUTDOWN_SECONDS("ha.guestShutdownSeconds"),
    HA_RESTART_ATTEMPTS("ha.restartAttempts"),
    HA_FIRST_RETRY_SECONDS("ha.firstRetrySeconds"),
    HA_CONCURRENT_POWER_ONS("ha.concurrentPowerOns"),
    HA_HEARTBEAT_DATASTORES("ha.heartbeatDatastores"),
    HA_HEARTBEAT_BITS_PER_SECOND("ha.heartbeatBitsPerSecond"),
    HA_HEARTBEAT_BYTES("ha.heartbeatBytes"),
    HA_RESERVED_MEMORY_FRACTION("ha.reservedMemoryFraction"),
    HA_VM_OVERHEAD_BYTES("ha.vmOverheadBytes"),
    VM_POWER_ON_SECONDS("vm.powerOnSeconds"),
    VM_BOOT_SECONDS("vm.bootSeconds"),
    OBJECTIVE_DATASTORE_P95_SECONDS("objective.datastoreP95Seconds");

    private final String key;

    Parameter(String key) {
        this.key = key;
    }

    /// The name in files.
    public String key() {
        return key;
    }

    /// @throws IllegalArgumentException when no parameter has the key
    public static Parameter of(String key) {
        return Arrays.stream(values())
                .filter(p -> p.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("\"" + key + "\" is no parameter of the model"));
    }
}

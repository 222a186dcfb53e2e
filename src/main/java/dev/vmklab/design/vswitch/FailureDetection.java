package dev.vmklab.design.vswitch;

/// How a team notices that an uplink has failed.
public enum FailureDetection {
    LINK_STATUS("linkStatus"),
    BEACON_PROBING("beaconProbing");

    private final String key;

    FailureDetection(String key) {
        this.key = key;
    }

    /// The name in files.
    public String key() {
        return key;
    }
}

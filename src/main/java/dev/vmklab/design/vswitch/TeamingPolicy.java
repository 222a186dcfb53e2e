package dev.vmklab.design.vswitch;

/// How a port group chooses the uplink of outgoing traffic. The keys are vim25's.
public enum TeamingPolicy {
    PORT_ID("loadbalance_srcid", "Route based on originating virtual port"),
    MAC_HASH("loadbalance_srcmac", "Route based on source MAC hash"),
    IP_HASH("loadbalance_ip", "Route based on IP hash"),
    LOAD_BASED("loadbalance_loadbased", "Route based on physical NIC load"),
    EXPLICIT("failover_explicit", "Use explicit failover order");

    private final String key;
    private final String label;

    TeamingPolicy(String key, String label) {
        this.key = key;
        this.label = label;
    }

    /// The name in files.
    public String key() {
        return key;
    }

    public String label() {
        return label;
    }
}

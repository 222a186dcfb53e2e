package dev.vmklab.exchange.rvtools;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The tabs that a host network can be made of, with the columns without which a tab is of no use.
///
/// Names and columns are those of RVTools 4.7; they have been the same since 3.x but for letter case.
enum Tab {
    V_INFO("vInfo", "VM"),
    V_MEMORY("vMemory", "VM"),
    V_DISK("vDisk", "VM"),
    V_NETWORK("vNetwork", "VM", "Network"),
    V_CLUSTER("vCluster", "Name"),
    V_HOST("vHost", "Host"),
    V_HBA("vHBA", "Host", "Device"),
    V_NIC("vNIC", "Host", "Network Device", "Switch"),
    V_SWITCH("vSwitch", "Host", "Switch"),
    V_PORT("vPort", "Host", "Port Group", "Switch", "VLAN"),
    DV_SWITCH("dvSwitch", "Switch"),
    DV_PORT("dvPort", "Port", "Switch", "VLAN"),
    V_SC_VMK("vSC_VMK", "Host", "Device", "Port Group", "IP Address", "Subnet mask", "MTU"),
    V_DATASTORE("vDatastore", "Name", "Type"),
    V_MULTI_PATH("vMultiPath", "Host", "Datastore"),
    V_META_DATA("vMetaData"),
    V_SOURCE("vSource");

    private static final String SEPARATOR = "|";

    private final String label;

    /// Joined by [#SEPARATOR], because an enum's fields are to be immutable by type.
    private final String required;

    Tab(String label, String... required) {
        this.label = label;
        this.required = String.join(SEPARATOR, required);
    }

    /// The sheet's name.
    String label() {
        return label;
    }

    List<String> required() {
        return required.isEmpty() ? List.of() : List.of(required.split(Pattern.quote(SEPARATOR)));
    }

    /// The tab of a sheet or file name, which may be spelled `vSC+VMK` or `vSC_VMK`.
    static Optional<Tab> of(String name) {
        String wanted = Normalised.of(name);
        return Arrays.stream(values())
                .filter(t -> Normalised.of(t.label).equals(wanted))
                .findFirst();
    }
}

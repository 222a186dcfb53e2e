package dev.vmklab.exchange.rvtools;

import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.vswitch.FailureDetection;
import dev.vmklab.design.vswitch.PortGroup;
import dev.vmklab.design.vswitch.Teaming;
import dev.vmklab.exchange.At;
import dev.vmklab.exchange.Tally;
import dev.vmklab.exchange.rvtools.Policies.ShapingColumns;
import dev.vmklab.ledger.LedgerLine.Confidence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads the port groups of one distributed switch. The rows of dvPort are port groups, in spite of the tab's name.
final class DistributedPortGroupReader {
    private final Reading reading;
    private final Policies policies;
    private final String switchName;
    private final String switchKey;
    private final List<String> uplinks;
    private final Set<String> plugged;
    private final Set<String> seen = new HashSet<>();

    /// @param plugged the uplink names that vmnics are plugged into, LAG ports included
    DistributedPortGroupReader(
            Reading reading, String switchName, String switchKey, List<String> uplinks, Set<String> plugged) {
        this.reading = reading;
        this.policies = new Policies(reading);
        this.switchName = switchName;
        this.switchKey = switchKey;
        this.uplinks = uplinks;
        this.plugged = plugged;
    }

    List<PortGroup> read(List<Row> rows) {
        List<PortGroup> groups = new ArrayList<>();
        for (Row row : rows) {
            String name = row.text("Port");
            reading.account()
                    .row(Tally.Kind.DISTRIBUTED_PORT_GROUP, row.at(), "port group " + name, () -> read(row, name))
                    .ifPresent(groups::add);
        }
        return groups;
    }

    private Optional<PortGroup> read(Row row, String name) {
        if (isUplinkGroup(row, name)) {
            reading.account()
                    .skipped(
                            row.at(),
                            name + " is not taken over as a port group",
                            "it is the uplink port group of " + switchName
                                    + ": no VLAN, no uplinks and the switch's name");
            return Optional.empty();
        }
        String moid = row.text("Object ID");
        String key = switchKey + "/" + (moid.isEmpty() ? name : moid);
        if (!seen.add(key)) {
            reading.account().skipped(row.at(), name + " is taken over once", "it has two rows");
            return Optional.empty();
        }
        Id id = reading.ids().of("portgroup", key);
        At at = At.element(id, row.place());
        if (row.isTrue("Blocked")) {
            reading.account()
                    .skipped(at, name + " is taken over as not blocked", "a design has no blocked port groups");
        }
        return Optional.of(new PortGroup(
                id,
                name,
                policies.vlan(row, at, name),
                Optional.of(teaming(row, at, name)),
                policies.security(row, "Allow Promiscuous"),
                policies.shaping(row, at, name, ShapingColumns.INGRESS),
                policies.shaping(row, at, name, ShapingColumns.EGRESS),
                row.text("Type").equalsIgnoreCase("ephemeral"),
                Optional.empty(),
                Optional.of(reading.origin(key)),
                Extras.NONE));
    }

    private boolean isUplinkGroup(Row row, String name) {
        boolean bare = row.text("VLAN").isEmpty()
                && row.text("Active Uplink").isEmpty()
                && row.text("Standby Uplink").isEmpty();
        return bare && name.startsWith(switchName + "-DV");
    }

    private Teaming teaming(Row row, At at, String name) {
        List<String> active = UplinkNames.split(row.text("Active Uplink"), plugged);
        List<String> standby = new ArrayList<>(UplinkNames.split(row.text("Standby Uplink"), plugged));
        if (standby.removeAll(active)) {
            reading.account()
                    .skipped(at, "an uplink of " + name + " is active only", "it is listed as standby as well");
        }
        if (active.isEmpty() && standby.isEmpty()) {
            active = uplinks;
            reading.account()
                    .inferred(
                            at,
                            Confidence.LOW,
                            "all uplinks are active for " + name,
                            "its Active Uplink and Standby Uplink are empty");
        }
        return new Teaming(
                policies.teamingPolicy(row, at, name),
                active,
                standby,
                row.isTrue("Check Beacon") ? FailureDetection.BEACON_PROBING : FailureDetection.LINK_STATUS,
                !row.isTrue("Rolling Order"),
                row.flag("Notify Switch").orElse(true),
                Extras.NONE);
    }
}

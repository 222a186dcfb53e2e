package dev.vmklab.format;

import dev.vmklab.design.Design;
import dev.vmklab.design.Objective;
import dev.vmklab.design.compute.Vm;
import dev.vmklab.design.compute.VmNic;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.host.TcpIpStack;
import dev.vmklab.design.host.UplinkSlot;
import dev.vmklab.design.host.Vmk;
import dev.vmklab.design.host.VmkTag;
import dev.vmklab.design.host.Vmnic;
import dev.vmklab.design.storage.Backing;
import dev.vmklab.design.storage.Datastore;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.IpPrefix;
import dev.vmklab.design.vswitch.DistributedSwitch;
import dev.vmklab.design.vswitch.Nioc;
import dev.vmklab.design.vswitch.PortGroup;
import dev.vmklab.design.vswitch.SecurityPolicy;
import dev.vmklab.design.vswitch.StandardSwitch;
import dev.vmklab.design.vswitch.Teaming;
import dev.vmklab.design.vswitch.TeamingPolicy;
import dev.vmklab.design.vswitch.VlanMode;
import dev.vmklab.scenario.ElementHappening;
import dev.vmklab.scenario.Scenario;
import dev.vmklab.scenario.TimedEvent;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Documents that fit on a page, for tests that break one thing of them.
final class SmallDocuments {
    private SmallDocuments() {}

    /// One host with a standard and a distributed switch, one VM, one scenario.
    static DesignDocument oneHost() {
        Scenario scenario = new Scenario(
                Id.of("scenario-a"),
                "Link down",
                "",
                60,
                7,
                List.of(new TimedEvent(Id.of("event-a"), 10, new ElementHappening.Fail(Id.of("vmnic-a")))),
                Extras.NONE);
        Objective objective = new Objective(
                Id.of("objective-a"),
                "fast",
                Objective.Metric.DATASTORE_LATENCY_P95,
                Optional.of(Id.of("datastore-a")),
                0.01);
        return DesignDocument.of(design())
                .withScenarios(List.of(scenario))
                .withDefaultScenario(Optional.of(scenario.id()))
                .withParameters(Map.of("tcp.rtoSeconds", 2.0))
                .withObjectives(List.of(objective));
    }

    private static Design design() {
        return Design.empty("Small")
                .withHosts(List.of(host()))
                .withDistributedSwitches(List.of(distributedSwitch()))
                .withDatastores(List.of(new Datastore(
                        Id.of("datastore-a"),
                        "local",
                        new Backing.Local("disk"),
                        List.of(Id.of("host-a")),
                        1e12,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Extras.NONE)))
                .withVms(List.of(vm()));
    }

    private static Host host() {
        return new Host(
                Id.of("host-a"),
                "esx01",
                Optional.empty(),
                Optional.empty(),
                32,
                1L << 38,
                "8.0.3",
                List.of(vmnic("vmnic-a", "vmnic0"), vmnic("vmnic-b", "vmnic1")),
                List.of(standardSwitch()),
                List.of(new UplinkSlot(Id.of("vds-a"), "Uplink 1", Id.of("vmnic-b"))),
                List.of(),
                List.of(vmk()),
                Optional.empty(),
                Extras.NONE);
    }

    private static Vmnic vmnic(String id, String name) {
        return new Vmnic(Id.of(id), name, 10e9, "", 0, Optional.empty(), "", Extras.NONE);
    }

    private static StandardSwitch standardSwitch() {
        return new StandardSwitch(
                Id.of("vss-a"),
                "vSwitch0",
                1500,
                List.of("vmnic0"),
                Teaming.of(TeamingPolicy.PORT_ID, List.of("vmnic0"), List.of()),
                SecurityPolicy.REJECT_ALL,
                Optional.empty(),
                List.of(portGroup("pg-a", "Management", 10)),
                Extras.NONE);
    }

    private static DistributedSwitch distributedSwitch() {
        return new DistributedSwitch(
                Id.of("vds-a"),
                "DSwitch",
                "8.0.3",
                9000,
                List.of("Uplink 1", "Uplink 2"),
                List.of(),
                Nioc.OFF,
                List.of(),
                List.of(),
                List.of(portGroup("pg-b", "VMs", 20)),
                Optional.empty(),
                Extras.NONE);
    }

    private static PortGroup portGroup(String id, String name, int vlan) {
        return new PortGroup(
                Id.of(id),
                name,
                new VlanMode.Tagged(vlan),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                Extras.NONE);
    }

    private static Vmk vmk() {
        return new Vmk(
                Id.of("vmk-a"),
                "vmk0",
                Id.of("pg-a"),
                1,
                Optional.empty(),
                Optional.of(IpPrefix.parse("10.0.0.11/24")),
                1500,
                TcpIpStack.DEFAULT,
                List.of(VmkTag.MANAGEMENT),
                Optional.empty(),
                false,
                Optional.empty(),
                Extras.NONE);
    }

    private static Vm vm() {
        return new Vm(
                Id.of("vm-a"),
                "app01",
                Optional.of(Id.of("host-a")),
                true,
                4,
                1L << 34,
                List.of(Id.of("datastore-a")),
                0,
                List.of(new VmNic(
                        Id.of("nic-a"),
                        "Network adapter 1",
                        Id.of("pg-b"),
                        2,
                        Optional.empty(),
                        Optional.empty(),
                        true)),
                Optional.empty(),
                List.of(),
                List.of(),
                Vm.RestartPriority.MEDIUM,
                false,
                false,
                false,
                Optional.empty(),
                Optional.empty(),
                Extras.NONE);
    }
}

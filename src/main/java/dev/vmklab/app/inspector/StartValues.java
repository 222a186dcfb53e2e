package dev.vmklab.app.inspector;

import dev.vmklab.design.Design;
import dev.vmklab.design.DesignIndex;
import dev.vmklab.design.compute.DiskLoad;
import dev.vmklab.design.compute.DrsRule;
import dev.vmklab.design.compute.MemoryLoad;
import dev.vmklab.design.compute.NetworkLoad;
import dev.vmklab.design.compute.Replication;
import dev.vmklab.design.compute.TrafficPattern;
import dev.vmklab.design.compute.Vm;
import dev.vmklab.design.fabric.GatewayInterface;
import dev.vmklab.design.fabric.GatewayRoute;
import dev.vmklab.design.fabric.PortMode;
import dev.vmklab.design.fabric.QosClass;
import dev.vmklab.design.fabric.QosPolicy;
import dev.vmklab.design.host.StaticRoute;
import dev.vmklab.design.host.TcpIpStack;
import dev.vmklab.design.property.Elements;
import dev.vmklab.design.storage.Backing;
import dev.vmklab.design.storage.Media;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.IpPrefix;
import dev.vmklab.design.value.Ipv4;
import dev.vmklab.design.value.VlanRange;
import dev.vmklab.design.vswitch.PrivateVlan;
import dev.vmklab.design.vswitch.SecurityPolicy;
import dev.vmklab.design.vswitch.Shaping;
import dev.vmklab.format.References;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a record is when its user has just asked for one: values that are accepted and that are close to what is
/// usually wanted.
final class StartValues {
    private static final double MEBI = 1 << 20;
    private static final double HUNDRED_MBIT = 1e8;
    private static final double HOUR = 3600;
    private static final double DAY = 24 * HOUR;
    private static final int USUAL_MTU = 1500;
    private static final int BLOCK_BYTES = 8192;
    private static final IpPrefix NETWORK = IpPrefix.parse("10.0.0.0/24");
    private static final Ipv4 ROUTER = Ipv4.parse("10.0.0.1");

    private final Design design;
    private final Record element;

    /// @param element that the record is for
    StartValues(Subject subject, Record element) {
        this.design = subject.design();
        this.element = element;
    }

    /// Empty where there can be none yet, such as the load on a datastore in a design without datastores.
    Optional<Object> of(Class<?> type) {
        Object plain = plain(type);
        return plain == NOTHING ? referring(type) : Optional.of(plain);
    }

    private static final Object NOTHING = new Object();

    private static Object plain(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "SecurityPolicy" -> SecurityPolicy.REJECT_ALL;
            case "Shaping" -> new Shaping(HUNDRED_MBIT, HUNDRED_MBIT, MEBI);
            case "QosPolicy" -> new QosPolicy(List.of(), 50, Extras.NONE);
            case "QosClass" -> new QosClass("class", List.of(), 50, 0, Optional.empty());
            case "Replication" -> new Replication(HOUR, MEBI, Optional.empty(), false);
            case "TrafficPattern", "Bursty" -> new TrafficPattern.Bursty(1, 1);
            case "OnOff" -> new TrafficPattern.OnOff(10, 10, 0);
            case "Diurnal" -> new TrafficPattern.Diurnal(0, 1, DAY, DAY / 2);
            case "StaticRoute" -> new StaticRoute(NETWORK, ROUTER);
            case "TcpIpStack" -> new TcpIpStack(TcpIpStack.VMOTION, Optional.empty(), List.of(), Extras.NONE);
            case "GatewayRoute" -> new GatewayRoute(NETWORK, ROUTER);
            case "GatewayInterface" -> new GatewayInterface(1, new IpPrefix(ROUTER, 24), USUAL_MTU);
            case "PrivateVlan" -> new PrivateVlan(100, 101, PrivateVlan.Kind.ISOLATED);
            case "DrsRule" -> new DrsRule("rule", DrsRule.Kind.SEPARATE, List.of(), List.of());
            case "Access" -> new PortMode.Access(1);
            case "Trunk" -> new PortMode.Trunk(List.of(VlanRange.ALL), Optional.empty());
            case "Local" -> new Backing.Local("");
            default -> NOTHING;
        };
    }

    /// Records that need another element.
    private Optional<Object> referring(Class<?> type) {
        Optional<Id> datastore = design.datastores().stream().findFirst().map(d -> d.id());
        Optional<Id> array = design.storageArrays().stream().findFirst().map(a -> a.id());
        return switch (type.getSimpleName()) {
            case "MemoryLoad" ->
                element instanceof Vm vm
                        ? Optional.of(new MemoryLoad(vm.memoryBytes(), vm.memoryBytes() / 4, 50 * MEBI))
                        : Optional.of(new MemoryLoad(0, 0, 0));
            case "DiskLoad" ->
                firstOf(element)
                        .or(() -> datastore)
                        .map(id -> new DiskLoad(id, 100, BLOCK_BYTES, 8, 100, BLOCK_BYTES, 8));
            case "NetworkLoad" ->
                element instanceof Vm vm
                        ? vm.nics().stream()
                                .findFirst()
                                .map(nic -> new NetworkLoad(nic.id(), Optional.empty(), HUNDRED_MBIT, HUNDRED_MBIT))
                        : Optional.empty();
            case "Nfs" -> array.map(id -> new Backing.Nfs(id, List.of(), "", 3, 1));
            case "Iscsi" -> array.map(id -> new Backing.Iscsi(id, List.of()));
            case "NvmeTcp" -> array.map(id -> new Backing.NvmeTcp(id, List.of()));
            case "Vsan" ->
                design.clusters().stream()
                        .findFirst()
                        .map(c -> new Backing.Vsan(c.id(), false, Media.ALL_FLASH, Optional.empty()));
            default -> Optional.empty();
        };
    }

    private static Optional<Id> firstOf(Record element) {
        return element instanceof Vm vm ? vm.datastores().stream().findFirst() : Optional.empty();
    }

    /// The elements that a reference may lead to.
    static List<Id> candidates(References.Target target, DesignIndex index, Record element) {
        Optional<Id> owner = Elements.idOf(element);
        boolean isWithin = target.types().size() == 1 && !target.scope().equals("this design");
        return index.elements().entrySet().stream()
                .filter(entry -> target.accepts(entry.getValue()))
                .filter(entry -> !isWithin || isInside(entry.getKey(), owner, index))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean isInside(Id candidate, Optional<Id> self, DesignIndex index) {
        Optional<Id> owner = index.owner(candidate);
        Optional<Id> around = self.flatMap(index::owner);
        return owner.isPresent() && (owner.equals(self) || owner.equals(around));
    }
}

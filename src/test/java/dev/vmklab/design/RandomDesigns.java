package dev.vmklab.design;

import dev.vmklab.design.compute.Cluster;
import dev.vmklab.design.compute.Drs;
import dev.vmklab.design.compute.DrsRule;
import dev.vmklab.design.compute.Ha;
import dev.vmklab.design.fabric.Appliance;
import dev.vmklab.design.fabric.Cable;
import dev.vmklab.design.fabric.Gateway;
import dev.vmklab.design.fabric.GatewayInterface;
import dev.vmklab.design.fabric.GatewayRoute;
import dev.vmklab.design.fabric.PhysicalSwitch;
import dev.vmklab.design.fabric.PortMode;
import dev.vmklab.design.fabric.QosClass;
import dev.vmklab.design.fabric.QosPolicy;
import dev.vmklab.design.fabric.SwitchPort;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.place.Conduit;
import dev.vmklab.design.place.Rack;
import dev.vmklab.design.place.Site;
import dev.vmklab.design.place.Zone;
import dev.vmklab.design.storage.ArrayPort;
import dev.vmklab.design.storage.Backing;
import dev.vmklab.design.storage.Datastore;
import dev.vmklab.design.storage.Media;
import dev.vmklab.design.storage.StorageArray;
import dev.vmklab.design.storage.StoragePolicy;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.Service;
import dev.vmklab.design.vswitch.DistributedSwitch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/// Random designs in which every part of the model occurs and every reference leads somewhere. The same seed gives the
/// same design. Most make no sense as networks.
public final class RandomDesigns {
    private final Dice dice;

    private RandomDesigns(Dice dice) {
        this.dice = dice;
    }

    public static Design of(long seed) {
        return new RandomDesigns(new Dice(seed)).design();
    }

    private Design design() {
        List<Site> sites = dice.list(2, i -> new Site(dice.id("site"), dice.name("site"), dice.extras()));
        List<Rack> racks = dice.list(
                3,
                i -> new Rack(dice.id("rack"), dice.name("rack"), dice.maybeOne(ids(sites, Site::id)), dice.extras()));
        List<Id> rackIds = ids(racks, Rack::id);
        List<Appliance> appliances = dice.list(2, i -> appliance());
        List<StorageArray> arrays = dice.list(2, i -> array(rackIds));
        List<StoragePolicy> policies = dice.list(2, i -> policy());
        List<PhysicalSwitch> switches = dice.list(3, i -> physicalSwitch(rackIds));
        List<DistributedSwitch> vds = dice.list(2, i -> new RandomSwitches(dice).distributed());
        List<Id> clusterIds = dice.list(2, i -> dice.id("cluster"));
        List<Id> hostIds = dice.list(4, i -> dice.id("host"));
        List<Datastore> datastores = datastores(arrays, policies, clusterIds, hostIds);
        List<Id> datastoreIds = ids(datastores, Datastore::id);
        List<Cluster> clusters = clusterIds.stream()
                .map(id -> cluster(id, appliances, sites, datastoreIds))
                .toList();
        RandomHosts randomHosts = new RandomHosts(dice, vds, clusterIds, rackIds);
        List<Host> hosts = hostIds.stream().map(randomHosts::host).toList();
        RandomVms vms = new RandomVms(dice, hosts, vds, datastoreIds);
        List<Zone> zones = dice.list(2, i -> zone());
        return new Design(
                dice.name("design"),
                dice.flip() ? "" : "two\nlines\tand \u0001 a control character",
                sites,
                racks,
                zones,
                conduits(zones),
                clusters,
                hosts,
                vds,
                switches,
                gateways(switches),
                appliances,
                arrays,
                policies,
                datastores,
                vms.all(),
                cables(hosts, switches, arrays, appliances),
                dice.extras());
    }

    private static <T> List<Id> ids(List<T> elements, Function<T, Id> id) {
        return elements.stream().map(id).toList();
    }

    private Zone zone() {
        return new Zone(
                dice.id("zone"), dice.name("zone"), dice.number(0, 5), dice.list(3, i -> dice.vlans()), dice.extras());
    }

    private List<Conduit> conduits(List<Zone> zones) {
        List<Id> ids = ids(zones, Zone::id);
        return ids.isEmpty()
                ? List.of()
                : dice.list(
                        2,
                        i -> new Conduit(
                                dice.id("conduit"),
                                dice.name("c"),
                                dice.one(ids),
                                dice.one(ids),
                                List.of(),
                                dice.extras()));
    }

    private Appliance appliance() {
        return new Appliance(
                dice.id("appliance"),
                dice.name("appliance"),
                dice.one(Appliance.Kind.values()),
                dice.number(1e6, 1e12),
                dice.between(0, 4094),
                dice.maybe(dice::prefix),
                dice.maybe(dice::ip),
                dice.mtu(),
                dice.extras());
    }

    private StorageArray array(List<Id> racks) {
        return new StorageArray(
                dice.id("array"),
                dice.name("array"),
                dice.maybeOne(racks),
                dice.one(Media.values()),
                dice.list(
                        3,
                        i -> new ArrayPort(
                                dice.id("arrayport"),
                                dice.name("port"),
                                dice.between(0, 63),
                                dice.number(1e6, 1e12),
                                dice.between(0, 4094),
                                dice.maybe(dice::prefix),
                                dice.maybe(dice::ip),
                                dice.mtu(),
                                dice.extras())),
                dice.extras());
    }

    private StoragePolicy policy() {
        return new StoragePolicy(
                dice.id("policy"),
                dice.name("policy"),
                dice.one(StoragePolicy.Raid.values()),
                dice.between(0, 3),
                dice.flip(),
                dice.extras());
    }

    private List<Datastore> datastores(
            List<StorageArray> arrays, List<StoragePolicy> policies, List<Id> clusters, List<Id> hosts) {
        return dice.list(
                4,
                i -> new Datastore(
                        dice.id("datastore"),
                        dice.name("ds"),
                        backing(arrays, policies, clusters),
                        dice.some(hosts),
                        dice.number(0, 1e19),
                        dice.maybe(() -> dice.number(0, 10)),
                        dice.maybe(() -> dice.number(0, 10)),
                        dice.origin(),
                        dice.extras()));
    }

    private Backing backing(List<StorageArray> arrays, List<StoragePolicy> policies, List<Id> clusters) {
        int kind = dice.below(5);
        if (kind == 0 && !clusters.isEmpty()) {
            return new Backing.Vsan(
                    dice.one(clusters),
                    dice.flip(),
                    dice.one(Media.values()),
                    dice.maybeOne(ids(policies, StoragePolicy::id)),
                    dice.extras());
        }
        if (arrays.isEmpty() || kind == 1) {
            return new Backing.Local(dice.text(), dice.extras());
        }
        StorageArray array = dice.one(arrays);
        List<Id> ports = dice.some(ids(array.ports(), ArrayPort::id));
        return switch (kind) {
            case 2 -> new Backing.Iscsi(array.id(), ports, dice.extras());
            case 3 -> new Backing.NvmeTcp(array.id(), ports, dice.extras());
            default ->
                new Backing.Nfs(array.id(), ports, dice.text(), dice.one(3, 4), dice.between(1, 8), dice.extras());
        };
    }

    private Cluster cluster(Id id, List<Appliance> appliances, List<Site> sites, List<Id> datastores) {
        Ha ha = new Ha(
                dice.flip(),
                dice.flip(),
                dice.list(3, i -> dice.ip()).stream().distinct().toList(),
                dice.one(Ha.IsolationResponse.values()),
                dice.some(datastores),
                dice.between(0, 64),
                dice.extras());
        return new Cluster(
                id,
                dice.name("cluster"),
                dice.flip() ? Ha.OFF : ha,
                dice.one(Drs.values()),
                dice.between(1, 5),
                dice.list(2, i -> rule()),
                dice.maybeOne(ids(appliances, Appliance::id)),
                dice.maybeOne(ids(sites, Site::id)),
                dice.origin(),
                dice.extras());
    }

    private DrsRule rule() {
        return new DrsRule(dice.name("rule"), dice.one(DrsRule.Kind.values()), List.of(), List.of(), dice.extras());
    }

    private PhysicalSwitch physicalSwitch(List<Id> racks) {
        return new PhysicalSwitch(
                dice.id("switch"),
                dice.name("tor"),
                dice.maybeOne(racks),
                dice.number(1500, 1e11),
                Optional.empty(),
                dice.flip(),
                dice.one(PhysicalSwitch.DEFAULT_BRIDGE_PRIORITY, dice.between(0, 61440)),
                dice.maybe(this::qos),
                dice.list(6, i -> switchPort()),
                dice.extras());
    }

    private QosPolicy qos() {
        List<QosClass> classes = new ArrayList<>();
        for (Service service : dice.some(List.of(Service.values()))) {
            classes.add(new QosClass(
                    dice.name("class"),
                    List.of(service),
                    dice.between(1, 100),
                    dice.number(0, 1e13),
                    dice.maybe(() -> dice.number(0, 1e13)),
                    dice.extras()));
        }
        return new QosPolicy(classes, dice.between(1, 100), dice.extras());
    }

    private SwitchPort switchPort() {
        PortMode mode = dice.flip()
                ? new PortMode.Access(dice.vlan(), dice.extras())
                : new PortMode.Trunk(dice.list(3, i -> dice.vlans()), dice.maybe(dice::vlan), dice.extras());
        return new SwitchPort(
                dice.id("switchport"),
                dice.name("Eth1/"),
                dice.number(1e6, 1e12),
                mode,
                dice.mtu(),
                dice.maybe(() -> dice.name("Po")),
                dice.flip(),
                dice.flip(),
                dice.flip(),
                dice.extras());
    }

    private List<Gateway> gateways(List<PhysicalSwitch> switches) {
        return switches.isEmpty()
                ? List.of()
                : dice.list(
                        2,
                        i -> new Gateway(
                                dice.id("gateway"),
                                dice.name("gw"),
                                dice.one(switches).id(),
                                dice.list(
                                        3,
                                        k -> new GatewayInterface(
                                                dice.vlan(), dice.prefix(), dice.mtu(), dice.extras())),
                                dice.list(2, k -> new GatewayRoute(dice.prefix(), dice.ip(), dice.extras())),
                                dice.extras()));
    }

    private List<Cable> cables(
            List<Host> hosts, List<PhysicalSwitch> switches, List<StorageArray> arrays, List<Appliance> appliances) {
        List<Id> ends = new ArrayList<>();
        hosts.forEach(h -> h.vmnics().forEach(v -> ends.add(v.id())));
        switches.forEach(s -> s.ports().forEach(p -> ends.add(p.id())));
        arrays.forEach(a -> a.ports().forEach(p -> ends.add(p.id())));
        appliances.forEach(a -> ends.add(a.id()));
        return IntStream.range(0, ends.size() / 2)
                .mapToObj(i -> new Cable(
                        dice.id("cable"),
                        ends.get(i),
                        ends.get(ends.size() - 1 - i),
                        dice.number(0, 10),
                        dice.maybe(() -> dice.number(1000, 1e13)),
                        dice.extras()))
                .toList();
    }
}

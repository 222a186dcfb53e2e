package dev.vmklab.design;

import dev.vmklab.design.compute.Cluster;
import dev.vmklab.design.compute.Drs;
import dev.vmklab.design.compute.DrsRule;
import dev.vmklab.design.compute.Ha;
import dev.vmklab.design.fabric.Appliance;
import dev.vmklab.design.fabric.Cable;
import dev.vmklab.design.place.Conduit;
import dev.vmklab.design.place.Rack;
import dev.vmklab.design.place.Site;
import dev.vmklab.design.place.Zone;
import dev.vmklab.design.storage.Backing;
import dev.vmklab.design.storage.Datastore;
import dev.vmklab.design.storage.Media;
import dev.vmklab.design.storage.StoragePolicy;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.IdSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;

/// Builds designs for tests and samples, by names.
///
/// Every element has a label, `esx01 vmnic0` or `ToR A Eth1/1`, which [#id] turns into its id; ids are the label in
/// lower case with hyphens behind the kind, in a [#sample] opaque as the program makes them. References between
/// elements are by name and are looked up by [#build]. Calling a method of this class twice with one name gives the
/// same builder.
public final class DesignBuilder {
    private static final double WHOLE_CAPACITY_BYTES = 10e12;

    private final String name;
    private final BinaryOperator<String> idText;
    private final List<Site> sites = new ArrayList<>();
    private final List<Rack> racks = new ArrayList<>();
    private final List<Zone> zones = new ArrayList<>();
    private final List<Conduit> conduits = new ArrayList<>();
    private final List<StoragePolicy> policies = new ArrayList<>();
    private final Map<String, HostBuilder> hosts = new LinkedHashMap<>();
    private final Map<String, DistributedSwitchBuilder> distributedSwitches = new LinkedHashMap<>();
    private final Map<String, PhysicalSwitchBuilder> physicalSwitches = new LinkedHashMap<>();
    private final Map<String, GatewayBuilder> gateways = new LinkedHashMap<>();
    private final Map<String, ArrayBuilder> arrays = new LinkedHashMap<>();
    private final Map<String, Appliance> appliances = new LinkedHashMap<>();
    private final Map<String, Cluster> clusters = new LinkedHashMap<>();
    private final Map<String, VmBuilder> vms = new LinkedHashMap<>();
    private final List<Datastore> datastores = new ArrayList<>();
    private final List<Cable> cables = new ArrayList<>();
    private final Map<String, Id> ids = new LinkedHashMap<>();
    private final Map<Id, Integer> nextPortId = new LinkedHashMap<>();

    private String description = "";

    private DesignBuilder(String name, BinaryOperator<String> idText) {
        this.name = name;
        this.idText = idText;
    }

    public static DesignBuilder design(String name) {
        return new DesignBuilder(
                name,
                (kind, label) -> kind + "-" + label.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"));
    }

    /// A design whose ids are opaque and belong to the labels.
    public static DesignBuilder sample(String name) {
        return new DesignBuilder(
                name, (kind, label) -> IdSource.forKey(kind, label).text());
    }

    public DesignBuilder description(String text) {
        description = text;
        return this;
    }

    public DesignBuilder site(String label) {
        sites.add(new Site(newId("site", label), label));
        return this;
    }

    /// @param site label of a site, empty for none
    public DesignBuilder rack(String label, String site) {
        racks.add(new Rack(newId("rack", label), label, optionalId(site)));
        return this;
    }

    /// A security zone with its Purdue level.
    public DesignBuilder zone(String label, double level, String... vlans) {
        zones.add(new Zone(newId("zone", label), label, level, Addresses.ranges(vlans), Extras.NONE));
        return this;
    }

    /// The way between two zones, enforced by VMs or gateways by label.
    public DesignBuilder conduit(String label, String from, String to, String... through) {
        conduits.add(new Conduit(newId("conduit", label), label, id(from), id(to), ids(through), Extras.NONE));
        return this;
    }

    /// A vSAN storage policy.
    public DesignBuilder policy(String label, StoragePolicy.Raid raid, int failures, boolean siteMirroring) {
        policies.add(new StoragePolicy(newId("policy", label), label, raid, failures, siteMirroring, Extras.NONE));
        return this;
    }

    public HostBuilder host(String hostName) {
        return hosts.computeIfAbsent(hostName, n -> new HostBuilder(this, n));
    }

    public DistributedSwitchBuilder vds(String switchName) {
        return distributedSwitches.computeIfAbsent(switchName, n -> new DistributedSwitchBuilder(this, n));
    }

    public PhysicalSwitchBuilder tor(String switchName) {
        return physicalSwitches.computeIfAbsent(switchName, n -> new PhysicalSwitchBuilder(this, n));
    }

    /// Makes an MLAG pair of two physical switches.
    public DesignBuilder mlag(String a, String b) {
        tor(a).mlagPeer(b);
        tor(b).mlagPeer(a);
        return this;
    }

    public GatewayBuilder gateway(String gatewayName, String physicalSwitch) {
        return gateways.computeIfAbsent(gatewayName, n -> new GatewayBuilder(this, n, physicalSwitch));
    }

    public ArrayBuilder array(String arrayName) {
        return arrays.computeIfAbsent(arrayName, n -> new ArrayBuilder(this, n, Media.ALL_FLASH));
    }

    public VmBuilder vm(String vmName) {
        return vms.computeIfAbsent(vmName, n -> new VmBuilder(this, n));
    }

    public DesignBuilder appliance(Appliance.Kind kind, String label, double bitsPerSecond, int vlan, String ip) {
        return appliance(kind, label, bitsPerSecond, vlan, ip, "");
    }

    /// @param gateway empty for none
    public DesignBuilder appliance(
            Appliance.Kind kind, String label, double bitsPerSecond, int vlan, String ip, String gateway) {
        Id id = newId("appliance", label);
        appliances.put(
                label,
                new Appliance(
                        id,
                        label,
                        kind,
                        bitsPerSecond,
                        vlan,
                        Addresses.prefix(ip),
                        Addresses.address(gateway),
                        1500,
                        Extras.NONE));
        return this;
    }

    /// A cluster without HA and DRS.
    public DesignBuilder cluster(String label) {
        return cluster(label, Ha.OFF, Drs.OFF);
    }

    public DesignBuilder cluster(String label, Ha ha, Drs drs) {
        return cluster(label, ha, drs, "", "");
    }

    /// A stretched or two-node cluster.
    ///
    /// @param witness label of the witness appliance, empty for none
    /// @param preferredSite label of a site, empty for none
    public DesignBuilder cluster(String label, Ha ha, Drs drs, String witness, String preferredSite) {
        clusters.put(
                label,
                new Cluster(
                        newId("cluster", label),
                        label,
                        ha,
                        drs,
                        optionalId(witness),
                        optionalId(preferredSite),
                        Optional.empty(),
                        Extras.NONE));
        return this;
    }

    /// Sets how DRS of a cluster acts.
    ///
    /// @param threshold 1 (conservative) to 5 (aggressive)
    public DesignBuilder drs(String cluster, Drs automation, int threshold) {
        clusters.computeIfPresent(cluster, (label, c) -> c.withDrs(automation, threshold, c.drsRules()));
        return this;
    }

    /// A rule of a cluster between VMs, by labels.
    public DesignBuilder rule(String cluster, String rule, DrsRule.Kind kind, String... vms) {
        return rule(cluster, new DrsRule(rule, kind, ids(vms), List.of()));
    }

    /// A rule of a cluster about where a VM runs, by labels.
    public DesignBuilder hostRule(String cluster, String rule, DrsRule.Kind kind, List<String> vms, String... hosts) {
        return rule(cluster, new DrsRule(rule, kind, ids(vms.toArray(String[]::new)), ids(hosts)));
    }

    private DesignBuilder rule(String cluster, DrsRule rule) {
        clusters.computeIfPresent(cluster, (label, c) -> {
            List<DrsRule> rules = new ArrayList<>(c.drsRules());
            rules.add(rule);
            return c.withDrs(c.drs(), c.drsThreshold(), rules);
        });
        return this;
    }

    /// A cable between two ports by label, at the rate of the slower one.
    public DesignBuilder cable(String a, String b) {
        return cable(a, b, 0, Optional.empty());
    }

    public DesignBuilder cable(String a, String b, double delaySeconds, Optional<Double> bitsPerSecond) {
        Id id = newId("cable", a + "--" + b);
        cables.add(new Cable(id, id(a), id(b), delaySeconds, bitsPerSecond, Extras.NONE));
        return this;
    }

    /// The id of the cable between two ports, in the order it was given.
    public Id cableId(String a, String b) {
        return id(a + "--" + b);
    }

    /// Cables a port to the next new port of a physical switch, a trunk for all VLANs at the same rate.
    ///
    /// @return the new switch port
    public SwitchPortBuilder plug(String port, String physicalSwitch, double bitsPerSecond) {
        SwitchPortBuilder at = tor(physicalSwitch).nextPort(bitsPerSecond);
        cable(port, at.label());
        return at;
    }

    /// An NFS 3 datastore on array ports by label, mounted by all hosts there are when this is called.
    public DesignBuilder nfs(String label, String... arrayPorts) {
        return datastore(label, new Backing.Nfs(arrayOf(arrayPorts), ids(arrayPorts), "/" + label, 3, 1));
    }

    public DesignBuilder iscsi(String label, String... arrayPorts) {
        return datastore(label, new Backing.Iscsi(arrayOf(arrayPorts), ids(arrayPorts)));
    }

    public DesignBuilder nvmeTcp(String label, String... arrayPorts) {
        return datastore(label, new Backing.NvmeTcp(arrayOf(arrayPorts), ids(arrayPorts)));
    }

    public DesignBuilder vsan(String label, String cluster, boolean express) {
        return vsan(label, cluster, express, "");
    }

    /// @param policy label of a storage policy, empty for none
    public DesignBuilder vsan(String label, String cluster, boolean express, String policy) {
        return datastore(label, new Backing.Vsan(id(cluster), express, Media.ALL_FLASH, optionalId(policy)));
    }

    public DesignBuilder datastore(String label, Backing backing) {
        datastores.add(new Datastore(
                newId("datastore", label),
                label,
                backing,
                hosts.values().stream().map(HostBuilder::id).toList(),
                WHOLE_CAPACITY_BYTES,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Extras.NONE));
        return this;
    }

    /// The id of an element by its label.
    ///
    /// @throws IllegalArgumentException when no element has been given this label
    public Id id(String label) {
        Id id = ids.get(label);
        if (id == null) {
            throw new IllegalArgumentException("no element is labelled \"" + label + "\"; there are " + ids.keySet());
        }
        return id;
    }

    public Design build() {
        nextPortId.clear();
        return Design.empty(name)
                .withDescription(description)
                .withSites(sites)
                .withRacks(racks)
                .withZones(zones)
                .withConduits(conduits)
                .withStoragePolicies(policies)
                .withClusters(List.copyOf(clusters.values()))
                .withDistributedSwitches(distributedSwitches.values().stream()
                        .map(DistributedSwitchBuilder::build)
                        .toList())
                .withPhysicalSwitches(physicalSwitches.values().stream()
                        .map(PhysicalSwitchBuilder::build)
                        .toList())
                .withGateways(
                        gateways.values().stream().map(GatewayBuilder::build).toList())
                .withAppliances(List.copyOf(appliances.values()))
                .withStorageArrays(
                        arrays.values().stream().map(ArrayBuilder::build).toList())
                .withDatastores(datastores)
                .withHosts(hosts.values().stream().map(HostBuilder::build).toList())
                .withVms(vms.values().stream().map(VmBuilder::build).toList())
                .withCables(cables);
    }

    private Id arrayOf(String... arrayPorts) {
        return arrays.values().stream()
                .filter(a -> a.has(arrayPorts[0]))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /// The id of what a label names, none for an empty label.
    Optional<Id> optionalId(String label) {
        return label.isEmpty() ? Optional.empty() : Optional.of(id(label));
    }

    private List<Id> ids(String... labels) {
        return Arrays.stream(labels).map(this::id).toList();
    }

    Id newId(String kind, String label) {
        Id id = Id.of(idText.apply(kind, label));
        if (ids.putIfAbsent(label, id) != null) {
            throw new IllegalArgumentException("two elements are labelled \"" + label + "\"");
        }
        return id;
    }

    /// The port group by name: of the host's standard switches, else of any distributed switch.
    Id portGroup(HostBuilder host, String portGroup) {
        return host.portGroup(portGroup)
                .or(() -> distributedSwitches.values().stream()
                        .flatMap(s -> s.find(portGroup).stream())
                        .findFirst())
                .orElseThrow(() -> new IllegalArgumentException("no port group is named \"" + portGroup + "\""));
    }

    /// The port group by name as a VM sees it that runs on a host, or on none.
    Id portGroup(String hostName, String portGroup) {
        HostBuilder host = hosts.get(hostName);
        return host == null ? portGroup(hosts.values().iterator().next(), portGroup) : portGroup(host, portGroup);
    }

    /// Numbers the ports of each port group's switch from 0.
    int nextPortId(Id virtualSwitch) {
        return nextPortId.merge(virtualSwitch, 1, Integer::sum) - 1;
    }

    Id virtualSwitchOf(Id portGroup) {
        return distributedSwitches.values().stream()
                .filter(s -> s.owns(portGroup))
                .map(DistributedSwitchBuilder::id)
                .findFirst()
                .or(() -> hosts.values().stream()
                        .flatMap(h -> h.switchOf(portGroup).stream())
                        .findFirst())
                .orElse(portGroup);
    }
}

package dev.vmklab.simulation.model;

import dev.vmklab.design.Design;
import dev.vmklab.design.compute.Vm;
import dev.vmklab.design.storage.Datastore;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.Service;
import dev.vmklab.network.Impairment;
import dev.vmklab.network.Link;
import dev.vmklab.network.LinkClass;
import dev.vmklab.network.Network;
import dev.vmklab.parameters.Parameter;
import dev.vmklab.parameters.Parameters;
import dev.vmklab.scenario.Scenario;
import dev.vmklab.simulation.sharing.LinkScheduler;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// What does not change during a run: the compiled network, the scenario, the numbers of the model, and the storage
/// paths that the design implies. Immutable; runs and their forks share it.
public final class Model {
    public final Network network;
    public final Scenario scenario;
    public final Parameters parameters;
    public final LinkScheduler[] schedulers;
    public final double[] capacity;
    public final List<Vm> vms;
    public final List<Datastore> datastores;
    public final StorageLayout storage;
    /// What DRS and vSphere HA must keep to where VMs run.
    public final PlacementRules rules;
    private final Map<Id, Integer> vmIndex;
    private final Map<Id, Integer> datastoreIndex;
    /// Per VM and disk, the datastore's index or -1.
    private final int[][] diskStores;
    /// Per element, what the vmnic sends at most in bit/s; 0 for anything else.
    private final double[] uplinkRates;

    /// Elements that work badly.
    public final Map<Id, Impairment> impairments;

    public Model(Design design, Scenario scenario, Parameters parameters) {
        this(design, scenario, parameters, Map.of());
    }

    public Model(Design design, Scenario scenario, Parameters parameters, Map<Id, Impairment> impairments) {
        this.network = Network.compile(design, impairments);
        this.impairments = Map.copyOf(impairments);
        this.scenario = scenario;
        this.parameters = parameters;
        this.vms = design.vms();
        this.datastores = design.datastores();
        vmIndex = indices(vms, Vm::id);
        datastoreIndex = indices(datastores, Datastore::id);
        diskStores = vms.stream()
                .map(vm -> vm.disks().stream()
                        .mapToInt(disk -> datastoreOf(disk.datastore()))
                        .toArray())
                .toArray(int[][]::new);
        uplinkRates = uplinkRates(network);
        int links = network.linkCount();
        schedulers = new LinkScheduler[links];
        capacity = new double[links];
        for (int l = 0; l < links; l++) {
            Link link = network.link(l);
            schedulers[l] = scheduler(link.classes());
            capacity[l] = link.shaping().map(s -> s.peakBitsPerSecond()).orElse(link.bitsPerSecond());
        }
        storage = StorageLayout.of(network, parameters);
        rules = PlacementRules.of(design, this::vmOf, network::hostOf);
    }

    private static <T> Map<Id, Integer> indices(List<T> elements, Function<T, Id> id) {
        Map<Id, Integer> indices = new HashMap<>();
        for (int i = 0; i < elements.size(); i++) {
            indices.put(id.apply(elements.get(i)), i);
        }
        return indices;
    }

    private Model(Model other, Scenario scenario) {
        network = other.network;
        this.scenario = scenario;
        parameters = other.parameters;
        schedulers = other.schedulers;
        capacity = other.capacity;
        vms = other.vms;
        datastores = other.datastores;
        storage = other.storage;
        rules = other.rules;
        vmIndex = other.vmIndex;
        datastoreIndex = other.datastoreIndex;
        diskStores = other.diskStores;
        uplinkRates = other.uplinkRates;
        impairments = other.impairments;
    }

    /// The same with another scenario.
    public Model playing(Scenario other) {
        return new Model(this, other);
    }

    public double get(Parameter parameter) {
        return parameters.get(parameter);
    }

    /// The VM's index, or -1.
    public int vmOf(Id id) {
        return vmIndex.getOrDefault(id, -1);
    }

    /// The datastore's index, or -1.
    public int datastoreOf(Id id) {
        return datastoreIndex.getOrDefault(id, -1);
    }

    /// The index of the datastore that the design puts a VM's disk on, or -1.
    public int datastoreOf(int vm, int disk) {
        return diskStores[vm][disk];
    }

    /// What a vmnic sends at most, in bit/s; 0 for an element that is none.
    public double uplinkRate(int vmnicElement) {
        return uplinkRates[vmnicElement];
    }

    private static double[] uplinkRates(Network network) {
        double[] rates = new double[network.elementCount()];
        for (int l = network.linkCount() - 1; l >= 0; l--) {
            Link link = network.link(l);
            if (link.kind() == Link.Kind.UPLINK_TRANSMIT) {
                rates[network.elementOf(link.from())] = link.bitsPerSecond();
            }
        }
        return rates;
    }

    public String hostName(int host) {
        return network.design().hosts().get(host).name();
    }

    private static LinkScheduler scheduler(List<LinkClass> classes) {
        if (classes.isEmpty()) {
            return LinkScheduler.FIFO;
        }
        int n = classes.size();
        double[] shares = new double[n];
        double[] reservation = new double[n];
        double[] limit = new double[n];
        int[] classOfKind = new int[Service.values().length];
        for (int c = 0; c < n; c++) {
            LinkClass linkClass = classes.get(c);
            shares[c] = linkClass.shares();
            reservation[c] = linkClass.reservationBitsPerSecond();
            limit[c] = linkClass.limitBitsPerSecond();
            for (Service service : linkClass.services()) {
                classOfKind[service.ordinal()] = c;
            }
        }
        return new LinkScheduler(shares, reservation, limit, classOfKind);
    }
}

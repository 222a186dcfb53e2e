package dev.vmklab.simulation.amendment;

import dev.vmklab.design.storage.StorageArray;
import dev.vmklab.design.value.Id;
import dev.vmklab.network.Link;
import dev.vmklab.simulation.event.EventKind;
import dev.vmklab.simulation.model.Model;
import dev.vmklab.simulation.model.StorageLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/// How the numbers of one model of a run become those of the next, by the ids of what they stand for.
///
/// @param sameFlows whether links are the same in every respect, so that flows keep their slots and routes
/// @param sameClusters whether clusters are the same in every respect
public record Reindex(
        Axis vms,
        Axis datastores,
        Axis hosts,
        Axis arrays,
        Axis elements,
        Axis endpoints,
        Axis links,
        Axis loads,
        Axis paths,
        boolean sameFlows,
        boolean sameClusters) {
    private record LinkKey(Link.Kind kind, Id from, Id to, Object cable) {}

    private record LoadKey(Id host, Id datastore, boolean write) {}

    private record PathKey(LoadKey load, Object local, Object remote) {}

    public static Reindex between(Model old, Model now) {
        Axis links = Axis.between(links(old), links(now));
        Axis endpoints = Axis.between(endpoints(old), endpoints(now));
        boolean sameFlows = endpoints.isIdentity() && links.isIdentity();
        for (int l = 0; l < links.size() && sameFlows; l++) {
            sameFlows = old.network.link(l).equals(now.network.link(l));
        }
        return new Reindex(
                Axis.between(vms(old), vms(now)),
                Axis.between(datastores(old), datastores(now)),
                Axis.between(hosts(old), hosts(now)),
                Axis.between(arrays(old), arrays(now)),
                Axis.between(
                        all(old.network.elementCount(), old.network::element),
                        all(now.network.elementCount(), now.network::element)),
                endpoints,
                links,
                Axis.between(loads(old), loads(now)),
                Axis.between(paths(old), paths(now)),
                sameFlows,
                old.network.design().clusters().equals(now.network.design().clusters()));
    }

    /// Whether all numbers mean the same in both models, whatever else differs.
    public boolean isSameShape() {
        return vms.isIdentity()
                && datastores.isIdentity()
                && hosts.isIdentity()
                && elements.isIdentity()
                && endpoints.isIdentity()
                && links.isIdentity()
                && loads.isIdentity()
                && paths.isIdentity();
    }

    /// Whether the agents of vSphere HA go on as they are.
    public boolean isSameAgents() {
        return sameClusters && hosts.isIdentity();
    }

    /// Of a model to itself.
    public static Reindex none(Model model) {
        Axis vms = Axis.identity(model.vms.size());
        Axis hosts = Axis.identity(model.network.hostCount());
        Axis nothing = Axis.identity(0);
        return new Reindex(vms, nothing, hosts, nothing, nothing, nothing, nothing, nothing, nothing, true, true);
    }

    /// What an event is about after the change, -1 when that is gone.
    ///
    /// @param vmLoads of the traffic of VMs
    public int subject(EventKind kind, int subject, Axis vmLoads) {
        return switch (kind.family()) {
            case ELEMENT -> elements.now(subject);
            case PORT -> endpoints.now(subject);
            case STORAGE -> paths.now(subject);
            case VM_TRAFFIC -> vmLoads.now(subject);
            case SHAPING -> sameFlows ? subject : -1;
            case DRS -> sameClusters ? subject : -1;
            case AVAILABILITY -> isSameAgents() ? subject : -1;
            case VM, FAULT_TOLERANCE -> vms.now(subject);
            case CONNECTION -> hosts.now(subject);
            case DEVICE -> device(subject);
            case CONTROLLER -> arrays.now(subject);
            case BULK -> bulk(kind, subject);
            case MIGRATION, WAVE, TEAMING, SCENARIO -> subject;
        };
    }

    private int bulk(EventKind kind, int subject) {
        return switch (kind) {
            case REPLICATION_WINDOW -> vms.now(subject);
            case VSAN_REPAIR, VSAN_DISK_REPAIR -> device(subject);
            default -> subject;
        };
    }

    /// The number of what a host has of a datastore, -1 when either is gone.
    private int device(int old) {
        int host = hosts.now(old % hosts.oldSize());
        int datastore = datastores.now(old / hosts.oldSize());
        return host < 0 || datastore < 0 ? -1 : datastore * hosts.size() + host;
    }

    /// The number that what a host has of a datastore had, -1 when either is new.
    public int oldDevice(int device) {
        int host = hosts.old(device % hosts.size());
        int datastore = datastores.old(device / hosts.size());
        return host < 0 || datastore < 0 ? -1 : datastore * hosts.oldSize() + host;
    }

    private static List<?> vms(Model model) {
        return all(model.vms.size(), v -> model.vms.get(v).id());
    }

    private static List<?> datastores(Model model) {
        return all(model.datastores.size(), d -> model.datastores.get(d).id());
    }

    private static List<?> hosts(Model model) {
        return all(model.network.hostCount(), model.network::host);
    }

    private static List<?> arrays(Model model) {
        return model.network.design().storageArrays().stream()
                .map(StorageArray::id)
                .toList();
    }

    private static List<?> endpoints(Model model) {
        return all(model.network.endpointCount(), e -> model.network.endpoint(e).id());
    }

    private static List<?> links(Model model) {
        return all(model.network.linkCount(), l -> {
            Link link = model.network.link(l);
            return new LinkKey(link.kind(), link.from(), link.to(), link.cable());
        });
    }

    private static LoadKey load(Model model, int load) {
        StorageLayout.Load l = model.storage.loads.get(load);
        return new LoadKey(
                model.network.host(l.host()),
                model.datastores.get(l.datastore()).id(),
                l.write());
    }

    private static List<?> loads(Model model) {
        return all(model.storage.loads.size(), l -> load(model, l));
    }

    private static List<?> paths(Model model) {
        return all(model.storage.paths.size(), p -> {
            StorageLayout.Path path = model.storage.paths.get(p);
            return new PathKey(load(model, path.load()), end(model, path.local()), end(model, path.remote()));
        });
    }

    private static Object end(Model model, int endpoint) {
        return endpoint < 0 ? "" : model.network.endpoint(endpoint).id();
    }

    private static List<?> all(int count, IntFunction<?> key) {
        List<Object> keys = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            keys.add(key.apply(i));
        }
        return keys;
    }
}

package dev.vmklab.drawing.layout;

import dev.vmklab.design.Design;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.storage.Backing;
import dev.vmklab.design.storage.Datastore;
import dev.vmklab.design.value.Id;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Datastores on disks of one host, which are drawn in that host: an import brings one for each of its hosts.
final class LocalDatastores {
    private final Map<Id, List<Datastore>> byHost = new LinkedHashMap<>();

    private LocalDatastores() {}

    static LocalDatastores of(Design design) {
        LocalDatastores locals = new LocalDatastores();
        design.hosts().forEach(h -> locals.byHost.put(h.id(), new ArrayList<>()));
        design.datastores()
                .forEach(d -> locals.host(d)
                        .ifPresent(h -> locals.byHost
                                .computeIfAbsent(h, k -> new ArrayList<>())
                                .add(d)));
        return locals;
    }

    private Optional<Id> host(Datastore datastore) {
        boolean isLocal = datastore.backing() instanceof Backing.Local
                && datastore.hosts().size() == 1;
        return isLocal ? Optional.of(datastore.hosts().getFirst()).filter(byHost::containsKey) : Optional.empty();
    }

    /// Whether a datastore is drawn in a host.
    boolean contains(Datastore datastore) {
        return host(datastore).isPresent();
    }

    List<Datastore> of(Host host) {
        return List.copyOf(byHost.getOrDefault(host.id(), List.of()));
    }
}

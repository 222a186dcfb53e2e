package dev.vmklab.exchange.rvtools;

import dev.vmklab.design.host.Host;
import dev.vmklab.design.storage.Backing;
import dev.vmklab.design.storage.Datastore;
import dev.vmklab.design.storage.Media;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.Service;
import dev.vmklab.exchange.At;
import dev.vmklab.exchange.Names;
import dev.vmklab.exchange.StorageInference;
import dev.vmklab.exchange.StorageInference.Server;
import dev.vmklab.ledger.LedgerLine.Confidence;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Turns mounts into datastores with what is behind them, for the hosts of one vCenter.
final class DatastoreReader {
    private final Reading reading;
    private final Map<HostKey, Host> hosts;
    private final StorageInference storage;
    private final Map<String, List<Row>> paths;
    private final Map<String, Row> hbas;

    DatastoreReader(Reading reading, Map<HostKey, Host> hosts, StorageInference storage) {
        this.reading = reading;
        this.hosts = hosts;
        this.storage = storage;
        this.paths = reading.export().rows(Tab.V_MULTI_PATH).stream()
                .collect(Collectors.groupingBy(r -> r.vcenter() + "/" + r.text("Datastore")));
        this.hbas = reading.export().rows(Tab.V_HBA).stream()
                .collect(Collectors.toMap(
                        r -> HostKey.of(r).text() + "/" + r.text("Device"), r -> r, (first, second) -> first));
    }

    List<Datastore> read(List<Mount> mounts) {
        return mounts.stream().map(this::read).toList();
    }

    private Datastore read(Mount mount) {
        List<Host> mounting = mount.hosts().stream()
                .flatMap(h -> Optional.ofNullable(hosts.get(h.key())).stream())
                .toList();
        return new Datastore(
                mount.id(),
                mount.name(),
                backing(mount, mounting),
                mounting.stream().map(Host::id).toList(),
                Math.clamp(mount.capacityBytes(), 0, 1e19),
                Optional.empty(),
                Optional.empty(),
                Optional.of(reading.origin(mount.key())),
                Extras.NONE);
    }

    private Backing backing(Mount mount, List<Host> mounting) {
        String type = mount.type().toLowerCase(Locale.ROOT);
        if (mount.isNfs()) {
            return nfs(mount, mounting);
        }
        if (type.equals("vsan")) {
            return vsan(mount, mounting);
        }
        if (type.equals("vmfs")) {
            return vmfs(mount, mounting);
        }
        reading.account()
                .assumed(
                        at(mount),
                        mount.name() + " is outside this network",
                        "how hosts reach a datastore of type \"" + mount.type() + "\" is not in the export");
        return new Backing.Local(described(mount.type()));
    }

    private Backing nfs(Mount mount, List<Host> mounting) {
        if (mount.servers().isEmpty()) {
            reading.account().gap(at(mount), mount.name() + " has no NFS server", "the column Address names none");
            return new Backing.Local("NFS without a server");
        }
        StorageInference.Portals portals = storage.nfs(
                mount.servers().stream()
                        .map(s -> new Server(s, Addresses.ipv4IfAny(s)))
                        .toList(),
                mounting);
        reading.account()
                .assumed(
                        at(mount),
                        mount.name() + " uses one connection per host",
                        "the number of connections (nConnect) is not in the export");
        String export = Names.fit(mount.export());
        return new Backing.Nfs(portals.array(), portals.ports(), export, mount.isNfs41() ? 4 : 3, 1);
    }

    private Backing vsan(Mount mount, List<Host> mounting) {
        Optional<Id> cluster =
                mounting.stream().flatMap(h -> h.cluster().stream()).findFirst();
        if (cluster.isEmpty()) {
            reading.account()
                    .gap(at(mount), mount.name() + " belongs to no cluster", "no host that mounts it is in one");
            return new Backing.Local("vSAN without a cluster");
        }
        reading.account()
                .assumed(
                        at(mount),
                        mount.name() + " is vSAN OSA on flash with the default policy",
                        "the export tells neither architecture, media nor policy");
        return new Backing.Vsan(cluster.get(), false, Media.ALL_FLASH, Optional.empty());
    }

    private Backing vmfs(Mount mount, List<Host> mounting) {
        List<Row> own = paths.getOrDefault(mount.row().vcenter() + "/" + mount.name(), List.of());
        if (own.isEmpty()) {
            reading.account()
                    .assumed(
                            at(mount),
                            mount.name() + " is outside this network",
                            "vMultiPath has no path to it, so its transport is unknown");
            return new Backing.Local("VMFS of unknown transport");
        }
        Row path = own.getFirst();
        String device = path.text("Path 1").split(":", 2)[0];
        Optional<Row> hba = Optional.ofNullable(hbas.get(HostKey.of(path).text() + "/" + device));
        String kind = hba.map(r -> r.text("Type") + " " + r.text("Driver") + " " + r.text("Model"))
                .orElse("");
        Optional<Service> service = networkService(kind);
        String model = (path.text("Vendor") + " " + path.text("Model")).strip();
        if (service.isPresent()) {
            return block(mount, mounting, service.get(), model);
        }
        reading.account()
                .inferred(
                        at(mount),
                        hba.isPresent() ? Confidence.HIGH : Confidence.LOW,
                        mount.name() + " is not on this network",
                        hba.isPresent()
                                ? "its path runs through " + device + ", "
                                        + hba.get().text("Model")
                                : "its path runs through " + device + ", which vHBA does not have");
        return new Backing.Local(described((kind.isBlank() ? "VMFS" : kind.strip()) + " " + model));
    }

    private Backing block(Mount mount, List<Host> mounting, Service service, String model) {
        String name = model.isEmpty() ? service.label() + " array" : model;
        StorageInference.Portals portals = storage.block(name, service, mounting);
        reading.account()
                .inferred(
                        at(mount),
                        Confidence.MEDIUM,
                        mount.name() + " is on " + name + " over " + service.label(),
                        "vMultiPath leads to an adapter of this kind; target portals are not in the export");
        return service == Service.ISCSI
                ? new Backing.Iscsi(portals.array(), portals.ports())
                : new Backing.NvmeTcp(portals.array(), portals.ports());
    }

    private static Optional<Service> networkService(String adapter) {
        String text = adapter.toLowerCase(Locale.ROOT);
        if (text.contains("nvmetcp") || text.contains("nvme over tcp")) {
            return Optional.of(Service.NVME_TCP);
        }
        return text.contains("iscsi") ? Optional.of(Service.ISCSI) : Optional.empty();
    }

    private static String described(String text) {
        return Names.fit(text.replaceAll("\\s+", " ").strip());
    }

    private static At at(Mount mount) {
        return At.element(mount.id(), mount.row().place());
    }
}

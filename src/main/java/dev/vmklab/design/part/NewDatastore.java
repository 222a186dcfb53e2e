package dev.vmklab.design.part;

import dev.vmklab.design.Design;
import dev.vmklab.design.edit.ElementKind;
import dev.vmklab.design.edit.FreeNames;
import dev.vmklab.design.edit.Model;
import dev.vmklab.design.edit.Paste.Pasted;
import dev.vmklab.design.edit.Place;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.storage.ArrayPort;
import dev.vmklab.design.storage.Backing;
import dev.vmklab.design.storage.Datastore;
import dev.vmklab.design.storage.StorageArray;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.IdSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A datastore on an array, mounted by every host of the design.
record NewDatastore(Protocol protocol) implements Part {
    private static final double CAPACITY_BYTES = 10e12;
    private static final int NFS_3 = 3;
    private static final int NFS_4_1 = 4;

    enum Protocol {
        NFS_3("nfs01"),
        NFS_4_1("nfs01"),
        ISCSI("iscsi01"),
        NVME_TCP("nvme01");

        private final String name;

        Protocol(String name) {
            this.name = name;
        }
    }

    @Override
    public ElementKind kind() {
        return ElementKind.DATASTORE;
    }

    @Override
    public Pasted placed(Model model, Place place, IdSource ids) {
        return model.find(place, StorageArray.class)
                .map(array -> on(model.design(), array, ids))
                .orElse(new Pasted(model.design(), List.of()));
    }

    private Pasted on(Design design, StorageArray array, IdSource ids) {
        FreeNames names =
                new FreeNames(design.datastores().stream().map(Datastore::name).toList());
        String name = names.take(protocol.name);
        Datastore datastore = new Datastore(
                ids.next("datastore"),
                name,
                backing(array, name),
                design.hosts().stream().map(Host::id).toList(),
                CAPACITY_BYTES,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Extras.NONE);
        List<Datastore> all = new ArrayList<>(design.datastores());
        all.add(datastore);
        return new Pasted(design.withDatastores(all), List.of(datastore.id()));
    }

    private Backing backing(StorageArray array, String name) {
        List<Id> ports = array.ports().stream().map(ArrayPort::id).toList();
        return switch (protocol) {
            case NFS_3 -> new Backing.Nfs(array.id(), ports.subList(0, 1), "/" + name, NFS_3, 1);
            case NFS_4_1 -> new Backing.Nfs(array.id(), ports, "/" + name, NFS_4_1, 1);
            case ISCSI -> new Backing.Iscsi(array.id(), ports);
            case NVME_TCP -> new Backing.NvmeTcp(array.id(), ports);
        };
    }
}

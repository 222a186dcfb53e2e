package dev.vmklab.simulation.storagefailure;

import dev.vmklab.design.storage.ArrayPort;
import dev.vmklab.design.storage.Backing;
import dev.vmklab.design.storage.StorageArray;
import dev.vmklab.design.value.Id;
import dev.vmklab.parameters.Parameter;
import dev.vmklab.simulation.event.EventKind;
import dev.vmklab.simulation.recorder.Recorder;
import dev.vmklab.simulation.recording.Occurrence;
import dev.vmklab.simulation.state.Changes;
import dev.vmklab.simulation.state.Controllers;
import dev.vmklab.simulation.state.Elements;
import dev.vmklab.simulation.state.State;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Failure and recovery of an array's controller: its ports go down; after a takeover time another controller serves
/// its devices by its own portals (iSCSI, NVMe/TCP), and its NFS addresses by a port in the same VLAN.
public final class ControllerFailover {
    private final State state;
    private final Recorder recorder;
    private final Changes changes;

    public ControllerFailover(State state, Recorder recorder, Changes changes) {
        this.state = state;
        this.recorder = recorder;
        this.changes = changes;
    }

    /// A controller stops.
    public void fail(Id arrayId, int controller) {
        Optional<StorageArray> array = array(arrayId);
        List<ArrayPort> ports = array.map(a -> portsOf(a, controller)).orElse(List.of());
        if (array.isEmpty() || ports.isEmpty()) {
            nothing(arrayId, controller);
            return;
        }
        note(arrayId, name(array.get(), controller) + " fails with " + ports.size() + " ports");
        for (ArrayPort port : ports) {
            new Elements(state).fail(state.model.network.elementOf(port.id()));
        }
        if (survivors(array.get(), controller).isEmpty()) {
            note(arrayId, "no other controller of " + array.get().name() + " works: nothing takes over");
            return;
        }
        move(array.get(), controller, true);
        double takes = state.model.get(Parameter.ARRAY_TAKEOVER_SECONDS);
        push(takes, EventKind.CONTROLLER_TAKEOVER, array.get(), controller);
    }

    /// A controller works again; what it owned goes back to it.
    public void restore(Id arrayId, int controller) {
        Optional<StorageArray> array = array(arrayId);
        List<ArrayPort> ports = array.map(a -> portsOf(a, controller)).orElse(List.of());
        if (array.isEmpty() || ports.isEmpty()) {
            nothing(arrayId, controller);
            return;
        }
        if (ports.stream().allMatch(this::works)) {
            recorder.note(Occurrence.Kind.NOTE, name(array.get(), controller) + " works already", arrayId);
            return;
        }
        note(arrayId, name(array.get(), controller) + " works again");
        for (ArrayPort port : ports) {
            new Elements(state).restore(state.model.network.elementOf(port.id()));
        }
        move(array.get(), controller, true);
        push(state.model.get(Parameter.ARRAY_GIVEBACK_SECONDS), EventKind.CONTROLLER_GIVEBACK, array.get(), controller);
    }

    private void push(double after, EventKind kind, StorageArray array, int controller) {
        int number = state.model.network.design().storageArrays().indexOf(array);
        state.events.push(state.now + after, kind, number, controller);
        changes.topology();
    }

    /// A takeover or giveback is done.
    public void done(EventKind kind, int number, int controller) {
        StorageArray array = state.model.network.design().storageArrays().get(number);
        boolean back = kind == EventKind.CONTROLLER_GIVEBACK;
        boolean up = portsOf(array, controller).stream().anyMatch(this::works);
        if (back != up) {
            return;
        }
        move(array, controller, false);
        for (ArrayPort port : portsOf(array, controller)) {
            int endpoint = state.model.network.endpointOf(port.id());
            state.controllers.carry(endpoint, back ? endpoint : partner(array, port, endpoint));
        }
        changes.topology();
        note(
                array.id(),
                String.format(
                        Locale.ROOT,
                        back ? "%s serves its devices again" : "another controller has taken over from %s",
                        name(array, controller)));
    }

    /// While ownership moves, devices of the controller answer nowhere and its NFS addresses are on no port.
    private void move(StorageArray array, int controller, boolean moving) {
        for (int d = 0; d < state.model.datastores.size(); d++) {
            List<Id> ports = portsOf(state.model.datastores.get(d).backing());
            boolean owned = !ports.isEmpty()
                    && portsOf(array, controller).stream().anyMatch(p -> p.id().equals(ports.getFirst()));
            if (owned) {
                state.controllers.hold(d, moving);
            }
        }
        if (moving) {
            portsOf(array, controller)
                    .forEach(p -> state.controllers.carry(state.model.network.endpointOf(p.id()), Controllers.MOVING));
        }
    }

    private static List<Id> portsOf(Backing backing) {
        return switch (backing) {
            case Backing.Nfs nfs -> nfs.ports();
            case Backing.Iscsi iscsi -> iscsi.ports();
            case Backing.NvmeTcp nvme -> nvme.ports();
            case Backing.Vsan vsan -> List.of();
            case Backing.Local local -> List.of();
        };
    }

    /// The working port of another controller that takes an address over: one in its VLAN; without one the address
    /// stays where it is, down.
    private int partner(StorageArray array, ArrayPort port, int endpoint) {
        return survivors(array, port.controller()).stream()
                .filter(p -> p.vlan() == port.vlan())
                .findFirst()
                .map(p -> state.model.network.endpointOf(p.id()))
                .orElse(endpoint);
    }

    private List<ArrayPort> survivors(StorageArray array, int controller) {
        return array.ports().stream()
                .filter(p -> p.controller() != controller && works(p))
                .toList();
    }

    private boolean works(ArrayPort port) {
        return state.network.works(state.model.network.elementOf(port.id()));
    }

    private Optional<StorageArray> array(Id id) {
        return state.model.network.design().storageArrays().stream()
                .filter(a -> a.id().equals(id))
                .findFirst();
    }

    private static List<ArrayPort> portsOf(StorageArray array, int controller) {
        return array.ports().stream().filter(p -> p.controller() == controller).toList();
    }

    private static String name(StorageArray array, int controller) {
        return "controller " + controller + " of " + array.name();
    }

    private void nothing(Id array, int controller) {
        recorder.note(
                Occurrence.Kind.NOTE,
                state.model.network.index().label(array) + " has no controller " + controller + " with a port",
                array);
    }

    private void note(Id array, String text) {
        recorder.note(Occurrence.Kind.STORAGE, text, array);
    }
}

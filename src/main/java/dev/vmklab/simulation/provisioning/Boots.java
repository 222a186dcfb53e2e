package dev.vmklab.simulation.provisioning;

import dev.vmklab.parameters.Parameter;
import dev.vmklab.simulation.amendment.Reindex;
import dev.vmklab.simulation.event.EventKind;
import dev.vmklab.simulation.recorder.Recorder;
import dev.vmklab.simulation.recording.Occurrence;
import dev.vmklab.simulation.recording.TransferPurpose;
import dev.vmklab.simulation.state.State;
import dev.vmklab.simulation.transfer.Means;
import dev.vmklab.simulation.transfer.Transfer;
import dev.vmklab.simulation.transfer.Transfers;
import java.util.ArrayList;
import java.util.List;

/// Boot storms: VMs start one after the other within a time and read their system disks as fast as they can.
///
/// A VM that is off is powered on where it is registered; one that runs restarts its guest, its other load goes on.
public final class Boots {
    /// @param vms indices of VMs, -1 for those that have left the design
    private record Storm(List<Integer> vms, double everySeconds, double bytes) {}

    private final State state;
    private final Recorder recorder;
    private final Transfers transfers;
    private final List<Storm> storms;

    public Boots(Means means) {
        this(means, List.of());
    }

    private Boots(Means means, List<Storm> storms) {
        state = means.state();
        recorder = means.recorder();
        transfers = means.transfers();
        this.storms = new ArrayList<>(storms);
    }

    public Boots copy(Means copied) {
        return new Boots(copied, storms);
    }

    /// The same after an amendment.
    public Boots amended(Means amended, Reindex by) {
        List<Storm> carried = storms.stream()
                .map(s -> new Storm(s.vms().stream().map(by.vms()::now).toList(), s.everySeconds(), s.bytes()))
                .toList();
        return new Boots(amended, carried);
    }

    public void begin(List<Integer> vms, double seconds, double bytesPerVm) {
        storms.add(new Storm(List.copyOf(vms), seconds / vms.size(), bytesPerVm));
        for (int k = 0; k < vms.size(); k++) {
            double at = state.now + k * seconds / vms.size();
            state.events.push(at, EventKind.VM_BOOTS, storms.size() - 1, k);
        }
    }

    /// A VM of a storm starts.
    ///
    /// @return its index
    public int boot(int storm, int number) {
        int vm = storms.get(storm).vms().get(number);
        if (vm < 0) {
            recorder.note(Occurrence.Kind.EVENT, "a VM of the boot storm does not boot: it has left the design");
            return -1;
        }
        String name = state.model.vms.get(vm).name();
        int host = state.placeOf(vm);
        if (host < 0 || !state.network.works(state.model.network.elementOf(state.model.network.host(host)))) {
            note(vm, name + " does not boot: it is on no working host");
            return -1;
        }
        boolean wasOff = state.vmHost[vm] < 0;
        state.placeVm(vm, host);
        read(vm, host, storms.get(storm).bytes());
        return wasOff ? vm : -1;
    }

    private void read(int vm, int host, double bytes) {
        List<Integer> stores = state.storesOf(vm);
        int load = stores.isEmpty() ? -1 : state.model.storage.loadOf(host, stores.getFirst(), false);
        Transfer.Job job = new Transfer.Job(
                TransferPurpose.BOOT,
                "boot of " + state.model.vms.get(vm).name(),
                vm,
                bytes,
                load < 0 ? List.of() : List.of(load),
                List.of(),
                false,
                true);
        transfers.begin(job, state.model.get(Parameter.BOOT_BYTES_PER_SECOND));
    }

    private void note(int vm, String text) {
        recorder.note(Occurrence.Kind.EVENT, text, state.model.vms.get(vm).id());
    }
}

package dev.vmklab.design.compute;

import dev.vmklab.design.value.Check;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import java.util.Optional;

/// How vSphere Replication protects a VM.
///
/// @param rpoSeconds recovery point objective: how old the copy may be, 60 to 86 400
/// @param changedBytes distinct bytes that change in that time; only a block's last state is sent
/// @param datastore where the copy is kept; empty for a site beyond the replication server
/// @param quiesced whether the guest is quiesced (VSS), so that the transfer is one burst at the end of each window;
///     otherwise it is spread over the window
public record Replication(
        double rpoSeconds, double changedBytes, Optional<Id> datastore, boolean quiesced, Extras extras) {
    public Replication {
        Check.range("rpoSeconds", rpoSeconds, 60, 86_400);
        Check.range("changedBytes", changedBytes, 0, 1e15);
    }

    public Replication(double rpoSeconds, double changedBytes, Optional<Id> datastore, boolean quiesced) {
        this(rpoSeconds, changedBytes, datastore, quiesced, Extras.NONE);
    }
}

package dev.vmklab.simulation.recording;

import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.Service;

/// Which storage path a log of samples is about.
///
/// @param copies how many paths' operations make one operation of the VMs (vSAN writes travel several times)
public record StoragePathKey(
        Id host, Id datastore, boolean write, Service service, int localEndpoint, int remoteEndpoint, double copies) {}

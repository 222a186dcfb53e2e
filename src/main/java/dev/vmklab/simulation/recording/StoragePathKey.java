package dev.vmklab.simulation.recording;

import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.Service;

/// Which storage path a log of samples is about.
public record StoragePathKey(
        Id host, Id datastore, boolean write, Service service, int localEndpoint, int remoteEndpoint) {}

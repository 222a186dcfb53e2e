package dev.vmklab.simulation.recording;

import dev.vmklab.design.value.Id;

/// A host sees the device of a datastore in another status from an instant on.
public record DeviceChange(Id host, Id datastore, DeviceStatus status) {}

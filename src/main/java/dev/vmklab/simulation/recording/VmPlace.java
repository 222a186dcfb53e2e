package dev.vmklab.simulation.recording;

import dev.vmklab.design.value.Id;

/// A VM runs elsewhere, again, or no longer from an instant on.
///
/// @param before name of the host that it ran on; empty where it was off
/// @param now name of the host that it runs on; empty where it is off
public record VmPlace(Id vm, String before, String now) {
    public boolean runs() {
        return !now.isEmpty();
    }
}

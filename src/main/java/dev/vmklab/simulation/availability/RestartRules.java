package dev.vmklab.simulation.availability;

import dev.vmklab.parameters.Parameter;
import dev.vmklab.parameters.Parameters;

/// How often and how fast VMs are powered on.
///
/// @param attempts at most, the first one included
/// @param firstRetry seconds from the first attempt to the second; each later wait is twice the one before it
/// @param perHost power-ons under way on a host at a time
/// @param powerOn seconds that a power-on task takes
/// @param boot seconds from power-on until the guest does its work
public record RestartRules(int attempts, double firstRetry, int perHost, double powerOn, double boot) {
    public static RestartRules of(Parameters parameters) {
        return new RestartRules(
                (int) parameters.get(Parameter.HA_RESTART_ATTEMPTS),
                parameters.get(Parameter.HA_FIRST_RETRY_SECONDS),
                (int) parameters.get(Parameter.HA_CONCURRENT_POWER_ONS),
                parameters.get(Parameter.VM_POWER_ON_SECONDS),
                parameters.get(Parameter.VM_BOOT_SECONDS));
    }

    /// Seconds from the first attempt to the one after `made` attempts: 0, 2, 6, 14, 30 minutes.
    double delay(int made) {
        return firstRetry * ((1L << made) - 1);
    }
}

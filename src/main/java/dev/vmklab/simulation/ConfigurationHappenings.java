package dev.vmklab.simulation;

import dev.vmklab.scenario.ConfigurationHappening;

/// Changes of the design that a scenario makes.
final class ConfigurationHappenings {
    private final Recorder recorder;

    ConfigurationHappenings(Mechanisms mechanisms) {
        recorder = mechanisms.recorder();
    }

    void handle(ConfigurationHappening happening) {
        switch (happening) {
            case ConfigurationHappening.ChangeNioc _ -> recorder.notSimulated("change of NIOC");
            case ConfigurationHappening.ChangeTeaming _ -> recorder.notSimulated("change of teaming");
            case ConfigurationHappening.ChangeMtu _ -> recorder.notSimulated("change of MTU");
            case ConfigurationHappening.ChangeVlan _ -> recorder.notSimulated("change of VLAN");
        }
    }
}

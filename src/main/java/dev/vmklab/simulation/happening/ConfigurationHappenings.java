package dev.vmklab.simulation.happening;

import dev.vmklab.design.DesignIndex;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.vswitch.PortGroup;
import dev.vmklab.design.vswitch.Teaming;
import dev.vmklab.scenario.ConfigurationHappening;
import dev.vmklab.simulation.mechanism.Mechanisms;
import dev.vmklab.simulation.recorder.Recorder;
import dev.vmklab.simulation.recording.Occurrence;
import dev.vmklab.simulation.state.Changes;
import dev.vmklab.simulation.state.State;
import java.util.stream.Stream;

/// Changes of the design that a scenario makes. Each one amends the run: the network is compiled again at once.
final class ConfigurationHappenings {
    private final State state;
    private final Recorder recorder;
    private final Changes changes;

    ConfigurationHappenings(Mechanisms mechanisms) {
        state = mechanisms.state();
        recorder = mechanisms.recorder();
        changes = mechanisms.changes();
    }

    void handle(ConfigurationHappening happening) {
        switch (happening) {
            case ConfigurationHappening.ChangeNioc change -> nioc(change);
            case ConfigurationHappening.ChangeTeaming change -> teaming(change);
            case ConfigurationHappening.ChangeMtu change -> mtu(change);
            case ConfigurationHappening.ChangeVlan change -> {
                if (isThere(change.portGroup())) {
                    changes.amend(design ->
                            DesignChanges.portGroup(design, change.portGroup(), p -> p.withVlanMode(change.vlan())));
                    says("the VLAN of " + label(change.portGroup()) + " is changed", change.portGroup());
                }
            }
        }
    }

    private void nioc(ConfigurationHappening.ChangeNioc change) {
        if (isThere(change.distributedSwitch())) {
            changes.amend(design -> DesignChanges.nioc(design, change.distributedSwitch(), change.nioc()));
            says(
                    "Network I/O Control of " + label(change.distributedSwitch()) + " is "
                            + (change.nioc().enabled() ? "set anew" : "switched off"),
                    change.distributedSwitch());
        }
    }

    private void teaming(ConfigurationHappening.ChangeTeaming change) {
        if (!isThere(change.portGroup())) {
            return;
        }
        String unknown = unknownUplink(change.portGroup(), change.teaming());
        if (!unknown.isEmpty()) {
            recorder.note(
                    Occurrence.Kind.NOTE,
                    "teaming of " + label(change.portGroup()) + " is not changed: its switch has no uplink " + unknown,
                    change.portGroup());
            return;
        }
        changes.amend(
                design -> DesignChanges.portGroup(design, change.portGroup(), p -> p.withTeaming(change.teaming())));
        says("teaming of " + label(change.portGroup()) + " is changed", change.portGroup());
    }

    private String unknownUplink(Id portGroup, Teaming teaming) {
        DesignIndex index = state.model.network.index();
        return index.find(portGroup, PortGroup.class)
                .map(group -> Stream.concat(teaming.active().stream(), teaming.standby().stream())
                        .filter(uplink -> !UplinkNames.of(index, group.id()).contains(uplink))
                        .findFirst()
                        .orElse(""))
                .orElse("");
    }

    private void mtu(ConfigurationHappening.ChangeMtu change) {
        if (isThere(change.element())) {
            changes.amend(design -> DesignChanges.mtu(design, change.element(), change.mtu()));
            says("the MTU of " + label(change.element()) + " is now " + change.mtu(), change.element());
        }
    }

    private boolean isThere(Id id) {
        boolean known = state.model.network.index().elements().containsKey(id);
        if (!known) {
            recorder.note(Occurrence.Kind.NOTE, "nothing is changed: " + id + " is no element of the design", id);
        }
        return known;
    }

    private void says(String text, Id element) {
        recorder.note(Occurrence.Kind.EVENT, text, element);
    }

    private String label(Id id) {
        return state.model.network.index().label(id);
    }
}

package dev.vmklab.simulation;

import dev.vmklab.simulation.event.EventKind;
import dev.vmklab.simulation.event.EventQueue;
import dev.vmklab.simulation.happening.Happenings;
import dev.vmklab.simulation.mechanism.Mechanisms;
import dev.vmklab.simulation.storagefailure.StorageTimers;

/// Sends each event to the mechanism that it is for.

final class Events {
    private final Mechanisms mechanisms;

    Events(Mechanisms mechanisms) {
        this.mechanisms = mechanisms;
    }

    /// Carries out all events of this instant.
    void carryOut() {
        EventQueue events = mechanisms.state().events;
        double now = mechanisms.state().now;
        while (events.nextTime() == now) {
            EventKind kind = events.nextKind();
            int subject = events.nextSubject();
            int detail = events.nextDetail();
            events.pop();
            handle(kind, subject, detail);
        }
    }

    private void handle(EventKind kind, int subject, int detail) {
        switch (kind.family()) {
            case MIGRATION -> {
                mechanisms.changes().vm(mechanisms.migrations().handle(kind, subject, detail));
                mechanisms.bulk().provisioning.admit();
            }
            case BULK -> {
                mechanisms.changes().vm(mechanisms.bulk().handle(kind, subject, detail));
                if (kind == EventKind.TRANSFER_PROGRESS || kind == EventKind.TRANSFER_TIMEOUT) {
                    mechanisms.migrations().admit();
                }
            }
            case DRS -> mechanisms.drs().pass(subject);
            case WAVE -> mechanisms.waves().next(subject, detail);
            case ELEMENT -> new ElementEvents(mechanisms).handle(kind, subject, detail);
            case STORAGE, DEVICE -> {
                if (kind == EventKind.VMCP) {
                    mechanisms.vmcp().handle(subject, detail);
                } else {
                    new StorageTimers(mechanisms.state(), mechanisms.storage(), mechanisms.recorder())
                            .handle(kind, subject, detail);
                }
            }
            case AVAILABILITY, VM -> mechanisms.availability().handle(kind, subject, detail);
            case CONTROLLER -> mechanisms.controllerFailover().done(kind, subject, detail);
            case CONNECTION -> mechanisms.connections().handle(subject, detail);
            case FAULT_TOLERANCE -> mechanisms.faultTolerance().handle(kind, subject, detail);
            case SHAPING -> mechanisms.shapers().empty(subject, detail);
            case TEAMING -> new TeamingEvents(mechanisms).handle(kind, subject, detail);
            case PORT -> {
                if (mechanisms.links().moves().aged(subject, detail)) {
                    mechanisms.changes().topology();
                }
            }
            case VM_TRAFFIC -> mechanisms.vmTraffic().advance(subject);
            case SCENARIO ->
                new Happenings(mechanisms)
                        .handle(mechanisms
                                .state()
                                .model
                                .scenario
                                .events()
                                .get(subject)
                                .happening());
        }
    }
}

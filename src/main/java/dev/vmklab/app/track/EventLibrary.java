package dev.vmklab.app.track;

import dev.vmklab.design.Design;
import dev.vmklab.design.DesignIndex;
import dev.vmklab.design.compute.Cluster;
import dev.vmklab.design.compute.Vm;
import dev.vmklab.design.fabric.Cable;
import dev.vmklab.design.fabric.PhysicalSwitch;
import dev.vmklab.design.fabric.SwitchPort;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.host.Vmk;
import dev.vmklab.design.host.Vmnic;
import dev.vmklab.design.storage.Backing;
import dev.vmklab.design.storage.Datastore;
import dev.vmklab.design.storage.StorageArray;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.IdSource;
import dev.vmklab.design.vswitch.DistributedSwitch;
import dev.vmklab.design.vswitch.Nioc;
import dev.vmklab.scenario.AvailabilityHappening;
import dev.vmklab.scenario.ConfigurationHappening;
import dev.vmklab.scenario.ElementHappening;
import dev.vmklab.scenario.Happening;
import dev.vmklab.scenario.LoadHappening;
import dev.vmklab.scenario.MigrationHappening;
import dev.vmklab.scenario.StorageHappening;
import dev.vmklab.scenario.TimedEvent;
import dev.vmklab.scenario.VsanDataMigration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// The events of vSphere that a track offers, each with usual numbers, for what is selected or else for the first
/// element that it can be about.
final class EventLibrary {
    private static final double GIB = 1L << 30;
    private static final int ETHERNET_MTU = 1500;

    /// One of four disk groups of a host.
    private static final double DISK_GROUP = 0.25;

    private final Design design;
    private final DesignIndex index;
    private final List<Id> selected;

    EventLibrary(Design design, DesignIndex index, List<Id> selected) {
        this.design = design;
        this.index = index;
        this.selected = List.copyOf(selected);
    }

    /// An offer.
    ///
    /// @param steps what happens when; empty when the design has nothing that it could be about
    record Offer(String name, List<Step> steps) {
        Offer {
            steps = List.copyOf(steps);
        }

        /// Its events from an instant on, a group where there are several.
        List<TimedEvent> events(double at, IdSource ids) {
            String group = steps.size() > 1 ? name : "";
            return steps.stream()
                    .map(s -> new TimedEvent(ids.next("event"), at + s.afterSeconds(), s.happening()).withGroup(group))
                    .toList();
        }
    }

    /// One event of an offer.
    record Step(double afterSeconds, Happening happening) {}

    List<Offer> offers() {
        return List.of(
                offer(
                        "vMotion wave",
                        scope(),
                        s -> List.of(now(new MigrationHappening.MigrationWave(s, 8, 2, Optional.empty())))),
                offer(
                        "Host evacuation",
                        host(),
                        h -> List.of(
                                now(new MigrationHappening.Evacuate(h)),
                                new Step(600, new AvailabilityHappening.ExitMaintenance(h)))),
                offer("HA host failure", host(), h -> untilRestored(new ElementHappening.Fail(h), h, 300)),
                offer("Host isolation", host(), h -> untilRestored(new AvailabilityHappening.Isolate(h), h, 120)),
                offer(
                        "ToR reload",
                        first(PhysicalSwitch.class, design.physicalSwitches(), PhysicalSwitch::id),
                        t -> untilRestored(new ElementHappening.Fail(t), t, 180)),
                offer("Uplink flap", vmnic(), v -> List.of(now(new ElementHappening.Flap(v, 1, 4, 10)))),
                offer(
                        "Degraded cable",
                        first(Cable.class, usedFirst(design.cables()), Cable::id),
                        c -> untilRestored(new ElementHappening.Degrade(c, 0.1, 0.001, 0), c, 120)),
                offer(
                        "Black hole behind an uplink",
                        vmnic(),
                        v -> untilRestored(new ElementHappening.BlackHole(v), v, 120)),
                offer(
                        "Array controller failover",
                        first(StorageArray.class, design.storageArrays(), StorageArray::id),
                        a -> List.of(
                                now(new StorageHappening.FailController(a, 0)),
                                new Step(180, new StorageHappening.RestoreController(a, 0)))),
                offer("vSAN resync", vsan(), d -> List.of(now(new StorageHappening.Resync(d, 512 * GIB)))),
                offer("Backup window", scope(), s -> List.of(now(new LoadHappening.BackupWindow(s, 50 * GIB, 4, 600)))),
                offer("Boot storm", scope(), s -> List.of(now(new LoadHappening.BootStorm(s, 60, GIB / 2)))),
                offer(
                        "NIOC change",
                        first(DistributedSwitch.class, design.distributedSwitches(), DistributedSwitch::id),
                        d -> List.of(now(nioc(d)))),
                offer(
                        "MTU mistake",
                        jumboPort(),
                        p -> List.of(now(new ConfigurationHappening.ChangeMtu(p, ETHERNET_MTU)))));
    }

    private static <T> Offer offer(String name, Optional<T> target, Function<T, List<Step>> steps) {
        return new Offer(name, target.map(steps).orElse(List.of()));
    }

    private static Step now(Happening happening) {
        return new Step(0, happening);
    }

    private static List<Step> untilRestored(Happening happening, Id element, double seconds) {
        return List.of(now(happening), new Step(seconds, new ElementHappening.Restore(element)));
    }

    /// Network I/O Control as the distributed switch has it, turned round.
    private Happening nioc(Id id) {
        Nioc nioc = index.find(id, DistributedSwitch.class).orElseThrow().nioc();
        return new ConfigurationHappening.ChangeNioc(id, new Nioc(!nioc.enabled(), nioc.allocations(), nioc.extras()));
    }

    /// The selected host, cluster or VM; all VMs where none is selected; nothing where there are no VMs.
    private Optional<Optional<Id>> scope() {
        Optional<Id> chosen = selected.stream()
                .filter(id -> index.find(id, Host.class).isPresent()
                        || index.find(id, Cluster.class).isPresent())
                .findFirst();
        return design.vms().isEmpty() ? Optional.empty() : Optional.of(chosen);
    }

    private Optional<Id> host() {
        return first(Host.class, design.hosts(), Host::id);
    }

    private Optional<Id> vmnic() {
        List<Vmnic> vmnics =
                design.hosts().stream().flatMap(h -> h.vmnics().stream()).toList();
        return first(Vmnic.class, vmnics, Vmnic::id);
    }

    private Optional<Id> vsan() {
        List<Datastore> stores = design.datastores().stream()
                .filter(d -> d.backing() instanceof Backing.Vsan)
                .toList();
        return first(Datastore.class, stores, Datastore::id)
                .filter(id -> stores.stream().anyMatch(d -> d.id().equals(id)));
    }

    /// Cables of hosts and arrays before those between switches, which may stand idle.
    private List<Cable> usedFirst(List<Cable> cables) {
        return cables.stream()
                .sorted(Comparator.comparing(
                        c -> index.find(c.a(), SwitchPort.class).isPresent()
                                && index.find(c.b(), SwitchPort.class).isPresent()))
                .toList();
    }

    /// A switch port for jumbo frames, one of a host or an array where there is any.
    private Optional<Id> jumboPort() {
        List<SwitchPort> ports = usedFirst(design.cables()).stream()
                .flatMap(c -> Stream.of(c.a(), c.b()))
                .flatMap(end -> index.find(end, SwitchPort.class).stream())
                .filter(p -> p.mtu() > ETHERNET_MTU)
                .toList();
        return first(SwitchPort.class, ports, SwitchPort::id);
    }

    private <T> Optional<Id> first(Class<T> kind, List<T> all, Function<T, Id> id) {
        return Stream.concat(
                        selected.stream().filter(s -> index.find(s, kind).isPresent()),
                        all.stream().map(id))
                .findFirst();
    }

    /// What can befall one element now, for its context menu.
    List<Offer> offersAbout(Id id) {
        List<Offer> offers = new ArrayList<>();
        boolean physical = index.find(id, Vmnic.class).isPresent()
                || index.find(id, Cable.class).isPresent()
                || index.find(id, SwitchPort.class).isPresent()
                || index.find(id, PhysicalSwitch.class).isPresent()
                || index.find(id, StorageArray.class).isPresent()
                || index.find(id, dev.vmklab.design.storage.ArrayPort.class).isPresent()
                || index.find(id, Host.class).isPresent();
        if (physical) {
            offers.add(new Offer("Fail now", List.of(now(new ElementHappening.Fail(id)))));
            offers.add(new Offer("Restore now", List.of(now(new ElementHappening.Restore(id)))));
        }
        boolean link = index.find(id, Vmnic.class).isPresent()
                || index.find(id, Cable.class).isPresent()
                || index.find(id, SwitchPort.class).isPresent();
        if (link) {
            offers.add(new Offer("Degrade to 10 % now", List.of(now(new ElementHappening.Degrade(id, 0.1, 0.001, 0)))));
            offers.add(new Offer("Flap now", List.of(now(new ElementHappening.Flap(id, 1, 4, 10)))));
            offers.add(new Offer("Black hole now", List.of(now(new ElementHappening.BlackHole(id)))));
        }
        if (index.find(id, Host.class).isPresent()) {
            offers.add(new Offer("Evacuate now", List.of(now(new MigrationHappening.Evacuate(id)))));
            offers.add(new Offer("Isolate now", List.of(now(new AvailabilityHappening.Isolate(id)))));
            offersAboutDisks(id, offers);
        }
        if (index.find(id, Vm.class).isPresent()) {
            offers.add(new Offer("Migrate now", List.of(now(new MigrationHappening.Migrate(id, Optional.empty())))));
            offers.add(new Offer("Cancel its migration now", List.of(now(new MigrationHappening.CancelMigration(id)))));
            offers.add(new Offer("Power off now", List.of(now(new AvailabilityHappening.PowerOff(id)))));
            offers.add(new Offer("Power on now", List.of(now(new AvailabilityHappening.PowerOn(id)))));
        }
        offersAboutSettings(id, offers);
        if (index.find(id, Datastore.class).isPresent()) {
            offers.add(new Offer("Lose the device now (PDL)", List.of(now(new StorageHappening.LoseDevice(id)))));
            offers.add(new Offer("Restore now", List.of(now(new ElementHappening.Restore(id)))));
        }
        if (index.find(id, Cluster.class).isPresent()
                || index.find(id, Host.class).isPresent()) {
            offers.add(new Offer(
                    "Migrate eight VMs away now",
                    List.of(now(new MigrationHappening.MigrationWave(Optional.of(id), 8, 2, Optional.empty())))));
        }
        return offers;
    }

    /// Disks of a member of a vSAN cluster.
    private void offersAboutDisks(Id host, List<Offer> offers) {
        Optional<Id> cluster = index.find(host, Host.class).flatMap(Host::cluster);
        for (Datastore store : design.datastores()) {
            if (store.backing() instanceof Backing.Vsan vsan && cluster.equals(Optional.of(vsan.cluster()))) {
                offers.add(new Offer(
                        "Evacuate now with all its vSAN data",
                        List.of(now(new MigrationHappening.Evacuate(host, VsanDataMigration.FULL)))));
                offers.add(new Offer(
                        "Lose a quarter of its vSAN disks now",
                        List.of(now(new StorageHappening.FailDisks(store.id(), host, DISK_GROUP, true)))));
                offers.add(new Offer(
                        "Restore its vSAN disks now",
                        List.of(now(new StorageHappening.RestoreDisks(store.id(), host)))));
            }
        }
    }

    /// What can be set wrong, or right again, on an element.
    private void offersAboutSettings(Id id, List<Offer> offers) {
        if (index.find(id, Vmk.class).filter(v -> v.mtu() > ETHERNET_MTU).isPresent()
                || index.find(id, SwitchPort.class)
                        .filter(p -> p.mtu() > ETHERNET_MTU)
                        .isPresent()) {
            offers.add(new Offer(
                    "Set the MTU to 1500 now", List.of(now(new ConfigurationHappening.ChangeMtu(id, ETHERNET_MTU)))));
        }
        index.find(id, DistributedSwitch.class)
                .ifPresent(d -> offers.add(new Offer(
                        d.nioc().enabled() ? "Disable Network I/O Control now" : "Enable Network I/O Control now",
                        List.of(now(nioc(id))))));
        if (index.find(id, StorageArray.class).isPresent()) {
            offers.add(new Offer("Fail controller 0 now", List.of(now(new StorageHappening.FailController(id, 0)))));
            offers.add(
                    new Offer("Restore controller 0 now", List.of(now(new StorageHappening.RestoreController(id, 0)))));
        }
    }
}

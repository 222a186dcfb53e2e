package dev.vmklab.format;

import dev.vmklab.design.Design;
import dev.vmklab.design.DesignIndex;
import dev.vmklab.design.Dice;
import dev.vmklab.design.RandomSwitches;
import dev.vmklab.design.compute.Vm;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.host.Vmk;
import dev.vmklab.design.host.Vmnic;
import dev.vmklab.design.storage.Datastore;
import dev.vmklab.design.storage.StorageArray;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.Service;
import dev.vmklab.design.vswitch.DistributedSwitch;
import dev.vmklab.design.vswitch.PortGroup;
import dev.vmklab.scenario.AvailabilityHappening;
import dev.vmklab.scenario.Comparison;
import dev.vmklab.scenario.ConfigurationHappening;
import dev.vmklab.scenario.ElementHappening;
import dev.vmklab.scenario.Expectation;
import dev.vmklab.scenario.Happening;
import dev.vmklab.scenario.LoadHappening;
import dev.vmklab.scenario.Metric;
import dev.vmklab.scenario.MigrationHappening;
import dev.vmklab.scenario.ProvisioningHappening;
import dev.vmklab.scenario.Repetition;
import dev.vmklab.scenario.StorageHappening;
import dev.vmklab.scenario.TimedEvent;
import dev.vmklab.scenario.VsanDataMigration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Random events and expectations of a design; every reference leads somewhere, and every kind comes up.
public final class RandomHappenings {
    private final Dice dice;
    private final Design design;
    private final RandomSwitches switches;
    private final List<Function<Id, Happening>> onHosts;
    private final List<Function<Id, Happening>> onVms;
    private final List<Function<Id, Happening>> onVmnics;

    public RandomHappenings(Dice dice, Design design) {
        this.dice = dice;
        this.design = design;
        this.switches = new RandomSwitches(dice);
        onHosts = onHosts();
        onVms = onVms();
        onVmnics = onVmnics();
    }

    List<TimedEvent> events() {
        return dice.list(
                8,
                i -> new TimedEvent(
                        dice.id("event"),
                        dice.number(0, 1e7),
                        happening(),
                        dice.maybe(() -> new Repetition(dice.number(1, 1e7), dice.between(1, 9), dice.extras())),
                        dice.text(),
                        dice.extras()));
    }

    List<Expectation> expectations() {
        return dice.list(4, i -> expectation());
    }

    private Expectation expectation() {
        Metric metric = dice.one(Metric.values());
        double from = dice.number(0, 1e6);
        return new Expectation(
                dice.id("expectation"),
                dice.name("expectation"),
                metric,
                dice.maybeOne(ids(Host.class)),
                metric == Metric.SERVICE_BANDWIDTH ? dice.maybe(() -> dice.one(Service.values())) : Optional.empty(),
                dice.one(metric.statistics()),
                dice.one(Comparison.values()),
                dice.number(0, 1e12),
                from,
                dice.number(from, 1e7),
                dice.extras());
    }

    private <T> List<Id> ids(Class<T> type) {
        DesignIndex index = DesignIndex.of(design);
        return index.elements().keySet().stream()
                .filter(id -> index.find(id, type).isPresent())
                .toList();
    }

    /// One of any kind.
    public Happening happening() {
        return dice.one(
                        some(Host.class, onHosts),
                        some(Vm.class, onVms),
                        some(Vmnic.class, onVmnics),
                        some(
                                Datastore.class,
                                List.of(this::loseDevice, this::failDisks, this::restoreDisks, this::resync)),
                        some(StorageArray.class, List.of(this::failController, this::restoreController)),
                        some(PortGroup.class, List.of(this::changeTeaming, this::changeVlan)),
                        some(Vmk.class, List.of(this::changeMtu)),
                        some(DistributedSwitch.class, List.of(this::changeNioc)))
                .orElseGet(this::anywhere);
    }

    private Optional<Happening> some(Class<?> type, List<Function<Id, Happening>> kinds) {
        List<Id> ids = ids(type);
        return ids.isEmpty() ? Optional.empty() : Optional.of(dice.one(kinds).apply(dice.one(ids)));
    }

    private List<Function<Id, Happening>> onHosts() {
        return List.of(
                id -> new MigrationHappening.Evacuate(id, dice.one(VsanDataMigration.values()), dice.extras()),
                id -> new MigrationHappening.MigrationWave(
                        Optional.of(id), dice.between(1, 99), dice.number(0, 60), Optional.of(id), dice.extras()),
                id -> new AvailabilityHappening.Isolate(id, dice.extras()),
                id -> new AvailabilityHappening.Partition(List.of(id), dice.extras()),
                id -> new AvailabilityHappening.ExitMaintenance(id, dice.extras()));
    }

    private List<Function<Id, Happening>> onVms() {
        return List.of(
                id -> new MigrationHappening.Migrate(id, dice.maybeOne(ids(Host.class)), dice.extras()),
                id -> new MigrationHappening.CancelMigration(id, dice.extras()),
                id -> new AvailabilityHappening.PowerOn(id, dice.extras()),
                id -> new AvailabilityHappening.PowerOff(id, dice.extras()),
                id -> new LoadHappening.BackupWindow(
                        Optional.of(id), dice.number(0, 1e15), dice.between(1, 9), dice.number(0, 1e7), dice.extras()),
                id -> new LoadHappening.BootStorm(
                        Optional.of(id), dice.number(0, 1e7), dice.number(0, 1e15), dice.extras()),
                this::moveOrCopy);
    }

    private Happening moveOrCopy(Id vm) {
        List<Id> hosts = ids(Host.class);
        List<Id> datastores = ids(Datastore.class);
        if (hosts.isEmpty() || datastores.isEmpty()) {
            return anywhere();
        }
        return switch (dice.below(3)) {
            case 0 -> new ProvisioningHappening.StorageMigrate(vm, dice.one(datastores), dice.extras());
            case 1 -> new ProvisioningHappening.Clone(vm, dice.one(hosts), dice.one(datastores), dice.extras());
            default -> new ProvisioningHappening.ColdMigrate(vm, dice.one(hosts), dice.extras());
        };
    }

    private List<Function<Id, Happening>> onVmnics() {
        return List.of(
                id -> new ElementHappening.Fail(id, dice.extras()),
                id -> new ElementHappening.Restore(id, dice.extras()),
                id -> new ElementHappening.BlackHole(id, dice.extras()),
                id -> new ElementHappening.Flap(
                        id, dice.number(0.01, 1e7), dice.number(0.01, 1e7), dice.between(1, 99), dice.extras()),
                id -> new ElementHappening.Degrade(
                        id, dice.number(1e-3, 1), dice.number(0, 0.5), dice.number(0, 10), dice.extras()));
    }

    private Happening anywhere() {
        return dice.flip()
                ? new AvailabilityHappening.Heal(dice.extras())
                : new LoadHappening.ChangeLoad(
                        dice.maybeOne(ids(Vm.class)),
                        dice.number(0, 1000),
                        dice.number(0, 1000),
                        dice.number(0, 1000),
                        dice.extras());
    }

    private Happening loseDevice(Id datastore) {
        return new StorageHappening.LoseDevice(datastore, dice.extras());
    }

    private Happening failDisks(Id datastore) {
        List<Id> hosts = ids(Host.class);
        return hosts.isEmpty()
                ? loseDevice(datastore)
                : new StorageHappening.FailDisks(
                        datastore, dice.one(hosts), dice.number(0.001, 1), dice.flip(), dice.extras());
    }

    private Happening restoreDisks(Id datastore) {
        List<Id> hosts = ids(Host.class);
        return hosts.isEmpty()
                ? loseDevice(datastore)
                : new StorageHappening.RestoreDisks(datastore, dice.one(hosts), dice.extras());
    }

    private Happening resync(Id datastore) {
        return new StorageHappening.Resync(datastore, dice.number(0, 1e15), dice.extras());
    }

    private Happening failController(Id array) {
        return new StorageHappening.FailController(array, dice.between(0, 63), dice.extras());
    }

    private Happening restoreController(Id array) {
        return new StorageHappening.RestoreController(array, dice.between(0, 63), dice.extras());
    }

    private Happening changeTeaming(Id portGroup) {
        return new ConfigurationHappening.ChangeTeaming(
                portGroup, switches.teaming(List.of("Uplink 1", "Uplink 2")), dice.extras());
    }

    private Happening changeVlan(Id portGroup) {
        return new ConfigurationHappening.ChangeVlan(portGroup, switches.vlanMode(), dice.extras());
    }

    private Happening changeMtu(Id vmk) {
        return new ConfigurationHappening.ChangeMtu(vmk, dice.mtu(), dice.extras());
    }

    private Happening changeNioc(Id distributedSwitch) {
        return new ConfigurationHappening.ChangeNioc(distributedSwitch, switches.nioc(), dice.extras());
    }
}

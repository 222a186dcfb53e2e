package dev.vmklab.samples;

import dev.vmklab.design.DesignBuilder;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.IdSource;
import dev.vmklab.design.value.Service;
import dev.vmklab.scenario.AvailabilityHappening;
import dev.vmklab.scenario.Comparison;
import dev.vmklab.scenario.ElementHappening;
import dev.vmklab.scenario.Expectation;
import dev.vmklab.scenario.Happening;
import dev.vmklab.scenario.LoadHappening;
import dev.vmklab.scenario.Metric;
import dev.vmklab.scenario.MigrationHappening;
import dev.vmklab.scenario.Scenario;
import dev.vmklab.scenario.Statistic;
import dev.vmklab.scenario.TimedEvent;
import dev.vmklab.scenario.VsanDataMigration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Builds a scenario by the labels of a [DesignBuilder].
final class ScenarioBuilder {
    private final DesignBuilder design;
    private final String name;
    private final double seconds;
    private final String description;
    private final List<TimedEvent> events = new ArrayList<>();
    private final List<Expectation> expectations = new ArrayList<>();
    private double at;
    private double from;
    private double to = Scenario.MAX_SECONDS;

    ScenarioBuilder(DesignBuilder design, String name, double seconds, String description) {
        this.design = design;
        this.name = name;
        this.seconds = seconds;
        this.description = description;
    }

    /// The time of what follows.
    ScenarioBuilder at(double time) {
        at = time;
        return this;
    }

    /// The window of the expectations that follow; the whole run until this is called.
    ScenarioBuilder between(double fromSeconds, double toSeconds) {
        from = fromSeconds;
        to = toSeconds;
        return this;
    }

    ScenarioBuilder happens(Happening happening) {
        return add(happening);
    }

    ScenarioBuilder migrate(String toHost, String... vms) {
        for (String vm : vms) {
            add(new MigrationHappening.Migrate(design.id(vm), Optional.of(design.id(toHost))));
        }
        return this;
    }

    ScenarioBuilder evacuate(String host) {
        return add(new MigrationHappening.Evacuate(design.id(host)));
    }

    ScenarioBuilder evacuate(String host, VsanDataMigration vsanData) {
        return add(new MigrationHappening.Evacuate(design.id(host), vsanData));
    }

    ScenarioBuilder fail(String element) {
        return add(new ElementHappening.Fail(design.id(element)));
    }

    ScenarioBuilder restore(String element) {
        return add(new ElementHappening.Restore(design.id(element)));
    }

    ScenarioBuilder isolate(String host) {
        return add(new AvailabilityHappening.Isolate(design.id(host)));
    }

    /// Cuts the management network between some hosts and all others.
    ScenarioBuilder part(String... hosts) {
        return add(new AvailabilityHappening.Partition(
                Arrays.stream(hosts).map(design::id).toList()));
    }

    ScenarioBuilder heal() {
        return add(new AvailabilityHappening.Heal());
    }

    ScenarioBuilder exitMaintenance(String host) {
        return add(new AvailabilityHappening.ExitMaintenance(design.id(host)));
    }

    /// @param scope label of a VM or host, empty for all VMs
    ScenarioBuilder load(String scope, double disk, double network, double dirty) {
        Optional<Id> of = scope.isEmpty() ? Optional.empty() : Optional.of(design.id(scope));
        return add(new LoadHappening.ChangeLoad(of, disk, network, dirty));
    }

    /// So many vMotions end well, none takes longer than so many seconds, and none fails.
    ScenarioBuilder expectVMotions(int count, double longestSeconds) {
        expect(count + " vMotions end well", Metric.MIGRATIONS_COMPLETED, Statistic.TOTAL, Comparison.AT_LEAST, count);
        expect("No vMotion fails", Metric.MIGRATIONS_FAILED, Statistic.TOTAL, Comparison.AT_MOST, 0);
        return expect(
                "The longest vMotion", Metric.MIGRATION_DURATION, Statistic.MAX, Comparison.AT_MOST, longestSeconds);
    }

    /// So many vMotions have ended well up to a time.
    ScenarioBuilder expectVMotionsUntil(int count, double seconds) {
        double end = to;
        return between(from, seconds)
                .expect(
                        "All have moved " + Math.round(seconds) + " s after the start",
                        Metric.MIGRATIONS_COMPLETED,
                        Statistic.TOTAL,
                        Comparison.AT_LEAST,
                        count)
                .between(from, end);
    }

    /// 99 % of the reads, and of the writes, take no longer than so many seconds.
    ScenarioBuilder expectLatency(double reads, double writes) {
        expect("Reads, p99", Metric.STORAGE_READ_LATENCY, Statistic.P99, Comparison.AT_MOST, reads);
        return expect("Writes, p99", Metric.STORAGE_WRITE_LATENCY, Statistic.P99, Comparison.AT_MOST, writes);
    }

    /// One in a hundred writes takes at least so many seconds.
    ScenarioBuilder expectSlowWrites(double least) {
        return expect("Writes wait, p99", Metric.STORAGE_WRITE_LATENCY, Statistic.P99, Comparison.AT_LEAST, least);
    }

    /// Storage paths are silent no longer than so many seconds, and one of them at least so long.
    ScenarioBuilder expectSilence(double least, double most) {
        if (least > 0) {
            expect("Storage is silent for a while", Metric.SILENCE, Statistic.MAX, Comparison.AT_LEAST, least);
        }
        return expect("Storage is silent no longer", Metric.SILENCE, Statistic.MAX, Comparison.AT_MOST, most);
    }

    /// A host sees a datastore all paths down for no longer than so many seconds.
    ScenarioBuilder expectAllPathsDown(double most) {
        return expect("All paths down", Metric.ALL_PATHS_DOWN, Statistic.MAX, Comparison.AT_MOST, most);
    }

    /// The VMs' I/O never falls below so many operations a second.
    ScenarioBuilder expectRate(double least) {
        return expect("The VMs' I/O goes on", Metric.IO_RATE, Statistic.MIN, Comparison.AT_LEAST, least);
    }

    /// vSphere HA restarts so many VMs, each within so many seconds of its loss, and all VMs run at the end.
    ScenarioBuilder expectRestarts(int count, double longestSeconds) {
        expect("vSphere HA restarts VMs", Metric.HA_RESTARTS, Statistic.TOTAL, Comparison.AT_LEAST, count);
        expect("The longest outage", Metric.TIME_TO_RESTART, Statistic.MAX, Comparison.AT_MOST, longestSeconds);
        return expect("All VMs run at the end", Metric.VMS_NOT_RUNNING, Statistic.LAST, Comparison.AT_MOST, 0);
    }

    /// vSphere HA restarts nothing, and no VM stops.
    ScenarioBuilder expectNoRestarts() {
        expect("vSphere HA restarts nothing", Metric.HA_RESTARTS, Statistic.TOTAL, Comparison.AT_MOST, 0);
        return expect("All VMs run all the time", Metric.VMS_NOT_RUNNING, Statistic.MAX, Comparison.AT_MOST, 0);
    }

    /// So many hosts take themselves for the primary of vSphere HA, at all times of the window.
    ScenarioBuilder expectPrimaries(int count) {
        String what = count == 1 ? "One primary" : count + " primaries";
        expect(what + ", at least", Metric.HA_PRIMARIES, Statistic.MIN, Comparison.AT_LEAST, count);
        return expect(what + ", at most", Metric.HA_PRIMARIES, Statistic.MAX, Comparison.AT_MOST, count);
    }

    /// So many hosts declare themselves isolated.
    ScenarioBuilder expectIsolated(int count) {
        return count == 0
                ? expect("No host is isolated", Metric.HOSTS_ISOLATED, Statistic.MAX, Comparison.AT_MOST, 0)
                : expect("Isolated hosts", Metric.HOSTS_ISOLATED, Statistic.MAX, Comparison.AT_LEAST, count);
    }

    /// A VM runs all the time.
    ScenarioBuilder expectUninterrupted(String vm) {
        return expect(
                vm + " runs all the time",
                Metric.VMS_NOT_RUNNING,
                Optional.of(design.id(vm)),
                Statistic.MAX,
                Comparison.AT_MOST,
                0);
    }

    /// At the end every fault-tolerant VM has a secondary, and none was slowed by more than a share of its work.
    ScenarioBuilder expectProtected(double slowdown) {
        expect("All have a secondary again", Metric.VMS_UNPROTECTED, Statistic.LAST, Comparison.AT_MOST, 0);
        return expect("Checkpoints slow nobody", Metric.FT_SLOWDOWN, Statistic.MAX, Comparison.AT_MOST, slowdown);
    }

    /// What a service sends on average lies between two rates, bit/s on the wire.
    ScenarioBuilder expectBandwidth(Service service, double least, double most) {
        String what = service.label() + " bandwidth";
        bandwidth(what + ", at least", service, Comparison.AT_LEAST, least);
        return bandwidth(what + ", at most", service, Comparison.AT_MOST, most);
    }

    private ScenarioBuilder bandwidth(String what, Service service, Comparison comparison, double bound) {
        return expect(
                what,
                Metric.SERVICE_BANDWIDTH,
                Optional.empty(),
                Optional.of(service),
                Statistic.MEAN,
                comparison,
                bound);
    }

    /// The busier direction of an element's links is used by a share of its speed on average that lies between two.
    ScenarioBuilder expectUtilisation(String element, double least, double most) {
        Optional<Id> scope = Optional.of(design.id(element));
        String what = "Use of " + element;
        expect(what + ", at least", Metric.LINK_UTILISATION, scope, Statistic.MEAN, Comparison.AT_LEAST, least);
        return expect(what + ", at most", Metric.LINK_UTILISATION, scope, Statistic.MEAN, Comparison.AT_MOST, most);
    }

    /// Nothing crosses an element's links.
    ScenarioBuilder expectUnused(String element) {
        return expect(
                element + " is unused",
                Metric.LINK_UTILISATION,
                Optional.of(design.id(element)),
                Statistic.MAX,
                Comparison.AT_MOST,
                0);
    }

    /// The I/O of what is on a host, or on a datastore, lies between two rates on average, operations a second.
    ScenarioBuilder expectRateOf(String element, double least, double most) {
        Optional<Id> scope = Optional.of(design.id(element));
        String what = "The I/O of " + element;
        expect(what + ", at least", Metric.IO_RATE, scope, Statistic.MEAN, Comparison.AT_LEAST, least);
        return expect(what + ", at most", Metric.IO_RATE, scope, Statistic.MEAN, Comparison.AT_MOST, most);
    }

    private ScenarioBuilder expect(
            String what, Metric metric, Statistic statistic, Comparison comparison, double bound) {
        return expect(what, metric, Optional.empty(), statistic, comparison, bound);
    }

    private ScenarioBuilder expect(
            String what, Metric metric, Optional<Id> scope, Statistic statistic, Comparison comparison, double bound) {
        return expect(what, metric, scope, Optional.empty(), statistic, comparison, bound);
    }

    private ScenarioBuilder expect(
            String what,
            Metric metric,
            Optional<Id> scope,
            Optional<Service> service,
            Statistic statistic,
            Comparison comparison,
            double bound) {
        Id id = IdSource.forKey("expectation", name + " " + expectations.size());
        expectations.add(
                new Expectation(id, what, metric, scope, service, statistic, comparison, bound, from, to, Extras.NONE));
        return this;
    }

    private ScenarioBuilder add(Happening happening) {
        Id id = IdSource.forKey("event", name + " " + events.size());
        events.add(new TimedEvent(id, at, happening));
        return this;
    }

    Scenario build() {
        return new Scenario(
                IdSource.forKey("scenario", name), name, description, seconds, 1, events, expectations, Extras.NONE);
    }
}

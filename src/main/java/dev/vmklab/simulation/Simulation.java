package dev.vmklab.simulation;

import dev.vmklab.design.Design;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.Service;
import dev.vmklab.network.Impairment;
import dev.vmklab.network.Network;
import dev.vmklab.network.RouteChanges;
import dev.vmklab.parameters.Parameter;
import dev.vmklab.parameters.Parameters;
import dev.vmklab.scenario.Scenario;
import dev.vmklab.scenario.TimedEvent;
import dev.vmklab.simulation.event.EventKind;
import dev.vmklab.simulation.flow.WayLatency;
import dev.vmklab.simulation.guest.VmTraffic;
import dev.vmklab.simulation.management.ManagementTraffic;
import dev.vmklab.simulation.mechanism.Mechanisms;
import dev.vmklab.simulation.model.Model;
import dev.vmklab.simulation.queueing.Latency;
import dev.vmklab.simulation.reach.Reachability;
import dev.vmklab.simulation.recorder.Detail;
import dev.vmklab.simulation.recorder.Recorder;
import dev.vmklab.simulation.recording.Occurrence;
import dev.vmklab.simulation.recording.Recording;
import dev.vmklab.simulation.recording.Silence;
import dev.vmklab.simulation.recording.StorageBreakdown;
import dev.vmklab.simulation.sharing.Certificate;
import dev.vmklab.simulation.state.Elements;
import dev.vmklab.simulation.state.State;
import dev.vmklab.simulation.storage.ClosedLoops;
import dev.vmklab.simulation.storage.OpenSilences;
import dev.vmklab.simulation.storage.StorageTraffic;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;

/// One run of a scenario on a design, and the kernel that carries it forward.
///
/// Between events all rates are constant. At an event only what it touches changes, then rates and delays are solved
/// again and recorded. The same design, scenario and parameters give the same bits on every machine. Not thread safe,
/// but its [#recording] may be read from other threads while one runs it.
public final class Simulation {
    private final boolean verifying;
    private final Optional<Checkpoints> checkpoints;
    private Mechanisms mechanisms;
    private volatile List<Chapter> chapters;
    /// Whether any time has passed.
    private boolean hasBegun;

    private Simulation(Mechanisms mechanisms, boolean verifying, boolean hasBegun, Optional<Checkpoints> checkpoints) {
        this.checkpoints = checkpoints;
        this.mechanisms = mechanisms;
        this.chapters = List.of(chapter());
        this.verifying = verifying;
        this.hasBegun = hasBegun;
    }

    private static Simulation begun(Model model, boolean verifying) {
        Simulation simulation =
                new Simulation(Mechanisms.of(model), verifying, false, Optional.of(new Checkpoints(verifying)));
        simulation.begin();
        return simulation;
    }

    /// A run at time 0 with its steady load in force.
    public static Simulation of(Design design, Scenario scenario, Parameters parameters) {
        return begun(new Model(design, scenario, parameters), false);
    }

    /// The same, checking after every event that the allocation satisfies its definition. A violation ends the run
    /// with an [IllegalStateException] that names the instant.
    public static Simulation verifying(Design design, Scenario scenario, Parameters parameters) {
        return begun(new Model(design, scenario, parameters), true);
    }

    /// An independent run in the same state, with a recording that begins now.
    public Simulation copy() {
        return copy(Detail.ALL);
    }

    /// The same, recording only what an outcome is made of: the rates of services, storage, migrations and what
    /// happens. Takes half the time.
    public Simulation copyForOutcome() {
        return copy(Detail.OUTCOME);
    }

    /// A run in a state that was kept of another one.
    static Simulation resumed(Mechanisms mechanisms, boolean verifying) {
        return new Simulation(mechanisms, verifying, true, Optional.empty());
    }

    /// This run with the recording of what led here.
    ///
    /// @param past the last of them is under way
    Simulation goingOn(List<Chapter> past, Checkpoints pastCheckpoints) {
        Recording recorded = past.getLast().recording().upTo(now());
        Simulation run = new Simulation(mechanisms.copy(recorded), verifying, hasBegun, Optional.of(pastCheckpoints));
        List<Chapter> all = new ArrayList<>(past.subList(0, past.size() - 1));
        all.add(new Chapter(past.getLast().fromSeconds(), run.network(), recorded));
        run.chapters = List.copyOf(all);
        run.mechanisms.availability().recordStates();
        run.mechanisms.recorder().record(run::label);
        return run;
    }

    private Simulation copy(Detail detail) {
        Simulation copy = new Simulation(mechanisms.copy(detail), verifying, hasBegun, Optional.empty());
        copy.mechanisms.availability().recordStates();
        copy.mechanisms.recorder().record(copy::label);
        return copy;
    }

    /// Goes on with another design from now: the network is compiled again, and what both designs have keeps its
    /// state, found by its id. [#network] and [#recording] are others afterwards; the recording still has the past of
    /// what both designs have. A run that has not begun is that of the new design.
    public void amend(Design design) {
        Model old = state().model;
        if (hasBegun) {
            goOnWith(design, old.impairments);
            finish();
            checkpoints.ifPresent(c -> c.amended(mechanisms, design));
        } else if (!design.equals(old.network.design())) {
            mechanisms = Mechanisms.of(new Model(design, old.scenario, old.parameters));
            chapters = List.of(chapter());
            begin();
        }
    }

    private void begin() {
        State state = mechanisms.state();
        Model model = state.model;
        Recorder recorder = mechanisms.recorder();
        StorageTraffic storage = mechanisms.storage();
        VmTraffic vmTraffic = mechanisms.vmTraffic();
        for (String problem : model.storage.problems) {
            recorder.note(Occurrence.Kind.NOTE, problem);
        }
        for (String problem : vmTraffic.problems()) {
            recorder.note(Occurrence.Kind.NOTE, problem);
        }
        if (ManagementTraffic.vcenter(model.network) < 0 && model.network.hostCount() > 0) {
            recorder.note(Occurrence.Kind.NOTE, "no vCenter in the design: management traffic is not simulated");
        }
        for (int i = 0; i < model.scenario.events().size(); i++) {
            TimedEvent event = model.scenario.events().get(i);
            for (int k = 0; k < event.count(); k++) {
                state.events.push(event.time(k), EventKind.SCENARIO, i, k);
            }
        }
        noteLateEvents(model.scenario, recorder);
        mechanisms.loadBased().begin();
        vmTraffic.begin();
        mechanisms.bulk().replications.begin();
        mechanisms.links().begin();
        storage.gather();
        rerouteAll();
        for (int p = 0; p < storage.paths(); p++) {
            if (!storage.reason(p).isEmpty() && storage.wantedOperations(p) > 0) {
                recorder.note(Occurrence.Kind.NOTE, "storage path does not work: " + storage.reason(p));
            }
        }
        for (String reason : vmTraffic.stranded()) {
            recorder.note(Occurrence.Kind.NOTE, reason);
        }
        mechanisms.availability().begin();
        mechanisms.faultTolerance().beginIfNew();
        mechanisms.drs().beginIfNew();
        mechanisms.heartbeats().reroute(true);
        settle();
        checkpoints.ifPresent(c -> c.begin(mechanisms));
    }

    Mechanisms mechanisms() {
        return mechanisms;
    }

    private static void noteLateEvents(Scenario scenario, Recorder recorder) {
        long late = scenario.events().stream()
                .flatMapToDouble(event -> IntStream.range(0, event.count()).mapToDouble(event::time))
                .filter(time -> time > scenario.durationSeconds())
                .count();
        if (late > 0) {
            recorder.note(
                    Occurrence.Kind.NOTE,
                    String.format(
                            Locale.ROOT,
                            "%d %s after the end of the scenario at %.0f s",
                            late,
                            late == 1 ? "event comes" : "events come",
                            scenario.durationSeconds()));
        }
    }

    private State state() {
        return mechanisms.state();
    }

    /// Seconds since the start of the run.
    public double now() {
        return state().now;
    }

    /// When the scenario ends, seconds.
    public double end() {
        return state().model.scenario.durationSeconds();
    }

    /// When the next event is due, `POSITIVE_INFINITY` when nothing more happens.
    public double nextEventTime() {
        return state().events.nextTime();
    }

    public Recording recording() {
        return mechanisms.recorder().recording();
    }

    public Network network() {
        return state().model.network;
    }

    public Scenario scenario() {
        return state().model.scenario;
    }

    /// The networks that were in force so far, the oldest first. Any thread may ask.
    public List<Chapter> chapters() {
        return chapters;
    }

    private Chapter chapter() {
        return new Chapter(now(), network(), recording());
    }

    /// How many migrations are queued or under way.
    public int pendingMigrations() {
        return mechanisms.migrations().pending();
    }

    /// How many VMs vSphere HA has yet to restart.
    public int pendingRestarts() {
        return mechanisms.availability().pending();
    }

    /// The host that a VM runs on, by index; -1 while it is off.
    public int hostOfVm(Id vm) {
        int index = state().model.vmOf(vm);
        return index < 0 ? -1 : state().vmHost[index];
    }

    /// Whether an element works, by its id; true for elements that cannot fail.
    public boolean works(Id element) {
        int index = state().model.network.elementOf(element);
        return index < 0 || state().network.works(index);
    }

    /// Makes an element fail now, whatever the scenario says. The next [#step] or [#runUntil] carries it out.
    ///
    /// @throws IllegalArgumentException when the design has no such element that can fail
    public void fail(Id element) {
        State state = state();
        int index = state.model.network.elementOf(element);
        if (index < 0) {
            throw new IllegalArgumentException(element + " is no element of the design that can fail");
        }
        String label = state.model.network.index().label(element);
        mechanisms.recorder().note(Occurrence.Kind.EVENT, label + " fails", element);
        new Elements(state).fail(index);
    }

    /// Cancels the vMotions of a VM that are queued or still copy. The VM stays where it is.
    ///
    /// @return whether there was one
    public boolean cancelMigrations(Id vm) {
        int index = state().model.vmOf(vm);
        boolean any = index >= 0 && mechanisms.migrations().cancel(index);
        if (any) {
            mechanisms.changes().vm(index);
            finish();
        }
        return any;
    }

    /// The storage paths that are silent now, with how long they have been and how many operations wait.
    public List<Silence> openSilences() {
        return OpenSilences.of(state(), mechanisms.storage());
    }

    /// Whether a working host's management network reaches no other working host of its cluster.
    ///
    /// @param host by index
    public boolean isCutOff(int host) {
        return Reachability.isCutOff(state(), host);
    }

    /// Carries the run forward to a time and publishes the recording up to it.
    ///
    /// @param time seconds; one that lies behind changes nothing
    public void runUntil(double time) {
        while (state().events.nextTime() <= time) {
            step();
        }
        if (time > state().now) {
            hasBegun = true;
            state().now = time;
            mechanisms.recorder().recording().publish(time);
        }
    }

    /// Carries out all events of the next instant at which there are any.
    public void step() {
        State state = state();
        double time = state.events.nextTime();
        if (time == Double.POSITIVE_INFINITY) {
            return;
        }
        hasBegun = true;
        state.now = time;
        Events events = new Events(mechanisms);
        while (state.events.nextTime() == time) {
            EventKind kind = state.events.nextKind();
            int subject = state.events.nextSubject();
            int detail = state.events.nextDetail();
            state.events.pop();
            events.handle(kind, subject, detail);
        }
        Model model = state.model;
        goOnWith(
                mechanisms.changes().takeDesign().orElse(model.network.design()),
                mechanisms.changes().takeImpairments().orElse(model.impairments));
        finish();
        checkpoints.ifPresent(c -> c.passed(mechanisms));
    }

    /// States along the way, from which any instant is reached again; empty for copies.
    public Optional<Checkpoints> checkpoints() {
        return checkpoints;
    }

    private void goOnWith(Design design, Map<Id, Impairment> impairments) {
        Model old = state().model;
        if (!design.equals(old.network.design()) || !impairments.equals(old.impairments)) {
            mechanisms = mechanisms.amended(new Model(design, old.scenario, old.parameters, impairments));
            List<Chapter> all = new ArrayList<>(chapters);
            all.add(chapter());
            chapters = List.copyOf(all);
            mechanisms.storage().gather();
            mechanisms.changes().topology();
        }
    }

    private void finish() {
        boolean topology = mechanisms.changes().takeTopology();
        if (topology) {
            mechanisms.links().observe();
            rerouteAll();
            mechanisms.connections().observe();
        }
        followPorts();
        if (mechanisms.changes().isLoadChanged()) {
            mechanisms.migrations().observeVms();
        }
        mechanisms.maintenance().observe();
        mechanisms.availability().beginIfNew();
        if (mechanisms.availability().observe(topology, mechanisms.changes().isLoadChanged())) {
            mechanisms.heartbeats().reroute(topology);
        }
        mechanisms.faultTolerance().beginIfNew();
        mechanisms.drs().beginIfNew();
        if (topology || mechanisms.changes().isLoadChanged()) {
            mechanisms.faultTolerance().reroute();
        }
        settle();
    }

    /// VMs may have moved without switches being told, and ports that switches had lost may send.
    private void followPorts() {
        boolean lost = mechanisms.changes().isLoadChanged()
                && mechanisms.links().moves().observe(false);
        if (mechanisms.links().moves().hear() || lost) {
            rerouteAll();
        }
    }

    /// Carries the run to the end of its scenario, and beyond it until migrations under way have ended.
    public void runToEnd() {
        runToEnd(share -> {});
    }

    /// The same, telling after each instant how far it is.
    ///
    /// @param progress told the share of the scenario that is done, 0 to 1; what it throws ends the run there
    public void runToEnd(DoubleConsumer progress) {
        while (state().events.nextTime() <= end()) {
            step();
            progress.accept(state().now / end());
        }
        runUntil(end());
        while (mechanisms.migrations().pending() + mechanisms.bulk().pending() > 0
                && state().events.nextTime() < 2 * end() + OVERTIME_SECONDS) {
            step();
            progress.accept(1);
        }
    }

    /// How much longer than twice its scenario a run may last so that migrations can end.
    private static final double OVERTIME_SECONDS = 3600;

    private void rerouteAll() {
        RouteChanges changes = state().takeRouteChanges();
        mechanisms.storage().reroute(changes);
        mechanisms.vmTraffic().reroute(changes);
        mechanisms.management().reroute(changes);
        mechanisms.migrations().reroute();
        if (mechanisms.bulk().reroute()) {
            mechanisms.storage().gather();
        }
    }

    private void settle() {
        ClosedLoops loops = mechanisms.loops();
        if (mechanisms.changes().takeLoad()) {
            mechanisms.storage().gather();
        }
        mechanisms.bulk().settle(loops);
        if (mechanisms.shapers().observe()) {
            mechanisms.bulk().settle(loops);
        }
        mechanisms.migrations().observe();
        mechanisms.bulk().transfers.observe();
        mechanisms.faultTolerance().observe();
        mechanisms.loadBased().observe();
        mechanisms.availability().observeLoss();
        if (verifying) {
            verify();
        }
        mechanisms.recorder().record(this::label);
    }

    private void verify() {
        int[] present = IntStream.range(0, state().flows.slots())
                .filter(state().flows::isPresent)
                .toArray();
        boolean spareOnly = state().model.get(Parameter.NIOC_SHARES_ON_SPARE_ONLY) != 0;
        Certificate.violation(state().sharing, state().model.network.linkCount(), present, spareOnly)
                .ifPresent(violation -> {
                    throw new IllegalStateException("the allocation at " + state().now + " s is wrong: " + violation);
                });
    }

    /// A number that rises whenever anything changes on a link: a flow's rate, its demand, or which flows there are.
    public int changeOf(int link) {
        return state().sharing.changedAt(link);
    }

    /// What a link can carry now, bit/s; infinite for a virtual port without shaping.
    public double capacityOf(int link) {
        return state().sharing.capacity(link);
    }

    /// The flows that cross a link now, the fastest first.
    public List<FlowView> flowsOn(int link) {
        List<FlowView> views = new ArrayList<>();
        for (int i = 0; i < state().sharing.flowsOn(link); i++) {
            int slot = state().sharing.flowOn(link, i);
            if (state().sharing.rate(slot) > 0) {
                views.add(view(slot));
            }
        }
        views.sort((a, b) -> Double.compare(b.wireBitsPerSecond(), a.wireBitsPerSecond()));
        return views;
    }

    /// Where the operations on a storage path spend their time now, hop by hop.
    ///
    /// @param path index of the path in the recording
    public StorageBreakdown storageBreakdown(int path) {
        return mechanisms.loops().breakdown(path);
    }

    /// The latency that a packet of a service has at a link now: its queue, then the wire.
    public Latency packetLatency(int link, Service service) {
        double fixed = WayLatency.propagation(state().model, link)
                + WayLatency.serialisation(state().model, link, state().model.get(Parameter.QUEUE_PACKET_BYTES));
        return Latency.of(fixed, state().queues.at(link, service.ordinal()));
    }

    private String label(int slot) {
        String from = state().model.network.endpoint(state().flows.from(slot)).label();
        String to = state().model.network.endpoint(state().flows.to(slot)).label();
        return mechanisms
                .migrations()
                .labelOf(slot)
                .or(() -> mechanisms.bulk().transfers.labelOf(slot))
                .orElse(state().flows.service(slot).label() + " from " + from + " to " + to);
    }

    private FlowView view(int slot) {
        return new FlowView(
                label(slot),
                state().flows.service(slot),
                state().flows.way(slot).vlan(),
                state().flows.way(slot).links(),
                state().sharing.weight(slot),
                state().sharing.rate(slot),
                state().sharing.demand(slot),
                state().flows.from(slot),
                state().flows.to(slot),
                mechanisms.migrations().vmOf(slot));
    }
}

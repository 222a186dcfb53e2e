package dev.vmklab.simulation;

import dev.vmklab.design.Design;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.Service;
import dev.vmklab.network.Network;
import dev.vmklab.parameters.Parameters;
import dev.vmklab.scenario.Scenario;
import dev.vmklab.simulation.mechanism.Mechanisms;
import dev.vmklab.simulation.model.Model;
import dev.vmklab.simulation.queueing.Latency;
import dev.vmklab.simulation.reach.Reachability;
import dev.vmklab.simulation.recorder.Detail;
import dev.vmklab.simulation.recording.Occurrence;
import dev.vmklab.simulation.recording.Recording;
import dev.vmklab.simulation.recording.Silence;
import dev.vmklab.simulation.recording.StorageBreakdown;
import dev.vmklab.simulation.state.Elements;
import dev.vmklab.simulation.state.State;
import dev.vmklab.simulation.storage.OpenSilences;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;

/// One run of a scenario on a design, and the kernel that carries it forward.
///
/// Between events all rates are constant. At an event only what it touches changes, then rates and delays are solved
/// again and recorded. The same design, scenario and parameters give the same bits on every machine. Not thread safe,
/// but its [#recording] may be read from other threads while one runs it.
public final class Simulation {
    /// How much longer than twice its scenario a run may last so that migrations can end.
    private static final double OVERTIME_SECONDS = 3600;

    private final Course course;

    private Simulation(Course course) {
        this.course = course;
    }

    /// A run at time 0 with its steady load in force.
    public static Simulation of(Design design, Scenario scenario, Parameters parameters) {
        return new Simulation(Course.begun(new Model(design, scenario, parameters), false));
    }

    /// The same, checking after every event that the allocation satisfies its definition. A violation ends the run
    /// with an [IllegalStateException] that names the instant.
    public static Simulation verifying(Design design, Scenario scenario, Parameters parameters) {
        return new Simulation(Course.begun(new Model(design, scenario, parameters), true));
    }

    /// An independent run in the same state, with a recording that begins now.
    public Simulation copy() {
        return new Simulation(course.copy(Detail.ALL));
    }

    /// The same, recording only what an outcome is made of: the rates of services, storage, migrations and what
    /// happens. Takes half the time.
    public Simulation copyForOutcome() {
        return new Simulation(course.copy(Detail.OUTCOME));
    }

    /// A run in a state that was kept of another one.
    static Simulation resumed(Mechanisms mechanisms, boolean verifying) {
        return new Simulation(Course.resumed(mechanisms, verifying));
    }

    /// This run with the recording of what led here.
    ///
    /// @param past the last of them is under way
    Simulation goingOn(List<Chapter> past, Checkpoints pastCheckpoints) {
        return new Simulation(course.goingOn(past, pastCheckpoints));
    }

    /// Goes on with another design from now: the network is compiled again, and what both designs have keeps its
    /// state, found by its id. [#network] and [#recording] are others afterwards; the recording still has the past of
    /// what both designs have. A run that has not begun is that of the new design.
    public void amend(Design design) {
        course.amend(design);
    }

    Mechanisms mechanisms() {
        return course.mechanisms();
    }

    private State state() {
        return mechanisms().state();
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
        return mechanisms().recorder().recording();
    }

    public Network network() {
        return state().model.network;
    }

    public Scenario scenario() {
        return state().model.scenario;
    }

    /// The networks that were in force so far, the oldest first. Any thread may ask.
    public List<Chapter> chapters() {
        return course.chapters();
    }

    /// How many migrations are queued or under way.
    public int pendingMigrations() {
        return mechanisms().migrations().pending();
    }

    /// How many VMs vSphere HA has yet to restart.
    public int pendingRestarts() {
        return mechanisms().availability().pending();
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
        mechanisms().recorder().note(Occurrence.Kind.EVENT, label + " fails", element);
        new Elements(state).fail(index);
    }

    /// Cancels the vMotions of a VM that are queued or still copy. The VM stays where it is.
    ///
    /// @return whether there was one
    public boolean cancelMigrations(Id vm) {
        int index = state().model.vmOf(vm);
        boolean any = index >= 0 && mechanisms().migrations().cancel(index);
        if (any) {
            mechanisms().changes().vm(index);
            course.finish();
        }
        return any;
    }

    /// The storage paths that are silent now, with how long they have been and how many operations wait.
    public List<Silence> openSilences() {
        return OpenSilences.of(state(), mechanisms().storage());
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
            course.pass(time);
            mechanisms().recorder().recording().publish(time);
        }
    }

    /// Carries out all events of the next instant at which there are any.
    public void step() {
        course.step();
    }

    /// States along the way, from which any instant is reached again; empty for copies.
    public Optional<Checkpoints> checkpoints() {
        return course.checkpoints();
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
        while (mechanisms().migrations().pending() + mechanisms().bulk().pending() > 0
                && state().events.nextTime() < 2 * end() + OVERTIME_SECONDS) {
            step();
            progress.accept(1);
        }
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
        return new LinkViews(mechanisms()).flowsOn(link);
    }

    /// Where the operations on a storage path spend their time now, hop by hop.
    ///
    /// @param path index of the path in the recording
    public StorageBreakdown storageBreakdown(int path) {
        return mechanisms().loops().breakdown(path);
    }

    /// The latency that a packet of a service has at a link now: its queue, then the wire.
    public Latency packetLatency(int link, Service service) {
        return new LinkViews(mechanisms()).packetLatency(link, service);
    }
}

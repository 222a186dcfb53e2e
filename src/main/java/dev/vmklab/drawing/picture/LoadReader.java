package dev.vmklab.drawing.picture;

import dev.vmklab.analysis.condition.Condition;
import dev.vmklab.design.value.Id;
import dev.vmklab.drawing.geometry.CableRun;
import dev.vmklab.drawing.geometry.Geometry;
import dev.vmklab.network.Link;
import dev.vmklab.network.Network;
import dev.vmklab.simulation.recording.Recording;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// Reads the loads of a geometry's cables out of a recording. Built once per geometry and network; each reading is a
/// look-up per cable and direction.
public final class LoadReader {
    private final List<CableRun> cables;
    private final int[] forwardLink;
    private final int[] backwardLink;
    private final double[] capacity;
    private final Id[][] needs;

    private LoadReader(List<CableRun> cables) {
        this.cables = cables;
        forwardLink = new int[cables.size()];
        backwardLink = new int[cables.size()];
        capacity = new double[cables.size()];
        needs = new Id[cables.size()][0];
        Arrays.fill(forwardLink, -1);
        Arrays.fill(backwardLink, -1);
    }

    public static LoadReader of(Geometry geometry, Network network) {
        return of(geometry, network, link -> link);
    }

    /// The same for a geometry of another design.
    ///
    /// @param twin the link of the geometry's design that a link of the network stands for
    static LoadReader of(Geometry geometry, Network network, UnaryOperator<Link> twin) {
        LoadReader reader = new LoadReader(geometry.cables());
        Map<Id, Integer> numbers = new HashMap<>();
        for (int c = 0; c < geometry.cables().size(); c++) {
            numbers.putIfAbsent(geometry.cables().get(c).id(), c);
        }
        for (int l = 0; l < network.linkCount(); l++) {
            Link link = twin.apply(network.link(l));
            int cable = link.cable().map(id -> numbers.getOrDefault(id, -1)).orElse(-1);
            if (cable >= 0) {
                reader.add(network, l, cable, link.from());
            }
        }
        return reader;
    }

    private void add(Network network, int link, int cable, Id from) {
        boolean forward = from.equals(cables.get(cable).a());
        (forward ? forwardLink : backwardLink)[cable] = link;
        capacity[cable] = network.link(link).bitsPerSecond();
        needs[cable] = Arrays.stream(network.elementsOf(link))
                .mapToObj(network::element)
                .toArray(Id[]::new);
    }

    /// The loads in force at an instant, with every cable working or standby.
    ///
    /// @param time seconds since the start of the run
    public LiveLoads at(Recording recording, double time) {
        return at(recording, time, Map.of());
    }

    /// The loads in force at an instant.
    ///
    /// @param conditions of elements that are not as they should be then: cables, ports, what these belong to and
    /// others
    public LiveLoads at(Recording recording, double time, Map<Id, Condition> conditions) {
        double[] forward = new double[cables.size()];
        double[] backward = new double[cables.size()];
        CableState[] states = new CableState[cables.size()];
        for (int c = 0; c < states.length; c++) {
            forward[c] = rate(recording, forwardLink[c], time);
            backward[c] = rate(recording, backwardLink[c], time);
            states[c] = state(c, forward[c] + backward[c] > 0, conditions);
        }
        return new LiveLoads(forward, backward, capacity, List.of(states), List.copyOf(conditions.values()));
    }

    private CableState state(int cable, boolean carries, Map<Id, Condition> conditions) {
        CableState worst = CableState.WORKING;
        for (Id element : needs[cable]) {
            Condition condition = conditions.get(element);
            if (condition != null && CableState.of(condition.kind()).compareTo(worst) > 0) {
                worst = CableState.of(condition.kind());
            }
        }
        boolean waits = worst == CableState.WORKING && cables.get(cable).standby() && !carries;
        return waits ? CableState.STANDBY : worst;
    }

    private static double rate(Recording recording, int link, double time) {
        return link < 0 || link >= recording.links()
                ? 0
                : recording.linkRate(link).at(time);
    }
}

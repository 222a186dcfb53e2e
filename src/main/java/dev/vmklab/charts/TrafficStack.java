package dev.vmklab.charts;

import dev.vmklab.analysis.traffic.Grouping;
import dev.vmklab.analysis.traffic.Traffic;
import dev.vmklab.design.value.Service;
import dev.vmklab.network.Network;
import dev.vmklab.simulation.recording.Series;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The parts of a scope's traffic as layers. Services and VLANs have their hues; adapters that of what they carry
/// first,
/// each further one of a service paler; uplinks are neutral, because they carry many.
final class TrafficStack implements Stack {
    private final Traffic traffic;
    private final Grouping by;
    private final VlanHues vlans;
    private final List<Layer> storage = new ArrayList<>();
    private final List<Layer> others = new ArrayList<>();
    private final Map<Service, Integer> used = new EnumMap<>(Service.class);
    private int known;

    TrafficStack(Traffic traffic, Grouping by, Network network, int[] vlanNumbers) {
        this.traffic = traffic;
        this.by = by;
        vlans = VlanHues.of(network.design(), network.index(), vlanNumbers);
    }

    /// Storage at the bottom.
    @Override
    public List<Layer> layers(double until) {
        traffic.readUpTo(until);
        List<Traffic.Part> parts = traffic.parts();
        for (; known < parts.size(); known++) {
            Traffic.Part part = parts.get(known);
            Hue hue = hue(part);
            (hue.service().isStorage() ? storage : others).add(new Layer(part.label(), hue, part.series()));
        }
        List<Layer> all = new ArrayList<>(storage);
        all.addAll(others);
        return all;
    }

    private Hue hue(Traffic.Part part) {
        return switch (by) {
            case SERVICE -> Hue.of(part.service());
            case VLAN -> part.vlan() == 0 ? Hue.of(part.service()) : vlans.of(part.vlan());
            case ADAPTER -> new Hue(part.service(), next(part.service()));
            case UPLINK -> new Hue(Service.MANAGEMENT, next(Service.MANAGEMENT));
        };
    }

    private int next(Service service) {
        return used.merge(service, 1, Integer::sum) - 1;
    }

    @Override
    public Series total(double until) {
        traffic.readUpTo(until);
        return traffic.total();
    }
}

package dev.vmklab.analysis.why;

import dev.vmklab.analysis.Blame;
import dev.vmklab.design.value.Service;
import dev.vmklab.network.Link;
import dev.vmklab.network.LinkClass;
import dev.vmklab.simulation.FlowView;
import dev.vmklab.simulation.Simulation;
import dev.vmklab.units.Units;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Works out who holds a link, and what each may have there.
final class Holders {
    private static final double SATISFIED = 1 - 1e-9;
    /// A flow stands at the top of a FIFO when its rate per connection is this close to the largest.
    private static final double AT_THE_TOP = 1 - 1e-6;

    private final Simulation run;
    private final Link link;
    private final double capacity;
    private final List<FlowView> flows;
    private final boolean full;
    private final double level;
    private double others;
    private double rivals;

    private Holders(Simulation run, Blame blame, double capacity, boolean full) {
        this.run = run;
        this.link = blame.link();
        this.capacity = capacity;
        this.flows = blame.flows();
        this.full = full;
        this.level = flows.stream().mapToDouble(Holders::perConnection).max().orElse(0);
        for (FlowView flow : flows) {
            if (isHeld(flow)) {
                rivals += flow.connections();
            } else {
                others += flow.wireBitsPerSecond();
            }
        }
    }

    static Bottleneck of(Simulation run, Blame blame) {
        double capacity = run.capacityOf(blame.linkIndex());
        double use =
                blame.flows().stream().mapToDouble(FlowView::wireBitsPerSecond).sum();
        Holders holders = new Holders(run, blame, capacity, use >= capacity * SATISFIED);
        return new Bottleneck(blame.link().label(), capacity, use, scheduler(blame.link()), holders.all());
    }

    private static String scheduler(Link link) {
        if (link.classes().isEmpty()) {
            return "first in, first out: bandwidth goes by TCP connection";
        }
        return link.kind() == Link.Kind.UPLINK_TRANSMIT
                ? "Network I/O Control: bandwidth goes by reservation and shares"
                : "QoS queues of the switch: bandwidth goes by reservation and shares";
    }

    private static double perConnection(FlowView flow) {
        return flow.wireBitsPerSecond() / flow.connections();
    }

    /// Whether this link is what keeps a flow below its demand.
    private boolean isHeld(FlowView flow) {
        boolean below = flow.wireBitsPerSecond() < flow.demandBitsPerSecond() * SATISFIED;
        boolean top = !link.classes().isEmpty() || perConnection(flow) >= level * AT_THE_TOP;
        return full && below && top;
    }

    /// Where else a flow stands at the top of a full link, in words.
    private Optional<String> heldAt(FlowView flow) {
        if (flow.wireBitsPerSecond() >= flow.demandBitsPerSecond() * SATISFIED) {
            return Optional.empty();
        }
        for (int l : flow.links()) {
            Blame there = Blame.at(run, l);
            Holders holders = new Holders(run, there, run.capacityOf(l), isFull(there, run.capacityOf(l)));
            if (!there.link().equals(link) && holders.isHeld(flow)) {
                return Optional.of("is held back at " + there.link().label() + " already");
            }
        }
        return Optional.of("is held back elsewhere");
    }

    private static boolean isFull(Blame blame, double capacity) {
        double use =
                blame.flows().stream().mapToDouble(FlowView::wireBitsPerSecond).sum();
        return use >= capacity * SATISFIED;
    }

    private List<Holder> all() {
        Map<Service, List<FlowView>> byService = new TreeMap<>();
        flows.forEach(f ->
                byService.computeIfAbsent(f.service(), _ -> new ArrayList<>()).add(f));
        return byService.entrySet().stream()
                .map(e -> link.classes().isEmpty() ? fifo(e.getKey(), e.getValue()) : ofClass(e.getKey(), e.getValue()))
                .sorted(Comparator.comparingDouble(Holder::bitsPerSecond).reversed())
                .toList();
    }

    private Holder fifo(Service service, List<FlowView> own) {
        double rate = rate(own);
        double connections = own.stream().mapToDouble(FlowView::connections).sum();
        double heldConnections = own.stream()
                .filter(this::isHeld)
                .mapToDouble(FlowView::connections)
                .sum();
        double satisfied = own.stream()
                .filter(f -> !isHeld(f))
                .mapToDouble(FlowView::wireBitsPerSecond)
                .sum();
        double entitled = rivals > 0 ? satisfied + (capacity - others) * heldConnections / rivals : rate;
        String words = heldConnections > 0
                ? String.format(
                        Locale.ROOT,
                        "%.0f of the %.0f connections that divide %s evenly: %s",
                        heldConnections,
                        rivals,
                        Units.rate(capacity - others),
                        Units.rate((capacity - others) * heldConnections / rivals))
                : own.stream()
                        .map(this::heldAt)
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElse("gets what it asks for");
        return holder(service, own, connections, Optional.empty(), entitled, words);
    }

    private Holder ofClass(Service service, List<FlowView> own) {
        LinkClass mine = classOf(service);
        double shares = 0;
        double reserved = 0;
        for (LinkClass other : link.classes()) {
            if (flows.stream().anyMatch(f -> other.services().contains(f.service()))) {
                shares += other.shares();
                reserved += other.reservationBitsPerSecond();
            }
        }
        double spare = Math.max(0, capacity - reserved);
        double byShares = spare * mine.shares() / shares;
        double entitled = Math.min(mine.limitBitsPerSecond(), mine.reservationBitsPerSecond() + byShares);
        String words = String.format(
                Locale.ROOT,
                "%s reserved + %.0f of %.0f shares of %s: at least %s",
                Units.rate(mine.reservationBitsPerSecond()),
                mine.shares(),
                shares,
                Units.rate(spare),
                Units.rate(entitled));
        double connections = own.stream().mapToDouble(FlowView::connections).sum();
        return holder(service, own, connections, Optional.of(mine), entitled, words);
    }

    private LinkClass classOf(Service service) {
        return link.classes().stream()
                .filter(c -> c.services().contains(service))
                .findFirst()
                .orElseThrow();
    }

    private Holder holder(
            Service service,
            List<FlowView> own,
            double connections,
            Optional<LinkClass> mine,
            double entitled,
            String words) {
        double demand = own.stream().mapToDouble(FlowView::demandBitsPerSecond).sum();
        return new Holder(
                service.label(),
                own.stream().map(FlowView::label).distinct().toList(),
                connections,
                rate(own),
                Double.isFinite(demand) ? Optional.of(demand) : Optional.empty(),
                own.stream().anyMatch(this::isHeld),
                mine.map(LinkClass::shares),
                mine.map(LinkClass::reservationBitsPerSecond),
                entitled,
                words);
    }

    private static double rate(List<FlowView> own) {
        return own.stream().mapToDouble(FlowView::wireBitsPerSecond).sum();
    }
}

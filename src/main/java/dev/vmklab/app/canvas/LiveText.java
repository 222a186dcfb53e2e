package dev.vmklab.app.canvas;

import dev.vmklab.analysis.Run;
import dev.vmklab.design.DesignIndex;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.storage.Datastore;
import dev.vmklab.design.value.Id;
import dev.vmklab.network.Link;
import dev.vmklab.simulation.recording.Log;
import dev.vmklab.simulation.recording.Recording;
import dev.vmklab.simulation.recording.StoragePathKey;
import dev.vmklab.simulation.recording.StorageSample;
import dev.vmklab.units.Units;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Says in numbers what an element does at an instant of a run.
public final class LiveText {
    private static final double P95 = 0.95;

    private final Run run;
    private final DesignIndex index;
    private final Map<Id, List<Integer>> linksOf = new HashMap<>();

    public LiveText(Run run) {
        this.run = run;
        this.index = run.network().index();
        for (int l = 0; l < run.network().linkCount(); l++) {
            Link link = run.network().link(l);
            int number = l;
            link.cable().ifPresent(cable -> {
                add(cable, number);
                add(link.from(), number);
                add(link.to(), number);
            });
        }
    }

    private void add(Id id, int link) {
        linksOf.computeIfAbsent(id, k -> new ArrayList<>()).add(link);
    }

    /// The element's name and its numbers, one line each.
    public List<String> at(Id element, double time) {
        List<String> lines = new ArrayList<>();
        lines.add(index.contains(element) ? name(element) : element.text());
        for (int link : linksOf.getOrDefault(element, List.of())) {
            lines.add(linkLine(link, element, time));
        }
        int endpoint = run.network().endpointOf(element);
        if (endpoint >= 0 && linksOf.get(element) == null) {
            Recording r = run.recording();
            lines.add("sends " + Units.rate(r.endpointSend(endpoint).at(time)));
            lines.add("receives " + Units.rate(r.endpointReceive(endpoint).at(time)));
        }
        index.find(element, Host.class).ifPresent(h -> host(h, time, lines));
        index.find(element, Datastore.class).ifPresent(d -> datastore(d.id(), time, lines));
        return lines;
    }

    private String name(Id element) {
        String own = index.label(element);
        List<Integer> links = linksOf.getOrDefault(element, List.of());
        boolean cable = own.equals(element.text()) && !links.isEmpty();
        if (!cable) {
            return own;
        }
        Link link = run.network().link(links.getFirst());
        return index.label(link.from()) + " \u2013 " + index.label(link.to());
    }

    private String linkLine(int number, Id element, double time) {
        Link link = run.network().link(number);
        double rate = run.recording().linkRate(number).at(time);
        String way = link.from().equals(element)
                ? "transmits"
                : link.to().equals(element) ? "receives" : "to " + index.label(link.to()) + ":";
        return way + " " + Units.rate(rate) + ", " + Units.share(rate / link.bitsPerSecond()) + " of "
                + Units.rate(link.bitsPerSecond());
    }

    private void host(Host host, double time, List<String> lines) {
        host.vmnics().forEach(vmnic -> {
            for (int link : linksOf.getOrDefault(vmnic.id(), List.of())) {
                lines.add(vmnic.name() + " " + linkLine(link, vmnic.id(), time));
            }
        });
    }

    private void datastore(Id datastore, double time, List<String> lines) {
        Recording r = run.recording();
        for (int path = 0; path < r.storagePaths().size(); path++) {
            StoragePathKey key = r.storagePaths().get(path);
            Log<StorageSample> log = r.storage(path);
            int at = log.indexAt(time);
            if (key.datastore().equals(datastore) && at >= 0) {
                StorageSample sample = log.get(at);
                lines.add((key.write() ? "writes" : "reads") + " of " + index.label(key.host()) + ": p95 "
                        + Units.seconds(sample.latency().quantile(P95)) + ", "
                        + Units.count(sample.operationsPerSecond()) + "/s");
            }
        }
    }
}

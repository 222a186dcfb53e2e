package dev.vmklab.cli;

import dev.vmklab.analysis.StorageUse;
import dev.vmklab.analysis.why.Subject;
import dev.vmklab.design.DesignIndex;
import dev.vmklab.design.storage.Datastore;
import dev.vmklab.design.value.Service;
import dev.vmklab.network.Link;
import dev.vmklab.simulation.Simulation;
import dev.vmklab.simulation.recording.Log;
import dev.vmklab.simulation.recording.StoragePathKey;
import dev.vmklab.simulation.recording.StorageSample;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// Finds what an option of the verb `why` is about.
final class SubjectChoice {
    private static final int NAMED = 8;

    private SubjectChoice() {}

    /// The side and the host on which a datastore is slowest now.
    ///
    /// @param name name or id of a datastore
    static Subject ofDatastore(Simulation run, String name, Path file) throws BadInput {
        DesignIndex index = run.network().index();
        List<StoragePathKey> paths = run.recording().storagePaths();
        Optional<StorageUse> worst = Optional.empty();
        double longest = -1;
        for (int p = 0; p < paths.size(); p++) {
            StoragePathKey key = paths.get(p);
            boolean asked = index.label(key.datastore()).equals(name)
                    || key.datastore().text().equals(name);
            if (asked && latency(run.recording().storage(p), run.now()) > longest) {
                longest = latency(run.recording().storage(p), run.now());
                worst = Optional.of(new StorageUse(key.datastore(), key.host(), key.write()));
            }
        }
        if (worst.isEmpty()) {
            List<String> known = run.network().design().datastores().stream()
                    .map(Datastore::name)
                    .toList();
            throw unknown("datastore", name, file, known);
        }
        return new Subject.OfStorage(worst.get());
    }

    private static double latency(Log<StorageSample> log, double now) {
        int i = log.indexAt(now);
        return i < 0 ? 0 : log.get(i).mean();
    }

    /// @param name a link's label, or the name or id of the vmnic or port that sends
    static Subject ofLink(Simulation run, String name, Path file) throws BadInput {
        TreeSet<String> known = new TreeSet<>();
        Optional<Link> found = Optional.empty();
        for (int l = 0; l < run.network().linkCount(); l++) {
            Link link = run.network().link(l);
            String from = run.network().index().label(link.from());
            boolean asked = link.label().equals(name)
                    || link.cable().isPresent()
                            && (from.equals(name) || link.from().text().equals(name));
            found = asked && found.isEmpty() ? Optional.of(link) : found;
            link.cable().ifPresent(_ -> known.add(link.label()));
        }
        return found.map(Subject.OfLink::of).orElseThrow(() -> unknown("link", name, file, new ArrayList<>(known)));
    }

    /// @param name a service's, in any case
    static Subject ofService(String name) throws BadInput {
        for (Service service : Service.values()) {
            if (service.label().equalsIgnoreCase(name)) {
                return new Subject.OfService(service);
            }
        }
        List<String> known = Arrays.stream(Service.values()).map(Service::label).toList();
        throw new BadInput("\"" + name + "\" is no service, expected one of " + String.join(", ", known));
    }

    static Subject ofVlan(Simulation run, int vlan, Path file) throws BadInput {
        int[] known = run.recording().vlans();
        if (Arrays.stream(known).noneMatch(v -> v == vlan)) {
            throw unknown(
                    "VLAN",
                    Integer.toString(vlan),
                    file,
                    Arrays.stream(known).mapToObj(Integer::toString).toList());
        }
        return new Subject.OfVlan(vlan);
    }

    private static BadInput unknown(String kind, String name, Path file, List<String> known) {
        String some = String.join(
                ", ", known.stream().limit(NAMED).map(k -> "\"" + k + "\"").toList());
        String more = known.size() > NAMED ? ", ... (" + known.size() + " in all)" : "";
        return new BadInput("\"" + name + "\" is no " + kind + " of " + file + ", expected "
                + (known.isEmpty() ? "none: it has none" : "one of " + some + more));
    }
}

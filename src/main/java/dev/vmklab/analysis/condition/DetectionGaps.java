package dev.vmklab.analysis.condition;

import dev.vmklab.design.value.Id;
import dev.vmklab.network.Link;
import dev.vmklab.network.Network;
import dev.vmklab.simulation.recording.Log;
import dev.vmklab.simulation.recording.Occurrence;
import dev.vmklab.simulation.recording.Recording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds the vmnics whose link is down while their teams still send there, because they have not noticed: the time
/// between a failure and its detection.
final class DetectionGaps {
    private static final String SEEN = "teams see ";
    private static final String SEEN_DOWN = " down";

    private final Network network;
    private final Recording recording;

    DetectionGaps(Network network, Recording recording) {
        this.network = network;
        this.recording = recording;
    }

    /// @param broken what does not work then
    List<Condition> at(Map<Id, Condition> broken, double time) {
        List<Condition> gaps = new ArrayList<>();
        for (int l = 0; l < network.linkCount() && !broken.isEmpty(); l++) {
            Link link = network.link(l);
            if (link.kind() == Link.Kind.UPLINK_TRANSMIT && isDown(link, broken) && !isSeenDown(link.from(), time)) {
                gaps.add(new Condition(link.from(), Condition.Kind.UNDETECTED, "link down, not detected yet"));
            }
        }
        return gaps;
    }

    private boolean isDown(Link link, Map<Id, Condition> broken) {
        boolean hostFailed = network.index()
                .owner(link.from())
                .filter(h -> isFailed(broken, h))
                .isPresent();
        return !hostFailed
                && Stream.of(
                                Optional.of(link.from()),
                                link.cable(),
                                Optional.of(link.to()),
                                network.index().owner(link.to()))
                        .flatMap(Optional::stream)
                        .anyMatch(id -> isFailed(broken, id));
    }

    private static boolean isFailed(Map<Id, Condition> broken, Id id) {
        return broken.containsKey(id) && broken.get(id).kind() == Condition.Kind.FAILED;
    }

    /// What teams said of it last.
    private boolean isSeenDown(Id vmnic, double time) {
        Log<Occurrence> log = recording.occurrences();
        for (int i = log.indexAt(time); i >= 0; i--) {
            Occurrence occurrence = log.get(i);
            boolean told = occurrence.kind() == Occurrence.Kind.PATH
                    && occurrence.elements().equals(List.of(vmnic))
                    && occurrence.text().startsWith(SEEN);
            if (told) {
                return occurrence.text().endsWith(SEEN_DOWN);
            }
        }
        return false;
    }
}

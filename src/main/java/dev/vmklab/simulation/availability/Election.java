package dev.vmklab.simulation.availability;

import java.util.List;

/// Who becomes the primary: the host that reaches the most datastores, of equals the one whose managed object id is
/// the greatest as text, so that `host-99` beats `host-100` (vSphere HA Deepdive; the criteria are unconfirmed).
final class Election {
    private Election() {}

    static int winner(Agents agents, Surroundings surroundings, List<Integer> candidates) {
        int best = candidates.getFirst();
        for (int candidate : candidates) {
            int more = Integer.compare(
                    surroundings.datastores(agents.hosts[candidate]), surroundings.datastores(agents.hosts[best]));
            if (more > 0 || more == 0 && agents.names[candidate].compareTo(agents.names[best]) > 0) {
                best = candidate;
            }
        }
        return best;
    }
}

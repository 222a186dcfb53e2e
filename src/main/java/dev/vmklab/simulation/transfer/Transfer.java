package dev.vmklab.simulation.transfer;

import dev.vmklab.design.value.Service;
import dev.vmklab.simulation.amendment.Reindex;
import dev.vmklab.simulation.recording.TransferPurpose;
import java.util.List;

/// A bulk transfer under way: bytes that go through all legs of a job at one pace. An immutable state that [Transfers]
/// replaces at each step.
///
/// @param generation of its timers; an event of an older one is void
/// @param most payload bytes per second that its programs can move
/// @param left bytes still to move at time `since`
/// @param rate bytes per second from `since` on
/// @param stalled seconds up to `since` in which nothing moved
/// @param why what stops it while a leg has no way, as the end of a sentence
/// @param legs as they are routed now
/// @param slots one flow per routed leg
public record Transfer(
        Job job,
        int generation,
        double most,
        double left,
        double rate,
        double since,
        double startedAt,
        double stalled,
        boolean ended,
        String why,
        List<Leg> legs,
        int[] slots) {
    /// One stretch of a job's way.
    ///
    /// @param path index of a storage path, -1 for a leg between two endpoints
    /// @param connections TCP connections
    /// @param share bytes on this leg per byte of the job
    public record Leg(int path, int from, int to, Service service, double connections, double share) {
        private boolean isCutBy(Reindex by) {
            return by.endpoints().now(from) < 0 || by.endpoints().now(to) < 0;
        }

        private Leg amended(Reindex by) {
            return new Leg(path, by.endpoints().now(from), by.endpoints().now(to), service, connections, share);
        }
    }

    /// What is to be moved, and which way.
    ///
    /// @param label what a person calls it
    /// @param vm index of the VM whose data it is, -1 for none
    /// @param loads storage loads that it reads and writes, whose paths are legs
    /// @param legs between endpoints
    /// @param parallel whether bytes take any of the legs instead of all
    /// @param patient whether it waits for a lost way instead of failing
    public record Job(
            TransferPurpose purpose,
            String label,
            int vm,
            double bytes,
            List<Integer> loads,
            List<Leg> legs,
            boolean parallel,
            boolean patient) {
        /// Why it cannot go on after an amendment, as the end of a sentence; empty when it can.
        String endedBy(Reindex by) {
            if (vm >= 0 && by.vms().now(vm) < 0) {
                return "its VM has left the design";
            }
            if (loads.stream().anyMatch(load -> by.loads().now(load) < 0)) {
                return "a host does not use the datastore any more";
            }
            long gone = legs.stream().filter(leg -> leg.isCutBy(by)).count();
            return gone > 0 && (!parallel || gone == legs.size())
                    ? "an adapter that it goes by has left the design"
                    : "";
        }

        /// The same after an amendment, without what has left.
        private Job amended(Reindex by) {
            return new Job(
                    purpose,
                    label,
                    vm < 0 ? vm : by.vms().now(vm),
                    bytes,
                    loads.stream()
                            .map(by.loads()::now)
                            .filter(load -> load >= 0)
                            .toList(),
                    legs.stream()
                            .filter(leg -> !leg.isCutBy(by))
                            .map(leg -> leg.amended(by))
                            .toList(),
                    parallel,
                    patient);
        }
    }

    static Transfer of(Job job, double most, double now) {
        return new Transfer(job, 0, most, job.bytes(), 0, now, now, 0, false, "", List.of(), new int[0]);
    }

    /// The same after an amendment; its legs are to be routed anew.
    Transfer amended(Reindex by, boolean keepsFlows) {
        return new Transfer(
                job.amended(by),
                generation,
                most,
                left,
                rate,
                since,
                startedAt,
                stalled,
                ended,
                why,
                List.of(),
                keepsFlows ? slots : new int[0]);
    }

    Transfer routed(String newWhy, List<Leg> newLegs, int[] newSlots) {
        return new Transfer(
                job,
                generation,
                most,
                left,
                rate,
                since,
                startedAt,
                stalled,
                ended,
                newWhy,
                List.copyOf(newLegs),
                newSlots);
    }

    Transfer capped(double newMost) {
        return new Transfer(job, generation, newMost, left, rate, since, startedAt, stalled, ended, why, legs, slots);
    }

    /// Counts what was moved up to a time and goes on at another rate.
    Transfer atRate(double newRate, double at) {
        return new Transfer(
                job, generation + 1, most, leftAt(at), newRate, at, startedAt, stalledAt(at), ended, why, legs, slots);
    }

    Transfer end(double at) {
        return new Transfer(
                job,
                generation + 1,
                most,
                leftAt(at),
                0,
                at,
                startedAt,
                stalledAt(at),
                true,
                why,
                List.of(),
                new int[0]);
    }

    public double leftAt(double at) {
        return Math.max(0, left - rate * (at - since));
    }

    /// Seconds up to a time in which nothing moved.
    public double stalledAt(double at) {
        return stalled + (rate == 0 && !ended ? at - since : 0);
    }
}

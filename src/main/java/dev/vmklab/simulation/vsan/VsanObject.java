package dev.vmklab.simulation.vsan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/// Where the components of one vSAN object lie, and whether it is accessible: more than half of its votes and one whole
/// copy of its data must be reached (sources: vSAN, unconfirmed). One component has one vote.
///
/// @param copies groups of hosts; each group that is whole holds all data
/// @param spare how many hosts of a group may be missing: the parities of an erasure code, 0 for mirrors
/// @param witnesses hosts with a witness component
/// @param appliance whether the witness appliance has a vote that weighs as much as a site
public record VsanObject(List<List<Integer>> copies, int spare, List<Integer> witnesses, boolean appliance) {
    /// Mirrors and witnesses on hosts that follow each other in the cluster's order, so that objects spread evenly.
    ///
    /// @param number of the object, which decides where it begins
    public static VsanObject mirrored(int number, List<Integer> members, int failures) {
        int n = members.size();
        List<List<Integer>> copies = new ArrayList<>();
        List<Integer> witnesses = new ArrayList<>();
        for (int k = 0; k < Math.min(n, 2 * failures + 1); k++) {
            int host = members.get((number + k) % n);
            if (k <= failures) {
                copies.add(List.of(host));
            } else {
                witnesses.add(host);
            }
        }
        return new VsanObject(List.copyOf(copies), 0, List.copyOf(witnesses), false);
    }

    /// Data and parity on as many hosts as the code is wide.
    public static VsanObject erasure(int number, List<Integer> members, int width, int failures) {
        int n = members.size();
        List<Integer> hosts = new ArrayList<>();
        for (int k = 0; k < Math.min(n, width); k++) {
            hosts.add(members.get((number + k) % n));
        }
        return new VsanObject(List.of(hosts), failures, List.of(), false);
    }

    /// A copy on each of two sites, or hosts, and the witness appliance.
    ///
    /// @param local mirrors inside a site
    public static VsanObject overSites(int number, List<Integer> siteA, List<Integer> siteB, int local) {
        List<List<Integer>> copies = new ArrayList<>();
        for (List<Integer> site : List.of(siteA, siteB)) {
            for (int k = 0; k < Math.min(local, site.size()); k++) {
                copies.add(List.of(site.get((number + k) % site.size())));
            }
        }
        return new VsanObject(List.copyOf(copies), 0, List.of(), true);
    }

    /// Data and parity on as many hosts of each of two sites as the code is wide, and the witness appliance.
    public static VsanObject erasureOverSites(
            int number, List<Integer> siteA, List<Integer> siteB, int width, int failures) {
        List<List<Integer>> copies = List.of(
                erasure(number, siteA, width, failures).copies().getFirst(),
                erasure(number, siteB, width, failures).copies().getFirst());
        return new VsanObject(copies, failures, List.of(), true);
    }

    /// Whether the object is accessible.
    ///
    /// @param reaches whether a host is reached
    /// @param reachesAppliance whether the witness appliance is
    public boolean isAccessible(IntPredicate reaches, boolean reachesAppliance) {
        int votes = 0;
        int reached = 0;
        boolean whole = false;
        for (List<Integer> copy : copies) {
            int there = (int) copy.stream().filter(reaches::test).count();
            votes += copy.size();
            reached += there;
            whole |= there >= copy.size() - spare;
        }
        votes += witnesses.size();
        reached += (int) witnesses.stream().filter(reaches::test).count();
        if (appliance) {
            int weight = Math.max(1, votes / 2);
            votes += weight;
            reached += reachesAppliance ? weight : 0;
        }
        return whole && 2 * reached > votes;
    }
}

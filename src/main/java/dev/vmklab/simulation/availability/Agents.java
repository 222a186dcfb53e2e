package dev.vmklab.simulation.availability;

import dev.vmklab.simulation.recording.HaState.Role;
import dev.vmklab.simulation.recording.HaState.Verdict;
import java.util.Arrays;

/// The agents of one cluster as plain data; hosts are numbered within the cluster.
final class Agents {
    static final int NOBODY = -1;

    /// Numbers of the hosts in the network, in the design's order.
    final int[] hosts;
    /// Managed object ids, which decide an election between equals.
    final String[] names;
    final Role[] role;
    final Verdict[] verdict;
    /// The primary that a host last exchanged heartbeats with.
    final int[] primary;
    /// Whether it exchanges them now.
    final boolean[] heard;
    /// Whether it ever heard another host: one that never did is not part of any HA.
    final boolean[] met;
    /// Whether a lonely primary waits for answers to its pings.
    final boolean[] checking;
    /// When a new primary knows what to restart.
    final double[] takeOverAt;
    /// Who looks at a silent host, and since when.
    final int[] watcher;
    final double[] watchedSince;
    /// Since when a watched host is silent, as far as that is known.
    final double[] silentSince;
    /// Rises whenever a host's own timers become void, and whenever those of its watcher do.
    final int[] generation;
    final int[] watchGeneration;

    Agents(int[] hosts, String[] names) {
        int n = hosts.length;
        this.hosts = hosts.clone();
        this.names = names.clone();
        role = new Role[n];
        Arrays.fill(role, Role.DOWN);
        verdict = new Verdict[n];
        Arrays.fill(verdict, Verdict.LIVE);
        primary = filled(n);
        heard = new boolean[n];
        met = new boolean[n];
        checking = new boolean[n];
        takeOverAt = new double[n];
        Arrays.fill(takeOverAt, Double.NaN);
        watcher = filled(n);
        watchedSince = new double[n];
        silentSince = new double[n];
        Arrays.fill(silentSince, Double.NaN);
        generation = new int[n];
        watchGeneration = new int[n];
    }

    private Agents(Agents other) {
        hosts = other.hosts;
        names = other.names;
        role = other.role.clone();
        verdict = other.verdict.clone();
        primary = other.primary.clone();
        heard = other.heard.clone();
        met = other.met.clone();
        checking = other.checking.clone();
        takeOverAt = other.takeOverAt.clone();
        watcher = other.watcher.clone();
        watchedSince = other.watchedSince.clone();
        silentSince = other.silentSince.clone();
        generation = other.generation.clone();
        watchGeneration = other.watchGeneration.clone();
    }

    Agents copy() {
        return new Agents(this);
    }

    private static int[] filled(int n) {
        int[] array = new int[n];
        Arrays.fill(array, NOBODY);
        return array;
    }

    int count() {
        return hosts.length;
    }

    /// The host's number in the cluster, or -1.
    int of(int host) {
        for (int i = 0; i < hosts.length; i++) {
            if (hosts[i] == host) {
                return i;
            }
        }
        return NOBODY;
    }

    boolean runs(int i) {
        return role[i] != Role.DOWN && role[i] != Role.NONE;
    }
}

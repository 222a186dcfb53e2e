package dev.vmklab.simulation.availability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;

/// A cluster without a network: who hears whom is set by hand, and what HA does is written down.
final class PaperCluster implements Surroundings {
    private record Timer(double at, int serial, int host, int step) {}

    final FaultDomain domain;
    final boolean[] runs;
    final boolean[] maintenance;
    /// Hosts hear each other when they have the same number here.
    final int[] side;
    final boolean[] addressAnswers;
    final boolean[] reachesDatastores;
    final int[] datastores;
    final List<String> deeds = new ArrayList<>();
    final List<String> notes = new ArrayList<>();
    boolean heartbeatDatastores = true;
    double now;
    private final PriorityQueue<Timer> timers = new PriorityQueue<>(
            (a, b) -> a.at() != b.at() ? Double.compare(a.at(), b.at()) : Integer.compare(a.serial(), b.serial()));
    private int serial;

    PaperCluster(Timings timings, String... managedObjectIds) {
        int n = managedObjectIds.length;
        runs = new boolean[n];
        Arrays.fill(runs, true);
        maintenance = new boolean[n];
        side = new int[n];
        addressAnswers = runs.clone();
        reachesDatastores = runs.clone();
        datastores = new int[n];
        int[] hosts = new int[n];
        Arrays.setAll(hosts, i -> i);
        domain = new FaultDomain(hosts, managedObjectIds, timings, this);
    }

    /// Cuts a host off from the others and from the isolation addresses.
    void cut(int host) {
        side[host] = host + 1;
        addressAnswers[host] = false;
        domain.observe();
    }

    void kill(int host) {
        runs[host] = false;
        domain.observe();
    }

    void runUntil(double time) {
        while (!timers.isEmpty() && timers.peek().at() <= time) {
            Timer timer = timers.remove();
            now = timer.at();
            domain.handle(timer.host(), timer.step());
            domain.observe();
        }
        now = time;
    }

    @Override
    public double now() {
        return now;
    }

    @Override
    public boolean runs(int host) {
        return runs[host];
    }

    @Override
    public boolean isInMaintenance(int host) {
        return maintenance[host];
    }

    @Override
    public boolean hears(int a, int b) {
        return runs[a] && runs[b] && side[a] == side[b];
    }

    @Override
    public boolean reachesIsolationAddress(int host) {
        return addressAnswers[host];
    }

    @Override
    public boolean hasHeartbeatDatastores(int host) {
        return heartbeatDatastores;
    }

    @Override
    public boolean showsDatastoreHeartbeat(int host, int reader) {
        return heartbeatDatastores && runs[host] && reachesDatastores[host] && reachesDatastores[reader];
    }

    @Override
    public boolean answersPing(int host, int pinging) {
        return hears(host, pinging);
    }

    @Override
    public int datastores(int host) {
        return datastores[host];
    }

    @Override
    public void schedule(double at, int host, int step) {
        timers.add(new Timer(at, serial++, host, step));
    }

    @Override
    public void note(String text, int host) {
        notes.add(now + " " + text);
    }

    @Override
    public void changed(int host) {}

    @Override
    public void declaredFailed(int host, int primary, double since) {
        deeds.add(now + " host " + primary + " restarts the VMs of host " + host);
    }

    @Override
    public void readPowerOnFile(int host, int primary) {
        if (now > 0 && side[host] != side[primary]) {
            deeds.add(now + " host " + primary + " reads the file of host " + host);
        }
    }

    @Override
    public void tookOver(int primary) {}

    @Override
    public void respond(int host) {
        deeds.add(now + " host " + host + " responds to isolation");
    }

    @Override
    public String name(int host) {
        return "host " + host;
    }
}

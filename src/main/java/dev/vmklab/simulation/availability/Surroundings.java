package dev.vmklab.simulation.availability;

/// What the agents of vSphere HA can find out, and what they can bring about. Hosts are numbered as in the network.
public interface Surroundings {
    /// Seconds since the start of the run.
    double now();

    /// Whether a host runs.
    boolean runs(int host);

    /// Whether a host is in maintenance mode, in which its agent takes no part.
    boolean isInMaintenance(int host);

    /// Whether heartbeats pass between two running hosts, both ways.
    boolean hears(int a, int b);

    /// Whether any isolation address answers a host.
    boolean reachesIsolationAddress(int host);

    /// Whether a host has heartbeat datastores.
    boolean hasHeartbeatDatastores(int host);

    /// Whether a host writes a heartbeat to one of its heartbeat datastores that another one can read.
    boolean showsDatastoreHeartbeat(int host, int reader);

    /// Whether a host's management address answers pings of another one.
    boolean answersPing(int host, int pinging);

    /// How many datastores a host can reach.
    int datastores(int host);

    /// Asks to be told of `step` again.
    void schedule(double at, int host, int step);

    void note(String text, int host);

    /// What HA makes of a host has changed.
    void changed(int host);

    /// A primary takes a host for dead: its VMs are to be restarted.
    ///
    /// @param since when it fell silent
    void declaredFailed(int host, int primary, double since);

    /// A primary reads which VMs a silent host has powered off.
    void readPowerOnFile(int host, int primary);

    /// A new primary has read what is protected and goes on with restarts that wait.
    void tookOver(int primary);

    /// An isolated host carries out the isolation response.
    void respond(int host);

    String name(int host);
}

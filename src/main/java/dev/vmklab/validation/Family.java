package dev.vmklab.validation;

/// The kinds of reference cases, and what each must meet.
public enum Family {
    STATIC("static", "weighted max-min allocation", "1e-6"),
    DYNAMIC("dyn", "arrivals, departures and changes of capacity", "1e-6 + 2 ns"),
    CLASSES("nioc", "classes of one uplink", "1e-6 of the capacity"),
    PRE_COPY("vmotion_precopy", "rounds of a memory copy", "1e-6"),
    SHARES("kernel_shares_router", "measured goodput of classes", "2 %, 5 % below a tenth"),
    MULTIHOP("kernel_multihop", "measured goodput over two hops", "2 %, 5 % below a tenth"),
    LATENCY("kernel_latency_router", "measured latency beside bulk", "mean 25 %, p99 15 %, own class 1 ms"),
    QUEUE("ns3_queue_open_loop", "queues below saturation", "mean 3 % (5 % above 0.9), p99 15 %"),
    OUTAGE("kernel_failover", "measured gaps after a loss", "20 %");

    private final String key;
    private final String title;
    private final String tolerance;

    Family(String key, String title, String tolerance) {
        this.key = key;
        this.title = title;
        this.tolerance = tolerance;
    }

    /// The name in files.
    public String key() {
        return key;
    }

    /// What its cases are about.
    public String title() {
        return title;
    }

    /// The relative error that passes, in words.
    public String tolerance() {
        return tolerance;
    }
}

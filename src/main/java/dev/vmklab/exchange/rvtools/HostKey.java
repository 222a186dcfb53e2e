package dev.vmklab.exchange.rvtools;

/// What identifies a host: host names are unique in one vCenter only.
record HostKey(String vcenter, String name) {
    static HostKey of(Row row) {
        return new HostKey(row.vcenter(), row.text("Host"));
    }

    /// The key as text, which the keys of everything on the host start with.
    String text() {
        return vcenter + "/" + name;
    }
}

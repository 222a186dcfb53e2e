package dev.vmklab.exchange;

/// What became of the rows of one kind: each is an element of the design or a line of the ledger, none is lost.
///
/// @param read rows read
/// @param taken rows that are in the design
/// @param ledgered rows that are not, and have a ledger line that says why
public record Tally(Kind kind, int read, int taken, int ledgered) {
    /// The kinds of rows that are counted.
    public enum Kind {
        CLUSTER("clusters"),
        HOST("hosts"),
        VMNIC("vmnics"),
        STANDARD_SWITCH("standard switches"),
        STANDARD_PORT_GROUP("standard port groups"),
        DISTRIBUTED_SWITCH("distributed switches"),
        DISTRIBUTED_PORT_GROUP("distributed port groups"),
        VMK("vmks"),
        NFS_DATASTORE("NFS datastores"),
        OTHER_DATASTORE("other datastores"),
        VM("VMs"),
        VM_NIC("VM adapters");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /// Whether every row is accounted for.
    public boolean balances() {
        return read == taken + ledgered;
    }
}

package dev.vmklab.scenario;

import dev.vmklab.design.value.Check;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import java.util.Optional;

/// vMotions.
public sealed interface MigrationHappening extends Happening {
    int MAX_COUNT = 10_000;

    /// A vMotion of one VM.
    ///
    /// @param toHost the destination; empty lets the kernel choose the host with the fewest VMs of the same cluster
    record Migrate(Id vm, Optional<Id> toHost, Extras extras) implements MigrationHappening {
        public Migrate(Id vm, Optional<Id> toHost) {
            this(vm, toHost, Extras.NONE);
        }
    }

    /// The vMotions of a VM that are queued or still copy are cancelled; the VM stays where it is.
    record CancelMigration(Id vm, Extras extras) implements MigrationHappening {
        public CancelMigration(Id vm) {
            this(vm, Extras.NONE);
        }
    }

    /// A host enters maintenance mode: every running VM on it migrates to other hosts of the cluster.
    ///
    /// @param vsanData what becomes of the components that vSAN has on the host
    record Evacuate(Id host, VsanDataMigration vsanData, Extras extras) implements MigrationHappening {
        public Evacuate(Id host) {
            this(host, VsanDataMigration.ENSURE_ACCESSIBILITY);
        }

        public Evacuate(Id host, VsanDataMigration vsanData) {
            this(host, vsanData, Extras.NONE);
        }
    }

    /// Several vMotions, asked for one after the other: the VMs of the scope in the order of the design.
    ///
    /// @param scope a host or a cluster; empty for all VMs
    /// @param count how many VMs, 1 to 10 000; no more than the scope has
    /// @param everySeconds from one request to the next; 0 asks for all at once
    /// @param toHost the destination; empty lets the kernel choose for each VM
    record MigrationWave(Optional<Id> scope, int count, double everySeconds, Optional<Id> toHost, Extras extras)
            implements MigrationHappening {
        public MigrationWave {
            Check.range("count", count, 1, MAX_COUNT);
            Check.range("everySeconds", everySeconds, 0, Scenario.MAX_SECONDS);
        }

        public MigrationWave(Optional<Id> scope, int count, double everySeconds, Optional<Id> toHost) {
            this(scope, count, everySeconds, toHost, Extras.NONE);
        }
    }
}

package dev.vmklab.scenario;

import dev.vmklab.design.value.Check;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import java.util.Optional;

/// Changes of what VMs do.
public sealed interface LoadHappening extends Happening {
    double MAX_FACTOR = 1000;
    double MAX_BYTES = 1e15;
    int MAX_STREAMS = 1000;

    /// The load of a VM, of all VMs of a host, or of every VM changes.
    ///
    /// @param scope a VM or a host; empty for all
    /// @param disk factor on the I/O rates that the design states, 0 to 1000
    /// @param network factor on its network traffic
    /// @param dirty factor on the rate at which its memory is written
    record ChangeLoad(Optional<Id> scope, double disk, double network, double dirty, Extras extras)
            implements LoadHappening {
        public ChangeLoad {
            Check.range("disk", disk, 0, MAX_FACTOR);
            Check.range("network", network, 0, MAX_FACTOR);
            Check.range("dirty", dirty, 0, MAX_FACTOR);
        }

        public ChangeLoad(Optional<Id> scope, double disk, double network, double dirty) {
            this(scope, disk, network, dirty, Extras.NONE);
        }
    }

    /// VMs start together and read their system disks.
    ///
    /// @param scope a VM, host or cluster; empty for all VMs
    /// @param seconds over which their starts are spread evenly
    /// @param readBytesPerVm what each reads while it starts, 0 to 1e15
    record BootStorm(Optional<Id> scope, double seconds, double readBytesPerVm, Extras extras)
            implements LoadHappening {
        public BootStorm {
            Check.range("seconds", seconds, 0, Scenario.MAX_SECONDS);
            Check.range("readBytesPerVm", readBytesPerVm, 0, MAX_BYTES);
        }

        public BootStorm(Optional<Id> scope, double seconds, double readBytesPerVm) {
            this(scope, seconds, readBytesPerVm, Extras.NONE);
        }
    }

    /// A backup reads VMs over the network.
    ///
    /// @param scope a VM, host or cluster; empty for all VMs
    /// @param bytesPerVm what each VM has to send, 0 to 1e15
    /// @param streams how many VMs are read at once, 1 to 1000
    /// @param durationSeconds after which what is not done is abandoned
    record BackupWindow(Optional<Id> scope, double bytesPerVm, int streams, double durationSeconds, Extras extras)
            implements LoadHappening {
        public BackupWindow {
            Check.range("bytesPerVm", bytesPerVm, 0, MAX_BYTES);
            Check.range("streams", streams, 1, MAX_STREAMS);
            Check.range("durationSeconds", durationSeconds, 0, Scenario.MAX_SECONDS);
        }

        public BackupWindow(Optional<Id> scope, double bytesPerVm, int streams, double durationSeconds) {
            this(scope, bytesPerVm, streams, durationSeconds, Extras.NONE);
        }
    }
}

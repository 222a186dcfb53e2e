package dev.vmklab.design.storage;

import dev.vmklab.design.value.Check;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;

/// A vSAN storage policy.
///
/// @param failuresToTolerate 0 to 3; with site mirroring, on each site
/// @param siteMirroring whether a stretched cluster keeps everything on both sites
public record StoragePolicy(
        Id id, String name, Raid raid, int failuresToTolerate, boolean siteMirroring, Extras extras) {
    /// How data is protected.
    public enum Raid {
        MIRROR("mirror"),
        ERASURE("erasure");

        private final String key;

        Raid(String key) {
            this.key = key;
        }

        /// The name in files.
        public String key() {
            return key;
        }
    }

    public StoragePolicy {
        Check.name("name", name);
        Check.range("failuresToTolerate", failuresToTolerate, 0, 3);
    }
}

package dev.vmklab.analysis.sweep;

import dev.vmklab.design.value.Id;
import java.util.List;

/// One thing that can fail by itself.
///
/// @param id the element's id; for a controller the array's with `/` and the controller's number
/// @param label what a person calls it
/// @param elements what stops working together
public record Failure(Kind kind, String id, String label, List<Id> elements) {
    /// What fails. Of failures with one effect the first kind names it.
    public enum Kind {
        HOST("host"),
        PHYSICAL_SWITCH("physicalSwitch"),
        ARRAY_CONTROLLER("arrayController"),
        VMNIC("vmnic"),
        INTER_SWITCH_LINK("interSwitchLink"),
        SWITCH_PORT("switchPort"),
        CABLE("cable");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        /// The word in files.
        public String key() {
            return key;
        }
    }

    public Failure {
        elements = List.copyOf(elements);
    }
}

package dev.vmklab.simulation.recording;

import dev.vmklab.design.value.Id;
import java.util.List;

/// Something that happened in a run, in words: an event of the scenario with its outcome, or a consequence.
///
/// @param kind what sort of thing it is
/// @param text one sentence
/// @param elements what it is about
public record Occurrence(Kind kind, String text, List<Id> elements) {
    /// What sort of thing happened.
    public enum Kind {
        /// An event of the scenario.
        EVENT("event"),
        /// A vMotion was asked for, started, ended or failed.
        MIGRATION("migration"),
        /// A path was lost, moved or came back.
        PATH("path"),
        /// A storage condition such as all paths down.
        STORAGE("storage"),
        /// vSphere HA or Fault Tolerance noticed something, decided or acted.
        AVAILABILITY("availability"),
        /// Traffic that the design asks for cannot flow, or is not simulated, and why.
        NOTE("note");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        /// The name in files.
        public String key() {
            return key;
        }
    }

    public Occurrence {
        elements = List.copyOf(elements);
    }
}

package dev.vmklab.simulation;

import dev.vmklab.network.Network;
import dev.vmklab.simulation.recording.Recording;
import java.util.List;

/// A part of a run in which one network is in force: a run has one chapter, and one more for each change of its design
/// or of how well its elements work.
///
/// @param fromSeconds where it begins
/// @param recording with the numbers of this network; it goes back to the start of the run and ends with the chapter
public record Chapter(double fromSeconds, Network network, Recording recording) {
    /// The chapter of an instant: the last one that has begun by then.
    ///
    /// @param chapters the oldest first, at least one
    public static Chapter at(List<Chapter> chapters, double seconds) {
        Chapter found = chapters.getFirst();
        for (Chapter chapter : chapters) {
            found = chapter.fromSeconds() <= seconds ? chapter : found;
        }
        return found;
    }
}

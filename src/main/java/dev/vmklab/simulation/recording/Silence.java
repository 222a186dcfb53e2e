package dev.vmklab.simulation.recording;

/// A time in which a storage path was silent; the operations in flight waited it out.
///
/// @param path index of the storage path
/// @param from seconds
/// @param to seconds, when it sent again
/// @param operations that were in flight
public record Silence(int path, double from, double to, double operations) {
    Silence onPath(int newPath) {
        return new Silence(newPath, from, to, operations);
    }
}

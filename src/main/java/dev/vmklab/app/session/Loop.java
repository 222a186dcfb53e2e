package dev.vmklab.app.session;

/// A part of a run that is played over and over.
///
/// @param from seconds since the start of the run
/// @param to seconds, after `from`
public record Loop(double from, double to) {
    public Loop {
        if (!(from >= 0 && to > from)) {
            throw new IllegalArgumentException("to is " + to + ", expected a time after " + from);
        }
    }
}

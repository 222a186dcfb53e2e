package dev.vmklab.analysis.why;

import java.util.List;

/// What brought a flow to a link: the events that led to it, the first one first.
///
/// @param flow its label
public record Origin(String flow, List<Step> steps) {
    /// One event.
    public record Step(double atSeconds, String text) {}

    public Origin {
        steps = List.copyOf(steps);
    }
}

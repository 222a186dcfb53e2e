package dev.vmklab.charts;

import dev.vmklab.drawing.picture.Role;
import java.util.List;

/// The states of one thing over time.
record Lane(String label, List<Span> spans) {
    Lane {
        spans = List.copyOf(spans);
    }

    /// A state that lasted.
    ///
    /// @param to infinite while it lasts
    /// @param looks how it is drawn
    record Span(double from, double to, Role role, Looks looks, String text) {
        /// The same, ended.
        Span until(double end) {
            return new Span(from, end, role, looks, text);
        }
    }

    /// How a span is told apart without its colour.
    enum Looks {
        /// Filled: it is happening.
        FILLED,
        /// An outline: it waits.
        HOLLOW,
        /// Hatched: it went wrong.
        HATCHED
    }
}

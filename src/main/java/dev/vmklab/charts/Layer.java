package dev.vmklab.charts;

import dev.vmklab.simulation.recording.Series;

/// One layer of a stack.
record Layer(String label, Hue hue, Series series) {}

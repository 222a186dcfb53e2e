package dev.vmklab.charts;

/// What one layer or curve of a chart shows at an instant, in words, for a cursor's label.
///
/// @param colour 0xAARRGGBB in the theme that was asked for
/// @param text the value with its unit
public record Reading(String label, int colour, String text) {}

package dev.vmklab.drawing.picture;

/// A weight of the shipped font.
public enum Weight {
    REGULAR,
    MEDIUM,
    SEMIBOLD,
    BOLD
}

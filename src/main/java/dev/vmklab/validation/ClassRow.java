package dev.vmklab.validation;

/// A row of measured classes.
///
/// @param setUp in words
/// @param measured goodput in Mbit/s
public record ClassRow(String setUp, String className, double measured) {}

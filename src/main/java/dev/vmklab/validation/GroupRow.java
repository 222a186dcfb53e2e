package dev.vmklab.validation;

/// A row of measured flows of one class to one receiver.
///
/// @param setUp in words
/// @param group class, receiver and number of flows, such as `vm>b x3`
/// @param measured goodput of the group in Mbit/s
public record GroupRow(String setUp, String group, double measured) {}

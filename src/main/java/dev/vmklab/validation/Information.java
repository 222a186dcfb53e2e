package dev.vmklab.validation;

/// A measurement that is shown beside the model and not judged.
///
/// @param file where it stands
/// @param subject what was measured
/// @param ours what the model says, NaN where it says nothing
/// @param measured what was measured
/// @param unit of both
public record Information(String file, String subject, double ours, double measured, String unit) {}

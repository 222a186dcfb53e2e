package dev.vmklab.validation;

/// How one case went.
///
/// @param name of the case
/// @param error its worst relative error, of what is compared as a number
/// @param passed whether everything met its tolerance
/// @param solverSeconds what the kernel took
/// @param detail the worst value beside the expected one; empty where nothing is to say
public record CaseResult(String name, double error, boolean passed, double solverSeconds, String detail) {}

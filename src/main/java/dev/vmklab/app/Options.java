package dev.vmklab.app;

import java.nio.file.Path;
import java.util.Optional;

/// How the window starts.
///
/// @param file the design to open; empty for the sample that comes with the program
/// @param playing whether its scenario plays from the start
/// @param version of the program, for reports
public record Options(Optional<Path> file, boolean playing, String version) {}

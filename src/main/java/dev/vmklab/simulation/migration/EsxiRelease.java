package dev.vmklab.simulation.migration;

/// A release of ESXi as `major.minor.update`, such as `7.0.2` for 7.0 Update 2.
///
/// @param text as the design states it; one that is empty or no number counts as the newest
public record EsxiRelease(String text) {
    /// Whether it is this release or a newer one.
    public boolean isAtLeast(int... since) {
        String[] parts = text.split("\\.");
        for (int i = 0; i < since.length; i++) {
            String part = i < parts.length ? parts[i] : "0";
            if (!part.matches("\\d{1,4}")) {
                return true;
            }
            int number = Integer.parseInt(part);
            if (number != since[i]) {
                return number > since[i];
            }
        }
        return true;
    }
}

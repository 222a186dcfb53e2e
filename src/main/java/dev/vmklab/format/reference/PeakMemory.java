package dev.vmklab.format.reference;

import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.charset.StandardCharsets;

/// The most memory that this process had at once.
final class PeakMemory {
    private static final String STATUS = "/proc/self/status";
    private static final String PEAK = "VmHWM:";
    private static final long KIB = 1024;

    private PeakMemory() {}

    /// Resident memory where the system says it (Linux), else what the virtual machine's own pools held at most.
    static long bytes() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(new FileInputStream(STATUS), StandardCharsets.US_ASCII))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(PEAK)) {
                    String number =
                            line.substring(PEAK.length()).replace("kB", "").strip();
                    return Long.parseLong(number) * KIB;
                }
            }
        } catch (IOException | NumberFormatException e) {
            return ofPools();
        }
        return ofPools();
    }

    private static long ofPools() {
        long bytes = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            bytes += pool.getPeakUsage().getUsed();
        }
        return bytes;
    }
}

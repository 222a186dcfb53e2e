package dev.vmklab.simulation;

import dev.vmklab.design.value.Service;
import dev.vmklab.simulation.recording.Log;
import dev.vmklab.simulation.recording.Recording;
import dev.vmklab.simulation.recording.Series;

/// A hash of every bit of a recording.
public final class Fingerprint {
    private long hash = 0xcbf29ce484222325L;

    private Fingerprint() {}

    public static long of(Recording recording) {
        Fingerprint f = new Fingerprint();
        for (int l = 0; l < recording.links(); l++) {
            f.add(recording.linkRate(l));
        }
        for (Service service : Service.values()) {
            f.add(recording.serviceRate(service));
            f.add(recording.serviceLatency(service));
        }
        for (int v = 0; v < recording.vlans().length; v++) {
            f.add(recording.vlanRate(v));
            f.add(recording.vlanLatency(v));
        }
        for (int p = 0; p < recording.storagePaths().size(); p++) {
            f.add(recording.storage(p));
        }
        f.add(recording.silences());
        f.add(recording.occurrences());
        f.add(recording.migrations());
        return f.hash;
    }

    private void add(Series series) {
        for (int i = 0; i < series.size(); i++) {
            add(Double.doubleToLongBits(series.time(i)));
            add(Double.doubleToLongBits(series.value(i)));
        }
    }

    private void add(Log<?> log) {
        for (int i = 0; i < log.size(); i++) {
            add(Double.doubleToLongBits(log.time(i)));
            String text = log.get(i).toString();
            for (int c = 0; c < text.length(); c++) {
                add(text.charAt(c));
            }
        }
    }

    private void add(long bits) {
        hash = (hash ^ bits) * 0x100000001b3L;
        hash ^= hash >>> 29;
    }
}
